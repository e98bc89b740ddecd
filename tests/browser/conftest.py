"""The app as it is served, a Chromium, and a reader who looks at its pages."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30_000  # milliseconds; a condition that holds is never waited for any longer
expect.set_options(timeout=PATIENCE)
LOCALE = {"vi": "vi-VN", "en": "en-US"}

# The run is over, nothing on screen is of the run before, no piece is still being loaded or moves,
# every chart has drawn. The address carries the scenario only after the first run.
SETTLED = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  if (!app || app.dataset.testScriptState !== "notRunning") return false;
  if (!document.querySelector("[data-testid=stMain] h1")) return false;
  const address = new URLSearchParams(location.search);
  // Back and Forward mark the address until the server has answered them.
  if (!address.get("e") || address.has("turned")) return false;
  if (document.querySelector("[data-stale=true], [data-testid=stSkeleton]")) return false;
  if (document.fonts.status !== "loaded") return false;
  if (document.getAnimations().some((one) => one.playState === "running")) return false;
  // The live panel stands, and no move of it is under way.
  if (document.documentElement.dataset.live || document.querySelector(".first-look")) return false;
  const places = document.querySelectorAll("[class*=st-key-live_]");
  if ([...places].some((place) => !place.querySelector("[data-live] > *"))) return false;
  // It draws a moment after the run: in the language, and with its sliders, as the address says.
  if ([...document.querySelectorAll(".live-controls")].some((controls) =>
    controls.lang !== address.get("lang"))) return false;
  if ([...document.querySelectorAll(".live-slider")].some((slider) =>
    slider.querySelector("input[type=range]").value !== address.get(slider.dataset.code)
  )) return false;
  return [...document.querySelectorAll("[data-testid=stVegaLiteChart], .live-picture")].every(
    (chart) => chart.querySelector("svg .mark-text, canvas")
  );
}"""

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

NUMBER = re.compile(r"[+−-]?\d(?:[\d.,]*\d)?")


class Visit:
    """One reader with a fresh profile, and what the browser had to complain about."""

    def __init__(self, page: Page, base_url: str) -> None:
        page.set_default_timeout(PATIENCE)
        self.base_url = base_url
        self.outside: list[str] = []
        self.violations: list[str] = []
        self.page = page
        self.page.on("request", self._request)
        self.page.on("console", lambda one: self._console(one.text))
        self.page.on("pageerror", lambda one: self.violations.append(str(one)))

    def open(self, link: str) -> "Visit":
        """Open a path with its query, or a whole link, and wait until the page stands."""
        self.page.goto(link if "://" in link else self.base_url + link)
        return self.settle()

    def settle(self) -> "Visit":
        """Wait until the page stands, and still does after what the browser had yet to draw."""
        self.page.wait_for_function(SETTLED)
        self.page.wait_for_timeout(80)
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
        return dict(parse_qsl(urlsplit(self.page.url).query, keep_blank_values=True))

    @property
    def headline(self) -> str:
        """The sentence and the words under it."""
        return self.page.locator(".st-key-headline, .live-headline").inner_text()

    @property
    def metrics(self) -> list[str]:
        """Values of the number cards, with the line under each."""
        return [
            one.inner_text().replace("\n", " ")
            for one in self.page.locator(
                "[data-testid=stMetricValue], [data-testid=stMetricDelta],"
                ".live-card-value, .live-card-below:not(:empty)"
            ).all()
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
        box = self.page.locator(".st-key-link_notices [data-testid=stAlert]")
        return box.inner_text() if box.count() else ""

    @property
    def answer(self) -> dict[str, Any]:
        """Everything that must be the same for everybody with the same link."""
        return {
            "headline": self.headline,
            "metrics": self.metrics,
            "charts": self.charts,
            "sliders": [one.input_value() for one in self.page.locator("input[type=range]").all()],
            "typed": [
                one.input_value()
                for one in self.page.locator(
                    "[data-testid=stTextInputField], .live-row input"
                ).all()
            ],
        }

    def digits(self) -> list[str]:
        """Numbers of the headline and the cards, as sorted text without signs of a language."""
        english = "lang=en" in self.page.url
        words = " ".join([self.headline, *self.metrics])
        found = [one.lstrip("+−-") for one in NUMBER.findall(words)]
        if not english:
            found = [one.translate(str.maketrans(".,", ",.")) for one in found]
        return sorted(found)

    def slider(self, code: str) -> Locator:
        """The slider of an assumption."""
        name = code.replace(".", "_")
        return self.page.locator(
            f":is([class*=st-key-slider_{name}-], .live-slider-{name}) input[type=range]"
        )

    def typed(self, code: str) -> Locator:
        """The field beside the slider."""
        name = code.replace(".", "_")
        return self.page.locator(
            f"[class*=st-key-typed_][class*=_{name}-] input, .live-slider-{name} input[type=text]"
        )

    def press(self, code: str, key: str, times: int = 1, pause: int = 0) -> "Visit":
        """Move a slider with the keyboard; `pause` in milliseconds, as fingers make one."""
        self.slider(code).focus()
        for _ in range(times):
            self.page.keyboard.press(key)
            self.page.wait_for_timeout(pause)
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
        self.page.locator("[class*=st-key-choose_language]").get_by_text(language.upper()).click()
        return self.has(lang=language)

    def vintage(self, words: str) -> "Visit":
        """Choose another release; `words` begin its name."""
        self.page.locator("[class*=st-key-choose_vintage] input").click()
        self.page.get_by_role("option", name=words).click()
        return self

    def share(self) -> str:
        """The link that the page offers to send."""
        self.page.get_by_test_id("stPopoverButton").click()
        code = self.page.get_by_test_id("stCode").locator("code")
        expect(code).to_contain_text("lang=")
        found = code.inner_text()
        self.page.keyboard.press("Escape")
        return found

    def unfold(self) -> "Visit":
        """Open every folded part of the page."""
        folded = self.page.locator(
            ":is([data-testid=stExpander] details, .live-table):not([open]) > summary"
        )
        while folded.count():
            before = folded.count()
            # What a fold opened moves what is below it: a click waits until all of it stands.
            self.settle()
            folded.first.click()
            expect(folded).to_have_count(before - 1)
        return self.settle()

    def _request(self, request: Any) -> None:
        if urlsplit(request.url).hostname not in ("127.0.0.1", None):
            self.outside.append(request.url)

    def _console(self, text: str) -> None:
        if "Content Security Policy" in text or "Refused to" in text:
            self.violations.append(text)


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(log: Path, ready: Callable[[str], bool], port: int = 0) -> Iterator[str]:
    """The served app, on a free port unless told otherwise; its log must hold no trace."""
    port = port or free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "dakcong.cli", "serve", "--port", str(port)]
    with log.open("w") as out:
        server = subprocess.Popen(
            command,
            cwd=log.parent,
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        until = time.monotonic() + 60
        while not ready(address):
            assert server.poll() is None, f"the server ended: {log.read_text()}"
            assert time.monotonic() < until, f"the server is not ready: {log.read_text()}"
            time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)
    assert "Traceback" not in log.read_text()


