"""The live panel: what it shows while a slider is dragged is what the engine says."""

import hashlib
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from dakcong.answers.words.live import fixed_words
from dakcong.ui.live_payload import handed, quantiles

from dakcong.answers.facts import Facts
from dakcong.answers.words import sentences
from dakcong.answers.year.table import live_table
from dakcong.engine.outlook import path
from dakcong.errors import InputError
from dakcong.texts import numbers
from dakcong.units import fraction
from tests.browser.answers import answered
from tests.browser.conftest import Visit
from tests.random_settings import random_values

pytestmark = pytest.mark.browser
VENDOR = Path(__file__).resolve().parents[2] / "dakcong/ui/live/assets/vendor"


SETTINGS = 200


# The panel's own modules, as the page loads them, on tables and settings of ours.
EVALUATE = """async ([tables, said, quantiles]) => {
  const base = "/_stcore/bidi-components/dakcong.live/";
  const { evaluate } = await import(base + "model.js");
  const { Words } = await import(base + "words.js");
  const words = new Words(said);
  return tables.map(([table, settings, unit]) => {
    const found = evaluate(table, settings);
    return found === null ? null : {
      growth: [found.growth, found.soFar(), found.yearGrowth(), found.required()],
      ends: Object.values(quantiles).map((one) => found.yearEnd(one)),
      probability: found.probability(),
      path: found.path(quantiles.p90),
      said: [words.amount(found.yearEnd(), unit), words.growth(found.yearGrowth()),
        words.probability(found.probability()),
        words.range(found.yearEnd(quantiles.p10), found.yearEnd(quantiles.p90), unit)],
    };
  });
}"""


# One step of a drag: the value under the finger, and what stands on the screen a frame later.
DRAG = """async ([code, values]) => {
  const slider = document.querySelector(`.live-slider-${code} input[type=range]`);
  const seen = [];
  for (const value of values) {
    slider.value = value;
    slider.dispatchEvent(new Event("input"));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    seen.push([...document.querySelectorAll(".live-sentence, .live-card-value, .live-card-below")]
      .map((one) => one.textContent));
  }
  return seen;
}"""


# All that the panel says and draws.
SAID = """() => [...document.querySelectorAll(
  ".live-headline p, .live-card p, .live-chart-title, .live-chart .live-caption, .live-rows td,"
    + ".live-track, .live-row > :not([hidden]), .live-base"
)].map((one) => one.querySelector("input")?.value ?? one.value
  ?? [one.textContent, one.disabled, one.style.cssText].join(" "))"""


# The words of the axes in the order in which they are seen.
PLACES = """() => [...document.querySelectorAll(".live-picture svg")].map((chart) =>
  [...chart.querySelectorAll("text")].map((one) => [one.getBoundingClientRect(), one.textContent])
    .sort(([a], [b]) => a.x - b.x || a.y - b.y).map(([, words]) => words))"""
BY_SECTION = "i.h=15&i.p=sections&i.bw=5&i.dw=30&i.ew=2"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_panel_and_engine_agree_on_random_settings(
    visit: Callable[..., Any], facts: Facts, language: str
) -> None:
    source, asked, wanted = random.Random(f"panel {language}"), [], []
    while len(asked) < SETTINGS:
        indicator = source.choice(("exports", "retail_sales", "iip"))
        values = random_values(facts, source, indicator)
        moved = values
        if indicator == "iip":
            # Some growths stay on their default and follow the first part to where it is moved.
            growths = [one for one in values if one[-1] == "g" and source.random() < 0.5]
            values = {code: value for code, value in values.items() if code not in growths}
            moved = {**values, "i.h": round(source.uniform(-40, 60), 2)}
        try:
            before, found = (answered(facts, indicator, one) for one in (values, moved))
        except InputError:
            continue
        table = live_table(facts, before)
        assert table is not None
        terms = table.terms
        codes = {code for one in terms for code in (*one.drivers, one.share_driver)}
        codes |= {table.so_far_driver, *(one.level_driver for one in terms)}
        settings = {code: fraction(moved[code]) for code in codes if code in moved}
        asked.append([handed(table), settings, found.indicator.unit])
        wanted.append(found)
    page = visit("/exports").page
    said = page.evaluate(EVALUATE, [asked, fixed_words(language), quantiles()])
    for one, found in zip(said, wanted, strict=True):
        outlook, unit = found.outlook, found.indicator.unit
        growth = [outlook.growth, outlook.ytd.growth, outlook.year_growth()]
        growth.append(found.reach.required_growth)
        assert one["growth"] == pytest.approx(growth, rel=1e-9, abs=1e-12)
        assert one["ends"][:5] == pytest.approx(
            [outlook.year_end(p) for p in (0.025, 0.1, 0.5, 0.9, 0.975)], rel=1e-9
        )
        assert one["probability"] == pytest.approx(found.reach.probability, rel=1e-9)
        assert one["path"] == pytest.approx(
            list(path(outlook, found.projected_shares, 0.9).values()), rel=1e-9
        )
        assert one["said"] == [
            numbers.amount(outlook.year_end(), unit, language),
            sentences.growth_words(outlook.year_growth(), language),
            numbers.probability(found.reach.probability, language),
            sentences.range_80(outlook, unit, language),
        ]


