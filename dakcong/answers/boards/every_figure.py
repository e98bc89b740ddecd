"""Every published figure of every page in one list and one file, made once it is asked for."""

from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.files import Told, plain_words, sheet
from dakcong.answers.boards.printed_alone import Row
from dakcong.answers.boards.printed_rows import printed_rows
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge
from dakcong.documents.sheet import Cell, Number, Sheet
from dakcong.figures.records import EXACT, QUALIFIERS
from dakcong.shows import Line, Register
from dakcong.texts.written import number_written

# Columns by the key of their head, behind a colon what they are beside words; what is measured
# stands second, where a phone shows it.
COLUMNS: Final = (
    *("indicator:long", "value:long", "page:choice", "region:choice", "period", "status:choice"),
    *("source:long", "known:choice"),
)
# Of the file: a row for each number of a reading.
_FILED: Final = (
    *("every_figure.indicator", "table.measure", "table.qualifier", "table.value", "table.unit"),
    *("every_figure.page", "table.region", "table.period", "table.status", "table.source"),
    *("table.known", "table.printed", "file.quoted", "file.address"),
)


def every_figure(reader: Reader) -> Register:
    """Every reading; at first those that a reader of the release could know."""
    known = {"known": reader.text("figures.known")}
    lines = [_line(one) for one in printed_rows(reader)]
    made = parts.register(reader, "every_figure", COLUMNS, lines, known)
    return {**made, "id": ""}


def every_figure_sheet(reader: Reader, link: str) -> Sheet:
    """The same, a row for each number, with the words of its source and where that was read."""
    rows, known = list(printed_rows(reader)), reader.facts.catalogue.sources
    read = {one.source_id for one in rows}
    sources = tuple(name for name in known if name in read)
    title = reader.text("every_figure.register_heading")
    cells = (
        [*_number(reader, one, *value), *_beside(one), known[one.source_id].url_main or None]
        for one in rows
        for value in one.values
    )
    heads = [reader.text(key) for key in _FILED]
    return sheet(reader, title, heads, cells, Told(link=link, sources=sources))


def _line(one: Row) -> Line:
    values = (f"{name}: {words}" if name else words for name, words in one.values)
    return Line(
        cells=[
            *(one.about, "; ".join(values), one.page, one.region, one.period, one.status),
            *(one.source, one.known),
        ],
        order=[*(None,) * 4, one.until, *(None,) * 3],
        quoted=one.quoted,
        marks=[],
        move=None,
    )


def _number(reader: Reader, one: Row, name: str, words: str) -> list[Cell]:
    """What a number is of, what softens it, the number and its unit."""
    softer = {hedge(reader, kind): kind for kind in QUALIFIERS if kind != EXACT}
    soft = next((before for before in softer if words.startswith(before)), "")
    kind = reader.text(f"qualifier.{softer.get(soft, EXACT)}")
    found = number_written(words.removeprefix(soft), reader.language)
    if found is None:
        return [one.about, name, kind, words, None]
    return [one.about, name, kind, Number(found.value, found.decimals), found.unit]


def _beside(one: Row) -> list[Cell]:
    words = (one.page, one.region, one.period, one.status, plain_words(one.source), one.known)
    return [*words, plain_words(one.printed), one.quoted]
