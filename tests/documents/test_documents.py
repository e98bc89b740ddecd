"""A table as a file: what a spreadsheet makes of it."""

import csv
import datetime
import io
from typing import Any

import openpyxl
import pytest

from dakcong.documents.delimited import delimited
from dakcong.documents.sheet import Cell, Number, Sheet
from dakcong.documents.workbook import workbook

# Texts that a spreadsheet would run, or take for something else.
FORMULAS = ('=HYPERLINK("http://example.org")', "+1+1", "@SUM(A1)", "-2+3", "\tx", "\rx")


def sheet(*rows: tuple[Cell, ...], title: str = "Bảng") -> Sheet:
    return Sheet(
        title=title,
        columns=("Tháng", "Trị giá (triệu USD)", "Tỷ lệ"),
        rows=rows,
        about_title="Về bảng này",
        about=(("Kỳ công bố", "6 tháng 2025"), ("=1", "@x")),
        known_on=datetime.date(2025, 7, 1),
    )


WORKED = sheet(
    ("Tháng 6", Number(138779.1, 1), Number(0.508, 1, percent=True)),
    ("gần 92.742", Number(-1520, 0), None),
)


def read_csv(given: Sheet) -> list[list[str]]:
    data = delimited(given)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def read_xlsx(given: Sheet) -> Any:
    return openpyxl.load_workbook(io.BytesIO(workbook(given)))


def test_a_vietnamese_spreadsheet_reads_the_numbers_of_a_csv_as_numbers() -> None:
    assert read_csv(WORKED) == [
        ["Tháng", "Trị giá (triệu USD)", "Tỷ lệ"],
        ["Tháng 6", "138779,1", "50,8%"],
        ["gần 92.742", "-1520", ""],
        [],
        ["Kỳ công bố", "6 tháng 2025"],
        ["'=1", "'@x"],
    ]
    assert delimited(WORKED).count(b"\r\n") == 6


def test_numbers_of_a_workbook_are_numbers_with_their_decimals() -> None:
    page = read_xlsx(WORKED).worksheets[0]
    cells = [[(cell.value, cell.data_type, cell.number_format) for cell in row] for row in page]
    assert cells[1] == [
        ("Tháng 6", "s", "General"),
        (138779.1, "n", "#,##0.0"),
        (0.508, "n", "0.0%"),
    ]
    assert cells[2][1] == (-1520, "n", "#,##0")
    assert cells[2][2][0] is None
    assert page.freeze_panes == "A2"


@pytest.mark.parametrize("words", FORMULAS)
def test_no_text_becomes_a_formula(words: str) -> None:
    given = sheet((words, words, words))
    assert read_csv(given)[1][0] == f"'{words}"
    (cell, *_) = next(read_xlsx(given).worksheets[0].iter_rows(min_row=2))
    assert cell.data_type == "s"
    # A workbook is XML, to which a carriage return is a new line.
    assert cell.value.replace("_x000D_", "\r") == words


def test_what_is_said_of_a_table_stands_on_a_second_sheet() -> None:
    about = read_xlsx(WORKED).worksheets[1]
    assert about.title == "Về bảng này"
    assert [[cell.value for cell in row] for row in about] == [
        ["Kỳ công bố", "6 tháng 2025"],
        ["=1", "@x"],
    ]


def test_any_title_names_a_sheet() -> None:
    long = sheet(title="Lịch sử: [a] kim ngạch/xuất khẩu? *lũy kế* của tỉnh sau hợp nhất")
    made = read_xlsx(long)
    name = made.worksheets[0].title
    assert name.startswith("Lịch sử a kim ngạch xuất khẩu")
    assert len(name) <= 31
    assert made.properties.title == long.title


def test_the_same_table_is_the_same_file() -> None:
    assert workbook(WORKED) == workbook(WORKED)
    assert delimited(WORKED) == delimited(WORKED)
