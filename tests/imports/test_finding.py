"""Tables found by title and label, read by their headings; sure only where nothing is open."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.imports.records import Reading
from tests.imports.making import EXPORTS, RETAIL, book, in_font, old_book, read, with_cells
from tests.imports.tables_found import INDEX, found, keys, one


def meanings(reading: Reading) -> list[tuple[object, ...]]:
    return [(each.cell, *each.meaning[1:], each.sure) for each in reading.proposals]


def test_a_stacked_heading_is_read_down_its_column(facts: Facts) -> None:
    assert meanings(found(facts, RETAIL)) == [
        ("B8", "level", "", "month", 2031, 7, True),
        ("C8", "level", "", "month", 2031, 8, True),
        ("D8", "level", "", "to_date", 2031, 8, True),
        ("E8", "growth", "previous_year", "month", 2031, 8, True),
        ("F8", "growth", "previous_year", "to_date", 2031, 8, True),
    ]


def test_values_come_in_the_printed_unit_and_in_ours(facts: Facts) -> None:
    rows = with_cells(RETAIL, {(3, 6): "Triệu đồng"})
    proposal = one(found(facts, rows), "C8")
    assert (proposal.value, proposal.unit) == (710, "triệu đồng")
    assert proposal.amount == (0.71, "billion VND")


def test_values_stand_beside_quantities_merged_or_not(facts: Facts) -> None:
    bare = found(facts, EXPORTS)
    merges = tuple((row, left, row, left + 1) for row in (3, 4, 5) for left in (2, 4, 6))
    assert meanings(bare) == meanings(found(facts, EXPORTS, merges=merges))
    assert [(each.cell, each.sure) for each in bare.proposals] == [
        ("C7", True),
        ("E7", True),
        ("G7", True),
    ]


def test_an_index_is_proposed_as_growth(facts: Facts) -> None:
    reading = found(facts, INDEX)
    assert one(reading, "B5").base == "previous_month"
    assert one(reading, "B5").value == pytest.approx(-0.015)
    assert one(reading, "C5").base == "previous_year"
    assert one(reading, "C5").value == pytest.approx(0.116)
    assert all(each.sure for each in reading.proposals)


@pytest.mark.parametrize(
    "title",
    [
        "13. Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
        "Biểu 24: TỔNG MỨC BÁN LẺ HÀNG HOÁ",
        "6. Tæng møc b¸n lÎ hµng ho¸ vµ doanh thu dÞch vô",
        "11. Tổng møc b¸n lÎ hµng ho¸",
        "11. Tổng mức hàng hóa bán lẻ",
    ],
)
def test_titles_are_told_in_every_spelling(facts: Facts, title: str) -> None:
    assert len(found(facts, with_cells(RETAIL, {(1, 1): title})).proposals) == 5


@pytest.mark.parametrize(
    "title",
    ["15. Hàng hóa nhập khẩu", "37. Chỉ số giá xuất khẩu hàng hóa", "Xuất, nhập khẩu dịch vụ"],
)
def test_titles_of_other_tables_are_passed_over(facts: Facts, title: str) -> None:
    reading = found(facts, with_cells(EXPORTS, {(1, 1): title}))
    assert reading.proposals == ()
    assert ("no_table", "") in keys(reading)


@pytest.mark.parametrize("label", ["TỔNG TRỊ GIÁ", "A. Tổng trị giá ", "Tổng số", "TOTAL"])
def test_the_row_that_counts_has_several_names(facts: Facts, label: str) -> None:
    assert len(found(facts, with_cells(EXPORTS, {(7, 1): label})).proposals) == 3


def test_a_row_of_a_report_is_found_by_its_label_and_asked(facts: Facts) -> None:
    rows = [
        ("BÁO CÁO tháng 8 năm 2031",),
        ("Chỉ tiêu", "ĐVT", "Thực hiện tháng 8", "Lũy kế", "Lũy kế so cùng kỳ (%)"),
        ("Tổng mức bán lẻ hàng hóa", "Tỷ đồng", 710.5, 5600.5, 107.9),
        ("Kim ngạch xuất khẩu", "Triệu USD", 210.5, 1700.5, 112.5),
    ]
    reading = found(facts, rows)
    assert len({each.indicator for each in reading.proposals}) == 2
    assert one(reading, "C4").amount == (210.5, "million USD")
    assert (one(reading, "D3").span, one(reading, "D3").month) == ("to_date", 8)
    assert all("no_title" in each.doubts for each in reading.proposals)


def test_letters_of_an_old_font_are_read_and_asked(facts: Facts) -> None:
    rows = [
        ("8. XuÊt khÈu th¸ng 1 n¨m 2031",),
        (None, None, "Ngh×n tÊn vµ TriÖu USD"),
        (None, "¦íc tÝnh", "Th¸ng 1/2031 so víi"),
        (None, "th¸ng 1/2031", "th¸ng 1/2030 (%)"),
        ("A. Tæng trÞ gi¸", 900.5, 119.1),
    ]
    reading = read(book({"XuatKhau": rows}, change=in_font(".VnTime")), facts)
    assert one(reading, "B5").amount == (900.5, "million USD")
    assert one(reading, "C5").base == "previous_year"
    assert one(reading, "C5").value == pytest.approx(0.191)
    assert all("converted" in each.doubts for each in reading.proposals)


def test_an_old_workbook_is_read_with_its_fonts(facts: Facts) -> None:
    cells = {
        (0, 0): ("8. XuÊt khÈu th¸ng 1 n¨m 2031", 1),
        (1, 1): ("TriÖu USD", 1),
        (2, 1): ("th¸ng 1/2031", 1),
        (3, 0): ("Tæng trÞ gi¸", 1),
        (3, 1): (900.5, 0),
    }
    proposal = one(read(old_book("XK", ["Arial", ".VnTime"], cells), facts), "B4")
    assert (proposal.month, proposal.amount) == (1, (900.5, "million USD"))
    assert proposal.doubts == ("converted",)


def test_a_file_without_a_title_may_be_told_by_its_name(facts: Facts) -> None:
    rows = [("Mặt hàng", "Tháng 8/2031 (triệu USD)"), ("Tổng số", 210.5)]
    content = book({"Sheet1": rows})
    named = read(content, facts, "xuat-khau_T8.xlsx")
    assert one(named, "B2").doubts == ("no_title",)
    assert read(content, facts, "Book1.xlsx").proposals == ()


def test_a_table_of_months_in_rows_and_years_in_columns_is_asked(facts: Facts) -> None:
    rows = [
        ("KIM NGẠCH XUẤT KHẨU (triệu USD)",),
        ("Tháng", "Năm 2030", 2031, "So CK (%)"),
        (1, 200.5, 210.5, 105),
        ("Quý I", 600.5, 630.5),
        ("6 tháng", 1200.5, 1300.5),
        ("Sơ bộ", 2400.5),
    ]
    reading = found(facts, rows)
    assert [(each.cell, each.span, each.year, each.month) for each in reading.proposals] == [
        ("B3", "month", 2030, 1),
        ("B4", "quarter", 2030, 3),
        ("B5", "to_date", 2030, 6),
        ("C3", "month", 2031, 1),
        ("C4", "quarter", 2031, 3),
        ("C5", "to_date", 2031, 6),
    ]
    assert all(each.doubts == ("by_rows",) for each in reading.proposals)
    assert one(reading, "C3").amount == (210.5, "million USD")
