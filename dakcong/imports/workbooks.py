"""Workbooks as sheets of cells: .xlsx by openpyxl, .xls by xlrd, both with the fonts of cells."""

import datetime
import io
import os
from collections.abc import Iterator, Mapping
from typing import Any, Final

import openpyxl
import xlrd

from dakcong.imports.encodings import of_font
from dakcong.imports.kinds import XLS
from dakcong.imports.records import Cell, Range, Refused, Sheet

MOST_CELLS: Final = 300_000
MOST_LETTERS: Final = 2_000  # of a cell; no heading is longer
_DATES: Final = (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)


def sheets_of(content: bytes, kind: str) -> tuple[Sheet, ...]:
    """Every sheet with cells that hold something; cells without a result are not known here.

    Raises:
        Refused: it is broken, protected or holds too many cells.
    """
    read = _old if kind == XLS else _new
    try:
        return tuple(read(content))
    except (Refused, MemoryError):
        raise
    except Exception as error:  # of a broken file the two libraries raise anything
        if "encrypt" in str(error).lower():
            raise Refused("protected") from error
        raise Refused("broken_workbook") from error


def _new(content: bytes) -> Iterator[Sheet]:
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True, keep_links=False)
    left = MOST_CELLS
    for sheet in book.worksheets:
        # The cells that exist: walking rows would make one for every empty place.
        held = [one for one in sheet._cells.values() if one.value is not None]
        left = _left(left, len(held))
        columns = sheet.column_dimensions
        yield Sheet(
            name=sheet.title,
            hidden=sheet.sheet_state != "visible",
            cells=_cells(
                (one.row, one.column, one.value, one.font.name or "", one.number_format)
                for one in held
            ),
            merges=tuple(
                (one.min_row, one.min_col, one.max_row, one.max_col)
                for one in sheet.merged_cells.ranges
            ),
            hidden_rows=frozenset(row for row, one in sheet.row_dimensions.items() if one.hidden),
            hidden_columns=frozenset(
                column
                for one in columns.values()
                if one.hidden and one.min
                for column in range(one.min, min(one.max, one.min + 500) + 1)
            ),
        )


def _old(content: bytes) -> Iterator[Sheet]:
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 what xlrd remarks
        book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=nowhere)
        left = MOST_CELLS
        for sheet in book.sheets():
            held = list(_old_cells(book, sheet))
            left = _left(left, len(held))
            yield Sheet(
                name=sheet.name,
                hidden=sheet.visibility != 0,
                cells=_cells(iter(held)),
                merges=tuple(_from_zero(one) for one in sheet.merged_cells),
                hidden_rows=frozenset(
                    row + 1 for row, one in sheet.rowinfo_map.items() if one.hidden
                ),
                hidden_columns=frozenset(
                    column + 1 for column, one in sheet.colinfo_map.items() if one.hidden
                ),
            )


def _old_cells(book: Any, sheet: Any) -> Iterator[tuple[int, int, Any, str, str]]:
    """Row, column, value, font and format of every cell that holds something."""
    for row in range(sheet.nrows):
        for column, one in enumerate(sheet.row(row)):
            if one.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                continue
            form = book.xf_list[one.xf_index]
            yield (
                *(row + 1, column + 1, _old_value(book, one)),
                book.font_list[form.font_index].name,
                book.format_map[form.format_key].format_str if book.format_map else "",
            )


def _old_value(book: Any, cell: Any) -> Any:
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value, "#N/A")
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            return xlrd.xldate_as_datetime(cell.value, book.datemode)
        except (OverflowError, ValueError):
            return float(cell.value)
    return cell.value


def _from_zero(one: Range) -> Range:
    """A range of xlrd, which counts from 0 and names the first row and column behind."""
    return (one[0] + 1, one[2] + 1, one[1], one[3])


def _left(left: int, found: int) -> int:
    if found > left:
        raise Refused("too_many_cells", most=f"{MOST_CELLS:,}")
    return left - found


def _cells(held: Iterator[tuple[int, int, Any, str, str]]) -> Mapping[tuple[int, int], Cell]:
    """Cells by row and column; blanks alone are nothing."""
    cells = {}
    for row, column, value, font, form in held:
        one = _cell(value, font, form)
        if one is not None:
            cells[row, column] = one
    return cells


def _cell(value: Any, font: str, form: str) -> Cell | None:
    if isinstance(value, bool):
        return Cell(str(value).upper())
    if isinstance(value, int | float):
        return Cell(float(value), percent="%" in form)
    if isinstance(value, _DATES):
        return Cell(value.isoformat()[:10] if hasattr(value, "isoformat") else str(value))
    text, converted = of_font(str(value)[:MOST_LETTERS], font)
    return Cell(text, converted=converted) if text.strip() else None
