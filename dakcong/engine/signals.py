"""What a monthly history says about the remaining months: level, shares, trend, and how steady.

Every signal is a log growth of the remaining months on the same months of last year, or a number in
the same unit, so that a mean of signals is a projection. Names are those of the coefficient tables.
"""

from typing import Final

import numpy as np

from dakcong.engine.history import Array, Histories
from dakcong.engine.season import YEARS, logs, outliers_cut, season, smooth, without_season

SHARE_YEARS: Final = 5
BLOCK: Final = 256  # series worked on at a time, so that what is between stays in the cache

NAMES: Final = (
    *("growth", "share", "trend", "growth_before", "rest_before", "gap", "growth_spread"),
    *("level", "robust", "recent", "last", "drift", "miss", "step_error", "ripple", "rate"),
)

Signals = dict[str, Array]


def signals(history: Histories) -> Signals:
    """All signals of n series: NAMES, each of shape (n,)."""
    starts = range(0, max(history.current.shape[0], 1), BLOCK)
    blocks = [history.block(start, start + BLOCK) for start in starts]
    parts = [_of_totals(one) | _of_levels(one) for one in blocks]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _of_totals(history: Histories) -> Signals:
    """Signals that need each year's first m and remaining months only.

    growth: of the year to date. share: growth that would restore the mean log ratio of remaining
    months to first months (chain ladder). trend: mean annual growth, as much of it as falls between
    the centres. growth_before, rest_before: last year's own. gap: root mean square of remaining
    months' growth less first months' growth in earlier years. growth_spread: of annual growth.
    """
    month, known = history.month, history.known
    so_far = np.log(history.earlier[:, :, :month].sum(axis=2))
    rest = np.log(history.earlier[:, :, month:].sum(axis=2))
    totals = np.log(history.earlier.sum(axis=2))
    pairs = (known[:, 1:] & known[:, :-1]).astype(np.float64)
    annual = (totals[:, 1:] - totals[:, :-1]) * pairs
    ratio = rest - so_far
    change = ratio[:, 1:] - ratio[:, :-1]
    lately, counted = annual[:, -SHARE_YEARS:], pairs[:, -SHARE_YEARS:]
    number = counted.sum(axis=1)
    average = lately.sum(axis=1) / np.maximum(number, 1)
    apart = counted * (lately - average[:, None]) ** 2
    usual = _mean(ratio[:, -SHARE_YEARS:], known[:, -SHARE_YEARS:].astype(np.float64))
    growth = np.log(history.current.sum(axis=1)) - so_far[:, -1]
    return {
        "growth": growth,
        "share": growth + usual - ratio[:, -1],
        "trend": average * (13 - month) / 24,
        "growth_before": (so_far[:, -1] - so_far[:, -2]) * pairs[:, -1],
        "rest_before": (rest[:, -1] - rest[:, -2]) * pairs[:, -1],
        "gap": np.sqrt(_mean(change**2, pairs)),
        "growth_spread": np.sqrt(apart.sum(axis=1) / np.maximum(number - 1, 1)),
    }


def _of_levels(history: Histories) -> Signals:
    """Signals of the deseasonalised months.

    level: smoothed. robust: smoothed, outliers cut. recent: mean of the last three months.
    drift, miss: mean and root mean square of what the level missed in earlier years. step_error:
    one month ahead. ripple: spread of the last twelve months. rate: smoothing rate.
    """
    month = history.month
    values, known = logs(history)
    pattern = season(values, known)
    plain = without_season(values, pattern, known)
    levels = smooth(plain, known)
    cut = outliers_cut(plain, known)
    steadier = season(values - plain + cut, known)
    robust = smooth(outliers_cut(without_season(values, steadier, known), known), known)
    ahead, steadier_ahead = _ahead(pattern, month), _ahead(steadier, month)
    rest = np.log(history.earlier[:, -YEARS:, month:].sum(axis=2))
    now = np.array([values.shape[1] - 1])
    replayed = rest - levels.at(np.arange(YEARS) * 12 + month - 1) - ahead[:, None]
    real = history.known[:, -YEARS:].astype(np.float64)
    last_year = plain[:, -12:]
    centred = last_year - last_year.mean(axis=1, keepdims=True)
    return {
        "level": levels.at(now)[:, 0] + ahead - rest[:, -1],
        "robust": robust.at(now)[:, 0] + steadier_ahead - rest[:, -1],
        "recent": plain[:, -3:].mean(axis=1) + ahead - rest[:, -1],
        "last": plain[:, -1] + ahead - rest[:, -1],
        "drift": _mean(replayed, real),
        "miss": np.sqrt(_mean(replayed**2, real)),
        "step_error": levels.error,
        "ripple": np.sqrt((centred**2).mean(axis=1)),
        "rate": levels.rate,
    }


def _ahead(pattern: Array, month: int) -> Array:
    """Logarithm of what a level of one brings in the months after `month`."""
    total: Array = np.log(np.exp(pattern[:, month:]).sum(axis=1))
    return total


def _mean(values: Array, counted: Array) -> Array:
    """Mean over the years that are counted; 0 without any."""
    total: Array = (values * counted).sum(axis=1) / np.maximum(counted.sum(axis=1), 1)
    return total
