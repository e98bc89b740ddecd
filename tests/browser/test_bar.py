"""The answer stays in sight while anything is moved."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser

# Of what moves the answer, each brought into the middle of the screen in turn: where no year end is
# in sight then, below what lies over the page.
OUT_OF_SIGHT = """() => {
  const seen = (one) => {
    if (!one || !one.checkVisibility()) return false;
    const { left, top, bottom } = one.getBoundingClientRect();
    const over = document.elementsFromPoint(left + 5, (top + bottom) / 2)
      .find((other) => !other.closest("[data-testid=stHeader]")); // see-through, but for its button
    return top >= 0 && bottom <= innerHeight && one.contains(over);
  };
  const moving = [...document.querySelectorAll(".live-controls :is(input, button):enabled")]
    .filter((one) => one.checkVisibility());
  const rest = () => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(done)));
  return (async () => {
    const found = [];
    for (const one of moving) {
      one.scrollIntoView({ block: "center" });
      await rest();
      const places = document.querySelectorAll(".live-sentence, .live-card-value, .live-bar p");
      const [first] = [...places].filter(seen);
      if (!first) found.push(one.outerHTML);
    }
    return [moving.length, found];
  })();
}"""
# Where the chart begins and how much of it is seen, and whether year end, range and chance are.
FIRST_SCREEN = """() => {
  const box = (name) => document.querySelector(name).getBoundingClientRect();
  const seen = [...document.querySelectorAll(".live-sentence, .live-card-value, .live-card-below")]
    .every((one) => one.getBoundingClientRect().bottom <= innerHeight);
  return [box(".live-chart-title").bottom, innerHeight - box(".live-picture").top, seen,
    [...document.querySelectorAll(".live-reading")].every((one) => one.offsetHeight <= 48)];
}"""
IN_BAR = "() => document.querySelector('.live-bar:not([hidden]) p')?.innerText"
PULLED = """(code) => {
  const slider = document.querySelector(`.live-slider-${code} input[type=range]`);
  slider.value = Number(slider.value) + 10;
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  const seen = () => [".live-bar p", ".live-card-value"].map(
    (one) => document.querySelector(one).innerText);
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
    done(seen()))));
}"""


def test_the_year_end_is_in_sight_of_whatever_moves_it(visit: Any) -> None:
    one = visit("/exports?x.p=quarters")
    one.page.locator(".live-more summary").first.click()
    for width, most in ((390, 120), (768, 64), (1366, 64)):
        one.page.set_viewport_size({"width": width, "height": 900})
        count, found = one.settle().page.evaluate(OUT_OF_SIGHT)
        assert count > 15
        assert found == []
        height = one.page.locator(".live-bar").evaluate("(one) => one.offsetHeight")
        assert 0 < height <= most


def test_the_line_says_what_the_cards_say_and_where_it_came_from(visit: Any) -> None:
    # By hand: 1,520 so far and 1,006 in the rest of 2024; each point of growth is 10.06.
    one = visit("/exports?v=2025-06&x.g=29.6&e=3", width=390)
    assert one.page.evaluate(IN_BAR) is None
    # With the slider in the middle of a phone its cards are still in sight.
    one.page.evaluate("document.querySelector('.live-slider').scrollIntoView()")
    one.page.wait_for_function(IN_BAR)
    assert "· như mặc định ·" in one.page.evaluate(IN_BAR).replace("\n", "")
    words, value = one.page.evaluate(PULLED, "x_g")
    assert value in words
    assert "▲ 101\u00a0triệu USD so với mặc định" in words
    assert one.page.locator(".live-bar svg polyline").count() == 2


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_first_screen_of_a_laptop_holds_answer_range_and_where_the_chart_begins(
    visit: Any, language: str
) -> None:
    one = visit(f"/retail_sales?v=2025-06&lang={language}", language=language)
    one.page.set_viewport_size({"width": 1366, "height": 768})
    one.settle()
    title, seen, answer, in_one_line = one.page.evaluate(FIRST_SCREEN)
    # Half of the chart, which is 322 pixels high with its axis.
    assert title < 560
    assert seen > 161
    assert answer
    assert in_one_line
