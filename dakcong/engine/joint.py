"""The probability that several targets are all reached, and what can be said without assuming.

A Gaussian copula with one common factor (one correlation rho between all pairs; Li 2000):

    P = integral over z of  phi(z) * product of Phi((Phi^-1(p) + sqrt(rho) z) / sqrt(1 - rho))

Whatever the dependence, Fréchet (1935): max(0, sum p - (k - 1)) <= P <= min p.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import ndtr, ndtri

from dakcong.engine.rounding import significant
from dakcong.errors import InputError

# The trapezoidal rule converges geometrically here; this step resolves rho up to 0.999.
_FACTOR: Final = np.linspace(-8.0, 8.0, 801)
_DENSITY: Final = np.exp(-0.5 * _FACTOR**2) / np.exp(-0.5 * _FACTOR**2).sum()


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """All targets together.

    Attributes:
        correlation: rho, 0..1, between any two of them on the Gaussian scale.
        probability: that all are reached, under that dependence.
        independent: the same when they have nothing to do with each other.
        low, high: bounds that hold under any dependence.
    """

    correlation: float
    probability: float
    independent: float
    low: float
    high: float


def joint(probabilities: Sequence[float], correlation: float) -> Joint:
    """The probability that all of several targets are reached.

    Args:
        probabilities: one a target, 0..1; at least one.
        correlation: 0 (independent) to 1 (they stand and fall together).

    Raises:
        InputError: the correlation, or a probability, lies outside 0..1, or there is none.
    """
    if not probabilities or not all(0.0 <= one <= 1.0 for one in probabilities):
        raise InputError(
            f"probabilities {tuple(probabilities)}: at least one is needed, each from 0 to 1",
            key="error.reach.probabilities",
        )
    if not 0.0 <= correlation <= 1.0:
        raise InputError(
            f"correlation is {correlation:g}; it must be from 0 to 1",
            key="error.reach.correlation",
            given=correlation,
        )
    low = max(0.0, sum(probabilities) - (len(probabilities) - 1))
    high = min(probabilities)
    return Joint(
        correlation=correlation,
        probability=significant(min(max(_all(probabilities, correlation), low), high)),
        independent=significant(math.prod(probabilities)),
        low=significant(low),
        high=significant(high),
    )


def _all(probabilities: Sequence[float], correlation: float) -> float:
    if correlation == 0.0 or len(probabilities) == 1:
        return math.prod(probabilities)
    if correlation == 1.0:
        return min(probabilities)
    edges = ndtri(np.array(probabilities))[:, None]
    given = ndtr((edges + math.sqrt(correlation) * _FACTOR) / math.sqrt(1.0 - correlation))
    return float(given.prod(axis=0) @ _DENSITY)


def joint_grid(
    first: Sequence[float], second: Sequence[float], correlation: float
) -> tuple[tuple[float, ...], ...]:
    """The probability that two targets are both reached, over chances of each.

    Args:
        first: chances of the first target, one a column; 0..1.
        second: chances of the second, one a row.
        correlation: above 0 and below 1, as in `joint`.
    """
    shared, own = math.sqrt(correlation) * _FACTOR, math.sqrt(1.0 - correlation)
    columns, rows = (
        ndtr((ndtri(np.array(one))[:, None] + shared) / own) for one in (first, second)
    )
    found = (rows * _DENSITY) @ columns.T
    low = np.maximum(0.0, np.add.outer(second, first) - 1.0)
    high = np.minimum.outer(second, first)
    return tuple(tuple(map(significant, row)) for row in np.clip(found, low, high).tolist())
