"""What is known beside a missing figure."""

import streamlit as st

from dakcong.answers.known.vintages import visible
from dakcong.answers.year.sections import printed_growth
from dakcong.texts import capital, numbers
from dakcong.ui import frame, names, session
from dakcong.ui.records import value_words

text = session.text


def first_part(indicator: str) -> None:
    """Growth rates that were printed for the parts of the province, newest first."""
    language = session.language()
    known = [
        one
        for one in visible(session.facts().catalogue, session.scenario().vintage)
        if one.indicator == indicator and one.measure == "growth"
    ]
    if not known:
        return
    st.header(text("missing.evidence"), anchor=False)
    rows = [
        {
            text("table.region"): text(f"region.{one.region}"),
            text("table.period"): numbers.period(f"{one.year}-{one.month:02d}", language),
            text("table.growth"): value_words(one),
            text("table.source"): names.source_short(one.source),
        }
        for one in sorted(known, key=lambda one: (one.year, one.month), reverse=True)
    ]
    frame.table(rows)


def section_sources(indicator: str) -> list[str]:
    """Sources of the published growth rates of the sections of an index."""
    facts = session.facts()
    one = facts.catalogue.indicators[indicator]
    known = printed_growth(facts, one, session.scenario().vintage)
    return [figure.source for _, figure in known]


def sections(indicator: str) -> None:
    """Growth rates that were printed for the sections of an index; nothing where none were."""
    facts, language = session.facts(), session.language()
    one = facts.catalogue.indicators[indicator]
    known = printed_growth(facts, one, session.scenario().vintage)
    if not known:
        return
    st.subheader(text("sections.evidence"), anchor=False)
    rows = [
        {
            text("table.section"): capital(text(f"section.{name}")),
            text("table.period"): capital(
                numbers.month(f"{figure.year}-{figure.month:02d}", language)
            ),
            text("table.growth"): value_words(figure),
            text("table.source"): names.source_short(figure.source),
        }
        for name, figure in known
    ]
    frame.table(rows)
    st.caption(text("sections.evidence_note"))
