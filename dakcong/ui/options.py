"""Choices of published figures, and one-off shocks: options and switches of a scenario."""

import streamlit as st

from dakcong.answers.known.defaults import options
from dakcong.answers.known.vintages import levels
from dakcong.answers.words.sentences import target_words
from dakcong.answers.year.answer import target_amount
from dakcong.answers.year.shocks import possible
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Assumption
from dakcong.texts import capital
from dakcong.ui import controls, session, widgets
from dakcong.ui.controls import explanation
from dakcong.ui.frame import control_key
from dakcong.ui.names import assumption_label as label

text = session.text


def choice(code: str) -> None:
    """An option as a radio group with its reasons."""
    facts, scenario = session.facts(), session.scenario()
    one = facts.registry.find(code)
    words = {o: option_words(one, o) for o in options(facts, one, scenario.vintage)}
    _radio(one, words)


def target(indicator: Indicator) -> None:
    """Which published target is aimed at."""
    code = f"{indicator.letter}.t"
    facts, scenario = session.facts(), session.scenario()
    one = facts.registry.find(code)
    words = {}
    for option in options(facts, one, scenario.vintage):
        amount = target_amount(facts, indicator, scenario, option)
        found = target_words(indicator, option, amount, session.language())
        words[option] = capital(found)
    _radio(one, words)


def trend(indicator: Indicator) -> None:
    """A usual trend that the default growth is pulled towards: a switch and a rate."""
    one = session.facts().registry.find(f"{indicator.letter}.m")
    _switch(one)
    if session.scenario().option(one.code) == "on":
        controls.number(one.size)


def shocks(indicator: Indicator) -> None:
    """One-off shocks that the reader of the vintage could know: a switch and a size."""
    for one in possible(session.facts(), indicator, session.scenario()):
        _switch(one)
        if session.scenario().option(one.code) == "on":
            controls.number(one.size)


def option_words(one: Assumption, option: str) -> str:
    """An option in words: a reading's reason, a base's reason, or the option itself."""
    facts, scenario = session.facts(), session.scenario()
    if one.rule == "readings":
        readings = levels(facts.catalogue, one.indicator, scenario.vintage)
        return text(next(level.reason for level in readings if level.code == option))
    if one.rule == "bases":
        return text(
            next(
                base.reason
                for base in facts.catalogue.bases
                if (base.indicator, base.code) == (one.indicator, option)
            )
        )
    return text(f"assumption.{one.id}.{option}")


def _radio(one: Assumption, words: dict[str, str]) -> None:
    key, chosen = controls.choice_key(one.code), session.scenario().option(one.code)
    st.radio(
        label(one),
        list(words),
        list(words).index(chosen),
        key=key,
        format_func=words.__getitem__,
        on_change=widgets.by_reader(key, lambda: session.change({one.code: st.session_state[key]})),
    )


def _switch(one: Assumption) -> None:
    on = session.scenario().option(one.code) == "on"
    key = widgets.widget_key(control_key("switch", one.code), on)
    st.toggle(
        label(one),
        on,
        key=key,
        help=explanation(one),
        on_change=widgets.by_reader(
            key, lambda: session.change({one.code: "on" if st.session_state[key] else "off"})
        ),
    )
