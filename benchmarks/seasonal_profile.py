"""Make data/calibration/seasonal_profile.csv: how a usual year splits over its months.

    python benchmarks/seasonal_profile.py SHARED_FOLDER

Exports and retail sales: national monthly tables of the statistics office, mean share of each month
over the four years 2018, 2019, 2023, 2024 (2020-2022 left out: the pandemic moved the season).
The figure carried one month later is used where there is one, else the first estimate.
Export commodities: likewise over 2019, 2023, 2024 (their months of 2018 are not in the tables).
Durian has no national months of its own before 2025: fruit and vegetables of 2023 and 2024 stand in
for it, an assumption.
Industry: mean share over the national main products, 2013-2024, then raised to the power that puts
48 % of the year into its first half (an index grows within the year; the evidence says 46 to 50 %).
Only the shares are written; the tables themselves stay where they are.
"""

import argparse
import math
from pathlib import Path

import pandas as pd

USUAL_YEARS = [2018, 2019, 2023, 2024]
SERIES = {"exports": "exports_total", "retail_sales": "retail_sales_services"}
COMMODITIES = {
    "exports.coffee": ("exports_coffee", USUAL_YEARS),
    "exports.seafood": ("exports_seafood", USUAL_YEARS),
    "exports.pepper": ("exports_pepper", USUAL_YEARS),
    "exports.cashew": ("exports_cashew", USUAL_YEARS),
    "exports.rubber": ("exports_rubber", USUAL_YEARS),
    "exports.durian": ("exports_fruit_veg", [2023, 2024]),
}
FIRST_HALF_OF_INDEX = 0.48
OUT = Path(__file__).resolve().parents[1] / "data" / "calibration" / "seasonal_profile.csv"


def national_shares(
    tables: pd.DataFrame, series: str, years: list[int] = USUAL_YEARS
) -> list[float]:
    """Twelve mean monthly shares of one national series."""
    months = tables[(tables["series"] == series) & (tables["frequency"] == "month")]
    months = months[months["value"].notna() & months["year"].isin(years)]
    later = months["vintage"].str.contains("later").fillna(False)
    chosen = months.assign(first=~later).sort_values("first").drop_duplicates(["year", "month"])
    table = chosen.pivot_table(index="year", columns="month", values="value")
    return list(table.div(table.sum(axis=1), axis=0).mean())


def product_shares(series: pd.DataFrame) -> list[float]:
    """Twelve mean monthly shares of the national industrial products, tilted to the first half."""
    products = series[series["series"].str.startswith("vn_industry")]
    period = pd.PeriodIndex(products["month"], freq="M")
    table = products.assign(year=period.year, m=period.month).pivot_table(
        index=["series", "year"], columns="m", values="value"
    )
    shares = table.div(table.sum(axis=1), axis=0).mean()
    cumulative = shares.cumsum() / shares.sum()
    power = math.log(FIRST_HALF_OF_INDEX) / math.log(cumulative[6])
    return list((cumulative**power).diff().fillna(cumulative**power))


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shared", type=Path)
    shared = parser.parse_args().shared
    tables = pd.read_csv(shared / "data" / "monthly_national.csv")
    rows = {name: national_shares(tables, series) for name, series in SERIES.items()}
    rows["iip"] = product_shares(pd.read_csv(shared / "bench" / "dev" / "series.csv.gz"))
    for name, (series, years) in COMMODITIES.items():
        rows[name] = national_shares(tables, series, years)
    lines = ["indicator,month,share,source"]
    for indicator, shares in rows.items():
        lines += [
            f"{indicator},{month},{share:.5f},gso-seasonal-2026"
            for month, share in enumerate(shares, start=1)
        ]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
