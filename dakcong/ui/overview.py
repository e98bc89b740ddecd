"""The overview: a tile for each target, one picture, all goals together, the published rule."""

from urllib.parse import parse_qsl

import streamlit as st

from dakcong.answers.boards.badges import marked
from dakcong.answers.boards.overview import overview as made_overview
from dakcong.answers.boards.overview import tiles
from dakcong.answers.boards.sources import sources_of
from dakcong.answers.reader import Reader
from dakcong.shows import Headline, Tile
from dakcong.ui.frame import below, sources
from dakcong.ui.pages import page_at, paths, streamlit_page


def overview(reader: Reader) -> None:
    """Everything below the head."""
    with st.grid(columns="auto", min_column_width=330, border=True, key="cards") as cells:
        for one in tiles(reader, paths(reader.facts)):
            with cells.cell():
                _tile(reader, one)
    below("goals", made_overview(reader))
    projected = (one.id for one in reader.facts.catalogue.projected)
    sources(reader, sources_of(reader, *projected))


def _tile(reader: Reader, one: Tile) -> None:
    st.header(one["heading"], anchor=False)
    _headline(one["said"], f"card_{one['page']}")
    if one["card"] is not None:
        shown = one["card"]["label"], one["card"]["value"], one["card"]["below"]
        st.metric(*shown, delta_color="off", delta_arrow="off", border=False)
    for line in one["lines"]:
        st.markdown(line)
    if one["note"]:
        st.caption(one["note"])
    page = page_at(reader.facts, one["page"])
    assert page is not None
    st.page_link(
        streamlit_page(reader, page),
        label=one["label"],
        icon=":material/arrow_forward:",
        query_params=dict(parse_qsl(reader.query())),
    )


def _headline(said: Headline, key: str) -> None:
    if not said["badges"]:
        st.error(said["sentence"], icon=":material/error:")
        return
    badges = " ".join(marked(one) for one in said["badges"])
    remarks = f"\n\n{' '.join(said['remarks'])}" if said["remarks"] else ""
    with st.container(key=key):
        st.markdown(f"{badges} {said['sentence']}{remarks}")
