"""Fit the year-end rules of one level of information, every figure about them out of fold."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from history_regression import fit_centre, fit_spread, sharpen, weighted_quantiles
from history_tasks import Tasks
from history_terms import terms_of

from dakcong.engine.informed import YEARS_READ
from dakcong.engine.signals import Signals, signals
from dakcong.engine.terms import parse
from dakcong.engine.yearend import PROBABILITIES

MONTHS = range(1, 12)
NEIGHBOUR = 0.5  # weight of the month before and after
STEADY_MONTHS = range(4, 11)


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Tasks at one month with the terms of one level of information."""

    month: int
    centre: np.ndarray
    penalty: np.ndarray
    spread: np.ndarray
    growth: np.ndarray
    part: np.ndarray
    offset: np.ndarray


@dataclass(frozen=True)
class Weighed:
    """A problem and the weight of its tasks."""

    problem: Problem
    weight: np.ndarray


def known(tasks: Tasks, level: str, month: int) -> Signals:
    """The signals that a level of information has after `month`."""
    return signals(tasks.history(month, YEARS_READ[level]))


def problem(
    tasks: Tasks, found: Signals, terms: tuple[dict[str, float], list[str]], month: int
) -> Problem:
    """The regression of one level of information at one month."""
    centre, spread = terms
    so_far = tasks.whole[:, :month].sum(axis=1)
    rest = tasks.earlier[:, -1, month:].sum(axis=1)
    later = rest * np.exp(np.clip(found["growth"], -0.5, 0.5) / 2)

    def values(terms: Sequence[str]) -> np.ndarray:
        return np.stack([parse(one).values(found, tasks.kinds) for one in terms], axis=1)

    return Problem(
        month=month,
        centre=values(list(centre)),
        penalty=np.array(list(centre.values())),
        spread=values(spread),
        growth=np.log(tasks.whole[:, month:].sum(axis=1) / rest),
        part=later / (so_far + later),
        offset=found["level"] if "level" in centre else np.zeros(len(rest)),
    )


