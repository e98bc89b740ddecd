"""Small makers of parts: each returns one thing that a page or a paper shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from dakcong.answers.reader import Reader
from dakcong.charts.style import Mark
from dakcong.shows import Chart, Content, Control, Fold, Legend, Option, Part, Table, Text

Tone = Literal["text", "note", "info", "success", "warning", "error"]
Look = Literal["pills", "radio", "select"]


def part(heading: str, *content: Content, level: Literal[2, 3] = 3) -> Part:
    """A part of a page under its heading; an empty heading for none."""
    return Part(heading=heading, level=level, content=list(content))


def text(words: str, tone: Tone = "text") -> Text:
    """Words."""
    return Text(kind="text", words=words, tone=tone)


def note(words: str) -> Text:
    """Words under something, smaller."""
    return text(words, "note")


def table(rows: Sequence[Mapping[str, str]], heading: str = "", *, wide: bool = False) -> Table:
    """A table from rows of the same columns: name of the column to cell, in words."""
    columns = list(rows[0]) if rows else []
    return Table(
        kind="table",
        heading=heading,
        columns=columns,
        rows=[[row[name] for name in columns] for row in rows],
        wide=wide,
    )


def table_of(reader: Reader, rows: Sequence[Mapping[str, str]], *, wide: bool = False) -> Table:
    """A table whose columns go by their names in `table` of the words: name to cell."""
    named = [{reader.text(f"table.{name}"): cell for name, cell in row.items()} for row in rows]
    return table(named, wide=wide)


def fold(name: str, label: str, *content: Content) -> Fold:
    """What is shown when the reader opens it."""
    return Fold(kind="fold", name=name, label=label, content=list(content))


def showing(
    code: str, label: str, options: Mapping[str, str], value: str | None, look: Look
) -> Control:
    """A choice of what a page shows.

    Args:
        code: of the link.
        label: what is chosen.
        options: id to name.
        value: the id of what is shown; None for nothing.
        look: how the choice is drawn.
    """
    return Control(
        kind="choice",
        move="show",
        code=code,
        label=label,
        help="",
        place="main",
        look=look,
        options=[Option(id=one, name=name) for one, name in options.items()],
        value=value,
    )


def legend(reader: Reader, marks: Iterable[Mark]) -> list[Legend]:
    """The marks of a chart with their names."""
    return [
        Legend(glyph=one.glyph, colour=one.colour, word=reader.text(f"chart.{one.key}"))
        for one in marks
    ]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a chart is drawn from.

    Attributes:
        specification: Vega-Lite, without data.
        rows: the data.
        legend: the marks with their names.
    """

    specification: dict[str, Any]
    rows: list[dict[str, Any]]
    legend: list[Legend]


def chart(name: str, title: str, alt: str, drawn: Drawing, under: Table | None = None) -> Chart:
    """A chart under the message it carries, with the table that is folded below it."""
    return Chart(
        kind="chart",
        name=name,
        title=title,
        alt=alt,
        specification=drawn.specification,
        rows=drawn.rows,
        legend=drawn.legend,
        table=under,
    )
