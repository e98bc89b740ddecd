"""Widgets whose value may come from elsewhere: a preset, a reset, a link, the field beside them."""

import math
from collections.abc import Callable
from typing import Final

import streamlit as st

from dakcong.ui import session

_SHOWN: Final = "dakcong_shown"


def widget_key(name: str, value: object) -> str:
    """Key of the widget that shows `value`; give the widget `value` as its start.

    The key stays while the reader moves this very widget. A value that comes from elsewhere (a
    preset, a reset, a link, the field beside the slider) gets a new key, so a new widget; see
    `by_reader` for what the browser still reports of the old one.
    """
    shown: dict[str, tuple[int, object]] = st.session_state.setdefault(_SHOWN, {})
    turn, start = shown.get(name, (0, value))
    if not _same(st.session_state.get(f"{name}-{turn}", start), value):
        turn += 1
    shown[name] = (turn, value)
    return f"{name}-{turn}"


def by_reader(key: str, act: Callable[[], None]) -> Callable[[], None]:
    """A callback that acts while the widget with this key, from `widget_key`, is on the screen.

    A browser that has not yet heard of the new widget reports the old one along with whatever the
    reader does next, and Streamlit takes the report for a change.
    """
    name, _, turn = key.rpartition("-")

    def acting() -> None:
        # A run that was broken off has named a widget that it did not come to make.
        if st.session_state[_SHOWN][name][0] == int(turn) and key in st.session_state:
            session.catch_up()
            act()

    return acting


def _same(one: object, other: object) -> bool:
    """Equal; a slider reports 12.299999999999997 where its step stands at 12.3."""
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=0.0, abs_tol=1e-9)
    return one == other
