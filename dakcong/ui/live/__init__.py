"""The live panel: sliders that redraw the answer in the browser while they are dragged.

Three parts of a page share what the script `assets/panel.js` knows: the answer above the board, the
controls, the charts. The part with the controls carries the page's answer. A move made there is
answered by a request of its own (`ui/live_answer.py`). Where the panel stands alone the answer is
left in the inbox of the page's session; else the page hears of it by one message, whose callback
changes the scenario.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

import streamlit as st

from dakcong.ui.inbox import Inbox

_SEQUENCE: Final = "dakcong_live_sequence"
_CONTROLS: Final = "live_controls"
_part: Final = st.components.v2.component(
    "dakcong.live", js="panel.js", css="panel.css", isolate_styles=False
)


def answer() -> None:
    """The place of the sentence and the number cards."""
    _part(key="live_answer", data={"role": "answer"})


def charts(drawn: list[dict[str, Any]]) -> None:
    """The place of the charts: their specifications, legends and tables, without data."""
    _part(key="live_charts", data={"role": "charts", "charts": drawn})


def controls(
    payload: Mapping[str, Any],
    act: Callable[[Mapping[str, Any]], None],
    *,
    inbox: Inbox,
    alone: bool,
    turned: str,
) -> None:
    """The sliders, with the answer that all three parts show.

    Args:
        payload: the answer.
        act: takes a move.
        inbox: of the page's session.
        alone: whether the panel shows all that its moves change: then they need not run the page.
        turned: which Back or Forward of the browser the session has heard of last.
    """

    def moved() -> None:
        move = st.session_state[_CONTROLS].get("move")
        if isinstance(move, dict):
            sequence = move.get("sequence")
            if isinstance(sequence, int):
                st.session_state[_SEQUENCE] = sequence
            act(move)

    heard = {
        "sequence": st.session_state.get(_SEQUENCE, 0),
        "taken": inbox.taken,
        "turned": turned,
    }
    data = {"role": "controls", "inbox": inbox.name, "alone": alone, **heard, **payload}
    _part(key=_CONTROLS, data=data, on_move_change=moved)
