"""Damaged data stops the start with one message: file, line, column, what to do."""

import csv
import re
from pathlib import Path

import pytest

from dakcong.errors import InputError
from dakcong.figures.folder import load


def message(folder: Path) -> str:
    """What the load of a damaged folder says."""
    with pytest.raises(InputError) as caught:
        load(folder)
    assert caught.value.key == "error.data"
    assert caught.value.fields == {"message": caught.value.message}
    return caught.value.message


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_folder_loads(data_copy: Path) -> None:
    assert len(load(data_copy).figures) > 60


def with_cell(file: Path, line: int, column: str, text: str) -> None:
    """Write another text into one cell."""
    with file.open(encoding="utf-8", newline="") as reading:
        rows = list(csv.reader(reading))
    rows[line - 1][rows[0].index(column)] = text
    with file.open("w", encoding="utf-8", newline="") as writing:
        csv.writer(writing).writerows(rows)


# Line 2 is the retail sales of the first half, "gần 92.742 tỷ đồng"; 92742 is meant.
@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        ("value", "92.742", "nothing between thousands"),
        ("value", "92,742", "write 12345.6"),
        ("value", "92743", "gần 92.742 tỷ đồng"),
        ("value", "nan", "write 12345.6"),
        ("value", "1e5", "write 12345.6"),
        ("value", "９２７４２", "write 12345.6"),
        ("value", "", "leave the whole row out"),
        ("unit", "tỷ đồng", "use one of: "),
        ("unit", "percent", "use one of: "),
        ("unit", "million USD", "billion VND"),
        ("qualifier", "almost", "use one of: about, exact, more_than, nearly"),
        ("status", "guess", "use one of: estimate"),
        ("indicator", "retail", "use one of: "),
        ("region", "north", "use one of: east, merged, west"),
        ("measure", "leval", "use one of: "),
        ("month", "13", "whole number from 1 to 12"),
        ("year", "25", "whole number from 2000 to 2100"),
        ("price_basis", "old", "use current, constant"),
        ("decimals", "x", "whole number"),
        ("source", "nowhere", "use one of: "),
        ("vintage", "2025-6", "write YYYY-MM"),
        ("known_on", "2025-05", "check both"),
        ("as_printed", "", "leave the whole row out"),
    ],
)
def test_a_damaged_cell_is_named(data_copy: Path, column: str, text: str, remedy: str) -> None:
    with_cell(data_copy / "figures.csv", 2, column, text)
    said = message(data_copy)
    assert said.startswith(f"figures.csv:2: column '{column}': {text!r} ")
    assert remedy in said


def test_a_share_that_was_not_printed_is_named(data_copy: Path) -> None:
    with_cell(data_copy / "figures.csv", 4, "value", "58.8")
    said = message(data_copy)
    assert said.startswith("figures.csv:4: column 'value': '58.8' is not what the source prints")
    assert "đạt 50,8% kế hoạch năm" in said


def test_a_value_in_the_printed_unit_instead_of_its_own_is_named(data_copy: Path) -> None:
    # "hơn 1,5 tỷ USD" is 1500 million USD; 1.5 would be a thousand times too little.
    with_cell(data_copy / "figures.csv", 9, "value", "1.5")
    assert message(data_copy).startswith("figures.csv:9: column 'value': '1.5'")


def test_a_fall_is_a_figure_too(data_copy: Path) -> None:
    line = "iip,west,2025,7,growth,-2.5,percent,,exact,1,estimate,2025-07,2025-08,{},{},{}\n"
    with (data_copy / "figures.csv").open("a", encoding="utf-8") as file:
        file.write(line.format("laodong-2025-06-23", "figures of July", '"giảm 2,5%"'))
    assert load(data_copy).figures[-1].value == -2.5


def test_a_row_that_stands_twice_is_named_with_both_lines(data_copy: Path) -> None:
    file = data_copy / "figures.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join([*lines, lines[1]]), encoding="utf-8")
    said = message(data_copy)
    assert said.startswith(f"figures.csv:{len(lines) + 1}: same figure as line 2 ")
    assert "give a correction a new vintage" in said


