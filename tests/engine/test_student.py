import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine import student


def distribution(value: float) -> float:
    """Textbook closed form of t(3): 1/2 + (u / (1 + u^2) + atan u) / pi with u = x / sqrt 3."""
    u = value / math.sqrt(3)
    return 0.5 + (u / (1 + u * u) + math.atan(u)) / math.pi


@given(st.floats(min_value=-50, max_value=50))
def test_the_distribution_is_the_closed_form(value: float) -> None:
    assert student.below(value) == pytest.approx(distribution(value), abs=1e-12)


# Table of Student's t, row of 3 degrees of freedom, as in any statistics textbook.
@pytest.mark.parametrize(
    ("probability", "printed"),
    [(0.80, 0.978), (0.90, 1.638), (0.95, 2.353), (0.975, 3.182), (0.99, 4.541), (0.995, 5.841)],
)
def test_quantiles_are_those_of_the_printed_table(probability: float, printed: float) -> None:
    assert student.quantile(probability) == pytest.approx(printed, abs=5e-4)
    assert student.quantile(1 - probability) == pytest.approx(-printed, abs=5e-4)


@given(st.floats(min_value=0.001, max_value=0.999))
def test_a_quantile_is_not_exceeded_with_its_probability(probability: float) -> None:
    assert distribution(student.quantile(probability)) == pytest.approx(probability, abs=1e-9)


def test_the_median_is_zero() -> None:
    assert student.quantile(0.5) == pytest.approx(0.0, abs=1e-15)
