"""What changes the answer: tornado, way from the defaults, parts of growth, methods."""

import streamlit as st

from dakcong.answers.explain import words as explain_words
from dakcong.answers.explain.parts import growth_parts, methods_beside
from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import Waterfall, waterfall
from dakcong.answers.year.answer import Answer, Missing
from dakcong.answers.year.sections import sections_together
from dakcong.charts import bars
from dakcong.charts.bars import Bar, bars_data, bars_specification
from dakcong.engine.sensitivity import Bar as Swing
from dakcong.texts import numbers
from dakcong.ui import frame, session
from dakcong.ui.amounts import axis_title, on_axis, steps

text = session.text
# More lines than this nobody reads; the table has them all.
MOST_LINES = 8


def draw(found: Answer) -> None:
    """Every explanation of the answer."""
    _tornado(found)
    _waterfall(found)
    _parts(found)
    _methods(found)


def _tornado(found: Answer) -> None:
    facts, language = session.facts(), session.language()
    swings = sensitivity(facts, found.indicator.id, session.scenario())
    if isinstance(swings, Missing):
        return
    moving = [one for one in swings if one.swing > 0]
    if not moving:
        return
    labels = [explain_words.bar_label(facts, one, found.month, language) for one in moving]
    drawn = []
    for one, label in list(zip(moving, labels, strict=True))[:MOST_LINES]:
        ends = (("at_low", one.low.median), ("at_high", one.high.median))
        drawn += [
            Bar(
                label=label,
                start=on_axis(found, one.start.median),
                end=on_axis(found, end),
                meaning=name,
            )
            for name, end in ends
            if name == "at_high" or one.move.low is not None
        ]
    st.subheader(text("explore.tornado_heading"), anchor=False)
    said = explain_words.tornado(facts, tuple(moving), found, language)
    frame.chart(
        "tornado",
        bars_specification(language, axis_title(found), bars.LOW_HIGH),
        bars_data(drawn, on_axis(found, found.reach.target)),
        title=said,
        alt=said,
        legend=(*bars.LOW_HIGH, bars.REFERENCE),
    )
    st.caption(explain_words.tornado_rule(language))
    frame.table_on_demand("tornado", text("chart.table"), lambda: _table(found, moving, labels))


def _table(found: Answer, moving: list[Swing], labels: list[str]) -> frame.Rows:
    language, unit = session.language(), found.indicator.unit
    return [
        {
            text("table.assumption"): label,
            text("table.at_low"): numbers.fine(one.low.median, unit, language),
            text("table.at_high"): numbers.fine(one.high.median, unit, language),
            text("table.probability_low"): numbers.probability(one.low.probability, language),
            text("table.probability_high"): numbers.probability(one.high.probability, language),
        }
        for one, label in zip(moving, labels, strict=True)
    ]


def _waterfall(found: Answer) -> None:
    facts, language = session.facts(), session.language()
    way = waterfall(facts, found.indicator.id, session.scenario())
    if isinstance(way, Missing):
        return
    st.subheader(text("explore.waterfall_heading"), anchor=False)
    said = explain_words.waterfall(facts, way, found, language)
    if not way.bars:
        st.markdown(said)
        return
    frame.chart(
        "waterfall",
        bars_specification(language, axis_title(found), bars.STEPS),
        bars_data(_waterfall_bars(found, way), on_axis(found, found.reach.target)),
        title=said,
        alt=said,
        legend=(*bars.STEPS, bars.REFERENCE),
    )
    st.caption(text("explain.waterfall.rule"))


def _waterfall_bars(found: Answer, way: Waterfall) -> list[Bar]:
    facts, language = session.facts(), session.language()
    parts = [
        (
            explain_words.change_name(facts, way, one, found.month, language),
            one.shown,
        )
        for one in way.bars
    ]
    ends = (
        (text("explore.from_defaults"), way.start.median),
        (
            text("explore.to_scenario"),
            way.end.median,
        ),
    )
    return steps(found, ends[0], parts, ends[1])


def _parts(found: Answer) -> None:
    language = session.language()
    parts = growth_parts(session.facts(), found.indicator.id, session.scenario())
    if isinstance(parts, Missing):
        return
    st.subheader(text("explore.parts_heading"), anchor=False)
    said = [explain_words.contributions(parts, language)]
    by_section = sections_together(session.facts(), found)
    if by_section is not None:
        said.append(explain_words.sections(by_section, language))
    said.append(explain_words.base(parts, language))
    st.markdown(" ".join(said))


def _methods(found: Answer) -> None:
    language, one = session.language(), found.indicator
    beside = methods_beside(session.facts(), one.id, session.scenario())
    if isinstance(beside, Missing):
        return
    st.subheader(text("explore.methods_heading"), anchor=False)
    st.markdown(explain_words.methods(beside, one, language))
    frame.table(
        [
            {
                text("table.method"): text(f"explain.methods.{name}"),
                text("table.year_end"): numbers.fine(value, one.unit, language),
            }
            for name, value in sorted(beside.year_ends.items(), key=lambda item: item[1])
        ]
    )
