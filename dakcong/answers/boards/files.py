"""Tables as files: a table of a page, and all figures, with what must be known of them."""

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dakcong.answers.boards.parts import registered
from dakcong.answers.boards.register import cells, headings
from dakcong.answers.known import vintages
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import printed_in, source_line, vintage_words
from dakcong.documents.sheet import Cell, Number, Sheet
from dakcong.engine import ENGINE_VERSION
from dakcong.model import Figure
from dakcong.shows import Content, Exhibit, Frame, Part, Table
from dakcong.texts import capital, numbers
from dakcong.texts.written import number_written

# A link of a page: its words, its address.
ADDRESS: Final = re.compile(r"\[([^\]]+)\]\((https?:[^)\s]+)\)")
# A term with what it means, as `texts.catalogue` makes it.
_TERM: Final = re.compile(r"\[([^\]]+)\]\(#term-\w+ \"[^\"]*\"\)")
# Bold, code, and the emphasis that sets a quotation apart.
_MARKED: Final = re.compile(r"\*\*|`|\*(?=“)|(?<=”)\*")
_LONGEST: Final = 48


@dataclass(frozen=True, slots=True)
class Titled:
    """A table of a page under the name that it has there; `short` is what its file is called by."""

    title: str
    table: Table
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a file says of where it comes from: the link to what it shows, and source ids."""

    link: str
    sources: tuple[str, ...]


def titled(parts: Iterable[Part]) -> Iterator[Titled]:
    """All tables of parts, also those that are folded and those of charts."""
    for part in parts:
        yield from _within(part["content"], part["heading"])


def _within(content: Iterable[Content], title: str) -> Iterator[Titled]:
    for one in content:
        if one["kind"] == "fold":
            yield from _within(one["content"], one["label"])
        elif one["kind"] == "chart" and one["table"] is not None:
            yield Titled(one["title"], one["table"]["made"]())
        elif one["kind"] == "register" and one["id"]:
            yield Titled(one["heading"], registered(one))
        elif one["kind"] == "table":
            yield Titled(one["heading"] or title, one)


def of_exhibit(reader: Reader, frame: Frame, exhibit: Exhibit) -> Titled:
    """The rows of a chart of a board as its table, as the browser draws it."""
    rows = exhibit["rows"] if frame["name"] != "months" else _by_month(exhibit["rows"])

    def word(row: dict[str, Any], field: str) -> str:
        if field == "label":
            month = row.get("month")
            return capital(reader.written(month, "month_name")) if month else str(row["label"])
        return numbers.number(
            row.get(field), reader.language, frame["digits"], signed=frame["signed"]
        )

    fields = [column["field"] for column in frame["columns"]]
    made = Table(
        kind="table",
        id=frame["name"],
        heading=frame["table"],
        columns=[column["label"] for column in frame["columns"]],
        # Where a line begins before the first month no row is meant.
        rows=[[word(row, field) for field in fields] for row in rows if row["label"]],
        wide=False,
    )
    return Titled(frame["table"], made, frame["name"])


def _by_month(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """One row a month from one row a month and series."""
    found: dict[int, dict[str, Any]] = {}
    for row in rows:
        own = found.setdefault(row["month"], {"month": row["month"], "label": row["label"]})
        own[row["kind"]] = row["amount"]
        own |= {"path": row["path"]} if "path" in row else {}
    return list(found.values())


def sheet_of(reader: Reader, one: Titled, told: Told) -> Sheet:
    """A table as it is seen; a number is one, and its unit stands in the head of its column."""
    table, columns, made = one.table, [], []
    for at, head in enumerate(table["columns"]):
        heads, found = _column(reader, head, [row[at] for row in table["rows"]])
        columns += heads
        made += found
    return sheet(reader, plain_words(one.title), columns, zip(*made, strict=True), told)


def figures_sheet(reader: Reader, link: str) -> Sheet:
    """The headline figures; each says whether a reader of the release could know it."""
    catalogue, text = reader.facts.catalogue, reader.text
    known = {one.key for one in vintages.visible(catalogue, reader.scenario.vintage)}
    columns = [one["label"] for one in headings(reader)]
    columns += [text(f"file.{key}") for key in ("until", "quoted", "address")]
    rows = (_figure(reader, one, known=one.key in known) for one in catalogue.figures)
    told = Told(link=link, sources=tuple(one.source for one in catalogue.figures))
    return sheet(reader, text("figures.main_heading"), columns, rows, told)


def _figure(reader: Reader, one: Figure, *, known: bool) -> list[Cell]:
    found: list[Cell] = [plain_words(words) for words in cells(reader, one, known=known)]
    at = [column["form"] for column in headings(reader)].index("amount")
    found[at] = Number(one.value, max(one.decimals, 0))
    source = reader.facts.catalogue.sources[one.source]
    quoted = printed_in(reader, one.as_printed, one.source)
    return [*found, one.until, quoted, source.url_main]


def file_name(page: str, reader: Reader, title: str) -> str:
    """Of a file, without its ending: what it is about, release, table, in plain letters."""
    plain = unicodedata.normalize("NFD", plain_words(title).lower().replace("đ", "d"))
    words = re.findall(
        r"[a-z0-9]+", "".join(one for one in plain if not unicodedata.combining(one))
    )
    return f"{page or 'overview'}-{reader.scenario.vintage}-{'-'.join(words)[:_LONGEST].strip('-')}"


def _column(reader: Reader, head: str, words: Sequence[str]) -> tuple[list[str], list[list[Cell]]]:
    """A column with its unit in the head; with a column for the units where there are several."""
    written = [number_written(one, reader.language) for one in words]
    units = {one.unit for one in written if one is not None and one.unit != "%"}
    found: list[Cell] = []
    for one, word in zip(written, words, strict=True):
        if one is None:
            found.append(None if word in ("", numbers.DASH) else plain_words(word))
        elif one.unit == "%":
            found.append(Number(one.value / 100, one.decimals, percent=True))
        else:
            found.append(Number(one.value, one.decimals))
    named = units - {""}
    if not named:
        return [head], [found]
    if len(units) == 1:
        return [f"{head} ({units.pop()})"], [found]
    beside: list[Cell] = [one.unit if one is not None else None for one in written]
    return [head, reader.text("table.unit")], [found, beside]


def sheet(
    reader: Reader, title: str, columns: Sequence[str], rows: Iterable[Iterable[Cell]], told: Told
) -> Sheet:
    """A table with what must be known of it: release, status, engine, link, sources."""
    vintage = reader.scenario.vintage
    year, month = vintages.known_on(reader.facts.catalogue, vintage).split("-")
    text = reader.text
    about = [
        (text("file.table"), title),
        (text("table.release"), vintage_words(reader, vintage)),
        (text("table.status"), text("file.status")),
        (text("file.engine"), f"Đắk Công {ENGINE_VERSION}"),
        (text("file.link"), told.link),
    ]
    named = dict.fromkeys(one for one in told.sources if one in reader.facts.catalogue.sources)
    about += [(text("table.source"), source_line(reader, one)) for one in named]
    return Sheet(
        title=title,
        columns=tuple(columns),
        rows=tuple(map(tuple, rows)),
        about_title=text("file.about"),
        about=tuple(about),
        known_on=datetime.date(int(year), int(month), 1),
    )


def plain_words(words: str) -> str:
    """Words without the marks of a page."""
    return _MARKED.sub("", _TERM.sub(r"\1", ADDRESS.sub(r"\1", words)))
