"""Small workbooks in the shapes that offices send, and ways to damage them."""

import io
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence

import openpyxl
from openpyxl.styles import Font

from dakcong.answers.facts import Facts
from dakcong.imports.reading import propose
from dakcong.imports.records import Cell, Reading, Sheet
from dakcong.imports.workbooks import sheets_of

Rows = Sequence[Sequence[object]]

RETAIL: Rows = (
    ("13. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",),
    (),
    (None, None, None, None, None, "Tỷ đồng"),
    (None, "Sơ bộ", "Ước tính", "Ước tính 8 tháng", "Tháng 8", "8 tháng"),
    (None, "tháng 7", "tháng 8", "năm 2031", "năm 2031", "năm 2031"),
    (None, "năm", "năm", None, "so với cùng kỳ", "so với cùng kỳ"),
    (None, 2031, 2031, None, "năm trước (%)", "năm trước (%)"),
    ("TỔNG SỐ", 700.5, 710, 5600.25, 108.4, 107.9),
    ("Bán lẻ hàng hóa", 500, 510, 4000, 109.1, 108.2),
    ("Dịch vụ khác", 200.5, 200, 1600.25, 106.3, 107.1),
)
EXPORTS: Rows = (
    ("14. Hàng hóa xuất khẩu tháng 8 năm 2031",),
    (None, None, None, None, None, None, "Nghìn tấn; Triệu USD"),
    (None, "Ước tính", None, "Cộng dồn", None, "8 tháng năm 2031", None),
    (None, "tháng 8", None, "8 tháng", None, "so với cùng kỳ", None),
    (None, "năm 2031", None, "năm 2031", None, "năm trước (%)", None),
    (None, "Lượng", "Trị giá", "Lượng", "Trị giá", "Lượng", "Trị giá"),
    ("TỔNG TRỊ GIÁ", None, 210.5, None, 1700, None, 112.5),
    ("Cà phê", 30, 120, 250, 1000, 98.7, 120.1),
    ("Cao su", 5, 10, 40, 80, 101.2, 99.9),
)
PAIRS: Mapping[str, Sequence[str]] = {
    "XK": [f"{a}{row}:{b}{row}" for row in (3, 4, 5) for a, b in ("BC", "DE", "FG")]
}


def book(
    sheets: Mapping[str, Rows],
    *,
    merges: Mapping[str, Sequence[str]] = {},
    hidden: Sequence[str] = (),
    change: Callable[[openpyxl.Workbook], object] | None = None,
) -> bytes:
    """A workbook of sheets by their rows."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for one in merges.get(name, ()):
            sheet.merge_cells(one)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    if change is not None:
        change(made)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def in_font(name: str) -> Callable[[openpyxl.Workbook], object]:
    """Every text in a font."""

    def change(made: openpyxl.Workbook) -> None:
        for sheet in made.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str):
                        cell.font = Font(name=name)

    return change


def with_cells(rows: Rows, changes: Mapping[tuple[int, int], object]) -> Rows:
    """Rows with other values at some places, counted from 1."""
    made = [list(row) for row in rows]
    for (row, column), value in changes.items():
        made[row - 1] += [None] * (column - len(made[row - 1]))
        made[row - 1][column - 1] = value
    return made


def rezipped(content: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """A workbook with parts replaced, added, or (None) left out."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        kept = {one.filename: old.read(one) for one in old.infolist()}
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in (kept | dict(parts)).items():
            if data is not None:
                new.writestr(name, data)
    return held.getvalue()


def sheet_xml(inside: str, before: str = "", behind: str = "") -> bytes:
    """One sheet as XML."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return (
        f'<?xml version="1.0"?>{before}<worksheet xmlns="{space}">'
        f"<sheetData>{inside}</sheetData>{behind}</worksheet>"
    ).encode()


def table(rows: Rows, separator: str = ";") -> str:
    """Rows as text."""
    lines = (separator.join("" if one is None else str(one) for one in row) for row in rows)
    return "\n".join(lines) + "\n"


def grid(rows: Rows, name: str = "S", **more: object) -> Sheet:
    """A sheet without a file."""
    cells = {
        (row, column): Cell(value if isinstance(value, str) else float(str(value)))
        for row, values in enumerate(rows, 1)
        for column, value in enumerate(values, 1)
        if value is not None
    }
    return Sheet(name=name, cells=cells, **more)  # type: ignore[arg-type]


def read(content: bytes, facts: Facts, name: str = "file") -> Reading:
    """A file read in this process."""
    return propose(content, name, facts.catalogue, opened=sheets_of)


def old_book(
    name: str, fonts: Sequence[str], cells: Mapping[tuple[int, int], tuple[object, int]]
) -> bytes:
    """A bare workbook of Excel 97: cells by row and column from 0, each with its font's number."""

    def record(kind: int, data: bytes) -> bytes:
        return struct.pack("<HH", kind, len(data)) + data

    def words(text: str, size: str) -> bytes:
        return struct.pack(f"<{size}B", len(text), 1) + text.encode("utf-16-le")

    begin = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 6))
    plain = struct.pack("<HHHHHBBBBH", 200, 0, 32767, 400, 0, 0, 0, 0, 0, 0)[:14]
    head = begin + record(0x42, struct.pack("<H", 1200))
    head += b"".join(record(0x31, plain + words(one, "B")) for one in fonts)
    head += b"".join(
        record(0xE0, struct.pack("<HHH", at, 0, 1) + bytes(14)) for at in range(len(fonts))
    )
    sheet = record(0x809, struct.pack("<HHHHII", 0x600, 16, 0, 0, 0, 6))
    for (row, column), (value, font) in sorted(cells.items()):
        place = struct.pack("<HHH", row, column, font)
        if isinstance(value, str):
            sheet += record(0x204, place + words(value, "H"))
        else:
            sheet += record(0x203, place + struct.pack("<d", value))
    end = record(0x0A, b"")
    start = len(head) + len(record(0x85, struct.pack("<IBB", 0, 0, 0) + words(name, "B"))) + 4
    bound = record(0x85, struct.pack("<IBB", start, 0, 0) + words(name, "B"))
    return head + bound + end + sheet + end
