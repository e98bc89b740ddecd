import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dakcong.engine.linear import AtMost, Sum, System, bounds, corners, feasible
from dakcong.engine.statements import Statement

LEVEL, PLAN = {"level": 1.0}, {"plan": 1.0}


def amount(name: str, low: float, high: float) -> Statement:
    return Statement(
        name=name, numerator=name, denominator=None, low=low, high=high, printed=(low + high) / 2
    )


def ratio(top: str, bottom: str, low: float, high: float) -> Statement:
    return Statement(
        name=f"{top}/{bottom}",
        numerator=top,
        denominator=bottom,
        low=low,
        high=high,
        printed=(low + high) / 2,
    )


def test_a_share_of_a_plan_bounds_the_level() -> None:
    # 50 to 60 % of 200.
    system = System((amount("plan", 200, 200), ratio("level", "plan", 0.5, 0.6)))
    assert bounds(system, LEVEL) == pytest.approx((100, 120))


def test_the_ratio_of_two_ranges_by_hand() -> None:
    # 90..110 over 40..50: from 90 / 50 to 110 / 40.
    system = System((amount("level", 90, 110), amount("plan", 40, 50)))
    assert bounds(system, LEVEL, PLAN) == pytest.approx((1.8, 2.75))


def test_the_ratio_of_two_differences_by_hand() -> None:
    # (plan - level) / (previous - same) with plan 100, level 40..50, previous 90, same 40..45.
    system = System(
        (
            amount("plan", 100, 100),
            amount("level", 40, 50),
            amount("previous", 90, 90),
            amount("same", 40, 45),
        )
    )
    found = bounds(system, {"plan": 1.0, "level": -1.0}, {"previous": 1.0, "same": -1.0})
    assert found == pytest.approx((50 / 50, 60 / 45))


def test_a_ratio_uses_what_links_its_two_amounts() -> None:
    # 90..110 over 40..50 alone would allow 2.75; the printed ratio of at most 2.2 cuts it.
    system = System(
        (amount("level", 90, 110), amount("plan", 40, 50), ratio("level", "plan", 2.0, 2.2))
    )
    assert bounds(system, LEVEL, PLAN) == pytest.approx((2.0, 2.2))


def test_parts_add_up_to_their_total() -> None:
    system = System(
        (amount("plan", 100, 100), amount("rest", 30, 35)),
        sums=(Sum(total="plan", parts=("level", "rest")),),
    )
    assert bounds(system, LEVEL) == pytest.approx((65, 70))


def test_a_part_of_a_year_is_at_most_the_year() -> None:
    system = System((amount("year", 80, 90),), orders=(AtMost(smaller="same", larger="year"),))
    assert bounds(system, {"same": 1.0}) == pytest.approx((0, 90))


def test_an_open_side_is_none() -> None:
    system = System((amount("level", 90, 110), ratio("plan", "level", 1.0, 2.0)))
    assert bounds(system, {"plan": 1.0}) == pytest.approx((90, 220))
    open_system = System((ratio("level", "plan", 0.5, 0.6),))
    assert bounds(open_system, LEVEL) == (0.0, None)


def test_amounts_are_never_negative() -> None:
    system = System(
        (amount("plan", 100, 100), amount("level", 120, 120)),
        sums=(Sum(total="plan", parts=("level", "rest")),),
    )
    assert not feasible(system)


def test_two_ranges_that_only_touch_can_hold_together() -> None:
    system = System((amount("plan", 100, 100), amount("level", 50, 50), ratio_of_half()))
    assert feasible(system)


def ratio_of_half() -> Statement:
    return ratio("level", "plan", 0.4, 0.5)


def test_ranges_that_miss_each_other_cannot() -> None:
    system = System((amount("plan", 100, 100), amount("level", 51, 52), ratio_of_half()))
    assert not feasible(system)
    assert feasible(system.without(frozenset({"level"})))


def test_amounts_of_nothing_can_hold() -> None:
    assert feasible(System((amount("level", 0, 0),)))


@settings(max_examples=40)
@given(
    level=st.tuples(st.integers(1, 50), st.integers(0, 10)),
    plan=st.tuples(st.integers(1, 50), st.integers(0, 10)),
    factor=st.floats(min_value=1e-3, max_value=1e3),
)
def test_the_unit_scales_amounts_and_leaves_ratios(
    level: tuple[int, int], plan: tuple[int, int], factor: float
) -> None:
    def system(unit: float) -> System:
        return System(
            (
                amount("level", unit * level[0], unit * sum(level)),
                amount("plan", unit * plan[0], unit * sum(plan)),
            ),
            sums=(Sum(total="year", parts=("level", "plan")),),
        )

    low, high = level[0] / sum(plan), sum(level) / plan[0]
    assert bounds(system(factor), LEVEL, PLAN) == pytest.approx((low, high), rel=1e-6)
    total = (factor * (level[0] + plan[0]), factor * (sum(level) + sum(plan)))
    assert bounds(system(factor), {"year": 1.0}) == pytest.approx(total, rel=1e-6)


def test_the_corners_of_two_amounts_by_hand() -> None:
    # Level and plan from 0 to 10, the level at most the plan: half of the square.
    square = (amount("level", 0, 10), amount("plan", 0, 10))
    found = corners(System(square, (), (AtMost(smaller="level", larger="plan"),)), LEVEL, PLAN)
    assert {(round(across, 6), round(up, 6)) for across, up in found} == {(0, 0), (10, 10), (0, 10)}
    # Cut by a ratio: 0.5 to 0.6 of 40 to 50.
    cut = System((amount("plan", 40, 50), ratio("level", "plan", 0.5, 0.6)))
    assert {(round(across, 6), round(up, 6)) for across, up in corners(cut, LEVEL, PLAN)} == {
        (20, 40),
        (24, 40),
        (25, 50),
        (30, 50),
    }


def test_what_nothing_bounds_has_no_corners() -> None:
    assert corners(System((ratio("level", "plan", 0.5, 0.6),)), LEVEL, PLAN) == ()
    none = System((amount("level", 1, 2), amount("plan", 1, 2), ratio("level", "plan", 3, 4)))
    assert corners(none, LEVEL, PLAN) == ()
