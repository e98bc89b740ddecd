"""A reader who looks at pages of the app: what is seen there, and what is done."""

import re
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Locator, Page, expect

PATIENCE = 30_000  # milliseconds; a condition that holds is never waited for any longer
expect.set_options(timeout=PATIENCE)

# The run is over, nothing on screen is of the run before, no piece is still being loaded or moves,
# every chart has drawn. The address carries the scenario only after the first run.
SETTLED = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  if (app?.dataset.testScriptState !== "notRunning") return false;
  if (app.dataset.testConnectionState !== "CONNECTED") return false;
  const address = new URLSearchParams(location.search);
  if (!document.querySelector("[data-testid=stMain] :is(.live-head, .live-stage) h1")) return false;
  if (!address.get("e")) return false;
  if (document.querySelector("[data-stale=true], [data-testid=stSkeleton]")) return false;
  if (document.fonts.status !== "loaded") return false;
  const timed = document.getAnimations().filter((one) => one.timeline === document.timeline);
  if (timed.some((one) => one.playState === "running")) return false;
  // No move is under way, nothing lies over the page, and all its places are drawn.
  if (document.documentElement.dataset.live || document.querySelector(".first-look")) return false;
  if (document.documentElement.lang !== address.get("lang")) return false;
  const places = document.querySelectorAll("[class*=st-key-live_]");
  if ([...places].some((place) => !place.querySelector("[data-live] > *"))) return false;
  if ([...document.querySelectorAll(".live-slider")].some((slider) =>
    slider.querySelector("input[type=range]").value !== address.get(slider.dataset.code)
  )) return false;
  return [...document.querySelectorAll(
    "[data-testid=stVegaLiteChart], .live-chart:not([hidden]) .live-picture"
  )].every((chart) => chart.querySelector("svg .mark-text, canvas"));
}"""
FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"

# What the charts say: their description and every word; and the shape of every mark.
CHARTS = """() => [...document.querySelectorAll(
    "[data-testid=stVegaLiteChart], .live-picture")].map((chart) => [
  chart.getAttribute("aria-label"),
  // Vega puts the numbers of an axis in any order.
  ...[...chart.querySelectorAll("svg text")].map((text) => text.textContent).sort(),
])"""
SHAPES = """() => [...document.querySelectorAll(
    ":is([data-testid=stVegaLiteChart], .live-picture) svg")].map((chart) =>
  [...chart.querySelectorAll("path")].map((path) => path.getAttribute("d")).join(" "))"""

FOLDED = ":is([data-testid=stExpander] details, .live-table, .live-more):not([open]) > summary"
# Presses each of them that was not pressed before; how many there were.
UNFOLD = f"""() => {{
  const found = [...document.querySelectorAll("{FOLDED}")].filter((one) =>
    one.checkVisibility() && !pressed.has(one));
  found.forEach((one) => {{ pressed.add(one); one.click(); }});
  return found.length;
}}"""

NUMBER = re.compile(r"[+−-]?\d(?:[\d.,]*\d)?")


class Visit:
    """One reader with a fresh profile, and what the browser had to complain about."""

    def __init__(self, page: Page, base_url: str) -> None:
        page.set_default_timeout(PATIENCE)
        self.base_url = base_url
        self.outside: list[str] = []
        self.violations: list[str] = []
        self.sent: list[object] = []  # over the socket: each makes the page run
        self.page = page
        self.page.on("request", self._request)
        self.page.on("websocket", self._socket)
        self.page.on("console", lambda one: self._console(one.text))
        self.page.on("pageerror", lambda one: self.violations.append(str(one)))

    def open(self, link: str) -> "Visit":
        """Open a path with its query, or a whole link, and wait until the page stands."""
        self.page.goto(link if "://" in link else self.base_url + link)
        return self.settle()

    def settle(self) -> "Visit":
        """Wait until the page stands, and still does after what the browser had yet to draw."""
        self.page.wait_for_function(SETTLED)
        self.page.evaluate(FRAMES)
        self.page.wait_for_function(SETTLED)
        return self

    def reload(self) -> "Visit":
        """Load the address again."""
        self.page.reload()
        return self.settle()

    def has(self, **wanted: str) -> "Visit":
        """Wait until the address carries these values; x_g stands for x.g."""
        pairs = {code.replace("_", "."): value for code, value in wanted.items()}
        self.page.wait_for_function(
            """(wanted) => Object.entries(wanted).every(
                 ([code, value]) => new URLSearchParams(location.search).get(code) === value)""",
            arg=pairs,
        )
        return self.settle()

    @property
    def query(self) -> dict[str, str]:
        """What the address carries."""
        return dict(parse_qsl(self.page.evaluate("location.search.slice(1)")))

    @property
    def headline(self) -> str:
        """The sentence and the words under it."""
        return self.page.locator(".live-headline").inner_text()

    @property
    def metrics(self) -> list[str]:
        """Values of the number cards, with the line under each."""
        return [
            one.inner_text().replace("\n", " ")
            for one in self.page.locator(".live-card-value, .live-card-below:not(:empty)").all()
        ]

    @property
    def charts(self) -> list[list[str]]:
        """Description and words of every chart."""
        found: list[list[str]] = self.page.evaluate(CHARTS)
        return found

    @property
    def shapes(self) -> list[str]:
        """The marks of every chart."""
        found: list[str] = self.page.evaluate(SHAPES)
        return found

    @property
    def notice(self) -> str:
        """What the page says about its link; empty without such a notice."""
        box = self.page.locator(".live-notices")
        return box.inner_text() if box.is_visible() else ""

    @property
    def answer(self) -> dict[str, Any]:
        """Everything that must be the same for everybody with the same link."""
        return {
            "headline": self.headline,
            "metrics": self.metrics,
            "charts": self.charts,
            "sliders": [one.input_value() for one in self.page.locator("input[type=range]").all()],
            "typed": [
                one.input_value() for one in self.page.locator(".live-row input[type=text]").all()
            ],
        }

    def digits(self) -> list[str]:
        """Numbers of the sentence and the cards, as sorted text without signs of a language.

        Not of the remarks: 6 tháng cuối năm is July–December.
        """
        english = self.query["lang"] == "en"
        sentence = self.page.locator(".live-sentence").inner_text()
        words = NUMBER.findall(" ".join([sentence, *self.metrics]))
        comma = str.maketrans("" if english else ".,", "" if english else ",.")
        return sorted(one.lstrip("+−-").translate(comma) for one in words)

    def slider(self, code: str) -> Locator:
        """The slider of an assumption."""
        return self.page.locator(f".live-slider-{code.replace('.', '_')} input[type=range]")

    def typed(self, code: str) -> Locator:
        """The field for a value of an assumption, beside its slider or alone."""
        name = code.replace(".", "_")
        return self.page.locator(f":is(.live-slider-{name}, .live-typed-{name}) input[type=text]")

    def press(self, code: str, key: str, times: int = 1) -> "Visit":
        """Move a slider with the keyboard."""
        self.slider(code).focus()
        for _ in range(times):
            self.page.keyboard.press(key)
        return self

    def type(self, code: str, text: str) -> "Visit":
        """Type a value beside the slider and confirm it."""
        self.typed(code).fill(text)
        self.typed(code).press("Enter")
        return self

    def choose(self, words: str) -> "Visit":
        """Choose one of the pills, radio buttons or segments."""
        one = self.page.get_by_test_id("stMain").get_by_text(words, exact=True)
        one.locator("visible=true").first.click()
        return self

    def language(self, language: str) -> "Visit":
        """Switch the language with the control of the page."""
        self.page.locator(f".live-choice-lang [data-option={language}]").click()
        return self.has(lang=language)

    def vintage(self, words: str) -> "Visit":
        """Choose another release; `words` begin its name."""
        releases = self.page.locator(".live-choice-v select")
        names = releases.locator("option").all_inner_texts()
        releases.select_option(label=next(one for one in names if one.startswith(words)))
        return self

    def menu(self, page: str) -> Locator:
        """The entry of the menu for a page; empty for the overview."""
        return self.page.locator(f"[data-testid=stMain] .live-menu [data-page='{page}']")

    def go(self, page: str) -> "Visit":
        """Go to a page by the menu."""
        self.menu(page).click()
        return self.at(page)

    def at(self, page: str) -> "Visit":
        """Wait until the page stands."""
        self.page.wait_for_function("(path) => location.pathname === path", arg=f"/{page}")
        return self.settle()

    def back(self) -> "Visit":
        """The browser's own step back, without waiting."""
        self.page.evaluate("history.back()")
        return self

    def share(self) -> str:
        """The link that the page offers to send."""
        self.page.locator("[data-testid=stMain] .live-share").click()
        shown = self.page.locator("[data-testid=stMain] .live-share-box textarea")
        expect(shown).to_be_visible()
        expect(shown).to_have_value(re.compile("lang="))
        found = shown.input_value()
        self.page.keyboard.press("Escape")
        return found

    def unfold(self) -> "Visit":
        """Open every folded part of the page, and what is folded within."""
        self.page.evaluate("() => { window.pressed = new WeakSet(); }")
        while self.page.evaluate(UNFOLD):
            self.settle()
        expect(self.page.locator(f"{FOLDED} >> visible=true")).to_have_count(0)
        return self

    def _request(self, request: Any) -> None:
        if urlsplit(request.url).hostname not in ("127.0.0.1", None):
            self.outside.append(request.url)

    def _socket(self, socket: Any) -> None:
        socket.on("framesent", lambda frame: self.sent.append(frame))

    def _console(self, text: str) -> None:
        if "Content Security Policy" in text or "Refused to" in text:
            self.violations.append(text)
