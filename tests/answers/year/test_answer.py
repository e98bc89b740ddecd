"""The worked numbers, from the shipped figures through scenario and engine to the answer."""

from pathlib import Path
from typing import Any

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.loading import load_facts
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.scenario.registry import Value

ROUNDED = 5e-4  # issue 2: levels within 0.05 %, for the rounding of the default growth to its step


def answered(facts: Facts, indicator: str, vintage: str = "2025-06", **given: Value) -> Answer:
    values = {code.replace("_", "."): value for code, value in given.items()}
    found = answer(facts, indicator, complete(facts, vintage, values))
    assert isinstance(found, Answer)
    return found


def test_retail_in_july(facts: Facts) -> None:
    # docs/design.md 4: 182 281 / 1.094 = 166 619; 92 742 / 1.16 = 79 950; 86 669 remain;
    # 89 539 / 86 669 = +3,31 % (2,41 to 3,91), asked for up to a tenth; +8,59 % to be 80 % sure;
    # median 188 099.
    one = answered(facts, "retail_sales")
    ytd = one.outlook.ytd
    assert (ytd.value, ytd.month, ytd.year) == (92742, 6, 2025)
    assert ytd.previous_year == pytest.approx(166_619, abs=0.5)
    assert ytd.same_period == pytest.approx(79_950, abs=0.5)
    assert ytd.remainder_last_year == pytest.approx(86_669, abs=0.5)
    assert (one.reach.target, one.plan, one.reach.gap) == (182_281, 182_281, 89_539)
    assert one.reach.required_growth == 0.034
    assert (one.required_low, one.required_high) == (0.025, 0.040)
    assert one.reach.growth_for_80 == 0.086
    assert one.outlook.year_end() == pytest.approx(188_099, rel=ROUNDED)
    assert one.outlook.year_end(0.1) == pytest.approx(180_472, rel=ROUNDED)
    assert one.outlook.year_end(0.9) == pytest.approx(196_389, rel=ROUNDED)
    assert one.reach.probability == pytest.approx(0.848, abs=1e-3)


def test_exports_in_july(facts: Facts) -> None:
    # docs/design.md 4: last year 2 187; same period 1 181; 1 006 remain; 680 / 1005.85 = -32,395 %.
    one = answered(facts, "exports")
    ytd = one.outlook.ytd
    assert ytd.value == 1520  # 2 235 - 715
    assert ytd.previous_year == pytest.approx(2187, abs=0.5)
    assert ytd.same_period == pytest.approx(1181, abs=0.5)
    assert ytd.remainder_last_year == pytest.approx(1006, abs=0.5)
    assert (one.reach.target, one.target_kind, one.plan) == (2200, "goal", 2235)
    assert one.reach.required_growth == -0.323
    assert one.outlook.year_end() == pytest.approx(2645, rel=ROUNDED)
    assert one.outlook.year_end(0.1) == pytest.approx(2443, rel=ROUNDED)
    assert one.outlook.year_end(0.9) == pytest.approx(2891, rel=ROUNDED)
    assert one.outlook.year_end(0.025) == pytest.approx(2286, rel=ROUNDED)
    assert one.outlook.year_end(0.975) == pytest.approx(3172, rel=ROUNDED)
    assert one.reach.probability == pytest.approx(0.9875, abs=5e-5)


def test_exports_against_the_plan_of_the_resolution(facts: Facts) -> None:
    one = answered(facts, "exports", x_t="plan")  # docs/design.md 4: -28,9 % for 2 235
    assert one.reach.target == 2235
    assert one.reach.required_growth == -0.289


def test_exports_when_the_reader_sets_ten_percent(facts: Facts) -> None:
    one = answered(facts, "exports", x_g=10.0)  # issue 2: 2 626.6
    assert one.outlook.year_end() == pytest.approx(2626.6, rel=ROUNDED)


def test_the_other_base_of_exports(facts: Facts) -> None:
    # docs/design.md 4: base 2 222, the other reading. 2 235 / 1.006 - 1 181.04 = 1 040.63 remain.
    one = answered(facts, "exports", x_b="article")
    assert one.outlook.ytd.previous_year == pytest.approx(2222, abs=0.5)
    assert one.reach.required_growth == -0.346  # 680 / 1040.63 - 1 = -34,655 %


def test_the_other_first_half_of_exports(facts: Facts) -> None:
    # 1 485 on 1 485 / 1.3716 = 1 082.68; ln 1.3716 = 0.315978; 0.0328 + 0.3141 * that = 0.132049;
    # default +14,1 %; 1 485 + 1 104.21 * 1.141 = 2 744.9.
    one = answered(facts, "exports", x_y="press")
    assert one.outlook.ytd.value == 1485
    assert one.growth_before_shocks == pytest.approx(0.141)
    assert one.outlook.year_end() == pytest.approx(2744.9, abs=0.05)


