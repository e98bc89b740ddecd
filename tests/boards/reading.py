"""Readers for tests of boards, and what stands in the parts that are made for them."""

import json
from collections.abc import Iterable, Iterator, Mapping

from dakcong.answers.boards.sections import section
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.year.answer import Answer
from dakcong.shows import Chart, Content, Part, Table
from dakcong.texts import numbers


def reading(facts: Facts, given: Mapping[str, str], language: str = "vi") -> Reader:
    """The reader whom a link brings; code to value."""
    return arrived(facts, [*given.items(), ("lang", language)])[0]


def parts_of(reader: Reader, indicator: str) -> list[Part]:
    """What the reader is shown below the board of an indicator that has an answer."""
    found = reader.answer(indicator)
    assert isinstance(found, Answer)
    return section(reader, found)


def opened(parts: list[Part]) -> str:
    """Parts as JSON with every table made; there is no infinity in it, only plain values.

    Raises:
        ValueError, TypeError: there is another one.
    """
    return json.dumps(parts, allow_nan=False, default=lambda made: made())


def contents(parts: Iterable[Part]) -> Iterator[Content]:
    """All that stands in parts, what is folded too."""
    waiting = [one for part in parts for one in part["content"]]
    while waiting:
        one = waiting.pop(0)
        yield one
        if one["kind"] == "fold":
            waiting[:0] = one["content"]


def headings(parts: Iterable[Part]) -> list[str]:
    return [one["heading"] for one in parts if one["heading"]]


def under(parts: Iterable[Part], heading: str) -> list[Part]:
    """The part with a heading; as parts."""
    return [one for one in parts if one["heading"] == heading]


def words(parts: Iterable[Part]) -> str:
    """All running text, notes and boxes, with ordinary spaces."""
    said = (one["words"] for one in contents(parts) if one["kind"] == "text")
    return " ".join(said).replace(numbers.SPACE, " ")


def charts(parts: Iterable[Part]) -> list[Chart]:
    return [one for one in contents(parts) if one["kind"] == "chart"]


def tables(parts: Iterable[Part]) -> list[Table]:
    """Tables, those of charts too."""
    own = [one for one in contents(parts) if one["kind"] == "table"]
    return own + [one["table"]["made"]() for one in charts(parts) if one["table"] is not None]


def column(table: Table, name: str) -> list[str]:
    """The cells of a column."""
    place = table["columns"].index(name)
    return [row[place] for row in table["rows"]]


def written(page: Iterable[Part]) -> str:
    """The words of parts, with the marks in them."""
    return "\n".join(one["words"] for one in contents(page) if one["kind"] == "text")


def heading(part: Part) -> str:
    """A heading of the methods without the way back that stands beside it."""
    return part["heading"].partition(" [")[0]
