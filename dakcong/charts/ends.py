"""Names and amounts where lines end, pushed apart where they would lie on each other.

Vega places them, from the rows alone: they move with their lines, on a page and on paper.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import altair as alt

from dakcong.charts.style import ASIDE, NARROW, NO_TOOLTIP, TARGET_WORDS, WORDS, axis_of
from dakcong.periods import MONTHS
from dakcong.texts import say

# A field to where its amount stands.
Place = Callable[[str], tuple[alt.X, alt.Y]]
# Pixels to the right of the last month that belong to the words.
ROOM: Final = 116
# Height of a line of words as a part of the axis.
LINE: Final = 0.072
# Beyond every amount; where a line without words stands is below.
_FAR: Final = "1e30"
_NONE: Final = f"-{_FAR}"
# The line whose words always stand at its end: others give way.
FIRM: Final = "target"


@dataclass(frozen=True, slots=True)
class End:
    """The words at the end of one line.

    Attributes:
        field: of the rows, and key of its name under `chart.named`.
        message: whether it is what the chart is about; the others are grey.
        words: field of the rows that has its words, where no slider moves them.
        beside: a field from which it must differ to be named.
    """

    field: str
    message: bool = False
    words: str = ""
    beside: str = ""


def months(language: str, room: int, **scale: Any) -> alt.X:
    """The months of the rows, or of a `domain`, and pixels of room for the words behind them."""
    every = range(1, MONTHS + 1)
    names = [say(language, f"month.short.{one}") for one in every]
    # A phone has room for every other name; December stands.
    named = f"width < {NARROW} && datum.value % 2 ? '' : {names}[datum.value - 1]"
    return alt.X(
        "month:Q",
        title=None,
        scale=alt.Scale(nice=False, range=[0, {"expr": f"width - {room}"}], **scale),
        axis=alt.Axis(
            values=list(every),
            # Else Vega leaves every other one out where a phone has little room.
            tickCount=MONTHS,
            labelExpr=named,
            labelFlush=False,
            labelOverlap=False,
            grid=False,
        ),
    )


def ends(
    base: alt.Chart, place: Place, found: Sequence[End], language: str, unit: str
) -> alt.LayerSpec:
    """The words of all lines beside the last month.

    Args:
        base: of the chart.
        place: of an amount, by its field.
        found: the lines; rows have `top`, where the axis ends.
        language: vi or en.
        unit: of the rows.
    """
    words = [_words(base, place, i, one) for i, one in enumerate(found)]
    computed = (
        alt.CalculateTransform(calculate=formula, **{"as": name})
        for name, formula in _formulas(found, language, unit)
    )
    transform = [alt.FilterTransform("datum.month == 12"), *computed]
    return alt.LayerSpec(layer=words, transform=transform)


def _words(base: alt.Chart, place: Place, i: int, one: End) -> alt.Chart:
    mark = base.mark_text(
        align="left",
        dx=8,
        fontSize=13 if one.message else 12,
        fontWeight=600 if one.message else 400,
        color=TARGET_WORDS if one.field == FIRM else WORDS if one.message else ASIDE,
    )
    words = alt.Text(f"words_{i}:N")
    made: alt.Chart = mark.encode(*place(f"place_{i}"), text=words, tooltip=NO_TOOLTIP)
    return made


def _formulas(found: Sequence[End], language: str, unit: str) -> list[tuple[str, str]]:
    """What is computed for each line in turn: its amount, its rank from below, place and words.

    Away from the firm line on either side: each line of words stands on its own amount, or beside
    the words that are nearer.
    """
    every = range(len(found))
    height = f"{LINE} * max(datum.top, datum.p97_5)"
    made = [("line", height)]
    for i, one in enumerate(found):
        # Equal amounts are told apart by their order.
        made.append(
            (f"at_{i}", f"{_named(one)} ? datum.{one.field} + {i}e-9 * datum.top : {_NONE}")
        )
    firm = next(f"datum.at_{i}" for i, one in enumerate(found) if one.field == FIRM)
    for i in every:
        lower = " + ".join(f"(datum.at_{j} < datum.at_{i})" for j in every if j != i)
        made.append((f"rank_{i}", lower))
    for i, one in enumerate(found):
        above = f"max({_pushed(found, i, f'{firm} <= datum.at_{{j}}', '<=', _NONE)})"
        below = f"min({_pushed(found, i, f'datum.at_{{j}} <= {firm}', '>=', _FAR)})"
        place = f"(datum.at_{i} >= {firm} ? {above} : {below})"
        made.append((f"place_{i}", f"{_named(one)} ? {place} : datum.p50"))
        made.append((f"words_{i}", f"{_named(one)} ? {_said(one, language, unit)} : ''"))
    return made


def _pushed(found: Sequence[End], i: int, side: str, nearer: str, without: str) -> str:
    """Where the words of line `i` stand for each line that is as far or nearer to the firm one."""
    return ", ".join(
        f"{side.format(j=j)} && datum.at_{j} {nearer} datum.at_{i}"
        f" ? datum.at_{j} + (datum.rank_{i} - datum.rank_{j}) * datum.line : {without}"
        for j in range(len(found))
    )


def _named(one: End) -> str:
    there = f"isValid(datum.{one.field})"
    if not one.beside:
        return there
    apart = f"abs(datum.{one.field} - datum.{one.beside}) > 1e-9 * datum.top"
    return f"{there} && {apart}"


def _said(one: End, language: str, unit: str) -> str:
    if one.words:
        return f"datum.{one.words}"
    name = say(language, f"chart.named.{one.field}")
    return f"'{name} ' + {axis_of(unit, language).written(f'datum.{one.field}')}"
