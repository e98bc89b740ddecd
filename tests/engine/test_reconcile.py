from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dakcong.engine.linear import System
from dakcong.engine.reconcile import (
    contradictions,
    reconcile,
    required_growth_bounds,
    system_of,
    year_end_bounds,
)
from dakcong.engine.statements import RATIOS, Statement, printed_interval


def amount(name: str, value: float, half: float = 0.0) -> Statement:
    return Statement(
        name=name,
        numerator=name,
        denominator=None,
        low=value - half,
        high=value + half,
        printed=value,
    )


def percentage(measure: str, value: float, decimals: int = 1, region: str = "") -> Statement:
    numerator, denominator, change = RATIOS[measure]
    low, high = printed_interval(value, decimals, "exact")
    base = 100.0 if change else 0.0
    return Statement(
        name=region + measure,
        numerator=region + numerator,
        denominator=region + denominator,
        low=(base + low) / 100,
        high=(base + high) / 100,
        printed=(base + value) / 100,
    )


# The retail figures of July 2025: nearly 92.742, 50,8 % of 182.281, +16 %; plan +9,4 %, 89.540
# for the second half.
LEVEL = Statement(
    name="level", numerator="level", denominator=None, low=92741, high=92742, printed=92742
)
RETAIL = (
    LEVEL,
    percentage("growth", 16, decimals=0),
    percentage("plan_share", 50.8),
    amount("plan", 182281),
    percentage("plan_growth", 9.4),
    amount("plan_remainder", 89540),
)


def scaled(statements: tuple[Statement, ...], factor: float) -> tuple[Statement, ...]:
    """The same statements in another unit."""
    return tuple(
        one
        if one.denominator is not None
        else Statement(
            name=one.name,
            numerator=one.numerator,
            denominator=None,
            low=factor * one.low,
            high=factor * one.high,
            printed=factor * one.printed,
        )
        for one in statements
    )


def test_the_printed_retail_figures_agree() -> None:
    result = reconcile(RETAIL)
    assert result.consistent
    assert result.contradictions == ()


def test_what_nothing_else_checks_is_named() -> None:
    # Growth alone speaks of last year's first half, planned growth alone of last year.
    assert reconcile(RETAIL).unchecked == ("growth", "plan_growth")


def test_the_bounds_of_an_amount_by_hand() -> None:
    # The level is plan less the rest of the plan, 92 741; last year 182 281 / 1.095 to / 1.0935.
    amounts = reconcile(RETAIL).amounts
    assert amounts["level"] == pytest.approx((92741, 92741))
    assert amounts["previous_year"] == pytest.approx((182281 / 1.095, 182281 / 1.0935))
    assert amounts["same_period"] == pytest.approx((92741 / 1.17, 92741 / 1.155))


def test_the_worked_rounding_range_of_the_required_growth() -> None:
    # docs/design.md 4: retail +2,41 to +3,91 %. By hand: least is 89 540 over the largest
    # remainder, 182 281 / 1.0935 - 92 741 / 1.17; most over 182 281 / 1.095 - 92 741 / 1.155.
    low = 89540 / (182281 / 1.0935 - 92741 / 1.17) - 1
    high = 89540 / (182281 / 1.095 - 92741 / 1.155) - 1
    assert (low, high) == pytest.approx((0.0241, 0.0391), abs=5e-5)
    assert required_growth_bounds(RETAIL, "plan") == pytest.approx((low, high), abs=1e-6)


def test_the_year_end_over_the_rounding_by_hand() -> None:
    # 92 741 and 1.1 times what last year had left: 182 281 / 1.095 - 92 741 / 1.155 at least.
    low = 92741 + 1.1 * (182281 / 1.095 - 92741 / 1.155)
    high = 92741 + 1.1 * (182281 / 1.0935 - 92741 / 1.17)
    assert year_end_bounds(RETAIL, "plan", 1.1) == pytest.approx((low, high), abs=0.01)


def test_a_target_that_nobody_printed_has_no_bounds() -> None:
    assert required_growth_bounds(RETAIL, "goal") == (None, None)


def test_figures_that_contradict_each_other_bound_no_growth() -> None:
    false = tuple(percentage("plan_share", 58.8) if s.name == "plan_share" else s for s in RETAIL)
    assert required_growth_bounds(false, "plan") == (None, None)
    assert year_end_bounds(false, "plan", 1.1) == (None, None)


@pytest.mark.parametrize("factor", [1e-3, 0.0254, 1.0, 25_000.0])
def test_the_unit_changes_no_result(factor: float) -> None:
    plain, other = reconcile(RETAIL), reconcile(scaled(RETAIL, factor))
    assert other.unchecked == plain.unchecked
    for name, found in plain.amounts.items():
        assert other.amounts[name] == pytest.approx([factor * one for one in found], rel=1e-6)
    bounds = required_growth_bounds(scaled(RETAIL, factor), "plan")
    assert bounds == pytest.approx(required_growth_bounds(RETAIL, "plan"), abs=1e-6)


