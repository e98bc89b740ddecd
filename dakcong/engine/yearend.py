"""Year ends of many series from signals: one rule a level of information and last published month.

    year end = year to date + last year's remainder * exp(centre + spread * q)

centre is a sum of coefficients times terms; so is ln spread from a monthly history, and the spread
itself from published totals:  spread = base + sum of weight * distance  (`totals.DISTANCES`: the
further a published growth lies from the usual one, the less the rest of the year is known). q
stands at 0 for the median and at quantiles of what the rule missed, in units of the spread, on
series it was not fitted to; for three published totals at those of Student's t(3). With a monthly
history the spread is at least as wide as `steady` says.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from dakcong.engine.history import Array
from dakcong.engine.outlook import QUANTILES
from dakcong.engine.rounding import significant_amounts
from dakcong.engine.signals import Signals
from dakcong.engine.steady import PLAIN, least_spread
from dakcong.engine.terms import Term
from dakcong.engine.totals import GROWTHS

PROBABILITIES: Final = tuple(QUANTILES.values())

Kinds = npt.NDArray[np.str_]
Weighted = tuple[tuple[Term, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Coefficients of one level of information at one last published month.

    Attributes:
        centre: terms of the remaining months' log growth on last year's.
        spread: terms of its scale, or of the logarithm of that.
        added: whether they add up to the scale itself; all weights are then positive.
        quantiles: of the misses in units of the spread, at PROBABILITIES; rising, the middle 0.
    """

    centre: Weighted
    spread: Weighted
    quantiles: tuple[float, float, float, float, float]
    added: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Base:
    """What n projections start from.

    Attributes:
        so_far: year to date, shape (n,).
        rest: last year's remaining months, shape (n,).
    """

    so_far: Array
    rest: Array


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class YearEnds:
    """Projections of n series.

    Attributes:
        centre: median log growth of the remaining months on last year's, shape (n,).
        spread: its scale, shape (n,).
        quantiles: of the year's total, at PROBABILITIES, shape (n, 5), rising along each row.
    """

    centre: Array
    spread: Array
    quantiles: Array


def year_ends(
    rule: Rule, signals: Signals, kinds: Kinds, base: Base, trend: float | None = None
) -> YearEnds:
    """Project n series under one rule.

    Args:
        rule: coefficients for the level of information and the last published month.
        signals: as `signals.signals` or `totals.signals_of` give them.
        kinds: kind of each series, shape (n,).
        base: the amounts they start from.
        trend: usual log growth a year that growth returns to, mu, when the reader states one; for
            published totals only. Then centre = mu + sum of b * (growth - mu), and the constants
            of the rule, which stand for the trend of the series it was fitted to, are left out.
    """
    centre = _sum(rule.centre, signals, kinds)
    if trend is not None:
        shifted = {name: signals[name] - trend for name in GROWTHS if name in signals}
        growths = tuple(one for one in rule.centre if not one[0].constant)
        centre = trend + _sum(growths, {**signals, **shifted}, kinds)
    spread = _sum(rule.spread, signals, kinds)
    if not rule.added:
        spread = np.exp(spread)
    if set(PLAIN) <= set(signals):
        reach = (rule.quantiles[1], rule.quantiles[3])
        spread = np.maximum(spread, least_spread(signals, centre, reach))
    shift = centre[:, None] + spread[:, None] * np.array(rule.quantiles)
    ends = base.so_far[:, None] + base.rest[:, None] * np.exp(shift)
    return YearEnds(centre=centre, spread=spread, quantiles=significant_amounts(ends))


def _sum(terms: Weighted, signals: Signals, kinds: Kinds) -> Array:
    """Added term by term: a matrix product could differ in the last digit with the batch."""
    total = np.zeros(kinds.shape[0])
    for term, weight in terms:
        total = total + weight * term.values(signals, kinds)
    return total
