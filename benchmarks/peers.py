"""Year ends from four automatic models of statsforecast, for benchmarks/accuracy.py.

    python -m venv /some/where && /some/where/bin/pip install statsforecast==2.1.1
    nice /some/where/bin/python benchmarks/peers.py SERIES.csv.gz OUT.csv

statsforecast is no dependency of the product, so it lives in an environment of its own. Each model
has its defaults, a season of twelve months and at most the last twelve earlier years. The point is
the year to date plus the sum of the point forecasts; range ends are quantiles of the sums of 1,000
simulated paths (seed 0). The ensemble is the mean of the four, end by end. Judged in June: up to
three years a series, as `dakcong backtest` judges them; in March and September the last year of
each. A task already in OUT.csv is not repeated, so an interrupted run can be taken up again.
"""

import argparse
import csv
import sys
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
from statsforecast.models import AutoARIMA, AutoCES, AutoETS, AutoTheta

MODELS = {"AutoETS": AutoETS, "AutoTheta": AutoTheta, "AutoCES": AutoCES, "AutoARIMA": AutoARIMA}
LEVELS = (0.025, 0.1, 0.5, 0.9, 0.975)
COLUMNS = ["model", "series", "year", "origin", "p2_5", "p10", "p50", "p90", "p97_5", "ms"]
EARLIER_YEARS, MOST_YEARS, PATHS = 3, 12, 1000


def judged(count: int) -> list[int]:
    """Positions of up to three target years among `count` years, spread evenly, the last in."""
    eligible = count - EARLIER_YEARS
    if eligible <= 3:
        return list(range(EARLIER_YEARS, count))
    return sorted({EARLIER_YEARS + round((eligible - 1) * (k + 1) / 3) for k in range(3)})


def tasks(path: Path) -> Iterator[tuple[str, int, int, np.ndarray, float]]:
    """Series, year, origin, the months that are known, and what the year to date adds up to."""
    frame = pd.read_csv(path)
    frame["year"] = frame["month"].str[:4].astype(int)
    tables = {
        name: group.sort_values("month")["value"].to_numpy().reshape(-1, 12)
        for name, group in frame.groupby("series", sort=True)
    }
    first = frame.groupby("series")["year"].min()
    for origin in (6, 3, 9):
        for name, table in tables.items():
            places = judged(len(table)) if origin == 6 else [len(table) - 1]
            for place in places:
                earlier = table[max(0, place - MOST_YEARS) : place].ravel()
                so_far = table[place, :origin]
                known = np.concatenate([earlier, so_far])
                yield str(name), int(first[name]) + place, origin, known, float(so_far.sum())


def year_end(name: str, known: np.ndarray, so_far: float, horizon: int) -> list[float]:
    """Five quantiles of the year end by one model, and the milliseconds it took."""
    start = time.perf_counter()
    model = MODELS[name](season_length=12).fit(known)
    point = float(np.sum(model.predict(h=horizon)["mean"]))
    paths = np.asarray(model.simulate(h=horizon, n_paths=PATHS, seed=0))
    sums = paths.sum(axis=1 if paths.shape[0] == PATHS else 0)
    ends = so_far + np.quantile(sums, LEVELS)
    ends[2] = so_far + point
    return [*ends, 1000 * (time.perf_counter() - start)]


def main() -> None:
    """Project every task that OUT.csv does not hold yet."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("series", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    done: set[tuple[str, int, int]] = set()
    if options.out.exists():
        held = pd.read_csv(options.out)
        held = held[held["model"] == "ensemble"]
        done = set(zip(held["series"], held["year"], held["origin"], strict=True))
    for name in MODELS:  # compiled once, before anything is timed
        year_end(name, np.arange(1.0, 61.0) + np.tile(np.arange(12.0), 5), 1.0, 6)
    with options.out.open("a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        if file.tell() == 0:
            writer.writerow(COLUMNS)
        for series, year, origin, known, so_far in tasks(options.series):
            if (series, year, origin) in done:
                continue
            rows = {}
            for name in MODELS:
                try:
                    rows[name] = year_end(name, known, so_far, 12 - origin)
                except Exception as error:  # a model's own failure, counted, never hidden
                    sys.stderr.write(f"{name} {series} {year} {origin}: {error}\n")
            several = np.array(list(rows.values()))
            rows["ensemble"] = [*several[:, :5].mean(axis=0), several[:, 5].sum()]
            for name, values in rows.items():
                writer.writerow([name, series, year, origin, *(f"{one:.6g}" for one in values)])
            file.flush()


if __name__ == "__main__":
    main()
