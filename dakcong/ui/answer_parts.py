"""An answer on a page: its status and sentence, its number cards."""

import streamlit as st

from dakcong.answers.words import sentences
from dakcong.answers.year.answer import Answer, Missing
from dakcong.engine.status import asks_too_little
from dakcong.texts import numbers
from dakcong.ui import frame, session

text = session.text


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
            parts = remarks(found, language)
    else:
        action = "action" if found.first_part else "weights_action"
        parts = [text(f"headline.missing_{'card' if compact else action}")]
    with st.container(key=key):
        st.markdown(
            f"{badges} {sentences.headline(found, language)}"
            + (f"\n\n{' '.join(parts)}" if parts else "")
        )


def remarks(found: Answer, language: str) -> list[str]:
    """Why a target is too low to mean anything, and what is to be doubted."""
    said = (
        sentences.low_plan(found, language),
        sentences.second_half(found, language),
        sentences.east_doubt(found, language),
    )
    return [one for one in said if one]


def cards(found: Answer, language: str) -> list[tuple[str, str, str | None]]:
    """The numbers of an answer: name, value, remark."""
    unit, outlook, reached = found.indicator.unit, found.outlook, found.reach
    required = numbers.share(reached.required_growth, language, 1, signed=True)
    made: list[tuple[str, str, str | None]] = [
        (
            text("metric.year_end"),
            numbers.amount(outlook.year_end(), unit, language),
            text("metric.year_end_range", range=sentences.range_80(outlook, unit, language)),
        ),
        (
            text("metric.probability"),
            numbers.probability(reached.probability, language),
            text(f"status.{sentences.status_of(found)}"),
        ),
        (
            text("metric.required"),
            text("metric.required_met") if reached.met else required,
            _rounding(found, language),
        ),
    ]
    if found.indicator.form == "index":
        return made
    if reached.met:
        over = numbers.fine(-reached.gap, unit, language)
        return [*made, (text("metric.gap_over"), text("metric.gap_none", value=over), None)]
    monthly = text("metric.gap_month", value=numbers.fine(reached.per_month, unit, language))
    return [*made, (text("metric.gap"), numbers.fine(reached.gap, unit, language), monthly)]


def _rounding(found: Answer, language: str) -> str | None:
    if found.reach.met:
        return None
    sure = numbers.share(found.reach.growth_for_80, language, 1, signed=True)
    known = sentences.required_range(found, language)
    return known or text("metric.required_sure", value=sure)
