"""The rows of a chart as a table, in the reader's language and number style."""

from collections.abc import Callable
from typing import Any

import pytest

from dakcong.answers.facts import Facts
from dakcong.texts import numbers, say
from tests.browser.answers import answered

pytestmark = pytest.mark.browser
CELLS = """(chart) =>
  [...document.querySelectorAll(`.live-chart-${chart} .live-rows tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent))"""

# Pixels between the title of the upright axis and its widest number.
GAPS = """() => [...document.querySelectorAll(".live-picture svg")].map((chart) => {
  const places = (role) => [...chart.querySelectorAll(`.role-axis-${role} text`)]
    .map((one) => one.getBoundingClientRect());
  const left = Math.min(...places("label").map(({ left }) => left));
  return left - Math.max(...places("title").map(({ right }) => right));
})"""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_months_are_named_and_the_way_to_the_target_is_added_up(
    visit: Callable[..., Any], facts: Facts, language: str
) -> None:
    one = visit(f"/retail_sales?lang={language}", language=language).unfold()
    head, *rows = one.page.evaluate(CELLS, "months")
    found = answered(facts, "retail_sales", {})
    assert head[-1] == say(language, "table.path")
    assert [row[0] for row in rows] == [
        say(language, f"month.name.{month}").capitalize() for month in range(7, 13)
    ]
    # What the target needs, month by month on top of what was published, ends on the target.
    assert rows[-1][-1] == numbers.number(found.reach.target, language)
    assert all(len(row) == len(head) == len([cell for cell in row if cell != "–"]) for row in rows)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_path_of_the_year_ends_where_the_engine_ends_it(
    visit: Callable[..., Any], facts: Facts, language: str
) -> None:
    one = visit(f"/exports?lang={language}", language=language).unfold()
    _head, *rows = one.page.evaluate(CELLS, "fan")
    outlook = answered(facts, "exports", {}).outlook
    assert rows[0][0] == say(language, "month.name.6").capitalize()
    ends = [outlook.year_end(p) for p in (0.025, 0.1, 0.5, 0.9, 0.975)]
    assert rows[-1][1:6] == [numbers.number(end, language) for end in ends]


def test_a_title_of_an_axis_keeps_off_its_numbers(visit: Callable[..., Any]) -> None:
    one = visit("/retail_sales")
    gaps = one.page.evaluate(GAPS)
    assert len(gaps) == 2
    assert min(gaps) >= 2
