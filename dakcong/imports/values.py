"""What the cells of a column hold: amounts, or growth in one of the four ways it is written."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from dakcong.imports.headings import Heading
from dakcong.imports.numbers import (
    COMMA,
    ERRORS,
    MISSING,
    POINT,
    Marks,
    Mixed,
    is_open,
    marks_of,
    number,
    worded_change,
)
from dakcong.imports.records import Sheet

INDEX: Final = "index"  # 109.43
CHANGE: Final = "change"  # +9.43
FACTOR: Final = "factor"  # 1.0943
_MANY: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The cells of a column from the row that counts downwards.

    Attributes:
        values: by row, those that could be read; shares shown as per cent in per cent.
        worded: rows whose change is said in words.
        open: rows whose number can be read in two ways, and was read in the likelier one.
        refused: row to the key of the problem that its text is.
        mixed: two rows whose numbers contradict each other.
    """

    values: Mapping[int, float]
    worded: frozenset[int] = frozenset()
    open: frozenset[int] = frozenset()
    refused: Mapping[int, str] = field(default_factory=dict)
    mixed: tuple[int, int] | None = None


def marks_of_rows(sheet: Sheet, rows: range) -> Marks | None:
    """The convention on which all columns of some rows agree that show one."""
    columns = {column for row in rows for column in sheet.rows.get(row, ())}
    found = set()
    for column in columns:
        try:
            found.add(marks_of(_texts(sheet, rows, column)))
        except Mixed:
            return None
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def column_of(sheet: Sheet, rows: range, column: int, common: Marks | None) -> Column:
    """A column read in its own convention, else in the one that its table has in common."""
    texts = _texts(sheet, rows, column)
    try:
        told = marks_of(texts) or common
    except Mixed as error:
        return Column(values={}, mixed=(error.first, error.second))
    marks = told or _likelier([text for _row, text in texts if is_open(text)])
    values = {
        row: cell.value * 100 if cell.percent else cell.value
        for row in rows
        if (cell := sheet.cells.get((row, column))) and not isinstance(cell.value, str)
    }
    worded = {row: said for row, text in texts if (said := worded_change(text, marks)) is not None}
    plain = {row: said for row, text in texts if (said := number(text, marks)) is not None}
    return Column(
        values={**values, **plain, **worded},
        worded=frozenset(worded),
        open=frozenset(row for row, text in texts if told is None and is_open(text)),
        refused={
            row: _reason(text) for row, text in texts if row not in plain and row not in worded
        },
    )


def _likelier(texts: Sequence[str]) -> Marks:
    """How numbers with two readings are shown to a person who is asked: an index, else as here."""
    for marks in (COMMA, POINT):
        read = [number(text, marks) or 0.0 for text in texts]
        if read and all(50 <= one <= 200 for one in read):
            return marks
    return COMMA


def _texts(sheet: Sheet, rows: range, column: int) -> list[tuple[int, str]]:
    held = ((row, sheet.cells.get((row, column))) for row in rows)
    return [(row, one.value) for row, one in held if one and isinstance(one.value, str)]


def _reason(text: str) -> str:
    """The key of the problem that a text is."""
    plain = text.strip()
    if plain.upper().startswith(ERRORS):
        return "error_value"
    return "missing_value" if plain.lower() in MISSING else "not_a_number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """A growth as a fraction, how it was written, and whether that is certain."""

    value: float
    form: str
    certain: bool


def growth_of(column: Column, row: int, heading: Heading) -> Growth:
    """The growth that stands in a row: index, change or factor, told by its whole column."""
    value = column.values[row]
    others = [one for one in column.values.values() if one]
    form, certain = _form(value, others, heading)
    if row in column.worded:
        form, certain = CHANGE, True
    scaled = {INDEX: value / 100 - 1, CHANGE: value / 100, FACTOR: value - 1}[form]
    return Growth(value=round(scaled, 12), form=form, certain=certain)


def _form(value: float, others: Sequence[float], heading: Heading) -> tuple[str, bool]:
    middle = statistics.median(others) if others else value
    many = len(others) >= _MANY
    least, most = min([*others, value]), max([*others, value])
    if 60 <= middle <= 170:
        near = 85 <= value <= 125 or (many and 40 <= value <= 300)
        return INDEX, near and least >= 0 and not heading.change
    if least > 0.3 and most < 3 and 0.6 <= middle <= 1.6:
        return FACTOR, len(others) > 2 * _MANY and not heading.change
    if least < 0 or heading.change:
        return CHANGE, -90 < value < 200
    return CHANGE, many and middle < 40 and value < 60
