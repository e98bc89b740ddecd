"""What lies deeper than the board: one question at a time, made only when the reader asks it."""

from collections.abc import Callable
from typing import Final

import streamlit as st

from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.errors import InputError
from dakcong.scenario.link import SECTIONS
from dakcong.ui import (
    depth_events,
    depth_explain,
    depth_map,
    depth_reach,
    depth_record,
    session,
    widgets,
)

text = session.text
# What draws each section of a link.
DRAWN: Final[dict[str, Callable[[Answer], None]]] = {
    "reach": depth_reach.draw,
    "explain": depth_explain.draw,
    "map": depth_map.draw,
    "events": depth_events.draw,
    "record": depth_record.draw,
}


def explore(found: Answer) -> None:
    """The choice of a question, and its answer."""
    st.header(text("explore.heading"), anchor=False)
    chosen = session.section() or None
    key = widgets.widget_key(f"explore_{session.language()}", chosen)
    st.pills(
        text("explore.choose"),
        list(SECTIONS),
        key=key,
        default=chosen,
        format_func={name: text(f"explore.{name}") for name in SECTIONS}.__getitem__,
        on_change=widgets.by_reader(key, lambda: session.set_section(st.session_state[key] or "")),
        label_visibility="collapsed",
        wrap=True,
    )
    if chosen:
        with st.container(key=f"explored_{chosen}"):
            DRAWN[chosen](found)


def unanswered(indicator_id: str) -> None:
    """Why the question that a link opens has no answer yet; nothing when there is one."""
    chosen = session.section()
    try:
        found = answer(session.facts(), indicator_id, session.scenario())
    except InputError:
        return  # said above, in place of the board
    if chosen and isinstance(found, Missing):
        question = text(f"explore.{chosen}")
        said = text("explore.unanswered", question=question, count=found.month)
        st.info(said, icon=":material/help:")
