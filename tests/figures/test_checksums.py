"""One sign of a computed table that was changed is named, whatever it would have moved."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dakcong.errors import InputError
from dakcong.figures import checksums
from dakcong.figures.folder import load

TABLES = Path(__file__).resolve().parents[2] / "data" / "calibration"
NUMBER = re.compile(r"-?\d+\.\d+")
FILES = sorted(one.name for one in TABLES.glob("*.csv") if one.name != checksums.FILE)


def said(folder: Path) -> str:
    """What the start check says."""
    with pytest.raises(InputError) as refused:
        load(folder)
    return refused.value.message


def numbers(rows: list[list[str]]) -> Iterator[tuple[int, int]]:
    """Line and column of some numbers with decimals, over the whole table."""
    places = [
        (line, place)
        for line, row in enumerate(rows[1:], 1)
        for place, text in enumerate(row)
        if NUMBER.fullmatch(text)
    ]
    yield from places[:: max(1, len(places) // 5)]


def with_rows(path: Path, rows: list[list[str]]) -> None:
    path.write_text("\n".join(",".join(row) for row in rows) + "\n", encoding="utf-8")


@pytest.mark.thorough
@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("change", ["sign", "digit"])
def test_a_changed_sign_or_digit_is_named_with_line_and_column(
    data_copy: Path, file: str, change: str
) -> None:
    path = data_copy / "calibration" / file
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    for line, place in numbers(rows):
        text = rows[line][place]
        opposite = text[1:] if text.startswith("-") else f"-{text}"
        other = f"{text[:-1]}{(int(text[-1]) + 1) % 10}"
        changed = [list(row) for row in rows]
        changed[line][place] = opposite if change == "sign" else other
        with_rows(path, changed)
        found = said(data_copy)
        assert found.startswith(f"{file}"), found
        # Quantiles out of order and shares of a year are named as such before the sums are asked.
        if not any(word in found for word in ("quantiles", "out of order", "add up")):
            assert found.startswith(f"{file}:{line + 1}: column {rows[0][place]!r}: "), found
        assert ";" in found  # what to do


@pytest.mark.parametrize("file", FILES)
def test_swapped_columns_lines_and_a_lost_line_are_named(data_copy: Path, file: str) -> None:
    path = data_copy / "calibration" / file
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    numeric = [place for place, text in enumerate(rows[1]) if "." in text]
    swapped = [list(row) for row in rows]
    if len(numeric) > 1:
        one, two = numeric[:2]
        swapped[0][one], swapped[0][two] = swapped[0][two], swapped[0][one]
        with_rows(path, swapped)
        assert said(data_copy).startswith(f"{file}:")
    with_rows(path, [*rows[:-2], rows[-1], rows[-2]])
    assert said(data_copy).startswith(file)
    with_rows(path, rows[:-1])
    assert said(data_copy).startswith(file)


def test_a_minus_that_would_move_exports_is_named(data_copy: Path) -> None:
    # Such a one was accepted, and exports went from 2 646 to 2 481 million USD.
    path = data_copy / "calibration" / "totals.csv"
    text = path.read_text(encoding="utf-8")
    (row,) = [
        line for line in text.splitlines() if line.startswith("published,known,centre,growth,")
    ]
    slope = row.split(",")[4 + 5]
    path.write_text(text.replace(row, row.replace(slope, f"-{slope}", 1)), encoding="utf-8")
    line = text.splitlines().index(row) + 1
    assert said(data_copy) == (
        f"totals.csv:{line}: column 'month_6': '-{slope}' is not what was computed; restore"
        " the file; only if it was computed anew, run: python -m dakcong.figures.checksums data"
    )


def test_a_part_of_the_coverage_is_named(data_copy: Path) -> None:
    path = data_copy / "calibration" / "coverage.csv"
    row = "out_of_fold,6,0,10,449,"
    path.write_text(path.read_text("utf-8").replace(row, row.replace("449", "494")), "utf-8")
    assert ": column 'series': '494' is not what was" in said(data_copy)


def test_another_file_needs_checksums_and_gets_them_by_one_command(data_copy: Path) -> None:
    (data_copy / "calibration" / "another.csv").write_text("kind,share\na,0.5\n", "utf-8")
    assert said(data_copy).startswith("another.csv has no checksums in checksums.csv; restore")
    text = checksums.written(data_copy)
    (data_copy / "calibration" / checksums.FILE).write_text(text, encoding="utf-8")
    load(data_copy)
    (data_copy / "calibration" / "another.csv").unlink()
    assert said(data_copy).startswith("another.csv is missing; restore it in calibration")


def test_line_ends_of_another_system_are_no_change(data_copy: Path) -> None:
    for path in (data_copy / "calibration").iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    load(data_copy)


def test_the_shipped_sums_are_those_of_the_shipped_tables() -> None:
    folder = TABLES.parent
    assert (TABLES / checksums.FILE).read_text(encoding="utf-8") == checksums.written(folder)
