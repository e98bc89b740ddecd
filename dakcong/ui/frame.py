"""The frame of a page: title, vintage, language, notices, charts with their table, sources."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import streamlit as st

from dakcong.answers.known import vintages
from dakcong.answers.known.defaults import default_of
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.charts.style import Mark
from dakcong.errors import InputError
from dakcong.settings import app_folder
from dakcong.texts import LANGUAGES
from dakcong.ui import notices, session, widgets
from dakcong.ui.names import reason, vintage_words

text = session.text
# Heading to cell, in words; the same headings in every row.
Rows = list[dict[str, str]]
_STYLE: Final = Path(__file__).with_name("style.css")
# Icon and colour by status: the word and the shape say the same as the colour.
STATUS_LOOK: Final = {
    "met": ("check_circle", "green"),
    "near_certain": ("verified", "green"),
    "likely": ("trending_up", "green"),
    "possible": ("balance", "orange"),
    "hard": ("trending_down", "orange"),
    "unlikely": ("block", "red"),
    "missing": ("help", "gray"),
    "low": ("flag", "violet"),
}


def begin(page: str) -> None:
    """Title, vintage and language of a page, and what its link could not say."""
    _style()
    year = session.scenario().vintage[:4]
    with st.container(key="page_head", horizontal=True, vertical_alignment="bottom"):
        st.title(text(f"heading.{page}", year=year), anchor=False, width="stretch")
        _language()
        _vintage()
    notices.notices()


def answer_of(indicator: str) -> Answer | Missing | None:
    """The answer under the current scenario; None after saying why there is none."""
    try:
        return answer(session.facts(), indicator, session.scenario())
    except InputError as error:
        refuse(error)
        return None


def refuse(error: InputError) -> None:
    """Why there is no answer."""
    st.error(reason(error), icon=":material/error:")


def badge(status: str, words: str, *, plain: bool = False) -> str:
    """A status as a Markdown badge: shape, colour and word; grey when `plain`."""
    icon, colour = STATUS_LOOK[status]
    colour = "gray" if plain else colour
    return f":{colour}-badge[:material/{icon}: {words}]"


def card(label: str, value: str, below: str | None, *, border: bool = True) -> None:
    """One number with its name above and a remark below."""
    st.metric(
        label,
        value,
        below,
        delta_color="off",
        delta_arrow="off",
        border=border,
        height="stretch" if border else "content",
    )


def chart(
    name: str,
    specification: dict[str, Any],
    data: pa.Table,
    *,
    title: str,
    alt: str,
    legend: Sequence[Mark],
) -> None:
    """A chart under the message it carries; its specification never changes, only its data."""
    marks = " \u2003".join(
        f':color[{one.glyph}]{{foreground="{one.colour}"}}\u00a0'
        + text(f"chart.{one.key}").replace(" ", "\u00a0")
        for one in legend
    )
    st.markdown(f"**{title}**\n\n:small[{marks}]")
    st.vega_lite_chart(data, specification, alt=alt, key=f"chart_{name}")


def table_on_demand(name: str, label: str, make: Callable[[], Rows]) -> None:
    """A table that is made only when the reader opens it."""
    box = st.expander(label, key=f"table_{name}", on_change="rerun", icon=":material/table:")
    if box.open:
        with box:
            table(make())


def table(rows: Rows) -> None:
    """A plain table; scrolls sideways on a phone.

    As Arrow, for which Streamlit would go a long way round by a data frame.
    """
    st.table(pa.Table.from_pylist(rows), hide_index=True, border="horizontal")


def page_file(name: str) -> Path:
    """The file of a page, as links between pages name it."""
    return app_folder() / "pages" / f"{name}.py"


def _vintage() -> None:
    known, chosen = vintages.vintages(session.facts().catalogue), session.scenario().vintage
    key = widgets.widget_key(f"choose_vintage_{session.language()}", chosen)
    st.selectbox(
        text("vintage.label"),
        known,
        known.index(chosen),
        key=key,
        format_func={one: vintage_words(one) for one in known}.__getitem__,
        on_change=widgets.by_reader(key, lambda: session.move(st.session_state[key])),
        width=400,
    )


def _language() -> None:
    key = widgets.widget_key("choose_language", session.language())
    st.segmented_control(
        text("app.language"),
        LANGUAGES,
        key=key,
        default=session.language(),
        required=True,
        format_func=str.upper,
        on_change=widgets.by_reader(key, lambda: session.set_language(st.session_state[key])),
    )


def _style() -> None:
    """Our stylesheet, and where each slider's default stands (a share of its track)."""
    scenario = session.scenario()
    places = []
    for one in session.facts().registry.assumptions:
        if one.form == "number" and one.code in scenario.by_code:
            default = default_of(session.facts(), one, scenario.vintage, scenario.by_code)
            if isinstance(default, float | int):
                places.append((control_key("assumption", one.code), one.place(default)))
    st.html(_style_sheet(tuple(places)))


@lru_cache(maxsize=64)
def _style_sheet(places: tuple[tuple[str, float], ...]) -> str:
    rules = (f".st-key-{key}{{--default:{place:.4f}}}" for key, place in places)
    return f"<style>{_STYLE.read_text(encoding='utf-8')}{''.join(rules)}</style>"


def control_key(kind: str, code: str) -> str:
    """Key of a widget of an assumption, also its CSS class: the slider of x.g is slider_x_g."""
    return f"{kind}_{code.replace('.', '_')}"
