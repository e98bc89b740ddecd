"""The answer to a move in the panel: the digits of the page and of the command line."""

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
from dakcong.answers.moves.links import link_vocabulary, open_link
from dakcong.answers.year.answer import answer
from dakcong.errors import InputError
from dakcong.scenario.link import to_query
from dakcong.texts import numbers
from dakcong.ui.live_answer import MOST_BYTES, live_answer
from dakcong.units import fraction
from tests.loops import in_a_loop_of_its_own
from tests.pages.conftest import Open
from tests.random_settings import random_values

LINKS = 50
SLIDER = {"exports": "x.g", "retail_sales": "r.g", "iip": "i.g"}
PAGE = {"iip": "industry"}


def respond(body: bytes) -> tuple[int, dict[str, Any]]:
    """Status and document for a body, as the server would say them."""

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    request = Request({"type": "http", "method": "POST", "headers": []}, receive)
    found = in_a_loop_of_its_own(live_answer(request))
    return found.status_code, json.loads(found.body)


def asked(query: str, move: dict[str, Any], **other: Any) -> tuple[int, dict[str, Any]]:
    document = {"indicator": "exports", "query": query, "codes": ["x.g"], "move": move, **other}
    return respond(json.dumps(document).encode())


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


def test_panel_page_and_command_line_say_the_same_digits(
    facts: Facts, open_page: Open, capsys: pytest.CaptureFixture[str]
) -> None:
    for indicator, language, link in links(facts):
        code = SLIDER[indicator]
        # The panel takes the last step of the scenario: it moves there from another growth.
        before = urlencode({**link, code: "1"})
        move = {"kind": "set", "code": code, "value": float(link[code])}
        status, panel = asked(before, move, indicator=indicator, codes=[code])
        assert status == 200
        assert panel["query"] == urlencode(link)

        page = open_page(PAGE.get(indicator, indicator), **link)
        assert [[card["value"], card["below"] or ""] for card in panel["answer"]["cards"]] == [
            [one.value, one.delta] for one in page.metric
        ]

        assert cli.main(["project", indicator, "--json", "--link", f"?{urlencode(link)}"]) == 0
        line = json.loads(capsys.readouterr().out)
        unit, year_end = facts.catalogue.indicators[indicator].unit, line["year_end"]
        median = year_end["p50"]
        if indicator == "iip":
            # An index is said in rates, in the panel as on the line: p50 is a growth.
            last, median = panel["charts"]["rates"]["rows"][-1], 1 + median
            drawn = [fraction(last[name]) for name in ("low", "growth", "high")]
            assert drawn == pytest.approx([year_end[name] for name in ("p10", "p50", "p90")])
        else:
            last = panel["charts"]["fan"]["rows"][-1]
            assert {name: last[name] for name in year_end if name in last} == {
                name: year_end[name] for name in ("p2_5", "p10", "p50", "p90", "p97_5")
            }
        assert panel["answer"]["cards"][0]["value"] == numbers.amount(median, unit, language)
        assert panel["answer"]["cards"][1]["value"] == numbers.probability(
            line["probability"], language
        )


def test_moves_that_change_more_than_a_slider_are_answered_too(facts: Facts) -> None:
    for move, growth in (
        ({"kind": "preset", "preset": "optimistic"}, "25.9"),
        ({"kind": "reset", "code": "x.g"}, "11.9"),
        ({"kind": "reset_all"}, "11.9"),
        ({"kind": "typed", "code": "x.g", "given": "−4,5"}, "-4.5"),
    ):
        status, found = asked("v=2025-06&x.g=3&r.g=4&lang=vi", move)
        scenario, _read = open_link(
            facts, link_vocabulary(facts), [one.split("=") for one in found["query"].split("&")]
        )
        assert (status, found["refused"]) == (200, "")
        assert scenario.number("r.g") == 4
        assert scenario.by_code["x.g"] == float(growth)


@pytest.mark.parametrize("value", ["1e999", "-1e999", "NaN", "1" + 400 * "0", "121", "true"])
def test_a_value_off_the_slider_changes_nothing(value: str) -> None:
    document = {"indicator": "exports", "query": "x.g=3", "codes": ["x.g"]}
    body = json.dumps({**document, "move": {"kind": "set", "code": "x.g", "value": "?"}})
    status, found = respond(body.replace('"?"', value).encode())
    assert status == 200
    assert found["sliders"][0]["value"] == 3


def test_a_typed_value_that_is_not_taken_is_said_once() -> None:
    _status, found = asked("x.g=3&lang=en", {"kind": "typed", "code": "x.g", "given": "7.5.5"})
    assert "7.5.5" in found["refused"]
    assert found["sliders"][0]["value"] == 3
    _status, found = asked("x.g=3&lang=en", {"kind": "set", "code": "x.g", "value": 4})
    assert found["refused"] == ""


def test_a_move_that_leaves_no_answer_says_why() -> None:
    shares = {f"x.{name}s": "90" for name in ("c", "f", "p", "n", "l", "d")}
    query = urlencode({"x.p": "commodities", **shares, "lang": "en"})
    status, found = asked(query, {"kind": "set", "code": "x.cs", "value": 95}, codes=["x.cs"])
    assert status == 409
    assert "%" in found["reason"]


@pytest.mark.parametrize("kind", ["reset_all", "reset_assumptions"])
def test_a_reset_that_takes_the_first_part_back_is_left_to_the_page(kind: str) -> None:
    codes = ["i.h", "i.g"]
    status, _found = asked("i.h=15&i.g=3", {"kind": kind}, indicator="iip", codes=codes)
    assert status == 409
    status, found = asked("v=2025-09&i.h=15&i.g=3", {"kind": kind}, indicator="iip", codes=codes)
    # Nine months were published: +12.36 %.
    assert (status, found["sliders"][0]["value"]) == (200, 12.36)


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
        json.dumps({"indicator": "exports", "query": "", "codes": ["x.g"]}).encode(),
        json.dumps({"indicator": "exports", "query": "", "codes": "x.g", "move": {}}).encode(),
        json.dumps({"indicator": "gdp", "query": "", "codes": [], "move": {}}).encode(),
        # Growth of the rest, where nobody has said that of the first part.
        json.dumps({"indicator": "iip", "query": "", "codes": ["i.g"], "move": {}}).encode(),
        json.dumps({"indicator": [], "query": "", "codes": [], "move": {}}).encode(),
        json.dumps({"indicator": "exports", "query": 7, "codes": [], "move": {}}).encode(),
        json.dumps({"indicator": "exports", "query": "", "codes": ["r.g"], "move": {}}).encode(),
        json.dumps({"indicator": "exports", "query": "", "codes": ["x.p"], "move": {}}).encode(),
        json.dumps({"indicator": "exports", "query": "", "codes": [["x.g"]], "move": {}}).encode(),
        # The answer would grow with each.
        json.dumps(
            {"indicator": "exports", "query": "", "codes": ["x.g"] * 2, "move": {}}
        ).encode(),
        # A quarter that is over when ten months are published.
        json.dumps(
            {"indicator": "exports", "query": "v=2025-10", "codes": ["x.q3"], "move": {}}
        ).encode(),
        b"{" + b" " * MOST_BYTES + b"}",
    ],
)
def test_what_no_panel_asks_is_refused(body: bytes) -> None:
    status, found = respond(body)
    assert status == 400
    assert found["reason"]


def test_an_address_of_nonsense_is_answered_with_the_defaults() -> None:
    status, found = asked("x.g=nan&v=1900-01&%ff=%00&lang=xx", {})
    assert status == 200
    assert found["sliders"][0]["value"] == 11.9
