"""A reader's own file of monthly series, checked: `series,kind,month,value`, one row a month.

Every complaint names file, line, column, text and remedy. What is left out, and what looks wrong
although it can be read, is said in a note.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from dakcong.engine.backtest import Panel, panel
from dakcong.engine.informed import ANY_KIND, KINDS
from dakcong.errors import DataError
from dakcong.fields import shown
from dakcong.figures.dialect import Numbers, numbers, table
from dakcong.figures.doubts import Written, cumulative
from dakcong.figures.plain_text import text_of
from dakcong.figures.series_notes import Remarks
from dakcong.figures.tables import Row

COLUMNS: Final = ("series", "kind", "month", "value")
LEAST: Final = 1e-30  # amount of a month; sums and logarithms stay far from what overflows
MOST: Final = 1e30

_MONTH: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.A)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SeriesFile:
    """The whole years of every series of a file.

    Attributes:
        names: of the series, in the order of the file.
        kinds: of each, one of KINDS or "all".
        first_years: calendar year each begins with.
        panel: the amounts.
        notes: what was left out, taken as something else, or looks wrong, in sentences.
    """

    names: tuple[str, ...]
    kinds: tuple[str, ...]
    first_years: tuple[int, ...]
    panel: Panel
    notes: tuple[str, ...]


@dataclass(slots=True)
class _Series:
    """One series while it is read: month number since year 0, to value and line."""

    kind: str
    values: dict[int, float] = field(default_factory=dict)
    lines: dict[int, int] = field(default_factory=dict)
    written: Written = field(default_factory=Written)


def read_series(path: Path) -> SeriesFile:
    """Read a long table of text, plain or packed with gzip, as `dialect` and `plain_text` allow.

    Months may stand in any order. Of a series with a month missing between others the longest run
    of whole years is kept, the later of two as long. Years that are not whole at either end are
    left out, and so are series without a whole year; a kind that is not known counts as "all".
    A row that stands twice counts once. Each of these is said in a note.

    Raises:
        InputError: the file cannot be read or is too large, a column is missing, a cell is wrong,
            a month has two values, or no whole year is left.
    """
    read = table(path.name, text_of(path), COLUMNS)
    form = Numbers() if read.separator == "," else numbers(read.rows(COLUMNS), "value")
    reading = _Reading(form)
    for row in read.rows(COLUMNS):
        reading.take(row)
    if not reading.found:
        raise DataError(f"{path.name} holds no row below its header; write one a month")
    return _laid_out(path.name, reading)


class _Reading:
    """Rows taken one by one, with numbers of one form: the series found, and remarks on them."""

    def __init__(self, form: Numbers) -> None:
        self.found: dict[str, _Series] = {}
        self.remarks = Remarks()
        self._numbers = form
        self._form = form.form

    def take(self, row: Row) -> None:
        name, kind = row.text("series"), row.text("kind")
        one = self.found.get(name)
        if one is None:
            one = self.found[name] = _Series(kind)
        if one.kind != kind:
            raise row.error(
                "kind", f"differs from {shown(one.kind)} above; give one series one kind"
            )
        matched = _MONTH.fullmatch(row.text("month"))
        if matched is None:
            raise row.error("month", "is not a month; write YYYY-MM, 2024-06 (in Excel as text)")
        month = int(matched[1]) * 12 + int(matched[2]) - 1
        value = self._value(row)
        if month not in one.values:
            one.values[month], one.lines[month] = value, row.line
            self._note_style(one, row, value)
        elif one.values[month] == value:
            self.remarks.twice[name] = None
        else:
            raise row.error(
                "month",
                f"stands twice for {shown(name)} with different values, first in line"
                f" {one.lines[month]}; keep one",
            )

    def _note_style(self, one: _Series, row: Row, value: float) -> None:
        text, mark = row.cells["value"], self._numbers.thousands
        if self._numbers.decimal == ".":
            one.written.add(text, value)
        if mark and mark in text:
            self.remarks.grouped = self.remarks.grouped or (text, row.line)
        elif mark and value >= 1000:
            self.remarks.bare = self.remarks.bare or (text, row.line)

    def _value(self, row: Row) -> float:
        text = row.text("value")
        if self._form.fullmatch(text) is None:
            raise row.error(
                "value",
                f"is not a positive number; write {self._numbers.example}, and leave out a series"
                " with a month of 0 or less",
            )
        value = self._numbers.value(text)
        if not LEAST <= value <= MOST:
            raise row.error(
                "value",
                f"must be above 0 and finite, from {LEAST:g} to {MOST:g}; check number and unit,"
                " or leave out a series that has such",
            )
        return value


def _laid_out(file: str, reading: _Reading) -> SeriesFile:
    found, remarks = reading.found, reading.remarks
    names, kinds, first_years, years = [], [], [], []
    amounts: list[float] = []
    for name, one in found.items():
        first, whole = _whole_years(name, one, remarks)
        if not whole:
            continue
        names.append(name)
        kinds.append(one.kind if one.kind in KINDS else ANY_KIND)
        first_years.append(first)
        years.append(len(whole) // 12)
        amounts += whole
    if not names:
        raise DataError(
            f"{file}: no series has a whole year, January to December; add months"
            + "".join(f"; {one}" for one in remarks.of_gaps())
        )
    remarks.kinds = {one.kind for one in found.values()} - {*KINDS, ANY_KIND}
    remarks.doubt({name: one.written for name, one in found.items()})
    return SeriesFile(
        names=tuple(names),
        kinds=tuple(kinds),
        first_years=tuple(first_years),
        panel=panel(amounts, years),
        notes=remarks.notes(),
    )


def _whole_years(name: str, one: _Series, remarks: Remarks) -> tuple[int, list[float]]:
    """The first year of the longest run of whole years, and its amounts in order."""
    months = sorted(one.values)
    counts: dict[int, int] = {}
    for month in months:
        counts[month // 12] = counts.get(month // 12, 0) + 1
    first = length = run = 0
    for year, count in counts.items():
        run = (run + 1 if counts.get(year - 1) == 12 else 1) if count == 12 else 0
        if run and run >= length:
            first, length = year - run + 1, run
    whole = [one.values[month] for month in range(first * 12, (first + length) * 12)]
    remarks.laid_out(name, months, first, len(whole) // 12)
    if cumulative(whole):
        remarks.cumulative.append(name)
    return first, whole
