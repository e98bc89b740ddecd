"""Scenarios in one chart: the path of each to its year end, on one scale, named where it ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import altair as alt

from dakcong.charts.ends import months
from dakcong.charts.style import (
    ACTUAL,
    HEIGHT,
    LAST_YEAR,
    NO_TOOLTIP,
    PROJECTED,
    TARGET,
    WORDS,
    layered,
    specification,
)
from dakcong.periods import MONTHS
from dakcong.texts import say

# Colour, sign and dashes of a line by what it is; on grey paper dashes and names tell them apart.
LINES: Final[Mapping[str, tuple[str, str, list[int]]]] = {
    "default": (LAST_YEAR, "┈", [2, 3]),
    "pa": ("#7c3aed", "━", [1, 0]),
    "pb": ("#db2777", "╌", [10, 3]),
    "pc": ("#0891b2", "┅", [6, 2, 2, 2]),
    "now": (PROJECTED, "━", [1, 0]),
    "target": (TARGET, "╍", [8, 4]),
    "plan": (TARGET, "┈", [2, 3]),
}
# The least distance of two names, as a part of the height: a line of 13 pixels and some room.
APART: Final = 19 / HEIGHT
# Pixels from the last month to the lead from each line, a piece of it, its end, the name; of all.
_LEAD: Final = 3
_PIECE: Final = 15
_END: Final = 36
_NAME: Final = 41
_ROOM: Final = 158
# Pixels of a line: two goals a few pixels apart are two.
_WIDTH: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line, over the last published month and those that remain.

    Attributes:
        kind: key of `LINES`.
        name: as it is called where it ends.
        amounts: month to the amount reached by then.
    """

    kind: str
    name: str
    amounts: Mapping[int, float]


@lru_cache(maxsize=16)
def compared_specification(language: str, unit: str) -> dict[str, Any]:
    """The chart without data; `unit` in words of the language."""
    month = months(language, _ROOM, zero=False)
    tips = [
        alt.Tooltip("label:N", title=say(language, "chart.month")),
        alt.Tooltip("name:N", title=" "),
        alt.Tooltip("amount:Q", title=unit, format=",.0f"),
    ]
    title = say(language, "chart.cumulative", unit=unit)
    base = alt.Chart(alt.NamedData("source"))
    lines = base.mark_line(strokeWidth=_WIDTH).encode(
        month, _amount("amount", title), *_looks(), alt.Detail("name:N"), tooltip=tips
    )
    published = base.mark_point(filled=True, opacity=1, size=140, shape="circle", color=ACTUAL)
    # Unseen: it holds the axis where it is, whatever is compared.
    top = base.mark_point(opacity=0)
    chart = layered(
        lines,
        published.encode(month, _amount("actual", title), tooltip=NO_TOOLTIP),
        *_ends(base.transform_filter("isValid(datum.words)"), title),
        top.encode(month, _amount("top", title), tooltip=NO_TOOLTIP),
        height=HEIGHT,
    )
    return specification(chart, language)


def _ends(ended: alt.Chart, title: str) -> list[alt.Chart]:
    """From the end of each line a lead to a piece of it, and its name."""
    colour, dashes = _looks()
    amount, place = _amount("amount", title), _amount("place", title)
    name = ended.mark_text(align="left", fontSize=12, fontWeight="bold", color=WORDS)
    lead, piece = ended.mark_rule(strokeWidth=1), ended.mark_rule(strokeWidth=_WIDTH)
    lead_x, piece_x, end_x, name_x = (
        alt.value({"expr": f"width - {_ROOM - one}"}) for one in (_LEAD, _PIECE, _END, _NAME)
    )
    none = NO_TOOLTIP
    return [
        lead.encode(colour, amount, x=lead_x, x2=piece_x, y2="place:Q", tooltip=none),
        piece.encode(colour, dashes, place, x=piece_x, x2=end_x, tooltip=none),
        name.encode(place, x=name_x, text="words:N", tooltip=none),
    ]


def _looks() -> tuple[alt.Color, alt.StrokeDash]:
    """Colour and dashes by the kind of a line."""
    kinds, looks = list(LINES), list(LINES.values())
    colours = alt.Scale(domain=kinds, range=[colour for colour, _, _ in looks])
    dashes = alt.Scale(domain=kinds, range=[dash for _, _, dash in looks])
    return (
        alt.Color("kind:N", scale=colours, legend=None),
        alt.StrokeDash("kind:N", scale=dashes, legend=None),
    )


def _amount(field: str, title: str) -> alt.Y:
    # Else Streamlit moves the first and the last number off their lines.
    axis = alt.Axis(format=",.0f", tickCount=6, labelFlush=False)
    return alt.Y(f"{field}:Q", title=title, scale=alt.Scale(zero=True, nice=True), axis=axis)


def compared_data(
    lines: Sequence[Line], actual: float, top: float, language: str
) -> list[dict[str, Any]]:
    """One row a line and month.

    Args:
        lines: all over the same months.
        actual: the published amount, at the first of them.
        top: where the axis ends at least.
        language: of the months.
    """
    first = min(lines[0].amounts)
    highest = max(top, *(max(one.amounts.values()) for one in lines))
    places = spread([one.amounts[MONTHS] for one in lines], APART * highest)
    return [
        {
            "month": month,
            "label": say(language, f"month.short.{month}"),
            "kind": one.kind,
            "name": one.name,
            "amount": one.amounts[month],
            "actual": actual if month == first else None,
            "place": place if month == MONTHS else None,
            "words": one.name if month == MONTHS else None,
            "top": top,
        }
        for one, place in zip(lines, places, strict=True)
        for month in one.amounts
    ]


def spread(values: Sequence[float], apart: float) -> list[float]:
    """Places near the values, in their order and no nearer to each other than `apart`.

    Neighbours that would overlap stand around their middle.
    """
    order = sorted(range(len(values)), key=lambda place: values[place])
    groups: list[list[int]] = []
    centres: list[float] = []
    for one in order:
        groups.append([one])
        centres.append(values[one])
        while len(groups) > 1 and centres[-1] - centres[-2] < _reach(groups) * apart:
            merged = groups[-2] + groups[-1]
            groups[-2:] = [merged]
            centres[-2:] = [sum(values[each] for each in merged) / len(merged)]
    found = [0.0] * len(values)
    for group, centre in zip(groups, centres, strict=True):
        for place, one in enumerate(group):
            found[one] = centre + (place - (len(group) - 1) / 2) * apart
    return found


def _reach(groups: Sequence[Sequence[int]]) -> float:
    """How far apart the middles of the last two groups must be, in distances of two names."""
    return (len(groups[-2]) + len(groups[-1])) / 2
