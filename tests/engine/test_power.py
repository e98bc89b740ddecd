"""Power: sums of one stage, and output by hand."""

import pytest

from dakcong.engine.power import (
    Capacity,
    Span,
    capacity_factor,
    part_of_year,
    reached,
    total,
    yearly_gwh,
)
from dakcong.errors import InputError


def capacity(value: float, stage: str = "calling", unit: str = "MW") -> Capacity:
    return Capacity(value=value, stage=stage, unit=unit)


def test_capacities_of_one_stage_add_up() -> None:
    assert total([capacity(100), capacity(250)]) == capacity(350)


def test_two_stages_are_never_added() -> None:
    with pytest.raises(InputError, match="calling, operating; add up one at a time"):
        total([capacity(100), capacity(250, "operating")])


def test_direct_and_alternating_current_are_never_added() -> None:
    with pytest.raises(InputError, match="MW, MWp; add up one at a time"):
        total([capacity(100), capacity(250, unit="MWp")])


def test_nothing_has_no_sum() -> None:
    with pytest.raises(InputError, match="none; add up one at a time"):
        total([])


def test_output_by_hand() -> None:
    # 100 MW x 8760 h x 30 % = 262,800 MWh.
    assert yearly_gwh(100, 0.30) == pytest.approx(262.8)
    # Sông Cầu: 131.531 GWh of 49.94 MW: 131531 / 437474.4 = 0.30066.
    assert capacity_factor(131.531, 49.94) == pytest.approx(0.30066, abs=5e-6)
    # Xuân Thọ 1: 76.2 GWh of 49.6 MW: 76200 / 434496 = 0.17538.
    assert capacity_factor(76.2, 49.6) == pytest.approx(0.17538, abs=5e-6)


def test_megawatts_become_points_by_hand() -> None:
    # 100 MW at 30 to 40 % and 50 MW at 20 %: 262.8 + 87.6 = 350.4 and 350.4 + 87.6 = 438.0 GWh.
    # Of 8,000 to 10,000 GWh a year: 350.4 / 10,000 = 3.504 % and 438 / 8,000 = 5.475 %.
    # Electricity a fifth of the index: 0.7008 and 1.095 points.
    parts = [(100.0, Span(low=0.3, high=0.4)), (50.0, Span(low=0.2, high=0.2))]
    found = reached(parts, Span(low=8000, high=10000), 0.2)
    assert (found.gwh.low, found.gwh.high) == pytest.approx((350.4, 438.0))
    assert (found.share.low, found.share.high) == pytest.approx((0.03504, 0.05475))
    assert found.points is not None
    assert (found.points.low, found.points.high) == pytest.approx((0.7008, 1.095))


def test_points_wait_for_the_share_of_electricity() -> None:
    found = reached([(1.0, Span(low=0.5, high=0.5))], Span(low=10, high=10), None)
    assert found.points is None
    assert found.share.low == pytest.approx(0.438)


@pytest.mark.parametrize(("low", "high"), [(2.0, 1.0), (-1.0, 1.0)])
def test_a_range_the_wrong_way_round_is_refused(low: float, high: float) -> None:
    with pytest.raises(InputError, match="lower end first"):
        Span(low=low, high=high)


def test_a_province_without_power_has_no_share() -> None:
    with pytest.raises(InputError, match="must be above 0"):
        reached([], Span(low=0, high=10), None)


def test_part_of_the_output_of_the_province_by_hand() -> None:
    # 200 MW at 35 %: 613.2 GWh of 9,000, half way from 8,000 to 10,000: 6.81333 %.
    found = part_of_year(200.0, 0.35, Span(low=8000, high=10000))
    assert found == pytest.approx(0.0681333, abs=1e-7)