def test_a_missing_column_is_named(data_copy: Path) -> None:
    replace(data_copy / "figures.csv", ",qualifier,", ",certainty,")
    said = message(data_copy)
    assert said.startswith("figures.csv:1: column 'qualifier' is missing; the header needs ")
    assert "indicator,region,year,month" in said


@pytest.mark.parametrize("column", ["note", "value"])
def test_a_column_that_does_not_belong_is_named(data_copy: Path, column: str) -> None:
    file = data_copy / "figures.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    changed = [f"{lines[0]},{column}", *(f"{line},1" for line in lines[1:])]
    file.write_text("\n".join(changed), encoding="utf-8")
    assert re.match(r"figures\.csv:1: column '.*' is unknown or stands twice", message(data_copy))


@pytest.mark.parametrize(
    ("old", "new", "cells"), [("92742,", "", 15), ("92742,", "92,742,", 17), ("\n", "\n\n", 0)]
)
def test_a_row_with_another_number_of_cells_is_named(
    data_copy: Path, old: str, new: str, cells: int
) -> None:
    replace(data_copy / "figures.csv", old, new)
    said = message(data_copy)
    assert said.startswith(f"figures.csv:2: {cells} cells where the header has 16; ")


def test_a_quote_that_is_never_closed_is_named(data_copy: Path) -> None:
    replace(data_copy / "figures.csv", 'đạt 50,8% kế hoạch năm"', "đạt 50,8% kế hoạch năm")
    assert re.match(r"figures\.csv:\d+: .*quotes", message(data_copy))


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


@pytest.mark.parametrize(
    "file",
    [
        "figures.csv",
        "sources.toml",
        "indicators.toml",
        "choices.toml",
        "assumptions.toml",
        "calibration/published_totals.csv",
        "events.csv",
        "province_years.csv",
        "province_years_left_out.csv",
        "calibration/published_totals_other.csv",
        "calibration/seasonal_profile.csv",
        "calibration/growth_ranges.csv",
        "calibration/coverage.toml",
        "calibration/history.csv",
        "calibration/history_results.csv",
    ],
)
@pytest.mark.parametrize("damage", ["missing", "not UTF-8", "folder"])
def test_a_file_that_cannot_be_read_is_named(data_copy: Path, file: str, damage: str) -> None:
    path = data_copy / file
    content = path.read_bytes()
    path.unlink()
    if damage == "not UTF-8":
        path.write_bytes(content + b"\xff\xfe")
    if damage == "folder":
        path.mkdir()
    expected = {
        "missing": "{} is missing in the data folder; restore it, or set DAKCONG_DATA",
        "not UTF-8": f"{{}}:{content.count(10) + 1}: not UTF-8 text; save it as UTF-8",
        "folder": "{} cannot be read (Is a directory); check rights",
    }
    assert message(data_copy) == expected[damage].format(path.name)


@pytest.mark.parametrize(
    "file",
    [
        "sources.toml",
        "indicators.toml",
        "choices.toml",
        "assumptions.toml",
        "calibration/coverage.toml",
    ],
)
def test_broken_toml_is_named_with_its_line(data_copy: Path, file: str) -> None:
    path = data_copy / file
    path.write_text("\nbroken = = 1\n", encoding="utf-8")
    said = message(data_copy)
    assert said.startswith(f"{path.name}: ")
    assert "line 2" in said
    assert said.endswith("mend this line")


@pytest.mark.parametrize(
    "file",
    [
        "figures.csv",
        "events.csv",
        "province_years.csv",
        "province_years_left_out.csv",
        "calibration/published_totals.csv",
        "calibration/published_totals_other.csv",
        "calibration/seasonal_profile.csv",
        "calibration/growth_ranges.csv",
        "calibration/history.csv",
        "calibration/history_results.csv",
    ],
)
@pytest.mark.parametrize("kept", [0, 1])
def test_an_empty_table_is_named(data_copy: Path, file: str, kept: int) -> None:
    path = data_copy / file
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:kept]), encoding="utf-8")
    assert message(data_copy).startswith(path.name)


def test_a_byte_order_mark_and_windows_lines_do_no_harm(data_copy: Path) -> None:
    before = load(data_copy).figures
    path = data_copy / "figures.csv"
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load(data_copy).figures == before


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    said = message(tmp_path / "figures")
    assert said == "data folder 'figures' is missing; restore it, or set DAKCONG_DATA"
