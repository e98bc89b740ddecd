"""How exact the year-end engine is, by what is known, and how fast; with --peers beside packages.

    python benchmarks/accuracy.py SERIES.csv.gz [--peers PEERS.csv | --kept TABLE.csv] [--out OUT]

Origins March, June, September; levels of information full, three years, five and three published
totals. Ours come from rules fitted without the judged series (five folds, see fit_history.py and
fit_published.py). Judged are up to
three years a series, as `dakcong backtest` judges them. PEERS.csv is what peers.py wrote: see there
how to install statsforecast, which is no dependency of the product. Ours are then judged on the
tasks of the peers as well. TABLE.csv is an earlier table, whose rows of the packages are kept: they
take hours, and say the same of the same series whatever becomes of ours. Milliseconds are for one
projection: ours in a batch, peers one by one.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
from history_fit import out_of_fold
from history_tasks import Tasks, read_tasks
from published_fit import Published

from dakcong.engine.backtest import errors, naive, scores
from dakcong.engine.history import histories
from dakcong.engine.informed import INFORMATION, TOTALS, Calibrated, project
from dakcong.engine.outlook import QUANTILES
from dakcong.figures.folder import load

ORIGINS = (3, 6, 9)
LEVELS = ("full", "3y", "published5", "published")
LAST, JUDGED = "last year of each", "up to three years"
SAME_TASKS = "dakcong, same tasks"
NAMES = ("mape", "median", "held_80", "held_95", "score_80", "score_95")
DATA = Path(__file__).resolve().parents[1] / "data"
Ends = dict[str, dict[int, np.ndarray]]


def our_ends(tasks: Tasks) -> Ends:
    """Year-end quantiles of every task by level of information and origin."""
    held: Ends = {}
    for level in TOTALS:
        one = Published(tasks, level, with_kinds=True)
        held[level] = {month: one.ends(month) for month in ORIGINS}
    for level, _, ends in out_of_fold(tasks, with_kinds=True, months=ORIGINS):
        held[level] = ends
    return {level: held[level] for level in LEVELS}


def row(
    method: str, place: tuple[str, int, str], values: dict[str, float], ms: float
) -> dict[str, object]:
    """One line of the table, in per cent of the year; `place`: information, origin, tasks."""
    information, origin, judged = place
    shown = {name: round(100 * values[name], 3) for name in NAMES if name in values}
    tasks = int(values["tasks"])
    first = {"origin": origin, "information": information, "method": method}
    return {**first, "judged": judged, "tasks": tasks, **shown, "ms": float(f"{ms:.3g}")}


def judged(tasks: Tasks, ends: np.ndarray, rows: np.ndarray) -> dict[str, float]:
    """Scores of some tasks and their number."""
    return {"tasks": rows.sum(), **scores(tasks.actual[rows], ends[rows])}


def batch_ms(tasks: Tasks, calibrated: Calibrated, information: str, origin: int) -> float:
    """Milliseconds a projection when all tasks are projected together."""
    start = time.perf_counter()
    project(tasks.history(origin), tasks.kinds, calibrated, information)
    return 1000 * (time.perf_counter() - start) / len(tasks.years)


def ours(tasks: Tasks, held: Ends, calibrated: Calibrated) -> list[dict[str, object]]:
    """Every level of information at every origin, and the simple rules."""
    rows = []
    for origin in ORIGINS:
        for level in LEVELS:
            found = judged(tasks, held[level][origin], tasks.judged)
            ms = batch_ms(tasks, calibrated, level, origin)
            rows.append(row("dakcong", (level, origin, JUDGED), found, ms))
        for name, point in naive(tasks.history(origin)).items():
            found = errors(tasks.actual[tasks.judged], point[tasks.judged])
            found["tasks"] = tasks.judged.sum()
            rows.append(row(name, ("full", origin, JUDGED), found, 0.0))
    return rows


def last_years(tasks: Tasks) -> np.ndarray:
    """Whether a task is the last year of its series."""
    frame = pd.DataFrame({"series": tasks.series, "year": tasks.year})
    return (frame.groupby("series")["year"].transform("max") == frame["year"]).to_numpy()


def beside(
    tasks: Tasks, held: Ends, calibrated: Calibrated, origin: int, judges: tuple[str, np.ndarray]
) -> dict[str, object]:
    """Ours on the tasks of the packages; `judges`: which tasks, and whether each is one."""
    which, same = judges
    found = judged(tasks, held["full"][origin], same)
    ms = batch_ms(tasks, calibrated, "full", origin)
    return row(SAME_TASKS, ("full", origin, which), found, ms)


def kept(tasks: Tasks, held: Ends, calibrated: Calibrated, path: Path) -> list[dict[str, object]]:
    """The packages as an earlier table has them, and ours on the same tasks."""
    table = pd.read_csv(path, comment="#")
    rows = []
    for (origin, which), there in table.groupby(["origin", "judged"]):
        if SAME_TASKS not in set(there["method"]):
            continue
        first = list(there["method"]).index(SAME_TASKS)
        same = last_years(tasks) if which == LAST else tasks.judged
        if there["tasks"].iloc[first] != same.sum():
            raise SystemExit(f"{path}: other tasks than those of the series; run peers.py again")
        rows.append(beside(tasks, held, calibrated, origin, (which, same)))
        rows += there.iloc[first + 1 :].to_dict("records")
    return rows


def peers(tasks: Tasks, held: Ends, calibrated: Calibrated, path: Path) -> list[dict[str, object]]:
    """The packages, and ours on the same tasks."""
    frame = pd.read_csv(path)
    place = pd.DataFrame(
        {"series": tasks.series, "year": tasks.year, "place": np.arange(len(tasks.year))}
    )
    frame = frame.merge(place, on=["series", "year"], validate="many_to_one")
    last = last_years(tasks)
    rows = []
    for origin in ORIGINS:
        there = frame[frame["origin"] == origin]
        if there.empty:
            continue
        same = np.zeros(len(tasks.year), dtype=bool)
        same[there["place"]] = True
        which = LAST if not same[~last].any() else JUDGED
        rows.append(beside(tasks, held, calibrated, origin, (which, same)))
        for name, group in there.groupby("model", sort=True):
            ends = group[list(QUANTILES)].to_numpy()
            actual = tasks.actual[group["place"]]
            values = {"tasks": len(group), **scores(actual, ends)}
            rows.append(row(str(name), ("full", origin, which), values, group["ms"].mean()))
    return rows


def speed(calibrated: Calibrated) -> list[str]:
    """Times of one projection and of 10,000, with their limits."""
    generator = np.random.default_rng(0)
    amounts = np.exp(0.1 * generator.normal(size=(10_000, 11, 12)))
    kinds, years = np.full(10_000, "trade"), np.full(10_000, 10)
    lines = []
    for origin in (1, 6, 11):
        single = []
        for place in range(200):
            one = slice(place, place + 1)
            start = time.perf_counter()
            history = histories(amounts[one, :-1], years[one], amounts[one, -1, :origin])
            project(history, kinds[one], calibrated)
            single.append(1000 * (time.perf_counter() - start))
        start = time.perf_counter()
        project(histories(amounts[:, :-1], years, amounts[:, -1, :origin]), kinds, calibrated)
        whole = time.perf_counter() - start
        lines.append(
            f"origin {origin}: one projection with full history {np.median(single):.2f} ms (limit"
            f" 1), 10,000 series {whole:.2f} s (limit 3)"
        )
    return lines


def head(tasks: Tasks, packages: str) -> list[str]:
    """How a table was made, and on what; `packages` is the option they came by, or empty."""
    command = f"python benchmarks/accuracy.py SERIES.csv.gz{packages}"
    lines = [
        f"{command}; {time.strftime('%Y-%m-%d')}; figures in per cent of the year, ms a projection",
        f"{len(np.unique(tasks.series))} series, {len(tasks.years)} years with three earlier ones;"
        " judged: up to three years a series unless the row says otherwise",
        "dakcong: rules fitted without the judged series",
    ]
    if packages:
        lines.append(
            "packages: statsforecast 2.1.1, defaults, at most 12 earlier years, one process at low"
            " priority; their times are of fitting and 1,000 paths; ensemble: the mean of the four"
        )
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table; write it when asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("series", type=Path)
    packages = parser.add_mutually_exclusive_group()
    packages.add_argument("--peers", type=Path, help="what peers.py wrote")
    packages.add_argument("--kept", type=Path, help="an earlier table, for its packages")
    parser.add_argument("--out", type=Path, help="write the table here")
    options = parser.parse_args(arguments)
    calibrated = load(DATA).calibrated
    assert set(LEVELS) <= set(INFORMATION)
    tasks = read_tasks(options.series)
    held = our_ends(tasks)
    rows = ours(tasks, held, calibrated)
    if options.peers is not None:
        rows += peers(tasks, held, calibrated, options.peers)
    if options.kept is not None:
        rows += kept(tasks, held, calibrated, options.kept)
    table = pd.DataFrame(rows).sort_values(["origin", "judged", "tasks"], kind="stable")
    sys.stdout.write(table.to_string(index=False) + "\n")
    sys.stdout.write("\n".join(speed(calibrated)) + "\n")
    if options.out is not None:
        options.out.parent.mkdir(exist_ok=True)
        with_peers = " --peers PEERS.csv" if options.peers is not None else ""
        with_kept = " --kept TABLE.csv" if options.kept is not None else ""
        text = "".join(f"# {line}\n" for line in head(tasks, with_peers + with_kept))
        options.out.write_text(text + table.to_csv(index=False), encoding="utf-8")


if __name__ == "__main__":
    main()
