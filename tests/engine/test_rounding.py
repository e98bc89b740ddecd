import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.rounding import significant, significant_amounts


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


@given(st.lists(st.floats(min_value=1e-12, max_value=1e18), min_size=1, max_size=9))
def test_amounts_are_rounded_as_one_by_one(values: list[float]) -> None:
    found = significant_amounts(np.array(values))
    # Nearest either way: two roundings may part where the tenth digit is a five.
    assert list(found) == pytest.approx([significant(one) for one in values], rel=1.1e-8)
    assert list(significant_amounts(found)) == list(found)


def test_amounts_by_hand() -> None:
    values = np.array([188099.4123456, 1234567891.9, 0.0123456789012, 5.0, 1e-9])
    expected = [188099.412, 1234567890.0, 0.0123456789, 5.0, 1e-9]
    assert significant_amounts(values).tolist() == expected
