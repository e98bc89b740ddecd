"""The shipped coefficients: what they are made of, and how their ranges held."""

import csv
import math
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.engine import student
from dakcong.engine.calibration import default_growth, default_spread
from dakcong.model import YearToDate


def test_the_coefficients_of_a_kind_are_the_sums_of_the_table(facts: Facts, root: Path) -> None:
    path = root / "data" / "calibration" / "totals.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = {
            (row["part"], row["term"]): float(row["month_6"])
            for row in csv.DictReader(file)
            if (row["information"], row["kinds"]) == ("published", "known")
        }
    one = facts.catalogue.persistence["trade", 6]
    assert one.intercept == rows["centre", "one"]
    assert one.slope == pytest.approx(rows["centre", "growth"] + rows["centre", "growth@trade"])
    assert one.base == rows["spread_sum", "one@trade"]
    assert one.widening == rows["spread_sum", "away@trade"]


def test_the_range_of_a_very_steady_year_holds_the_same_again(facts: Facts) -> None:
    # A year that stands still so far (every month as a year ago) may go on so: with no growth in
    # the rest, ln 1 = 0 lies inside centre -/+ 1.638 spread, of three published totals too.
    for (kind, month), one in facts.catalogue.persistence.items():
        still = YearToDate(
            year=2025, month=month, value=50, same_period=50, previous_year=100, vintage="2025-06"
        )
        edge = student.quantile(0.9) * default_spread(still, one)
        assert abs(math.log1p(default_growth(still, one))) < edge, (kind, month)


def test_ranges_held_alike_however_far_the_year_had_moved(facts: Facts) -> None:
    # Stated are 80 and 95 %, whatever the column; one spread a kind held 51 to 86 %, 78 to 96 %.
    for one in facts.catalogue.coverage:
        if one.basis == "out_of_fold" and one.years >= 300:
            assert 0.76 <= one.range_80 <= 0.85, one
            assert 0.92 <= one.range_95 <= 0.98, one
