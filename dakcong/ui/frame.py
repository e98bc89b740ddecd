"""The frame of a page: title, vintage, language, notices, charts with their table, sources."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pyarrow as pa
import streamlit as st

from dakcong.answers import vintages
from dakcong.answers.defaults import default_of
from dakcong.answers.links import then_and_now
from dakcong.answers.outlooks import Answer, Missing, answer
from dakcong.charts.style import Mark
from dakcong.errors import InputError
from dakcong.settings import app_folder
from dakcong.texts import LANGUAGES, has, numbers, say
from dakcong.ui import session

text = session.text
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
    _notices()


def vintage_words(vintage: str) -> str:
    """A vintage in words: Số liệu 6 tháng 2025, công bố tháng 7/2025."""
    return _vintage_words(vintage, session.language())


@lru_cache(maxsize=64)
def _vintage_words(vintage: str, language: str) -> str:
    known = vintages.known_on(session.facts().catalogue, vintage)
    return say(
        language,
        "vintage.option",
        period=numbers.period(vintage, language),
        known=numbers.month(known, language),
    )


def answer_of(indicator: str) -> Answer | Missing | None:
    """The answer under the current scenario; None after saying why there is none."""
    try:
        return answer(session.facts(), indicator, session.scenario())
    except InputError as error:
        st.error(session.reason(error), icon=":material/error:")
        return None


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


def table_on_demand(name: str, label: str, make: Callable[[], pd.DataFrame]) -> None:
    """A table that is made only when the reader opens it."""
    box = st.expander(label, key=f"table_{name}", on_change=session.acted, icon=":material/table:")
    if box.open:
        with box:
            table(make())


def table(frame: pd.DataFrame) -> None:
    """A plain table of words; scrolls sideways on a phone."""
    st.table(frame, hide_index=True, border="horizontal")


def sources(ids: Iterable[str]) -> None:
    """Vintage and sources of a page."""
    named = tuple(dict.fromkeys(ids))
    with st.container(key="page_sources"):
        st.caption(_sources(named, session.scenario().vintage, session.language()))


@lru_cache(maxsize=64)
def _sources(ids: tuple[str, ...], vintage: str, language: str) -> str:
    words = "; ".join(source_words(one) for one in ids if one in session.facts().catalogue.sources)
    known = say(language, "sources.vintage", vintage=_vintage_words(vintage, language))
    return f"{known}\n\n{say(language, 'sources.heading')}: {words}."


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


def plain(given: str) -> str:
    """Text of a stranger, safe inside a code span."""
    return "".join(one for one in given if one.isprintable() and one != "`") or " "


def page_file(name: str) -> Path:
    """The file of a page, as links between pages name it."""
    return app_folder() / "pages" / f"{name}.py"


def source_short(source: str) -> str:
    """One source as a short Markdown link: producer and date."""
    one = session.facts().catalogue.sources[source]
    words = f"{one.producer}, {numbers.date(one.date_published, session.language())}"
    return f"[{words}]({one.url_main})" if one.url_main else words


def source_words(source: str) -> str:
    """One source as a Markdown link: producer, title, date."""
    one = session.facts().catalogue.sources[source]
    language, key = session.language(), f"source_title.{source}"
    words = text(
        "figures.source_line",
        producer=one.producer,
        title=text(key) if has(language, key) else one.title,
        date=numbers.date(one.date_published, language),
    )
    return f"[{words}]({one.url_main})" if one.url_main else words


def _vintage() -> None:
    known, chosen = vintages.vintages(session.facts().catalogue), session.scenario().vintage
    key = session.widget_key(f"choose_vintage_{session.language()}", chosen)
    st.selectbox(
        text("vintage.label"),
        known,
        known.index(chosen),
        key=key,
        format_func={one: vintage_words(one) for one in known}.__getitem__,
        on_change=session.by_reader(key, lambda: session.move(st.session_state[key])),
        width=400,
    )


def _language() -> None:
    key = session.widget_key("choose_language", session.language())
    st.segmented_control(
        text("app.language"),
        LANGUAGES,
        key=key,
        default=session.language(),
        required=True,
        format_func=str.upper,
        on_change=session.by_reader(key, lambda: session.set_language(st.session_state[key])),
    )


def _notices() -> None:
    sent = session.sent()
    changed = then_and_now(session.facts(), session.scenario(), sent) if sent else ()
    if not session.notices() and not changed:
        return
    language = session.language()
    lines = []
    if session.notices():
        lines.append(f"**{text(session.notices_heading())}**")
        lines += [
            "- " + text(one.key, code=plain(one.code), given=plain(one.given), allowed=one.allowed)
            for one in session.notices()
        ]
    if changed:
        lines.append(f"\n**{text('link.changed_heading')}**")
    for one in changed:
        index = one.indicator.form == "index"
        shown = [
            numbers.share(level / 100, language, 2, signed=True)
            if index
            else numbers.fine(level, one.indicator.unit, language)
            for level in (one.then.median, one.now.median)
        ]
        lines.append(
            "- "
            + text(
                "link.changed",
                indicator=text(f"indicator.{one.indicator.id}"),
                then=shown[0],
                then_probability=numbers.probability(one.then.probability, language),
                now=shown[1],
                now_probability=numbers.probability(one.now.probability, language),
            )
        )
    with st.container(key="link_notices"):
        st.warning("\n".join(lines), icon=":material/link_off:")
        st.button(text("link.dismiss"), on_click=session.dismiss, key="dismiss_notices")


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
