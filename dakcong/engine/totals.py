"""What published totals say about the remaining months: three of them, or five.

Three totals: year to date, same period, last year. Five: also the two of the year before, which
give last year's own growth and so the base effect: a strong second half last year is a high base.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from dakcong.engine.history import Array, Histories
from dakcong.engine.signals import Signals
from dakcong.model import YearBefore, YearToDate

# Signals that a trend shifts.
GROWTHS: Final[tuple[str, ...]] = (
    "growth",
    "growth_before",
    "rest_before",
)  # signals that a trend shifts


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


def signals_of(totals: Totals) -> Signals:
    """Signals of published totals, as `signals.signals` names them, each of shape (n,)."""
    growth = np.log(totals.so_far / totals.same_period)
    if totals.before is None:
        return {"growth": growth}
    growth_before = np.log(totals.same_period / totals.before[0])
    rest_before = np.log(totals.rest / totals.before[1])
    return {
        "growth": growth,
        "growth_before": growth_before,
        "rest_before": rest_before,
        "gap": np.abs(rest_before - growth_before),
    }
