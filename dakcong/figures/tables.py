"""Text files as checked rows: every complaint names file, line, column, text and remedy."""

import csv
import datetime
import re
import tomllib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeVar

from dakcong.errors import DataError
from dakcong.fields import LARGEST

REPEATED: Final = 100  # letters of a wrong cell
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_DATE: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_WHOLE: Final = re.compile(r"-?\d{1,9}", re.ASCII)

Record = TypeVar("Record")
Key = tuple[str, Callable[[Record], Hashable]]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a CSV file.

    Attributes:
        file: its name.
        line: counted from 1, the header included.
    """

    file: str
    line: int
    cells: dict[str, str]

    def error(self, column: str, reason: str) -> DataError:
        """A complaint about one cell, of which the beginning is repeated."""
        cell = self.cells[column]
        told = repr(cell if len(cell) <= REPEATED else f"{cell[:REPEATED]}…")
        return DataError(f"{self.file}:{self.line}: column {column!r}: {told} {reason}")

    def text(self, column: str, *, empty: bool = False) -> str:
        """The cell as text; refuses an empty one unless told otherwise."""
        value = self.cells[column]
        if not value and not empty:
            raise self.error(column, "is empty; write a value, or leave the whole row out")
        return value

    def one_of(self, column: str, allowed: Sequence[str]) -> str:
        """The cell as one of a few words."""
        value = self.text(column)
        if value not in allowed:
            raise self.error(column, f"is unknown; use one of: {', '.join(sorted(allowed))}")
        return value

    def number(self, column: str, low: float = -LARGEST, high: float = LARGEST) -> float:
        """The cell as a number in a range: point for decimals, nothing between thousands."""
        text = self.text(column)
        if _NUMBER.fullmatch(text) is None:
            raise self.error(
                column,
                "is not a number; write 12345.6 (point for decimals, nothing between thousands)",
            )
        value = float(text)
        if not low <= value <= high:
            raise self.error(column, f"is not from {low:g} to {high:g}; check number and unit")
        return value

    def above(self, column: str, bound: float) -> float | None:
        """The cell as a number above a bound; None for an empty one."""
        if not self.text(column, empty=True):
            return None
        value = self.number(column)
        if value <= bound:
            raise self.error(column, f"is not above {bound:g}; leave the cell empty for no figure")
        return value

    def codes(self, column: str, allowed: Sequence[str]) -> tuple[str, ...]:
        """The cell as some of a few words with spaces between, or none."""
        named = tuple(self.text(column, empty=True).split())
        for one in named:
            if one not in allowed:
                raise self.error(
                    column,
                    f"names {one!r}, which is unknown; use some of {', '.join(sorted(allowed))},"
                    " with a space between, or nothing",
                )
        return named

    def whole(self, column: str, low: int, high: int) -> int:
        """The cell as a whole number in a range."""
        text = self.text(column)
        if _WHOLE.fullmatch(text) is None or not low <= int(text) <= high:
            raise self.error(column, f"is not a whole number from {low} to {high}")
        return int(text)


def read_records(
    path: Path, columns: Sequence[str], made: Callable[[Row], Record], key: Key[Record], none: str
) -> tuple[Record, ...]:
    """The rows of a file as records, in its order.

    Args:
        path: the file.
        columns: its header.
        made: makes a record of a row.
        key: the column that a complaint names, and what no two records may share.
        none: what a file without rows lacks, for the message.

    Raises:
        DataError: as `read_csv` and `made` do; two records share a key, or there is none.
    """
    column, of = key
    lines: dict[Hashable, int] = {}
    found = []
    for row in read_csv(path, columns):
        one = made(row)
        first = lines.setdefault(of(one), row.line)
        if first != row.line:
            remedy = "give each its own" if column == "id" else "keep one reading"
            raise row.error(column, f"stands in line {first} too; {remedy}")
        found.append(one)
    if not found:
        raise DataError(f"{path.name} holds no {none}; restore the file")
    return tuple(found)


def is_date(text: str) -> bool:
    """Whether a text is YYYY, YYYY-MM or YYYY-MM-DD."""
    if _DATE.fullmatch(text) is None:
        return False
    try:
        datetime.date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def date_text(row: Row, column: str) -> str:
    """The cell as a year, month or day."""
    text = row.text(column)
    if not is_date(text):
        raise row.error(column, "is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
    return text


def read_csv(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a UTF-8 CSV file with exactly the named columns, in any order.

    Raises:
        DataError: the file or a column is missing, a row has too many or too few cells, or the
            text is not UTF-8.
    """
    reader = csv.reader(read_text(path).splitlines(keepends=True), strict=True)
    try:
        header = next(reader, [])
        missing = [name for name in columns if name not in header]
        if missing:
            raise DataError(
                f"{path.name}:1: column {missing[0]!r} is missing; the header needs"
                f" {','.join(columns)}"
            )
        extra = [name for name in header if name not in columns]
        if extra or len(set(header)) < len(header):
            raise DataError(
                f"{path.name}:1: column {(extra or header)[0]!r} is unknown or stands twice;"
                f" the header needs {','.join(columns)}"
            )
        for cells in reader:
            line = reader.line_num
            if len(cells) != len(header):
                raise DataError(
                    f"{path.name}:{line}: {len(cells)} cells where the header has {len(header)};"
                    " put text that holds a comma between double quotes"
                )
            yield Row(path.name, line, dict(zip(header, cells, strict=True)))
    except csv.Error as error:
        raise DataError(
            f"{path.name}:{reader.line_num}: {error}; check the quotes of this line"
        ) from error


def entered(name: str, rows: Iterable[Mapping[str, str]], columns: Sequence[str]) -> Iterator[Row]:
    """Rows that people entered, as those of a file with exactly the named columns.

    Raises:
        DataError: a row has a column too many or too few.
    """
    for line, cells in enumerate(rows, 1):
        strange = sorted(set(cells) ^ set(columns))
        if strange:
            raise DataError(
                f"{name}:{line}: column {strange[0]!r} is missing or unknown; a row has"
                f" {','.join(columns)}"
            )
        yield Row(name, line, dict(cells))


def read_toml(path: Path) -> Mapping[str, Any]:
    """A TOML file; nothing in it may be changed, as the next reading of the same text shares it.

    Raises:
        DataError: the file is missing, not UTF-8 or not TOML (with the line).
    """
    try:
        return _parsed(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{path.name}: {error}; mend this line") from error


@lru_cache(maxsize=16)
def _parsed(text: str) -> Mapping[str, Any]:
    """A text as TOML: of a folder that is read anew, one file has changed."""
    return tomllib.loads(text)


def read_text(path: Path) -> str:
    """A UTF-8 text file, byte order mark removed."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise DataError(
            f"{path.name} is missing in the data folder; restore it, or set DAKCONG_DATA"
        ) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise DataError(f"{path.name}:{line}: not UTF-8 text; save it as UTF-8") from error
    except OSError as error:
        raise DataError(f"{path.name} cannot be read ({error.strerror}); check rights") from error
