"""What stands in the fields of a form, and what a page keeps of it from run to run."""

from collections.abc import Iterable
from typing import Any, Final

import streamlit as st

_KEPT: Final = "dakcong_entry_"
_FRESH: Final = "fresh"
_TURNS: Final = "turns"


def key_of(number: int, name: str) -> str:
    """Key of the widget of a field of a submission: another one after each `put`.

    A browser sends all that stands in its fields with whatever it sends. What it sent before it
    drew a value that was put in would take that value back; of a new key it knows nothing yet.
    """
    turn = kept(_TURNS, {}).get((number, name))
    return f"entry_{number}_{name}" + (f".{turn}" if turn else "")


def start(number: int, name: str, value: str) -> str:
    """What a field is drawn with: the value; nothing where one was put into it before this run.

    Put at first and given in every later run: a browser that sees two runs as one knows the field
    by the second alone.
    """
    fresh: set[str] = kept(_FRESH, set())
    key = key_of(number, name)
    if key in st.session_state and key not in fresh:
        return value
    st.session_state.setdefault(key, value)
    keep(_FRESH, fresh - {key})
    return ""


def put(number: int, name: str, value: str) -> None:
    """Put a value into a field, before it is drawn."""
    turns = kept(_TURNS, {})
    keep(_TURNS, {**turns, (number, name): turns.get((number, name), 0) + 1})
    key = key_of(number, name)
    st.session_state[key] = value
    keep(_FRESH, kept(_FRESH, set()) | {key})


def choose(number: int) -> None:
    """Open a submission, before the list of them is drawn."""
    put(0, "chosen", str(number))
    keep("chosen", number)


def typed(number: int, names: Iterable[str]) -> dict[str, str]:
    """What stands in the fields that have been drawn or filled; empty ones are left out."""
    found = ((name, st.session_state.get(key_of(number, name))) for name in names)
    return {name: str(value) for name, value in found if value}


def drawn(number: int, name: str) -> bool:
    """Whether a field has been drawn or filled."""
    return key_of(number, name) in st.session_state


def clear(number: int) -> None:
    """Forget what stands in the fields of a submission."""
    for key in [one for one in st.session_state if str(one).startswith(f"entry_{number}_")]:
        del st.session_state[key]


def kept(name: str, otherwise: Any = None) -> Any:
    """What the page keeps under a name."""
    return st.session_state.get(_KEPT + name, otherwise)


def keep(name: str, value: Any) -> None:
    """Keep something from run to run; None forgets it."""
    if value is None:
        st.session_state.pop(_KEPT + name, None)
    else:
        st.session_state[_KEPT + name] = value
