import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.profile import quarter_shares, remainder_shares, year_share
from dakcong.errors import InputError

# January to December; the second half adds up to 60, its last quarter to 40.
MONTHS = (5.0, 5.0, 10.0, 5.0, 5.0, 10.0, 5.0, 5.0, 10.0, 10.0, 10.0, 20.0)

profiles = st.lists(st.floats(min_value=0.01, max_value=10), min_size=12, max_size=12)
months = st.integers(min_value=1, max_value=11)
parts = st.floats(min_value=0.01, max_value=0.99)


def test_year_share_by_hand() -> None:
    assert year_share(MONTHS, 6) == pytest.approx(0.40)  # 40 of 100


def test_remainder_shares_by_hand() -> None:
    shares = remainder_shares(MONTHS, 6)
    expected = {7: 5 / 60, 8: 5 / 60, 9: 10 / 60, 10: 10 / 60, 11: 10 / 60, 12: 20 / 60}
    assert shares == pytest.approx(expected)
    assert quarter_shares(shares) == pytest.approx({3: 20 / 60, 4: 40 / 60})


def test_a_moved_fourth_quarter_keeps_the_months_in_relation() -> None:
    # Half of the remainder in each quarter: 5, 5, 10 of 20 and 10, 10, 20 of 40.
    shares = remainder_shares(MONTHS, 6, fourth_quarter=0.5)
    assert shares == pytest.approx({7: 0.125, 8: 0.125, 9: 0.25, 10: 0.125, 11: 0.125, 12: 0.25})


def test_only_december_remains_after_november() -> None:
    assert remainder_shares(MONTHS, 11) == {12: 1.0}


def test_a_fourth_quarter_that_is_all_that_remains_cannot_be_moved() -> None:
    assert remainder_shares(MONTHS, 9, fourth_quarter=0.5) == remainder_shares(MONTHS, 9)


@given(profile=profiles, month=months, fourth=st.none() | parts)
def test_month_and_quarter_shares_add_up_to_one(
    profile: list[float], month: int, fourth: float | None
) -> None:
    shares = remainder_shares(profile, month, fourth)
    assert list(shares) == list(range(month + 1, 13))
    assert sum(shares.values()) == pytest.approx(1.0)
    assert sum(quarter_shares(shares).values()) == pytest.approx(1.0)


@given(profile=profiles, month=st.integers(min_value=1, max_value=8), fourth=parts)
def test_the_fourth_quarter_is_what_the_reader_sets(
    profile: list[float], month: int, fourth: float
) -> None:
    assert quarter_shares(remainder_shares(profile, month, fourth))[4] == pytest.approx(fourth)


@given(profile=profiles, month=months, factor=st.floats(min_value=1e-3, max_value=1e3))
def test_shares_do_not_depend_on_the_unit(profile: list[float], month: int, factor: float) -> None:
    scaled = [factor * one for one in profile]
    assert remainder_shares(scaled, month) == pytest.approx(remainder_shares(profile, month))
    assert year_share(scaled, month) == pytest.approx(year_share(profile, month))


def test_remaining_months_without_anything_are_refused() -> None:
    with pytest.raises(InputError, match=r"months 7-12 .* add up to 0; .*seasonal_profile\.csv"):
        remainder_shares([1.0] * 6 + [0.0] * 6, 6)
