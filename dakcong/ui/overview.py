"""The overview: a card for each target, one picture, the published status rule."""

import streamlit as st

from dakcong.answers.explain import words as explain_words
from dakcong.answers.explain.map import two_goals
from dakcong.answers.reach import words as reach_words
from dakcong.answers.reach.goals import together
from dakcong.answers.words import sentences
from dakcong.answers.year.answer import Answer
from dakcong.charts.summary import LEGEND, Bar, summary_data, summary_specification
from dakcong.engine.status import RULE
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.texts import numbers
from dakcong.ui import answer_parts, frame, session

text = session.text
PAGE_OF = {"exports": "exports", "retail_sales": "retail_sales", "iip": "industry"}


def cards() -> None:
    """One card an indicator: sentence, number with its range, what it takes."""
    with st.grid(columns="auto", min_column_width=330, border=True, key="cards") as cells:
        for indicator in session.facts().catalogue.projected:
            with cells.cell():
                _card(indicator)


def picture() -> None:
    """Year ends in per cent of their targets, where there is an answer."""
    language = session.language()
    found = [
        one
        for indicator in session.facts().catalogue.projected
        if isinstance(one := frame.answer_of(indicator.id), Answer)
    ]
    if not found:
        return
    bars = [
        Bar(
            label=text(f"indicator.{one.indicator.id}"),
            outlook=one.outlook,
            target=one.reach.target,
        )
        for one in found
    ]
    data = summary_data(bars)
    parts = "; ".join(
        f"{row['label']} {numbers.number(row['median'], language)}"
        f" ({numbers.number(row['low'], language)}{numbers.DASH}"
        f"{numbers.number(row['high'], language)})"
        for row in data.to_pylist()
    )
    frame.chart(
        "summary",
        summary_specification(language),
        data,
        title=text("chart.overview_title"),
        alt=text("chart.overview_alt", parts=parts),
        legend=LEGEND,
    )
    st.caption(sentences.coverage(session.facts(), language))
    all_goals()
    frame.table_on_demand("summary", text("chart.table"), lambda: _table(found))


def all_goals() -> None:
    """The probability that all targets are reached, and from which growth on two of them are."""
    facts, scenario, language = session.facts(), session.scenario(), session.language()
    try:
        said = [reach_words.together(together(facts, scenario), language)]
        both = two_goals(facts, "exports", "retail_sales", scenario)
    except InputError:
        # Each card says which assumptions allow no answer.
        return
    if both is not None:
        said.append(explain_words.two_goals(both, language))
    st.markdown(" ".join(one for one in said if one))


def status_rule() -> None:
    """Which probability carries which word."""
    edges = {0.95: "from_95", 0.8: "from_80", 0.5: "from_50", 0.2: "from_20", 0.0: "below_20"}
    with st.expander(text("overview.rule_heading"), key="status_rule", icon=":material/rule:"):
        st.markdown(text("overview.rule_text"))
        st.markdown(
            "\n".join(
                f"- {frame.badge(name, text(f'status.{name}'))} {text(f'overview.{edges[edge]}')}"
                for edge, name in RULE
            )
            + f"\n- {frame.badge('missing', text('status.missing'))} {text('overview.no_figure')}"
        )


def _card(indicator: Indicator) -> None:
    language = session.language()
    st.header(text(f"indicator.{indicator.id}"), anchor=False)
    found = frame.answer_of(indicator.id)
    if found is None:
        return
    answer_parts.headline(found, key=f"card_{indicator.id}", compact=True)
    if isinstance(found, Answer):
        frame.card(
            text("metric.year_end"),
            numbers.amount(found.outlook.year_end(), indicator.unit, language),
            text(
                "metric.year_end_range",
                range=sentences.range_80(found.outlook, indicator.unit, language),
            ),
            border=False,
        )
        st.markdown(
            f"{text('metric.probability')}: "
            f"**{numbers.probability(found.reach.probability, language)}**. "
            f"{sentences.what_it_takes(found, language)}"
        )
        if found.vintage != session.scenario().vintage:
            st.caption(text("vintage.older", period=numbers.period(found.vintage, language)))
    name = PAGE_OF[indicator.id]
    st.page_link(
        frame.page_file(name),
        label=text("overview.open", page=text(f"page.{name}")),
        icon=":material/arrow_forward:",
        query_params=session.query(),
    )


def _table(found: list[Answer]) -> frame.Rows:
    language = session.language()
    return [
        {
            text("table.indicator"): text(f"indicator.{one.indicator.id}"),
            text("table.p10"): _amount(one, 0.1, language),
            text("table.p50"): _amount(one, 0.5, language),
            text("table.p90"): _amount(one, 0.9, language),
            text("table.target"): numbers.exact(one.reach.target, one.indicator.unit, language),
            text("table.probability"): numbers.probability(one.reach.probability, language),
        }
        for one in found
    ]


def _amount(one: Answer, probability: float, language: str) -> str:
    return numbers.fine(one.outlook.year_end(probability), one.indicator.unit, language)
