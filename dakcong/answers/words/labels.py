"""How things are called: releases, sources, assumptions, errors, strangers' words."""

import re
from collections.abc import Collection, Iterable
from typing import Final

from dakcong.answers.known import vintages
from dakcong.answers.known.removal import named_after
from dakcong.answers.known.so_far import origin_month
from dakcong.answers.reader import Reader
from dakcong.answers.words import titles
from dakcong.answers.year.answer import Answer, Missing
from dakcong.errors import InputError
from dakcong.figures.catalogue import Source
from dakcong.model import ALONE
from dakcong.scenario.registry import Assumption
from dakcong.texts import has, numbers

VIETNAMESE: Final = "vi"
# No other language that a source was read in writes with these.
_VIETNAMESE_LETTERS: Final = re.compile("[ăđơưạ-ỹ]")
_MARKS: Final = {"press_report": "figures.in_press", ALONE: f"processing.{ALONE}"}
_SECOND_HAND: Final = frozenset(
    {"press_report", "foreign_edition", "machine_translation", "transcription", "second_hand"}
)


def vintage_words(reader: Reader, vintage: str) -> str:
    """A vintage in words: Số liệu 6 tháng 2024, công bố tháng 7/2024."""
    known = vintages.known_on(reader.facts.catalogue, vintage)
    return reader.text("vintage.option", period=vintage, known=known)


def release_note(reader: Reader, sources: Iterable[str], key: str = "sources.vintage") -> str:
    """The release shown, marked where no second person approved what one of the sources says."""
    note = reader.text(key, vintage=vintage_words(reader, reader.scenario.vintage))
    alone = unseconded(reader, sources, "sources.alone")
    return f"{note} {alone}" if alone else note


def unseconded(reader: Reader, sources: Iterable[str], key: str = "sources.alone_short") -> str:
    """That no second person approved what one of the sources says; empty where that is not so."""
    known = reader.facts.catalogue.sources
    alone = any(ALONE in known[one].processing.split(", ") for one in sources if one in known)
    return reader.text(key) if alone else ""


def older_words(reader: Reader, one: Answer) -> str:
    """That the newest figure of an answer is of an earlier release; empty where it is not."""
    if one.vintage == reader.scenario.vintage:
        return ""
    return reader.text("vintage.older", period=one.vintage)


def published_later(reader: Reader, one: Missing) -> str:
    """The later release that printed the growth so far which lacks; empty where none did."""
    if not one.first_part:
        return ""
    known, indicator = reader.facts.catalogue, one.indicator.id
    return vintages.later_level(known, indicator, reader.scenario.vintage)


def assumption_label(reader: Reader, one: Assumption) -> str:
    """The name of an assumption; an obstacle first named after the year that it moves says when."""
    facts, vintage = reader.facts, reader.scenario.vintage
    month = origin_month(facts, one.indicator, vintage)
    name = titles.assumption_label(facts, one, reader.language, month)
    date = named_after(facts, one.obstacle, vintage[:4]) if one.obstacle else ""
    return reader.text("removed.later", name=name, date=date) if date else name


def value_words(reader: Reader, one: Assumption, value: object) -> str:
    """A value as a page writes it, with the decimals it has; a dash for none."""
    if not isinstance(value, float | int):
        return numbers.DASH
    decimals = len(one.text(float(value)).partition(".")[2])
    return numbers.number(float(value), reader.language, decimals)


def source_short(reader: Reader, source: str) -> str:
    """One source as a short Markdown link: producer and date."""
    return _linked(reader, source_named(reader, source), reader.facts.catalogue.sources[source])


def source_named(reader: Reader, source: str) -> str:
    """One source in the fewest words: producer and date."""
    one = reader.facts.catalogue.sources[source]
    date = numbers.date(one.date_published, reader.language)
    return f"{titles.producer(one, reader.language)}, {date}"


def sourced(reader: Reader, source: str, confidence: str) -> str:
    """One source as a short link, and how far the reading can be relied on."""
    return f"{source_short(reader, source)} ({reader.text(f'energy_confidence.{confidence}')})"


def source_words(reader: Reader, source: str) -> str:
    """One source as a Markdown link: producer, title, date."""
    return _linked(reader, _named(reader, source), reader.facts.catalogue.sources[source])


def source_line(reader: Reader, source: str) -> str:
    """The same for a file, with the address written out."""
    one = reader.facts.catalogue.sources[source]
    return f"{_told(reader, _named(reader, source), one)} {one.url_main}".strip()


def _named(reader: Reader, source: str) -> str:
    one, key = reader.facts.catalogue.sources[source], f"source_title.{source}"
    return reader.text(
        "figures.source_line",
        producer=titles.producer(one, reader.language),
        title=reader.text(key) if has(reader.language, key) else one.title,
        date=numbers.date(one.date_published, reader.language),
    )