# Later vintages: year to date, default growth, median, required growth up to a tenth,
# probability; each worked out apart from this code, with the closed form of t(3).
@pytest.mark.parametrize(
    ("indicator", "vintage", "expected"),
    [
        # 91 % of 2 235; 33,9 %; 0.0302 + 0.3562 * ln 1.339 = 0.1342.
        ("exports", "2025-08", (2033.85, 0.144, 2797.992, -0.751, 0.999325)),
        # 42 %; 0.0286 + 0.4274 * ln 1.42 = 0.1785; the goal is met.
        ("exports", "2025-10", (2610.8, 0.195, 3027.015, None, 1.0)),
        # 127,3 % of 2 235; 41,3 %; 0.0258 + 0.4854 * ln 1.413 = 0.1936.
        ("exports", "2025-11", (2845.155, 0.214, 3055.580, None, 1.0)),
        # nearly 14 %; 0.0166 + 0.574 * ln 1.14 = 0.0918.
        ("retail_sales", "2025-09", (138_779.1, 0.096, 187_970.62, -0.030, 0.938295)),
        # 14,5 %; 0.01 + 0.6758 * ln 1.145 = 0.1015.
        ("retail_sales", "2025-11", (173_324, 0.107, 190_199.28, -0.412, 0.998962)),
    ],
)
def test_later_vintages(
    facts: Facts, indicator: str, vintage: str, expected: tuple[Any, ...]
) -> None:
    reached, growth, median, required, probability = expected
    one = answered(facts, indicator, vintage)
    assert one.outlook.ytd.value == pytest.approx(reached)
    assert one.growth_before_shocks == pytest.approx(growth)
    assert one.outlook.year_end() == pytest.approx(median, rel=1e-6)
    assert one.reach.required_growth == required
    assert one.reach.probability == pytest.approx(probability, abs=2e-6)


def test_a_goal_that_is_met_needs_nothing(facts: Facts) -> None:
    one = answered(facts, "exports", "2025-10")
    assert one.reach.met
    assert one.reach.growth_for_80 is None


def test_industry_needs_an_assumption_in_july(facts: Facts) -> None:
    found = answer(facts, "iip", complete(facts, "2025-06", {}))
    assert isinstance(found, Missing)
    assert (found.code, found.month, found.vintage) == ("i.h", 6, "2025-06")
    assert found.target == pytest.approx(1.10)


def test_a_goal_of_the_next_year_is_no_target_of_this_one(data_copy: Path) -> None:
    # Announced in December beside the 10 % of 2025: the eleven months of 2025 keep their own goal.
    path = data_copy / "figures.csv"
    text = path.read_text(encoding="utf-8")
    later = (
        "iip,merged,2026,12,goal_growth,12,percent,,exact,0,plan,2025-11,2025-12,"
        "vietnamvn-2025-12,paragraph 9,tăng 12%\n"
    )
    path.write_text(text + later, encoding="utf-8")
    one = answered(load_facts(data_copy), "iip", "2025-11")
    assert one.reach.target == pytest.approx(1.10)


def test_industry_by_its_own_algebra(facts: Facts) -> None:
    # Weight 0.48, first half +15 %: 0.0106 + 0.467 * ln 1.15 = 0.0759, so +7,9 % for the rest;
    # 0.48 * 15 + 0.52 * 7.9 = 11.308 %; required (1.10 - 0.552) / 0.52 - 1 = 5.385 %.
    one = answered(facts, "iip", i_h=15.0)
    assert one.growth_before_shocks == pytest.approx(0.079)
    assert one.outlook.year_growth() == pytest.approx(0.11308)
    assert one.reach.required_growth == 0.054
    assert one.reach.probability == pytest.approx(0.5985, abs=5e-5)
    assert (one.published, one.plan, one.required_low) == (None, None, None)


# Printed +12,36 % in September, weight 72,7 %; +10,86 % or +12,29 % in November, weight 90,4 %.
@pytest.mark.parametrize(
    ("vintage", "reading", "year", "required"),
    [
        ("2025-09", "printed", 0.1108782, 0.038),
        ("2025-11", "statistics", 0.1056624, 0.020),
        ("2025-11", "committee", 0.1194536, -0.115),
    ],
)
def test_industry_when_its_growth_was_published(
    facts: Facts, vintage: str, reading: str, year: float, required: float
) -> None:
    one = answered(facts, "iip", vintage, i_y=reading)
    assert one.outlook.year_growth() == pytest.approx(year, abs=1e-6)
    assert one.reach.required_growth == required


def test_the_rounding_of_a_published_growth_bounds_the_required_one(facts: Facts) -> None:
    # Printed 12,36: [12.355, 12.37); (1.1 - 0.727 * 1.12355) / 0.273 - 1 = 0.0372863 and
    # (1.1 - 0.727 * 1.1237) / 0.273 - 1 = 0.0368868.
    one = answered(facts, "iip", "2025-09")
    bounds = (one.required_low, one.required_high)
    assert bounds == (0.037, 0.038)
    set_by_reader = answered(facts, "iip", "2025-09", i_h=13.0)
    assert (set_by_reader.required_low, set_by_reader.required_high) == (None, None)


# In October nothing new was printed for retail and industry, nor in September for exports.
@pytest.mark.parametrize(
    ("indicator", "vintage", "figures"),
    [
        ("retail_sales", "2025-08", "2025-06"),
        ("exports", "2025-09", "2025-08"),
        ("retail_sales", "2025-10", "2025-09"),
        ("iip", "2025-10", "2025-09"),
    ],
)
def test_an_indicator_without_a_new_figure_keeps_its_latest_and_says_so(
    facts: Facts, indicator: str, vintage: str, figures: str
) -> None:
    one, earlier = answered(facts, indicator, vintage), answered(facts, indicator, figures)
    assert one.vintage == figures
    assert one.month == int(figures[-2:])
    assert one.outlook.year_end() == earlier.outlook.year_end()
