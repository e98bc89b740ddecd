"""Season and level of monthly series, in logarithms, for many series at once.

The season is a mean over past years that fades with age, the weaker the more those years differ;
the level is simple exponential smoothing averaged over smoothing rates by how well each foretold
the next month. Sums run over fixed shapes, so no series feels its neighbours in the batch.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from dakcong.engine.history import Array, Histories

YEARS: Final = 8  # that season and level read
FADE: Final = 0.75  # weight of a year against the one after it
DOUBT: Final = 2.0  # times that chance counts against a season; chosen by error out of fold
RATES: Final = np.array([0.05, 0.1, 0.2, 0.3, 0.4, 0.55, 0.7, 0.85])
TRUST: Final = 0.05  # how sharply a rate's one-step errors move its weight
MEDIAN_OF: Final = 7  # months; the running median that outliers are measured from
CUT: Final = 3.0  # median absolute deviations at which an outlier is cut
LEAST: Final = 1e-10  # variance of a logarithm below which errors count as none

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Levels:
    """Smoothed levels of n deseasonalised series.

    Attributes:
        paths: level after each month at each smoothing rate, shape (n, rates, months).
        weights: of the rates, shape (n, rates), sum 1.
        error: root mean square of the errors one month ahead, shape (n,).
        rate: weighted smoothing rate, shape (n,).
    """

    paths: Array
    weights: Array
    error: Array
    rate: Array

    def at(self, months: npt.NDArray[np.int64]) -> Array:
        """Weighted level after some months, shape (n, len(months))."""
        chosen: Array = (self.paths[:, :, months] * self.weights[:, :, None]).sum(axis=1)
        return chosen


def logs(history: Histories) -> tuple[Array, Mask]:
    """Logarithms of the last YEARS years and this one, shape (n, YEARS * 12 + m); what is known.

    Months before a series began repeat its first known year and are not known.
    """
    count = history.earlier.shape[0]
    past = history.earlier[:, -YEARS:].reshape(count, YEARS * 12)
    values = np.log(np.concatenate([past, history.current], axis=1))
    known = np.repeat(history.known[:, -YEARS:], 12, axis=1)
    now = np.ones((count, history.month), dtype=np.bool_)
    return values, np.concatenate([known, now], axis=1)


def season(values: Array, known: Mask) -> Array:
    """Seasonal pattern of log values, shape (n, 12), sum 0.

    Each year's deviations from its mean, less the slope that half its growth on the year before
    explains, averaged with weights FADE per year back, as much of it as is sure.
    """
    years = values[:, : YEARS * 12].reshape(-1, YEARS, 12)
    real = known[:, : YEARS * 12 : 12].astype(np.float64)
    totals = np.log(np.exp(years).sum(axis=2))
    growth = np.zeros_like(totals)
    growth[:, 1:] = (totals[:, 1:] - totals[:, :-1]) * real[:, :-1]
    slope = (np.arange(1, 13) - 6.5) / 24
    deviation = years - years.mean(axis=2, keepdims=True) - growth[:, :, None] * slope
    weight = real * FADE ** np.arange(YEARS - 1, -1, -1)
    weight /= weight.sum(axis=1, keepdims=True)
    mean: Array = (deviation * weight[:, :, None]).sum(axis=1)
    return mean * _sure(deviation, mean, weight)[:, None]


def _sure(deviation: Array, mean: Array, weight: Array) -> Array:
    """How much of a mean season is kept, 0..1, shape (n,).

    1 - DOUBT * variance of the mean / its mean square, or 0 when that is negative: the form of
    James and Stein, used on seasons by Miller and Williams (2003), International Journal of
    Forecasting 19, 669-684. One year says nothing about chance, so its pattern is kept.
    """
    square = ((deviation - mean[:, None, :]) ** 2).mean(axis=2)
    overlap = (weight**2).sum(axis=1)
    chance = (weight * square).sum(axis=1) * overlap / np.maximum(1 - overlap, LEAST)
    kept: Array = 1 - DOUBT * chance / ((mean**2).mean(axis=1) + LEAST)
    return np.maximum(kept, 0.0)


def without_season(values: Array, pattern: Array, known: Mask) -> Array:
    """Values less the pattern; months that are not known hold the first known value."""
    months = values.shape[1]
    plain = values - np.tile(pattern, (1, YEARS + 1))[:, :months]
    first = np.argmax(known, axis=1)
    return np.where(known, plain, np.take_along_axis(plain, first[:, None], axis=1))


def outliers_cut(plain: Array, known: Mask) -> Array:
    """Deseasonalised values, no further than CUT deviations from the median of the last months.

    The deviation of a series is the median distance of its known months from the running median of
    MEDIAN_OF months up to each.
    """
    before = np.repeat(plain[:, :1], MEDIAN_OF - 1, axis=1)
    padded = np.concatenate([before, plain], axis=1)
    windows = np.lib.stride_tricks.sliding_window_view(padded, MEDIAN_OF, axis=1)
    middle = np.partition(windows, MEDIAN_OF // 2, axis=2)[:, :, MEDIAN_OF // 2]
    distance = np.sort(np.abs(plain - middle) * known, axis=1)
    counted = known.sum(axis=1)
    place = known.shape[1] - counted + (counted - 1) // 2
    half = known.shape[1] - counted + counted // 2
    low = np.take_along_axis(distance, place[:, None], axis=1)
    high = np.take_along_axis(distance, half[:, None], axis=1)
    reach = CUT * (low + high) / 2
    return middle + np.clip(plain - middle, -reach, reach)


def smooth(plain: Array, known: Mask) -> Levels:
    """Simple exponential smoothing at every rate, with weights by one-step errors.

    level(t) = sum over s <= t of rate * (1 - rate)^(t - s) * x(s), started at the first known value
    and written as a cumulative sum, so that no loop over months is needed. A rate's weight is
    exp(-TRUST * months * (mean squared error / least mean squared error - 1)).
    """
    start = plain[:, :1]
    moved = np.where(known, plain - start, 0.0)
    power = (1 - RATES)[:, None] ** -np.arange(plain.shape[1])
    paths = np.cumsum(moved[:, None, :] * (RATES[:, None] * power), axis=2) / power
    step = known[:, 1:] & known[:, :-1]
    months = step.sum(axis=1)
    errors = (moved[:, None, 1:] - paths[:, :, :-1]) * step[:, None, :]
    square = (errors * errors).sum(axis=2) / months[:, None] + LEAST
    excess = square / square.min(axis=1, keepdims=True) - 1
    weights = np.exp(-TRUST * months[:, None] * excess)
    weights /= weights.sum(axis=1, keepdims=True)
    return Levels(
        paths=paths + start[:, None, :],
        weights=weights,
        error=np.sqrt((weights * square).sum(axis=1)),
        rate=(weights * RATES).sum(axis=1),
    )
