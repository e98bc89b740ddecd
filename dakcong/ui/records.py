"""The figures page: every record with its source, what agrees, what does not, what came later."""

from collections.abc import Sequence

import streamlit as st

from dakcong.answers.known.vintages import later as published_later
from dakcong.answers.known.vintages import visible
from dakcong.model import Figure
from dakcong.texts import numbers
from dakcong.ui import frame, names, session
from dakcong.units import BILLION_VND, MILLION_USD, PERCENT

text = session.text
OTHERS = "others"
_KEY = "choose_figures"


def choose() -> str:
    """The indicator to show; "others" for the remaining figures of the article."""
    projected = [one.id for one in session.facts().catalogue.projected]
    words = {one: text(f"indicator.{one}") for one in projected}
    words[OTHERS] = text("figures.others")
    return str(
        st.segmented_control(
            text("figures.choose"),
            list(words),
            key=_KEY,
            default=projected[0],
            required=True,
            format_func=words.__getitem__,
        )
    )


def known(indicator: str) -> None:
    """Every figure that a reader of the vintage could know."""
    st.header(text("figures.all_heading"), anchor=False)
    found = _of(indicator, visible(session.facts().catalogue, session.scenario().vintage))
    _figures(found, named=indicator == OTHERS)


def later(indicator: str) -> None:
    """What was published after the vintage; shown apart, used nowhere."""
    found = _of(indicator, published_later(session.facts().catalogue, session.scenario().vintage))
    st.header(text("figures.later_heading"), anchor=False)
    st.caption(text("figures.later_note" if found else "figures.later_none"))
    if found:
        _figures(found, named=indicator == OTHERS)


def all_sources() -> None:
    """Every source with its address and what was done with it."""
    catalogue = session.facts().catalogue
    st.header(text("figures.sources_heading"), anchor=False)
    lines = []
    for name, one in catalogue.sources.items():
        done = ", ".join(text(f"processing.{code}") for code in one.processing.split(", "))
        accessed = text(
            "figures.accessed",
            date=numbers.date(one.date_accessed, session.language()),
            processing=done,
        )
        lines.append(f"- {names.source_words(name)} ({accessed})")
    st.markdown("\n".join(lines))


def value_words(figure: Figure) -> str:
    """A figure's value with its unit, with the decimals it was printed with."""
    language = session.language()
    decimals = max(figure.decimals, 0)
    if figure.unit == PERCENT:
        shown = numbers.number(figure.value, language, decimals, signed="growth" in figure.measure)
        return f"{shown}{numbers.SPACE}%"
    shown = numbers.number(figure.value, language, decimals)
    return f"{shown}{numbers.SPACE}{numbers.unit_name(figure.unit, language)}"


def _of(indicator: str, figures: Sequence[Figure]) -> list[Figure]:
    projected = {one.id for one in session.facts().catalogue.projected}
    return [
        one
        for one in figures
        if (one.indicator not in projected if indicator == OTHERS else one.indicator == indicator)
    ]


def _figures(figures: Sequence[Figure], *, named: bool) -> None:
    language = session.language()
    rows = [
        {
            **({text("table.indicator"): text(f"indicator.{one.indicator}")} if named else {}),
            text("table.region"): text(f"region.{one.region}"),
            text("table.period"): _period(one),
            text("table.measure"): text(f"measure.{one.measure}"),
            text("table.value"): value_words(one),
            text("table.qualifier"): text(f"qualifier.{one.qualifier}"),
            text("table.printed"): names.printed(one.as_printed, one.source),
            text("table.status"): text(f"figure_status.{one.status}"),
            text("table.vintage"): numbers.period(one.vintage, language),
            text("table.known_on"): numbers.month(one.known_on, language),
            text("table.source"): names.source_short(one.source),
        }
        for one in figures
    ]
    with st.container(key=f"wide_table_{len(rows)}"):
        frame.table(rows)


def _period(one: Figure) -> str:
    language = session.language()
    if one.measure.startswith("month_"):
        return numbers.month(f"{one.year}-{one.month:02d}", language)
    if one.month == 12 or one.unit not in (PERCENT, MILLION_USD, BILLION_VND):
        return str(one.year)
    return numbers.period(f"{one.year}-{one.month:02d}", language)
