"""Copy link: the full address with the headline results."""

import streamlit as st

from dakcong.answers.moves.links import full_link
from dakcong.settings import public_address
from dakcong.ui import session

text = session.text


def link_button(path: str) -> None:
    """A popover with the link to send; the link is made when the reader opens it."""
    box = st.popover(
        text("share.button"), icon=":material/link:", key=_key(path), on_change="rerun"
    )
    if box.open:
        with box:
            st.markdown(text("share.text"))
            st.code(link(path), language=None, wrap_lines=True)
            st.caption(text("share.copy"))


def is_open(path: str) -> bool:
    """Whether the link to send is on the screen."""
    return bool(st.session_state.get(_key(path)))


def link(path: str) -> str:
    """The full link of the current scenario, on the address that the reader sees."""
    return full_link(
        session.facts(),
        session.scenario(),
        base=_base(),
        path=path,
        language=session.language(),
        section=session.section(),
    )


def _key(path: str) -> str:
    return f"share_{path}"


def _base() -> str:
    seen = st.context.url
    if not seen:
        return public_address()
    parts = seen.split("/")
    return "/".join(parts[:3])
