"""Bars on lines of their own, each under its name: what moves the year end, and how far."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import altair as alt

from dakcong.charts.style import (
    ACTUAL,
    FILLED,
    HOLLOW,
    INNER_RANGE,
    LAST_YEAR,
    LESS,
    MORE,
    NO_TOOLTIP,
    PROJECTED,
    TARGET,
    WORDS,
    Mark,
    layered,
    specification,
)
from dakcong.texts import say

# What the colours of bars mean.
Marks = tuple[Mark, ...]
SIDES = (Mark("■", MORE, "more"), Mark("■", LESS, "less"))
STEPS = (*SIDES, Mark("┃", PROJECTED, "level"))
RANGES = (Mark("█", PROJECTED + "55", "band_80"), Mark("┃", PROJECTED, "level"))
OF_PERIODS = (
    Mark(FILLED, ACTUAL, "year_to_date"),
    Mark(HOLLOW, ACTUAL, "to_check"),
    Mark(FILLED, LAST_YEAR, "month_alone"),
    Mark(HOLLOW, LAST_YEAR, "month_open"),
)
REFERENCE = ("┃", TARGET)
# Letters on one line of a name, and pixels that names stand in.
LINE: Final = 28
_MARGIN: Final = 150
# Pixels of an outline that stands for a bar.
_LINE: Final = 1.5
# Pixels of a line, and beyond the longest bars for their numbers.
_STEP: Final = 58
_ROOM: Final = 48
# Where an axis ends that has room for numbers after its longest bar alone.
_LONGEST: Final = "extent(pluck(data('source'), 'end'))[1]"
_UNTIL: Final = f"{_LONGEST} * (1 + {_ROOM} / max(width - 80, {_ROOM}))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar from `start` to `end`.

    Attributes:
        label: name of its line; two bars may share one.
        meaning: key of its mark.
        said: the number at its end, a range on two lines; empty where another bar says it.
    """

    label: str
    start: float
    end: float
    meaning: str
    said: str


@lru_cache(maxsize=32)
def bars_specification(
    language: str,
    title: str,
    marks: Marks,
    *,
    compared: bool = True,
    ends: tuple[float, float | None] | None = None,
) -> dict[str, Any]:
    """The chart without data.

    Args:
        language: of the numbers.
        title: of the axis, in words of the language, a line each.
        marks: what the colours mean.
        compared: whether the data have a reference.
        ends: where the axis begins, and where it ends if not with its longest bar; None for one
            that has room for numbers on both sides.
    """
    line = alt.Y("label:N", sort=None, title=None, axis=_names())
    room = alt.Scale(range=INNER_RANGE, **_reach(ends))
    axis = alt.Axis(tickCount=4, labelFlush=False)
    amount = alt.X("start:Q", title=title.split("\n"), scale=room, axis=axis)
    keys = [one.key for one in marks]
    scale = alt.Scale(domain=keys, range=[one.colour for one in marks])
    base = alt.Chart(alt.NamedData("source"))
    drawn = base.mark_bar(size=18).encode(
        line,
        amount,
        x2="end:Q",
        color=alt.Color("meaning:N", scale=scale, legend=None),
        stroke=alt.Stroke("meaning:N", scale=scale, legend=None),
        **_outline([one.key for one in marks if one.glyph == HOLLOW]),
        tooltip=[
            alt.Tooltip("label:N", title=" "),
            alt.Tooltip("start:Q", title=say(language, "chart.from"), format=",.4~r"),
            alt.Tooltip("end:Q", title=say(language, "chart.to"), format=",.4~r"),
        ],
    )
    reference = base.mark_rule(color=TARGET, strokeWidth=2, strokeDash=[6, 4]).encode(
        alt.X("reference:Q"), tooltip=NO_TOOLTIP
    )
    layers = (*((reference,) if compared else ()), drawn, *_numbers(base, line))
    return specification(layered(*layers, height=alt.Step(_STEP)), language)


def _outline(hollow: Sequence[str]) -> dict[str, Any]:
    """Bars are filled, of some meanings the outline alone.

    The outline makes a level, whose bar has no length, a mark; to a length it would add its own.
    """
    wide = alt.when("datum.start == datum.end").then(alt.value(3))
    if not hollow:
        return {"strokeWidth": wide.otherwise(alt.value(0))}
    empty = alt.FieldOneOfPredicate(field="meaning", oneOf=hollow)
    return {
        "strokeWidth": wide.when(empty).then(alt.value(_LINE)).otherwise(alt.value(0)),
        "fillOpacity": alt.when(empty).then(alt.value(0)).otherwise(alt.value(1)),
    }


def _reach(ends: tuple[float, float | None] | None) -> dict[str, Any]:
    """Where an axis begins and ends."""
    # Not at the next round numbers: on a phone they would take the room of the bars.
    loose: dict[str, Any] = {"zero": False, "nice": False}
    if ends is None:
        return {**loose, "padding": _ROOM}
    if ends[1] is None:
        return {**loose, "domainMin": ends[0], "domainMax": {"expr": _UNTIL}}
    return {"domain": list(ends)}


def _numbers(base: alt.Chart, line: alt.Y) -> list[alt.Chart]:
    """The number at the end of each bar, on the side it goes to."""
    right: dict[str, Any] = {"align": "left", "dx": 6}
    left: dict[str, Any] = {"align": "right", "dx": -6}
    sides = (("datum.end >= datum.start", right), ("datum.end < datum.start", left))
    return [
        base.transform_filter(side)
        .mark_text(fontSize=12, lineBreak="\n", color=WORDS, **where)
        .encode(line, alt.X("end:Q"), text="said:N", tooltip=NO_TOOLTIP)
        for side, where in sides
    ]


def _names() -> alt.Axis:
    """The axis writes the names, in the page's colours, in a margin before the bars."""
    return alt.Axis(
        labelExpr="split(datum.label, '\\n')",
        labelFontSize=12,
        labelLineHeight=14,
        labelLimit=0,
        labelOverlap=False,
        labelPadding=8,
        minExtent=_MARGIN,
        ticks=False,
        domain=False,
    )


def bars_data(bars: Sequence[Bar], reference: float | None = None) -> list[dict[str, Any]]:
    """One row a bar; `reference` is a value that all lines are compared with."""
    return [
        {
            "label": wrapped(one.label),
            "start": one.start,
            "end": one.end,
            "meaning": one.meaning,
            "said": one.said,
            "reference": reference,
        }
        for one in bars
    ]


@lru_cache(maxsize=512)
def wrapped(label: str) -> str:
    """Words on lines that a phone can show."""
    return "\n".join(textwrap.wrap(label.replace("\u00a0", "\x00"), LINE)).replace("\x00", "\u00a0")
