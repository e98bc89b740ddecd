"""The methods page: the document, with the tables that are computed from the data."""

import streamlit as st

from dakcong.figures.rules import Result
from dakcong.texts import document, numbers
from dakcong.ui import frame, session

text = session.text
# What is known, from least to most, and the last published months that are shown.
INFORMATION = ("published", "published5", "1y", "3y", "full")
MONTHS = (3, 6, 9)
# Stands in the document where the table goes.
ACCURACY = "{{accuracy}}"


def methods() -> None:
    """The equations and rules, in the language of the page."""
    before, after = document(session.language(), "methods").split(ACCURACY)
    with st.container(key="methods", width=860):
        st.markdown(before, anchors=False)
        frame.table(_accuracy())
        st.markdown(after, anchors=False)


def _accuracy() -> frame.Rows:
    """Error and coverage of each level of information, over all kinds of series."""
    found = {
        (one.information, one.month): one
        for one in session.facts().catalogue.results
        if one.kind == "all" and one.kind_known and one.basis != "new_country"
    }
    return [
        {text("table.information"): text(f"information.{name}")}
        | {text("table.from_month", month=month): _words(found[name, month]) for month in MONTHS}
        for name in INFORMATION
    ]


def _words(one: Result) -> str:
    language = session.language()
    return text(
        "information.result",
        error=numbers.share(one.mape, language),
        held_80=numbers.share(one.held_80, language, 0),
        held_95=numbers.share(one.held_95, language, 0),
    )
