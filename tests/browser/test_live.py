"""The live panel: what it shows while a slider is dragged is what the engine says."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from dakcong.answers.facts import Facts
from dakcong.answers.words import sentences
from dakcong.answers.words.pens import numbers_pen
from dakcong.texts import numbers, rates
from tests.browser.answers import answered
from tests.browser.visit import FRAMES, Visit

pytestmark = pytest.mark.browser
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
RELEASE = "(slider) => slider.dispatchEvent(new Event('change'))"


def on_one_screen(one: Any) -> Any:
    """The reader with a screen so high that every chart is in sight."""
    one.page.set_viewport_size({"width": 1366, "height": 4000})
    return one.settle()


# All that the panel says and draws.
SAID = """() => [...document.querySelectorAll(
  ".live-headline p, .live-card p, .live-chart-title, .live-chart .live-caption, .live-chart td,"
    + ".live-track, .live-row > :not([hidden]), .live-base"
)].map((one) => one.querySelector("input")?.value ?? one.value
  ?? [one.textContent, one.disabled, one.style.cssText].join(" "))"""


# The words of the axes in the order in which they are seen.
PLACES = """() => [...document.querySelectorAll(".live-picture svg")].map((chart) =>
  [...chart.querySelectorAll("text")].map((one) => [one.getBoundingClientRect(), one.textContent])
    .sort(([a], [b]) => a.x - b.x || a.y - b.y).map(([, words]) => words))"""
ACTIONS = "i.aw=200&i.am=9&i.lh=20&i.lo=0.05"
BY_SECTION = "i.h=15&i.p=sections&i.bw=5&i.dw=30&i.ew=2"


@pytest.mark.parametrize(
    "drag",
    [
        ("exports", "exports", {}, "x.g", [-60, -41.3, -32.4, -32.5, -20, 0, 11.8, 33.3, 120]),
        ("retail_sales", "retail_sales", {}, "r.g", [-20, -3.1, 0, 3.3, 3.4, 9.9, 17.2, 40]),
        ("industry", "iip", {"i.h": 15}, "i.g", [-40, -3.1, 0, 5.3, 5.4, 14.7, 14.8, 90]),
        ("industry", "iip", {"i.h": 15}, "i.h", [-40, -3.12, 0, 7.25, 15.01, 33.3, 60]),
    ],
)
def test_words_and_numbers_follow_the_finger_without_the_server(
    visit: Callable[..., Any],
    facts: Facts,
    drag: tuple[str, str, dict[str, int], str, list[float]],
) -> None:
    page, indicator, given, code, values = drag
    one = visit(f"/{page}?{urlencode(given)}")
    for language in ("vi", "en"):
        one.language(language).sent.clear()
        seen = one.page.evaluate(DRAG, [code.replace(".", "_"), values])
        assert one.sent == []
        for value, (sentence, *cards) in zip(values, seen, strict=True):
            found = answered(facts, indicator, {**given, code: float(value)})
            outlook, unit = found.outlook, found.indicator.unit
            assert sentence.endswith(sentences.headline(found, language).replace("**", ""))
            assert cards[0] == numbers.amount(outlook.year_end(), unit, language)
            assert numbers_pen(found, language)("range_80") in cards[1]
            assert cards[2] == rates.probability(found.reach.probability, language)
        one.slider(code).evaluate(RELEASE)
        one.has(**{code: f"{values[-1]:g}"})


@pytest.mark.parametrize(
    ("language", "link", "code", "values"),
    [
        # The season of last year moves with the share of a commodity that has one of its own.
        ("vi", "exports?x.p=commodities", "x.cs", [0, 20, 40]),
        ("en", "exports?x.p=commodities&x.t=plan", "x.cp", [-30, 25]),
        ("vi", "i.h=15", "i.h", [-40, 3.21, 36.5, 60]),
        ("en", "i.h=15&i.g=3&i.m=on", "i.h", [-12.5, 9.99, 21]),
        ("en", "i.h=15&i.p=quarters", "i.q4", [-40, 20]),
        ("vi", BY_SECTION, "i.h", [7.25, 44]),
        ("en", BY_SECTION, "i.dg", [-40, 20]),
        ("vi", f"{BY_SECTION}&{ACTIONS}", "i.aw", [50, 600]),
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
    one = on_one_screen(visit(f"/{page}&lang={language}", language=language))
    for summary in one.page.locator(".live-table summary").all():
        summary.click()
    before = one.page.evaluate(SAID)
    for value in values:
        one.page.evaluate(DRAG, [code.replace(".", "_"), [value]])
        said, drawn = one.page.evaluate(SAID), one.shapes
        assert said != before
        one.slider(code).evaluate(RELEASE)
        one.has(**{code: f"{value:g}"})
        assert one.page.evaluate(SAID) == said
        assert one.shapes == drawn
        before = said


@pytest.mark.parametrize(
    ("page", "code", "steps"),
    [("exports", "x.g", 1), ("retail_sales", "r.g", 7), ("industry?i.h=15", "i.h", 3)],
)
def test_charts_follow_the_finger_from_its_first_step(
    visit: Callable[..., Any], page: str, code: str, steps: int
) -> None:
    one = on_one_screen(visit(f"/{page}"))
    slider = one.slider(code)
    value = float(slider.input_value())
    seen = [one.shapes]
    for step in range(1, steps + 1):
        one.page.evaluate(DRAG, [code.replace(".", "_"), [round(value + 4 * step, 1)]])
        seen.append(one.shapes)
        assert [now for before, now in zip(*seen[-2:], strict=True) if before == now] == []
    dragged = slider.input_value()
    assert one.query[code] != dragged
    slider.evaluate(RELEASE)
    one.has(**{code: f"{float(dragged):g}"})
    assert one.shapes == seen[-1]


def test_a_chart_out_of_sight_is_drawn_when_it_comes_into_it(visit: Callable[..., Any]) -> None:
    one = visit("/retail_sales")
    year, months = one.shapes
    one.page.evaluate(DRAG, ["r_g", [25]])
    assert one.shapes[0] != year
    assert one.shapes[1] == months
    one.page.locator(".live-chart-months").scroll_into_view_if_needed()
    expect(one.page.locator(".live-chart-months .live-caption")).to_be_in_viewport()
    one.page.evaluate(FRAMES)
    dragged = one.shapes
    assert dragged[1] != months
    one.slider("r.g").evaluate(RELEASE)
    assert one.has(r_g="25").shapes == dragged


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
    points = one.page.locator(".live-chart-fan .layer_10_marks path")
    point = points.last.element_handle()
    one.page.evaluate(DRAG, ["x_g", [33.3]])
    # The marks that stood there are moved, not drawn anew.
    assert point.evaluate("(point) => point.isConnected")
    points.last.hover()
    said = one.page.locator("#vg-tooltip-element.visible .value").all_inner_texts()
    outlook = answered(facts, "exports", {"x.g": 33.3}).outlook
    ends = [outlook.year_end(p) for p in (0.5, 0.1, 0.9, 0.025, 0.975)]
    assert said[:6] == ["Dec", *(numbers.number(end, "en") for end in ends)]


def test_a_finger_drags_on_a_phone(handheld: Visit, facts: Facts) -> None:
    one = handheld.open("/exports?lang=vi")
    slider = one.slider("x.g")
    slider.scroll_into_view_if_needed()
    box, before = slider.bounding_box(), one.metrics
    hand, middle = one.page.context.new_cdp_session(one.page), box["y"] + box["height"] / 2

    def touch(kind: str, *places: float) -> None:
        points = [{"x": box["x"] + box["width"] * place, "y": middle} for place in places]
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 0.4)
    for step in range(1, 16):
        touch("touchMove", 0.4 + 0.01 * step)
    one.page.evaluate(FRAMES)
    dragged, shown = slider.input_value(), one.metrics
    assert one.query["x.g"] == "29.6"
    touch("touchEnd")
    one.has(x_g=f"{float(dragged):g}")
    assert one.metrics == shown != before
    found = answered(facts, "exports", {"x.g": float(dragged)})
    assert one.metrics[0] == numbers.amount(found.outlook.year_end(), "million USD", "vi")


def test_a_chart_that_stood_nowhere_is_as_wide_as_its_place(visit: Callable[..., Any]) -> None:
    one = visit("/retail_sales")
    shown = one.answer["charts"]
    one.page.evaluate(
        """async () => {
          const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          const place = document.querySelector(".live-charts");
          place.style.display = "none";
          await frame();
          dispatchEvent(new Event("resize"));
          await frame();
          place.style.display = "";
          await frame();
          await frame();
        }"""
    )
    assert one.answer["charts"] == shown
