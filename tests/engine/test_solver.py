import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.solver import Range, solve
from dakcong.errors import InputError

TENTHS = Range(low=-60, high=120, step=0.1)


def test_by_hand() -> None:
    # 100 + x = 133.31: x is 33.31, the next tenth that reaches it 33.4.
    found = solve(lambda value: 100 + value, TENTHS, 133.31)
    assert found.outcome == "found"
    assert found.root == pytest.approx(33.31, abs=1e-5)
    assert found.value == 33.4


def test_a_falling_result_is_rounded_down() -> None:
    # 100 - x = 66.69: x is 33.31 at most, so 33.3.
    found = solve(lambda value: 100 - value, TENTHS, 66.69)
    assert (found.value, found.rising) == (33.3, False)


def test_a_root_on_a_step_is_that_step() -> None:
    assert solve(lambda value: 100 + value, TENTHS, 107.5).value == 7.5
    assert solve(lambda value: 100 - value, TENTHS, 92.5).value == 7.5


def test_a_goal_reached_at_any_value() -> None:
    found = solve(lambda value: 100 + value, TENTHS, 40)
    assert (found.outcome, found.value, found.root) == ("always", None, None)


def test_a_goal_out_of_the_range_says_the_best_there_is() -> None:
    found = solve(lambda value: 100 - value, TENTHS, 161)
    assert found.outcome == "never"
    assert (found.best_at, found.best) == (-60, 160)


@pytest.mark.parametrize("goal", [90, 110])
def test_a_value_that_does_not_matter(goal: float) -> None:
    found = solve(lambda _value: 100.0, TENTHS, goal)
    assert (found.outcome, found.best, found.value) == ("no_effect", 100, None)


@given(
    slope=st.floats(min_value=0.01, max_value=100),
    falls=st.booleans(),
    place=st.floats(min_value=0.001, max_value=0.999),
    step=st.sampled_from([1.0, 0.1, 0.01]),
)
def test_the_value_reaches_the_goal_and_the_step_before_does_not(
    slope: float, falls: bool, place: float, step: float
) -> None:
    within = Range(low=-40, high=60, step=step)

    def result(value: float) -> float:
        return math.exp((-slope if falls else slope) * value / 100)

    goal = result(-40 + 100 * place)
    found = solve(result, within, goal)
    assert found.outcome == "found"
    assert found.value is not None
    assert result(found.value) >= goal
    before = found.value + (step if falls else -step)
    assert before < -40 or before > 60 or result(before) <= goal * (1 + 1e-4 * step * slope)


def test_an_empty_range_is_refused() -> None:
    with pytest.raises(InputError, match="must lie"):
        solve(lambda value: value, Range(low=1, high=1, step=0.1), 1)
