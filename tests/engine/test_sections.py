"""Sections of an index: weighted by last year's index, never summed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.sections import (
    Section,
    rest_weight,
    section_contributions,
    section_shares,
    sections_growth,
)
from dakcong.errors import InputError

weights = st.floats(min_value=0.001, max_value=1.0)
levels = st.floats(min_value=0.1, max_value=9.0)
growths = st.floats(min_value=-1.0, max_value=2.0)


@st.composite
def sections(draw: st.DrawFn, count: int = 4) -> list[Section]:
    return [
        Section(name=f"s{place}", weight=draw(weights), level=draw(levels), growth=draw(growths))
        for place in range(count)
    ]


def section(name: str, weight: float, level: float, growth: float) -> Section:
    return Section(name=name, weight=weight, level=level, growth=growth)


# Base weights 5, 60, 30, 5; last year's indices 80, 120, 150, 100 on a base of 100:
# products 4, 72, 45, 5 of 126.
BY_HAND = [
    section("mining", 0.05, 0.8, -0.10),
    section("manufacturing", 0.60, 1.2, 0.12),
    section("electricity", 0.30, 1.5, 0.07),
    section("water", 0.05, 1.0, 0.04),
]


def test_shares_by_hand() -> None:
    assert section_shares(BY_HAND) == pytest.approx((4 / 126, 72 / 126, 45 / 126, 5 / 126))


def test_growth_by_hand() -> None:
    # Index last year: 126 / 100 = 126. This year, by section: 80 * 0.9 = 72, 120 * 1.12 = 134.4,
    # 150 * 1.07 = 160.5, 104; times weights 3.6 + 80.64 + 48.15 + 5.2 = 137.59: 137.59 / 126 - 1.
    assert sections_growth(BY_HAND) == pytest.approx(137.59 / 126 - 1, abs=1e-9)


def test_without_last_year_s_indices_a_weight_is_a_share() -> None:
    alike = [section(one.name, one.weight, 1.0, one.growth) for one in BY_HAND]
    # 0.05 * -10 + 0.60 * 12 + 0.30 * 7 + 0.05 * 4 = -0.5 + 7.2 + 2.1 + 0.2 = 9.0 %.
    assert sections_growth(alike) == pytest.approx(0.09)
    assert [one.points for one in section_contributions(alike)] == pytest.approx(
        [-0.005, 0.072, 0.021, 0.002]
    )


def test_rates_are_weighted_and_not_summed() -> None:
    # The four rates sum to 13 %; the growth lies between the lowest and the highest of them.
    assert sections_growth(BY_HAND) == pytest.approx(0.09198, abs=1e-5)


@given(sections())
def test_sections_add_up_to_the_whole(made: list[Section]) -> None:
    found = section_contributions(made)
    assert sum(one.share for one in found) == pytest.approx(1.0, abs=1e-8)
    assert sum(one.points for one in found) == pytest.approx(sections_growth(made), abs=1e-8)


@given(sections())
def test_the_whole_lies_between_its_sections(made: list[Section]) -> None:
    every = [one.growth for one in made]
    assert min(every) - 1e-9 <= sections_growth(made) <= max(every) + 1e-9


@given(sections().flatmap(lambda made: st.tuples(st.just(made), st.permutations(made))))
def test_the_order_of_the_sections_does_not_matter(
    both: tuple[list[Section], list[Section]],
) -> None:
    made, turned = both
    assert sections_growth(turned) == pytest.approx(sections_growth(made), abs=1e-8)
    by_name = {one.name: one for one in section_contributions(turned)}
    for one in section_contributions(made):
        assert by_name[one.name].points == pytest.approx(one.points, abs=1e-8)


@given(
    sections(),
    st.floats(min_value=0.01, max_value=1000.0),
    st.floats(min_value=0.01, max_value=1000.0),
)
def test_the_unit_of_weights_and_of_levels_does_not_matter(
    made: list[Section], weight_unit: float, level_unit: float
) -> None:
    scaled = [
        section(one.name, one.weight * weight_unit, one.level * level_unit, one.growth)
        for one in made
    ]
    assert sections_growth(scaled) == pytest.approx(sections_growth(made), abs=1e-8)
    assert section_shares(scaled) == pytest.approx(section_shares(made))


@given(levels, levels, growths, growths)
def test_one_section_of_everything_is_the_whole(
    level: float, other: float, growth: float, without_weight: float
) -> None:
    made = [section("all", 1.0, level, growth), section("none", 0.0, other, without_weight)]
    assert sections_growth(made) == pytest.approx(growth, abs=1e-8)
    assert section_contributions(made)[1].points == 0.0


@given(sections(), growths)
def test_sections_that_grow_alike_give_that_growth(made: list[Section], growth: float) -> None:
    alike = [section(one.name, one.weight, one.level, growth) for one in made]
    assert sections_growth(alike) == pytest.approx(growth, abs=1e-8)


def test_the_rest_takes_what_the_others_leave() -> None:
    assert rest_weight({"mining": 0.05, "electricity": 0.3, "water": 0.02}) == pytest.approx(0.63)
    assert rest_weight({"mining": 0.7, "electricity": 0.2, "water": 0.1}) == 0.0
    assert rest_weight({}) == 1.0


@pytest.mark.parametrize(("named", "total"), [({"a": 0.9, "b": 0.2}, 110.0), ({"a": -0.1}, -10.0)])
def test_weights_beyond_the_whole_are_refused(named: dict[str, float], total: float) -> None:
    with pytest.raises(InputError, match="lower one of them") as caught:
        rest_weight(named)
    assert caught.value.key == "error.section_weights"
    assert caught.value.fields == {"total": total}


@pytest.mark.parametrize(
    ("weight", "level", "says"),
    [(0.0, 1.0, "no section has a weight"), (-0.1, 1.0, "weight -0.1"), (1.0, 0.0, "level 0")],
)
def test_weights_that_make_no_whole_are_refused(weight: float, level: float, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        sections_growth([section("only", weight, level, 0.1)])
    assert caught.value.key == "error.section_weights"


def test_a_fall_beyond_everything_is_refused() -> None:
    with pytest.raises(InputError, match="water is -110") as caught:
        sections_growth([section("water", 1.0, 1.0, -1.1)])
    assert caught.value.key == "error.growth_floor"
