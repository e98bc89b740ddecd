"""The request of a page's scripts that moves: what is answered, what is refused."""

import json
import random
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.requests import Request
from starlette.types import Message

from dakcong import cli
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.reader import arrived
from dakcong.answers.year.answer import answer
from dakcong.errors import InputError
from dakcong.scenario.arriving import pairs_of_query
from dakcong.scenario.link import to_query
from dakcong.texts import numbers, rates
from dakcong.ui.live import requests
from dakcong.ui.live.requests import MOST_BYTES
from dakcong.ui.reader import facts as in_force
from dakcong.ui.reader import reader_at
from dakcong.units import fraction
from tests.loops import in_a_loop_of_its_own
from tests.random_settings import random_values

LINKS = 50
SLIDER = {"exports": "x.g", "retail_sales": "r.g", "iip": "i.g"}
PAGE = {"iip": "industry"}


@pytest.fixture(autouse=True)
def shipped_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The data of the checkout, whatever the shell that runs the tests says."""
    monkeypatch.delenv("DAKCONG_DATA", raising=False)


def respond(body: bytes) -> tuple[int, dict[str, Any]]:
    """Status and document for a body, as the server would say them."""

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    request = Request({"type": "http", "method": "POST", "headers": []}, receive)
    found = in_a_loop_of_its_own(requests.answer(request))
    return found.status_code, json.loads(found.body)


def asked(
    query: str, move: dict[str, Any] | None, page: str = "exports"
) -> tuple[int, dict[str, Any]]:
    return respond(json.dumps({"page": page, "query": query, "move": move}).encode())


def links(facts: Facts) -> list[tuple[str, str, dict[str, str]]]:
    """Indicator, language and link of random scenarios that have an answer."""
    source, found = random.Random("links"), []
    while len(found) < LINKS:
        indicator, language = source.choice(tuple(SLIDER)), source.choice(("vi", "en"))
        scenario = complete(facts, "2025-06", random_values(facts, source, indicator))
        try:
            answer(facts, indicator, scenario)
        except InputError:
            continue
        found.append((indicator, language, to_query(scenario, facts.registry, language)))
    return found


def test_panel_and_command_line_say_the_same_digits(
    facts: Facts, capsys: pytest.CaptureFixture[str]
) -> None:
    for indicator, language, link in links(facts):
        code = SLIDER[indicator]
        # The panel takes the last step of the scenario: it moves there from another growth.
        before = urlencode({**link, code: "1"})
        move = {"kind": "set", "code": code, "value": float(link[code])}
        status, panel = asked(before, move, PAGE.get(indicator, indicator))
        assert status == 200
        assert panel["screen"]["query"] == urlencode(link)
        assert cli.main(["project", indicator, "--json", "--link", f"?{urlencode(link)}"]) == 0
        line = json.loads(capsys.readouterr().out)
        unit = facts.catalogue.indicators[indicator].unit
        median = compare(panel["screen"]["board"], line["year_end"], unit)
        first, second = panel["screen"]["board"]["said"]["cards"][:2]
        assert first["value"] == numbers.amount(median, unit, language)
        assert second["value"] == rates.probability(line["probability"], language)


OTHER_MOVES = (
    {"kind": "language", "value": "en"},
    {"kind": "show", "code": "k", "value": "map"},
    {"kind": "pin"},
    {"kind": "preset", "preset": "optimistic"},
    {"kind": "reset_all"},
    {"kind": "release", "value": "2025-08"},
)


def test_who_a_move_has_made_is_who_its_address_says(facts: Facts) -> None:
    for indicator, _, link in links(facts)[:20]:
        code, page, query = SLIDER[indicator], PAGE.get(indicator, indicator), urlencode(link)
        for move in ({"kind": "set", "code": code, "value": 1.5}, *OTHER_MOVES):
            status, found = asked(query, move, page)
            query = found["screen"]["query"]
            assert status == 200
            assert reader_at(query) == arrived(in_force(), pairs_of_query(query))


def compare(board: dict[str, Any], year_end: dict[str, float], unit: str) -> float:
    """Holds the last row of the chart to the command line; returns the median as an amount."""
    median = year_end["p50"]
    if unit == "percent":
        # An index is said in rates, in the panel as on the line: p50 is a growth.
        last, median = board["exhibits"]["rates"]["rows"][-1], 1 + median
        drawn = [fraction(last[name]) for name in ("low", "growth", "high")]
        assert drawn == pytest.approx([year_end[name] for name in ("p10", "p50", "p90")])
    else:
        last = board["exhibits"]["fan"]["rows"][-1]
        names = ("p2_5", "p10", "p50", "p90", "p97_5")
        assert {name: last[name] for name in names} == {name: year_end[name] for name in names}
    return median


def test_a_question_without_a_move_opens_the_address() -> None:
    status, found = asked("x.g=5&lang=en", None)
    assert (status, found["run"]) == (200, True)
    assert found["screen"]["board"]["controls"][1]["value"] == 5
    assert found["screen"]["frames"]
    status, found = asked("lang=en", None, page="")
    assert (status, found["screen"]["board"]) == (200, None)


@pytest.mark.parametrize(
    ("query", "move", "page", "run"),
    [
        ("", {"kind": "set", "code": "x.g", "value": 5}, "exports", False),
        ("", {"kind": "preset", "preset": "optimistic"}, "exports", False),
        ("k=map", {"kind": "set", "code": "x.g", "value": 5}, "exports", True),
        ("k=record", {"kind": "set", "code": "x.g", "value": 5}, "exports", False),
        ("k=record", {"kind": "release", "value": "2025-08"}, "exports", True),
        ("", {"kind": "show", "code": "k", "value": "map"}, "exports", True),
        ("", {"kind": "language", "value": "en"}, "exports", True),
        ("", {"kind": "release", "value": "2025-08"}, "exports", True),
        ("", {"kind": "language", "value": "en"}, "", True),
        ("", {"kind": "set", "code": "x.y", "value": "press"}, "figures", True),
    ],
)
def test_the_page_runs_where_more_than_the_panel_changes(
    query: str, move: dict[str, Any], page: str, run: bool
) -> None:
    assert asked(query, move, page)[1]["run"] is run


def test_a_typed_value_that_is_not_taken_is_said_once() -> None:
    _status, found = asked("x.g=3&lang=en", {"kind": "typed", "code": "x.g", "given": "7.5.5"})
    assert "7.5.5" in found["screen"]["board"]["told"]["words"]
    _status, found = asked("x.g=3&lang=en", {"kind": "set", "code": "x.g", "value": 4})
    assert found["screen"]["board"]["told"] is None


def test_a_move_that_leaves_no_answer_says_why_and_keeps_the_controls() -> None:
    shares = {f"x.{name}s": "90" for name in ("c", "f", "p", "n", "l", "d")}
    query = urlencode({"x.p": "commodities", **shares, "lang": "en"})
    status, found = asked(query, {"kind": "set", "code": "x.cs", "value": 95})
    board = found["screen"]["board"]
    assert status == 200
    assert "%" in board["said"]["sentence"]
    assert (board["exhibits"], board["table"]) == ({}, None)
    assert any(one["code"] == "x.cs" for one in board["controls"])
    assert "x.cs=95" in found["screen"]["query"]


def test_a_release_that_cannot_take_all_says_so() -> None:
    query = "v=2025-06&x.p=quarters&x.q3=5&lang=en"
    _status, found = asked(query, {"kind": "release", "value": "2025-10"})
    notices = found["screen"]["head"]["notices"]
    assert notices["heading"]
    assert any("x.q3=5" in line for line in notices["lines"])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"[" * 5000,
        b"\xff\xfe",
        b"{}",
        json.dumps({"page": "exports", "query": ""}).encode()[:-1],
        json.dumps({"page": "gdp", "query": "", "move": {}}).encode(),
        json.dumps({"page": [], "query": "", "move": {}}).encode(),
        json.dumps({"page": "exports", "query": 7, "move": {}}).encode(),
        json.dumps({"page": "exports", "query": "", "move": []}).encode(),
        json.dumps({"page": "exports", "query": "", "move": {}}).encode(),
        json.dumps({"page": "exports", "query": "", "move": {"kind": "drop"}}).encode(),
        b"{" + b" " * MOST_BYTES + b"}",
    ],
)
def test_what_no_page_asks_is_refused(body: bytes) -> None:
    status, found = respond(body)
    assert status == 400
    assert found["reason"]


@pytest.mark.parametrize("value", ["1e999", "-1e999", "NaN", "1" + 400 * "0", "121", "true"])
def test_a_value_off_the_slider_is_no_move(value: str) -> None:
    document = {"page": "exports", "query": "x.g=3"}
    body = json.dumps({**document, "move": {"kind": "set", "code": "x.g", "value": "?"}})
    assert respond(body.replace('"?"', value).encode())[0] == 400


def test_an_address_of_nonsense_is_answered_with_the_defaults() -> None:
    status, found = asked("x.g=nan&v=1900-01&%ff=%00&lang=xx", None)
    assert status == 200
    growth = next(one for one in found["screen"]["board"]["controls"] if one["code"] == "x.g")
    assert growth["value"] == 29.6
    assert found["screen"]["head"]["notices"]["lines"]
