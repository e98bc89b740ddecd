"""Province-years recomputed from the printed numbers, without the code under test."""

import csv
import math
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.past.province_words import left_out, notes, sentence, table
from dakcong.answers.past.province_years import Judged, province_years, tally
from dakcong.texts import LANGUAGES

KINDS = {"exports": "trade", "retail_sales": "retail"}


def of(facts: Facts, province: str, indicator: str, year: int, month: int) -> Judged:
    return next(
        one
        for one in province_years(facts)
        if (one.row.province, one.row.indicator, one.row.year, one.row.month)
        == (province, indicator, year, month)
    )


def test_gia_lai_by_hand(facts: Facts) -> None:
    # 525 after six months, +16,98 %: same period 448.7946. 820 in the year, +20 %: last year
    # 683.3333, remainder 234.5388. Exports, June: r = 0.0328 + 0.3141 * ln 1.1698 = 0.0328
    # + 0.3141 * 0.156833 = 0.0820611; 525 + 234.5388 * 1.0855222 = 779.597; 4,93 % too low.
    # 80 %: t(3) at 90 % is 1.637744; * 0.1206 = 0.1975120: 525 + 254.597 * exp(+-0.1975120)
    # = 733.966 and 835.194: 820 lies inside.
    one = of(facts, "Gia Lai", "exports", 2024, 6)
    assert one.median == pytest.approx(779.597, abs=0.002)
    assert one.error == pytest.approx(-0.04927, abs=1e-5)
    assert one.range_80 == pytest.approx((733.966, 835.194), abs=0.01)
    assert (one.inside_80, one.inside_95) == (True, True)
    assert notes(one, "en") == ""


def test_lam_dong_by_hand(facts: Facts) -> None:
    # 120.2 after two months, +70,05 %: same period 70.6851. Last year 708.5, remainder 637.8149.
    # Exports, February: r = 0.0359 + 0.2355 * ln 1.7005 = 0.0359 + 0.2355 * 0.530922 = 0.1609322;
    # 120.2 + 637.8149 * 1.1746053 = 869.381 against 696.31: 24,86 % too high.
    # 95 %: t(3) at 97,5 % is 3.182446; * 0.114 = 0.3627988; 749.181 * exp(-0.3627988) = 521.222:
    # from 641.422, so 696.31 is inside; 80 %: 1.637744 * 0.114 = 0.1867028: from 741.795, outside.
    one = of(facts, "Lâm Đồng", "exports", 2021, 2)
    assert one.median == pytest.approx(869.381, abs=0.002)
    assert one.error == pytest.approx(0.24855, abs=1e-5)
    assert one.range_95[0] == pytest.approx(641.42, abs=0.02)
    assert one.range_80[0] == pytest.approx(741.79, abs=0.02)
    assert (one.inside_80, one.inside_95) == (False, True)
    assert "Covid-19" in notes(one, "en")


def test_every_row_is_what_its_printed_numbers_give(facts: Facts, root: Path) -> None:
    with (root / "data" / "province_years.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    path = root / "tests" / "worked" / "three_totals.csv"
    with path.open(encoding="utf-8", newline="") as file:
        fitted = {(row["kind"], row["month"]): row for row in csv.DictReader(file)}
    judged = province_years(facts)
    assert len(judged) == len(rows)
    # Of both processes only the one that asks loads it.
    from scipy.stats import t

    for row, one in zip(rows, judged, strict=True):
        rule = fitted[KINDS[row["indicator"]], row["month"]]
        so_far, year = float(row["year_to_date"]), float(row["year_total"])
        factor = 1 + float(row["growth_to_date"]) / 100
        last = (
            float(row["previous_total"])
            if row["previous_total"]
            else year / (1 + float(row["year_growth"]) / 100)
        )
        rest = (last - so_far / factor) * factor ** float(rule["slope"])
        ends = [
            so_far
            + rest * math.exp(float(rule["intercept"]) + float(rule["scale"]) * t.ppf(at, df=3))
            for at in (0.025, 0.10, 0.50, 0.90, 0.975)
        ]
        found = (one.range_95[0], one.range_80[0], one.median, one.range_80[1], one.range_95[1])
        assert found == pytest.approx(ends, rel=1e-7)
        assert one.error == pytest.approx(ends[2] / year - 1, abs=1e-7)
        assert one.inside_80 == (ends[1] <= year <= ends[3])
        assert one.inside_95 == (ends[0] <= year <= ends[4])


def test_the_count_is_that_of_the_rows(facts: Facts) -> None:
    count, judged = tally(facts), province_years(facts)
    assert (count.rows, count.years) == (16, 11)
    # Outside 80 %: Đắk Lắk 7/2024, Gia Lai 4/2024, Lâm Đồng 2/2021; outside 95 %: none.
    assert (count.inside_80, count.inside_95) == (13, 16)
    # 36 gathered readings meet a report on their year: 16 usable, 10 without growth, 8 without the
    # year's figure, one without its month, one of another indicator.
    assert count.gathered == 36
    misses = [(one.row.province, one.row.month) for one in judged if not one.inside_80]
    assert misses == [("Đắk Lắk", 7), ("Gia Lai", 4), ("Lâm Đồng", 2)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_say_the_count_and_every_miss_has_a_note(facts: Facts, language: str) -> None:
    said = sentence(facts, language)
    assert all(text in said for text in ("16", "11", "13"))
    assert "36" in left_out(facts, language)
    shown = table(facts, language)
    assert len(shown) == 16
    assert len({tuple(row) for row in shown}) == 1
    for one, row in zip(province_years(facts), shown, strict=True):
        assert one.row.province in next(iter(row.values()))
        if not one.inside_80:
            assert notes(one, language)


def test_a_miss_without_evidence_has_no_reason(facts: Facts) -> None:
    one = of(facts, "Gia Lai", "exports", 2024, 4)
    assert not one.inside_80
    assert notes(one, "en") == "no published reason"
