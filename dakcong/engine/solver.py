"""Which value of one assumption brings a result to its goal? Monotone root finding, said honestly.

Every assumption of the registry moves the median, and the probability, in one direction over its
range, so the two ends of the range tell whether there is a value to be found at all.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from scipy.optimize import brentq

from dakcong.engine.rounding import significant
from dakcong.errors import InputError

Outcome = Literal["found", "always", "never", "no_effect"]
# A root that lies this close to a step, in steps, is that step and not the next one.
ON_STEP = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The values an assumption may take: from low to high, in steps."""

    low: float
    high: float
    step: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """What was found.

    Attributes:
        outcome: found; always (the goal is reached at any value of the range); never (at none);
            no_effect (the result is the same at both ends, whether the goal is reached or not).
        root: where the result equals the goal; found only.
        value: the step next to the root on the side where the goal is reached; found only.
        rising: whether the result rises with the value.
        best_at, best: the end of the range with the highest result, and that result.
    """

    outcome: Outcome
    root: float | None
    value: float | None
    rising: bool
    best_at: float
    best: float


def solve(function: Callable[[float], float], within: Range, goal: float) -> Solution:
    """The value at which a monotone `function` reaches `goal`.

    Args:
        function: value of the assumption to result; continuous, monotone over the range.
        within: the range and step of the assumption.
        goal: the result wanted; a higher result is better.

    Raises:
        InputError: the range is empty, or its step is not positive.
    """
    if not (within.low < within.high and within.step > 0):
        raise InputError(
            f"range {within.low:g} to {within.high:g} by {within.step:g}: the low end must lie"
            " below the high end and the step must be positive",
            key="error.reach.solver_range",
            low=within.low,
            high=within.high,
        )
    at_low, at_high = function(within.low), function(within.high)
    rising = at_high >= at_low
    best_at, best = (within.high, at_high) if rising else (within.low, at_low)
    outcome: Outcome = "found"
    if at_low == at_high:
        outcome = "no_effect"
    elif min(at_low, at_high) >= goal:
        outcome = "always"
    elif best < goal:
        outcome = "never"
    root = value = None
    if outcome == "found":
        root = _root(function, within, goal)
        value = _reaching_step(function, within, goal, root, rising)
    return Solution(
        outcome=outcome, root=root, value=value, rising=rising, best_at=best_at, best=best
    )


def _root(function: Callable[[float], float], within: Range, goal: float) -> float:
    found = brentq(
        lambda value: function(value) - goal, within.low, within.high, xtol=within.step * ON_STEP
    )
    return significant(float(found))


def _reaching_step(
    function: Callable[[float], float], within: Range, goal: float, root: float, rising: bool
) -> float:
    """The step nearest to the root at which the goal is truly reached."""
    places = root / within.step
    towards = 1 if rising else -1
    count = math.ceil(places - ON_STEP) if rising else math.floor(places + ON_STEP)
    value = _on_range(count, within)
    if function(value) < goal:
        value = _on_range(count + towards, within)
    return value


def _on_range(count: int, within: Range) -> float:
    return significant(min(max(count * within.step, within.low), within.high))
