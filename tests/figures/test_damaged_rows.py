"""A damaged event, range or year of a province is named by its row."""

from pathlib import Path

import pytest

from tests.figures.damaging import message, with_cell

pytestmark = pytest.mark.thorough  # 55 loads of a whole folder


# Line 11 is the flood of 15 to 21 November.
@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        ("id", "", "leave the whole row out"),
        ("id", "typhoon-2025-11", "stands in line 10 too"),
        ("date", "2025-11-31", "is not a date; write YYYY-MM-DD or YYYY-MM"),
        ("date", "15/11/2025", "is not a date"),
        ("date", "", "leave the whole row out"),
        ("until", "2025-11-14", "does not lie after 2025-11-15"),
        ("until", "soon", "is not a date"),
        ("known_on", "2025-11-27", "write YYYY-MM"),
        ("indicators", "exports, iip", "names 'exports,', which is unknown; use one or more of"),
        ("indicators", "", "leave the whole row out"),
        ("months", "11 12", "write 8 or 8-12"),
        ("months", "12-11", "write 8 or 8-12"),
        ("months", "0-3", "write 8 or 8-12"),
        ("months", "13", "write 8 or 8-12"),
        ("area", "north", "use one of: country, east, highlands, merged, west"),
        ("value", "5.500", "is not what the source prints: 'gần 5.500 tỉ đồng'"),
        ("value", "5501", "is not what the source prints"),
        ("value", "much", "write 12345.6"),
        ("unit", "đồng", "use one of: "),
        ("size", "guess", "use one of: published, reader, record"),
        ("source", "nowhere", "use one of: "),
        ("as_printed", "", "leave the whole row out"),
    ],
)
def test_a_damaged_event_is_named(data_copy: Path, column: str, text: str, remedy: str) -> None:
    with_cell(data_copy / "events.csv", 11, column, text)
    said = message(data_copy)
    assert said.startswith(f"events.csv:11: column '{column}': {text!r} ")
    assert remedy in said


# Line 2 is trade, remainder after January.
@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        ("span", "half", "use one of: quarter, remainder, to_date"),
        ("place", "12", "whole number from 1 to 11"),
        ("place", "2", "stands twice for trade remainder"),
        ("p10", "-0.9", "from p0_5 to p99_5 the growth must rise"),
        ("p10", "", "leave the whole row out"),
        ("series", "many", "whole number"),
        ("source", "nowhere", "use one of: "),
    ],
)
def test_a_damaged_range_is_named(data_copy: Path, column: str, text: str, remedy: str) -> None:
    with_cell(data_copy / "calibration" / "growth_ranges.csv", 2, column, text)
    said = message(data_copy)
    line = 3 if column == "place" and text == "2" else 2
    assert said.startswith(f"growth_ranges.csv:{line}: column '{column}': ")
    assert remedy in said


# Line 9 is Lâm Đồng's first quarter of 2020: 144 million USD, "giảm gần 20%"; 720 the year before.
@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        ("province", "", "leave the whole row out"),
        ("boundary", "old", "use one of: after, before, unchanged"),
        ("indicator", "iipp", "use one of: "),
        ("indicator", "department", "use one of: "),
        ("year", "20", "whole number from 2000 to 2100"),
        ("month", "12", "whole number from 1 to 11"),
        ("month", "6", "stands in line 9 too; keep one reading"),
        ("unit", "percent", "use one of: million USD"),
        ("year_to_date", "145", "is not what the source prints: '3 tháng 144 triệu USD"),
        ("year_to_date", "0", "check number and unit"),
        ("year_to_date", "1,44", "write 12345.6"),
        ("growth_to_date", "-21", "is not what the source prints"),
        ("growth_to_date", "-100", "growth is above -100"),
        ("year_total", "7085", "is not what the source prints: 'năm 2020 đạt 708,5 triệu USD'"),
        ("year_growth", "-1.7", "must not both stand or both lack"),
        ("previous_total", "", "must not both stand or both lack"),
        ("previous_total", "0.72", "is not what the source prints: '720 triệu USD'"),
        ("to_date_source", "nowhere", "use one of: "),
        ("year_source", "nowhere", "use one of: "),
        ("base_source", "", "leave the whole row out"),
        ("to_date_printed", "", "leave the whole row out"),
        ("notes", "odd", "names 'odd', which is unknown; use some of "),
    ],
)
def test_a_damaged_province_year_is_named(
    data_copy: Path, column: str, text: str, remedy: str
) -> None:
    with_cell(data_copy / "province_years.csv", 9, column, text)
    said = message(data_copy)
    line = 10 if (column, text) == ("month", "6") else 9
    named = {"previous_total": "year_growth"}.get(column, column) if not text else column
    assert said.startswith(f"province_years.csv:{line}: column '{named}': ")
    assert remedy in said


def test_a_year_below_its_own_first_months_is_named(data_copy: Path) -> None:
    file = data_copy / "province_years.csv"
    with_cell(file, 9, "year_to_date", "1144")
    with_cell(file, 9, "to_date_printed", "3 tháng 1.144 triệu USD, giảm gần 20%")
    said = message(data_copy)
    assert said.startswith("province_years.csv:9: column 'year_total': '708.5' is not above ")


@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        ("reason", "lost", "use one of: indicator_not_projected, month_not_printed"),
        ("reason", "year_not_published", "stands twice; add the two up"),
        ("readings", "many", "whole number from 1 to 9999"),
    ],
)
def test_a_damaged_count_of_what_was_left_out_is_named(
    data_copy: Path, column: str, text: str, remedy: str
) -> None:
    with_cell(data_copy / "province_years_left_out.csv", 2, column, text)
    said = message(data_copy)
    line = 3 if text == "year_not_published" else 2
    assert said.startswith(f"province_years_left_out.csv:{line}: column '{column}': {text!r} ")
    assert remedy in said
