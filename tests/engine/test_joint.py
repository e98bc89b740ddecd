import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.joint import joint, joint_grid
from dakcong.errors import InputError

chances = st.lists(st.floats(min_value=0, max_value=1), min_size=1, max_size=4)
correlations = st.floats(min_value=0, max_value=1)


def test_by_hand() -> None:
    # Independent 0.9 * 0.8 = 0.72; at least 0.9 + 0.8 - 1 = 0.7, at most 0.8.
    found = joint((0.9, 0.8), 0.0)
    assert (found.probability, found.independent) == (pytest.approx(0.72), pytest.approx(0.72))
    assert (found.low, found.high) == (pytest.approx(0.7), 0.8)


def test_two_even_chances_have_a_closed_form() -> None:
    # Sheppard (1899): 1/4 + asin(rho) / (2 pi); for 0.5 that is 1/3.
    assert joint((0.5, 0.5), 0.5).probability == pytest.approx(1 / 3, abs=1e-9)


@pytest.mark.parametrize("rho", [0.1, 0.3, 0.7, 0.95])
@pytest.mark.parametrize("probabilities", [(0.9875, 0.847), (0.2, 0.9), (0.99, 0.85, 0.6)])
def test_against_the_multivariate_normal(probabilities: tuple[float, ...], rho: float) -> None:
    # Of both processes only the one that asks loads it.
    from scipy.stats import multivariate_normal, norm

    size = len(probabilities)
    covariance = [[1.0 if i == j else rho for i in range(size)] for j in range(size)]
    expected = multivariate_normal(cov=covariance, seed=1).cdf(norm.ppf(probabilities))
    assert joint(probabilities, rho).probability == pytest.approx(expected, abs=2e-5)


@given(probabilities=chances, rho=correlations)
def test_within_the_bounds_and_never_below_independence(
    probabilities: list[float], rho: float
) -> None:
    found = joint(probabilities, rho)
    assert found.low <= found.probability <= found.high
    assert found.probability >= found.independent - 1e-9


@given(probabilities=chances, first=correlations, second=correlations)
def test_more_dependence_never_makes_all_of_them_less_likely(
    probabilities: list[float], first: float, second: float
) -> None:
    low, high = sorted((first, second))
    less, more = joint(probabilities, low).probability, joint(probabilities, high).probability
    assert more >= less - 1e-6


@given(probabilities=chances)
def test_the_ends(probabilities: list[float]) -> None:
    product = 1.0
    for one in probabilities:
        product *= one
    assert joint(probabilities, 0.0).probability == pytest.approx(product, abs=1e-9)
    assert joint(probabilities, 1.0).probability == pytest.approx(min(probabilities), abs=1e-9)


def test_one_target_is_its_own_probability() -> None:
    assert joint((0.848,), 0.3).probability == 0.848


@pytest.mark.parametrize("rho", [-0.1, 1.1])
def test_a_correlation_outside_its_range_is_refused(rho: float) -> None:
    with pytest.raises(InputError, match="from 0 to 1"):
        joint((0.9, 0.8), rho)


@pytest.mark.parametrize("probabilities", [(), (1.2,), (-0.1, 0.5)])
def test_no_probabilities_or_impossible_ones_are_refused(probabilities: tuple[float, ...]) -> None:
    with pytest.raises(InputError, match="each from 0 to 1"):
        joint(probabilities, 0.3)


def test_a_grid_is_the_same_number_cell_by_cell() -> None:
    first, second = (0.0, 0.2, 0.9875, 1.0), (0.1, 0.847)
    found = joint_grid(first, second, 0.3)
    for row, chance in zip(found, second, strict=True):
        expected = [joint((one, chance), 0.3).probability for one in first]
        assert row == pytest.approx(expected, abs=1e-9)
