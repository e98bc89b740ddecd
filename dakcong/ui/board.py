"""The board of one indicator: the answer, its controls, its charts; redrawn on every move."""

import streamlit as st

from dakcong.answers import sentences
from dakcong.answers.in_use import in_use
from dakcong.answers.outlooks import Answer, Missing
from dakcong.answers.vintages import visible
from dakcong.engine.status import asks_too_little
from dakcong.figures.catalogue import Indicator
from dakcong.texts import numbers
from dakcong.ui import controls, explore, frame, options, pictures, session, share, ways
from dakcong.units import fraction

text = session.text


def board(indicator_id: str, page: str) -> None:
    """Everything that a moved assumption changes.

    No fragment: after a restart of the server the reader's next move would call a fragment that
    the new session does not know, and nothing would happen.
    """
    indicator = session.facts().catalogue.indicators[indicator_id]
    found = frame.answer_of(indicator_id)
    if isinstance(found, Missing):
        _missing(found, page)
    elif found is not None:
        _answer(found, indicator, page)
    else:
        # Why stands above; what must be changed stands here, with all that was set.
        ways.growth(indicator)
        with st.container(horizontal=True):
            controls.reset_assumptions(indicator)
            controls.reset_all(indicator)


def headline(found: Answer | Missing, *, key: str = "headline", compact: bool = False) -> None:
    """Status, the sentence, and why a plan is too low to mean anything."""
    language = session.language()
    status = sentences.status_of(found)
    assumed = isinstance(found, Answer) and sentences.assumed(found)
    badges = frame.badge(status, text(f"status.{status}"), plain=assumed)
    if assumed:
        badges += " " + frame.badge("missing", text("status.assumed"))
    parts = []
    if isinstance(found, Answer):
        if asks_too_little(found.reach) and not found.reach.met:
            low = "low_plan" if found.target_kind == "plan" else "low_goal"
            badges += " " + frame.badge("low", text(f"status.{low}"))
        if not compact:
            parts = [
                one
                for one in (
                    sentences.low_plan(found, language),
                    sentences.second_half(found, language),
                    sentences.east_doubt(found, language),
                )
                if one
            ]
    else:
        parts = [text(f"headline.missing_{'card' if compact else 'action'}")]
    with st.container(key=key):
        st.markdown(
            f"{badges} {sentences.headline(found, language)}"
            + (f"\n\n{' '.join(parts)}" if parts else "")
        )


def _answer(found: Answer, indicator: Indicator, page: str) -> None:
    language = session.language()
    headline(found)
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
    unit, outlook, reached = found.indicator.unit, found.outlook, found.reach
    index = found.indicator.form == "index"
    required = numbers.share(reached.required_growth, language, 1, signed=True)
    with st.grid(columns=3 if index else 4, min_column_width=160, key="metrics"):
        frame.card(
            text("metric.year_end"),
            numbers.amount(outlook.year_end(), unit, language),
            text("metric.year_end_range", range=sentences.range_80(outlook, unit, language)),
        )
        frame.card(
            text("metric.probability"),
            numbers.probability(reached.probability, language),
            text(f"status.{sentences.status_of(found)}"),
        )
        frame.card(
            text("metric.required"),
            text("metric.required_met") if reached.met else required,
            _rounding(found, language),
        )
        if index:
            return
        if reached.met:
            over = numbers.fine(-reached.gap, unit, language)
            frame.card(text("metric.gap_over"), text("metric.gap_none", value=over), None)
        else:
            monthly = numbers.fine(reached.per_month, unit, language)
            frame.card(
                text("metric.gap"),
                numbers.fine(reached.gap, unit, language),
                text("metric.gap_month", value=monthly),
            )


def _rounding(found: Answer, language: str) -> str | None:
    if found.reach.met:
        return None
    if found.required_low is None or found.required_high is None:
        sure = numbers.share(found.reach.growth_for_80, language, 1, signed=True)
        return text("metric.required_sure", value=sure)
    return text(
        "metric.required_range",
        low=numbers.share(found.required_low, language, 1, signed=True),
        high=numbers.share(found.required_high, language, 1, signed=True),
    )


def _controls(found: Answer, indicator: Indicator, page: str) -> None:
    letter, values = indicator.letter, session.scenario().by_code
    controls.presets(indicator)
    controls.refused()
    if indicator.form == "index":
        controls.number(f"{letter}.h")
    shown = {f"{letter}.h", f"{letter}.t", *ways.growth(indicator)}
    st.caption(sentences.base_effect(session.facts(), found, session.language()))
    if f"{letter}.t" in values:
        options.target(indicator)
    controls.changed_elsewhere(indicator, shown)
    more = st.expander(text("control.more"), key=f"more_{letter}", on_change="rerun")
    if more.open:
        with more:
            _more(indicator)
    with st.container(horizontal=True):
        controls.reset_assumptions(indicator)
        controls.reset_all(indicator)
        share.link_button(page)
        if indicator.form == "index" and found.published is None:
            st.button(
                text("control.unassume"),
                key="unassume",
                on_click=lambda: session.reset(frozenset({f"{letter}.h"})),
            )


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


def _missing(found: Missing, page: str) -> None:
    headline(found)
    controls.refused()
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
