"""The methods page: the document, with the tables that are computed from the data."""

import re
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.reader import Reader
from dakcong.answers.words.series import growth_printed
from dakcong.figures.rules import Result
from dakcong.shows import Part, Table
from dakcong.texts import document, numbers
from dakcong.units import percent

# What is known, from least to most, and the last published months that are shown.
INFORMATION: Final = ("published", "published5", "1y", "3y", "full")
MONTHS: Final = (3, 6, 9)
# Last published month whose coefficients and ranges the document prints.
PRINTED: Final = 6
# Places of the document: this one for the table, the others for figures of the data.
ACCURACY: Final = "{{accuracy}}"
_PLACE: Final = re.compile(r"\{\{(\w+)\}\}")


def methods(reader: Reader) -> list[Part]:
    """The equations and rules, in the language of the reader."""
    figures = _figures(reader)
    before, after = (
        _PLACE.sub(lambda place: figures[place[1]], words)
        for words in document(reader.language, "methods").split(ACCURACY)
    )
    return [parts.part("", parts.text(before), _accuracy(reader), parts.text(after))]


def _figures(reader: Reader) -> dict[str, str]:
    """What the document quotes of the data, by the name of its place."""
    language, catalogue = reader.language, reader.facts.catalogue
    held = catalogue.coverage
    found = {name: str(getattr(held, name)) for name in ("fitted", "judged", "series")}
    found["held_80"] = numbers.number(percent(held.range_80), language)
    found["held_95"] = numbers.number(percent(held.range_95), language)
    for (kind, month), one in catalogue.persistence.items():
        if month == PRINTED:
            fitted = {"c": one.intercept, "b": one.slope, "s": one.scale}
            found |= {f"{kind}_{n}": numbers.number(v, language, 4) for n, v in fitted.items()}
    for (kind, span, place), usual in catalogue.growth_ranges.items():
        if (span, place) == ("remainder", PRINTED):
            ends = zip(("low", "high"), usual.range_95, strict=True)
            found |= {f"{kind}_{name}": growth_printed(end, language) for name, end in ends}
    return found


def _accuracy(reader: Reader) -> Table:
    """Error and coverage of each level of information, over all kinds of series."""
    found = {
        (one.information, one.month): one
        for one in reader.facts.catalogue.results
        if one.kind == "all" and one.kind_known and one.basis != "new_country"
    }
    months = [reader.text("table.from_month", month=month) for month in MONTHS]
    rows = (
        [
            reader.text(f"information.{name}"),
            *(_words(reader, found[name, month]) for month in MONTHS),
        ]
        for name in INFORMATION
    )
    return parts.grid([reader.text("table.information"), *months], rows)


def _words(reader: Reader, one: Result) -> str:
    held_80, held_95 = one.held_80, one.held_95
    return reader.text("information.result", error=one.mape, held_80=held_80, held_95=held_95)
