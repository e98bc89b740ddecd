"""The presentation, as large as a wall and driven by keys."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.test_look import AXE, RULES
from tests.browser.visit import Visit
from tests.documents.reading import text_of

pytestmark = pytest.mark.browser
WALL = {"width": 1920, "height": 1080}
# Smallest words that are seen, what lies under the code, the number, the lines of the chart, and
# what is cut or scrolled.
SEEN = """() => {
  const stage = document.querySelector("[data-testid=stMain] .live-stage");
  const words = (one) => [...one.childNodes].some(({ nodeType, data }) =>
    nodeType === Node.TEXT_NODE && data.trim());
  const shown = [...document.querySelectorAll("body *")].filter((one) =>
    words(one) && !["SCRIPT", "STYLE"].includes(one.tagName) && one.checkVisibility());
  // A chart is drawn larger or smaller as a whole.
  const scale = (one) => one.ownerSVGElement
    ? one.ownerSVGElement.getScreenCTM().a : 1;
  const size = (one) => parseFloat(getComputedStyle(one).fontSize) * scale(one);
  const whole = (one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  };
  const named = (found) => found.map((one) => one.outerHTML.slice(0, 200));
  const boxes = [document.documentElement, document.querySelector("[data-testid=stMain]"), stage];
  return {
    small: named(shown.filter((one) => size(one) < 28)),
    cut: named(shown.filter((one) => stage.contains(one) && !whole(one))),
    covered: named([...stage.querySelectorAll("svg text")].filter((one) => {
      const [box, code] = [one, stage.querySelector(".live-stage-code")]
        .map((each) => each.getBoundingClientRect());
      return box.right > code.left && box.bottom > code.top;
    })),
    number: size(stage.querySelector(".live-card-value")),
    lines: [...stage.querySelectorAll("svg :is(.mark-line path, .role-mark.mark-rule line)")]
      .map((one) => one.getAttribute("stroke-width")),
    scrolled: boxes.filter((one) => one.scrollHeight > one.clientHeight + 1
      || one.scrollWidth > one.clientWidth + 1).length,
  };
}"""

# Parts of the presentation that lie on one another, labels beside their numbers, a chart whose
# words are smaller than those around it or which leaves a part of its place empty.
STACKED = """() => {
  const stage = document.querySelector("[data-testid=stMain] .live-stage");
  const box = (one) => one.getBoundingClientRect();
  const named = "header, .live-headline, .live-cards, .live-charts, .live-stage-levers";
  const parts = [...stage.querySelectorAll(`:is(${named})`)];
  const labels = [...stage.querySelectorAll(".live-card-label")].filter((one) =>
    one.checkVisibility());
  const picture = stage.querySelector(".live-picture");
  const svg = picture.querySelector("svg");
  const word = 28 * svg.getScreenCTM().a / parseFloat(getComputedStyle(stage).fontSize);
  return [
    ...parts.slice(1).filter((one, i) => box(one).top < box(parts[i]).bottom - 1),
    ...labels.filter((one) => box(one.nextElementSibling).top < box(one).bottom - 1),
    ...(word < 0.99 || box(svg).height < box(picture).height - 4 ? [picture] : []),
  ].map((one) => one.outerHTML.slice(0, 200));
}"""


def on_a_wall(one: Visit) -> None:
    """Nothing of the presentation is too small to be read from the last row, cut, or scrolled."""
    seen = one.settle().page.evaluate(SEEN)
    assert set(seen.pop("lines")) == {"6"}
    assert seen.pop("number") == pytest.approx(96, abs=0.5)
    assert seen == {"small": [], "cut": [], "covered": [], "scrolled": 0}


@pytest.mark.parametrize(
    ("link", "scheme"),
    [
        ("/meeting?lang=vi", "light"),
        ("/meeting?ki=retail_sales&lang=en", "dark"),
        ("/meeting?ki=iip&i.h=15&lang=vi", "dark"),
        # The longest sentence above it.
        ("/meeting?ki=iip&i.h=15&lang=en", "light"),
    ],
)
def test_it_is_read_from_the_last_row(visit: Callable[..., Any], link: str, scheme: str) -> None:
    one = visit(link, scheme=scheme, width=1920)
    one.page.set_viewport_size(WALL)
    on_a_wall(one)
    # Its ends are told, and it is filled up to the thumb.
    for track in one.page.locator("[data-testid=stMain] .live-track").all():
        ends = one.page.locator("[data-testid=stMain] .live-stage-end").all_inner_texts()
        slider = track.locator("input")
        low, high = (slider.get_attribute(name) for name in ("min", "max"))
        assert [text.replace("\u2212", "-") for text in ends] == [low, high]
        part = track.evaluate("(one) => Number(one.style.getPropertyValue('--at'))")
        value = float(slider.input_value())
        assert part == pytest.approx((value - float(low)) / (float(high) - float(low)), abs=1e-6)
    # Where the reader's own colours stand for all others, the track of the slider is still drawn.
    one.page.emulate_media(forced_colors="active")
    for track in one.page.locator("[data-testid=stMain] .live-track input").all():
        expect(track).to_have_css("forced-color-adjust", "none")
    one.page.emulate_media(forced_colors="none")
    one.page.evaluate(AXE)
    found = one.page.evaluate(RULES)["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found] == []


def test_keys_lead_there_through_it_and_back_with_all_that_was_changed(
    visit: Callable[..., Any],
) -> None:
    one = visit("/retail_sales?r.g=4", width=1920)
    press = one.page.keyboard.press
    # A letter that is typed is none.
    one.typed("r.g").focus()
    press("p")
    assert one.page.url.startswith(one.base_url + "/retail_sales")
    one.page.locator("[data-testid=stMain] h1").focus()
    press("p")
    one.at("meeting").has(ki="retail_sales", r_g="4")
    press("6")
    # What the target asks, up to the step of the slider.
    one.has(r_g="3.4")
    expect(one.page.locator("[data-testid=stMain] .live-stage output")).to_have_text("3,4\u00a0%")
    press("ArrowRight")
    one.has(ki="iip")
    press("ArrowLeft")
    one.has(ki="retail_sales")
    # A slider that is held takes the arrows.
    one.press("r.g", "ArrowRight").has(r_g="4.4", ki="retail_sales")
    one.back().has(r_g="3.4", ki="retail_sales")
    code = one.page.locator("[data-testid=stMain] .live-stage-code:not(.live-stage-unknown)")
    told = text_of(code.get_attribute("src") or "")
    assert told.startswith(f"{one.base_url}/retail_sales?v=2025-06&")
    assert "&r.g=3.4&" in told
    # Loaded anew it still knows where it came from.
    one.reload()
    press("Escape")
    one.at("retail_sales").has(r_g="3.4")
    assert "ki" not in one.query


def test_buttons_do_the_same_from_the_overview(visit: Callable[..., Any]) -> None:
    one = visit("/?x.g=5", width=1366)
    stage = one.page.locator("[data-testid=stMain] .live-stage")
    one.page.locator("[data-testid=stMain] .live-present").click()
    one.at("meeting").has(ki="exports", x_g="5")
    stage.locator("[data-preset=cautious]").click()
    one.page.wait_for_function("() => !location.search.includes('x.g=5&')")
    moved = one.settle().query["x.g"]
    one.page.keyboard.press("f")
    one.page.wait_for_function("() => document.fullscreenElement")
    one.page.keyboard.press("f")
    one.page.wait_for_function("() => !document.fullscreenElement")
    stage.locator(".live-stage-leave").click()
    one.at("").has(x_g=moved)
    assert one.page.locator("[data-testid=stMain] .live-tile").count() == 3


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "Đắk Lắk · Số liệu 6 tháng 2025, công bố tháng 7/2025"),
        ("en", "Đắk Lắk · First 6 months of 2025 (published July 2025)"),
    ],
)
def test_a_tablet_shows_place_release_and_the_whole_code(
    visit: Callable[..., Any], language: str, said: str
) -> None:
    one = visit(f"/meeting?ki=exports&i.h=15&lang={language}", language=language)
    for indicator in ("exports", "retail_sales", "iip"):
        one.has(ki=indicator)
        fits_a_tablet_and_a_phone(one, said)
        one.page.keyboard.press("ArrowRight")


def fits_a_tablet_and_a_phone(one: Visit, said: str) -> None:
    """The whole code and what is shown are there; on a phone no preset is cut at the lower edge."""
    one.page.set_viewport_size({"width": 768, "height": 1024})
    stage = one.settle().page.locator("[data-testid=stMain] .live-stage")
    expect(stage.locator("header p").first).to_have_text(said)
    code = stage.locator(".live-stage-code:not(.live-stage-unknown)")
    expect(code).to_be_in_viewport(ratio=1)
    box = code.bounding_box()
    assert box is not None
    assert box["width"] == pytest.approx(box["height"])
    one.page.set_viewport_size({"width": 390, "height": 844})
    one.settle()
    for pill in stage.locator(".live-pill").all():
        expect(pill).to_be_in_viewport(ratio=1)
    chart = stage.locator(".live-picture svg").bounding_box()
    assert chart is not None
    assert chart["height"] > 200
    for size in ((390, 844), (844, 390), (768, 1500)):
        one.page.set_viewport_size({"width": size[0], "height": size[1]})
        assert one.settle().page.evaluate(STACKED) == []
