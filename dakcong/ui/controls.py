"""Controls of a scenario, made from the registry: slider, typed value, default, badge, reset."""

import streamlit as st

from dakcong.answers.known.defaults import default_of
from dakcong.answers.known.usual import outside
from dakcong.answers.moves.changes import on_way
from dakcong.answers.words.evidence import range_words, unusual
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Assumption
from dakcong.texts import has, numbers
from dakcong.texts.parse import typed_number
from dakcong.ui import session, widgets
from dakcong.ui.frame import control_key
from dakcong.ui.names import assumption_label as label
from dakcong.ui.names import plain, source_short

text = session.text
_REFUSED = "dakcong_refused"


def number(code: str) -> None:
    """A slider with its typed value, default and reset; the badge says when it was changed."""
    with st.container(key=control_key("assumption", code), gap="small"):
        _number(code)


def _number(code: str) -> None:
    one = session.facts().registry.find(code)
    value = session.scenario().number(code)
    key = widgets.widget_key(control_key("slider", code), float(value))
    typed = widgets.widget_key(control_key(f"typed_{session.language()}", code), shown(one, value))
    default = default_of(
        session.facts(), one, session.scenario().vintage, session.scenario().by_code
    )
    changed = value != default
    moved = st.slider(
        label(one),
        float(one.low),
        float(one.high),
        float(value),
        step=float(one.step),
        key=key,
        format="localized",
        help=explanation(one),
        on_change=widgets.by_reader(
            key, lambda: session.change({code: one.rounded(st.session_state[key])})
        ),
    )
    # After a restart of the server the slider holds the move that the reader made while nobody
    # listened; nobody knew it well enough to call the function above.
    if one.rounded(moved) != value:
        session.change({code: one.rounded(moved)})
        st.rerun()
    with st.container(
        key=control_key("row", code), horizontal=True, vertical_alignment="center", gap="small"
    ):
        st.text_input(
            text("control.typed", name=label(one)),
            shown(one, value),
            key=typed,
            label_visibility="collapsed",
            max_chars=20,
            width=110,
            on_change=widgets.by_reader(typed, lambda: take_typed(one, st.session_state[typed])),
        )
        if default is not None:
            st.button(
                text("control.default", value=shown(one, default)),
                key=control_key("reset", code),
                icon=":material/undo:",
                type="tertiary",
                disabled=not changed,
                on_click=lambda: session.reset(frozenset({code})),
            )
        if changed:
            st.badge(text("control.changed"), color="orange")
    _unusual(one, value)


def _unusual(one: Assumption, value: float) -> None:
    """A warning where a value leaves what real series have shown, with the nearest usual one."""
    facts, vintage = session.facts(), session.scenario().vintage
    found = outside(facts, one, vintage, value)
    with st.container():
        if found is None:
            return
        st.warning(
            unusual(facts, one, vintage, value, session.language()), icon=":material/history:"
        )
        st.button(
            text("control.take", value=shown(one, found.nearest)),
            key=control_key("nearest", one.code),
            on_click=lambda: session.change({one.code: found.nearest}),
        )


def typed_value(code: str, words: str) -> None:
    """A typed value for an assumption that has none yet."""
    one = session.facts().registry.find(code)
    key = control_key("typed", code)
    st.text_input(
        words,
        key=key,
        max_chars=20,
        width=320,
        on_change=lambda: take_typed(one, st.session_state[key]),
    )


def refused() -> None:
    """Why a typed value was not taken, until the next change."""
    with st.container():
        message = take_refused()
        if message:
            st.error(message, icon=":material/keyboard:")


def take_refused() -> str:
    """The same words, which are said once; empty for none."""
    return str(session.state().pop(_REFUSED, ""))


def path(indicator: Indicator) -> None:
    """The choice between the ways to set the growth; the choice alone moves nothing."""
    code = f"{indicator.letter}.p"
    one, value = session.facts().registry.find(code), session.scenario().option(code)
    key = choice_key(code)

    def choose() -> None:
        way = st.session_state[key]
        session.set_scenario(on_way(session.facts(), session.scenario(), indicator.id, way))

    st.pills(
        label(one),
        one.options,
        key=key,
        default=value,
        required=True,
        format_func={o: text(f"assumption.{one.id}.{o}") for o in one.options}.__getitem__,
        on_change=widgets.by_reader(key, choose),
        wrap=True,
    )


def choice_key(code: str) -> str:
    """Key of the widget that offers the options of an assumption."""
    chosen = session.scenario().option(code)
    return widgets.widget_key(control_key(f"choice_{session.language()}", code), chosen)


def shown(one: Assumption, value: object) -> str:
    """A value as the page writes it, with the decimals it has."""
    if not isinstance(value, float | int):
        return numbers.DASH
    decimals = len(one.text(float(value)).partition(".")[2])
    return numbers.number(float(value), session.language(), decimals)


def take_typed(one: Assumption, given: str) -> None:
    """Take a typed value, or keep the old one and say why; nothing is rounded in silence."""
    try:
        value = typed_number(given, session.language())
    except InputError as error:
        why = text(error.key, **error.fields)
    else:
        if one.rounded(value) == value:
            session.change({one.code: value})
            return
        if one.low <= value <= one.high:
            nearest = shown(one, one.rounded(value))
            why = text("control.digits", digits=one.digits, nearest=nearest)
        else:
            why = text("control.range", low=shown(one, one.low), high=shown(one, one.high))
    session.state()[_REFUSED] = text(
        "control.refused", given=plain(given), name=label(one), allowed=why
    )


def explanation(one: Assumption) -> str | None:
    """The help text of an assumption: what it is, and the evidence for its range."""
    key, language = f"assumption.{one.id}.help", session.language()
    if not has(language, key):
        return None
    parts = [text(key)]
    if one.evidence:
        parts.append(range_words(session.facts(), one, session.scenario().vintage, language))
    if one.sources:
        sources = "; ".join(source_short(source) for source in one.sources)
        parts.append(text("control.evidence", sources=sources))
    return "\n\n".join(parts)
