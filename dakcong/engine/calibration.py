"""Default growth and spread of the remaining months, from three published totals.

With g = ln(year to date / same period), the log growth of the remaining months on last year's is
centred on  r = c + b_g * g  and spread around it as  s * t(3),

    s = base + widening * |g - usual|,   usual = 0.04

The further the year has moved from the usual growth, the less is known of its rest. Coefficients by
kind of series and last published month; their source stands in `data/sources.toml`
(calibration-totals-2026).

Where the reader states a usual trend mu, growth is pulled towards that instead of towards the trend
of the series the coefficients were fitted to:  r = mu + b_g * (g - mu);  mu = c / (1 - b_g) gives
the rule without a trend back.
"""

import math
from dataclasses import dataclass

from dakcong.engine.rounding import significant
from dakcong.engine.totals import USUAL_GROWTH
from dakcong.errors import InputError
from dakcong.model import YearToDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Persistence:
    """Coefficients of one kind of series at one origin month.

    Attributes:
        kind: one of `informed.KINDS`.
        month: last published month, 1..11.
        intercept: c, in log growth.
        slope: b_g, how much of the growth so far persists.
        base: scale of the t(3) spread of the remaining months' log growth in a usual year, > 0.
        widening: by how much it grows with every unit of log growth away from the usual, >= 0.
    """

    kind: str
    month: int
    intercept: float
    slope: float
    base: float
    widening: float


def default_growth(ytd: YearToDate, persistence: Persistence, trend: float | None = None) -> float:
    """Median growth of the remaining months on last year's; a fraction.

    Args:
        ytd: the year so far and last year.
        persistence: coefficients of its kind and month.
        trend: usual log growth a year, mu, when the reader states one; the intercept, which stands
            for the trend of the fitted series, is then left out (as in `yearend.year_ends`).

    Raises:
        InputError: nothing was reached so far, so the growth so far has no logarithm.
    """
    growth_to_date = _growth_to_date(ytd)
    centre = persistence.intercept + persistence.slope * growth_to_date
    if trend is not None:
        centre = trend + persistence.slope * (growth_to_date - trend)
    return significant(math.expm1(centre))


def default_spread(ytd: YearToDate, persistence: Persistence) -> float:
    """Scale of the t(3) spread of the remaining months' log growth; a fraction, > 0.

    base + widening * |g - usual|, with g = ln(year to date / same period).

    Raises:
        InputError: nothing was reached so far, so the growth so far has no logarithm.
    """
    away = abs(_growth_to_date(ytd) - USUAL_GROWTH)
    return significant(persistence.base + persistence.widening * away)


def _growth_to_date(ytd: YearToDate) -> float:
    if ytd.value <= 0:
        raise InputError(
            f"year to date is {ytd.value:g}: a default growth needs a positive one;"
            " set the growth of the remaining months yourself",
            key="error.no_base",
            value=ytd.value,
            base=ytd.same_period,
        )
    return math.log(ytd.value / ytd.same_period)
