"""What the scripts of a page draw: its head, and on a board the answer, the controls, the charts.

One Streamlit component, mounted by its role. The head carries the screen (`screen.py`), which all
parts on the page share; the others are places. Nothing is sent back through Streamlit: a move is a
request (`requests.py`), its answer stands in the address, and where more than the panel changes the
page runs at that address.
"""

import json
from collections import OrderedDict
from typing import Final, Literal

import orjson
import streamlit as st

from dakcong.shows import Action, Control, Register, Screen

_part: Final = st.components.v2.component(
    "dakcong.live", js="panel.js", css="panel.css", isolate_styles=False
)

# What was encoded last, with the register itself: while that is kept no other has its id.
_encoded: Final[OrderedDict[int, tuple[Register, str]]] = OrderedDict()
_KEPT: Final = 8


def drawn(role: Literal["head", "stage"], screen: Screen) -> None:
    """The head of a page, or a whole stage, with all that its scripts draw."""
    # As bytes: Streamlit would write what is long twice, and each accent in six letters.
    data = orjson.dumps({"role": role, "screen": screen})
    _part(key=f"live_{role}", data=data)


def place(role: Literal["board", "overview", "lead"]) -> None:
    """Where the scripts draw a board, the rows of the overview, the comparison."""
    _part(key=f"live_{role}", data={"role": role})


def choice(control: Control) -> None:
    """A control elsewhere on the page."""
    _part(key=f"live_choice_{control['code']}", data={"role": "choice", "control": control})


def register(table: Register) -> None:
    """A table that the reader searches, chooses in and sorts.

    As text: Streamlit would encode each of its many cells twice.
    """
    _part(key="live_register", data={"role": "register", "text": _text_of(table)})


def _text_of(table: Register) -> str:
    """The register as JSON; one that is shown again is not encoded again."""
    known = _encoded.get(id(table))
    if known is not None:
        return known[1]
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    _encoded[id(table)] = (table, text)
    while len(_encoded) > _KEPT:
        _encoded.popitem(last=False)
    return text


def offer(action: Action, name: str) -> None:
    """A button elsewhere on the page."""
    _part(key=f"live_action_{name}", data={"role": "action", "action": action})
