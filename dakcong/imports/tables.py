"""Where a table of an indicator stands: its title, its heading, the row that counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from dakcong.figures.workbook_names import Naming
from dakcong.imports.folding import fold
from dakcong.imports.labels import has_numbers, holds_number, is_year, label_names, names
from dakcong.imports.records import Sheet

TITLE_ROWS: Final = 15  # below which no title is looked for in a workbook's sheet
HEADING_ROWS: Final = 15
MOST_ROWS: Final = 2_000
MOST_TABLES: Final = 40  # of a sheet; one that names an indicator more often is no table of ours
MOST_TOTALS: Final = 10
LABEL_COLUMNS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table that was found.

    Attributes:
        title: its words, of one or two rows; nothing where only the label of a row tells.
        title_row: 0 where there is no title.
        total: row that counts, 0 where there is none.
        label: column of its label.
        heading: rows of the heading, first and last.
        last: last row of the table.
        again: it is not the first row that counts below its title.
    """

    naming: Naming
    sheet: Sheet
    title: str
    title_row: int
    total: int
    label: int
    heading: tuple[int, int]
    last: int
    again: bool = False


def tables_of(sheet: Sheet, namings: Sequence[Naming]) -> Iterator[Table]:
    """Every table of a known indicator on a sheet, from its title down."""
    titles = _titles(sheet, namings)
    bottom = max(sheet.rows, default=0)
    for place, (row, naming, title) in enumerate(titles[:MOST_TABLES]):
        last = titles[place + 1][0] - 1 if place + 1 < len(titles) else bottom
        if naming is not None:
            yield from _below(sheet, naming, (row, title), last)
    if not titles:
        yield from islice(_rows_of_a_report(sheet, namings), MOST_TABLES)


def _rows_of_a_report(sheet: Sheet, namings: Sequence[Naming]) -> Iterator[Table]:
    """Rows of a table of many indicators, each named by its label."""
    bottom = max(sheet.rows, default=0)
    above = ""
    for row, column, text in _labels(sheet):
        naming = titled(text, namings)
        if len(sheet.rows[row]) == 1 and row <= TITLE_ROWS:
            above = f"{above} {text}"
        if naming is not None and has_numbers(sheet, row, column):
            heading = heading_rows(sheet, 1, row, column)
            yield Table(
                naming=naming,
                sheet=sheet,
                title=above,
                title_row=0,
                total=row,
                label=column,
                heading=heading,
                last=min(row, bottom),
            )


def _titles(sheet: Sheet, namings: Sequence[Naming]) -> list[tuple[int, Naming | None, str]]:
    """Rows that begin a table, with whose it is; None for a table of something else."""
    found: list[tuple[int, Naming | None, str]] = []
    for row, column, text in _labels(sheet):
        naming = titled(text, namings)
        again = bool(found) and found[-1][0] >= row - 1
        if naming is None or again or has_numbers(sheet, row, column):
            continue
        if row > TITLE_ROWS and len(sheet.rows[row]) > 1:
            continue
        title = _continued(sheet, row, column)
        found.append((row, None if _excluded(naming, title) else naming, title))
    return found


def _labels(sheet: Sheet, first: int = 1, last: int = MOST_ROWS) -> Iterator[tuple[int, int, str]]:
    """Row, column and words of what stands in the columns of labels, from the top."""
    for row in range(first, min(last, MOST_ROWS) + 1):
        for column in sheet.rows.get(row, ())[:LABEL_COLUMNS]:
            value = sheet.cells[row, column].value
            if column <= LABEL_COLUMNS and isinstance(value, str):
                yield row, column, value


def tables_named(sheet: Sheet, name: str, namings: Sequence[Naming]) -> Iterator[Table]:
    """The table of a sheet without a title, as the name of its file calls it."""
    said = re.sub(r"[\s_.-]+", " ", fold(name))
    for naming in namings:
        if any(one in said for one in naming.titles):
            for one in _below(sheet, naming, (0, said), max(sheet.rows, default=0)):
                if one.total:
                    yield one
            return


def titled(text: str, namings: Sequence[Naming]) -> Naming | None:
    """The indicator whose title a text begins with: the one with the longest such words."""
    said = names(text)
    fitting = [
        (len(start), -place, one)
        for place, one in enumerate(namings)
        for start in one.titles
        if any(word.startswith(start) for word in said) and not _excluded(one, text)
    ]
    return max(fitting, key=lambda one: one[:2])[2] if fitting else None


def _excluded(naming: Naming, text: str) -> bool:
    return any(
        re.search(rf"\b{re.escape(word)}\b", said)
        for word in naming.without
        for said in names(text)
    )


def _continued(sheet: Sheet, row: int, column: int) -> str:
    """A title with its second line: words alone below it, near its column."""
    text = sheet.text(row, column)
    for below in (row + 1, row + 2):
        held = sheet.rows.get(below, ())
        if len(held) != 1 or held[0] > max(column, 2):
            break
        text = f"{text} {sheet.text(below, held[0])}"
    return text


def _below(sheet: Sheet, naming: Naming, titled_at: tuple[int, str], last: int) -> Iterator[Table]:
    """The rows that count below a title, each with its heading."""
    row, title = titled_at
    start = row + 1
    whole = Table(
        naming=naming,
        sheet=sheet,
        title=title,
        title_row=row,
        total=0,
        label=1,
        heading=(start, min(row + HEADING_ROWS, last)),
        last=last,
    )
    totals = list(islice(_totals(sheet, naming, row, last), MOST_TOTALS))
    for total, label in totals:
        again = start > row + 1
        if again:  # its heading stands below the figures of the total before
            start = (
                max((one for one in range(start, total) if _figures(sheet, one)), default=start) + 1
            )
        heading = heading_rows(sheet, start, total, label)
        yield replace(whole, total=total, label=label, heading=heading, again=again)
        start = total + 1
    if not totals:
        yield whole


def _totals(sheet: Sheet, naming: Naming, row: int, last: int) -> Iterator[tuple[int, int]]:
    """Rows whose label is one of those that count, with its column, and numbers beside it."""
    for at, column, text in _labels(sheet, row + 1, last):
        counts = any(one in naming.totals for one in label_names(text))
        if counts and has_numbers(sheet, at, column):
            yield at, column


def heading_rows(sheet: Sheet, start: int, total: int, label: int) -> tuple[int, int]:
    """First and last row of a heading: below lines over the labels alone, above figures."""
    top = start
    for row in range(start, total):
        held = sheet.rows.get(row, ())
        if len(held) > 1 or (held and held[0] > label):
            break
        top = row + 1
    top = max(top, total - MOST_ROWS)
    return top, next((row - 1 for row in range(top, total) if _figures(sheet, row)), total - 1)


def _figures(sheet: Sheet, row: int) -> bool:
    """Whether a row holds figures: more than one number that is no year and counts no column."""
    found = [
        cell.text
        for cell in (sheet.cells[row, one] for one in sheet.rows.get(row, ()) if one > 1)
        if holds_number(cell) and not is_year(cell)
    ]
    counted = set(found) <= {str(one) for one in range(1, 40)}
    return len(found) > 1 and not counted
