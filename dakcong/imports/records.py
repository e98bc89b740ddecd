"""What is read from a file, what is proposed from it, and what stands in the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from dakcong.units import Quantity

LEVEL: Final = "level"
GROWTH: Final = "growth"
MONTH: Final = "month"
TO_DATE: Final = "to_date"
QUARTER: Final = "quarter"
PREVIOUS_YEAR: Final = "previous_year"
PREVIOUS_MONTH: Final = "previous_month"

REFUSED: Final = "refused"  # nothing of the file is used
LEFT_OUT: Final = "left_out"  # this place is not used
ASKED: Final = "asked"  # a person has to say
NOTE: Final = "note"  # worth knowing

_SHOWN: Final = 80  # letters of a text that is repeated


class Cell(NamedTuple):
    """One cell that holds something.

    Attributes:
        value: text, or a number that the file holds as one.
        percent: the number is shown as a percentage, 0.05 as 5 %.
        converted: its letters came from an older encoding.
    """

    value: str | float
    percent: bool = False
    converted: bool = False

    @property
    def text(self) -> str:
        """What stands there; a whole number without a point."""
        if isinstance(self.value, str):
            return self.value
        whole = self.value.is_integer() and abs(self.value) < 1e15
        return str(int(self.value)) if whole else repr(self.value)


Range = tuple[int, int, int, int]  # first row, first column, last row, last column; from 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet, or the one table of a text file; rows and columns are counted from 1.

    Attributes:
        name: empty for a text file.
        uncached: cells with a formula whose result the file does not hold.
        rows: columns of the cells of each row, in order; made from the cells.
    """

    name: str
    cells: Mapping[tuple[int, int], Cell]
    hidden: bool = False
    merges: tuple[Range, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    uncached: frozenset[tuple[int, int]] = frozenset()
    rows: Mapping[int, tuple[int, ...]] = field(init=False)

    def __post_init__(self) -> None:
        rows: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            rows.setdefault(row, []).append(column)
        object.__setattr__(self, "rows", {row: tuple(found) for row, found in rows.items()})

    def address(self, row: int, column: int) -> str:
        """D9, as a spreadsheet shows it; in a text file the line."""
        return f"{column_letters(column)}{row}" if self.name else str(row)

    def text(self, row: int, column: int) -> str:
        """What stands in a cell, or nothing."""
        found = self.cells.get((row, column))
        return "" if found is None else found.text


def shown(text: str) -> str:
    """A text on one line, short enough to be repeated."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def column_letters(column: int) -> str:
    """Letters of a column, 28 is AB."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in a file that a person should know, decide or mend.

    Attributes:
        key: names its sentences, `import_file.problem.<key>` and `import_file.remedy.<key>`.
        weight: refused, left_out, asked or note.
        found: the text at that place, short.
        fields: what the sentences name besides.
    """

    key: str
    weight: str
    sheet: str = ""
    cell: str = ""
    found: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A figure that a file seems to hold.

    Attributes:
        found: the text of the cell.
        heading: what stands above it, joined.
        measure: level or growth; a growth has a base, previous_year or previous_month.
        span: month, to_date (months 1..month) or quarter (the three months up to month).
        value: a level in `unit` as printed, a growth as a fraction.
        unit: as printed, such as "triệu đồng"; "percent" for a growth.
        amount: the same in a unit of figures, such as million USD; a growth in per cent.
        doubts: keys of the problems that make it uncertain; none when it is sure.
    """

    sheet: str
    cell: str
    found: str
    heading: str
    indicator: str
    measure: str
    base: str
    span: str
    year: int
    month: int
    value: float
    unit: str
    amount: Quantity
    doubts: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether nothing about it has to be asked."""
        return not self.doubts

    @property
    def meaning(self) -> tuple[str, str, str, str, int, int]:
        """What it is a figure of."""
        return (self.indicator, self.measure, self.base, self.span, self.year, self.month)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file as it was understood.

    Attributes:
        rows: of our template or of a figures file: columns of `figures.csv`, as text.
        release: the release that a template was made for, or nothing.
    """

    proposals: tuple[Proposal, ...] = ()
    problems: tuple[Problem, ...] = ()
    rows: tuple[Mapping[str, str], ...] = ()
    release: str = ""

    @property
    def refused(self) -> bool:
        """Whether nothing of the file is used."""
        return any(one.weight == REFUSED for one in self.problems)


class Refused(Exception):  # noqa: N818 a file is refused, which is an answer and no defect
    """A file that is not read at all, with the reason."""

    def __init__(self, key: str, **fields: str) -> None:
        super().__init__(key)
        place = {name: fields.pop(name, "") for name in ("sheet", "cell", "found")}
        self.problem = Problem(key=key, weight=REFUSED, fields=fields, **place)
