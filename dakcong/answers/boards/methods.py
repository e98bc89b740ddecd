"""The methods page: the document, with the tables that are computed from the data."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.reader import Reader
from dakcong.answers.words.coverage import rows_of
from dakcong.answers.words.labels import vintage_words
from dakcong.answers.words.series import growth_printed
from dakcong.engine import ENGINE_VERSION
from dakcong.figures.calibration import HELD_ON, Coverage
from dakcong.figures.rules import Result
from dakcong.shows import Content, Part, Table
from dakcong.texts import bound, document, glossary, numbers

# What is known, from least to most, and the last published months that are shown.
INFORMATION: Final = ("published", "published5", "1y", "3y", "full")
MONTHS: Final = (3, 6, 9)
# Last published month whose coefficients and ranges the document prints.
PRINTED: Final = 6
# Of a coefficient: with these the default growth and its error come out as the pages print them.
_DECIMALS: Final = 5
# A heading of the document, with what a link to it is called, and the places of its tables, of
# figures of the data and of addresses of sources.
_HEADING: Final = re.compile(r"^## (.+) \{#([a-z-]+)\}\n", re.MULTILINE)
TABLES: Final = re.compile(r"\{\{(held|accuracy)\}\}")
_PLACE: Final = re.compile(r"\{\{([\w-]+)\}\}")
# A formula within a line, with the brackets around it and the marks after it.
_INLINE: Final = re.compile(r"(\()?\$([^$\n]+)\$((?(1)\)?))([.,:;]*)")
_JOINER: Final = "\u2060"
# Where the ways back to the list of contents lead.
_CONTENTS: Final = "contents"


def methods(reader: Reader) -> list[Part]:
    """The equations and rules, in the language of the reader, below a list of what they are on."""
    tables = {"held": _held(reader), "accuracy": _accuracy(reader)}
    addresses = {name: one.url_main for name, one in reader.facts.catalogue.sources.items()}
    figures = addresses | _figures(reader)
    first, *rest = _HEADING.split(bound(document(reader.language, "methods")))

    def told(words: str) -> Iterator[Content]:
        for at, piece in enumerate(TABLES.split(words)):
            filled = _PLACE.sub(lambda one: figures[one[1]], piece)
            yield tables[piece] if at % 2 else parts.text(_INLINE.sub(_tied, filled))

    sections = [
        parts.part(heading, *told(words), level=2, anchor=anchor)
        for heading, anchor, words in zip(rest[::3], rest[1::3], rest[2::3], strict=True)
    ]
    sections.append(_glossary(reader))
    back = f" [{reader.text('methods.back')}](#{_CONTENTS})"
    led = [Part({**one, "heading": one["heading"] + back}) for one in sections]
    return [parts.part("", *told(first)), _listed(reader, sections), *led]


def _listed(reader: Reader, sections: Iterable[Part]) -> Part:
    """The headings, as links to them."""
    lines = "\n".join(f"- [{one['heading']}](#{one['anchor']})" for one in sections)
    heading = reader.text("methods.contents")
    return parts.part(heading, parts.text(lines), level=2, anchor=_CONTENTS)


def _tied(one: re.Match[str]) -> str:
    """A formula that holds its marks: beside one a line may break, whatever stands there.

    A bracket that ends further off keeps the letters of the words.
    """
    opened, formula, closed, marks = one.groups()
    if closed:
        opened, formula = None, f"({formula})"
    marks = re.sub(r"[,:;]", r"{\g<0>}", marks)
    return f"{f'({_JOINER}' if opened else ''}${formula}{marks}$"


def _glossary(reader: Reader) -> Part:
    """The terms of the pages, each with what it means and who says so."""
    lines = []
    for name in glossary(reader.language):
        term, words, source = (
            reader.text(f"glossary.{name}.{one}") for one in ("term", "words", "source")
        )
        lines.append(f"- **{term}**: {words} {reader.text('methods.source', source=source)}")
    heading = reader.text("methods.glossary")
    return parts.part(heading, parts.text("\n".join(lines)), level=2, anchor="glossary")


def _figures(reader: Reader) -> dict[str, str]:
    """What the document quotes of the data, by the name of its place."""
    language, catalogue = reader.language, reader.facts.catalogue
    fitted, strict = (rows_of(reader.facts, basis, PRINTED)[0] for basis in HELD_ON)
    judged = _results(reader)[INFORMATION[0], PRINTED]
    found = {"fitted": str(fitted.series), "strict_series": str(strict.series)}
    found |= {"engine": ENGINE_VERSION, "release": vintage_words(reader, reader.scenario.vintage)}
    counted = {"held_years": fitted.years, "judged_years": judged.judged}
    counted["strict_years"] = strict.years
    found |= {name: numbers.number(one, language) for name, one in counted.items()}
    shares = {"held_all": fitted.range_80, "held_judged": judged.held_80}
    shares |= {"strict_80": strict.range_80, "strict_95": strict.range_95}
    found |= {name: numbers.share(one, language, 0) for name, one in shares.items()}
    for (kind, month), one in catalogue.persistence.items():
        if month == PRINTED:
            numbered = {"c": one.intercept, "b": one.slope, "k": one.of_kind, "m": one.season}
            numbered |= {"s": one.base, "w": one.widening, "v": one.unevenness}
            found |= {
                f"{kind}_{n}": numbers.number(v, language, _DECIMALS) for n, v in numbered.items()
            }
    for (kind, span, place), usual in catalogue.growth_ranges.items():
        if (span, place) == ("remainder", PRINTED):
            ends = zip(("low", "high"), usual.range_95, strict=True)
            found |= {f"{kind}_{name}": growth_printed(end, language) for name, end in ends}
    return found


def _held(reader: Reader) -> Table:
    """How ranges held, by how far the year had moved: all years, then from the calmest on."""
    heads = [reader.text(f"table.{key}") for key in ("moved", "years", "held_80", "held_95")]
    heads += [reader.text(f"table.strict_{one}") for one in ("years", "80", "95")]
    rows = []
    for fair, strict in zip(*(rows_of(reader.facts, b, PRINTED) for b in HELD_ON), strict=True):
        told = [_moved(reader, fair)]
        for one in (fair, strict):
            told.append(reader.written(one.years, "number"))
            told += [reader.written(share, "share0") for share in (one.range_80, one.range_95)]
        rows.append(told)
    return parts.grid(heads, rows)


def _moved(reader: Reader, one: Coverage) -> str:
    far = one.high > 1
    if not one.low:
        return reader.text(f"table.moved_{'any' if far else 'below'}", high=one.high)
    key = f"table.moved_{'over' if far else 'between'}"
    return reader.text(key, low=one.low, high=one.high)


def _accuracy(reader: Reader) -> Table:
    """Error and coverage of each level of information, over all kinds of series."""
    found = _results(reader)
    rows = []
    for month, name in product(MONTHS, INFORMATION):
        one = found[name, month]
        told = [reader.text("table.from_month", month=month), reader.text(f"information.{name}")]
        held = (reader.written(share, "share0") for share in (one.held_80, one.held_95))
        rows.append([*told, reader.written(one.mape, "share"), *held])
    keys = ("figures_to", "information", "mean_error", "held_80", "held_95")
    return parts.grid([reader.text(f"table.{key}") for key in keys], rows)


def _results(reader: Reader) -> dict[tuple[str, int], Result]:
    """How each level of information did at each month, over all kinds of series."""
    return {
        (one.information, one.month): one
        for one in reader.facts.catalogue.results
        if one.kind == "all" and one.kind_known and one.basis != "new_country"
    }
