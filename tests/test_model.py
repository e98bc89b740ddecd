import dataclasses

import pytest

from dakcong.errors import InputError
from dakcong.model import YearToDate


def year_to_date(**changes: float) -> YearToDate:
    fields = {"month": 6, "value": 55.0, "same_period": 50.0, "previous_year": 125.0} | changes
    return YearToDate(year=2025, vintage="2025-06", **fields)


def test_what_follows_from_the_three_amounts_by_hand() -> None:
    ytd = year_to_date()
    assert ytd.remainder_last_year == 75
    assert ytd.growth == pytest.approx(0.10)
    assert ytd.year_share == pytest.approx(0.40)


@pytest.mark.parametrize("month", [0, 12, 13])
def test_a_year_without_a_month_to_come_is_refused(month: int) -> None:
    with pytest.raises(InputError, match=f"month={month}; year to date needs 1..11"):
        year_to_date(month=month)


@pytest.mark.parametrize("month", [1, 11])
def test_the_first_and_the_last_month_are_allowed(month: int) -> None:
    assert year_to_date(month=month).month == month


@pytest.mark.parametrize("changes", [{"same_period": 0.0}, {"same_period": -1.0}, {"value": -1.0}])
def test_a_base_that_is_not_positive_is_refused(changes: dict[str, float]) -> None:
    with pytest.raises(InputError, match="check both figures") as caught:
        year_to_date(**changes)
    assert caught.value.key == "error.no_base"


def test_records_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        year_to_date().value = 60.0  # type: ignore[misc]  # that it fails is what is tested


def test_an_error_may_carry_a_value_of_any_name() -> None:
    # The sentence "Dữ liệu không dùng được: {message}" has a field called message.
    error = InputError("figures.csv:3: wrong", key="error.data", message="figures.csv:3: wrong")
    assert error.fields == {"message": "figures.csv:3: wrong"}
    assert str(error) == "figures.csv:3: wrong"
