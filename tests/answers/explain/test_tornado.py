"""The tornado on the shipped figures: every bar is an answer."""

import pytest

from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import changed
from dakcong.answers.moves.trying import furthest
from dakcong.answers.year.answer import Answer, answer
from dakcong.engine.sensitivity import Bar
from dakcong.errors import InputError
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario
from tests.answers.answered import answered

VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")


INDICATORS = ("exports", "retail_sales", "iip")


def scenario_of(facts: Facts, vintage: str = "2025-06", **given: Value) -> Scenario:
    values = {code.replace("_", "."): value for code, value in given.items()}
    return complete(facts, vintage, values)


def bars_of(facts: Facts, indicator: str, **given: Value) -> tuple[Bar, ...]:
    return sensitivity(facts, answered(facts, indicator, scenario_of(facts, **given)))


def test_the_tornado_of_exports(facts: Facts) -> None:
    # 1.119 * exp(-+0.1206 * 1.637744) - 1 = -8,2 and +36,3 %; 12,5 % of 1 125.5 = 140.7 less;
    # 2,1 % of it = 23.6 less; the spread moves the probability alone. A usual 8,5 % a year makes
    # 14,5 % of the 11,9 % (test_trend), on a remainder of 1 005.9: 26.2 more. Growth so far 1,5
    # points lower: 1520 / 1.272 = 1 194.97 leaves 991.9, default +11,4 %: 1 105.0, 20.5 less.
    bars = bars_of(facts, "exports")
    assert [one.move.name for one in bars] == ["x.g", "x.cz", "x.h", "x.mu", "x.uz", "x.s"]
    assert (bars[0].move.low, bars[0].move.high) == (-8.2, 36.3)
    assert (bars[1].move.low, bars[1].move.high) == (None, 12.5)
    assert bars[1].high.median - bars[1].start.median == pytest.approx(-140.7, abs=0.1)
    assert (bars[2].move.low, bars[2].move.high) == (27.2, 30.2)
    assert bars[2].low is not None
    assert bars[2].low.median - bars[2].start.median == pytest.approx(-20.5, abs=0.1)
    assert bars[3].high.median - bars[3].start.median == pytest.approx(26.2, abs=0.1)
    assert (bars[3].move.low, bars[3].move.high) == (None, 8.5)
    assert bars[4].high.median - bars[4].start.median == pytest.approx(-23.6, abs=0.1)
    assert bars[5].swing == 0 < bars[5].probability_swing


def test_a_doubted_growth_goes_from_one_reading_to_the_other(facts: Facts) -> None:
    # 16 % as printed, 10.9 % in the West alone.
    for given in ({}, {"r_h": 10.9}):
        (bar,) = (one for one in bars_of(facts, "retail_sales", **given) if one.move.name == "r.h")
        assert (bar.move.low, bar.move.high) == (10.9, 16.0)


def test_growth_by_quarter_has_a_bar_each_and_its_season(facts: Facts) -> None:
    names = {one.move.name for one in bars_of(facts, "exports", x_p="quarters", x_q4=30.0)}
    assert {"x.q3", "x.q4", "x.w"} <= names
    assert "x.g" not in names


def test_a_shock_that_is_on_is_halved_and_raised_by_half(facts: Facts) -> None:
    bars = bars_of(facts, "retail_sales", r_st="on", r_sd=10.0)
    storm = next(one for one in bars if one.move.name == "r.sd")
    assert (storm.move.low, storm.move.high) == (5, 15)


@pytest.mark.parametrize("vintage", VINTAGES)
@pytest.mark.parametrize("indicator", INDICATORS)
def test_every_end_of_a_bar_is_the_answer_with_that_value(
    facts: Facts, indicator: str, vintage: str
) -> None:
    scenario = scenario_of(facts, vintage, i_h=12.0)
    switches = {one.size: one.code for one in facts.registry.of(indicator) if one.size}
    found = sensitivity(facts, answered(facts, indicator, scenario))
    assert found
    for bar in found:
        name, high = bar.move.name, bar.move.high
        moved = {name: high} | ({switches[name]: "on"} if name in switches else {})
        one = answer(facts, indicator, changed(facts, scenario, moved))
        assert isinstance(one, Answer)
        assert (bar.high.median, bar.high.probability) == (
            one.outlook.year_end(),
            one.reach.probability,
        )


def test_the_furthest_value_that_is_accepted() -> None:
    def result(value: float) -> float:
        if not -3.25 <= value <= 7.04:
            raise InputError("refused", key="error.weight", weight=value)
        return value

    assert furthest(result, 1.0, 5.0, 0.1) == 5.0
    assert furthest(result, 1.0, 50.0, 0.1) == 7.0
    assert furthest(result, 1.0, -50.0, 0.1) == -3.2
    assert furthest(result, 7.0, 50.0, 0.1) == 7.0
