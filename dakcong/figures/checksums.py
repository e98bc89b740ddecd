"""Checksums of the computed tables: a sign that was changed is named with its line and column.

What was computed stands beside nothing that was printed, so a wrong digit in it looks like a right
one. `checksums.csv` keeps a short sum of every line and every column of every file beside it. Who
computes a table anew, or adds one, writes it anew:

    python -m dakcong.figures.checksums data
"""

import argparse
import csv
import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Final

from dakcong.errors import DataError
from dakcong.figures.tables import read_csv, read_text, read_toml

FOLDER: Final = "calibration"
FILE: Final = "checksums.csv"
COLUMNS: Final = ("file", "place", "checksum")
_REMEDY: Final = (
    "restore the file; only if it was computed anew, run: python -m dakcong.figures.checksums data"
)
_Table = tuple[list[list[str]], dict[str, str]]


def check(folder: Path) -> None:
    """Hold every computed table to its sums.

    Args:
        folder: the data folder.

    Raises:
        InputError: a table differs, is missing or has no sums; named with file, line and column.
    """
    kept: dict[str, dict[str, str]] = {}
    for row in read_csv(folder / FOLDER / FILE, COLUMNS):
        kept.setdefault(row.text("file"), {})[row.text("place")] = row.text("checksum")
    tables = _tables(folder)
    for name in sorted({*kept, *tables}):
        if name not in kept:
            raise DataError(f"{name} has no checksums in {FILE}; {_REMEDY}")
        if name not in tables:
            raise DataError(f"{name} is missing; restore it in {FOLDER}")
        _compare(name, tables[name], kept[name])


def written(folder: Path) -> str:
    """What `checksums.csv` of a data folder should hold."""
    rows = [
        f"{name},{place},{found}"
        for name, (_cells, sums) in sorted(_tables(folder).items())
        for place, found in sums.items()
    ]
    return "\n".join([",".join(COLUMNS), *rows]) + "\n"


def _compare(name: str, table: _Table, kept: dict[str, str]) -> None:
    cells, found = table
    if found == kept:
        return
    lines = [place for place in found if place.isdigit()]
    wrong = next((place for place in lines if found[place] != kept.get(place)), None)
    if wrong is None:
        raise DataError(f"{name}: lines are missing after line {lines[-1]}; {_REMEDY}")
    row = cells[int(wrong) - 1]
    # Where one cell was changed its column differs too; else the line as a whole is meant.
    columns = zip(cells[0], row, strict=False)
    changed = [one for one in columns if found[one[0]] != kept.get(one[0])]
    what = f"column {changed[0][0]!r}: {changed[0][1]!r}" if changed else repr(",".join(row))
    where = f"{name}:{wrong}" if name.endswith(".csv") else name
    raise DataError(f"{where}: {what} is not what was computed; {_REMEDY}")


def _tables(folder: Path) -> dict[str, _Table]:
    """Cells of every file in the folder of computed tables, names first, with their sums."""
    found = {}
    for path in (folder / FOLDER).iterdir():
        if path.suffix == ".toml":
            values = read_toml(path)
            cells = [list(values), [str(one) for one in values.values()]]
            found[path.name] = cells, _sums(cells)
        elif path.suffix == ".csv" and path.name != FILE:
            found[path.name] = _table(read_text(path))
    return found


@lru_cache(maxsize=16)
def _table(text: str) -> _Table:
    """The same of a text; of a folder that is read anew, hardly one has changed."""
    cells = list(csv.reader(text.splitlines()))
    return cells, _sums(cells)


def _sums(cells: list[list[str]]) -> dict[str, str]:
    """A sum by line number, and by name of a column."""
    found = {str(number): _sum(row) for number, row in enumerate(cells, 1)}
    for place, name in enumerate(cells[0]):
        found[name] = _sum(row[place] for row in cells if place < len(row))
    return found


def _sum(texts: Iterable[str]) -> str:
    return hashlib.sha256("\x1f".join(texts).encode("utf-8")).hexdigest()[:8]


def main() -> None:
    """Write the sums of the data folder that is named."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, metavar="DATA_FOLDER")
    folder = parser.parse_args().folder
    (folder / FOLDER / FILE).write_text(written(folder), encoding="utf-8")


if __name__ == "__main__":
    main()
