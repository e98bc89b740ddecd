"""One indicator from its own history: levels, and what must not matter."""

import math

import pytest

from dakcong.answers.facts import Facts
from dakcong.engine.own_history import from_history
from dakcong.errors import InputError
from tests.monthly_rows import WANDERING

YEARS = [WANDERING[12 * place : 12 * place + 12] for place in range(4)]
CURRENT = [118.0, 121.0, 124.0, 116.0, 119.0, 122.0]


def test_the_unit_does_not_matter(facts: Facts) -> None:
    calibrated = facts.catalogue.calibrated
    plain = from_history(YEARS, CURRENT, "retail", calibrated)
    larger = from_history(
        [[1000 * one for one in year] for year in YEARS],
        [1000 * one for one in CURRENT],
        "retail",
        calibrated,
    )
    assert larger.centre == pytest.approx(plain.centre, abs=1e-8)
    assert larger.spread == pytest.approx(plain.spread, rel=1e-8)


@pytest.mark.parametrize(("years", "level"), [(1, "1y"), (2, "2y"), (3, "3y"), (4, "full")])
def test_the_level_is_the_number_of_years(facts: Facts, years: int, level: str) -> None:
    found = from_history(YEARS[-years:], CURRENT, "trade", facts.catalogue.calibrated)
    assert (found.information, found.years) == (level, years)
    assert 0 < found.spread < 1


def test_a_year_ten_per_cent_up_ends_up(facts: Facts) -> None:
    grown = [1.1 * one for one in YEARS[-1][:6]]
    found = from_history(YEARS, grown, "retail", facts.catalogue.calibrated)
    # Between no growth and more than the pace so far.
    assert 0 < found.centre < math.log(1.15)


def test_an_amount_of_nothing_is_refused(facts: Facts) -> None:
    with pytest.raises(InputError, match="not positive"):
        from_history(YEARS, [0.0, 1.0], "retail", facts.catalogue.calibrated)
