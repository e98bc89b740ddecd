"""Power: sums of one stage, and output by hand."""

import pytest

from dakcong.engine.power import Capacity, capacity_factor, total, yearly_gwh
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
