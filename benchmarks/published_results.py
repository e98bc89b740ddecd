"""How the rules of published totals did: the tables that the pages quote, out of fold by series."""

from collections.abc import Mapping

import numpy as np
from fit_history import MONTHS, NEW_COUNTRY, result_rows, scored_rows
from growth_columns import EDGES, columns
from history_tasks import Tasks
from published_fit import SHAPES, Published

from dakcong.engine.backtest import scores
from dakcong.engine.informed import ANY_KIND

HEADER = "basis,month,low,high,series,years,held_80,held_95,source"
FARTHEST = 10.0  # stands for no end
OUT_OF_FOLD, APART = "out_of_fold", "new_country"


def vietnamese(tasks: Tasks) -> np.ndarray:
    """Which tasks are of Vietnamese series."""
    return np.char.startswith(tasks.series, NEW_COUNTRY)


def all_results(tasks: Tasks, fits: Mapping[tuple[str, bool], Published], source: str) -> list[str]:
    """Error, coverage and score of every level, with and without kinds, and on a new country."""
    lines, strange = [], vietnamese(tasks)
    for level in SHAPES:
        for with_kinds in (True, False):
            one = fits[level, with_kinds]
            ends = {month: one.ends(month) for month in MONTHS}
            lines += result_rows(tasks, level, with_kinds, ends)
        one = Published(tasks, level, with_kinds=False, apart=strange)
        ends = {month: one.ends(month) for month in MONTHS}
        first = [level, "unknown", ANY_KIND]
        lines += scored_rows(tasks, first, APART, tasks.judged & strange, ends)
    return [f"{line.rpartition(',')[0]},{source}" for line in lines]


def coverage(tasks: Tasks, source: str) -> list[str]:
    """How often ranges of three totals held, by growth so far; the widest row stands for all years.

    Every year with three earlier ones counts. new_country: Vietnamese series, by rules that were
    fitted without any of them and do not know the kind.
    """
    lines, strange = [HEADER], vietnamese(tasks)
    for basis, rows, one in (
        (OUT_OF_FOLD, np.full(len(strange), True), Published(tasks, "published", with_kinds=True)),
        (APART, strange, Published(tasks, "published", with_kinds=False, apart=strange)),
    ):
        for month in MONTHS:
            where, ends = columns(tasks, month), one.ends(month)
            spans = [(0, len(EDGES) - 1), *((place, place + 1) for place in range(len(EDGES) - 1))]
            for low, high in spans:
                chosen = rows & (where >= low) & (where < high)
                found = scores(tasks.actual[chosen], ends[chosen])
                counts = f"{len(np.unique(tasks.series[chosen]))},{chosen.sum()}"
                held = f"{found['held_80']:.4f},{found['held_95']:.4f}"
                span = f"{EDGES[low]:g},{min(EDGES[high], FARTHEST):g}"
                lines.append(f"{basis},{month},{span},{counts},{held},{source}")
    return lines
