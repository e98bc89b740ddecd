"""The board of one indicator: the answer, its controls, its charts; redrawn on every move."""

import streamlit as st

from dakcong.answers.known.vintages import visible
from dakcong.answers.year.answer import Answer, Missing
from dakcong.answers.year.table import has_panel
from dakcong.figures.catalogue import Indicator
from dakcong.texts import numbers
from dakcong.ui import (
    answer_parts,
    controls,
    explore,
    frame,
    further,
    live_board,
    pictures,
    presets,
    session,
    share,
    ways,
)
from dakcong.units import fraction

text = session.text


def board(indicator_id: str, page: str) -> None:
    """Everything that a moved assumption changes.

    With plain sliders no fragment: after a restart of the server the reader's next move would call
    one that the new session does not know, and nothing would happen. The live panel minds that.
    """
    indicator = session.facts().catalogue.indicators[indicator_id]
    found = frame.answer_of(indicator_id)
    if isinstance(found, Missing):
        _missing(found, page)
    elif found is not None:
        _answer(found, indicator, page)
    else:
        # Why stands above; what must be changed stands here, with all that was set.
        _ask(indicator)


def _answer(found: Answer, indicator: Indicator, page: str) -> None:
    language = session.language()
    if has_panel(indicator) and not session.plain():
        live_board.draw(found, page)
        return
    answer_parts.headline(found)
    if found.vintage != session.scenario().vintage:
        st.caption(text("vintage.older", period=numbers.period(found.vintage, language)))
    _metrics(found, language)
    # Controls first: beside the pictures on a wide screen, before them on a phone.
    side, wide = st.columns([2, 3], gap="large")
    with side:
        _controls(found, indicator, page)
    with wide:
        pictures.draw(found)
    explore.explore(found)


def _metrics(found: Answer, language: str) -> None:
    shown = answer_parts.cards(found, language)
    with st.grid(columns=len(shown), min_column_width=160, key="metrics"):
        for card in shown:
            frame.card(*card)


def _controls(found: Answer, indicator: Indicator, page: str) -> None:
    letter = indicator.letter
    presets.presets(indicator)
    controls.refused()
    if indicator.form == "index":
        controls.number(f"{letter}.h")
    shown = {f"{letter}.h", f"{letter}.t", *ways.growth(indicator)}
    st.caption(further.base_effect(found))
    further.target(indicator)
    presets.changed_elsewhere(indicator, shown)
    further.more(indicator)
    if has_panel(indicator):
        live_board.switch()
    with st.container(horizontal=True):
        presets.reset_assumptions(indicator)
        presets.reset_all(indicator)
        share.link_button(page)
        presets.unassume(found)


def _ask(indicator: Indicator, page: str | None = None) -> None:
    """The way growth is set, with what must be given or changed for an answer, and the way back."""
    ways.growth(indicator, answered=False)
    with st.container(horizontal=True):
        presets.reset_assumptions(indicator)
        presets.reset_all(indicator)
        if page is not None:
            share.link_button(page)


def _missing(found: Missing, page: str) -> None:
    answer_parts.headline(found)
    controls.refused()
    if not found.first_part:
        _ask(found.indicator, page)
        return
    known = visible(session.facts().catalogue, found.vintage)
    evidence = [
        one
        for one in known
        if (one.indicator, one.region, one.measure) == (found.indicator.id, "west", "growth")
    ]
    west = max(evidence, key=lambda one: (one.year, one.month), default=None)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if west is not None:
            value = west.value
            st.button(
                text(
                    "control.assume",
                    count=found.month,
                    value=numbers.share(fraction(value), session.language(), 0),
                    period=numbers.period(f"{west.year}-{west.month:02d}", session.language()),
                ),
                key="assume",
                on_click=lambda: session.change({found.code: value}),
            )
        controls.typed_value(found.code, text("control.assume_typed", count=found.month))
        share.link_button(page)
