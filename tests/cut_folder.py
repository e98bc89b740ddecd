"""A data folder as it stood when a release was the newest, and the rows that came later."""

import csv
from pathlib import Path

from dakcong.figures.records import COLUMNS


def cut(folder: Path, release: str) -> list[dict[str, str]]:
    """Take out of a copy of the data folder all that was published after a release.

    Returns:
        the rows of `figures.csv` that were taken out, as text.
    """
    path = folder / "figures.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    kept = [one for one in rows if one["vintage"] <= release]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)
    _cut_readings(folder / "choices.toml", release)
    _cut_sets(folder / "default_sets.csv", release)
    return [one for one in rows if one["vintage"] > release]


def _cut_readings(path: Path, release: str) -> None:
    first, *tables = path.read_text(encoding="utf-8").split("\n[[")
    kept = [
        one
        for one in tables
        if 'vintage = "' not in one or one.partition('vintage = "')[2][:7] <= release
    ]
    path.write_text("\n[[".join([first, *kept]), encoding="utf-8")


def _cut_sets(path: Path, release: str) -> None:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [one for one in lines[1:] if one.split(",")[1] <= release]
    path.write_text("".join([lines[0], *kept]), encoding="utf-8")
