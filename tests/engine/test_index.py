import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.index import index_year, left_growth
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


def test_what_printed_months_leave_by_hand() -> None:
    # Twelve alike months: eleven at +10 % make 12.1, nine at +8 % 9.72, November at +20 % 1.2;
    # October keeps 1.18 of 1: +18 %.
    alike = dict.fromkeys(range(1, 13), 1 / 12)
    printed = {(1, 11): 0.10, (1, 9): 0.08, (11, 11): 0.20}
    assert left_growth(printed, alike) == pytest.approx(0.18)


@given(early=growths, middle=growths, late=growths)
def test_a_year_made_of_three_parts_gives_the_middle_one_back(
    early: float, middle: float, late: float
) -> None:
    shares = {month: month / 78 for month in range(1, 13)}
    parts = [(range(1, 10), early), (range(10, 11), middle), (range(11, 12), late)]
    amounts = [sum(shares[month] for month in months) for months, _ in parts]
    grown = sum(amount * (1 + growth) for amount, (_, growth) in zip(amounts, parts, strict=True))
    printed = {(1, 11): grown / sum(amounts) - 1, (1, 9): early, (11, 11): late}
    assert left_growth(printed, shares) == pytest.approx(middle, abs=1e-7)