def _linked(reader: Reader, words: str, one: Source) -> str:
    """A source linked to where it was read."""
    told = _told(reader, words, one)
    return f"[{told}]({one.url_main})" if one.url_main else told


def _told(reader: Reader, words: str, one: Source) -> str:
    """A source; one that the press quotes, that nobody seconded, or that came later, says so."""
    done = one.processing.split(", ")
    marks = [reader.text(key) for code, key in _MARKS.items() if code in done]
    if later(reader, one.date_published):
        marks.append(reader.text("figures.published_later"))
    return " ".join([words, *(f"({mark})" for mark in marks)])


def printed(reader: Reader, words: str, source: str) -> str:
    """What a source printed, marked where it was read in another language than Vietnamese.

    Vietnamese words of another edition are a translation, so they stand without quotation marks.
    """
    read_in = reader.facts.catalogue.sources[source].language
    if not read_in:
        return f"“{words}”"
    translated = printed_in(reader, words, source) == VIETNAMESE
    named = f"edition.{read_in}"
    edition = reader.text(named if has(reader.language, named) else "edition.other")
    if translated:
        return f"{words} ({reader.text('figures.foreign', edition=edition)})"
    return f"“{words}” ({reader.text('figures.foreign_words', edition=edition)})"


def set_apart(reader: Reader, words: str, source: str) -> str:
    """The same between other words: Vietnamese ones on a page in another language say so.

    They stand in emphasis, by which our script tells them and gives them their language.
    """
    said = printed(reader, words, source)
    if reader.language == VIETNAMESE or reader.facts.catalogue.sources[source].language:
        return said
    edition = reader.text(f"edition.{VIETNAMESE}")
    return f"*{said}* ({reader.text('figures.foreign_words', edition=edition)})"


def printed_in(reader: Reader, words: str, source: str) -> str:
    """The language of a quotation: that of the edition, unless its letters are Vietnamese alone."""
    read_in = reader.facts.catalogue.sources[source].language
    return VIETNAMESE if not read_in or _VIETNAMESE_LETTERS.search(words.lower()) else read_in


def locator_words(reader: Reader, locator: str) -> str:
    """Where in a source it stands, as far as that can be looked up: đoạn 5, đoạn 7; else empty."""
    name, _, rest = locator.partition(" ")
    numbers = rest.split() if name in ("paragraph", "page") else []
    known = all(one.isdecimal() for one in numbers)
    return ", ".join(reader.text(f"locator.{name}", number=one) for one in numbers if known)


def hedge(reader: Reader, qualifier: str) -> str:
    """What softens a number in front of it, with its blank: gần; empty of an exact one."""
    return "" if qualifier == "exact" else f"{reader.text(f'qualifier.{qualifier}')} "


def later(reader: Reader, date: str) -> bool:
    """Whether what is dated so came out after the release shown: its reader could not know it.

    A release is public from a month on, that of the last figure that it rests on
    (`vintages.known_on`); its day is not known, for several rest on articles that print no day. So
    what is of that month counts as known, and of a date that prints its year alone the years are
    compared.

    Args:
        reader: who reads, and what.
        date: YYYY, YYYY-MM or YYYY-MM-DD.
    """
    known = vintages.known_on(reader.facts.catalogue, reader.scenario.vintage)
    return date[:7] > known[: len(date)]


def known_words(reader: Reader, date: str) -> str:
    """Whether it was known then, in words."""
    return reader.text(f"figures.{'later' if later(reader, date) else 'known'}")


def later_mark(reader: Reader, dates: Iterable[str]) -> str:
    """Behind what rests on some dates: those that came later, with their dates; else empty."""
    found = sorted({one for one in dates if later(reader, one)})
    when = ", ".join(reader.written(one, "date") for one in found)
    return f" ({when}, {reader.text('figures.later')})" if found else ""


def later_note(reader: Reader, dates: Collection[str], what: str) -> str:
    """How many rows came later and from when on, `what` the key of where; empty where none did."""
    found = sorted(one for one in dates if later(reader, one))
    if not found:
        return ""
    ends = [reader.written(one, "date") for one in dict.fromkeys((found[0], found[-1]))]
    when = " – ".join(ends)
    counted = {"count": len(found), "total": len(dates), "what": reader.text(what)}
    return reader.text("figures.later_rows", when=when, **counted)


def second_hand(source: Source) -> bool:
    """Whether a source was read in what others made of it: quoted by the press, or translated."""
    return bool(_SECOND_HAND & set(source.processing.split(", ")))


def plain(given: str) -> str:
    """Text of a stranger, safe inside a code span."""
    return "".join(one for one in given if one.isprintable() and one != "`") or " "


def reason(reader: Reader, error: InputError) -> str:
    """An input error in the language of the reader."""
    return reader.text("error.input", reason=reader.text(error.key, **error.fields))
