import pytest

from dakcong.errors import InputError
from dakcong.periods import (
    days_remaining,
    quarter_of,
    remaining_months,
    remaining_quarters,
    split_vintage,
)


def test_quarters_of_the_months() -> None:
    assert [quarter_of(month) for month in range(1, 13)] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]


@pytest.mark.parametrize(
    ("month", "months", "quarters"),
    [
        (1, tuple(range(2, 13)), (1, 2, 3, 4)),
        (6, (7, 8, 9, 10, 11, 12), (3, 4)),
        (8, (9, 10, 11, 12), (3, 4)),
        (9, (10, 11, 12), (4,)),
        (11, (12,), (4,)),
    ],
)
def test_what_remains_of_a_year(
    month: int, months: tuple[int, ...], quarters: tuple[int, ...]
) -> None:
    assert remaining_months(month) == months
    assert remaining_quarters(month) == quarters


@pytest.mark.parametrize(
    ("year", "month", "days"),
    [(2025, 6, 184), (2025, 11, 31), (2025, 1, 334), (2024, 1, 335)],  # 2024 has a 29 February
)
def test_days_that_remain(year: int, month: int, days: int) -> None:
    assert days_remaining(year, month) == days


def test_a_vintage_is_a_year_and_a_month() -> None:
    assert split_vintage("2025-06") == (2025, 6)


@pytest.mark.parametrize(
    "text", ["", "2025", "2025-6", "2025-13", "2025-00", "2025-06-01", " 2025-06", "２０２５-06x"]
)
def test_anything_else_is_no_vintage(text: str) -> None:
    with pytest.raises(InputError, match="is not YYYY-MM; write for example 2024-06"):
        split_vintage(text)
