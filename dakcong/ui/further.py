"""With the sliders: the base effect, the target aimed at, and the further assumptions."""

import streamlit as st

from dakcong.answers.moves.in_use import in_use
from dakcong.answers.words import base as base_words
from dakcong.answers.year.answer import Answer
from dakcong.figures.catalogue import Indicator
from dakcong.ui import controls, options, session

text = session.text


def base_effect(found: Answer) -> str:
    """What last year's base means."""
    return base_words.base_effect(session.facts(), found, session.language())


def target(indicator: Indicator) -> None:
    """The choice among the published targets, where there is more than one."""
    if f"{indicator.letter}.t" in session.scenario().by_code:
        options.target(indicator)


def more(indicator: Indicator) -> None:
    """The further assumptions, made only when the reader opens them."""
    box = st.expander(text("control.more"), key=f"more_{indicator.letter}", on_change="rerun")
    if box.open:
        with box:
            _more(indicator)


def _more(indicator: Indicator) -> None:
    letter, values = indicator.letter, session.scenario().by_code
    acting = {one.code for one in in_use(session.facts(), indicator, session.scenario())}
    for code in (f"{letter}.w", f"{letter}.s"):
        if code in acting:
            controls.number(code)
    if f"{letter}.m" in acting:
        options.trend(indicator)
    if any(one.size for one in session.facts().registry.of(indicator.id)):
        options.shocks(indicator)
        st.caption(text("control.shock_note"))
    for code in (f"{letter}.y", f"{letter}.b"):
        if code in values:
            options.choice(code)
