"""Form 04 of Circular 14/2024 on clusters: what is published filled in, what is not left open."""

from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.known.land import clusters
from dakcong.answers.reader import Reader
from dakcong.answers.words.parks import amount_words
from dakcong.figures.parks import ParkReading
from dakcong.shows import Fold

# Rows of the form, behind a colon their unit; a heading has none.
ROWS: Final = (
    *("I", "1:clusters", "2:ha", "II", "3:clusters", "4:ha", "5:clusters", "6:ha"),
    *("7:clusters", "8:ha", "9:clusters", "10:ha", "11:clusters", "12:ha", "13:billion"),
    *("14:billion", "III", "15:clusters", "15.1:clusters", "15.2:clusters", "15.3:clusters"),
    *("15.4:clusters", "16:ha", "16.1:ha", "16.2:ha", "16.3:ha", "16.4:ha", "17:ha", "18:ha"),
    *("19:percent", "20:projects", "21:projects", "22:projects", "23:billion", "24:billion"),
    *("25:people", "26:clusters", "27:clusters"),
)
# Rows that the sum of all clusters may belong to: its source does not say which.
_COUNTS: Final = ("1", "3", "15")
_AREAS: Final = ("2", "4", "16")


def form(reader: Reader) -> Fold:
    """The form, folded."""
    one = clusters(reader.facts.catalogue)
    rows = [_row(reader, row, one) for row in ROWS]
    heads = ("number", "measure", "unit", "result", "note")
    table = parts.table(reader, " ".join(f"form04.{head}" for head in heads), rows, wide=True)
    note = parts.note(reader.text("form04.about", date=one.as_of))
    return parts.fold("form04", reader.text("form04.label"), table, note)


def _row(reader: Reader, row: str, one: ParkReading) -> list[str]:
    number, _, unit = row.partition(":")
    named = reader.text(f"form04.r{number.replace('.', '_')}")
    if not unit:
        return [f"**{number}**", f"**{named}**", "", "", ""]
    # The source says that the projects operate: the one row that is certain.
    result = reader.written(one.projects, "") if number == "22" and one.projects else ""
    return [number, named, reader.text(f"form04.{unit}"), result, _note(reader, number, one)]


def _note(reader: Reader, number: str, one: ParkReading) -> str:
    """What was printed that the row may mean."""
    if number in _COUNTS:
        return reader.text("form04.maybe", value=reader.written(one.number, ""))
    if number in _AREAS:
        return reader.text("form04.maybe", value=amount_words(reader, one, "area_ha"))
    if number == "19":
        return reader.text("form04.rate", value=amount_words(reader, one, "occupancy_percent"))
    return ""
