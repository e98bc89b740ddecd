"""What the tests of the engine share: a year so far with round figures."""

from collections.abc import Callable

import pytest

from dakcong.model import YearToDate


@pytest.fixture(scope="session")
def year() -> Callable[..., YearToDate]:
    """Builds a year so far: 55 against 50 in six months, 50 in last year's other six."""

    def build(
        value: float = 55, same_period: float = 50, rest: float = 50, month: int = 6
    ) -> YearToDate:
        return YearToDate(
            year=2025,
            month=month,
            value=value,
            same_period=same_period,
            previous_year=same_period + rest,
            vintage=f"2025-{month:02d}",
        )

    return build
