import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.rounding import significant


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1234567894.0, 1234567890.0),
        (0.1234567896, 0.12345679),
        (-98765.43218, -98765.4322),
        (2.0, 2.0),
        (1e300, 1e300),
    ],
)
def test_nine_digits_stay(value: float, expected: float) -> None:
    assert significant(value) == expected


def test_zero_has_no_sign() -> None:
    assert str(significant(-0.0)) == "0.0"


@pytest.mark.parametrize("value", [math.inf, -math.inf])
def test_an_infinity_stays_one(value: float) -> None:
    assert significant(value) == value


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_rounding_moves_nothing_by_more_than_half_of_the_ninth_digit(value: float) -> None:
    assert significant(value) == pytest.approx(value, rel=5.0001e-9, abs=1e-300)


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_rounding_twice_changes_nothing(value: float) -> None:
    assert significant(significant(value)) == significant(value)
