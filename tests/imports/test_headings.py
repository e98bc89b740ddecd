"""Headings as offices print them: period, comparison, unit. Expected values are read by eye."""

import pytest

from dakcong.imports.folding import fold, only_unit, units_in
from dakcong.imports.headings import Period, heading, period_of

MONTH, TO_DATE, QUARTER = "month", "to_date", "quarter"
YEAR_BEFORE, MONTH_BEFORE = "previous_year", "previous_month"


@pytest.mark.parametrize(
    ("text", "span", "year", "month"),
    [
        ("Sơ bộ\ntháng 01\nnăm\n2031", MONTH, 2031, 1),
        ("Thực hiện 11 tháng 2026", TO_DATE, 2026, 11),
        ("Ước tính tháng 12/2026", MONTH, 2026, 12),
        ("Cộng dồn cả năm 2026", TO_DATE, 2026, 12),
        ("Sơ bộ năm 2024", TO_DATE, 2024, 12),
        ("Ước tính tháng Sáu năm 2031", MONTH, 2031, 6),
        ("tháng Năm năm 2031", MONTH, 2031, 5),
        ("năm tháng đầu năm 2031", TO_DATE, 2031, 5),
        ("Tám tháng đầu năm 2031", TO_DATE, 2031, 8),
        ("mười một tháng năm 2031", TO_DATE, 2031, 11),
        ("Cộng dồn quý I năm 2031", QUARTER, 2031, 3),
        ("Quí IV năm 2031", QUARTER, 2031, 12),
        ("Lũy kế đến tháng 8 năm 2031", TO_DATE, 2031, 8),
        ("Từ tháng 1 đến hết tháng 8 năm 2031", TO_DATE, 2031, 8),
        ("02 tháng năm 2031", TO_DATE, 2031, 2),
        ("T8/2031", MONTH, 2031, 8),
        ("2031-08", MONTH, 2031, 8),
        ("Tháng 8", MONTH, None, 8),
        ("tháng năm 2031", "", 2031, None),
        ("2031", "", 2031, None),
        ("utt2", "", None, None),
    ],
)
def test_periods(text: str, span: str, year: int | None, month: int | None) -> None:
    found = heading(text).period
    assert (found.span, found.year, found.month) == (span, year, month)
    assert not found.several


@pytest.mark.parametrize(
    ("text", "relative"), [("Thực hiện tháng trước", -1), ("SX trong tháng", 0), ("Lũy kế", 0)]
)
def test_periods_that_rest_on_the_title(text: str, relative: int) -> None:
    assert heading(text).period.relative == relative


def test_a_title_that_names_two_periods_says_its_last_month() -> None:
    found = period_of(fold("Hàng hoá xuất khẩu tháng Sáu và sáu tháng đầu năm 2031"))
    assert (found.year, found.month, found.several) == (2031, 6, True)


@pytest.mark.parametrize(
    ("text", "base", "span", "month"),
    [
        ("Tháng 8 năm 2031 so với cùng kỳ năm trước (%)", YEAR_BEFORE, MONTH, 8),
        ("So với cùng kỳ năm trước (%) Tháng 12 năm 2031", YEAR_BEFORE, MONTH, 12),
        ("So với cùng kỳ năm trước (%) Năm 2031", YEAR_BEFORE, TO_DATE, 12),
        ("Năm 2031 so với năm 2030 (%)", YEAR_BEFORE, TO_DATE, 12),
        ("Tháng 6 năm 2031 so với tháng 6 năm năm 2030", YEAR_BEFORE, MONTH, 6),
        ("Tháng 6 năm 2031 so với tháng 5 năm 2031", MONTH_BEFORE, MONTH, 6),
        ("Tháng 1/2031 so với tháng 12/2030", MONTH_BEFORE, MONTH, 1),
        ("Tháng 1/2031 so với tháng 1/2030", YEAR_BEFORE, MONTH, 1),
        ("Tháng 6 năm 2031 so với tháng 12 năm trước", "other", MONTH, 6),
        ("6 tháng 2031 so với 6 tháng 2030 (%)", YEAR_BEFORE, TO_DATE, 6),
        ("Tháng 6/2031 so với (%) Tháng 5/2031", MONTH_BEFORE, MONTH, 6),
        ("Tháng 8 so cùng kỳ (%)", YEAR_BEFORE, MONTH, 8),
        ("8 tháng năm 2031 so CK", YEAR_BEFORE, TO_DATE, 8),
        ("Tháng 8 năm 2031 so tháng trước", MONTH_BEFORE, MONTH, 8),
        ("Tháng 8 năm 2031 so với kỳ gốc 2025", "other", MONTH, 8),
        ("8 tháng so KH năm", "other", TO_DATE, 8),
        ("Tổng số năm 2031", "", TO_DATE, 12),
        ("Sơ bộ tháng 8", "", MONTH, 8),
    ],
)
def test_comparisons(text: str, base: str, span: str, month: int) -> None:
    found = heading(text)
    assert (found.base, found.period.span, found.period.month) == (base, span, month)


def test_the_year_compared_with_is_kept_to_be_checked() -> None:
    assert heading("8 tháng năm 2031 so với cùng kỳ năm 2029").base_year == 2029


@pytest.mark.parametrize("text", ["Tốc độ tăng so với cùng kỳ (%)", "Tăng/giảm so cùng kỳ"])
def test_a_change_is_told_from_an_index(text: str) -> None:
    assert heading(text).change


def test_units() -> None:
    assert units_in(fold("Đơn vị tính: Nghìn tấn, triệu USD")) == ["trieu usd"]
    assert units_in(fold("(Tỷ đồng)")) == ["ty dong"]
    assert units_in(fold("Nghìn tỷ đồng")) == ["nghin ty dong"]
    assert only_unit("Đơn vị tính: Nghìn tấn; Triệu USD")
    assert not only_unit("Tháng 8 (tỷ đồng)")


def test_nothing_is_made_of_nothing() -> None:
    assert heading("Chỉ tiêu").period == Period()


@pytest.mark.parametrize("text", ["Đắk Lắk", "ĐẮK LẮK", "Đắk\u00a0Lắk", " Đắk\nLắk "])
def test_spellings_are_folded_together(text: str) -> None:
    assert fold(text) == "dak lak"
