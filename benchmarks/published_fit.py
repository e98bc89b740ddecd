"""Fit what published totals say of the rest of the year; every figure about it out of fold.

    growth of the remaining months (log) = centre + spread * T,   T ~ t(degrees)
    centre = sum over terms (coefficient * term)
    spread = base(kind) + width(kind) * sum over distances (weight * distance)

Centre and spread are fitted together, by likelihood. A distance says how far a published growth
lies from the usual one, or two of them from each other (`dakcong.engine.totals`): the further, the
less the rest of the year is known. Base and weights are positive; the width of a kind is pulled
towards that of all kinds.
"""

from dataclasses import dataclass, field

import numpy as np
from history_fit import NEIGHBOUR, STEADY_MONTHS, end_quantiles, year_ends
from history_regression import scaled
from history_tasks import Tasks
from history_terms import FIVE, KIND_CONSTANTS, LOOSE
from scipy.optimize import minimize

from dakcong.engine import student
from dakcong.engine.informed import KINDS
from dakcong.engine.terms import parse
from dakcong.engine.totals import (
    DISTANCES,
    PLAIN_DISTANCES,
    SEASON,
    USUAL_SEASON,
    signals_of,
    totals_of,
)
from dakcong.engine.yearend import PROBABILITIES

RIDGE = 1 / 0.1**2  # a penalty in tasks, in units of a usual spread
KIND_PULL = 30.0  # how firmly a kind's width stays near that of all, in tasks
START = (np.log(0.06), -1.5)  # of every base and weight


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What one level of information is fitted with.

    Attributes:
        centre: its terms and their ridge penalties; those of a kind's own left out without kinds.
        distances: what widens the spread.
        degrees: of freedom of the misses.
        own_ends: ends of ranges are quantiles of misses out of fold, not of Student's t.
    """

    centre: dict[str, float]
    distances: tuple[str, ...]
    degrees: float
    own_ends: bool


THREE = {
    **dict.fromkeys(("one", "growth"), 0.0),
    **dict.fromkeys((f"growth@{kind}" for kind in ("retail", "trade", "invest")), LOOSE),
    # Of last year's season: retail has little to take back, investment has one each year.
    **dict.fromkeys((f"{SEASON}@trade", f"{SEASON}@industry", f"{USUAL_SEASON}@trade"), LOOSE),
}
SHAPES = {
    "published": Shape(centre=THREE, distances=PLAIN_DISTANCES, degrees=3, own_ends=False),
    # Once the spread knows the year, what is missed is nearly normal; few tails are its own.
    "published5": Shape(
        centre={**FIVE, **KIND_CONSTANTS}, distances=DISTANCES, degrees=30, own_ends=True
    ),
}


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Tasks at one or several months: growth, terms, distances, kinds (0 or 1 a column), weight."""

    growth: np.ndarray
    terms: np.ndarray
    distances: np.ndarray
    kinds: np.ndarray
    weight: np.ndarray


@dataclass(frozen=True, kw_only=True)
class Fitted:
    """Coefficients of one fit: centre by term, base and width by kind, weight by distance."""

    centre: np.ndarray
    base: np.ndarray
    widening: np.ndarray = field(repr=False)  # kinds x distances: width times weight

    def at(self, one: Problem) -> tuple[np.ndarray, np.ndarray]:
        """Centre and spread of every task."""
        wide = (one.kinds @ self.widening * one.distances).sum(axis=1)
        return one.terms @ self.centre, one.kinds @ self.base + wide


class Loss:
    """Minus the logarithm of the likelihood, and penalties, with its slopes.

    The parameters are one array: centre by term (in units of the term's own spread), then the
    logarithms of base by kind, weight by distance and width by kind.
    """

    def __init__(self, one: Problem, penalty: np.ndarray, degrees: float) -> None:
        self.one, self.degrees = one, degrees
        self.terms, self.units = scaled(one.terms)
        self.weight, self.ridge = one.weight / one.weight.mean(), penalty * RIDGE
        self.sizes = (self.terms.shape[1], one.kinds.shape[1], one.distances.shape[1])

    def parts(self, now: np.ndarray) -> list[np.ndarray]:
        """Centre, and logarithms of base, weight and width."""
        return np.split(now, np.cumsum(self.sizes))

    def __call__(self, now: np.ndarray) -> tuple[float, np.ndarray]:
        """The loss and its slope by every parameter."""
        one, degrees = self.one, self.degrees
        centre, base, weights, width = self.parts(now)
        bases, each = one.kinds * np.exp(base), one.distances * np.exp(weights)
        widths = one.kinds * np.exp(width)
        wide, far = widths.sum(axis=1), each.sum(axis=1)
        spread = bases.sum(axis=1) + wide * far
        miss = (one.growth - self.terms @ centre) / spread
        square = miss**2 / degrees
        likely = -np.log(spread) - (degrees + 1) / 2 * np.log1p(square)
        pull = (degrees + 1) * miss / degrees / (1 + square)
        by_centre = self.weight * pull / spread
        by_spread = self.weight * (pull * miss - 1) / spread
        slopes = [
            self.ridge * centre - self.terms.T @ by_centre,
            -bases.T @ by_spread,
            -each.T @ (by_spread * wide),
            KIND_PULL * width - widths.T @ (by_spread * far),
        ]
        held = (self.ridge * centre**2).sum() + KIND_PULL * (width**2).sum()
        return held / 2 - (self.weight * likely).sum(), np.concatenate(slopes)


