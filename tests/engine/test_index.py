import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.index import (
    cumulative_growth,
    index_year,
    monthly_growth,
    section_contributions,
    section_growth,
    section_weights,
)
from dakcong.engine.outlook import Outlook
from dakcong.errors import InputError
from dakcong.model import YearToDate

growths = st.floats(min_value=-0.4, max_value=0.9)
weights = st.floats(min_value=0.05, max_value=0.95)


def year(growth: float, weight: float) -> YearToDate:
    return index_year(year=2025, month=6, growth=growth, weight=weight, vintage="2025-06")


def test_by_hand() -> None:
    # Last year's sum is 1, of which 0.48 so far; +15 % on it is 0.552.
    ytd = year(0.15, 0.48)
    assert ytd.value == pytest.approx(0.552)
    assert ytd.same_period == pytest.approx(0.48)
    assert ytd.remainder_last_year == pytest.approx(0.52)


@given(first=growths, rest=growths, weight=weights)
def test_the_year_is_the_weighted_mean_of_the_two_rates(
    first: float, rest: float, weight: float
) -> None:
    outlook = Outlook(ytd=year(first, weight), growth=rest, spread=0.1)
    expected = weight * first + (1 - weight) * rest
    assert outlook.year_growth() == pytest.approx(expected, abs=1e-8)


@pytest.mark.parametrize("weight", [0.0, 1.0, -0.1, 1.5, float("nan")])
def test_a_weight_that_leaves_nothing_is_refused(weight: float) -> None:
    with pytest.raises(InputError, match="must lie between 0 and 1") as caught:
        year(0.1, weight)
    assert caught.value.key == "error.weight"


@pytest.mark.parametrize("growth", [-1.0, -1.5, float("nan")])
def test_growth_of_minus_100_percent_or_less_is_refused(growth: float) -> None:
    with pytest.raises(InputError, match="must be above -100 %") as caught:
        year(growth, 0.48)
    assert caught.value.key == "error.growth_floor"


def test_sections_by_hand() -> None:
    # 0.3 * 120 = 36 and 0.7 * 80 = 56 of 92: 9/23 and 14/23; (9 * 10 % + 14 * 20 %) / 23.
    weights_of = section_weights({"a": 0.3, "b": 0.7}, {"a": 120.0, "b": 80.0})
    assert weights_of == pytest.approx({"a": 9 / 23, "b": 14 / 23})
    assert section_growth({"a": 0.1, "b": 0.2}, weights_of) == pytest.approx(3.7 / 23)


@given(
    sections=st.lists(
        st.tuples(weights, st.floats(min_value=20, max_value=300), growths), min_size=1, max_size=4
    ),
    unit=st.floats(min_value=0.01, max_value=100),
)
def test_the_whole_grows_as_the_mean_of_its_sections(
    sections: list[tuple[float, float, float]], unit: float
) -> None:
    # The index of a year is the mean of its sections by base weight; its growth is what is asked.
    names = [str(number) for number in range(len(sections))]
    base = {name: one[0] for name, one in zip(names, sections, strict=True)}
    last = {name: one[1] for name, one in zip(names, sections, strict=True)}
    growth = {name: one[2] for name, one in zip(names, sections, strict=True)}
    before = sum(base[name] * last[name] for name in names)
    after = sum(base[name] * last[name] * (1 + growth[name]) for name in names)
    found = section_weights({name: unit * one for name, one in base.items()}, last)
    assert sum(found.values()) == pytest.approx(1.0)
    assert section_growth(growth, found) == pytest.approx(after / before - 1, abs=1e-8)
    added = section_contributions(growth, found)
    assert sum(added.values()) == pytest.approx(section_growth(growth, found), abs=1e-8)


@pytest.mark.parametrize(("base", "index"), [(-0.1, 100.0), (0.1, -100.0), (0.0, 100.0)])
def test_sections_that_weigh_nothing_are_refused(base: float, index: float) -> None:
    with pytest.raises(InputError, match="must weigh something"):
        section_weights({"a": base}, {"a": index})


def test_months_to_cumulative_by_hand() -> None:
    # +10 % on 100, +20 % on 50, -5 % on 150: 10; 20 of 150; 12.5 of 300.
    found = cumulative_growth([0.1, 0.2, -0.05], [100.0, 50.0, 150.0])
    assert found == pytest.approx((0.1, 20 / 150, 12.5 / 300))


def test_cumulative_to_months_on_printed_rates() -> None:
    # West, four months +14,23 %, five months +15,16 % (vietnamvn-2025-05, vietnamvn-2025-06). With
    # equal months May grew 5 * 15.16 - 4 * 14.23 = 18.88 %; by the shares of the national season
    # (0.31173 by April, 0.08508 in May) 18.57 %. Printed for May: +20,06 %.
    months = [0.07359, 0.06976, 0.08244, 0.08594, 0.08508]
    found = monthly_growth([0.1423] * 4 + [0.1516], months)
    assert found[:4] == pytest.approx([0.1423] * 4)
    assert found[4] == pytest.approx((0.39681 * 0.1516 - 0.31173 * 0.1423) / 0.08508)
    assert monthly_growth([0.1423] * 4 + [0.1516], [1.0] * 5)[4] == pytest.approx(0.1888)


@given(st.lists(st.tuples(growths, weights), min_size=1, max_size=12))
def test_there_and_back(months: list[tuple[float, float]]) -> None:
    growth, weight = [one[0] for one in months], [one[1] for one in months]
    back = monthly_growth(cumulative_growth(growth, weight), weight)
    assert back == pytest.approx(growth, abs=1e-6)
