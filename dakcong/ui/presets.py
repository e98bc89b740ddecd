"""Presets, resets, and what was changed out of sight: a scenario as a whole, on a board."""

from collections.abc import Iterable

import streamlit as st

from dakcong.answers.moves import changes
from dakcong.answers.moves.changes import touched
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.moves.presets import active_preset, preset_scenarios
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.table import first_part_code
from dakcong.figures.catalogue import Indicator
from dakcong.ui import session, widgets
from dakcong.ui.names import assumption_label as label

text = session.text


def presets(indicator: Indicator) -> None:
    """The presets as pills; the one that the scenario equals is marked."""
    possible = preset_scenarios(session.facts(), indicator, session.scenario())
    active = active_preset(possible, session.scenario())
    key = widgets.widget_key(f"preset_{indicator.letter}_{session.language()}", active)

    def choose() -> None:
        # A second click on the chosen preset takes the mark away, and changes nothing.
        chosen = st.session_state[key] or active
        if chosen is not None:
            session.set_scenario(possible[chosen])

    st.pills(
        text("control.preset"),
        list(possible),
        key=key,
        default=active,
        format_func={one: text(f"preset.{one}") for one in possible}.__getitem__,
        on_change=widgets.by_reader(key, choose),
        wrap=True,
        help=preset_help(possible),
    )
    markers = {one.id for one in session.facts().registry.presets if one.marker}
    with st.container():
        if active in markers:
            st.caption(text("control.preset_marker"))


def preset_help(possible: Iterable[str]) -> str:
    """What each preset sets, a line each."""
    return "\n".join(
        f"- **{text(f'preset.{one}')}**: {text(f'preset.help.{one}')}" for one in possible
    )


def changed_elsewhere(indicator: Indicator, shown: set[str]) -> None:
    """Names of changed assumptions that act and that a closed expander would hide."""
    names = elsewhere(indicator, shown)
    with st.container():
        if names:
            st.markdown(f":orange-badge[{text('control.changed')}] {names}")


def elsewhere(indicator: Indicator, shown: set[str]) -> str:
    """The same names alone; empty for none."""
    moved = touched(session.facts(), session.scenario())
    return "; ".join(
        label(one)
        for one in in_use(session.facts(), indicator, session.scenario())
        if one.code in moved and one.code not in shown
    )


def reset_all(indicator: Indicator) -> None:
    """Everything of the indicator back on its default."""
    codes = frozenset(one.code for one in session.facts().registry.of(indicator.id))
    changed = codes & touched(session.facts(), session.scenario()).keys()
    st.button(
        text("control.reset_all"),
        key=f"reset_all_{indicator.letter}",
        icon=":material/restart_alt:",
        disabled=not changed,
        on_click=lambda: session.reset(codes),
    )


def unassume(found: Answer) -> None:
    """The assumed growth of the first part taken back, where nobody published one."""
    code = first_part_code(found.indicator)
    if code and found.published is None:
        st.button(
            text("control.unassume"),
            key="unassume",
            on_click=lambda: session.reset(frozenset({code})),
        )


def reset_assumptions(indicator: Indicator) -> None:
    """What the world does back on its defaults; chosen figures stay."""
    facts, scenario = session.facts(), session.scenario()
    reset = changes.reset_assumptions(facts, scenario, indicator.id)
    st.button(
        text("control_reset.assumptions"),
        key=f"reset_assumptions_{indicator.letter}",
        icon=":material/undo:",
        disabled=reset == scenario,
        help=text("control_reset.help"),
        on_click=lambda: session.set_scenario(reset),
    )
