"""A reader's own file of monthly series, checked: `series,kind,month,value`, one row a month.

Every complaint names file, line, column, text and remedy. What is left out is said in a note.
"""

import csv
import gzip
import io
import math
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.engine.backtest import Panel, panel
from dakcong.engine.informed import ANY_KIND, KINDS
from dakcong.errors import DataError
from dakcong.figures.tables import Row

COLUMNS: Final = ("series", "kind", "month", "value")
MOST_BYTES: Final = 128 * 1024 * 1024  # of text, unpacked
MOST_ROWS: Final = 1_500_000
SHOWN: Final = 3  # names in one note

_NUMBER: Final = re.compile(r"\+?\d+(\.\d*)?([eE][-+]?\d{1,3})?|\+?\.\d+([eE][-+]?\d{1,3})?", re.A)
_MONTH: Final = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.A)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SeriesFile:
    """The whole years of every series of a file.

    Attributes:
        names: of the series, in the order of the file.
        kinds: of each, one of KINDS or "all".
        first_years: calendar year each begins with.
        panel: the amounts.
        notes: what was left out or taken as something else, in sentences.
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
    values: dict[int, float]
    lines: dict[int, int]


def read_series(path: Path) -> SeriesFile:
    """Read a long CSV file, plain or packed with gzip.

    Months may stand in any order. Years that are not whole at either end are left out with a note,
    and so are series without a whole year; a kind that is not known counts as "all", with a note.

    Raises:
        DataError: the file cannot be read or is too large, a column is missing, a cell is wrong,
            a month stands twice or is missing between others, or no whole year is left.
    """
    found: dict[str, _Series] = {}
    for row in _rows(path):
        _take(row, found)
    if not found:
        raise DataError(f"{path.name} holds no row below its header; write one a month")
    return _laid_out(path.name, found)


def _take(row: Row, found: dict[str, _Series]) -> None:
    name, kind = row.text("series"), row.text("kind")
    one = found.setdefault(name, _Series(kind, {}, {}))
    if one.kind != kind:
        raise row.error("kind", f"differs from {one.kind!r} above; give {name!r} one kind")
    matched = _MONTH.fullmatch(row.text("month"))
    if matched is None:
        raise row.error("month", "is not a month; write YYYY-MM, 2025-06")
    month = int(matched[1]) * 12 + int(matched[2]) - 1
    if month in one.values:
        raise row.error("month", f"stands twice for {name!r}, first in line {one.lines[month]}")
    text = row.text("value")
    if _NUMBER.fullmatch(text) is None:
        raise row.error(
            "value",
            "is not a positive number; write 12345.6 (point for decimals, nothing between"
            " thousands), and leave out a series with a month of 0 or less",
        )
    value = float(text)
    if not math.isfinite(value) or value <= 0:
        raise row.error("value", "must be above 0 and finite; leave out a series that has such")
    one.values[month], one.lines[month] = value, row.line


def _laid_out(file: str, found: dict[str, _Series]) -> SeriesFile:
    names, kinds, first_years, years = [], [], [], []
    amounts: list[float] = []
    cut: list[str] = []
    empty: list[str] = []
    for name, one in found.items():
        first, whole = _whole_years(file, name, one)
        if not whole:
            empty.append(name)
            continue
        if len(whole) < len(one.values):
            cut.append(name)
        names.append(name)
        kinds.append(one.kind if one.kind in KINDS else ANY_KIND)
        first_years.append(first)
        years.append(len(whole) // 12)
        amounts += whole
    if not names:
        raise DataError(f"{file}: no series has a whole year, January to December; add months")
    unknown = sorted({one.kind for one in found.values()} - {*KINDS, ANY_KIND})
    notes = (
        *_note(cut, "years that are not whole were left out"),
        *_note(empty, "left out, without a whole year"),
        *_note(unknown, f"not a known kind ({', '.join(KINDS)}), taken as {ANY_KIND}"),
    )
    return SeriesFile(
        names=tuple(names),
        kinds=tuple(kinds),
        first_years=tuple(first_years),
        panel=panel(amounts, years),
        notes=notes,
    )


def _whole_years(file: str, name: str, one: _Series) -> tuple[int, list[float]]:
    """The first whole year, and the amounts of all whole years in order."""
    months = sorted(one.values)
    low, high = months[0], months[-1]
    if high - low + 1 != len(months):
        missing = next(month for month in range(low, high) if month not in one.values)
        raise DataError(
            f"{file}:{one.lines[missing - 1]}: {name!r} has no row for"
            f" {missing // 12:04d}-{missing % 12 + 1:02d}, the month after; add it, or leave the"
            " series out"
        )
    first, last = -(-low // 12), (high + 1) // 12
    return first, [one.values[month] for month in range(first * 12, last * 12)]


def _note(names: list[str], what: str) -> tuple[str, ...]:
    if not names:
        return ()
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return (f"{', '.join(names[:SHOWN])}{more}: {what}",)


def _rows(path: Path) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        if sorted(header) != sorted(COLUMNS):
            missing = [name for name in COLUMNS if name not in header]
            odd = f"column {missing[0]!r} is missing" if missing else "a column is too much"
            raise DataError(f"{path.name}:1: {odd}; the header must be {','.join(COLUMNS)}")
        for count, cells in enumerate(reader, start=1):
            if count > MOST_ROWS:
                raise DataError(f"{path.name}: more than {MOST_ROWS:,} rows; split the file")
            if len(cells) != len(header):
                raise DataError(
                    f"{path.name}:{reader.line_num}: {len(cells)} cells where the header has"
                    f" {len(header)}; put text that holds a comma between double quotes"
                )
            yield Row(path.name, reader.line_num, dict(zip(header, cells, strict=True)))
    except csv.Error as error:
        raise DataError(
            f"{path.name}:{reader.line_num}: {error}; check the quotes of this line"
        ) from error


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
        with gzip.open(path) if packed else path.open("rb") as opened:
            held = opened.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise DataError(f"{path} is missing; check the name") from error
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise DataError(f"{path.name} is not whole gzip data ({error}); pack it again") from error
    except OSError as error:
        raise DataError(
            f"{path} cannot be read ({error.strerror}); check name and rights"
        ) from error
    if len(held) > MOST_BYTES:
        most = MOST_BYTES // 1024**2
        raise DataError(f"{path.name} holds more than {most} MB of text; split the file")
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = held[: error.start].count(b"\n") + 1
        raise DataError(f"{path.name}:{line}: not UTF-8 text; save it as UTF-8") from error