def fit(several: Sequence[Weighed], rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Coefficients of centre (less the offset) and spread from some of the tasks of some months."""

    def together(name: str) -> np.ndarray:
        return np.concatenate([getattr(one.problem, name)[rows] for one in several])

    terms, spreads, part = together("centre"), together("spread"), together("part")
    weights = np.concatenate([one.weight[rows] for one in several])
    growth = together("growth") - together("offset")
    spread = np.full(len(growth), 0.1)
    for _ in range(2):
        centre = fit_centre(terms, growth, spread, weights, several[0].problem.penalty)
        miss = growth - terms @ centre
        rough = fit_spread(spreads, miss, weights)
        spread = np.exp(spreads @ rough)
    return centre, sharpen(spreads, miss, part, weights, rough)


def end_quantiles(standard: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Quantiles of misses in units of the spread; the middle one is set to 0."""
    found = weighted_quantiles(standard, weight, PROBABILITIES)
    found[2] = 0.0
    return found


class Fit:
    """Every month of one level of information, with or without kinds.

    Tasks that stand `apart` are projected like a fold of their own, and nothing is fitted to them.
    """

    def __init__(
        self, tasks: Tasks, level: str, with_kinds: bool, apart: np.ndarray | None = None
    ) -> None:
        self.tasks, self.level = tasks, level
        alone = np.zeros(len(tasks.years), dtype=bool) if apart is None else apart
        self.fold = np.where(alone, -1, tasks.fold)
        self.terms = terms_of(level, with_kinds)
        # Series with three earlier years have a rule of their own.
        self.rows = ~alone & (tasks.years > 3) if level == "full" else ~alone
        self._problems: dict[int, Problem] = {}
        self._away: dict[int, tuple[np.ndarray, np.ndarray]] = {}

    def problem(self, month: int) -> Problem:
        """The regression of one month."""
        if month not in self._problems:
            found = known(self.tasks, self.level, month)
            self._problems[month] = problem(self.tasks, found, self.terms, month)
        return self._problems[month]

    def away(self, month: int) -> tuple[np.ndarray, np.ndarray]:
        """Centre and spread of every task from the series of the other folds."""
        if month not in self._away:
            self._away[month] = self._out_of_fold(month)
        return self._away[month]

    def _near(self, month: int) -> list[Weighed]:
        """The tasks of a month and, lighter, of its neighbours where the months are alike."""
        near = {month: 1.0}
        if month in STEADY_MONTHS:
            near |= {month - 1: NEIGHBOUR, month + 1: NEIGHBOUR}
        return [Weighed(self.problem(one), self.tasks.weight * w) for one, w in near.items()]

    def _out_of_fold(self, month: int) -> tuple[np.ndarray, np.ndarray]:
        one = self.problem(month)
        centre, spread = np.empty(len(self.rows)), np.empty(len(self.rows))
        for fold in np.unique(self.fold):
            away = self.fold == fold
            found, wide = fit(self._near(month), self.rows & ~away)
            centre[away] = (one.offset + one.centre @ found)[away]
            spread[away] = np.exp(one.spread @ wide)[away]
        return centre, spread

    def quantiles(self, month: int, rows: np.ndarray) -> np.ndarray:
        """Quantiles of misses out of fold, in units of the spread."""
        standard, weights = [], []
        for near in self._near(month):
            centre, spread = self.away(near.problem.month)
            standard.append(((near.problem.growth - centre) / spread)[rows])
            weights.append(near.weight[rows])
        return end_quantiles(np.concatenate(standard), np.concatenate(weights))

    def coefficients(self, month: int) -> tuple[dict[str, float], dict[str, float]]:
        """Centre and spread by term, from all series."""
        found, wide = fit(self._near(month), self.rows)
        names, spreads = self.terms
        centre = dict(zip(names, found, strict=True))
        if "level" in centre:
            centre["level"] += 1
        return centre, dict(zip(spreads, wide, strict=True))

    def ends(self, month: int) -> np.ndarray:
        """Year-end quantiles of every task; those of a fold from the misses of the others."""

        def shift(others: np.ndarray) -> np.ndarray:
            return self.quantiles(month, self.rows & others)

        return year_ends(self.tasks, month, self.fold, self.away(month), shift)


def year_ends(
    tasks: Tasks,
    month: int,
    fold: np.ndarray,
    away: tuple[np.ndarray, np.ndarray],
    shift_of: Callable[[np.ndarray], np.ndarray],
) -> np.ndarray:
    """Year-end quantiles of every task.

    Args:
        tasks: what was to be projected.
        month: the last that was known.
        fold: of every task.
        away: centre and spread of every task, from the series of the other folds.
        shift_of: what the spread is multiplied by, from the tasks that are True.
    """
    so_far = tasks.whole[:, :month].sum(axis=1)
    rest = tasks.earlier[:, -1, month:].sum(axis=1)
    centre, spread = away
    ends = np.empty((len(centre), len(PROBABILITIES)))
    for one in np.unique(fold):
        alone = fold == one
        grown = np.exp(centre[alone, None] + spread[alone, None] * shift_of(~alone))
        ends[alone] = so_far[alone, None] + rest[alone, None] * grown
    return ends


def out_of_fold(
    tasks: Tasks,
    with_kinds: bool,
    months: Sequence[int] = MONTHS,
    apart: np.ndarray | None = None,
) -> Iterator[tuple[str, Fit, dict[int, np.ndarray]]]:
    """Every fitted level of information: its fit, and year ends by month, none from its own series.

    A series with three earlier years has the rule of three years, as in the engine.
    """
    shorter: dict[int, np.ndarray] = {}
    few = (tasks.years == 3)[:, None]
    for level in YEARS_READ:
        one = Fit(tasks, level, with_kinds, apart)
        ends = {month: one.ends(month) for month in months}
        if level == "full":
            ends = {month: np.where(few, shorter[month], ends[month]) for month in months}
        shorter = ends
        yield level, one, ends
