"""Bars of parts that follow each other on a line, the numbers in words above them."""

from functools import lru_cache
from typing import Any, Final

import altair as alt

from dakcong.charts.bars import Marks, names_axis
from dakcong.charts.style import NO_TOOLTIP, specification

# Pixels of a line, of a bar, and from the middle of the bar up to its words.
_STEP: Final = 62
_BAR: Final = 16
_RAISED: Final = -17


@lru_cache(maxsize=32)
def stacked_specification(language: str, title: str, marks: Marks, until: float) -> dict[str, Any]:
    """The chart without data, whose rows are those of `bars_data`.

    Args:
        language: of the numbers.
        title: of the axis, in words of the language.
        marks: what the colours mean.
        until: where the axis ends, which begins at zero.
    """
    line = alt.Y("label:N", sort=None, title=None, axis=names_axis())
    room = alt.Scale(domain=[0, until])
    amount = alt.X("start:Q", title=title, scale=room, axis=alt.Axis(tickCount=4))
    keys = [one.key for one in marks]
    colours = alt.Scale(domain=keys, range=[one.colour for one in marks])
    base = alt.Chart(alt.NamedData("source"))
    drawn = base.mark_bar(size=_BAR).encode(
        line,
        amount,
        x2="end:Q",
        color=alt.Color("meaning:N", scale=colours, legend=None),
        tooltip=NO_TOOLTIP,
    )
    words = (
        base.transform_filter("datum.said != ''")
        .mark_text(fontSize=12, color="currentColor", align="left", dy=_RAISED, limit=0)
        .encode(line, alt.X(datum=0), text="said:N", tooltip=NO_TOOLTIP)
    )
    return specification(alt.layer(drawn, words).properties(height=alt.Step(_STEP)), language)