def ready(address: str) -> bool:
    """Whether the app says that it is ready."""
    try:
        with urllib.request.urlopen(f"{address}/readyz", timeout=10) as answer:
            return bool(answer.status == 200)
    except OSError:  # not there yet, or too busy to answer
        return False


def listens(address: str) -> bool:
    """Whether somebody answers at the port; no page is asked for."""
    parts = urlsplit(address)
    with socket.socket() as probe:
        return probe.connect_ex((parts.hostname, parts.port)) == 0


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium of the system."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name))), None)
    assert found, f"the browser tests need one of {', '.join(names)}; see `make system`"
    return browser_type_launch_args | {"executable_path": found, "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the one served app that all browser tests look at."""
    with running(tmp_path_factory.mktemp("served") / "log.txt", ready) as address:
        yield address


@pytest.fixture
def restarting(tmp_path: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """Address of a served app, and what stops it and starts it again there."""
    port, turn = free_port(), iter(range(9))
    with ExitStack() as now:

        def start() -> str:
            return now.enter_context(running(tmp_path / f"log{next(turn)}.txt", ready, port))

        address = start()

        def again() -> None:
            now.close()
            start()

        yield address, again


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[str]:
    """Address of a server that nobody has asked for anything yet."""
    with running(tmp_path / "log.txt", listens) as address:
        yield address


class Readers:
    """Opens the app for readers; at the end, nothing may have left the host."""

    def __init__(self, browser: Browser, base_url: str) -> None:
        self.browser = browser
        self.base_url = base_url
        self.profiles: dict[object, BrowserContext] = {}
        self.visits: list[Visit] = []

    def __call__(
        self,
        link: str = "/",
        *,
        language: str = "vi",
        scheme: str = "light",
        width: int = 1366,
        anew: bool = False,
    ) -> Visit:
        """One more reader: a tab beside those who look alike, or with `anew` a fresh profile."""
        profile = object() if anew else (language, scheme, width)
        if profile not in self.profiles:
            self.profiles[profile] = self.browser.new_context(
                locale=LOCALE[language],
                color_scheme=scheme,
                viewport={"width": width, "height": 900},
                reduced_motion="reduce",
            )
        self.visits.append(Visit(self.profiles[profile].new_page(), self.base_url))
        return self.visits[-1].open(link)

    def leave(self) -> None:
        """Close what is open; whatever a visit had to complain about fails here."""
        visits, self.visits = self.visits, []
        for one in visits:
            one.page.close()
        assert [url for one in visits for url in one.outside] == []
        assert [text for one in visits for text in one.violations] == []


@pytest.fixture(scope="session")
def readers(browser: Browser, base_url: str) -> Iterator[Readers]:
    """Readers with one profile for each look, which keeps what was loaded once."""
    found = Readers(browser, base_url)
    yield found
    for context in found.profiles.values():
        context.close()


@pytest.fixture
def visit(readers: Readers) -> Iterator[Readers]:
    """Opens the app for the readers of one test."""
    yield readers
    readers.leave()


@pytest.fixture(scope="module")
def tab(readers: Readers) -> Iterator[Readers]:
    """Opens the app for readers who stay for a whole module."""
    yield readers
    readers.leave()
