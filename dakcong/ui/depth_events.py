"""Dated events: what each shock does, alone and together, what was known, and what came later."""

from collections.abc import Sequence

import streamlit as st

from dakcong.answers.explain.beside import side_by_side
from dakcong.answers.known.events import known_events, later_events
from dakcong.answers.words.evidence import event_words
from dakcong.answers.year.answer import Answer
from dakcong.figures.events import Event
from dakcong.texts import numbers
from dakcong.ui import frame, names, session

text = session.text


def draw(found: Answer) -> None:
    """Shocks side by side, then the events behind them."""
    _sides(found)
    facts, vintage, name = session.facts(), session.scenario().vintage, found.indicator.id
    st.subheader(text("events.known"), anchor=False)
    _events(known_events(facts, vintage, name))
    later = later_events(facts, vintage, name)
    if later:
        st.subheader(text("events.later"), anchor=False)
        st.caption(text("explore.later_note"))
        _events(later)


def _sides(found: Answer) -> None:
    facts, language, one = session.facts(), session.language(), found.indicator
    sides = side_by_side(facts, one.id, session.scenario())
    st.subheader(text("side_by_side.heading"), anchor=False)
    if not sides:
        st.markdown(text("explore.no_shock"))
        return

    def amount(value: float) -> str:
        return numbers.fine(value, one.unit, language)

    frame.table(
        [
            {
                text("table.shock"): ("▸ " if side.on else "") + _side_name(side.code),
                text("table.p50"): amount(side.median),
                text("table.range_80"): f"{amount(side.low)} {numbers.DASH} {amount(side.high)}",
                text("table.probability"): numbers.probability(side.probability, language),
            }
            for side in sides
        ]
    )
    st.caption(text("control.shock_note"))


def _side_name(code: str) -> str:
    if code in ("none", "all"):
        return text(f"side_by_side.{code}")
    return names.assumption_label(session.facts().registry.find(code))


def _events(events: Sequence[Event]) -> None:
    language = session.language()
    if not events:
        st.markdown(text("explore.no_event"))
        return
    frame.table(
        [
            {
                text("table.event"): event_words(one, language),
                text("table.area"): text(f"area.{one.area}"),
                text("table.printed"): names.printed(one.as_printed, one.source),
                text("table.size"): text(f"event_size.{one.size}"),
                text("table.source"): names.source_short(one.source),
            }
            for one in events
        ]
    )
