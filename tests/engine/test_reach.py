from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dakcong.engine.outlook import Outlook
from dakcong.engine.reach import (
    asked,
    fair_target,
    growth_for,
    on_path,
    reach,
    required_growth,
    required_path,
)
from dakcong.errors import InputError
from dakcong.model import YearToDate

Years = Callable[..., YearToDate]

amounts = st.floats(min_value=1, max_value=1e6)
confidences = st.floats(min_value=0.05, max_value=0.95)
spreads = st.floats(min_value=0.01, max_value=0.4)


# June 2025: the year to date, the same period, last year's remainder.
RETAIL = (92742, 92742 / 1.16, 182281 / 1.094 - 92742 / 1.16)
EXPORTS = (1520, 1520 / 1.287, 2235 / 1.022 - 1520 / 1.287)


def test_by_hand(year: Years) -> None:
    # 55 in six months; last year's other six months brought 50; a plan of 115 leaves 60: +20 %.
    one = reach(Outlook(ytd=year(), growth=0.2, spread=0.1), 115, 1)
    assert one.gap == pytest.approx(60)
    assert one.per_month == pytest.approx(10)
    assert one.last_year_per_month == pytest.approx(50 / 6)
    assert one.required_growth == pytest.approx(0.20)
    assert one.probability == pytest.approx(0.5)
    assert not one.met


# docs/design.md 4: retail 89 539 / 86 669 = +3,31 %; exports -32,4 % for 2 200, -28,9 % for 2 235.
@pytest.mark.parametrize(
    ("figures", "plan", "expected"),
    [(RETAIL, 182_281, 0.0331), (EXPORTS, 2200, -0.324), (EXPORTS, 2235, -0.289)],
)
def test_the_worked_required_growth_of_june(
    year: Years, figures: tuple[float, ...], plan: float, expected: float
) -> None:
    assert required_growth(year(*figures), plan) == pytest.approx(expected, abs=5e-4)


def test_the_worked_growth_for_80_percent_of_june(year: Years) -> None:
    # docs/design.md 4: to be 80 % sure retail needs +8,6 %.
    assert growth_for(year(*RETAIL), 182_281, 0.0509, 0.8) == pytest.approx(0.086, abs=5e-4)


@given(value=amounts, same_period=amounts, rest=amounts, plan=amounts)
def test_growing_at_the_required_rate_lands_on_plan(
    year: Years, value: float, same_period: float, rest: float, plan: float
) -> None:
    ytd = year(value, same_period, rest)
    growth = required_growth(ytd, plan)
    landed = ytd.value + ytd.remainder_last_year * (1 + growth)
    assert landed == pytest.approx(plan, rel=1e-8, abs=1e-8 * (value + rest))


@given(first=amounts, second=amounts)
def test_a_higher_plan_never_needs_less(year: Years, first: float, second: float) -> None:
    low, high = sorted((first, second))
    assert required_growth(year(), low) <= required_growth(year(), high)


@given(value=amounts, plan=amounts, factor=st.floats(min_value=1e-4, max_value=1e4))
def test_the_unit_changes_no_rate(year: Years, value: float, plan: float, factor: float) -> None:
    plain = required_growth(year(value), plan)
    scaled = required_growth(year(factor * value, factor * 50, factor * 50), factor * plan)
    assert scaled == pytest.approx(plain, rel=1e-7, abs=1e-7)


@given(plan=st.floats(min_value=60, max_value=500), spread=spreads, confidence=confidences)
def test_growth_for_a_confidence_gives_that_probability(
    year: Years, plan: float, spread: float, confidence: float
) -> None:
    growth = growth_for(year(), plan, spread, confidence)
    assert growth is not None
    one = Outlook(ytd=year(), growth=growth, spread=spread)
    assert one.probability(plan) == pytest.approx(confidence, abs=1e-6)


@given(plan=st.floats(min_value=60, max_value=500), spread=spreads)
def test_growth_for_80_percent_gives_80_percent(year: Years, plan: float, spread: float) -> None:
    first = reach(Outlook(ytd=year(), growth=0.0, spread=spread), plan, 1)
    assert first.growth_for_80 is not None
    second = reach(Outlook(ytd=year(), growth=first.growth_for_80, spread=spread), plan, 1)
    assert second.probability >= 0.8
    below = reach(Outlook(ytd=year(), growth=first.growth_for_80 - 0.001, spread=spread), plan, 1)
    assert below.probability < 0.8 + 1e-6


