"""The page of an indicator: a place for its panel, and what lies deeper than that."""

import streamlit as st

from dakcong.answers.boards.evidence import evidence, evidence_sources
from dakcong.answers.boards.sections import section, section_choice, unanswered
from dakcong.answers.boards.sources import sources_of
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer
from dakcong.scenario.link import SECTION
from dakcong.ui.frame import below, draw, sources
from dakcong.ui.live import mount


def board(reader: Reader, indicator: str) -> None:
    """The panel, the questions below it, what is known beside, and the sources."""
    mount.place("board")
    _deeper(reader, indicator)
    ids = sources_of(reader, indicator)
    if reader.indicator(indicator).index:
        below("evidence", evidence(reader, indicator))
        ids += evidence_sources(reader, indicator)
    sources(reader, ids)


def _deeper(reader: Reader, indicator: str) -> None:
    """One question at a time, made only when the reader asks it."""
    found = reader.outcome(indicator)
    if not isinstance(found, Answer):
        said = unanswered(reader, indicator)
        draw([] if said is None else [said])
        return
    with st.container(key="explore"):
        st.header(reader.text("explore.heading"), anchor=False)
        mount.choice(section_choice(reader, indicator))
    below(f"explored_{reader.shows(SECTION)}", section(reader, found))
