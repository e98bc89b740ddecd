"""What is known beside a missing figure."""

import pandas as pd
import streamlit as st

from dakcong.answers.vintages import visible
from dakcong.texts import numbers
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
    frame.table(pd.DataFrame(rows))
