"""Amounts of two sides by hand: sums, what is left, contributions, and every refusal."""

from dataclasses import replace

import pytest

from dakcong.engine.amounts import (
    EAST,
    FIRST,
    IMPLIED,
    MERGED,
    NOT_PRINTED,
    REVISED,
    WEST,
    Amount,
    growth,
)
from dakcong.engine.sides import bridge, contributions, rest, total
from dakcong.errors import InputError
from dakcong.units import BILLION_VND, MILLION_USD, PERCENT

# Exports of 2024 as first printed: 1.650 and 320 million USD; the West again: 1.853.
W = Amount(
    value=1650,
    unit=MILLION_USD,
    prices="",
    territory=WEST,
    basis=FIRST,
    year=2024,
    first_month=1,
    last_month=12,
)
E = replace(W, value=320, territory=EAST)
AGAIN = replace(W, value=1853, basis=REVISED)
BASE = replace(W, value=2187, territory=MERGED, basis=IMPLIED)


def test_two_sides_of_one_basis_add_up() -> None:
    both = total([W, E])
    assert (both.value, both.territory, both.basis, both.period) == (
        *(1970, MERGED, FIRST),
        "2024-01/2024-12",
    )
    assert total([E, W]).value == 1970


def test_the_other_side_is_what_is_left() -> None:
    # First half of 2025: 1.520 less 1.293.
    half = replace(BASE, value=1520, basis=FIRST, year=2025, last_month=6)
    left = rest(half, replace(half, value=1293, territory=WEST))
    assert (left.value, left.territory) == (227, EAST)
    assert rest(half, replace(half, value=227, territory=EAST)).territory == WEST


def test_the_bridge_names_what_no_figure_explains() -> None:
    # 1650 + 320 = 1970, 217 short of 2187; with 203 that the West printed again, 14.
    plain, full = bridge([W, E], [], BASE), bridge([W, E], [AGAIN], BASE)
    assert (plain.printed, plain.left) == (1970, 217)
    assert (full.printed, full.revisions, full.left) == (1970, {WEST: 203}, 14)
    # Retail: the East printed nothing, 166.619 - 105.000 - 6.323.
    retail = [replace(one, unit=BILLION_VND, prices="current") for one in (W, AGAIN, BASE)]
    west, again, base = (
        replace(one, value=value)
        for one, value in zip(retail, (105000, 111323, 166619), strict=True)
    )
    found = bridge([west], [again], base)
    assert (found.revisions[WEST], found.left) == (6323, 55296)


def test_contributions_add_up_to_the_growth_of_both() -> None:
    # West 1000 to 1200, East 200 to 240 of 1200 in all: 200/1200 and 40/1200 of growth 20 %.
    before = [replace(W, value=1000), replace(E, value=200)]
    now = [replace(W, value=1200, year=2025), replace(E, value=240, year=2025)]
    west, east = contributions(now, before)
    assert (west.territory, east.territory) == (WEST, EAST)
    assert west.points == pytest.approx(1 / 6)
    assert east.points == pytest.approx(1 / 30)
    assert west.points + east.points == pytest.approx(0.2)
    assert (west.growth, east.growth) == (pytest.approx(0.2), pytest.approx(0.2))
    assert (west.share, east.share) == (pytest.approx(5 / 6), pytest.approx(1 / 6))
    assert (west.part, east.part) == (pytest.approx(5 / 6), pytest.approx(1 / 6))


def test_growth_rests_on_the_base_that_it_implies() -> None:
    now = replace(W, value=110, year=2025)
    assert growth(now, replace(W, value=100, basis=IMPLIED)) == pytest.approx(0.1)
    with pytest.raises(InputError) as caught:
        growth(now, replace(W, value=100, basis=REVISED))
    assert caught.value.key == "amounts.mixed_basis"


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"unit": BILLION_VND}, "amounts.mixed_unit"),
        ({"prices": "current"}, "amounts.mixed_prices"),
        ({"basis": REVISED}, "amounts.mixed_basis"),
        ({"year": 2023}, "amounts.mixed_period"),
        ({"last_month": 6}, "amounts.mixed_period"),
        ({"territory": WEST}, "sides.not_both"),
        ({"territory": MERGED}, "sides.not_both"),
    ],
)
def test_what_differs_is_not_added(change: dict[str, object], key: str) -> None:
    with pytest.raises(InputError) as caught:
        total([W, replace(E, **change)])  # type: ignore[arg-type]
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("change", "key"),
    [({"unit": PERCENT}, "amounts.rates"), ({"prices": NOT_PRINTED}, "amounts.prices_unknown")],
)
def test_rates_and_unknown_prices_are_not_added(change: dict[str, str], key: str) -> None:
    with pytest.raises(InputError) as caught:
        total([replace(W, **change), replace(E, **change)])  # type: ignore[arg-type]
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("whole", "side", "key"),
    [
        (BASE, AGAIN, "amounts.mixed_basis"),
        (replace(BASE, basis=FIRST, year=2025), W, "amounts.mixed_period"),
        (W, replace(E, value=1), "sides.not_both"),
        (replace(W, value=100, territory=MERGED), W, "sides.more_than_both"),
    ],
)
def test_what_is_left_needs_both_of_one_basis(whole: Amount, side: Amount, key: str) -> None:
    with pytest.raises(InputError) as caught:
        rest(whole, side)
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("now", "before", "key"),
    [
        (replace(W, year=2025), E, "amounts.mixed_territory"),
        (replace(W, year=2026), W, "amounts.other_year"),
        (replace(W, year=2025), replace(W, last_month=6), "amounts.other_year"),
        (replace(W, year=2025), replace(W, value=0), "amounts.other_year"),
    ],
)
def test_growth_needs_the_same_months_of_one_territory(
    now: Amount, before: Amount, key: str
) -> None:
    with pytest.raises(InputError) as caught:
        growth(now, before)
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("parts", "revised"),
    [([W, W], []), ([E], [AGAIN]), ([BASE], []), ([W], [AGAIN, AGAIN])],
)
def test_a_bridge_takes_each_side_once(parts: list[Amount], revised: list[Amount]) -> None:
    with pytest.raises(InputError) as caught:
        bridge(parts, revised, BASE)
    assert caught.value.key == "sides.not_both"


def test_a_bridge_takes_parts_of_one_basis_and_the_months_of_the_whole() -> None:
    with pytest.raises(InputError) as caught:
        bridge([AGAIN, E], [], BASE)
    assert caught.value.key == "amounts.mixed_basis"
    with pytest.raises(InputError) as caught:
        bridge([W, replace(E, last_month=6)], [], BASE)
    assert caught.value.key == "amounts.mixed_period"
