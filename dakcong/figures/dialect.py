"""Tables as programs save them: what stands between columns, and which mark begins decimals.

Columns may be separated by commas, semicolons, tabs or bars, with or without a line `sep=` above.
Between commas a number has a decimal point and nothing between thousands. Elsewhere the numbers of
the file say together which mark begins decimals; where they leave it open, the file is refused.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dakcong.errors import DataError
from dakcong.figures.tables import Row

MOST_ROWS: Final = 1_500_000

_SEPARATORS: Final = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_INSTRUCTION: Final = re.compile(r'"?sep=(.)"?', re.I)
# Spaces that do not break stand between words like any other; the rest takes no room at all.
_SPACES: Final = {ord(one): " " for one in "\u00a0\u2007\u202f"}
_UNSEEN: Final = " \t\r\n\v\f\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_EXPONENT: Final = r"([eE][-+]?\d{1,3})?"
_MARKED: Final = re.compile(r"\+?([\d.,]*)" + _EXPONENT, re.A)
_OPEN: Final = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.A)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of text.

    Attributes:
        file: its name.
        text: without an instruction `sep=`.
        separator: between columns.
        above: lines that stood above `text`.
    """

    file: str
    text: str
    separator: str
    above: int

    def rows(self, columns: Sequence[str]) -> Iterator[Row]:
        """The rows with exactly the named columns, in any order; empty ones are passed over.

        Raises:
            InputError: a column is missing or too much, a row has too many or too few cells, there
                are too many rows, or quotes do not close.
        """
        reader = csv.reader(
            io.StringIO(self.text, newline=""), delimiter=self.separator, strict=True
        )
        header: list[str] = []
        count = 0
        try:
            for raw in reader:
                cells = _without_end([clean(cell) for cell in raw], len(header))
                if not any(cells):
                    continue
                line = reader.line_num + self.above
                if not header:
                    header = self._header(cells, columns, line)
                    continue
                count += 1
                if count > MOST_ROWS:
                    raise DataError(f"{self.file}: more than {MOST_ROWS:,} rows; split the file")
                if len(cells) != len(header):
                    raise self._uneven(cells, header, line)
                yield Row(self.file, line, dict(zip(header, cells, strict=True)))
        except csv.Error as error:
            line = reader.line_num + self.above
            raise DataError(
                f"{self.file}:{line}: {error}; check the quotes of this line"
            ) from error
        if not header:
            raise DataError(f"{self.file} is empty; write a header {','.join(columns)} and rows")

    def _header(self, cells: list[str], columns: Sequence[str], line: int) -> list[str]:
        if sorted(cells) == sorted(columns):
            return cells
        missing = [name for name in columns if name not in cells]
        odd = f"column {missing[0]!r} is missing" if missing else "a column is too much"
        raise DataError(
            f"{self.file}:{line}: {odd}; the header must be {','.join(columns)} (or with"
            " semicolons, tabs or bars)"
        )

    def _uneven(self, cells: list[str], header: list[str], line: int) -> Exception:
        remedy = "put text that holds a comma between double quotes"
        if self.separator != ",":
            remedy = f"put text that holds a {_SEPARATORS[self.separator]} between double quotes"
        elif len(cells) == len(header) + 1 and all(one.isdigit() for one in cells[-2:]):
            remedy = "write decimals with a point, or put semicolons between the columns"
        return DataError(
            f"{self.file}:{line}: {len(cells)} cells where the header has {len(header)}; {remedy}"
        )


def table(file: str, text: str, columns: Sequence[str]) -> Table:
    """The table in a text: `sep=` is obeyed, else the separator is the one that finds most columns.

    Raises:
        InputError: `sep=` names a separator that is not known.
    """
    first, _, rest = text.partition("\n")
    told = _INSTRUCTION.fullmatch(first.strip(" \r"))
    if told is not None:
        if told[1] not in _SEPARATORS:
            raise DataError(
                f"{file}:1: columns separated by {told[1]!r}; use one of , ; | or a tab"
            )
        return Table(file, rest, told[1], 1)
    header = next(
        (line for line in io.StringIO(text, newline="") if line.strip(_UNSEEN + ",;|")), ""
    )

    def found(separator: str) -> int:
        names = {clean(name.strip('"')) for name in header.split(separator)}
        return len(names & set(columns))

    return Table(file, text, max(_SEPARATORS, key=found), 0)


def clean(text: str) -> str:
    """A cell without outer spaces, in composed letters, with plain spaces between words."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_SPACES)
    return text.strip(_UNSEEN)


def _without_end(cells: list[str], wanted: int) -> list[str]:
    """Cells without the empty ones that spreadsheets add behind; `wanted` stay in any case."""
    while len(cells) > wanted and not cells[-1]:
        cells.pop()
    return cells


@dataclass(frozen=True, slots=True)
class Numbers:
    """How the numbers of a file are written.

    Attributes:
        decimal: the mark that begins decimals.
        thousands: the mark that may stand between groups of three digits; empty for none.
    """

    decimal: str = "."
    thousands: str = ""

    @property
    def form(self) -> re.Pattern[str]:
        """Numbers that are not negative."""
        point, group = re.escape(self.decimal), re.escape(self.thousands)
        whole = rf"\d+|\d{{1,3}}(?:{group}\d{{3}})+" if group else r"\d+"
        return re.compile(rf"\+?(?:(?:{whole})(?:{point}\d*)?|{point}\d+){_EXPONENT}", re.A)

    @property
    def example(self) -> str:
        """A number as it may be written, with the rule."""
        if self.decimal == ".":
            return "12345.6 (point for decimals, nothing between thousands)"
        return "12345,6 (comma for decimals, as elsewhere in this file)"

    def value(self, text: str) -> float:
        """The number of a text that has the form."""
        plain = text.replace(self.thousands, "") if self.thousands else text
        return float(plain.replace(self.decimal, "."))


def numbers(rows: Iterable[Row], column: str) -> Numbers:
    """How the numbers of a column are written, from all of them together; never cell by cell.

    Raises:
        InputError: some have a decimal comma and others a decimal point, or every mark could stand
            between thousands as well as before decimals.
    """
    shown: dict[str, Row] = {}
    for row in rows:
        mark = _decimal(row.cells[column])
        if mark:
            shown.setdefault(mark, row)
    both = [shown[mark] for mark in ".," if mark in shown]
    if len(both) == 2:
        other, row = sorted(both, key=lambda one: one.line)
        raise row.error(
            column,
            f"and {other.cells[column]!r} in line {other.line} have different marks before their"
            " decimals; write all with the same",
        )
    if "?" in shown and not both:
        text = shown["?"].cells[column]
        raise shown["?"].error(
            column,
            f"may mean {text.replace('.', '').replace(',', '')} or {text.replace(',', '.')}, and no"
            " other number of the file tells; write nothing between thousands, or put commas"
            " between the columns and a point before decimals",
        )
    if "," in shown:
        return Numbers(",", ".")
    return Numbers(".", ",") if "." in shown else Numbers()


def _decimal(text: str) -> str:
    """The mark that must begin the decimals of a number, "?" if it cannot be told, or nothing."""
    matched = _MARKED.fullmatch(text)
    marks = "" if matched is None else matched[1].translate({ord(one): "" for one in "0123456789"})
    if not marks:
        return ""
    if len(set(marks)) == 2:
        return marks[-1]
    if len(marks) > 1:
        return "," if marks[0] == "." else "."
    return "?" if _OPEN.fullmatch(text.lstrip("+")) else marks
