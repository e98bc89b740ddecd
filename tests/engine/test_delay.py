from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.delay import delay
from dakcong.engine.reach import asked, required_growth
from dakcong.errors import InputError
from dakcong.model import YearToDate

Years = Callable[..., YearToDate]

EVEN = dict.fromkeys(range(7, 13), 1 / 6)


def test_by_hand(year: Years) -> None:
    # 55 + 60 of last year's remainder, ten a month; 127 asks for 72: +20 %. Each month at last
    # year's level takes ten off both: 62/50 = +24 %, 52/40 = +30 %, 42/30 = +40 %, 32/20 = +60 %,
    # 22/10 = +120 %. At +50 % at best, September (+40 %) is the last month that may pass.
    found = delay(year(rest=60), 127, EVEN, 1, best=0.5)
    assert [one.month for one in found.states] == [6, 7, 8, 9, 10, 11]
    needed = [one.needed for one in found.states]
    assert needed == pytest.approx([0.2, 0.24, 0.3, 0.4, 0.6, 1.2])
    assert [one.cost for one in found.states] == pytest.approx([0, 0.04, 0.06, 0.1, 0.2, 0.6])
    assert (found.outcome, found.last) == ("until", 9)


def test_a_target_that_last_years_level_reaches_on_the_way(year: Years) -> None:
    # 55 + 10 + 10 + 10 = 85 after September.
    found = delay(year(rest=60), 84, EVEN, 1, best=0.5)
    assert (found.outcome, found.last) == ("on_the_way", 9)


def test_a_target_already_met(year: Years) -> None:
    assert delay(year(rest=60), 55, EVEN, 1, best=0.5).outcome == "met"


def test_a_target_out_of_reach_from_now_on(year: Years) -> None:
    found = delay(year(rest=60), 127, EVEN, 1, best=0.1)
    assert (found.outcome, found.last) == ("out_of_reach", None)


def test_without_a_best_growth_no_month_is_named(year: Years) -> None:
    assert delay(year(rest=60), 127, EVEN, 1).outcome == "no_best"


def test_november_leaves_december_alone(year: Years) -> None:
    found = delay(year(month=11, rest=10), 66, {12: 1.0}, 1, best=0.1)
    assert [one.month for one in found.states] == [11]
    assert (found.outcome, found.last) == ("until", 11)


def test_january_leaves_eleven_states(year: Years) -> None:
    shares = dict.fromkeys(range(2, 13), 1 / 11)
    assert len(delay(year(month=1, rest=60), 127, shares, 1, best=0.5).states) == 11


def test_without_a_base_nothing_is_said(year: Years) -> None:
    with pytest.raises(InputError, match="needs a positive base"):
        delay(year(rest=0), 127, EVEN, 1)


@given(
    target=st.floats(min_value=56, max_value=500),
    weights=st.lists(st.floats(min_value=0.05, max_value=1), min_size=6, max_size=6),
)
def test_the_first_need_is_the_required_growth_and_waiting_adds_where_it_is_positive(
    year: Years, target: float, weights: list[float]
) -> None:
    shares = {7 + place: one / sum(weights) for place, one in enumerate(weights)}
    found = delay(year(rest=60), target, shares, 1, best=0.5)
    first = required_growth(year(rest=60), target)
    assert found.states[0].needed == asked(first, 1)
    costs = [one.cost for one in found.states[1:]]
    assert all(cost >= 0 for cost in costs) or first <= 0
    assert sum(costs) > 0 or first < 0.01


@given(factor=st.floats(min_value=1e-3, max_value=1e3))
def test_the_unit_changes_no_rate(year: Years, factor: float) -> None:
    ytd = year(55 * factor, 50 * factor, 60 * factor)
    scaled = delay(ytd, 127 * factor, EVEN, 1, best=0.5)
    assert [one.needed for one in scaled.states] == pytest.approx(
        [one.needed for one in delay(year(rest=60), 127, EVEN, 1, best=0.5).states], rel=1e-7
    )
