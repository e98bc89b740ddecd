"""Default growth and spread of the remaining months, from three published totals.

With g = ln(year to date / same period), the log growth of the remaining months on last year's is
centred on

    r = c + b_g * g + k + b_s * s,   s = ln((remaining months / number) / (same period / number))

s, held between -0.2 and 0.2, says how last year was spread: part of what its remaining months
lacked usually comes back (b_s < 0); k stands for the usual s of a kind. Both are 0 for retail.
Around the centre the spread is scale * t(3),

    scale = base + widening * |g - usual| + unevenness * |s|,   usual = 0.04

The further the year has moved from the usual growth, and the less evenly last year was spread, the
less is known of the rest. Coefficients by kind of series and last published month; their source
stands in `data/sources.toml` (calibration-totals-2026).

Where the reader states a usual trend mu, growth is pulled towards that instead of towards the trend
of the series the coefficients were fitted to:  r = mu + b_g * (g - mu) + k + b_s * s;
mu = c / (1 - b_g) gives the rule without a trend back.
"""

import math
from dataclasses import dataclass

import numpy as np

from dakcong.engine.rounding import significant
from dakcong.engine.totals import USUAL_GROWTH, season_of
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
        of_kind: k, which stands for the usual season of the kind, in log growth.
        season: b_s, how much of last year's season is taken back where it is negative.
        base: scale of the t(3) spread of the remaining months' log growth in a usual year, > 0.
        widening: by how much it grows with every unit of log growth away from the usual, >= 0.
        unevenness: by how much with every unit of |s|, >= 0.
    """

    kind: str
    month: int
    intercept: float
    slope: float
    of_kind: float
    season: float
    base: float
    widening: float
    unevenness: float


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
    return significant(math.expm1(centre + season_part(ytd, persistence)))


def season_part(ytd: YearToDate, persistence: Persistence) -> float:
    """What last year's season adds to the log growth of the remaining months: k + b_s * s."""
    return persistence.of_kind + persistence.season * _season(ytd)


def usual_spread(ytd: YearToDate, persistence: Persistence) -> float:
    """Scale of the spread in a year that moves as usual: base + unevenness * |s|."""
    return persistence.base + persistence.unevenness * abs(_season(ytd))


def default_spread(ytd: YearToDate, persistence: Persistence) -> float:
    """Scale of the t(3) spread of the remaining months' log growth; a fraction, > 0.

    base + widening * |g - usual| + unevenness * |s|, with g = ln(year to date / same period).

    Raises:
        InputError: nothing was reached so far, so the growth so far has no logarithm.
    """
    away = abs(_growth_to_date(ytd) - USUAL_GROWTH)
    return significant(usual_spread(ytd, persistence) + persistence.widening * away)


def _season(ytd: YearToDate) -> float:
    if ytd.remainder_last_year <= 0:
        return (
            0.0  # no year end rests on such a year (`outlook.require_base`), and no default either
        )
    last = np.array([ytd.same_period]), np.array([ytd.remainder_last_year])
    return float(season_of(*last, ytd.month)[0])


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
