"""Do the published figures agree? With the true figures, and with one of them falsified."""

from dataclasses import replace

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.agreement import Reconciled, reconciled
from dakcong.answers.known.published import Published, published, statements, year_to_date
from dakcong.engine.reconcile import required_growth_bounds
from dakcong.errors import InputError

READINGS = [
    ("exports", "2025-06", "plan"),
    ("exports", "2025-06", "press"),
    ("exports", "2025-08", "share"),
    ("exports", "2025-10", "printed"),
    ("exports", "2025-11", "share"),
    ("exports", "2025-11", "printed"),
    ("retail_sales", "2025-06", "printed"),
    ("retail_sales", "2025-09", "printed"),
    ("retail_sales", "2025-11", "printed"),
]

# Year to date, same period, last year.
Amounts = tuple[float, float, float]


def figures(facts: Facts, indicator: str, vintage: str = "2025-06", **choice: str) -> Published:
    found = published(facts.catalogue, indicator, vintage, **choice)
    assert found is not None
    return found


def falsified(one: Published, measure: str, value: float) -> Reconciled:
    """The reconciliation when one printed number is another."""
    false = replace(one.figures[measure], value=value)
    return reconciled(replace(one, figures={**one.figures, measure: false}))


@pytest.mark.parametrize(("indicator", "vintage", "reading"), READINGS)
def test_the_figures_of_each_reading_agree(
    facts: Facts, indicator: str, vintage: str, reading: str
) -> None:
    one = figures(facts, indicator, vintage, reading=reading)
    assert one.level.code == reading
    assert reconciled(one).result.consistent


# Issue 2: retail 50,8 % -> 58,8 %, exports 68 % -> 78 %, planned growth of exports 2,2 -> 12,2 %.
@pytest.mark.parametrize(
    ("indicator", "measure", "value", "named"),
    [
        ("retail_sales", "plan_share", 58.8, {"level", "plan", "plan_share"}),
        ("exports", "plan_share", 78.0, {"plan", "plan_remainder", "plan_share"}),
        ("exports", "plan_growth", 12.2, {"plan", "plan_growth", "goal", "goal_growth"}),
    ],
)
def test_a_falsified_figure_is_found(
    facts: Facts, indicator: str, measure: str, value: float, named: set[str]
) -> None:
    found = falsified(figures(facts, indicator), measure, value).result
    assert tuple(sorted(named)) in found.contradictions
    assert all(measure in one for one in found.contradictions)


def test_export_growth_is_checked_by_nothing_and_doubted_by_the_west(facts: Facts) -> None:
    # 1 520 / 1.487 = 1 022.2, less 1 293 / 1.279 = 1 010.9: the East on 11 would be 227.
    found = falsified(figures(facts, "exports"), "growth", 48.7)
    assert found.result.consistent
    assert "growth" in found.result.unchecked
    assert found.east is not None
    assert found.east.growth == pytest.approx(19.1, abs=0.5)
    assert not found.east.plausible


def test_a_growth_that_leaves_the_east_nothing_is_doubted_too(facts: Facts) -> None:
    # 1 520 / 1.505 = 1 009.97 is less than the West alone had, 1 010.95; rounding just allows it.
    found = falsified(figures(facts, "exports"), "growth", 50.5)
    assert found.result.contradictions or (found.east is not None and not found.east.plausible)


def test_the_true_figures_of_exports(facts: Facts) -> None:
    found = reconciled(figures(facts, "exports"))
    assert "growth" in found.result.unchecked
    assert "plan_share" not in found.result.unchecked
    assert found.east is not None
    # (1 520 - 1 293) / (1 181.04 - 1 010.95) - 1; 33,5 % lies within ten points of 27,9 %.
    assert found.east.growth == pytest.approx(227 / 170.09 - 1, abs=1e-4)
    assert found.east.west_growth == pytest.approx(0.279)
    assert found.east.plausible


def test_the_true_figures_of_retail_leave_a_doubt(facts: Facts) -> None:
    # docs/design.md 7: West +10,9 % leaves +26 % for the East. 33 542 / (79 950 - 53 381.4) - 1.
    east = reconciled(figures(facts, "retail_sales")).east
    assert east is not None
    assert east.growth == pytest.approx(0.262, abs=5e-4)
    assert east.low is not None
    assert east.high is not None
    assert east.low < east.growth < east.high
    assert not east.plausible


