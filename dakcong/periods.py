"""Months, quarters and vintages of one calendar year; no clock is read here."""

import calendar
import re
from collections.abc import Iterable
from typing import Final

from dakcong.errors import InputError

MONTHS: Final = 12
_VINTAGE: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def quarter_of(month: int) -> int:
    """Quarter 1..4 of a month 1..12."""
    return (month - 1) // 3 + 1


def remaining_months(month: int) -> tuple[int, ...]:
    """Months after `month` up to December; `month` is the last one published, 1..11."""
    return tuple(range(month + 1, MONTHS + 1))


def remaining_quarters(month: int) -> tuple[int, ...]:
    """Quarters that still have a month to come after `month`, in order."""
    return tuple(sorted({quarter_of(later) for later in remaining_months(month)}))


def days_of(year: int, months: Iterable[int]) -> int:
    """Days of some months of a year, added up."""
    return sum(calendar.monthrange(year, month)[1] for month in months)


def days_remaining(year: int, month: int) -> int:
    """Days of the months after `month`."""
    return days_of(year, remaining_months(month))


def split_vintage(vintage: str) -> tuple[int, int]:
    """Year and month of a vintage such as "2024-06".

    Raises:
        InputError: the text is not YYYY-MM.
    """
    match = _VINTAGE.fullmatch(vintage)
    if match is None:
        raise InputError(
            f"vintage {vintage!r} is not YYYY-MM; write for example 2024-06",
            key="error.vintage_form",
            given=vintage,
        )
    return int(match[1]), int(match[2])
