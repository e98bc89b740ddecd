"""What the scripts of a page draw: its head, and on a board the answer, the controls, the charts.

One Streamlit component, mounted by its role. The head carries the screen (`screen.py`), which all
parts on the page share; the others are places. Nothing is sent back through Streamlit: a move is a
request (`requests.py`), its answer stands in the address, and where more than the panel changes the
page runs at that address.
"""

from typing import Any, Final

import streamlit as st

from dakcong.shows import Action, Control, Screen

_part: Final = st.components.v2.component(
    "dakcong.live", js="panel.js", css="panel.css", isolate_styles=False
)


def head(screen: Screen) -> None:
    """The head of a page, with all that its scripts draw."""
    _mount("head", screen=screen)


def answer() -> None:
    """The place of the sentence and the number cards."""
    _mount("answer")


def controls() -> None:
    """The place of everything that the reader may set."""
    _mount("controls")


def charts() -> None:
    """The place of the charts and of the tables beside them."""
    _mount("charts")


def choice(control: Control) -> None:
    """A control elsewhere on the page."""
    _part(key=f"live_choice_{control['code']}", data={"role": "choice", "control": control})


def offer(action: Action, name: str) -> None:
    """A button elsewhere on the page."""
    _part(key=f"live_action_{name}", data={"role": "action", "action": action})


def _mount(role: str, **data: Any) -> None:
    _part(key=f"live_{role}", data={"role": role, **data})
