"""Which assumption matters most: each moved alone to a low and a high value, the rest held."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dakcong.errors import InputError

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What is looked at: the median year end and the probability of the target."""

    median: float
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One assumption and the values it is moved to, in its own unit.

    Attributes:
        name: code of the assumption.
        low: None where it stays as it is (a shock that is off can only come).
        high: at or above low.
    """

    name: str
    low: float | None
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One assumption's effect.

    Attributes:
        move: the assumption and its values.
        start: the result as it is; every bar of a tornado starts from the same one.
        low, high: the result at the low and the high value.
    """

    move: Move
    start: Result
    low: Result
    high: Result

    @property
    def swing(self) -> float:
        """How far the median moves between the two ends and the start."""
        ends = (self.start.median, self.low.median, self.high.median)
        return max(ends) - min(ends)

    @property
    def probability_swing(self) -> float:
        """The same for the probability."""
        ends = (self.start.probability, self.low.probability, self.high.probability)
        return max(ends) - min(ends)


def tornado(
    start: Result, result: Callable[[str, float], Result], moves: Sequence[Move]
) -> tuple[Bar, ...]:
    """The bars, widest first; assumptions that move nothing are left out.

    Sorted by the swing of the median, then of the probability (the spread moves that alone), then
    by the order given.

    Args:
        start: the result under the assumptions as they are.
        result: the result with one assumption, by name, at another value.
        moves: the assumptions and where to.

    Raises:
        InputError: an assumption would be moved to a low value above its high one.
    """
    bars = []
    for move in moves:
        if move.low is not None and move.low > move.high:
            raise InputError(
                f"{move.name}: low {move.low:g} lies above high {move.high:g}",
                key="error.reach.move",
                name=move.name,
            )
        low = start if move.low is None else result(move.name, move.low)
        bars.append(Bar(move=move, start=start, low=low, high=result(move.name, move.high)))
    moving = [one for one in bars if one.swing > 0 or one.probability_swing > 0]
    return tuple(sorted(moving, key=lambda one: (-one.swing, -one.probability_swing)))