@pytest.mark.parametrize(
    ("page", "indicator", "given", "code", "values"),
    [
        ("exports", "exports", {}, "x.g", [-60, -41.3, -32.4, -32.5, -20, 0, 11.8, 33.3, 120]),
        ("retail_sales", "retail_sales", {}, "r.g", [-20, -3.1, 0, 3.3, 3.4, 9.9, 17.2, 40]),
        ("industry", "iip", {"i.h": 15}, "i.g", [-40, -3.1, 0, 5.3, 5.4, 14.7, 14.8, 90]),
        ("industry", "iip", {"i.h": 15}, "i.h", [-40, -3.12, 0, 7.25, 15.01, 33.3, 60]),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_words_and_numbers_follow_the_finger_without_the_server(
    visit: Callable[..., Any],
    facts: Facts,
    page: str,
    indicator: str,
    given: dict[str, int],
    code: str,
    values: list[float],
    language: str,
) -> None:
    one = visit(f"/{page}?{urlencode({**given, 'lang': language})}", language=language)
    sent: list[object] = []
    one.page.on(
        "websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame))
    )
    one.reload()
    sent.clear()
    seen = one.page.evaluate(DRAG, [code.replace(".", "_"), values])
    assert sent == []
    for value, (sentence, *cards) in zip(values, seen, strict=True):
        found = answered(facts, indicator, {**given, code: float(value)})
        outlook, unit = found.outlook, found.indicator.unit
        assert sentence.endswith(sentences.headline(found, language).replace("**", ""))
        assert cards[0] == numbers.amount(outlook.year_end(), unit, language)
        assert sentences.range_80(outlook, unit, language) in cards[1]
        assert cards[2] == numbers.probability(found.reach.probability, language)


@pytest.mark.parametrize(
    ("language", "link", "code", "values"),
    [
        # The season of last year moves with the share of a commodity that has one of its own.
        ("vi", "exports?x.p=commodities", "x.cs", [0, 20, 40]),
        ("en", "exports?x.p=commodities&x.t=plan", "x.cp", [-30, 25]),
        ("vi", "i.h=15", "i.h", [-40, 3.21, 36.5, 60]),
        ("en", "i.h=15&i.g=3&i.m=on", "i.h", [-12.5, 9.99, 21]),
        ("vi", BY_SECTION, "i.h", [7.25, 44]),
        ("en", BY_SECTION, "i.dg", [-40, 20]),
        # Nine months were published: +12.36 %. Eleven: +10.86 %.
        ("vi", "v=2025-09", "i.h", [12.35, 12.36, 48]),
        ("en", "v=2025-09&i.h=15&i.w=95", "i.h", [12.36, 11, 60]),
        ("vi", "v=2025-11&i.fl=on&i.fz=12", "i.g", [-40, 0, 12.3]),
    ],
)
def test_what_is_said_under_the_finger_is_what_the_server_answers(
    visit: Callable[..., Any], language: str, link: str, code: str, values: list[float]
) -> None:
    page = link if "?" in link else f"industry?{link}"
    one = visit(f"/{page}&lang={language}", language=language)
    for summary in one.page.locator(".live-table summary").all():
        summary.click()
    before = one.page.evaluate(SAID)
    for value in values:
        one.page.evaluate(DRAG, [code.replace(".", "_"), [value]])
        said, drawn = one.page.evaluate(SAID), one.shapes
        assert said != before
        one.slider(code).evaluate("(slider) => slider.dispatchEvent(new Event('change'))")
        one.has(**{code: f"{value:g}"})
        assert one.page.evaluate(SAID) == said
        assert one.shapes == drawn
        before = said


def test_numbers_are_rounded_as_python_rounds(visit: Callable[..., Any]) -> None:
    source = random.Random("rounding")
    values = [source.randrange(-(10**6), 10**6) / 10 ** source.randint(1, 5) for _ in range(5000)]
    asked = [[value, source.randint(0, 3)] for value in [*values, 8.65, 8.25, 0.125, 2.5, -0.5]]
    said = visit("/exports").page.evaluate(
        """async (asked) => {
          const { fixed } = await import("/_stcore/bidi-components/dakcong.live/words.js");
          return asked.map(([value, decimals]) => fixed(value, decimals));
        }""",
        asked,
    )
    assert said == [f"{abs(round(value, decimals)):.{decimals}f}" for value, decimals in asked]


@pytest.mark.parametrize(
    ("page", "code", "steps"),
    [("exports", "x.g", 1), ("retail_sales", "r.g", 7), ("industry?i.h=15", "i.h", 3)],
)
def test_charts_follow_the_finger_from_its_first_step(
    visit: Callable[..., Any], page: str, code: str, steps: int
) -> None:
    one = visit(f"/{page}")
    slider = one.slider(code)
    value = float(slider.input_value())
    seen = [one.shapes]
    for step in range(1, steps + 1):
        one.page.evaluate(DRAG, [code.replace(".", "_"), [round(value + 4 * step, 1)]])
        seen.append(one.shapes)
        assert [now for before, now in zip(*seen[-2:], strict=True) if before == now] == []
    dragged = slider.input_value()
    assert one.query[code] != dragged
    slider.evaluate("(slider) => slider.dispatchEvent(new Event('change'))")
    one.has(**{code: f"{float(dragged):g}"})
    assert one.shapes == seen[-1]


@pytest.mark.parametrize(
    ("page", "there"),
    [
        ("exports?v=2025-09&lang=en", "First 6 months"),
        ("retail_sales?v=2025-10&lang=en", "First 8"),
    ],
)
def test_another_release_and_language_draw_what_a_new_visitor_sees(
    visit: Callable[..., Any], page: str, there: str
) -> None:
    one = visit(f"/{page}", language="en")
    one.vintage(there)
    one.page.wait_for_function("(old) => location.search !== old", arg="?" + page.split("?")[1])
    for language in ("en", "vi"):
        one.settle().language(language)
        other = visit(one.page.url, language=language)
        assert one.answer == other.answer
        assert one.page.evaluate(PLACES) == other.page.evaluate(PLACES)
        assert one.shapes == other.shapes


def test_a_dragged_point_says_its_numbers(visit: Callable[..., Any], facts: Facts) -> None:
    one = visit("/exports?lang=en", language="en")
    points = one.page.locator(".live-chart-fan .layer_5_marks path")
    point = points.last.element_handle()
    one.page.evaluate(DRAG, ["x_g", [33.3]])
    # The marks that stood there are moved, not drawn anew.
    assert point.evaluate("(point) => point.isConnected")
    points.last.hover()
    said = one.page.locator("#vg-tooltip-element.visible .value").all_inner_texts()
    outlook = answered(facts, "exports", {"x.g": 33.3}).outlook
    ends = [outlook.year_end(p) for p in (0.5, 0.1, 0.9, 0.025, 0.975)]
    assert said[:6] == ["M12", *(numbers.number(end, "en") for end in ends)]


def test_a_finger_drags_on_a_phone(readers: Any, facts: Facts) -> None:
    context = readers.browser.new_context(
        locale="vi-VN", has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844}
    )
    one = Visit(context.new_page(), readers.base_url).open("/exports")
    slider = one.slider("x.g")
    slider.scroll_into_view_if_needed()
    box, before = slider.bounding_box(), one.metrics
    hand, middle = context.new_cdp_session(one.page), box["y"] + box["height"] / 2

    def touch(kind: str, *places: float) -> None:
        points = [{"x": box["x"] + box["width"] * place, "y": middle} for place in places]
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 0.4)
    for step in range(1, 16):
        touch("touchMove", 0.4 + 0.01 * step)
    dragged = slider.input_value()
    one.page.wait_for_timeout(100)
    shown = one.metrics
    assert one.query["x.g"] == "11.9"
    touch("touchEnd")
    one.has(x_g=f"{float(dragged):g}")
    assert one.metrics == shown != before
    found = answered(facts, "exports", {"x.g": float(dragged)})
    assert one.metrics[0] == numbers.amount(found.outlook.year_end(), "million USD", "vi")
    context.close()


def test_the_last_change_is_shown_again(visit: Callable[..., Any]) -> None:
    one = visit("/exports").press("x.g", "ArrowRight", times=3, pause=300).settle()
    before = one.metrics
    replay = one.page.locator(".live-replay")
    assert replay.is_enabled()
    replay.click()
    one.settle()
    assert one.metrics == before


def test_bundles_are_those_that_were_committed() -> None:
    lines = (VENDOR / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    named = {name: digest for digest, name in (line.split() for line in lines)}
    bundles = sorted(VENDOR.glob("*.js"))
    assert sorted(named) == [one.name for one in bundles]
    for one in bundles:
        assert hashlib.sha256(one.read_bytes()).hexdigest() == named[one.name]
        assert one.with_suffix(".LICENSE").exists()
