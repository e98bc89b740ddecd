from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.contributions import base_effect, contributions, two_year_growth
from dakcong.engine.outlook import Outlook
from dakcong.errors import InputError
from dakcong.model import YearToDate

Years = Callable[..., YearToDate]

amounts = st.floats(min_value=1, max_value=1e6)
growths = st.floats(min_value=-0.9, max_value=2)


def test_by_hand(year: Years) -> None:
    # +5 on 100 so far and +20 % of the other fifty: 5 + 10 = 15 points.
    parts = contributions(Outlook(ytd=year(), growth=0.2, spread=0.1))
    assert (parts.so_far, parts.remainder, parts.year) == pytest.approx((0.05, 0.1, 0.15))


@given(value=amounts, same_period=amounts, rest=amounts, growth=growths)
def test_the_parts_add_up_to_the_growth_of_the_year(
    year: Years, value: float, same_period: float, rest: float, growth: float
) -> None:
    outlook = Outlook(ytd=year(value, same_period, rest), growth=growth, spread=0.1)
    parts = contributions(outlook)
    assert parts.so_far + parts.remainder == pytest.approx(parts.year, rel=1e-7, abs=1e-7)
    assert parts.year == pytest.approx(outlook.year_growth(), rel=1e-7, abs=1e-7)


@given(factor=st.floats(min_value=1e-3, max_value=1e3))
def test_the_unit_changes_no_part(year: Years, factor: float) -> None:
    plain = contributions(Outlook(ytd=year(), growth=0.2, spread=0.1))
    ytd = year(55 * factor, 50 * factor, 50 * factor)
    scaled = contributions(Outlook(ytd=ytd, growth=0.2, spread=0.1))
    assert scaled.so_far == pytest.approx(plain.so_far, rel=1e-7)
    assert scaled.remainder == pytest.approx(plain.remainder, rel=1e-7)


def test_a_low_base_ahead_by_hand(year: Years) -> None:
    # Six months brought 60 of 100, usually 50: 40 to come against 50, a base of 0.8.
    found = base_effect(year(same_period=60, rest=40), 0.5)
    assert found.base_ratio == pytest.approx(0.8)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_a_usual_share_that_leaves_nothing_is_refused(year: Years, share: float) -> None:
    with pytest.raises(InputError, match="between 0 and 1"):
        base_effect(year(), share)


def test_growth_over_two_years() -> None:
    # 1.1 * 1.2 = 1.32.
    assert two_year_growth(0.1, 0.2) == pytest.approx(0.32)
