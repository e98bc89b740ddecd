"""How projections did in earlier years: tasks, naive rules, error, coverage and interval score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from dakcong.engine.history import WINDOW, Array, Histories, histories
from dakcong.engine.informed import Calibrated, project
from dakcong.engine.rounding import significant
from dakcong.errors import DataError

EARLIER_YEARS: Final = 3  # a year is projected when it has three earlier ones
MOST_JUDGED: Final = 3  # years a series
SHARE_YEARS: Final = 5
NONE: Final = 1e-9  # errors below are of the ninth digit, to which projections are rounded

Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Panel:
    """Whole years of many series, one below the other.

    Attributes:
        months: positive amounts, shape (years of all series, 12), each series' years in order.
        years: number of years of each series, shape (series,).
    """

    months: Array
    years: Places


def panel(amounts: Sequence[float], years: Sequence[int]) -> Panel:
    """A panel from all amounts in order, twelve a year, and the number of years of each series."""
    months = np.array(amounts, dtype=np.float64).reshape(-1, 12)
    return Panel(months=months, years=np.array(years, dtype=np.int64))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tasks:
    """Target years: those of a panel that have three earlier ones.

    Attributes:
        series: place of the series in the panel, shape (n,).
        place: of the target year within its series, 0 the first, shape (n,).
        row: of the target year in `Panel.months`, shape (n,).
        judged: whether the year counts in the scores, so that long series do not outweigh short.
    """

    series: Places
    place: Places
    row: Places
    judged: npt.NDArray[np.bool_]


def judged_years(years: int) -> frozenset[int]:
    """Places of up to three target years in a series, spread evenly, the last always in."""
    eligible = years - EARLIER_YEARS
    if eligible <= MOST_JUDGED:
        return frozenset(range(EARLIER_YEARS, years))
    spread = (round((eligible - 1) * (k + 1) / MOST_JUDGED) for k in range(MOST_JUDGED))
    return frozenset(EARLIER_YEARS + one for one in spread)


def tasks_of(panel: Panel) -> Tasks:
    """All target years of a panel."""
    series = np.repeat(np.arange(panel.years.size), panel.years)
    starts = np.cumsum(panel.years) - panel.years
    row = np.arange(panel.months.shape[0])
    place = row - starts[series]
    # Judged places depend on the number of years only.
    judged = np.zeros(row.size, dtype=np.bool_)
    for years in np.unique(panel.years):
        chosen = np.array(sorted(judged_years(int(years))), dtype=np.int64)
        judged |= (panel.years[series] == years) & np.isin(place, chosen)
    kept = place >= EARLIER_YEARS
    return Tasks(series=series[kept], place=place[kept], row=row[kept], judged=judged[kept])


def known_at(panel: Panel, tasks: Tasks, month: int) -> Histories:
    """What was known of every task after `month`: nothing later is read."""
    years = np.minimum(tasks.place, WINDOW)
    back = np.minimum(np.arange(WINDOW, 0, -1), years[:, None])
    earlier = panel.months[tasks.row[:, None] - back]
    return histories(earlier, years, panel.months[tasks.row, :month])


def naive(history: Histories) -> dict[str, Array]:
    """Year ends by simple rules, each of shape (n,).

    run_rate: the year to date's monthly average, twelve times. same_growth: last year grown as the
    year to date. rest_flat: the remaining months as last year. phi_half: half the growth (in
    logarithms) persists. chain_ladder: the year to date over its mean share of the last five years.
    """
    month = history.month
    so_far = history.current.sum(axis=1)
    parts = history.earlier[:, :, :month].sum(axis=2)
    totals = history.earlier.sum(axis=2)
    rest = totals[:, -1] - parts[:, -1]
    growth = so_far / parts[:, -1]
    recent = history.known[:, -SHARE_YEARS:].astype(np.float64)
    shares = parts[:, -SHARE_YEARS:] / totals[:, -SHARE_YEARS:]
    share = (shares * recent).sum(axis=1) / recent.sum(axis=1)
    return {
        "run_rate": so_far * 12 / month,
        "same_growth": totals[:, -1] * growth,
        "rest_flat": so_far + rest,
        "phi_half": so_far + rest * np.sqrt(growth),
        "chain_ladder": so_far / share,
    }


def interval_score(low: Array, high: Array, actual: Array, level: float) -> Array:
    """Winkler's score of a central interval, as a fraction of the actual value; low is good.

    width + 2 / (1 - level) * the distance by which the interval missed.
    """
    outside = np.maximum(low - actual, 0.0) + np.maximum(actual - high, 0.0)
    return (high - low + 2 / (1 - level) * outside) / actual


def errors(actual: Array, point: Array) -> dict[str, float]:
    """Mean and median absolute error, as fractions of the actual value."""
    error = np.abs(point - actual) / actual
    return {"mape": float(error.mean()), "median": float(np.median(error))}


def scores(actual: Array, ends: Array) -> dict[str, float]:
    """Error, coverage and interval score of quantiles at `yearend.PROBABILITIES`, as fractions."""
    low, lower, point, higher, high = ends.T
    return {
        **errors(actual, point),
        "held_80": float(((actual >= lower) & (actual <= higher)).mean()),
        "held_95": float(((actual >= low) & (actual <= high)).mean()),
        "score_80": float(interval_score(lower, higher, actual, 0.80).mean()),
        "score_95": float(interval_score(low, high, actual, 0.95).mean()),
    }


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Replay:
    """Projections of every target year of a panel, from some last published months.

    Attributes:
        tasks: the target years.
        actual: what they brought, shape (n,).
        ends: year-end quantiles by last published month, each of shape (n, 5).
        rules: year ends by simple rules, by last published month and name, each of shape (n,).
    """

    tasks: Tasks
    actual: Array
    ends: Mapping[int, Array]
    rules: Mapping[int, Mapping[str, Array]]

    @property
    def series_judged(self) -> int:
        """Number of series that have a judged year."""
        return int(np.unique(self.tasks.series[self.tasks.judged]).size)


def replay(
    panel: Panel,
    kinds: Sequence[str],
    calibrated: Calibrated,
    origins: Sequence[int],
    information: str,
) -> Replay:
    """Project every target year from each origin month, from nothing that came later.

    Args:
        panel: whole years of all series.
        kinds: kind of each series.
        calibrated: the fitted tables; nothing is fitted here.
        origins: last published months, 1..11.
        information: level of information, see `informed.INFORMATION`.

    Raises:
        DataError: no series has four whole years, so that there is nothing to judge.
    """
    tasks = tasks_of(panel)
    if not tasks.row.size:
        raise DataError(
            "no series has four whole years, so no year has three earlier ones; add earlier years"
        )
    of_tasks = np.array(kinds)[tasks.series]
    ends, rules = {}, {}
    # What overflows is infinite and not a number, and `unprojected` names it.
    with np.errstate(over="ignore", invalid="ignore"):
        for month in origins:
            history = known_at(panel, tasks, month)
            ends[month] = project(history, of_tasks, calibrated, information).quantiles
            rules[month] = naive(history)
        actual = panel.months[tasks.row].sum(axis=1)
    return Replay(tasks=tasks, actual=actual, ends=ends, rules=rules)


def unprojected(replay: Replay) -> Places:
    """Places in the panel of series with a projection, or a simple rule, that is not finite."""
    count = replay.actual.size
    lost = np.zeros(count, dtype=np.bool_)
    for month, ends in replay.ends.items():
        columns = [ends, *(one[:, None] for one in replay.rules[month].values())]
        lost |= ~np.isfinite(np.concatenate(columns, axis=1)).all(axis=1)
    return np.unique(replay.tasks.series[lost])


def judged_scores(replay: Replay, month: int) -> dict[str, dict[str, float | None]]:
    """Scores of the engine and errors of the simple rules over the judged years; fractions.

    The engine's `relative` is its mean error over that of "same growth": below 1 is better, and
    None where "same growth" made no error to compare with. Errors below NONE count as 0.
    """
    judged = replay.tasks.judged
    actual = replay.actual[judged]
    found = {"engine": scores(actual, replay.ends[month][judged])}
    for name, point in replay.rules[month].items():
        found[name] = errors(actual, point[judged])
    rounded: dict[str, dict[str, float | None]] = {
        name: {key: 0.0 if value < NONE else significant(value) for key, value in one.items()}
        for name, one in found.items()
    }
    compared = found["same_growth"]["mape"]
    rounded["engine"]["relative"] = (
        None if compared < NONE else significant(found["engine"]["mape"] / compared)
    )
    return rounded
