"""How the engine would have done in every earlier year of a file of monthly series."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from dakcong.engine import ENGINE_VERSION
from dakcong.engine.backtest import Replay, judged_scores, replay, unprojected
from dakcong.engine.informed import Calibrated
from dakcong.engine.outlook import QUANTILES
from dakcong.errors import DataError, InputError
from dakcong.figures.series import SeriesFile

COLUMNS: Final = ("series", "year", "origin", "actual", *QUANTILES)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Backtest:
    """A file of series, the level of information that was used, and what came of it."""

    file: SeriesFile
    information: str
    replay: Replay


def backtest(
    file: SeriesFile, calibrated: Calibrated, origins: Sequence[int], information: str
) -> Backtest:
    """Project every year of a file that has three earlier ones, from each origin month.

    Raises:
        InputError: no series has four whole years, so that there is nothing to judge, or one moves
            so far that its year ends are not finite.
    """
    try:
        done = replay(file.panel, file.kinds, calibrated, origins, information)
    except InputError as error:
        message = "; ".join((error.message, *file.notes))
        raise InputError(message, key=error.key, message=message) from error
    lost = unprojected(done)
    if lost.size:
        more = f" and {lost.size - 1} more" if lost.size > 1 else ""
        message = (
            f"{file.names[lost[0]]!r}{more}: the year end cannot be told within finite numbers, so"
            " far apart are its months; check numbers and units, or leave the series out"
        )
        raise DataError(message)
    return Backtest(file=file, information=information, replay=done)


def scored(done: Backtest) -> dict[str, Any]:
    """What `dakcong backtest --json` prints; errors, coverage and scores are fractions."""
    tasks = done.replay.tasks
    origins: list[dict[str, Any]] = [
        {"origin": month, **judged_scores(done.replay, month)} for month in done.replay.ends
    ]
    exact = ", ".join(str(one["origin"]) for one in origins if one["engine"]["relative"] is None)
    undefined = (
        f"origin {exact}: same growth made no error, so the error relative to it is undefined"
        " (null in --json)"
    )
    return {
        "engine": ENGINE_VERSION,
        "information": done.information,
        "series": len(done.file.names),
        "series_judged": done.replay.series_judged,
        "projected": int(tasks.judged.size),
        "judged": int(tasks.judged.sum()),
        "origins": origins,
        "notes": [*done.file.notes, *([undefined] if exact else [])],
    }


def predictions(done: Backtest) -> list[tuple[str | int | float, ...]]:
    """One row a projection, with COLUMNS: by origin, series and year."""
    names, first, tasks = done.file.names, done.file.first_years, done.replay.tasks
    known = (tasks.series.tolist(), tasks.place.tolist(), done.replay.actual.tolist())
    return [
        (names[series], first[series] + place, month, actual, *ends)
        for month, all_ends in done.replay.ends.items()
        for series, place, actual, ends in zip(*known, all_ends.tolist(), strict=True)
    ]
