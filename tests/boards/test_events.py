"""Shocks and events as parts: side by side, and what a reader of a release could know."""

import pytest

from dakcong.answers.explain.beside import side_by_side
from dakcong.answers.facts import Facts
from dakcong.answers.year.answer import Answer
from dakcong.texts import numbers, say
from tests.boards.reading import column, headings, parts_of, reading, tables, under, words


def test_shocks_stand_side_by_side(facts: Facts) -> None:
    reader = reading(facts, {"k": "events", "x.us": "on"})
    (table,) = tables(parts_of(reader, "exports")[:1])
    found = reader.answer("exports")
    assert isinstance(found, Answer)
    sides = side_by_side(facts, found)
    assert column(table, say("vi", "table.p50")) == [
        numbers.fine(side.answer.outlook.year_end(), found.indicator.unit, "vi") for side in sides
    ]
    # Without, the tariff alone, coffee alone, both: the tariff is what the scenario has.
    names = column(table, say("vi", "table.shock"))
    assert [name.startswith("▸ ") for name in names] == [False, True, False, False]
    assert names[0] == say("vi", "side_by_side.none")
    assert names[-1] == say("vi", "side_by_side.all")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_reader_of_july_meets_november_only_under_what_came_later(
    facts: Facts, language: str
) -> None:
    parts = parts_of(reading(facts, {"k": "events"}, language), "exports")
    assert headings(parts)[1:] == [say(language, "events.known"), say(language, "events.later")]
    known, later = (
        " ".join(column(one, say(language, "table.event"))) for one in tables(parts[1:])
    )
    typhoon = {"vi": "Bão số 13", "en": "Typhoon no. 13"}[language]
    assert typhoon not in known
    assert typhoon in later
    assert say(language, "explore.later_note") in words(parts[2:])


def test_nothing_came_after_the_newest_release(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "events", "v": "2025-11"}), "exports")
    assert say("vi", "events.later") not in headings(parts)
    known = " ".join(column(tables(parts)[1], say("vi", "table.event")))
    assert "Bão số 13" in known


def test_where_nothing_can_act_and_nothing_is_known_it_says_so(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "events", "i.h": "15"}, "en"), "iip")
    assert words(parts[:1]) == say("en", "explore.no_shock")
    assert words(under(parts, say("en", "events.known"))) == say("en", "explore.no_event")


def test_an_event_is_named_with_its_day_and_where_it_was_printed(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "events", "v": "2025-11"}, "en"), "exports")
    table = tables(parts)[1]
    row = next(row for row in table["rows"] if "Typhoon" in row[0])
    assert row[0].startswith("6 November 2025: ")
    assert row[2] == "*“gần 1.900 tỷ đồng”* (in Vietnamese)"
    assert row[-1].startswith("[Tiền Phong, ")
    assert "](https://tienphong.vn/" in row[-1]
