"""Where a scenario ends against the defaults of its release, for the line that stays in sight."""

from dataclasses import replace

import pytest

from dakcong.answers.boards.indicator import board
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.pins import Pin
from dakcong.answers.reader import Reader
from dakcong.scenario.registry import Value


def reader(facts: Facts, given: dict[str, Value], language: str = "vi") -> Reader:
    return Reader(facts=facts, scenario=complete(facts, "2025-06", given), language=language)


def test_a_point_of_growth_moves_the_year_end_by_a_hundredth_of_last_years_rest(
    facts: Facts,
) -> None:
    # 2024: 2,187 of which 1,181 by June, both as published or by its growth: 10.06 million a point.
    (plain,) = board(reader(facts, {}), "exports")["against"]
    (moved,) = board(reader(facts, {"x.g": 0.0}), "exports")["against"]
    assert plain["now"] == plain["other"] == moved["other"]
    default = complete(facts, "2025-06", {}).number("x.g")
    assert plain["now"] - moved["now"] == pytest.approx(10.06 * default, rel=2e-3)


def test_without_a_published_first_half_there_is_nothing_to_hold_beside(facts: Facts) -> None:
    found = board(reader(facts, {"i.h": 15.0}), "iip")
    assert found["said"]["bar"]
    assert found["against"] == []


def test_what_was_pinned_last_is_held_beside_the_defaults(facts: Facts) -> None:
    scenarios = [complete(facts, "2025-06", {"x.g": growth}) for growth in (5.0, 20.0)]
    pins = (Pin("pb", scenarios[0]), Pin("pa", scenarios[1]))
    default, last = board(replace(reader(facts, {"x.g": 10.0}), pins=pins), "exports")["against"]
    # 1 520 + 1 005.847 * 1.2.
    assert last["other"] == pytest.approx(2727.02, abs=0.01)
    assert (default["less"], last["less"]) == ("▼ {size} so với mặc định", "▼ {size} so với A")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", ["Cả năm **", "Khả năng đạt **", "Kế hoạch 182.281\u00a0tỷ đồng"]),
        ("en", ["Full year **", "Chance **", "The plan of 182,281\u00a0billion VND"]),
    ],
)
def test_the_line_names_year_end_chance_and_target(
    facts: Facts, language: str, words: list[str]
) -> None:
    said = board(reader(facts, {}, language), "retail_sales")["said"]["bar"]
    assert [one["words"][: len(start)] for one, start in zip(said, words, strict=True)] == words