def test_figures_that_were_not_chosen_are_named_with_what_they_contradict(facts: Facts) -> None:
    left_out = reconciled(figures(facts, "exports")).alternatives
    found = {one.name: contradicted for one, contradicted in left_out}
    assert set(found) == {
        "level@laodong-2025-07-12",
        "growth@laodong-2025-07-12",
        "plan_share@laodong-2025-07-12",
        "level@thoidai-2025-07",
        "growth@thoidai-2025-07",
    }
    # 1 485 lies below "hơn 1,5 tỷ"; +37,16 % is not +28,7 % of the same amounts.
    assert found["level@laodong-2025-07-12"] == ("level",)
    assert "growth" in found["growth@laodong-2025-07-12"]


def test_the_share_of_plan_is_tested_against_every_target(facts: Facts) -> None:
    # 68 % of 2 235 is 1 520; of the goal of 2 200 to 2 300 it is 1 485 to 1 587: both fit.
    assert reconciled(figures(facts, "exports")).denominators == {"plan": True, "goal": True}
    # 116,8 % of 2 235 is 2 610.5; of a goal below 2 300 it may be 2 610.8 too only from 2 233 on.
    october = reconciled(figures(facts, "exports", "2025-10")).denominators
    assert october["plan"]


# docs/design.md 4: required growth +2,41 to +3,91 % for retail.
def test_the_rounding_range_of_the_required_growth(facts: Facts) -> None:
    stated = statements(figures(facts, "retail_sales"))
    found = required_growth_bounds(stated, "plan")
    assert found == pytest.approx((0.0241, 0.0391), abs=5e-5)


# docs/design.md 3 and 4: readings and bases. Level by rule, last year by the planned growth.
@pytest.mark.parametrize(
    ("indicator", "vintage", "choice", "amounts"),
    [
        ("exports", "2025-06", {}, (1520, 1181.04, 2186.89)),
        ("exports", "2025-06", {"reading": "press"}, (1485, 1082.68, 2186.89)),
        ("exports", "2025-06", {"base": "article"}, (1520, 1181.04, 2221.67)),
        ("exports", "2025-08", {}, (2033.85, 1518.93, 2186.89)),
        ("exports", "2025-11", {}, (2845.155, 2013.56, 2186.89)),
        ("exports", "2025-11", {"reading": "printed"}, (2800, 1981.60, 2186.89)),
        ("retail_sales", "2025-06", {}, (92742, 79950, 166618.83)),
        ("retail_sales", "2025-11", {}, (173324, 151374.67, 166618.83)),
    ],
)
def test_a_reading_gives_the_three_amounts(
    facts: Facts, indicator: str, vintage: str, choice: dict[str, str], amounts: Amounts
) -> None:
    value, same_period, previous = amounts
    ytd = year_to_date(figures(facts, indicator, vintage, **choice))
    assert ytd.value == pytest.approx(value)
    assert ytd.same_period == pytest.approx(same_period, abs=0.005)
    assert ytd.previous_year == pytest.approx(previous, abs=0.005)


def test_the_article_base_leaves_the_planned_growth_of_the_resolution_out(facts: Facts) -> None:
    names = {one.name for one in statements(figures(facts, "exports", base="article"))}
    assert "goal_growth" in names
    assert "plan_growth" not in names


def test_the_west_binds_with_level_and_growth_only(facts: Facts) -> None:
    names = {one.name for one in statements(figures(facts, "exports"))}
    assert {"west.level", "west.growth"} <= names
    assert "west.plan_share" not in names


def test_an_unknown_reading_is_the_default_one(facts: Facts) -> None:
    assert figures(facts, "exports", reading="nobody").level.code == "plan"


def test_what_nobody_published_is_none(facts: Facts) -> None:
    assert published(facts.catalogue, "iip", "2025-06") is None


def test_a_figure_that_a_reading_lacks_is_named(facts: Facts) -> None:
    with pytest.raises(InputError, match=r"has no 'capital'; add the figure to figures\.csv"):
        figures(facts, "exports").value("capital")
