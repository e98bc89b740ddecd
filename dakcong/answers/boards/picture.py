"""A chart of a page with all that it needs to stand alone: for a picture that is sent."""

from collections.abc import Iterable, Iterator
from typing import Final

from dakcong.answers.boards.assumed import changed_values, few
from dakcong.answers.boards.exhibits import exhibits, frames
from dakcong.answers.boards.files import plain_words
from dakcong.answers.boards.sections import section
from dakcong.answers.boards.sources import sources_of
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import release_note
from dakcong.answers.words.titles import page_heading, producer
from dakcong.answers.year.answer import Answer
from dakcong.figures.catalogue import Indicator
from dakcong.shows import Chart, Content, Picture
from dakcong.texts import numbers

# More sources than this nobody reads under a picture.
SOURCES: Final = 3


def picture(reader: Reader, indicator: Indicator, name: str, link: str) -> Picture | None:
    """A chart of the board of an indicator, or of the question open below it.

    Args:
        reader: who asks.
        indicator: what the board is about.
        name: of the chart.
        link: to the board as the reader sees it.

    Returns:
        None where the board shows no such chart.
    """
    found = reader.outcome(indicator.id)
    if not isinstance(found, Answer):
        return None
    shown = exhibits(reader, found)
    for frame in frames(indicator, reader.language):
        if frame["name"] == name and name in shown:
            absent = shown[name]["absent"]
            return Picture(
                title=_title(reader, indicator, shown[name]["title"]),
                legend=[one for one in frame["legend"] if one["word"] not in absent],
                specification=frame["specification"],
                rows=shown[name]["rows"],
                notes=[plain_words(shown[name]["caption"]), *_notes(reader, indicator, link)],
            )
    for part in section(reader, found):
        for one in _charts(part["content"]):
            if one["name"] == name:
                return Picture(
                    title=_title(reader, indicator, one["title"]),
                    legend=one["legend"],
                    specification=one["specification"],
                    rows=one["rows"],
                    notes=list(_notes(reader, indicator, link)),
                )
    return None


def _title(reader: Reader, indicator: Indicator, words: str) -> str:
    """The message of a chart with what it is about, which on a page stands above it."""
    year = reader.year(indicator.id)
    return f"{page_heading(reader.facts, indicator, reader.language, year)}. {plain_words(words)}"


def _charts(content: Iterable[Content]) -> Iterator[Chart]:
    for one in content:
        if one["kind"] == "chart":
            yield one
        elif one["kind"] == "fold":
            yield from _charts(one["content"])


def _notes(reader: Reader, indicator: Indicator, link: str) -> Iterator[str]:
    """What is assumed, which figures it rests on, who published them, where it can be opened."""
    if own := changed_values(reader, indicator.id):
        yield plain_words(reader.text("picture.assumed", given=few(reader, own, "; ")))
    yield plain_words(release_note(reader, sources_of(reader, indicator.id)))
    yield reader.text("picture.sources", given="; ".join(_sources(reader, indicator)))
    yield link


def _sources(reader: Reader, indicator: Indicator) -> Iterator[str]:
    known = reader.facts.catalogue.sources
    named = [one for one in dict.fromkeys(sources_of(reader, indicator.id)) if one in known]
    for one in named[:SOURCES]:
        source = known[one]
        published_by = producer(source, reader.language)
        yield f"{published_by}, {numbers.date(source.date_published, reader.language)}"
