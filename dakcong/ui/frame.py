"""The frame of a page, from its head to its sources, and its parts as Streamlit draws them.

What the parts say is made in `answers/boards`.
"""

from collections.abc import Callable, Collection, Iterable
from html import escape
from typing import Any, Final

import pyarrow as pa
import streamlit as st

from dakcong.answers.boards.entry import shown_meanwhile
from dakcong.answers.boards.parts import number_columns, unparted
from dakcong.answers.boards.sources import sources as made_sources
from dakcong.answers.entered import away
from dakcong.answers.reader import Reader
from dakcong.settings import data_folder
from dakcong.shows import Chart, Content, Fold, Legend, Part, Question, Table, Text
from dakcong.ui.files import links
from dakcong.ui.live import mount
from dakcong.ui.live.screen import screen
from dakcong.ui.pages import Page, page_at
from dakcong.ui.pictures import picture_links
from dakcong.ui.reader import path_of_page, reader_of_page

BOXES: Final[dict[str, tuple[Callable[..., object], str]]] = {
    "info": (st.info, ":material/help:"),
    "success": (st.success, ":material/check_circle:"),
    "warning": (st.warning, ":material/warning:"),
    "error": (st.error, ":material/error:"),
}

# What is longer does not fit on one line of a phone.
_SHORT: Final = 36


def begin(page: Page) -> Reader:
    """The reader of the page, after its head has been drawn."""
    reader, arrival = reader_of_page()
    mount.drawn("head", screen(reader, page, arrival))
    unread = away(data_folder())
    if unread is not None:
        _text(shown_meanwhile(reader, unread.edition, unread.since))
    return reader


def present(page: Page) -> None:
    """A page that its scripts draw whole."""
    reader, arrival = reader_of_page()
    mount.drawn("stage", screen(reader, page, arrival))


def below(name: str, parts: list[Part]) -> None:
    """Parts under a name of their own, which our stylesheet and tests aim at."""
    if parts:
        with st.container(key=name):
            draw(parts)


def sources(reader: Reader, ids: Iterable[str], *, projected: bool = True) -> None:
    """The release and the sources at the end of a page, which may have no projection."""
    below("page_sources", made_sources(reader, ids, projected=projected))


def draw(parts: Iterable[Part]) -> None:
    """Parts of a page, one below the other."""
    for one in parts:
        if one["heading"]:
            heading = st.header if one["level"] == 2 else st.subheader
            heading(one["heading"], anchor=one["anchor"] or False)
        contents(one["content"])


def contents(found: Iterable[Content]) -> None:
    """What stands in a part."""
    for one in found:
        _DRAWN[one["kind"]](one)


def markdown_of(legend: Iterable[Legend]) -> str:
    """The legend of a chart in small type: each mark in its colour, with its name."""
    return " \u2003".join(
        f':color[{one["glyph"]}]{{foreground="{one["colour"]}"}}\u00a0'
        + (one["word"].replace(" ", "\u00a0") if len(one["word"]) <= _SHORT else one["word"])
        for one in legend
    )


def _text(one: Text) -> None:
    if one["tone"] in BOXES:
        box, icon = BOXES[one["tone"]]
        box(one["words"], icon=icon)
    elif one["tone"] == "note":
        st.caption(one["words"])
    else:
        st.markdown(one["words"])


def _chart(one: Chart) -> None:
    """A chart under its message; its specification never changes, only its data."""
    legend = f"\n\n:small[{markdown_of(one['legend'])}]" if one["legend"] else ""
    st.markdown(f"**{one['title']}**{legend}")
    rows = pa.Table.from_pylist(one["rows"])
    st.vega_lite_chart(rows, one["specification"], alt=one["alt"], key=f"chart_{one['name']}")
    reader, _ = reader_of_page()
    page = page_at(reader.facts, path_of_page())
    if page is not None and page.indicator:
        st.html(picture_links(reader, page, one["name"]))
    if one["table"] is not None:
        key = f"table_{one['name']}"
        box = st.expander(one["table"]["heading"], key=key, on_change="rerun")
        if box.open:
            with box:
                _rows(one["table"]["made"]())


def _table(one: Table) -> None:
    """A plain table under its heading."""
    if one["heading"]:
        st.markdown(f"**{one['heading']}**")
    _rows(one)


def cells(one: Table, numbers: Collection[int] = ()) -> None:
    """The rows of a table; columns of numbers, the first being 1, are set on the right."""
    columns = enumerate(zip(*one["rows"], strict=True), 1)
    shown = (unparted(column) if at in numbers else list(column) for at, column in columns)
    # As Arrow, for which Streamlit would go a long way round by a data frame.
    table = pa.table(dict(zip(one["columns"], shown, strict=True)))
    right = "".join(f"n{at}_" for at in numbers)
    with st.container(key=f"{'wide' if one['wide'] else 'plain'}_table_{one['id']}_{right}"):
        st.table(table, hide_index=True, border="horizontal")


def _rows(one: Table) -> None:
    cells(one, number_columns(one))
    reader, _ = reader_of_page()
    page = page_at(reader.facts, path_of_page())
    if page is not None and one["rows"]:
        st.html(links(reader, page, one["id"]))


def _fold(one: Fold) -> None:
    box = st.expander(one["label"], key=one["name"], on_change="rerun")
    if box.open:
        with box:
            contents(one["content"])


def _question(one: Question) -> None:
    """A question with its answer, and the way to the page that shows it."""
    way = escape(f"./{one['page']}?{one['query']}")
    st.markdown(f"**{one['asked']}**  \n{one['said']}")
    st.html(f'<p class="live-way"><a data-whole href="{way}">{escape(one["label"])}</a></p>')


_DRAWN: Final[dict[str, Callable[[Any], None]]] = {
    "text": _text,
    "chart": _chart,
    "table": _table,
    "register": mount.register,
    "choice": lambda one: mount.choice(one["control"]),
    "offer": lambda one: mount.offer(one["action"], one["name"]),
    "question": _question,
    "fold": _fold,
}
