"""Bars of parts that follow each other on a line, under its name and the numbers in words.

Name and numbers stand above the bar, not in a margin: a phone has room for them there.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

import altair as alt

from dakcong.charts.bars import Bar, Marks
from dakcong.charts.style import HOLLOW, INNER_RANGE, NO_TOOLTIP, layered, specification

# Pixels of a line, of a bar, and from the middle of the line to bar, numbers and name.
_STEP: Final = 70
_BAR: Final = 16
_LINE: Final = 1.5
_EDGE: Final = 1.0
_LOWERED: Final = 20
_NUMBERS: Final = 0
_NAME: Final = -16
_WORDS: Final[dict[str, Any]] = {"color": "currentColor", "align": "left", "fontSize": 12}


@lru_cache(maxsize=32)
def stacked_specification(language: str, title: str, marks: Marks, until: float) -> dict[str, Any]:
    """The chart without data, whose rows are those of `stacked_data`.

    Args:
        language: of the numbers.
        title: of the axis, in words of the language.
        marks: what the colours mean.
        until: where the axis ends, which begins at zero.
    """
    line = alt.Y("label:N", sort=None, title=None, axis=None)
    axis = alt.Axis(tickCount=4, grid=False, labelFlush=False)
    scale = alt.Scale(domain=[0, until], range=INNER_RANGE)
    amount = alt.X("start:Q", title=title, scale=scale, axis=axis)
    keys = [one.key for one in marks]
    colours = alt.Scale(domain=keys, range=[one.colour for one in marks])
    base = alt.Chart(alt.NamedData("source"))
    # With an edge of its own colour what is less than a pixel long is seen too.
    drawn = base.mark_bar(size=_BAR, yOffset=_LOWERED).encode(
        line,
        amount,
        x2="end:Q",
        color=alt.Color("meaning:N", scale=colours, legend=None),
        stroke=alt.Stroke("meaning:N", scale=colours, legend=None),
        strokeWidth=alt.value(_EDGE),
        tooltip=NO_TOOLTIP,
    )
    if hollow := [one.key for one in marks if one.glyph == HOLLOW]:
        drawn = _outlined(drawn, hollow)
    first = base.transform_filter("datum.said != ''")
    name = first.mark_text(**_WORDS, dy=_NAME, fontWeight="bold")
    numbers = first.mark_text(**_WORDS, dy=_NUMBERS)
    words = [
        one.encode(line, alt.X(datum=0), text=field, tooltip=NO_TOOLTIP)
        for one, field in ((name, "label:N"), (numbers, "said:N"))
    ]
    chart = layered(drawn, *words, height=alt.Step(_STEP))
    return specification(chart, language)


def _outlined(bars: alt.Chart, hollow: Sequence[str]) -> alt.Chart:
    """The bars; of those with these meanings the outline alone."""
    empty = alt.FieldOneOfPredicate(field="meaning", oneOf=hollow)
    return bars.encode(
        strokeWidth=alt.when(empty).then(alt.value(_LINE)).otherwise(alt.value(_EDGE)),
        fillOpacity=alt.when(empty).then(alt.value(0)).otherwise(alt.value(1)),
    )


def stacked_data(bars: Sequence[Bar]) -> list[dict[str, Any]]:
    """One row a part, its numbers in words with the first part of a line alone."""
    seen: set[str] = set()
    rows = []
    for one in bars:
        said = "" if one.label in seen else one.said
        seen.add(one.label)
        rows.append(
            {
                "label": one.label,
                "start": one.start,
                "end": one.end,
                "meaning": one.meaning,
                "said": said,
            }
        )
    return rows