def likeliest(one: Problem, penalty: np.ndarray, degrees: float) -> Fitted:
    """Centre and spread of the greatest likelihood, less the penalties."""
    loss = Loss(one, penalty, degrees)
    terms, kinds, far = loss.sizes
    start = np.repeat([0.0, *START, 0.0], [terms, kinds, far, kinds])
    bounds = [(None, None)] * terms + [(-9.0, 4.0)] * (kinds + far) + [(-2.0, 2.0)] * kinds
    options = {"maxiter": 1000, "maxfun": 5000}
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options=options)
    centre, base, weights, width = loss.parts(found.x)
    return Fitted(
        centre=centre / loss.units,
        base=np.exp(base),
        widening=np.exp(width)[:, None] * np.exp(weights),
    )


class Published:
    """Every month of one level of information, with or without kinds.

    Tasks that stand `apart` are projected like a fold of their own, and nothing is fitted to them.
    """

    def __init__(
        self,
        tasks: Tasks,
        level: str,
        with_kinds: bool,
        apart: np.ndarray | None = None,
    ) -> None:
        self.tasks, self.shape = tasks, SHAPES[level]
        self.five = level == "published5"
        self.rows = np.full(len(tasks.years), True) if apart is None else ~apart
        self.fold = np.where(self.rows, tasks.fold, -1)
        self.terms = {t: p for t, p in self.shape.centre.items() if with_kinds or "@" not in t}
        self.kinds = KINDS if with_kinds else ("",)
        self._problems: dict[int, Problem] = {}
        self._away: dict[int, tuple[np.ndarray, np.ndarray]] = {}

    def problem(self, month: int) -> Problem:
        """All tasks at one month."""
        if month not in self._problems:
            tasks = self.tasks
            found = signals_of(totals_of(tasks.history(month), five=self.five))
            terms = [parse(one).values(found, tasks.kinds) for one in self.terms]
            far = [found[name] for name in self.shape.distances]
            rest = tasks.earlier[:, -1, month:].sum(axis=1)
            self._problems[month] = Problem(
                growth=np.log(tasks.whole[:, month:].sum(axis=1) / rest),
                terms=np.stack(terms, axis=1),
                distances=np.stack(far, axis=1),
                kinds=np.stack([tasks.kinds == one for one in self.kinds], axis=1) * 1.0
                if self.kinds[0]
                else np.ones((len(rest), 1)),
                weight=tasks.weight,
            )
        return self._problems[month]

    def fit(self, month: int, rows: np.ndarray) -> Fitted:
        """Coefficients from some tasks of a month and, lighter, of its neighbours."""
        near = {month: 1.0}
        if month in STEADY_MONTHS:
            near |= {month - 1: NEIGHBOUR, month + 1: NEIGHBOUR}
        several = [(self.problem(one), share) for one, share in near.items()]
        names = ("growth", "terms", "distances", "kinds")
        parts = {n: np.concatenate([getattr(p, n)[rows] for p, _ in several]) for n in names}
        weight = np.concatenate([one.weight[rows] * share for one, share in several])
        penalty = np.array(list(self.terms.values()))
        return likeliest(Problem(**parts, weight=weight), penalty, self.shape.degrees)

    def away(self, month: int) -> tuple[np.ndarray, np.ndarray]:
        """Centre and spread of every task from the series of the other folds."""
        if month not in self._away:
            one = self.problem(month)
            centre, spread = np.empty(len(self.rows)), np.empty(len(self.rows))
            for fold in np.unique(self.fold):
                alone = self.fold == fold
                found = self.fit(month, self.rows & ~alone).at(one)
                centre[alone], spread[alone] = found[0][alone], found[1][alone]
            self._away[month] = centre, spread
        return self._away[month]

    def ends_of(self, month: int, rows: np.ndarray) -> np.ndarray:
        """What the spread is multiplied by, at PROBABILITIES, from misses of some tasks."""
        centre, spread = self.away(month)
        miss = ((self.problem(month).growth - centre) / spread)[rows]
        if self.shape.own_ends:
            return end_quantiles(miss, self.tasks.weight[rows])
        return np.array([student.quantile(one) for one in PROBABILITIES])

    def ends(self, month: int) -> np.ndarray:
        """Year-end quantiles of every task; those of a fold from the misses of the others."""

        def shift(others: np.ndarray) -> np.ndarray:
            return self.ends_of(month, self.rows & others)

        return year_ends(self.tasks, month, self.fold, self.away(month), shift)
