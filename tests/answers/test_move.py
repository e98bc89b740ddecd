"""One move of a reader: what it comes to, and what no page sends."""

from typing import Any
from urllib.parse import parse_qsl

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.move import Moved, moved
from dakcong.answers.reader import Reader, arrived
from dakcong.scenario.link import PART, SECTION


def reader_at(facts: Facts, query: str) -> Reader:
    return arrived(facts, parse_qsl(query))[0]


def after(facts: Facts, query: str, move: dict[str, Any], indicator: str = "exports") -> Moved:
    reader = reader_at(facts, query)
    found = moved(reader, reader.indicator(indicator), move)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("move", "growth"),
    [
        ({"kind": "set", "code": "x.g", "value": 12.34}, 12.3),
        ({"kind": "set", "code": "x.g", "value": 5}, 5.0),
        ({"kind": "set_all", "values": {"x.g": 7, "x.us": "on"}}, 7.0),
        ({"kind": "typed", "code": "x.g", "given": "−4,5"}, -4.5),
        # The defaults of exports at six months: 11.9; the 80 % quantile of the default: 25.9.
        ({"kind": "reset", "code": "x.g"}, 11.9),
        ({"kind": "reset_all"}, 11.9),
        ({"kind": "reset_assumptions"}, 11.9),
        ({"kind": "preset", "preset": "optimistic"}, 25.9),
        ({"kind": "way", "value": "quarters"}, 3.0),
    ],
)
def test_a_move_is_taken_and_other_indicators_stay(
    facts: Facts, move: dict[str, Any], growth: float
) -> None:
    found = after(facts, "v=2025-06&x.g=3&r.g=4&lang=vi", move)
    assert found.told is None
    assert found.reader.scenario.number("x.g") == growth
    assert found.reader.scenario.number("r.g") == 4


@pytest.mark.parametrize(
    "move",
    [
        {},
        {"kind": "set", "code": "x.g"},
        {"kind": "set", "code": "x.g", "value": "12"},
        {"kind": "set", "code": "x.g", "value": True},
        {"kind": "set", "code": "x.g", "value": float("nan")},
        {"kind": "set", "code": "x.g", "value": float("inf")},
        {"kind": "set", "code": "x.g", "value": 120.1},
        {"kind": "set", "code": "x.t", "value": "wish"},
        {"kind": "set", "code": "x.us", "value": "maybe"},
        # Of a quarter that is over.
        {"kind": "set", "code": "x.q1", "value": 1.0},
        {"kind": "set", "code": ["x.g"], "value": 1.0},
        {"kind": "set_all", "values": {}},
        {"kind": "set_all", "values": {"x.g": 1, "r.g": 999}},
        {"kind": "set_all", "values": [["x.g", 1]]},
        {"kind": "typed", "code": "x.g", "given": 7},
        {"kind": "typed", "code": "x.t", "given": "goal"},
        {"kind": "preset", "preset": "nobody"},
        {"kind": "preset", "preset": {}},
        {"kind": ["set"], "code": "x.g", "value": 1.0},
        {"kind": "way", "value": "sections"},
        {"kind": "release", "value": "1999-01"},
        {"kind": "release", "value": ["2025-06"]},
        {"kind": "language", "value": "fr"},
        {"kind": "show", "code": "k", "value": "everything"},
        {"kind": "show", "code": "x.g", "value": "5"},
        {"kind": "show", "code": ["k"], "value": "map"},
        {"kind": "drop_table"},
    ],
)
def test_what_no_page_sends_is_no_move(facts: Facts, move: dict[str, Any]) -> None:
    reader = reader_at(facts, "x.g=3")
    assert moved(reader, reader.indicator("exports"), move) is None


def test_a_page_about_no_indicator_takes_what_is_about_all_of_them(facts: Facts) -> None:
    reader = reader_at(facts, "")
    reading = moved(reader, None, {"kind": "set", "code": "x.y", "value": "press"})
    assert reading is not None
    assert reading.reader.scenario.option("x.y") == "press"
    assert moved(reader, None, {"kind": "language", "value": "en"}) is not None
    assert moved(reader, None, {"kind": "reset_all"}) is None
    assert moved(reader, None, {"kind": "preset", "preset": "optimistic"}) is None


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ("7.5.5", "7.5.5"),
        ("200", "−60 đến 120"),
        ("abc", "12,5 (dấu phẩy thập phân) hoặc −3. Cho phép từ −60 đến 120."),
        ("1.234", "1234, cũng có thể là 1,234"),
        ("`x`", "x"),
    ],
)
def test_a_typed_value_that_is_not_taken_is_refused_in_words(
    facts: Facts, given: str, named: str
) -> None:
    found = after(facts, "x.g=3&lang=vi", {"kind": "typed", "code": "x.g", "given": given})
    assert found.told is not None
    assert not found.told["taken"]
    assert named in found.told["words"].replace("\u00a0", " ")
    assert found.reader.scenario.number("x.g") == 3


@pytest.mark.parametrize(
    ("language", "given", "taken", "said"),
    [
        ("vi", "12,34", 12.3, "Đã làm tròn `12,34` thành 12,3"),
        ("vi", "12.36", 12.4, "`12.36` thành 12,4"),
        ("en", "12,34", 12.3, "`12,34` was rounded to 12.3"),
    ],
)
def test_a_typed_value_between_two_steps_is_rounded_and_that_is_said(
    facts: Facts, language: str, given: str, taken: float, said: str
) -> None:
    move = {"kind": "typed", "code": "x.g", "given": given}
    found = after(facts, f"x.g=3&lang={language}", move)
    assert found.told is not None
    assert found.told["taken"]
    assert said in found.told["words"]
    assert found.reader.scenario.number("x.g") == taken


def test_a_value_that_nobody_gave_yet_can_be_set_and_taken_back(facts: Facts) -> None:
    set_ = after(facts, "lang=en", {"kind": "set", "code": "i.h", "value": 15}, "iip")
    assert set_.reader.scenario.number("i.h") == 15
    back = after(facts, set_.reader.query(), {"kind": "reset", "code": "i.h"}, "iip")
    assert "i.h" not in back.reader.scenario.by_code
    # Nine months were published: +12.36 %.
    later = after(facts, "v=2025-09&i.h=15&i.g=3", {"kind": "reset_all"}, "iip")
    assert later.reader.scenario.number("i.h") == 12.36


def test_another_release_names_what_has_no_place_there(facts: Facts) -> None:
    found = after(facts, "v=2025-06&x.q3=5&x.p=quarters", {"kind": "release", "value": "2025-10"})
    assert found.reader.scenario.vintage == "2025-10"
    assert [one.code for one in found.notices] == ["x.q3"]


def test_language_and_what_is_shown_move_no_number(facts: Facts) -> None:
    query = "v=2025-08&x.g=3&lang=vi"
    reader = reader_at(facts, query)
    english = after(facts, query, {"kind": "language", "value": "en"}).reader
    assert (english.language, english.scenario) == ("en", reader.scenario)
    shown = after(facts, query, {"kind": "show", "code": SECTION, "value": "map"}).reader
    shown = shown.showing(PART, "coffee")
    assert (shown.shows(), shown.shows(PART), shown.scenario) == ("map", "coffee", reader.scenario)
    assert reader_at(facts, shown.query()) == shown
    closed = after(facts, shown.query(), {"kind": "show", "code": SECTION, "value": ""}).reader
    assert closed.shows() == ""
