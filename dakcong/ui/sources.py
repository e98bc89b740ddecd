"""Vintage and sources at the end of a page."""

from collections.abc import Iterable

import streamlit as st

from dakcong.answers.known import vintages
from dakcong.ui import session
from dakcong.ui.names import source_words, vintage_words

text = session.text


def sources(ids: Iterable[str]) -> None:
    """The vintage, and the sources in a fold."""
    known = session.facts().catalogue.sources
    named = [one for one in dict.fromkeys(ids) if one in known]
    with st.container(key="page_sources"):
        st.caption(text("sources.vintage", vintage=vintage_words(session.scenario().vintage)))
        heading = text("sources.heading", count=len(named))
        box = st.expander(heading, key="sources", on_change="rerun")
        if box.open:
            with box:
                st.markdown("\n".join(f"- {source_words(one)}" for one in named))


def sources_of(*indicators: str) -> list[str]:
    """Sources of the figures that the projection of some indicators rests on."""
    catalogue, scenario = session.facts().catalogue, session.scenario()
    known = vintages.visible(catalogue, scenario.vintage)
    used = [one.source for one in known if one.indicator in indicators]
    assumed = [
        source
        for one in session.facts().registry.assumptions
        if one.indicator in indicators and one.kind == "assumption"
        for source in one.sources
    ]
    return [*used, *assumed]
