from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.outlook import Outlook, after_shocks, combined_growth, path
from dakcong.errors import InputError
from dakcong.model import YearToDate

Outlooks = Callable[..., Outlook]

amounts = st.floats(min_value=1, max_value=1e6)
growths = st.floats(min_value=-0.6, max_value=1.2)
spreads = st.floats(min_value=0.01, max_value=0.4)
probabilities = st.floats(min_value=0.01, max_value=0.99)
factors = st.floats(min_value=1e-4, max_value=1e4)
three = st.lists(st.floats(min_value=0.01, max_value=1), min_size=3, max_size=3)


@pytest.fixture(scope="session")
def outlook(year: Callable[..., YearToDate]) -> Outlooks:
    def build(
        growth: float = 0.1, spread: float = 0.05, value: float = 60, **figures: float
    ) -> Outlook:
        return Outlook(ytd=year(value, **figures), growth=growth, spread=spread)

    return build


def test_by_hand(outlook: Outlooks) -> None:
    # 60 so far; last year's other months brought 50, +10 % is 55: 115, which is +15 % on 100.
    one = outlook()
    assert one.year_end() == pytest.approx(115)
    assert one.year_growth() == pytest.approx(0.15)


def test_the_range_by_hand(outlook: Outlooks) -> None:
    # t(3) stays below 1.637744 with 90 %: 60 + 55 * exp(0.05 * 1.637744) = 60 + 55 * 1.085334.
    assert outlook().year_end(0.9) == pytest.approx(119.693, abs=5e-4)


# docs/design.md 4, before the default growth is rounded to its step. Retail: 79 950 in the same
# period, 166 618.83 last year; exports: 1 520 / 1.287 and 2 235 / 1.022.
RETAIL = {
    "value": 92742,
    "same_period": 92742 / 1.16,
    "rest": 182281 / 1.094 - 92742 / 1.16,
    "growth": 0.100249,
    "spread": 0.0509,
}
EXPORTS = {
    "value": 1520,
    "same_period": 1520 / 1.287,
    "rest": 2235 / 1.022 - 1520 / 1.287,
    "growth": 0.118571,
    "spread": 0.1206,
}


@pytest.mark.parametrize(
    ("probability", "retail", "exports"),
    [(0.5, 188_099, 2_645), (0.1, 180_472, 2_443), (0.9, 196_389, 2_891)],
)
def test_the_worked_numbers_of_june(
    outlook: Outlooks, probability: float, retail: float, exports: float
) -> None:
    assert outlook(**RETAIL).year_end(probability) == pytest.approx(retail, abs=1)
    assert outlook(**EXPORTS).year_end(probability) == pytest.approx(exports, abs=0.5)


def test_the_worked_95_percent_range_and_probabilities_of_june(outlook: Outlooks) -> None:
    assert outlook(**EXPORTS).year_end(0.025) == pytest.approx(2_286, abs=0.51)  # 2 286.50
    assert outlook(**EXPORTS).year_end(0.975) == pytest.approx(3_172, abs=0.51)  # 3 171.50
    assert outlook(**EXPORTS).probability(2200) == pytest.approx(0.9875, abs=5e-5)
    assert outlook(**RETAIL).probability(182_281) == pytest.approx(0.848, abs=5e-4)


@given(value=amounts, same=amounts, rest=amounts, growth=growths)
def test_the_year_is_what_was_reached_and_what_is_to_come(
    outlook: Outlooks, value: float, same: float, rest: float, growth: float
) -> None:
    one = outlook(growth, value=value, same_period=same, rest=rest)
    assert one.year_end() == pytest.approx(value + rest * (1 + growth), rel=1e-8)
    grown = one.year_end() / (same + rest) - 1
    assert one.year_growth() == pytest.approx(grown, rel=1e-7, abs=1e-7)


@given(growth=growths, spread=spreads, low=probabilities, high=probabilities)
def test_quantiles_rise_with_the_probability(
    outlook: Outlooks, growth: float, spread: float, low: float, high: float
) -> None:
    one = outlook(growth, spread)
    assert one.year_end(min(low, high)) <= one.year_end(max(low, high))


@given(growth=growths, spread=spreads, near=amounts, far=amounts)
def test_a_higher_target_is_never_more_probable(
    outlook: Outlooks, growth: float, spread: float, near: float, far: float
) -> None:
    one = outlook(growth, spread)
    assert 0 <= one.probability(max(near, far)) <= one.probability(min(near, far)) <= 1


