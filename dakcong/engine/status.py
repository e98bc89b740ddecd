"""The published rule that turns a probability into a word."""

from typing import Final

from dakcong.engine.reach import Reach
from dakcong.units import STATUS_EDGES

# Lower edges; the first one that the probability reaches names the status.
RULE: Final = tuple(
    zip(
        (*STATUS_EDGES, 0.0),
        ("near_certain", "likely", "possible", "hard", "unlikely"),
        strict=True,
    )
)
LOW_PLAN_FROM: Final = STATUS_EDGES[0]


def status(reached: Reach) -> str:
    """met, near_certain, likely, possible, hard or unlikely."""
    if reached.met:
        return "met"
    return next(name for edge, name in RULE if reached.probability >= edge)


def asks_too_little(reached: Reach) -> bool:
    """The target is all but certain although the remaining months may fall (kế hoạch thấp).

    A target that is met already asks for nothing, whatever may follow.
    """
    return not reached.met and reached.probability >= LOW_PLAN_FROM and asks_less(reached)


def asks_less(reached: Reach) -> bool:
    """The remaining months may bring less than a year ago."""
    required = reached.required_growth
    return required is None or required < 0
