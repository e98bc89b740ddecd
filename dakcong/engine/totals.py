"""What published totals say about the remaining months: three of them, or five.

Three totals: year to date, same period, last year. Five: also the two of the year before, which
give last year's own growth and so the base effect: a strong second half last year is a high base.
"""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from dakcong.engine.history import Array, Histories
from dakcong.engine.signals import Signals
from dakcong.model import YearBefore, YearToDate
from dakcong.periods import MONTHS

# Log growth a year at which the rest of a year is best known (`benchmarks/fit_published.py`).
USUAL_GROWTH: Final = 0.04
# Signals that a trend shifts.
GROWTHS: Final[tuple[str, ...]] = ("growth", "growth_before", "rest_before")
# How last year was spread over its months, a signal of three totals; further than this from an even
# spread it is a season that comes again.
SEASON: Final = "season"
# 1 for every series: what it is multiplied by stands for the season that a kind usually has.
USUAL_SEASON: Final = "usual_season"
FURTHEST: Final = 0.2
# Signals that widen the spread of three totals: how far growth lies from the usual one, and how far
# last year's two parts from each other.
PLAIN_DISTANCES: Final = ("away", "uneven")
# Of five: also how far the other growths lie from the usual one, and from each other.
DISTANCES: Final = ("away", "away_before", "away_rest", "gap", "turn")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Totals:
    """Published totals of n series with one last published month; all positive, shape (n,).

    Attributes:
        so_far: this year, months 1..m.
        same_period, rest: last year, months 1..m and m+1..12.
        before: the year before last, the same two parts, shape (2, n); None with three totals.
    """

    month: int
    so_far: Array
    same_period: Array
    rest: Array
    before: Array | None = None


def totals_of(history: Histories, *, five: bool) -> Totals:
    """The published totals of monthly histories; five of them need two earlier years."""
    month, last = history.month, history.earlier[:, -1]
    year = history.earlier[:, -2]
    before = np.stack([year[:, :month].sum(axis=1), year[:, month:].sum(axis=1)])
    return Totals(
        month=month,
        so_far=history.current.sum(axis=1),
        same_period=last[:, :month].sum(axis=1),
        rest=last[:, month:].sum(axis=1),
        before=before if five else None,
    )


def totals(ytd: YearToDate, before: YearBefore | None = None) -> Totals:
    """The published totals of one indicator, as a batch of one."""
    parts = None if before is None else np.array([[before.same_period], [before.remainder]])
    return Totals(
        month=ytd.month,
        so_far=np.array([ytd.value]),
        same_period=np.array([ytd.same_period]),
        rest=np.array([ytd.remainder_last_year]),
        before=parts,
    )


def season_of(same_period: Array, rest: Array, month: int) -> Array:
    """How much more (log) a month of last year's remainder brought than one of its first months.

    Args:
        same_period: last year, months 1..m; positive, shape (n,).
        rest: last year, months m+1..12, likewise.
        month: m, 1..11.

    Returns:
        Between -FURTHEST and FURTHEST, shape (n,).
    """
    evenly = math.log((MONTHS - month) / month)
    found: Array = np.clip(np.log(rest / same_period) - evenly, -FURTHEST, FURTHEST)
    return found


def signals_of(totals: Totals) -> Signals:
    """Signals of published totals, as `signals.signals` names them, each of shape (n,).

    `season`, with three totals, as `season_of` gives it: part of what stood out last year does not
    come again. The distances, all >= 0: `uneven`, its size; `away`, `away_before` and `away_rest`
    of the three growths from USUAL_GROWTH; `gap` of last year's two growths from each other; `turn`
    of this year's growth from that of last year's remaining months, which it follows.
    """
    growth = np.log(totals.so_far / totals.same_period)
    away = np.abs(growth - USUAL_GROWTH)
    if totals.before is None:
        season = season_of(totals.same_period, totals.rest, totals.month)
        usual = np.ones_like(season)
        found = {"growth": growth, SEASON: season, USUAL_SEASON: usual}
        return {**found, "away": away, "uneven": np.abs(season)}
    growth_before = np.log(totals.same_period / totals.before[0])
    rest_before = np.log(totals.rest / totals.before[1])
    return {
        "growth": growth,
        "growth_before": growth_before,
        "rest_before": rest_before,
        "away": away,
        "away_before": np.abs(growth_before - USUAL_GROWTH),
        "away_rest": np.abs(rest_before - USUAL_GROWTH),
        "turn": np.abs(growth - rest_before),
        "gap": np.abs(rest_before - growth_before),
    }
