"""Parts as Streamlit draws them; what they say is made in `answers/boards`."""

from collections.abc import Callable, Iterable
from typing import Any, Final, cast

import pyarrow as pa
import streamlit as st

from dakcong.shows import Chart, Choice, Content, Fold, Legend, Offer, Part, Table, Text
from dakcong.ui.live import mount

_ICONS: Final = {
    "info": ":material/help:",
    "success": ":material/check_circle:",
    "warning": ":material/warning:",
    "error": ":material/error:",
}


def draw(parts: Iterable[Part]) -> None:
    """Parts of a page, one below the other."""
    for one in parts:
        if one["heading"]:
            heading = st.header if one["level"] == 2 else st.subheader
            heading(one["heading"], anchor=False)
        contents(one["content"])


def contents(found: Iterable[Content]) -> None:
    """What stands in a part."""
    for one in found:
        _DRAWN[one["kind"]](one)


def markdown_of(legend: Iterable[Legend]) -> str:
    """The legend of a chart in small type: each mark in its colour, with its name."""
    return " \u2003".join(
        f':color[{one["glyph"]}]{{foreground="{one["colour"]}"}}\u00a0'
        + one["word"].replace(" ", "\u00a0")
        for one in legend
    )


def _text(one: Text) -> None:
    match one["tone"]:
        case "note":
            st.caption(one["words"])
        case "info":
            st.info(one["words"], icon=_ICONS["info"])
        case "success":
            st.success(one["words"], icon=_ICONS["success"])
        case "warning":
            st.warning(one["words"], icon=_ICONS["warning"])
        case "error":
            st.error(one["words"], icon=_ICONS["error"])
        case _:
            st.markdown(one["words"])


def _chart(one: Chart) -> None:
    """A chart under its message; its specification never changes, only its data."""
    st.markdown(f"**{one['title']}**\n\n:small[{markdown_of(one['legend'])}]")
    rows = pa.Table.from_pylist(one["rows"])
    st.vega_lite_chart(rows, one["specification"], alt=one["alt"], key=f"chart_{one['name']}")
    if one["table"] is not None:
        label = one["table"]["heading"]
        box = st.expander(
            label, key=f"table_{one['name']}", on_change="rerun", icon=":material/table:"
        )
        if box.open:
            with box:
                _rows(one["table"])


def _table(one: Table) -> None:
    """A plain table; scrolls sideways on a phone."""
    if one["heading"]:
        st.markdown(f"**{one['heading']}**")
    if one["wide"]:
        # A key stands once on a page: its cells tell one table from another.
        with st.container(key=f"wide_table_{hash(str(one['rows'])):x}"):
            _rows(one)
    else:
        _rows(one)


def _rows(one: Table) -> None:
    # As Arrow, for which Streamlit would go a long way round by a data frame.
    columns = {name: list(cells) for name, cells in _columns(one)}
    st.table(pa.table(columns), hide_index=True, border="horizontal")


def _columns(one: Table) -> Iterable[tuple[str, tuple[str, ...]]]:
    return zip(one["columns"], zip(*one["rows"], strict=True), strict=True)


def _choice(one: Choice) -> None:
    mount.choice(one["control"])


def _offer(one: Offer) -> None:
    mount.offer(one["action"], one["name"])


def _fold(one: Fold) -> None:
    box = st.expander(one["label"], key=one["name"], on_change="rerun")
    if box.open:
        with box:
            contents(one["content"])


_DRAWN: Final = cast(
    dict[str, Callable[[Any], None]],
    {
        "text": _text,
        "chart": _chart,
        "table": _table,
        "choice": _choice,
        "offer": _offer,
        "fold": _fold,
    },
)