@given(growth=st.floats(min_value=-0.6, max_value=1.2), spread=spreads, confidence=confidences)
def test_a_fair_target_is_reached_with_its_confidence(
    year: Years, growth: float, spread: float, confidence: float
) -> None:
    outlook = Outlook(ytd=year(), growth=growth, spread=spread)
    target = fair_target(outlook, confidence)
    assert outlook.probability(target) == pytest.approx(confidence, abs=1e-5)


@pytest.mark.parametrize("target", [55.0, 40.0])
def test_a_target_already_met_needs_nothing_more(year: Years, target: float) -> None:
    one = reach(Outlook(ytd=year(), growth=0.0, spread=0.1), target, 1)
    assert one.met
    assert (one.gap, one.per_month, one.excess) == (0.0, 0.0, 55.0 - target)
    assert (one.required_growth, one.growth_for_80) == (None, None)
    assert one.probability == 1.0
    assert set(required_path(year(), target, {12: 1.0}).values()) == {0.0}


@pytest.mark.parametrize(("month", "months"), [(1, 11), (11, 1)])
def test_the_gap_is_spread_over_the_months_that_remain(
    year: Years, month: int, months: int
) -> None:
    one = reach(Outlook(ytd=year(month=month), growth=0.0, spread=0.1), 115, 1)
    assert one.per_month == pytest.approx(60 / months, rel=1e-8)


# 3,312 % up to a tenth is 3,4 %, -32,395 % up is -32,3 %; what is on the step stays.
@pytest.mark.parametrize(
    ("growth", "digits", "expected"),
    [
        (0.03312, 1, 0.034),
        (-0.32395, 1, -0.323),
        (0.2, 1, 0.2),
        (0.203, 1, 0.203),
        (-0.0004, 1, 0.0),
        (0.000001, 1, 0.001),
        (0.0331, 0, 0.04),
        (2.0000001, 1, 2.001),
    ],
)
def test_what_is_asked_for_is_on_the_step_and_enough(
    growth: float, digits: int, expected: float
) -> None:
    assert asked(growth, digits) == expected


@given(value=amounts, same_period=amounts, rest=amounts, plan=amounts)
def test_the_growth_asked_for_reaches_the_plan_and_a_step_less_does_not(
    year: Years, value: float, same_period: float, rest: float, plan: float
) -> None:
    ytd = year(value, same_period, rest)
    one = reach(Outlook(ytd=ytd, growth=0.0, spread=0.1), plan, 1)
    assume(one.required_growth is not None and -0.99 < one.required_growth < 100)
    assert one.required_growth is not None
    landed = ytd.value + ytd.remainder_last_year * (1 + one.required_growth)
    assert landed >= plan * (1 - 1e-8)
    assert landed - 0.00101 * ytd.remainder_last_year < plan


def test_without_a_base_no_growth_is_required(year: Years) -> None:
    with pytest.raises(InputError, match="needs a positive base"):
        required_growth(year(rest=0), 115)


def test_the_required_path_by_hand(year: Years) -> None:
    # A gap of 60, split 1 : 2 : 3.
    shares = {10: 1 / 6, 11: 2 / 6, 12: 3 / 6}
    assert required_path(year(month=9), 115, shares) == pytest.approx({10: 10, 11: 20, 12: 30})


@given(
    target=amounts,
    weights=st.lists(st.floats(min_value=0.01, max_value=1), min_size=6, max_size=6),
)
def test_the_required_path_adds_up_to_the_gap(
    year: Years, target: float, weights: list[float]
) -> None:
    assume(target > 55)
    shares = {7 + i: weight / sum(weights) for i, weight in enumerate(weights)}
    needed = required_path(year(), target, shares)
    assert sum(needed.values()) == pytest.approx(target - 55, rel=1e-7, abs=1e-7)


def test_ahead_of_the_path_by_hand(year: Years) -> None:
    # Last year half was reached by June; half of 100 is 50, of 120 it is 60.
    assert on_path(year(), 100) == pytest.approx(5)
    assert on_path(year(), 120) == pytest.approx(-5)
