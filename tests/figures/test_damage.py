"""Damaged data stops the start with one message: file, line, column, what to do."""

import re
from pathlib import Path

import pytest

from dakcong.figures.folder import load
from tests.figures.damaging import message, with_cell


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_folder_loads(data_copy: Path) -> None:
    assert len(load(data_copy).figures) > 60


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
