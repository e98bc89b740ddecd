"""What a reader sees of a board before anything is scrolled, on a low laptop and on a phone."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
# Of retail sales with the two readings of a doubted growth, of industry with an assumed figure.
BOARDS = ("/exports", "/retail_sales", "/industry?i.h=15")
# What is left of a laptop of 768 pixels below the bars of browser and system.
SEEN = 650
# Where parts of the page end, how many lines its heading takes, how many rows the menu.
ENDS = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  const end = (name) => main.querySelector(name).getBoundingClientRect().bottom;
  const heading = main.querySelector("h1");
  return {
    cards: end(".live-cards"), slider: end(".live-slider"), track: end(".live-track"),
    chart: end(".live-picture svg"),
    lines: Math.round(heading.offsetHeight / parseFloat(getComputedStyle(heading).lineHeight)),
    rows: new Set([...main.querySelectorAll(".live-menu a")].map((one) => one.offsetTop)).size,
  };
}"""


def ends(one: Any, width: int, height: int) -> dict[str, float]:
    """What `ENDS` says of a window of that size."""
    one.page.set_viewport_size({"width": width, "height": height})
    found: dict[str, float] = one.settle().page.evaluate(ENDS)
    return found


@pytest.mark.parametrize("link", BOARDS)
def test_answer_slider_and_first_chart_stand_on_the_first_screen(
    visit: Callable[..., Any], link: str
) -> None:
    one = visit(link)
    for language in ("vi", "en"):
        # On a phone, which is turned then: no room that its many lines took is kept.
        one.page.set_viewport_size({"width": 390, "height": 844})
        one.settle().language(language)
        laptop = ends(one, 1366, 768)
        assert (laptop["lines"], laptop["rows"]) == (1, 1), language
        assert max(laptop["slider"], laptop["chart"]) <= 768, language
        assert laptop["track"] <= SEEN, language
        # On a phone the answer and what is dragged.
        phone = ends(one, 390, 844)
        assert phone["cards"] < phone["track"] <= 844, language
        # All columns of the chart's numbers stand in its own.
        one.page.set_viewport_size({"width": 1366, "height": 768})
        one.page.locator("[data-testid=stMain] .live-table > summary").first.click()
        rows = one.page.locator("[data-testid=stMain] .live-table .live-rows").first
        rows.locator("td").first.wait_for()
        assert rows.evaluate("(one) => one.scrollWidth - one.clientWidth") == 0, language
