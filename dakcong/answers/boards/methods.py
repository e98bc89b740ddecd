"""The methods page: the document, with the tables that are computed from the data."""

from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.reader import Reader
from dakcong.figures.rules import Result
from dakcong.shows import Part, Table
from dakcong.texts import document, numbers

# What is known, from least to most, and the last published months that are shown.
INFORMATION: Final = ("published", "published5", "1y", "3y", "full")
MONTHS: Final = (3, 6, 9)
# Stands in the document where the table goes.
ACCURACY: Final = "{{accuracy}}"


def methods(reader: Reader) -> list[Part]:
    """The equations and rules, in the language of the reader."""
    before, after = document(reader.language, "methods").split(ACCURACY)
    return [parts.part("", parts.text(before), _accuracy(reader), parts.text(after))]


def _accuracy(reader: Reader) -> Table:
    """Error and coverage of each level of information, over all kinds of series."""
    found = {
        (one.information, one.month): one
        for one in reader.facts.catalogue.results
        if one.kind == "all" and one.kind_known and one.basis != "new_country"
    }
    rows = []
    for name in INFORMATION:
        row = {reader.text("table.information"): reader.text(f"information.{name}")}
        for month in MONTHS:
            heading = reader.text("table.from_month", month=month)
            row[heading] = _words(reader, found[name, month])
        rows.append(row)
    return parts.table(rows)


def _words(reader: Reader, one: Result) -> str:
    return reader.text(
        "information.result",
        error=numbers.share(one.mape, reader.language),
        held_80=numbers.share(one.held_80, reader.language, 0),
        held_95=numbers.share(one.held_95, reader.language, 0),
    )
