"""Fit the year-end rules of three and five published totals, and say how they did out of fold.

    python benchmarks/fit_published.py SHARED_FOLDER

From the monthly series of SHARED_FOLDER/bench/dev (never committed) writes
data/calibration/totals.csv (coefficients; the equation stands in published_fit.py),
totals_results.csv (error and coverage) and coverage.csv (by how far the year had moved), and prints
how the ranges held, beside benchmarks/results/published_before.csv, the rules of engine version 1.
Running it again on the same file, with the same libraries and kind of processor, writes the same
bytes.

Tasks, weights, folds and neighbouring months are those of fit_history.py. Tried and lost, out of
fold: spread = a * (|g| + f)^h with common or own f and h, capped or not (W80 in June 25.7 to 26.2,
25.7 with a sum of distances; the 20-30 % column 75 %, 78 % with it); distance from 0 or from each
kind's own usual growth; another slope below the usual growth; persistence that depends on |g|
(clipped, bent or concave: better in March and June, worse in September); a constant of each kind's
own; t with 2.5, 4 and 5 degrees for three totals; moving the spread to the least interval score.
Last year's season without a limit, of retail and investment too, scored better still (W80 in June
23.8, now 24.8), but a series that brings a fifth of each year in January, or stands still, then
fell out of its own range.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd
from fit_history import MONTHS, on_one_thread, write
from growth_columns import rows
from history_tasks import Tasks, read_tasks
from published_fit import SHAPES, Published
from published_results import all_results, coverage

from dakcong.engine.outlook import QUANTILES

SOURCE = "calibration-totals-2026"
ORIGINS = (3, 6, 9)
ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "data" / "calibration"
BEFORE = ROOT / "benchmarks" / "results" / "published_before.csv"


def coefficient_rows(level: str, with_kinds: bool, one: Published) -> list[str]:
    """Lines of the coefficient table: one a term, one column a month."""
    known = "known" if with_kinds else "unknown"
    found = {month: one.fit(month, one.rows) for month in MONTHS}
    ends = {month: one.ends_of(month, one.rows) for month in MONTHS}
    terms = {
        ("centre", name): [found[m].centre[k] for m in MONTHS] for k, name in enumerate(one.terms)
    }
    for place, kind in enumerate(one.kinds):
        own = f"@{kind}" if kind else ""
        terms["spread_sum", f"one{own}"] = [found[m].base[place] for m in MONTHS]
        for k, name in enumerate(one.shape.distances):
            terms["spread_sum", f"{name}{own}"] = [found[m].widening[place, k] for m in MONTHS]
    for k, name in enumerate(QUANTILES):
        terms["quantile", name] = [ends[m][k] for m in MONTHS]
    return [
        ",".join([level, known, part, name, *(f"{value:.8f}" for value in numbers), SOURCE])
        for (part, name), numbers in terms.items()
    ]


def beside(tasks: Tasks, fits: Mapping[tuple[str, bool], Published]) -> str:
    """How ranges held, before and after, in per cent: a table for people."""
    names = ["information", "origin", "kind", "growth"]
    before = pd.read_csv(BEFORE, comment="#").set_index(names)
    after = [
        row
        for (level, with_kinds), one in fits.items()
        if with_kinds
        for month in ORIGINS
        for row in rows(tasks, level, month, one.ends(month))
    ]
    now = pd.DataFrame(after).set_index(names).add_suffix(" now")
    both = pd.concat([before, now.loc[before.index]], axis=1)
    shown = [
        name
        for old in ("mape", "held_80", "held_95", "score_80", "score_95")
        for name in (old, f"{old} now")
    ]
    return both[["years", *shown]].to_string()


def main() -> None:
    """Write the tables; print how the rules did."""
    on_one_thread()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shared", type=Path)
    tasks = read_tasks(parser.parse_args().shared / "bench" / "dev" / "series.csv.gz")
    lines, fits = [], {}
    for level in SHAPES:
        for with_kinds in (True, False):
            one = Published(tasks, level, with_kinds)
            lines += coefficient_rows(level, with_kinds, one)
            fits[level, with_kinds] = one
    header = ["information", "kinds", "part", "term", *(f"month_{month}" for month in MONTHS)]
    write(OUT / "totals.csv", [",".join([*header, "source"]), *lines])
    names = ["mape", "median", "held_80", "held_95", "score_80", "score_95"]
    header = ["information", "kinds", "kind", "month", "basis", "judged", *names, "source"]
    write(OUT / "totals_results.csv", [",".join(header), *all_results(tasks, fits, SOURCE)])
    write(OUT / "coverage.csv", coverage(tasks, SOURCE))
    count = f"{len(np.unique(tasks.series))} series, {len(tasks.years)} years\n"
    sys.stdout.write(count + beside(tasks, fits) + "\n")


if __name__ == "__main__":
    main()
