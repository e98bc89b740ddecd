import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.sensitivity import Move, Result, tornado
from dakcong.errors import InputError

START = Result(median=100, probability=0.5)
SLOPES = {"steep": 2.0, "gentle": 0.5, "falling": -1.0, "idle": 0.0}


def moved(name: str, value: float) -> Result:
    if name == "spread":
        return Result(median=100, probability=0.5 - value / 100)
    return Result(median=100 + SLOPES[name] * value, probability=0.5)


def test_by_hand() -> None:
    moves = [Move(name=name, low=-10, high=10) for name in ("gentle", "idle", "steep", "falling")]
    bars = tornado(START, moved, [*moves, Move(name="spread", low=0, high=5)])
    assert [one.move.name for one in bars] == ["steep", "falling", "gentle", "spread"]
    assert [one.swing for one in bars] == [40, 20, 10, 0]
    assert (bars[1].low.median, bars[1].high.median) == (110, 90)
    assert bars[3].probability_swing == pytest.approx(0.05)


def test_a_shock_that_is_off_moves_one_way_only() -> None:
    (bar,) = tornado(START, moved, [Move(name="falling", low=None, high=10)])
    assert (bar.low, bar.high.median, bar.swing) == (START, 90, 10)


@given(
    ends=st.lists(
        st.tuples(st.floats(min_value=-50, max_value=50), st.floats(min_value=-50, max_value=50)),
        min_size=1,
        max_size=3,
    )
)
def test_every_bar_starts_from_the_baseline_exactly_and_the_widest_stands_first(
    ends: list[tuple[float, float]],
) -> None:
    moves = [
        Move(name=name, low=min(pair), high=max(pair))
        for name, pair in zip(SLOPES, ends, strict=False)
    ]
    bars = tornado(START, moved, moves)
    swings = [one.swing for one in bars]
    assert swings == sorted(swings, reverse=True)


def test_ends_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(InputError, match="above high"):
        tornado(START, moved, [Move(name="steep", low=2, high=1)])
