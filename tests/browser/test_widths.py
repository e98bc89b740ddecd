"""How pages use a tablet and a wide screen."""

import re

import pytest

from tests.browser.conftest import Readers

pytestmark = pytest.mark.browser

BOXES = """(names) => names.map((name) => {
  const { left, right, top, bottom, width } = document.querySelector(name).getBoundingClientRect();
  return { left, right, top, bottom, width };
})"""
# A line of words that is still read with ease is no longer than this, 16 to the em.
LINE = 70 * 16
LINES = """() => Math.max(...[...document.querySelectorAll(
  "[data-testid=stMain] [data-testid=stMarkdownContainer] :is(p, li)")]
  .map((one) => one.getBoundingClientRect().width))"""
# How wide the axes of the first chart are.
AXES = "() => document.querySelector('svg.marks .root > g > .background').getBBox().width"
NARROWED = "(width) => { document.querySelector('.live-chart').style.width = `${width}px`; }"
# Its picture is as wide as its place, and no word leaves it.
FITS = """() => {
  const [place, picture] = [...document.querySelectorAll(
    ".live-chart:first-child :is(svg.marks, .live-picture)")]
    .map((one) => one.getBoundingClientRect());
  const words = [...document.querySelectorAll(".live-chart:first-child svg.marks text")]
    .filter((one) => getComputedStyle(one).opacity !== "0");
  return Math.abs(place.width - picture.width) <= 1
    && words.every((one) => one.getBoundingClientRect().right <= picture.right + 1);
}"""


@pytest.mark.parametrize("link", ["/exports", "/industry?i.h=15"])
def test_a_tablet_shows_controls_and_charts_below_each_other(visit: Readers, link: str) -> None:
    page = visit(link, width=768).page
    controls, charts = page.evaluate(BOXES, [".live-controls", ".live-charts"])
    # 768 less a margin of 16 on either side.
    assert (controls["width"], charts["width"]) == (736, 736)
    assert controls["bottom"] <= charts["top"]
    # A chart fits a place that is as wide as its axes were.
    page.evaluate(NARROWED, page.evaluate(AXES))
    page.wait_for_function(FITS)


def test_a_wide_screen_shows_the_page_in_its_middle_and_charts_over_its_width(
    visit: Readers,
) -> None:
    one = visit("/sides", width=1920)
    one.page.locator("svg.marks").first.wait_for()
    names = [".live-header", "svg.marks", "[data-testid=stMain]"]
    head, chart, main = one.page.evaluate(BOXES, names)
    assert head["left"] - main["left"] == pytest.approx(main["right"] - head["right"], abs=16)
    assert head["left"] > 200
    assert chart["width"] == pytest.approx(0.93 * head["width"], rel=0.02)
    # As large on paper as it is drawn: letters of 12 pixels on 960.
    assert one.page.locator("svg.marks").first.get_attribute("width") == "960"
    assert one.page.evaluate(LINES) <= LINE


# How wide the spaces in names of 12 pixels are.
SPACES = """() => [...document.querySelectorAll("svg.marks .role-axis-label text")]
  .filter((one) => one.textContent.includes(" ") && getComputedStyle(one).fontSize === "12px")
  .map((one) => one.getSubStringLength(one.textContent.indexOf(" "), 1))"""


@pytest.mark.parametrize("link", ["/industry?i.h=15", "/compare?x.g=5&pa=x.g_-20"])
def test_words_of_a_chart_stand_apart(visit: Readers, link: str) -> None:
    page = visit(link, width=1366).page
    names = page.locator("svg.marks .role-axis-label text")
    names.filter(has_text=re.compile(r"\w \w")).first.wait_for()
    found = page.evaluate(SPACES)
    # A space of Source Sans 3 is 200 of 1 000 units wide.
    assert found
    assert found == pytest.approx([2.4] * len(found), abs=0.1)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_tablet_has_the_heading_on_one_line_beside_what_is_pressed(
    visit: Readers, language: str
) -> None:
    one = visit(f"/energy?lang={language}", width=768, language=language)
    names = ["h1", ".live-print", ".live-share", ".live-head-choices select"]
    heading, *pressed = one.page.evaluate(BOXES, names)
    # One line of 24 pixels and a fifth.
    assert heading["bottom"] - heading["top"] < 30
    assert all(each["top"] < heading["bottom"] for each in pressed)


@pytest.mark.parametrize(
    ("language", "period", "name"),
    [
        ("vi", "6 tháng 2025", "Số liệu 6 tháng 2025, công bố tháng 7/2025"),
        ("en", "6 months 2025", "First 6 months of 2025 (published July 2025)"),
    ],
)
def test_a_phone_shows_the_release_in_few_words_that_are_not_cut(
    visit: Readers, language: str, period: str, name: str
) -> None:
    one = visit(f"/parks?lang={language}&v=2025-06", width=390, language=language)
    for width in (390, 320):
        one.page.set_viewport_size({"width": width, "height": 900})
        one.settle()
        short = one.page.locator(".live-select-short:visible")
        assert short.inner_text() == period
        words, closed = one.page.evaluate(
            BOXES, [".live-select-short", ".live-head-choices select"]
        )
        assert closed["left"] < words["left"]
        # Room for the arrow.
        assert words["right"] <= closed["right"] - 16
        assert one.page.locator(".live-head-choices option:checked").inner_text() == name
