"""Make data/calibration/growth_ranges.csv: which growth real series have shown.

    python benchmarks/growth_ranges.py SHARED_FOLDER

From the monthly series of SHARED_FOLDER/bench/dev (never committed): every year of every series
against the year before it. `span` says of which months: `remainder` of months place+1..12,
`to_date` of months 1..place, `quarter` of quarter `place`. Growth is a fraction; 80 % of all
series-years of a kind lie from p10 to p90, 95 % from p2_5 to p97_5, 99 % from p0_5 to p99_5.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd

QUANTILES = {"p0_5": 0.005, "p2_5": 0.025, "p10": 0.1, "p90": 0.9, "p97_5": 0.975, "p99_5": 0.995}
KINDS = ("trade", "retail", "industry")
OUT = Path(__file__).resolve().parents[1] / "data" / "calibration" / "growth_ranges.csv"


def spans() -> Iterator[tuple[str, int, slice]]:
    """Name, place and months (counted from 0) of every span."""
    for month in range(1, 12):
        yield "remainder", month, slice(month, 12)
    for month in range(1, 12):
        yield "to_date", month, slice(0, month)
    for quarter in range(1, 5):
        yield "quarter", quarter, slice(3 * quarter - 3, 3 * quarter)


def years_of(series: pd.DataFrame) -> list[np.ndarray]:
    """One array of shape (years, 12) a series."""
    ordered = series.sort_values(["series", "month"])
    return [group["value"].to_numpy().reshape(-1, 12) for _, group in ordered.groupby("series")]


def growths(years: list[np.ndarray], months: slice) -> np.ndarray:
    """Growth of some months on the same months a year before, over all series and years."""
    sums = [one[:, months].sum(axis=1) for one in years]
    return np.concatenate([one[1:] / one[:-1] - 1.0 for one in sums])


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shared", type=Path)
    series = pd.read_csv(parser.parse_args().shared / "bench" / "dev" / "series.csv.gz")
    lines = [f"kind,span,place,{','.join(QUANTILES)},series,years,source"]
    for kind in KINDS:
        years = years_of(series[series["kind"] == kind])
        for span, place, months in spans():
            found = growths(years, months)
            ends = np.quantile(found, list(QUANTILES.values()))
            shown = ",".join(f"{end:.4f}" for end in ends)
            counts = f"{len(years)},{len(found)}"
            lines.append(f"{kind},{span},{place},{shown},{counts},growth-ranges-2026")
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
