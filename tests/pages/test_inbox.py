"""Moves that the panel's request has answered, on their way to the page's session."""

import gc
from urllib.parse import parse_qs, urlencode

from dakcong.ui import session
from dakcong.ui.inbox import Inbox, inbox_of
from tests.pages.conftest import Open
from tests.pages.test_live_answer import asked

BEFORE = "v=2025-06&x.g=3&lang=vi"


def growth(query: str) -> str:
    return parse_qs(query)["x.g"][0]


def test_moves_that_wait_are_one_way_from_the_first_address_to_the_last() -> None:
    inbox = Inbox()
    assert inbox.take() is None
    assert inbox.leave("a", "b") == 1
    assert inbox.leave("b", "c") == 2
    assert inbox.taken == 0
    assert inbox.take() == ("a", "c")
    assert inbox.taken == 2
    assert inbox.take() is None
    assert inbox.leave("c", "d") == 3
    assert inbox.take() == ("c", "d")


def test_an_inbox_is_found_by_its_name_and_gone_with_its_session() -> None:
    inbox = Inbox()
    name = inbox.name
    assert inbox_of(name) is inbox
    assert Inbox().name != name
    del inbox
    gc.collect()
    assert inbox_of(name) is None


def test_an_answered_move_lies_in_the_inbox_of_its_session() -> None:
    inbox = Inbox()
    _status, first = asked(BEFORE, {"kind": "set", "code": "x.g", "value": 4}, inbox=inbox.name)
    assert first["left"] == 1
    move = {"kind": "typed", "code": "x.g", "given": "5,5"}
    _status, second = asked(first["query"], move, inbox=inbox.name)
    assert second["left"] == 2
    waiting = inbox.take()
    assert waiting == (BEFORE, second["query"])
    assert growth(second["query"]) == "5.5"


def test_what_is_refused_and_what_has_no_session_here_is_for_the_page() -> None:
    inbox = Inbox()
    refused = {"kind": "typed", "code": "x.g", "given": "7.5.5"}
    assert asked(BEFORE, refused, inbox=inbox.name)[1]["left"] == 0
    move = {"kind": "set", "code": "x.g", "value": 4}
    for unknown in ({}, {"inbox": ""}, {"inbox": "of another process"}):
        assert asked(BEFORE, move, **unknown)[1]["left"] == 0
    assert inbox.take() is None
    assert asked(BEFORE, move, inbox=7)[0] == 400


def test_what_the_reader_does_next_is_done_after_the_moves_that_wait(open_page: Open) -> None:
    page = open_page("exports", lang="en")
    release = page.selectbox[0]
    inbox: Inbox = page.session_state["dakcong_inbox"]
    before = urlencode(page.query_params)
    move = {"kind": "set", "code": "x.g", "value": 4.5}
    assert asked(before, move, inbox=inbox.name)[1]["left"] == 1
    later = next(one for one in release.options if "first 8 months" in one.lower())
    release.select(later).run()
    assert (page.query_params["v"], page.query_params["x.g"]) == ("2025-08", "4.5")
    assert inbox.take() is None


def test_a_run_speaks_of_one_scenario_whatever_is_left_meanwhile() -> None:
    with session.at_address(BEFORE):
        session.state()["dakcong_inbox"] = inbox = Inbox()
        move = {"kind": "set", "code": "x.g", "value": 4}
        assert asked(BEFORE, move, inbox=inbox.name)[1]["left"] == 1
        assert session.scenario().number("x.g") == 3
        session.catch_up()
        assert session.scenario().number("x.g") == 4


def test_what_changes_more_than_the_panel_shows_is_not_left() -> None:
    inbox = Inbox()
    quarters = "v=2025-06&x.p=quarters&x.q3=5&lang=vi"
    for kind in ({"kind": "preset", "preset": "cautious"}, {"kind": "reset_all"}):
        _status, found = asked(quarters, kind, codes=["x.q3", "x.q4"], inbox=inbox.name)
        assert found["left"] == 0
    move = {"kind": "preset", "preset": "cautious"}
    assert asked("v=2025-06&x.g=5", move, inbox=inbox.name)[1]["left"] == 1
