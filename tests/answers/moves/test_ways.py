"""Another way to set the growth starts at the growth in force."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import (
    changed,
    on_way,
    touched,
)
from dakcong.answers.year.answer import Answer, answer
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario


@pytest.fixture
def july(facts: Facts) -> Scenario:
    return complete(facts, "2025-06", {})


def median(facts: Facts, indicator: str, scenario: Scenario) -> float:
    found = answer(facts, indicator, scenario)
    assert isinstance(found, Answer)
    return found.outlook.year_end()


# What no source prints: the first part of the index, and the weights of its sections.
WITHOUT_DEFAULT: dict[str, Value] = {"i.h": 15.0, "i.bw": 5.0, "i.dw": 30.0, "i.ew": 2.0}


@pytest.mark.parametrize(
    ("indicator", "way"),
    [
        ("exports", "quarters"),
        ("exports", "commodities"),
        ("retail_sales", "volume_price"),
        ("iip", "sections"),
    ],
)
@pytest.mark.parametrize("growth", [None, 5.0, -3.3])
def test_another_way_to_set_the_growth_moves_nothing_by_itself(
    facts: Facts, july: Scenario, indicator: str, way: str, growth: float | None
) -> None:
    letter = facts.catalogue.indicators[indicator].letter
    july = changed(facts, july, WITHOUT_DEFAULT)
    start = july if growth is None else changed(facts, july, {f"{letter}.g": growth})
    found = on_way(facts, start, indicator, way)
    assert found.by_code[f"{letter}.p"] == way
    assert median(facts, indicator, found) == median(facts, indicator, start)
    assert on_way(facts, found, indicator, "whole").by_code[f"{letter}.g"] == (
        july.by_code[f"{letter}.g"] if growth is None else growth
    )


STARTS: dict[str, dict[str, Value]] = {
    "i.whole": {"i.g": 4.4},
    "i.sections": {"i.p": "sections", "i.bg": 23.1, "i.dg": -5.0, "i.dl": 250.0},
    "x.whole": {"x.g": 5.3},
    "x.quarters": {"x.p": "quarters", "x.q3": 5.0, "x.q4": 30.0},
    "x.commodities": {"x.p": "commodities", "x.cp": -20.0, "x.dv": 60.0},
    "r.whole": {"r.g": 4.4},
    "r.quarters": {"r.p": "quarters", "r.q3": -3.0, "r.q4": 12.0},
    "r.volume_price": {"r.p": "volume_price", "r.v": 4.0, "r.c": 3.5},
}


WAYS = {
    "i": ("whole", "sections"),
    "x": ("whole", "quarters", "commodities"),
    "r": ("whole", "quarters", "volume_price"),
}


@pytest.mark.parametrize(("start", "way"), [(one, way) for one in STARTS for way in WAYS[one[0]]])
def test_from_every_way_the_next_one_starts_at_the_growth_in_force(
    facts: Facts, july: Scenario, start: str, way: str
) -> None:
    indicator = {"x": "exports", "r": "retail_sales", "i": "iip"}[start[0]]
    before = changed(facts, july, {**WITHOUT_DEFAULT, **STARTS[start]})
    found = on_way(facts, before, indicator, way)
    one = answer(facts, indicator, before)
    assert isinstance(one, Answer)
    # The growth is rounded to 0.1 point: at most half of it, of last year's remaining months.
    step = 0.0005 * one.outlook.ytd.remainder_last_year
    assert median(facts, indicator, found) == pytest.approx(
        one.outlook.year_end(), abs=1.001 * step
    )
    assert found.by_code[f"{start[0]}.p"] == way


def test_growth_by_quarter_becomes_one_growth(facts: Facts, july: Scenario) -> None:
    # 0.5 * 5 + 0.5 * 31 = 18.
    quarters = changed(facts, july, {"x.p": "quarters", "x.q3": 5.0, "x.q4": 31.0, "x.w": 50.0})
    found = on_way(facts, quarters, "exports", "whole")
    assert touched(facts, found) == {"x.g": 18.0, "x.w": 50.0, "x.q3": 5.0, "x.q4": 31.0}
    assert on_way(facts, quarters, "exports", "quarters") == quarters


def test_a_way_that_allows_no_projection_can_be_left(facts: Facts, july: Scenario) -> None:
    # Shares of 110 % and more: the growth in force is unknown, so that for all is taken.
    refused = changed(facts, july, {"x.p": "commodities", "x.cs": 99.0, "x.g": 5.0})
    assert on_way(facts, refused, "exports", "quarters").by_code["x.q3"] == 5.0


def test_another_way_starts_with_prices_that_do_not_move(facts: Facts, july: Scenario) -> None:
    before = changed(facts, july, {"x.cp": -20.0, "x.dv": 60.0, "x.g": 5.0})
    found = on_way(facts, before, "exports", "commodities")
    assert (found.by_code["x.cp"], found.by_code["x.dv"]) == (0.0, 5.0)