@given(growth=growths, more=st.floats(min_value=0, max_value=1), target=amounts)
def test_more_growth_never_lowers_year_end_or_probability(
    outlook: Outlooks, growth: float, more: float, target: float
) -> None:
    assert outlook(growth + more).year_end() >= outlook(growth).year_end()
    assert outlook(growth + more).probability(target) >= outlook(growth).probability(target)


@given(growth=growths, spread=spreads, probability=probabilities)
def test_a_quantile_is_reached_with_the_rest_of_the_probability(
    outlook: Outlooks, growth: float, spread: float, probability: float
) -> None:
    one = outlook(growth, spread)
    assert one.probability(one.year_end(probability)) == pytest.approx(1 - probability, abs=1e-5)


@given(known=st.tuples(amounts, amounts, amounts), growth=growths, target=amounts, factor=factors)
def test_the_unit_changes_no_rate_and_scales_every_amount(
    outlook: Outlooks,
    known: tuple[float, float, float],
    growth: float,
    target: float,
    factor: float,
) -> None:
    value, same, rest = known
    plain = outlook(growth, value=value, same_period=same, rest=rest)
    scaled = outlook(growth, value=factor * value, same_period=factor * same, rest=factor * rest)
    assert scaled.year_end(0.9) == pytest.approx(factor * plain.year_end(0.9), rel=1e-8)
    assert scaled.year_growth() == pytest.approx(plain.year_growth(), rel=1e-7, abs=1e-7)
    assert scaled.probability(factor * target) == pytest.approx(plain.probability(target), abs=1e-6)


@pytest.mark.parametrize("month", [1, 11])
def test_the_first_and_the_last_month_can_be_projected(outlook: Outlooks, month: int) -> None:
    assert outlook(month=month).year_end() == pytest.approx(115)


@pytest.mark.parametrize(("target", "probability"), [(109.9, 1.0), (110.0, 1.0), (110.1, 0.0)])
def test_without_spread_a_target_is_reached_or_not(
    outlook: Outlooks, target: float, probability: float
) -> None:
    one = outlook(growth=0.0, spread=0.0)
    assert one.probability(target) == probability
    assert one.year_end(0.025) == one.year_end(0.975) == 110.0


def test_a_target_already_met_is_certain(outlook: Outlooks) -> None:
    assert outlook(growth=-0.99, spread=0.4).probability(60) == 1.0


@pytest.mark.parametrize("rest", [0.0, -10.0])
def test_a_year_without_a_base_for_its_remaining_months_is_refused(
    outlook: Outlooks, rest: float
) -> None:
    with pytest.raises(InputError, match=r"2024: months 7-12 add up to .*check previous_year"):
        outlook(rest=rest)


@pytest.mark.parametrize("growth", [-1.0, -2.0, float("nan"), float("inf")])
def test_growth_of_minus_100_percent_or_no_number_is_refused(
    outlook: Outlooks, growth: float
) -> None:
    with pytest.raises(InputError, match="must be above -100 %"):
        outlook(growth)


@pytest.mark.parametrize("spread", [-0.01, float("nan"), float("inf")])
def test_a_spread_that_is_negative_or_no_number_is_refused(
    outlook: Outlooks, spread: float
) -> None:
    with pytest.raises(InputError, match="0 or more and finite"):
        outlook(spread=spread)


def test_quarters_are_weighted_by_last_year() -> None:
    # 40 % of the remainder at -10 %, 60 % at +20 %: -4 % + 12 % = +8 %.
    assert combined_growth({3: -0.1, 4: 0.2}, {3: 0.4, 4: 0.6}) == pytest.approx(0.08)


@given(growth=growths, third=st.floats(min_value=0, max_value=1))
def test_equal_quarters_are_the_whole(growth: float, third: float) -> None:
    combined = combined_growth({3: growth, 4: growth}, {3: third, 4: 1 - third})
    assert combined == pytest.approx(growth, abs=1e-8)


def test_shocks_take_their_part_of_what_is_left() -> None:
    # 1.20 * 0.90 * 0.95 = 1.026.
    assert after_shocks(0.2, [0.10, 0.05]) == pytest.approx(0.026)
    assert after_shocks(0.2, []) == pytest.approx(0.2)


@given(growth=growths, spread=spreads, probability=probabilities, weights=three)
def test_the_path_rises_and_ends_at_the_year_end(
    outlook: Outlooks, growth: float, spread: float, probability: float, weights: list[float]
) -> None:
    one = outlook(growth, spread, month=9)
    shares = {10 + i: weight / sum(weights) for i, weight in enumerate(weights)}
    reached = path(one, shares, probability)
    assert list(reached) == [10, 11, 12]
    assert 60 < reached[10] < reached[11] < reached[12]
    assert reached[12] == pytest.approx(one.year_end(probability), rel=1e-8)
