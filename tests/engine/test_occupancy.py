"""Occupancy and dilution, held to figures worked by hand."""

import pytest

from dakcong.engine.occupancy import (
    Condition,
    Land,
    after_opening,
    read_back,
    together,
    yearly,
    years_until_full,
)
from dakcong.errors import InputError


def test_opening_a_cluster_takes_the_rate_down() -> None:
    # 60,6 % of 1.011,5 ha are 612,969 ha; of 1.086,5 ha they are 56,4168 %.
    now = read_back(0.606, 1011.5)
    later = after_opening(now, 75)
    assert later.leased == pytest.approx(612.969)
    assert later.occupancy == pytest.approx(0.564168, abs=1e-6)


def test_letting_as_much_as_is_opened_takes_the_rate_up() -> None:
    # (612,969 + 75) / 1.086,5 = 63,3197 %.
    later = after_opening(read_back(0.606, 1011.5), 75, 75)
    assert later.occupancy == pytest.approx(0.633197, abs=1e-6)


def test_sums_are_divided_and_rates_are_not_averaged() -> None:
    # 91 of 126 ha and 52,54 of 67,18 ha: 143,54 / 193,18 = 74,3037 %; the mean of rates is 75,2 %.
    both = together([Land(land=126, leased=91), Land(land=67.18, leased=52.54)])
    assert both.occupancy == pytest.approx(0.743037, abs=1e-6)
    assert both.free == pytest.approx(49.64)


def test_land_that_is_not_built_has_no_rate_and_changes_none() -> None:
    nothing = Land(land=0, leased=0)
    assert nothing.occupancy is None
    assert together([Land(land=100, leased=40), nothing]).occupancy == pytest.approx(0.4)


def test_both_readings_of_the_denominator_give_a_range() -> None:
    # Industrial land is 475,937 of 692,25 ha in 14 clusters: 695,43 of 1.011,5 ha;
    # 60,6 % of them are 421,43.
    industrial = 1011.5 * 475.937 / 692.25
    assert read_back(0.606, industrial).leased == pytest.approx(421.43, abs=0.01)
    assert read_back(0.606, industrial).free == pytest.approx(274.00, abs=0.01)
    assert read_back(0.606, 1011.5).free == pytest.approx(398.531)


@pytest.mark.parametrize(("land", "leased"), [(10, 11), (10, -1), (0, 1)])
def test_more_let_than_there_is_is_refused(land: float, leased: float) -> None:
    with pytest.raises(InputError, match="between 0 and the land"):
        Land(land=land, leased=leased)


def test_a_rate_above_the_whole_is_refused() -> None:
    with pytest.raises(InputError, match="110 ha let of 100 ha"):
        read_back(1.1, 100)


def test_the_condition_for_a_further_cluster_has_two_ways() -> None:
    # Decree 32/2024, article 8: above 50 % let, or at most 100 ha free.
    rule = Condition(occupancy_above=0.5, free_at_most=100)
    assert rule.met(Land(land=1000, leased=501))
    assert not rule.met(Land(land=1000, leased=500))
    assert rule.met(Land(land=200, leased=100))
    assert not rule.met(Land(land=202, leased=101))
    assert rule.met(Land(land=0, leased=0))


def test_pace_and_time_until_all_is_let_by_hand() -> None:
    # 227,7 ha to 241 ha in 199 days: 13,3 x 365,25 / 199 = 24,411 ha a year; 69 ha last 2,83 years.
    pace = yearly(227.7, 241, 199)
    assert pace == pytest.approx(24.411, abs=1e-3)
    assert years_until_full(Land(land=310, leased=241), pace) == pytest.approx(2.827, abs=1e-3)
    assert years_until_full(Land(land=310, leased=241), 0) is None
    assert years_until_full(Land(land=310, leased=241), -1) is None


@pytest.mark.parametrize("days", [0, -7])
def test_two_readings_in_the_wrong_order_have_no_pace(days: int) -> None:
    with pytest.raises(InputError, match="give an earlier and a later day"):
        yearly(10, 20, days)
