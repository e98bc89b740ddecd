import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.attribution import MOST_CHANGES, adding_up, shapley
from dakcong.errors import InputError

factors = st.lists(st.floats(min_value=0.2, max_value=3), min_size=1, max_size=6)


def product(factors: dict[str, float], some: frozenset[str]) -> float:
    return 100 * math.prod(factors[name] for name in some)


def test_by_hand() -> None:
    # 100 * 1.1 * 0.8: a first +10 then b -22; b first -20 then a +8. Averages +9 and -21.
    parts = shapley(lambda some: product({"a": 1.1, "b": 0.8}, some), ["a", "b"])
    assert parts == pytest.approx({"a": 9, "b": -21})


def test_nothing_changed_has_no_parts() -> None:
    assert shapley(lambda _some: 5.0, []) == {}


@given(values=factors)
def test_parts_add_up_to_the_difference(values: list[float]) -> None:
    named = {f"n{place}": one for place, one in enumerate(values)}
    parts = shapley(lambda some: product(named, some), list(named))
    whole = product(named, frozenset(named)) - 100
    assert sum(parts.values()) == pytest.approx(whole, rel=1e-7, abs=1e-6)


@given(values=factors)
def test_the_order_of_the_changes_does_not_matter(values: list[float]) -> None:
    named = {f"n{place}": one for place, one in enumerate(values)}
    forth = shapley(lambda some: product(named, some), list(named))
    back = shapley(lambda some: product(named, some), list(reversed(named)))
    assert back == pytest.approx(forth, rel=1e-7, abs=1e-7)


@given(values=factors)
def test_equal_changes_have_equal_parts_and_one_without_effect_has_none(
    values: list[float],
) -> None:
    named = {f"n{place}": one for place, one in enumerate(values)} | {"nothing": 1.0}
    named["twin"] = named["n0"]
    parts = shapley(lambda some: product(named, some), list(named))
    assert parts["twin"] == pytest.approx(parts["n0"], rel=1e-7, abs=1e-7)
    assert parts["nothing"] == 0.0


@given(values=factors, unit=st.floats(min_value=1e-3, max_value=1e3))
def test_the_unit_leaves_the_shares_unchanged(values: list[float], unit: float) -> None:
    named = {f"n{place}": one for place, one in enumerate(values)}
    plain = shapley(lambda some: product(named, some), list(named))
    scaled = shapley(lambda some: unit * product(named, some), list(named))
    assert {name: part / unit for name, part in scaled.items()} == pytest.approx(
        plain, rel=1e-6, abs=1e-6
    )


def test_too_many_changes_are_refused() -> None:
    names = [f"n{place}" for place in range(MOST_CHANGES + 1)]
    with pytest.raises(InputError, match="group some"):
        shapley(lambda _some: 1.0, names)


def test_adding_up_by_hand() -> None:
    # 3.4 + 3.4 + 3.2 = 10: rounded down 3, 3, 3, one lacks; the first of the two that lost most.
    assert adding_up({"a": 3.4, "b": 3.4, "c": 3.2}, 10, 0) == {"a": 4, "b": 3, "c": 3}


def test_falls_and_zeros_add_up_too() -> None:
    # 12.3 - 4.6 + 0 = 7.7, shown as 8: floors 12 and -5 make 7, one lacks, -5 lost .4, 12 .3.
    assert adding_up({"up": 12.3, "none": 0.0, "down": -4.6}, 8, 0) == {
        "up": 12,
        "none": 0,
        "down": -4,
    }


@given(
    parts=st.lists(st.floats(min_value=-1e5, max_value=1e5), min_size=1, max_size=8),
    start=st.floats(min_value=0, max_value=1e6),
    decimals=st.integers(0, 3),
)
def test_shown_parts_join_the_shown_ends_exactly(
    parts: list[float], start: float, decimals: int
) -> None:
    named = dict(enumerate(parts))
    unit = 10**decimals
    ends = round(start * unit), round((start + sum(parts)) * unit)
    shown = adding_up(named, (ends[1] - ends[0]) / unit, decimals)
    assert ends[0] + sum(round(one * unit) for one in shown.values()) == ends[1]
    assert all(abs(shown[name] - named[name]) <= 2.01 / unit for name in named)
    assert all(shown[name] == 0 for name, part in named.items() if part == 0)


def test_parts_of_something_else_are_refused() -> None:
    with pytest.raises(InputError, match="add up to"):
        adding_up({"a": 3.0}, 5, 0)
