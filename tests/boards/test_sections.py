"""What lies below a board: every question, on every board, in both languages."""

import re

import pytest

from dakcong.answers.boards.sections import OF_RELEASE, section, section_choice, unanswered
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.answers.year.answer import Answer
from dakcong.scenario.link import SECTIONS
from dakcong.texts import say
from tests.boards.reading import (
    charts,
    contents,
    headings,
    opened,
    parts_of,
    reading,
    tables,
    words,
)

BOARDS = [
    pytest.param("exports", {"x.g": "5", "x.cf": "on"}, id="exports"),
    pytest.param("exports", {"x.p": "commodities", "x.cp": "-20"}, id="commodities"),
    pytest.param("exports", {"v": "2025-10"}, id="met"),
    pytest.param("exports", {"v": "2025-11", "x.p": "quarters"}, id="last"),
    pytest.param("retail_sales", {"r.p": "volume_price", "r.c": "3"}, id="retail_sales"),
    pytest.param("iip", {"i.h": "15"}, id="industry"),
    pytest.param("iip", {"v": "2025-11"}, id="published"),
    pytest.param(
        "iip",
        {"i.h": "15", "i.p": "sections", "i.bw": "5", "i.dw": "30", "i.ew": "2", "i.dg": "20"},
        id="sections",
    ),
]


@pytest.mark.parametrize("chosen", sorted(OF_RELEASE))
def test_what_rests_on_the_release_is_moved_by_no_assumption(facts: Facts, chosen: str) -> None:
    for indicator, given in (one.values[:2] for one in BOARDS):
        release = {code: value for code, value in given.items() if code == "v"}
        plain = {**release, **{code: given[code] for code in ("i.h",) if code in given}}
        at_rest, moved = (
            opened(parts_of(reading(facts, {**one, "k": chosen}, "en"), str(indicator)))
            for one in (plain, given)
        )
        assert moved == at_rest


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("chosen", SECTIONS)
@pytest.mark.parametrize(("indicator", "given"), BOARDS)
def test_every_section_is_whole(
    facts: Facts, indicator: str, given: dict[str, str], chosen: str, language: str
) -> None:
    reader = reading(facts, {**given, "k": chosen}, language)
    parts = parts_of(reader, indicator)
    assert headings(parts) or chosen == "map"
    assert len(headings(parts)) == len(set(headings(parts)))
    assert all(part["content"] for part in parts)
    said = words(parts)
    assert said or charts(parts)
    assert re.findall(r"[{}]|\bNone\b|\bnan\b", said) == []
    for table in tables(parts):
        assert table["rows"]
        assert {len(row) for row in table["rows"]} == {len(table["columns"])}
    named = [(one["kind"], one["name"]) for one in contents(parts) if "name" in one]
    assert len(named) == len(set(named))
    assert opened(parts)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_choice_names_every_question_and_the_one_that_is_open(
    facts: Facts, language: str
) -> None:
    control = section_choice(reading(facts, {"k": "events"}, language), "exports")
    assert [one["id"] for one in control["options"]] == list(SECTIONS)
    assert [one["name"] for one in control["options"]] == [
        say(language, f"explore.{name}") for name in SECTIONS
    ]
    assert (control["move"], control["code"], control["value"]) == ("show", "k", "events")


def test_nothing_is_open_until_a_question_is_chosen(facts: Facts) -> None:
    reader = reading(facts, {})
    assert section_choice(reader, "exports")["value"] is None
    assert parts_of(reader, "exports") == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_section_that_needs_a_missing_first_half_says_so(facts: Facts, language: str) -> None:
    part = unanswered(reading(facts, {"k": "map"}, language), "iip")
    assert part is not None
    question = say(language, "explore.map_index")
    (said,) = part["content"]
    assert said["kind"] == "text"
    assert said["tone"] == "info"
    assert said["words"] == say(language, "explore.unanswered", question=question, count=6)
    assert unanswered(reading(facts, {"k": "map", "i.h": "15"}, language), "iip") is None


def test_without_a_question_nothing_is_unanswered(facts: Facts) -> None:
    assert unanswered(reading(facts, {}), "iip") is None


def test_a_question_about_refused_assumptions_is_left_to_the_board(facts: Facts) -> None:
    # Weights of 30 + 95 + 2 per cent.
    given = {"i.h": "15", "i.p": "sections", "i.bw": "30", "i.dw": "95", "i.ew": "2", "k": "map"}
    assert unanswered(reading(facts, given), "iip") is None


def test_an_unknown_section_is_named(facts: Facts) -> None:
    reader, arrival = arrived(facts, [("k", "tornado")])
    (notice,) = arrival.notices
    assert (notice.code, notice.given) == ("k", "tornado")
    assert "reach, explain" in notice.allowed
    found = reader.answer("exports")
    assert isinstance(found, Answer)
    assert section(reader, found) == []
    assert "k=" not in reader.query()
