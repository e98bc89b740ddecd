import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.index import index_year
from dakcong.engine.outlook import Outlook
from dakcong.errors import InputError
from dakcong.model import YearToDate

growths = st.floats(min_value=-0.4, max_value=0.9)
weights = st.floats(min_value=0.05, max_value=0.95)


def year(growth: float, weight: float) -> YearToDate:
    return index_year(year=2025, month=6, growth=growth, weight=weight, vintage="2025-06")


def test_by_hand() -> None:
    # Last year's sum is 1, of which 0.48 so far; +15 % on it is 0.552.
    ytd = year(0.15, 0.48)
    assert ytd.value == pytest.approx(0.552)
    assert ytd.same_period == pytest.approx(0.48)
    assert ytd.remainder_last_year == pytest.approx(0.52)


@given(first=growths, rest=growths, weight=weights)
def test_the_year_is_the_weighted_mean_of_the_two_rates(
    first: float, rest: float, weight: float
) -> None:
    outlook = Outlook(ytd=year(first, weight), growth=rest, spread=0.1)
    expected = weight * first + (1 - weight) * rest
    assert outlook.year_growth() == pytest.approx(expected, abs=1e-8)


@pytest.mark.parametrize("weight", [0.0, 1.0, -0.1, 1.5, float("nan")])
def test_a_weight_that_leaves_nothing_is_refused(weight: float) -> None:
    with pytest.raises(InputError, match="must lie between 0 and 1") as caught:
        year(0.1, weight)
    assert caught.value.key == "error.weight"


@pytest.mark.parametrize("growth", [-1.0, -1.5, float("nan")])
def test_growth_of_minus_100_percent_or_less_is_refused(growth: float) -> None:
    with pytest.raises(InputError, match="must be above -100 %") as caught:
        year(growth, 0.48)
    assert caught.value.key == "error.growth_floor"
