"""Fit the year-end rules of monthly histories, and say how they did out of fold.

    python benchmarks/fit_history.py SERIES.csv.gz

SERIES has the columns series, kind, month (YYYY-MM), value. Writes data/calibration/history.csv
(coefficients) and data/calibration/history_results.csv (error and coverage); running it again on
the same file, with the same libraries and kind of processor, writes the same bytes. The series
themselves stay where they are.

Tasks are all years with three earlier ones, at every last published month. A series' tasks weigh
1 / sqrt(their number). Centre: ridge regression with Huber's weights, residuals in units of the
spread. Spread: regression of the logarithm of the misses, then moved to the least mean interval
score at 80 and 95 % (in per cent of the year). Five folds by a hash of the series' name: every
residual behind a quantile, and every figure of the results, comes from series that the
coefficients were not fitted to; the quantiles of a fold's results come from the other folds.
From April to October the tasks of the month before and after are fitted with half the weight.
Judged are up to three years a series, as `dakcong backtest` judges them. "new_country": Vietnamese
series, by rules that were fitted without any of them and do not know the kind. Published totals
have rules of another form, see fit_published.py.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from history_fit import MONTHS, Fit, out_of_fold
from history_tasks import Tasks, read_tasks

from dakcong.engine.backtest import scores
from dakcong.engine.informed import ANY_KIND, KINDS
from dakcong.engine.outlook import QUANTILES

THREADS = "OPENBLAS_NUM_THREADS"
SOURCE = "calibration-history-2026"
OUT = Path(__file__).resolve().parents[1] / "data" / "calibration"
NEW_COUNTRY = "vn_"  # how the names of Vietnamese series begin


def coefficient_rows(level: str, with_kinds: bool, one: Fit) -> list[str]:
    """Lines of the coefficient table: one a term, one column a month."""
    kinds = "known" if with_kinds else "unknown"
    fitted = {month: one.coefficients(month) for month in MONTHS}
    lines = []
    for place, part in enumerate(("centre", "spread")):
        for term in one.terms[place]:
            numbers = [f"{fitted[month][place][term]:.8f}" for month in MONTHS]
            lines.append(",".join([level, kinds, part, term, *numbers, SOURCE]))
    ends = {month: one.quantiles(month, one.rows) for month in MONTHS}
    for place, name in enumerate(QUANTILES):
        numbers = [f"{ends[month][place]:.8f}" for month in MONTHS]
        lines.append(",".join([level, kinds, "quantile", name, *numbers, SOURCE]))
    return lines


def result_rows(
    tasks: Tasks, level: str, with_kinds: bool, ends: dict[int, np.ndarray]
) -> list[str]:
    """Lines of the results: all series, then by kind, at every month."""
    lines = []
    for kind in (ANY_KIND, *KINDS) if with_kinds else (ANY_KIND,):
        rows = tasks.judged & ((tasks.kinds == kind) | (kind == ANY_KIND))
        first = [level, "known" if with_kinds else "unknown", kind]
        lines += scored_rows(tasks, first, "out_of_fold", rows, ends)
    return lines


def scored_rows(
    tasks: Tasks, first: list[str], basis: str, rows: np.ndarray, ends: dict[int, np.ndarray]
) -> list[str]:
    """Lines of some tasks, one a month."""
    lines = []
    for month in MONTHS:
        one = scores(tasks.actual[rows], ends[month][rows])
        numbers = [str(rows.sum()), *(f"{value:.6f}" for value in one.values())]
        lines.append(",".join([*first, str(month), basis, *numbers, SOURCE]))
    return lines


def on_one_thread() -> None:
    """Start again with one thread: sums taken in another order would move the last digits."""
    if os.environ.get(THREADS) != "1":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, THREADS: "1"})


def main() -> None:
    """Write both tables."""
    on_one_thread()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("series", type=Path)
    tasks = read_tasks(parser.parse_args().series)
    coefficients, results = [], []
    for with_kinds in (True, False):
        for level, one, ends in out_of_fold(tasks, with_kinds):
            coefficients += coefficient_rows(level, with_kinds, one)
            results += result_rows(tasks, level, with_kinds, ends)
    vietnam = np.char.startswith(tasks.series, NEW_COUNTRY)
    for level, _, ends in out_of_fold(tasks, with_kinds=False, apart=vietnam):
        first = [level, "unknown", ANY_KIND]
        results += scored_rows(tasks, first, "new_country", tasks.judged & vietnam, ends)
    header = ["information", "kinds", "part", "term", *(f"month_{month}" for month in MONTHS)]
    write(OUT / "history.csv", [",".join([*header, "source"]), *coefficients])
    names = ["mape", "median", "held_80", "held_95", "score_80", "score_95"]
    header = ["information", "kinds", "kind", "month", "basis", "judged", *names, "source"]
    write(OUT / "history_results.csv", [",".join(header), *results])


def write(path: Path, lines: Sequence[str]) -> None:
    """A text file."""
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
