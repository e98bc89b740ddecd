"""The command line prints the numbers that were worked by hand."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.commands.conftest import Run

# The keys of docs/design.md 6; more may be printed.
PROJECT_KEYS = {
    "indicator", "year", "month", "vintage", "engine", "unit", "year_to_date", "same_period",
    "previous_year", "remainder_last_year", "target", "plan", "growth_to_date", "assumptions",
    "year_end", "year_end_growth", "probability", "required_growth", "growth_for_80", "link",
    "notices",
}  # fmt: skip


QUANTILES = ["p2_5", "p5", "p10", "p50", "p90", "p95", "p97_5"]


# Default growth is rounded to its step of 0,1 point, which moves levels by up to 0,05 %.
STEP = 5e-4


def test_exports_of_june_as_worked(project: Callable[..., dict[str, Any]]) -> None:
    # Year before 2235 / 1,022; same period 1520 / 1,287; 680 of the remaining 1006 are -32,4 %.
    one = project("exports", "--set", "x.g=11.9", "--set", "x.s=12.06")
    assert one.keys() >= PROJECT_KEYS
    assert (one["indicator"], one["year"], one["month"]) == ("exports", 2025, 6)
    assert (one["vintage"], one["unit"]) == ("2025-06", "million USD")
    assert (one["year_to_date"], one["target"], one["plan"]) == (1520, 2200, 2235)
    assert one["same_period"] == pytest.approx(1181, abs=0.5)
    assert one["previous_year"] == pytest.approx(2187, abs=0.5)
    assert one["remainder_last_year"] == pytest.approx(1006, abs=0.5)
    assert one["growth_to_date"] == pytest.approx(0.287)
    assert one["required_growth"]["value"] == -0.323
    assert list(one["year_end"]) == QUANTILES
    ends = {name: pytest.approx(value, rel=STEP) for name, value in (
        ("p2_5", 2286), ("p10", 2443), ("p50", 2645), ("p90", 2891), ("p97_5", 3172))}  # fmt: skip
    assert {name: one["year_end"][name] for name in ends} == ends
    assert one["year_end_growth"] == pytest.approx(2645.5 / 2186.9 - 1, abs=1e-4)
    assert one["probability"] == pytest.approx(0.9875, abs=5e-5)
    assert one["notices"] == []


def test_retail_sales_of_june_as_worked(project: Callable[..., dict[str, Any]]) -> None:
    one = project("retail_sales", "--set", "r.g=10", "--set", "r.s=5.09")
    assert (one["year_to_date"], one["plan"], one["target"]) == (92742, 182281, 182281)
    assert one["unit"] == "billion VND"
    assert one["same_period"] == pytest.approx(79950)
    assert one["previous_year"] == pytest.approx(166619, abs=0.5)
    assert one["remainder_last_year"] == pytest.approx(86669, abs=0.5)
    required = one["required_growth"]
    # +3,31 %, from 2,41 to 3,91 by rounding: as they can be typed back, up to a tenth.
    assert required == {"value": 0.034, "low": 0.025, "high": 0.040}
    assert one["year_end"]["p50"] == pytest.approx(188099, rel=STEP)
    assert one["year_end"]["p10"] == pytest.approx(180472, rel=STEP)
    assert one["year_end"]["p90"] == pytest.approx(196389, rel=STEP)
    # 0,848 before the default of 10,02 % is rounded to 10,0 %.
    assert one["probability"] == pytest.approx(0.848, abs=1e-3)
    assert one["growth_for_80"] == 0.086


def test_the_rounding_of_the_figures_is_carried_on(
    run: Run, project: Callable[..., dict[str, Any]]
) -> None:
    # 92 741 + 1.107 * (182 281 / 1.095 - 92 741 / 1.155), and over 1.0935 and 1.17; t(3) of
    # ln(1.107 / 1.0391) / 0.0554 and of ln(1.107 / 1.0241) / 0.0554.
    found = project("retail_sales")["rounding"]
    assert list(found) == ["p10", "p50", "p90", "probability"]
    assert found["p50"] == pytest.approx([188_132.8, 189_525.1], abs=0.1)
    assert found["probability"] == pytest.approx([0.8320, 0.8726], abs=5e-4)
    assert project("retail_sales", "--set", "r.h=10.9")["rounding"] is None
    assert (
        "rounding:\n  p10: 179858.805 … 181130.394 billion VND\n"
        in run("project", "retail_sales")[1]
    )


def test_a_doubted_growth_is_set_by_hand_and_both_readings_stand_beside(
    run: Run, project: Callable[..., dict[str, Any]]
) -> None:
    # 92 742 on 83 626.7, of a total that is kept: 82 992.1 remain, and 89 539 are needed. The rest
    # grows by exp(0.01695 + 0.57209 ln 1.109) - 1 = 7.9 %; last year was spread evenly but for
    # 0.0076: spread 0.02049 + 0.26247 * 0.0635 + 0.07998 * 0.0076.
    one = project("retail_sales", "--set", "r.h=10.9")
    assert one["growth_to_date"] == pytest.approx(0.109)
    assert one["previous_year"] == pytest.approx(166_618.8, abs=0.1)
    assert one["required_growth"] == {"value": 0.079, "low": None, "high": None}
    assert one["probability"] == pytest.approx(0.5010, abs=0.0002)
    assert "r.h=10.9&" in one["link"]
    readings = project("retail_sales")["growth_readings"]
    assert [reading["growth"] for reading in readings] == [0.16, 0.109]
    assert [reading["probability"] for reading in readings] == pytest.approx(
        [0.8495, 0.5010], abs=0.0002
    )
    said = run("project", "retail_sales")[1]
    assert "growth_readings:\n  - growth_to_date 0.16 (+16.00%): probability 0.849" in said
    assert "growth_readings: none" in run("project", "exports")[1]


def test_an_assumption_set_by_hand_moves_the_median(
    project: Callable[..., dict[str, Any]],
) -> None:
    one = project("exports", "--set", "x.g=10")
    assert one["year_end"]["p50"] == pytest.approx(2626.6, rel=STEP)
    assert one["assumptions"]["x.g"] == "10"
    assert "x.g=10&" in one["link"]


def test_industry_without_its_first_half_says_what_is_missing(run: Run) -> None:
    code, out, complaint = run("project", "iip")
    assert (code, out) == (1, "")
    assert re.search(r"months 1-6 .*merged province.*--set i\.h=15", complaint)
    code, out, complaint = run("project", "iip", "--json")
    assert (code, complaint) == (1, "")
    assert "--set i.h=15" in json.loads(out)["error"]["message"]


def test_industry_gives_rates_and_no_levels(project: Callable[..., dict[str, Any]]) -> None:
    # By hand: 0,48 * 15 % + 0,52 * 8,1 % = 11,412 %; the target of 10 % leaves 2,8 / 0,52 = 5,38 %.
    one = project("iip", "--set", "i.h=15")
    assert one.keys() >= PROJECT_KEYS
    assert one["assumptions"]["i.g"] == "8.1"
    assert one["year_end"]["p50"] == one["year_end_growth"] == pytest.approx(0.11412)
    assert one["required_growth"]["value"] == 0.054
    assert one["target"] == pytest.approx(0.1)
    assert [one[key] for key in ("year_to_date", "same_period", "previous_year")] == [None] * 3
    assert one["remainder_last_year"] is None
    assert list(one["year_end"].values()) == sorted(one["year_end"].values())
    assert -0.1 < one["year_end"]["p2_5"] < one["year_end"]["p97_5"] < 0.5


@pytest.mark.parametrize("vintage", ["2025-06", "2025-08", "2025-09", "2025-10", "2025-11"])
@pytest.mark.parametrize(
    "slider", [("exports", "x.g", -60.0), ("retail_sales", "r.g", -30.0), ("iip", "i.g", -40.0)]
)
def test_the_required_growth_as_printed_is_enough_when_it_is_set(
    run: Run, project: Callable[..., dict[str, Any]], slider: tuple[str, str, float], vintage: str
) -> None:
    indicator, code, low = slider
    given = ["--vintage", vintage]
    if indicator == "iip" and vintage < "2025-09":
        given += ["--set", "i.h=7.3"]
    printed = run("project", indicator, *given)[1]
    found = re.search(r"required_growth:\n  value: \S+ \(([-+.\d]+)%\)", printed)
    if found is None:
        assert "required_growth:\n  value: none\n  low: none\n  high: none\n" in printed
        assert "\ngap: 0 " in printed
        assert "\nper_month: 0 " in printed
        return
    growth = max(float(found[1]), low)
    reached = project(indicator, *given, "--set", f"{code}={growth:g}")
    assert reached["year_end"]["p50"] >= reached["target"]
    assert reached["probability"] >= 0.5
