"""The live panel on the server's side: what it is handed, and which moves it takes."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Open


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("exports", {}),
        ("exports", {"x.p": "quarters", "x.us": "on"}),
        ("exports", {"x.p": "commodities", "k": "map"}),
        ("retail_sales", {"r.p": "volume_price", "r.st": "on", "v": "2025-10"}),
        ("industry", {"i.h": "15", "k": "reach"}),
        ("industry", {"i.p": "sections", "i.bw": "5", "i.dw": "30", "i.ew": "2", "v": "2025-10"}),
    ],
)
def test_a_page_with_the_panel_runs(
    open_page: Open, page: str, query: dict[str, str], language: str
) -> None:
    app = open_page(page, plain="off", lang=language, **query)
    assert not app.exception
    assert len(app.get("bidi_component")) == 3


def moved(move: dict[str, object]) -> None:
    """A script that hands one move to the panel of exports."""
    import streamlit as st

    from dakcong.ui import session
    from dakcong.ui.live_moves import act

    session.open_session()
    act(session.facts().catalogue.indicators["exports"], ("x.g", "x.q3"), move)
    st.session_state["growth"] = session.scenario().number("x.g")


def growth_after(move: dict[str, Any]) -> float:
    app = AppTest.from_function(moved, kwargs={"move": move}, default_timeout=60).run()
    assert not app.exception
    return float(app.session_state["growth"])


@pytest.mark.parametrize(
    ("move", "growth"),
    [
        ({"kind": "set", "code": "x.g", "value": 12.34}, 12.3),
        ({"kind": "set", "code": "x.g", "value": 5}, 5.0),
        ({"kind": "typed", "code": "x.g", "given": "−4,5"}, -4.5),
        # The defaults of exports at six months: 11.9; the 80 % quantile of the default: 25.9.
        ({"kind": "reset", "code": "x.g"}, 11.9),
        ({"kind": "preset", "preset": "optimistic"}, 25.9),
    ],
)
def test_a_move_is_taken(move: dict[str, Any], growth: float) -> None:
    assert growth_after(move) == growth


@pytest.mark.parametrize(
    "move",
    [
        {},
        {"kind": "set", "code": "x.g"},
        {"kind": "set", "code": "x.g", "value": "12"},
        {"kind": "set", "code": "x.g", "value": float("nan")},
        {"kind": "set", "code": "x.g", "value": float("inf")},
        {"kind": "set", "code": "x.g", "value": 9999},
        {"kind": "set", "code": "r.g", "value": 1.0},
        {"kind": "set", "code": ["x.g"], "value": 1.0},
        {"kind": "typed", "code": "x.g", "given": 7},
        {"kind": "typed", "code": "x.g", "given": "7.5.5"},
        {"kind": "preset", "preset": "nobody"},
        {"kind": "preset", "preset": {}},
        {"kind": ["set"], "code": "x.g", "value": 1.0},
        {"kind": "drop_table"},
    ],
)
def test_what_the_panel_cannot_have_sent_changes_nothing(move: dict[str, Any]) -> None:
    assert growth_after(move) == 11.9


def both_growths() -> None:
    """A script whose reader has changed retail sales since the panel asked about exports."""
    import streamlit as st

    from dakcong.ui import session
    from dakcong.ui.live_moves import act

    session.open_session()
    session.change({"r.g": 4.0})
    answered = {"kind": "answered", "from": "x.g=3&r.g=10", "query": "x.g=5&r.g=10"}
    act(session.facts().catalogue.indicators["exports"], ("x.g",), answered)
    st.session_state["growths"] = [session.scenario().number(code) for code in ("x.g", "r.g")]


def test_what_was_answered_is_taken_over_and_nothing_else() -> None:
    assert growth_after({"kind": "answered", "from": "x.g=11.9", "query": "x.g=5"}) == 5.0
    app = AppTest.from_function(both_growths, default_timeout=60).run()
    assert not app.exception
    assert app.session_state["growths"] == [5.0, 4.0]
