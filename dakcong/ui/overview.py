"""The overview: a row for each target, all goals together, the published rule."""

from urllib.parse import parse_qsl

import streamlit as st

from dakcong.answers.boards.badges import marked
from dakcong.answers.boards.overview import overview as made_overview
from dakcong.answers.boards.overview import tiles
from dakcong.answers.boards.sources import sources_of
from dakcong.answers.reader import Reader
from dakcong.shows import Tile
from dakcong.ui.frame import below, sources
from dakcong.ui.meter import drawn
from dakcong.ui.pages import page_at, paths, streamlit_page


def overview(reader: Reader) -> None:
    """Everything below the head."""
    with st.container(key="cards"):
        for one in tiles(reader, paths(reader.facts)):
            with st.container(border=True, key=f"card_{one['page']}"):
                _tile(reader, one)
    below("goals", made_overview(reader))
    projected = (one.id for one in reader.facts.catalogue.projected)
    sources(reader, sources_of(reader, *projected))


def _tile(reader: Reader, one: Tile) -> None:
    said = one["said"]
    page = page_at(reader.facts, one["page"])
    assert page is not None
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        badges = " ".join(marked(badge) for badge in said["badges"])
        st.header(f"{one['heading']} {badges}".strip(), anchor=False, width="content")
        st.page_link(
            streamlit_page(reader, page),
            label=one["label"],
            icon=":material/arrow_forward:",
            query_params=dict(parse_qsl(reader.query())),
        )
    if one["meter"] is not None:
        st.html(drawn(one["meter"]))
    if said["badges"]:
        st.markdown(" ".join((said["sentence"], *said["remarks"])))
    else:
        st.error(said["sentence"], icon=":material/error:")
    if one["note"]:
        st.caption(one["note"])
