"""Growth of two outputs, a month out of two years to date, the location quotient."""

import dataclasses

import pytest

from dakcong.engine.amounts import EAST, FIRST, MERGED, NATION, Amount, growth
from dakcong.engine.outputs import location_quotient, month_alone
from dakcong.errors import InputError


def output(value: float, **given: object) -> Amount:
    plain = Amount(
        unit="tonnes",
        prices="",
        territory=MERGED,
        basis=FIRST,
        year=2025,
        first_month=1,
        last_month=6,
        value=value,
    )
    return dataclasses.replace(plain, **given)  # type: ignore[arg-type]


def test_growth_of_the_same_months_of_two_years() -> None:
    # 120 after 100 is a fifth more.
    assert growth(output(120), output(100, year=2024)) == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("before", "key"),
    [
        (output(100, year=2024, unit="million_litres"), "amounts.mixed_unit"),
        (output(100, year=2024, territory=EAST), "amounts.mixed_territory"),
        (output(100, year=2024, last_month=5), "amounts.other_year"),
        (output(100, year=2024, first_month=6), "amounts.other_year"),
        (output(100, year=2023), "amounts.other_year"),
        (output(0, year=2024), "amounts.other_year"),
    ],
)
def test_units_and_periods_are_not_mixed(before: Amount, key: str) -> None:
    with pytest.raises(InputError) as caught:
        growth(output(120), before)
    assert caught.value.key == key


def test_a_month_alone_is_what_two_years_to_date_leave() -> None:
    # Ground coffee, by hand: 21.47 - 17.87 = 3.6; a year before 21.47 / 1.109 - 17.87 / 1.082
    # = 19.36 - 16.516 = 2.844; 3.6 / 2.844 - 1 = 26.6 %.
    found = month_alone(output(17870, last_month=5), output(21470), (8.2, 10.9))
    assert found.value == pytest.approx(3600)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 0.266 < found.high
    assert found.high - found.low < 0.02
    assert found.base is None


@pytest.mark.parametrize(
    ("earlier", "later", "growths", "base"),
    [
        # Steel: June 2024 is 142.04 - 98.01 = 44.04 after a mean of 98.01 / 5 = 19.6: 2.25 of it.
        (output(142500, last_month=5), output(167470), (45.4, 17.9), 2.247),
        # May 2024 is 98.01 - 114 / 1.295 = 98.01 - 88.03 = 9.97 after 88.03 / 4 = 22.0: 0.453.
        (output(114000, last_month=4), output(142500, last_month=5), (29.5, 45.4), 0.453),
        # Beer: 38.179 / 1.072 - 35.47 / 1.092 = 35.61 - 32.48 = 3.13 after 32.48 / 5 = 6.50: 0.482.
        (output(35.47, last_month=5), output(38.179), (9.2, 7.2), 0.482),
    ],
)
def test_a_year_before_out_of_all_proportion_tells_no_growth(
    earlier: Amount, later: Amount, growths: tuple[float, float], base: float
) -> None:
    found = month_alone(earlier, later, growths)
    assert (found.low, found.high) == (None, None)
    assert found.base == pytest.approx(base, abs=0.001)


def test_a_usual_year_before_tells_a_growth_however_far_the_month_fell() -> None:
    # Starch: May 2024 is 81 / 1.037 - 71 / 1.043 = 10.04 after 68.07 / 4 = 17.0: 0.59. Then 1.0
    # of this year after a mean of 20; before 101.111 / 0.843 - 100.111 / 1.001 = 19.9.
    starch = month_alone(output(71000, last_month=4), output(81000, last_month=5), (4.3, 3.7))
    assert starch.low is not None
    fallen = month_alone(output(100111, last_month=5), output(101111), (0.1, -15.7))
    assert fallen.high is not None
    assert fallen.high < -0.9


@pytest.mark.parametrize(
    ("earlier", "later", "growths"),
    [
        # The growth of 6.9 % leaves less for six months of the year before than 3.7 % for five.
        (output(81000, last_month=5), output(83000), (3.7, 6.9)),
        # Nothing was made in the month.
        (output(64000, last_month=5), output(64000), (3.5, 3.5)),
    ],
)
def test_numbers_that_are_too_round_or_do_not_fit_tell_no_growth(
    earlier: Amount, later: Amount, growths: tuple[float, float]
) -> None:
    found = month_alone(earlier, later, growths)
    assert (found.low, found.high) == (None, None)


def test_a_month_alone_needs_one_month_more_of_one_unit() -> None:
    for earlier, key in (
        (output(100, last_month=4), "outputs.not_following"),
        (output(100, last_month=5, unit="million_kwh"), "amounts.mixed_unit"),
        (output(100, last_month=5, territory=EAST), "amounts.mixed_territory"),
    ):
        with pytest.raises(InputError) as caught:
            month_alone(earlier, output(120), (0.0, 0.0))
        assert caught.value.key == key


def test_the_location_quotient_of_a_textbook() -> None:
    # A region with 500 of its 2,000 in an industry that has 10,000 of the nation's 100,000:
    # a quarter against a tenth is 2.5; the average place has 1.
    whole, whole_all = (output(one, territory=NATION) for one in (10_000, 100_000))
    assert location_quotient(output(500), output(2000), whole, whole_all) == pytest.approx(2.5)
    assert location_quotient(output(200), output(2000), whole, whole_all) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("whole", "key"),
    [
        (output(10_000, territory=NATION, unit="million_kwh"), "amounts.mixed_unit"),
        (output(10_000, territory=NATION, year=2024), "amounts.mixed_period"),
        (output(10_000), "amounts.mixed_territory"),
        (output(0, territory=NATION), "outputs.nothing"),
    ],
)
def test_a_location_quotient_mixes_nothing(whole: Amount, key: str) -> None:
    with pytest.raises(InputError) as caught:
        location_quotient(output(500), output(2000), whole, output(100_000, territory=NATION))
    assert caught.value.key == key
