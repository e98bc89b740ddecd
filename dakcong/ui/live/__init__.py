"""The live panel: sliders that redraw the answer in the browser while they are dragged.

Three parts of a page share what the script `assets/panel.js` knows: the answer above the board, the
controls, the charts. The part with the controls carries the page's answer. A move made there is
answered by a request of its own (`ui/live_answer.py`); the page then hears of it by one message,
whose callback changes the scenario.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

import streamlit as st

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


def controls(payload: Mapping[str, Any], act: Callable[[Mapping[str, Any]], None]) -> None:
    """The sliders, with the answer that all three parts show; `act` takes a move."""

    def moved() -> None:
        move = st.session_state[_CONTROLS].get("move")
        if isinstance(move, dict):
            sequence = move.get("sequence")
            if isinstance(sequence, int):
                st.session_state[_SEQUENCE] = sequence
            act(move)

    data = {"role": "controls", "sequence": st.session_state.get(_SEQUENCE, 0), **payload}
    _part(key=_CONTROLS, data=data, on_move_change=moved)
