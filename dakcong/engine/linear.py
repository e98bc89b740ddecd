"""Exact bounds over a set of statements, by linear programming.

Work is in amounts, where all of it is linear: a ratio in [a, b] is  a*Y <= X <= b*Y; sums are
equations. A ratio of two amounts is bounded after the change of variables of Charnes and Cooper
(1962). Amounts are scaled to the largest printed one, so the unit changes no result.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from dakcong.engine.rounding import significant
from dakcong.engine.statements import Statement

Combination = Mapping[str, float]
# Of the square of the largest printed amount: nearer than this a point lies on a line.
_ON_THE_LINE: Final = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """total = sum of parts."""

    total: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AtMost:
    """smaller <= larger: a part of a year cannot exceed the year."""

    smaller: str
    larger: str


@dataclass(frozen=True, slots=True)
class System:
    """Statements with the equations and orders that always hold; all amounts are >= 0."""

    statements: tuple[Statement, ...]
    sums: tuple[Sum, ...] = ()
    orders: tuple[AtMost, ...] = ()

    def without(self, names: frozenset[str]) -> "System":
        """The same system with some statements left out."""
        kept = tuple(one for one in self.statements if one.name not in names)
        return System(kept, self.sums, self.orders)

    @property
    def quantities(self) -> tuple[str, ...]:
        """Every amount that is spoken of, in a fixed order."""
        names: dict[str, None] = {}
        for one in self.statements:
            names[one.numerator] = None
            if one.denominator is not None:
                names[one.denominator] = None
        for total in self.sums:
            names.update(dict.fromkeys((total.total, *total.parts)))
        for order in self.orders:
            names.update(dict.fromkeys((order.smaller, order.larger)))
        return tuple(names)

    @property
    def scale(self) -> float:
        """The largest printed amount; 1 when none is printed, or only nothing."""
        amounts = (one.printed for one in self.statements if one.denominator is None)
        return max(amounts, default=0.0) or 1.0


def feasible(system: System) -> bool:
    """Whether one set of amounts satisfies every statement."""
    if not system.statements:
        return True
    rows = _Rows(system)
    return rows.least(np.zeros(len(rows.names))) is not None


def bounds(
    system: System, numerator: Combination, denominator: Combination | None = None
) -> tuple[float | None, float | None]:
    """Smallest and largest value of a combination of amounts, or of a ratio of two.

    Args:
        system: statements that can all hold.
        numerator: amount to coefficient.
        denominator: likewise, positive over the system; None for a plain amount.

    Returns:
        (low, high), None where nothing bounds that side; nine significant digits.
    """
    rows = _Rows(system, denominator)
    unit = system.scale if denominator is None else 1.0
    aim = rows.vector(numerator)
    found = [rows.least(aim), rows.least(-aim)]
    low, high = (None if one is None else significant(float(aim @ one) * unit) for one in found)
    return low, high


def corners(
    system: System, across: Combination, up: Combination
) -> tuple[tuple[float, float], ...]:
    """Corners of all that two combinations of amounts may be together, in turn.

    Whatever is linear in the two has its bounds at corners. Between two of them another is looked
    for at right angles to their line, until none lies beyond it.

    Returns:
        (across, up) of each; none where the statements contradict each other or bound neither.
    """
    rows = _Rows(system)
    axes = np.array([rows.vector(across), rows.vector(up)])

    def outermost(direction: NDArray[np.float64]) -> NDArray[np.float64] | None:
        found = rows.least(-direction @ axes)
        return None if found is None else axes @ found

    def between(first: NDArray[np.float64], last: NDArray[np.float64]) -> list[NDArray[np.float64]]:
        away = np.array([last[1] - first[1], first[0] - last[0]])
        found = outermost(away)
        if found is None or away @ (found - first) <= _ON_THE_LINE:
            return [first]
        return [*between(first, found), *between(found, last)]

    sides = [outermost(np.array(one)) for one in ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))]
    known = [one for one in sides if one is not None]
    if len(known) < len(sides):
        return ()
    found = [one for pair in pairwise([*known, known[0]]) for one in between(*pair)]
    return tuple((float(one[0]) * system.scale, float(one[1]) * system.scale) for one in found)


class _Rows:
    """The inequalities of a system as matrices, homogeneous in a last column when a ratio is asked.

    Column order: the quantities, then (for a ratio) the reciprocal t of the denominator.
    """

    def __init__(self, system: System, denominator: Combination | None = None) -> None:
        self.names = system.quantities
        self.ratio = denominator is not None
        self._place = {name: column for column, name in enumerate(self.names)}
        upper: list[NDArray[np.float64]] = []
        limits: list[float] = []
        for one in system.statements:
            for sign, edge in ((-1.0, one.low), (1.0, one.high)):
                if one.denominator is None:
                    upper.append(self.vector({one.numerator: sign}))
                    limits.append(sign * edge / system.scale)
                else:
                    upper.append(self.vector({one.numerator: sign, one.denominator: -sign * edge}))
                    limits.append(0.0)
        for order in system.orders:
            upper.append(self.vector({order.smaller: 1.0, order.larger: -1.0}))
            limits.append(0.0)
        equal = [
            self.vector({total.total: 1.0} | dict.fromkeys(total.parts, -1.0))
            for total in system.sums
        ]
        self._bounded(upper, limits, equal, denominator)

    def _bounded(
        self,
        upper: Sequence[NDArray[np.float64]],
        limits: list[float],
        equal: list[NDArray[np.float64]],
        denominator: Combination | None,
    ) -> None:
        self.limits = np.array(limits)
        self.upper = np.array(upper)
        sums = [0.0] * len(equal)
        if denominator is not None:
            if len(limits):
                self.upper[:, -1] = -self.limits
            self.limits = np.zeros(len(limits))
            equal = [*equal, self.vector(denominator)]
            sums.append(1.0)
        self.equal = np.array(equal) if equal else None
        self.sums = np.array(sums) if equal else None

    def vector(self, combination: Combination) -> NDArray[np.float64]:
        """Coefficients in column order."""
        row = np.zeros(len(self.names) + self.ratio)
        for name, coefficient in combination.items():
            row[self._place[name]] += coefficient
        return row

    def least(self, aim: NDArray[np.float64]) -> NDArray[np.float64] | None:
        """Where `aim` has its least value; None when it has none (no solution, or no bound)."""
        found = linprog(
            aim,
            A_ub=self.upper if len(self.limits) else None,
            b_ub=self.limits if len(self.limits) else None,
            A_eq=self.equal,
            b_eq=self.sums,
            bounds=(0, None),
            method="highs",
        )
        return None if found.x is None or found.status != 0 else np.asarray(found.x)
