"""A table as a workbook: numbers are numbers, words stay words."""

import datetime
import io
import re
from typing import TYPE_CHECKING, Any, Final

from dakcong.documents.sheet import Cell, Number, Sheet

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

# What the name of a worksheet may not have, and how long it may be.
_UNNAMED: Final = re.compile(r"[\[\]:*?/\\']")
_LONGEST: Final = 31
# Widths of columns in letters.
_NARROW, _WIDE, _ABOUT = 9, 44, 110
_OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def workbook(sheet: Sheet) -> bytes:
    """The table on its own sheet, and what is said of it on a second one."""
    # Loaded where it is needed: a page never does.
    from xlsxwriter import Workbook as New

    made = io.BytesIO()
    book: Workbook = New(made, _OPTIONS)
    created = datetime.datetime.combine(sheet.known_on, datetime.time())
    book.set_properties({"title": sheet.title, "created": created})
    _table(book, sheet)
    _about(book, sheet)
    book.close()
    return made.getvalue()


def _table(book: "Workbook", sheet: Sheet) -> None:
    page, formats = book.add_worksheet(_name(sheet.title)), _Formats(book)
    head = formats.of({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    for at, words in enumerate(sheet.columns):
        page.write_string(0, at, words, head)
        cells = [row[at] for row in sheet.rows]
        page.set_column(at, at, min(max(map(_letters, [words, *cells]), default=0) + 2, _WIDE))
    for down, row in enumerate(sheet.rows, start=1):
        for at, cell in enumerate(row):
            _write(page, (down, at), cell, formats)
    page.freeze_panes(1, 0)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _write(page: "Worksheet", place: tuple[int, int], cell: Cell, formats: "_Formats") -> None:
    if isinstance(cell, Number):
        digits = f".{'0' * cell.decimals}" if cell.decimals else ""
        form = f"0{digits}%" if cell.percent else f"#,##0{digits}"
        page.write_number(*place, cell.value, formats.of({"num_format": form}))
    elif cell is not None:
        page.write_string(*place, cell)


def _about(book: "Workbook", sheet: Sheet) -> None:
    page, formats = book.add_worksheet(_name(sheet.about_title)), _Formats(book)
    name, words = formats.of({"bold": True, "valign": "top"}), formats.of({"text_wrap": True})
    page.set_column(0, 0, 24)
    page.set_column(1, 1, _ABOUT)
    for down, (called, said) in enumerate(sheet.about):
        page.write_string(down, 0, called, name)
        page.write_string(down, 1, said, words)


class _Formats:
    """The formats of a workbook, each made once."""

    def __init__(self, book: "Workbook") -> None:
        self.book = book
        self.made: dict[str, Format] = {}

    def of(self, asked: dict[str, Any]) -> "Format":
        return self.made.setdefault(str(asked), self.book.add_format(asked))


def _letters(cell: Cell) -> int:
    """How wide a cell is, in letters."""
    return len(cell) if isinstance(cell, str) else _NARROW


def _name(title: str) -> str:
    """A title as the name of a worksheet."""
    return " ".join(_UNNAMED.sub(" ", title).split())[:_LONGEST].strip() or "1"
