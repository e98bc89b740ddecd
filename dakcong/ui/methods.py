"""The methods page."""

import streamlit as st

from dakcong.texts import document
from dakcong.ui import session


def text() -> None:
    """The equations and rules, in the language of the page."""
    with st.container(key="methods", width=860):
        st.markdown(document(session.language(), "methods"), anchors=False)
