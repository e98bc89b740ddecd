"""Damage to a data folder, and what its load says then."""

import csv
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


def with_cell(file: Path, line: int, column: str, text: str) -> None:
    """Write another text into one cell."""
    with file.open(encoding="utf-8", newline="") as reading:
        rows = list(csv.reader(reading))
    rows[line - 1][rows[0].index(column)] = text
    with file.open("w", encoding="utf-8", newline="") as writing:
        csv.writer(writing).writerows(rows)


def falsify(folder: Path, row: str, wrong: str, printed: tuple[str, str]) -> None:
    """Change the value and the printed text of one figure."""
    path = folder / "figures.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    (place,) = [index for index, line in enumerate(lines) if line.startswith(row + ",")]
    parts = lines[place].split(",", 6)
    parts[5] = wrong
    assert printed[0] in parts[6]
    lines[place] = ",".join(parts).replace(*printed)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
