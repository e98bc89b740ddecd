"""A fourth indicator in a copy of the data folder: the figures of exports under another name."""

from pathlib import Path

from dakcong.figures import checksums

ID, LETTER = "timber", "z"
TABLE = f"""
[{ID}]
letter = "{LETTER}"
unit = "million USD"
kind = "trade"
form = "flow"
targets = ["goal", "plan"]
page = "wood"
icon = "forest"
words = "exports"
name = {{ vi = "Gỗ và lâm sản", en = "Timber and forest products" }}
sentence = {{ vi = "gỗ và lâm sản", en = "timber and forest products" }}
title = {{ vi = "Gỗ", en = "Timber" }}
heading = {{ vi = "Gỗ và lâm sản năm {{year}}", en = "Timber and forest products in {{year}}" }}
"""


def add_to(folder: Path) -> None:
    """Give a data folder the fourth indicator; nothing but its files is changed."""
    with (folder / "indicators.toml").open("a", encoding="utf-8") as file:
        file.write(TABLE)
    for name in ("figures.csv", "calibration/seasonal_profile.csv"):
        _copy_rows(folder / name)
    for name in ("choices.toml", "assumptions.toml"):
        _copy_tables(folder / name)
    # As `make checksums` does for who adds to a computed table.
    (folder / checksums.FOLDER / checksums.FILE).write_text(checksums.written(folder), "utf-8")
    events = folder / "events.csv"
    lines = events.read_text(encoding="utf-8").splitlines(keepends=True)
    place = lines[0].split(",").index("indicators")
    events.write_text("".join(_touched(line, place) for line in lines), encoding="utf-8")


def _copy_rows(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    copied = [
        line.replace("exports", ID, 1)
        for line in text.splitlines(keepends=True)
        if line.startswith(("exports,", "exports."))
    ]
    path.write_text(text + "".join(copied), encoding="utf-8")


def _copy_tables(path: Path) -> None:
    """The `[[…]]` tables of exports, with its letter and its name replaced."""
    text = path.read_text(encoding="utf-8")
    tables = [f"[[{one}" for one in text.split("\n[[")[1:]]
    copied = [
        one.replace('indicator = "exports"', f'indicator = "{ID}"')
        .replace('id = "exports.', f'id = "{ID}.')
        .replace('"x.', f'"{LETTER}.')
        for one in tables
        if 'indicator = "exports"' in one
    ]
    path.write_text("\n".join([text, *copied]), encoding="utf-8")


def _touched(line: str, place: int) -> str:
    """The event touches the fourth indicator where it touches exports."""
    cells = line.split(",")
    cells[place] = " ".join(
        f"{one} {ID}" if one == "exports" else one for one in cells[place].split(" ")
    )
    return ",".join(cells)
