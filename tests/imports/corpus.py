"""Broken and hostile files, each made here, with what is said of it and where."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import openpyxl

from tests.imports.making import (
    EXPORTS,
    PAIRS,
    RETAIL,
    Rows,
    book,
    rezipped,
    sheet_xml,
    with_cells,
)

SHEET = "xl/worksheets/sheet1.xml"


@dataclass(frozen=True)
class Case:
    """A file, the problem it has to show, at which cell, and how many figures stay certain."""

    name: str
    make: Callable[[], bytes]
    key: str
    cell: str = ""
    sure: int = 0


def plain() -> bytes:
    return book({"a": RETAIL})


def changed(changes: dict[tuple[int, int], object], rows: Rows = RETAIL) -> Callable[[], bytes]:
    return lambda: book({"a": with_cells(rows, changes)}, merges=PAIRS if rows is EXPORTS else {})


def parts(**more: bytes | None) -> Callable[[], bytes]:
    """The workbook with parts by name; __ for / and _dot_ for a point."""
    named = {name.replace("__", "/").replace("_dot_", "."): data for name, data in more.items()}
    return lambda: rezipped(plain(), named)


def sheet(inside: str, before: str = "", behind: str = "") -> Callable[[], bytes]:
    return lambda: rezipped(plain(), {SHEET: sheet_xml(inside, before, behind)})


@cache
def bomb() -> bytes:
    """A part of 60 MB that packs to a few kilobytes."""
    return rezipped(plain(), {"xl/sharedStrings.xml": b"<a>" + b"0" * 60_000_000 + b"</a>"})


def lying_bomb() -> bytes:
    """The same with a directory that says it is small."""
    honest = bomb()
    size = (60_000_007).to_bytes(4, "little")
    return honest.replace(size, (1000).to_bytes(4, "little"))


def many_parts() -> bytes:
    return rezipped(plain(), {f"xl/media/{one}.xml": b"<a/>" for one in range(2_100)})


def encrypted() -> bytes:
    """A workbook whose directory says that its parts are encrypted."""
    content = bytearray(plain())
    start = 0
    while (start := content.find(b"PK\x01\x02", start)) >= 0:
        content[start + 8] |= 1
        start += 4
    return bytes(content)


def zipped(**files: bytes) -> Callable[[], bytes]:
    def make() -> bytes:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as new:
            for name, data in files.items():
                new.writestr(name.replace("__", "/"), data)
        return held.getvalue()

    return make


def many_cells() -> bytes:
    row = "".join(f"<c><v>{one}</v></c>" for one in range(1000))
    return rezipped(plain(), {SHEET: sheet_xml(f"<row>{row}</row>" * 310)})


def far_rows() -> bytes:
    """As many cells as may be, and the last one far away."""
    row = "".join(f"<c><v>{one}</v></c>" for one in range(1000))
    return rezipped(plain(), {SHEET: sheet_xml(f"<row>{row}</row>" * 99 + FAR)})


def formula(made: openpyxl.Workbook) -> None:
    made["a"]["C8"] = "=500+210"


ENTITIES = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
WIDE = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'

REFUSED = [
    Case("nothing", lambda: b"", "empty_file"),
    Case("blanks", lambda: b" \r\n\t \n", "empty_file"),
    Case("zeros", lambda: bytes(4096), "empty_file"),
    Case("21 MB", lambda: b"a;b\n" * 5_500_000, "file_too_large"),
    Case("5 MB of text", lambda: b"a;b\n" * 1_300_000, "file_too_large"),
    Case("a picture named .xlsx", lambda: b"\x89PNG\r\n\x1a\n" + bytes(40), "other_kind"),
    Case("a photograph", lambda: b"\xff\xd8\xff\xe0" + bytes(40), "other_kind"),
    Case("PDF", lambda: b"%PDF-1.7\n1 0 obj", "other_kind"),
    Case("RTF", lambda: b"{\\rtf1 abc}", "other_kind"),
    Case("gzip", lambda: b"\x1f\x8b\x08" + bytes(20), "other_kind"),
    Case("RAR", lambda: b"Rar!\x1a\x07" + bytes(20), "other_kind"),
    Case("a program", lambda: b"MZ\x90" + bytes(100), "other_kind"),
    Case("bytes", lambda: bytes(range(256)) * 20, "other_kind"),
    Case("a web page named .xls", lambda: b"<html><table><tr><td>1</td></tr></table>", "web_page"),
    Case("XML of Excel 2003", lambda: b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "web_page"),
    Case("a zip without a workbook", zipped(a=b"1"), "other_kind"),
    Case("DOCX named .xlsx", zipped(word__document=b"<a/>"), "other_kind"),
    Case(
        "ODS",
        zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", content=b"<a/>"),
        "open_document",
    ),
    Case("cut in the middle", lambda: plain()[:3000], "broken_workbook"),
    Case("cut at the end", lambda: plain()[:-30], "broken_workbook"),
    Case("a part cut", parts(xl__workbook_dot_xml=b"<workbook"), "broken_workbook"),
    Case("no workbook part", parts(xl__workbook_dot_xml=None), "not_a_workbook"),
    Case("no content types", parts(**{"[Content_Types]_dot_xml": None}), "not_a_workbook"),
    Case("a zip bomb", bomb, "unpacks_too_large"),
    Case("a zip bomb that lies", lying_bomb, "broken_workbook"),
    Case("2 100 parts", many_parts, "too_many_parts"),
    Case("encrypted parts", encrypted, "protected"),
    Case("protected by Excel", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "protected"),
    Case("a Word document", lambda: OLE + "WordDocument".encode("utf-16-le"), "other_kind"),
    Case("an empty OLE file", lambda: OLE, "other_kind"),
    Case("a broken .xls", lambda: OLE + "Workbook".encode("utf-16-le"), "broken_workbook"),
    Case("macros", parts(xl__vbaProject_dot_bin=b"1"), "macros"),
    Case("an archive inside", parts(xl__a_dot_zip=b"PK"), "packed_inside"),
    Case("a workbook inside", parts(xl__media__b_dot_xlsx=b"PK"), "packed_inside"),
    Case("a path upwards", parts(**{"xl/../../etc/passwd": b"1"}), "strange_part"),
    Case("a path from the root", parts(**{"/etc/passwd": b"1"}), "strange_part"),
    Case("entities in a sheet", sheet("", ENTITIES), "entities"),
    Case(
        "entities in the styles",
        parts(xl__styles_dot_xml=f"{ENTITIES}<a/>".encode()),
        "entities",
    ),
    Case("a document type from elsewhere", sheet("", '<!DOCTYPE a SYSTEM "a">'), "entities"),
    Case("two cells far apart", sheet(FAR), "far_cell", "XFD1048576"),
    Case("all cells merged", sheet("", behind=WIDE), "far_cell", "A1:XFD1048576"),
    Case("310 000 cells", many_cells, "too_many_cells"),
]

ASKED = [
    Case("#REF! in the total", changed({(8, 3): "#REF!"}), "error_value", "C8", 4),
    Case("#DIV/0! in the growth", changed({(8, 5): "#DIV/0!"}), "error_value", "E8", 4),
    Case("… for not known", changed({(8, 3): "…"}), "missing_value", "C8", 4),
    Case("- for none", changed({(8, 3): "-"}), "missing_value", "C8", 4),
    Case("words for none", changed({(8, 3): "Chưa có thông tin"}), "missing_value", "C8", 4),
    Case("a word for a number", changed({(8, 3): "bảy trăm"}), "not_a_number", "C8", 4),
    Case("1.23.4,5", changed({(8, 3): "1.23.4,5"}), "not_a_number", "C8", 4),
    Case("12.34,5", changed({(8, 3): "12.34,5"}), "not_a_number", "C8", 4),
    Case("1e5", changed({(8, 3): "1e5"}), "not_a_number", "C8", 4),
    Case("digits of another script", changed({(8, 3): "７１０"}), "not_a_number", "C8", 4),
    Case("0 for a level", changed({(8, 3): 0}), "not_positive", "C8", 4),
    Case("a level below nothing", changed({(8, 3): -710}), "not_positive", "C8", 4),
    Case(
        "a formula without a result",
        lambda: book({"a": RETAIL}, change=formula),
        "no_result",
        "C8",
        4,
    ),
    Case(
        "two conventions in a column",
        changed({(8, 3): "710,5", (9, 3): "1,510.5"}),
        "mixed_numbers",
        "C8",
        4,
    ),
    Case("a number with two readings", changed({(8, 3): "7.105"}), "open_number", "C8", 4),
    Case(
        "the unit of another thing",
        changed({(3, 6): None, (7, 3): "(Triệu USD)"}),
        "wrong_unit",
        "C8",
        2,
    ),
    Case("a column without a heading", changed({(8, 9): 100}), "no_heading", "I8", 5),
    Case("a working column", changed({(7, 9): "utt2", (8, 9): 3}), "not_understood", "I8", 5),
    Case(
        "no year anywhere",
        changed(
            {(1, 1): "Xuất khẩu", (3, 2): "Tháng 8"},
            [
                ("Hàng hóa xuất khẩu",),
                (None, "Triệu USD"),
                ("x", "Tháng 8"),
                ("Tổng trị giá", 900.5),
            ],
        ),
        "no_period",
        "B4",
        0,
    ),
    Case("quantities", changed({(7, 2): 33}, EXPORTS), "column_quantity", "B7", 3),
    Case("shares", changed({(4, 7): "Cơ cấu (%)", (8, 7): 100}), "column_share", "G8", 5),
    Case(
        "share of the plan", changed({(4, 7): "So KH năm (%)", (8, 7): 70}), "column_plan", "G8", 5
    ),
    Case(
        "the next month", changed({(4, 7): "Dự kiến tháng 9", (8, 7): 7}), "column_later", "G8", 5
    ),
    Case("a difference", changed({(4, 7): "Chênh lệch", (8, 7): 7}), "column_difference", "G8", 5),
    Case(
        "another base",
        changed({(4, 7): "Tháng 8 so với kỳ gốc", (8, 7): 150}),
        "other_base",
        "G8",
        5,
    ),
    Case("no total", changed({(8, 1): "Khu vực A"}), "no_total", "A1", 0),
    Case("a table of something else", lambda: book({"a": [("Dân số",), ("a", 1)]}), "no_table"),
    Case("an empty sheet", lambda: book({"a": []}), "no_table"),
    Case(
        "a hidden sheet with old totals",
        lambda: book({"a": RETAIL, "cu": RETAIL}, hidden=["cu"]),
        "hidden_sheet",
        "",
        5,
    ),
    Case("the same table twice", lambda: book({"a": RETAIL, "b": RETAIL}), "two_tables"),
]
