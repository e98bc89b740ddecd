"""Two growth rates at once: the year end and the probability over a grid, the target as a line.

Both rates enter linearly. With A certain (published or assumed) and B uncertain amounts,

    A = a0 + ax (1 + x) + ay (1 + y),   B = b0 + bx (1 + x) + by (1 + y),   year end = A + B e^(sT)

so the line on which the median equals the target is solved for y without a search.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtr

from dakcong.engine.rounding import significant
from dakcong.engine.student import DEGREES
from dakcong.errors import InputError

Grid = tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linear:
    """fixed + x_weight * (1 + x) + y_weight * (1 + y); amounts in one unit."""

    fixed: float = 0.0
    x_weight: float = 0.0
    y_weight: float = 0.0

    def over(self, xs: NDArray[np.float64], ys: NDArray[np.float64]) -> NDArray[np.float64]:
        """Values; shape (len(ys), len(xs))."""
        return self.fixed + self.x_weight * (1 + xs)[None, :] + self.y_weight * (1 + ys)[:, None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A year end in two growth rates.

    Attributes:
        certain: the part of the year that has no spread.
        uncertain: the part that has; positive over the grid.
        spread: scale of its t(3) spread, above 0; one for all rates, or one for each first rate.
    """

    certain: Linear
    uncertain: Linear
    spread: float | tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoWay:
    """The map of two growth rates.

    Attributes:
        xs, ys: the rates, fractions.
        median: year end, one row a y and one column an x.
        probability: of ending at the target or above, in the same places.
        contour: for each x the y at which the median equals the target; -1 or less where the
            target is reached whatever y is.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    median: Grid
    probability: Grid
    contour: tuple[float, ...]


def two_way(year: Year, *, target: float, xs: Sequence[float], ys: Sequence[float]) -> TwoWay:
    """Median, probability and target line over a grid.

    Args:
        year: the year end in the two rates.
        target: for the whole year.
        xs: the first growth rates, fractions above -1.
        ys: the second ones, likewise.

    Raises:
        InputError: y has no weight, the spread is not positive or a rate is -100 % or less.
    """
    certain, uncertain, spread = year.certain, year.uncertain, np.array(year.spread)
    weight, least = certain.y_weight + uncertain.y_weight, float(spread.min())
    if weight <= 0 or least <= 0:
        raise InputError(
            f"weight of the second rate {weight:g}, spread {least:g}: both must be positive",
            key="error.spread",
            spread=least,
        )
    if min(*xs, *ys) <= -1.0:
        raise InputError(
            "a growth rate of the map is -100 % or less; it must be above",
            key="error.growth_floor",
        )
    x, y = np.array(xs), np.array(ys)
    sure, open_part = certain.over(x, y), uncertain.over(x, y)
    missing = target - sure
    safe = np.where(missing > 0, missing, 1.0)
    chance = np.where(missing > 0, stdtr(DEGREES, np.log(open_part / safe) / spread), 1.0)
    others = certain.fixed + uncertain.fixed + (certain.x_weight + uncertain.x_weight) * (1 + x)
    return TwoWay(
        xs=tuple(xs),
        ys=tuple(ys),
        median=_rows(sure + open_part),
        probability=_rows(chance),
        contour=tuple(significant(one) for one in ((target - others) / weight - 1.0).tolist()),
    )


def _rows(grid: NDArray[np.float64]) -> Grid:
    return tuple(tuple(significant(one) for one in row) for row in grid.tolist())
