"""Small makers of parts: each returns one thing that a page or a paper shows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal
from zlib import crc32

from dakcong.answers.reader import Reader
from dakcong.charts.style import Mark
from dakcong.shows import (
    Chart,
    Content,
    Control,
    Fold,
    Heading,
    Legend,
    Line,
    Option,
    Part,
    Question,
    Register,
    Table,
    Text,
    Unopened,
)
from dakcong.texts import has, say
from dakcong.texts.numbers import DASH, SPACE

# With its unit, and a word before it, or from one to another; or a dash; not what ends in a year.
_ONE: Final = r"[+−]?\d[\d.,]*(\s?%)?(\s\D+)?"
# As what it is at least, in two words, and what of it in brackets.
_LEAST: Final = r"([^\W\d]+\s){2}\d[\d.,]*(\s\(\D+\))?"
_NUMBER: Final = re.compile(rf"(?!(.*\b)?(19|20)\d\d$)([^\W\d]+\s)?{_ONE}(\s?{_ONE})?|{_LEAST}|–")
# Longer is no amount, but two of them or words.
_SHORT: Final = 24
Tone = Literal["text", "note", "info", "success", "warning", "error"]
Look = Literal["pills", "radio", "select", "number"]


def part(heading: str, *content: Content, level: Literal[2, 3] = 3, anchor: str = "") -> Part:
    """A part of a page under its heading; an empty heading for none."""
    return Part(heading=heading, level=level, anchor=anchor, content=list(content))


def text(words: str, tone: Tone = "text") -> Text:
    """Words."""
    return Text(kind="text", words=words, tone=tone)


def note(words: str) -> Text:
    """Words under something, smaller."""
    return text(words, "note")


Rows = Iterable[Sequence[object]]


def table(
    reader: Reader, columns: str, rows: Rows, heading: str = "", *, wide: bool = False
) -> Table:
    """A table from its columns: the key of each head, behind a colon the style of its cells.

    A key without a point stands under `table` of the words; cells that are words need no style.
    """
    keys, styles = zip(*(one.partition(":")[::2] for one in columns.split()), strict=True)
    cells = ([reader.written(*pair) for pair in zip(row, styles, strict=True)] for row in rows)
    heads = [reader.text(key if "." in key else f"table.{key}") for key in keys]
    return grid(heads, cells, heading, wide=wide)


def grid(
    heads: Sequence[str], rows: Iterable[list[str]], heading: str = "", *, wide: bool = False
) -> Table:
    """A table from the words of its head, and rows with a cell for each; no head without rows."""
    cells = list(rows)
    columns = list(heads) if cells else []
    own = f"{crc32(repr(cells).encode()):08x}"
    return Table(kind="table", id=own, heading=heading, columns=columns, rows=cells, wide=wide)


def telling(one: Table) -> Table:
    """The table without the columns behind its first that hold dashes alone."""
    every = list(zip(one["columns"], *one["rows"], strict=True))
    kept = [cells for at, cells in enumerate(every) if not at or set(cells[1:]) != {DASH}]
    heads, *rows = zip(*kept, strict=True) if kept else [()]
    return {**one, "columns": list(heads), "rows": [list(cells) for cells in rows]}


def number_columns(one: Table) -> list[int]:
    """Columns of numbers alone, the first of the table being 1: our stylesheet sets them right."""
    columns = enumerate(zip(*one["rows"], strict=True), 1)
    return [
        at
        for at, cells in columns
        if at > 1 and set(cells) != {DASH} and all(map(_NUMBER.fullmatch, cells))
    ]


def unparted(column: Iterable[str]) -> list[str]:
    """Cells of a column of numbers: a number, its unit and what softens it stay on one line."""
    return [cell if len(cell) > _SHORT else cell.replace(" ", SPACE) for cell in column]


def fold(name: str, label: str, *content: Content) -> Fold:
    """What is shown when the reader opens it."""
    return Fold(kind="fold", name=name, label=label, content=list(content))


def question(reader: Reader, asked: str, said: str, page: str, named: str = "") -> Question:
    """A question with its answer, and the way to a page, which shows it to the reader.

    `named` is what the page is called; empty for its name in the menu.
    """
    label = reader.text("questions.see", page=named or reader.text(f"page.{page}"))
    query = reader.query()
    return Question(kind="question", asked=asked, said=said, page=page, query=query, label=label)


def control(
    kind: Literal["slider", "typed", "choice", "switch"],
    move: Literal["set", "typed", "show", "release", "language"],
    code: str,
    label: str,
    value: float | str | None,
) -> Control:
    """A control in sight, without more than every control has."""
    return Control(kind=kind, move=move, code=code, label=label, help="", place="main", value=value)


def choosing(asked: Control, look: Look, options: Mapping[str, str]) -> Control:
    """A choice with its options: id to name."""
    return {**asked, "look": look, "options": listed(options)}


def listed(options: Mapping[str, str]) -> list[Option]:
    """Options from their ids and names."""
    return [Option(id=one, name=name) for one, name in options.items()]


def showing(
    code: str, label: str, options: Mapping[str, str], value: str | None, look: Look
) -> Control:
    """A choice of what a page shows; `code` is that of the link, None shows nothing."""
    return choosing(control("choice", "show", code, label, value), look, options)


def legend(language: str, marks: Iterable[Mark]) -> list[Legend]:
    """The marks of a chart with their names."""
    return [
        Legend(glyph=one.glyph, colour=one.colour, word=say(language, f"chart.{one.key}"))
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


def chart(name: str, title: str, alt: str, drawn: Drawing, under: Unopened | None = None) -> Chart:
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


def register(
    reader: Reader,
    room: str,
    columns: Sequence[str],
    lines: Iterable[Line],
    chosen: Mapping[str, str] | None = None,
) -> Register:
    """Rows to be searched, chosen in and sorted, with their files and without a button.

    A cell without words is what nobody is known to have said. What came after the release is marked
    in the first cell too.

    Args:
        reader: who reads.
        room: where the words of its heads are; those that it lacks are under `table`.
        columns: by the key of their head, behind a colon what they are beside words.
        lines: the rows.
        chosen: words that are chosen at first, by the key of their column.
    """
    text = reader.text
    keys = [one.partition(":")[0] for one in columns]
    rows = [_row(one, text("figures.later")) for one in lines]
    return Register(
        kind="register",
        heading=text(f"{room}.register_heading"),
        columns=headings(reader, room, columns),
        lines=rows,
        chosen={str(keys.index(key)): words for key, words in (chosen or {}).items()},
        sought="",
        kept={},
        search=text("figures.search"),
        every=text("figures.every"),
        count=text("energy.count", count="{count}", total="{total}"),
        none=text("energy.none"),
        button="",
        files=text("file.label"),
        id=grid([], (one["cells"] for one in rows))["id"],
    )


def _row(one: Line, later: str) -> Line:
    marks = [*one["marks"], *(cell for cell in one["cells"] if cell == later)]
    return {**one, "cells": [words or DASH for words in one["cells"]], "marks": marks}


def sorted_by(amount: float | None) -> float | str:
    """What sorts the cell of an amount; empty for one that is not told, which stands last."""
    return "" if amount is None else amount


def registered(one: Register) -> Table:
    """The rows of a register as a table, under the name by which its files are asked for."""
    heads = [column["label"] for column in one["columns"]]
    return grid(heads, (line["cells"] for line in one["lines"]), one["heading"], wide=True)


def headings(reader: Reader, room: str, columns: Iterable[str]) -> list[Heading]:
    """The heads of a register; words that the room lacks are those of every table."""
    made = []
    for key, form in (one.partition(":")[::2] for one in columns):
        own = f"{room}.{key}"
        label = reader.text(own if has(reader.language, own) else f"table.{key}")
        made.append(Heading(label=label, form=form or "words"))  # type: ignore[typeddict-item]
    return made