@pytest.mark.parametrize("factor", [1e-3, 1.0, 25_000.0])
def test_the_unit_changes_no_contradiction(factor: float) -> None:
    false = tuple(percentage("plan_share", 58.8) if s.name == "plan_share" else s for s in RETAIL)
    # Any two of level, plan and the rest of the plan fix a share of 50,9 %.
    assert reconcile(scaled(false, factor)).contradictions == (
        ("level", "plan", "plan_share"),
        ("level", "plan_remainder", "plan_share"),
        ("plan", "plan_remainder", "plan_share"),
    )


def test_merged_less_west_bounds_the_east() -> None:
    # 100 this year and 80 last year in all; the West 60, and 60 / 1.25 = 48: the East 40 on 32.
    statements = (
        amount("level", 100),
        Statement(
            name="growth",
            numerator="level",
            denominator="same_period",
            low=1.25,
            high=1.25,
            printed=1.25,
        ),
        amount("west.level", 60),
        Statement(
            name="west.growth",
            numerator="west.level",
            denominator="west.same_period",
            low=1.25,
            high=1.25,
            printed=1.25,
        ),
    )
    amounts = reconcile(statements).amounts
    assert amounts["east.level"] == pytest.approx((40, 40))
    assert amounts["east.same_period"] == pytest.approx((32, 32))


def test_without_statements_there_is_nothing_to_contradict() -> None:
    assert reconcile(()).consistent


# Every system of up to six statements about level, plan and the rest, on a coarse grid so that
# contradictions are never narrower than the solver's tolerance.
small_systems = st.fixed_dictionaries(
    {
        "level": st.tuples(st.integers(10, 40), st.integers(0, 5)),
        "plan": st.tuples(st.integers(30, 60), st.integers(0, 5)),
        "plan_remainder": st.tuples(st.integers(5, 40), st.integers(0, 5)),
        "growth": st.tuples(st.integers(90, 150), st.integers(1, 20)),
        "plan_share": st.tuples(st.integers(30, 80), st.integers(1, 20)),
        "plan_growth": st.tuples(st.integers(90, 300), st.integers(1, 20)),
    }
)


def built(ranges: dict[str, tuple[int, int]]) -> System:
    """The statements low..low + width, in per cent for ratios, with the equations between them."""
    made = []
    for name, (low, width) in ranges.items():
        numerator, denominator, _ = RATIOS.get(name, (name, None, False))
        unit = 1 if denominator is None else 100
        made.append(
            Statement(
                name=name,
                numerator=numerator,
                denominator=denominator,
                low=low / unit,
                high=(low + width) / unit,
                printed=low / unit,
            )
        )
    return system_of(tuple(made))


def can_hold(ranges: dict[str, tuple[int, int]], names: tuple[str, ...]) -> bool:
    """Whether the named statements can hold, in whole numbers; x is the level, y the plan.

    Each statement is one or two half-planes a*x + b*y <= c of the quadrant x, y >= 0. A part of it
    that is not empty has a corner where two of the lines meet, so trying all corners decides.
    """
    planes = [(-1, 0, 0), (0, -1, 0), (1, -1, 0)]  # x >= 0, y >= 0, plan less level >= 0
    kept = {name: (ranges[name][0], sum(ranges[name])) for name in names}
    sides = {"level": (1, 0), "plan": (0, 1), "plan_remainder": (-1, 1)}
    for name, (a, b) in sides.items():
        if name in kept:
            low, high = kept[name]
            planes += [(-a, -b, -low), (a, b, high)]
    if "plan_share" in kept:
        low, high = kept["plan_share"]
        planes += [(-100, low, 0), (100, -high, 0)]
    if "growth" in kept and "plan_growth" in kept:
        # The least same period, x / growth high, is at most the largest year, y / planned low.
        planes.append((kept["plan_growth"][0], -kept["growth"][1], 0))
    for (a, b, c), (d, e, f) in combinations(planes, 2):
        det = a * e - b * d
        x, y = c * e - b * f, a * f - c * d
        if det < 0:
            det, x, y = -det, -x, -y
        if det and all(p * x + q * y <= r * det for p, q, r in planes):
            return True
    return False


@pytest.mark.thorough
@settings(max_examples=30)
@given(small_systems)
def test_every_smallest_contradiction_is_found_and_no_other(
    ranges: dict[str, tuple[int, int]],
) -> None:
    smallest: list[tuple[str, ...]] = []
    for size in range(1, len(ranges) + 1):
        for names in combinations(sorted(ranges), size):
            if not any(set(one) <= set(names) for one in smallest) and not can_hold(ranges, names):
                smallest.append(names)
    assert contradictions(built(ranges)) == tuple(smallest)
