"""How things are called: releases, sources, assumptions, errors, strangers' words."""

from dakcong.answers.known import vintages
from dakcong.answers.known.so_far import origin_month
from dakcong.answers.reader import Reader
from dakcong.answers.words import titles
from dakcong.answers.year.answer import Answer
from dakcong.errors import InputError
from dakcong.figures.catalogue import Source
from dakcong.scenario.registry import Assumption
from dakcong.texts import has, numbers


def vintage_words(reader: Reader, vintage: str) -> str:
    """A vintage in words: Số liệu 6 tháng 2025, công bố tháng 7/2025."""
    known = vintages.known_on(reader.facts.catalogue, vintage)
    return reader.text("vintage.option", period=vintage, known=known)


def older_words(reader: Reader, one: Answer) -> str:
    """That the newest figure of an answer is of an earlier release; empty where it is not."""
    if one.vintage == reader.scenario.vintage:
        return ""
    return reader.text("vintage.older", period=one.vintage)


def assumption_label(reader: Reader, one: Assumption) -> str:
    """The name of an assumption."""
    month = origin_month(reader.facts, one.indicator, reader.scenario.vintage)
    return titles.assumption_label(reader.facts, one, reader.language, month)


def value_words(reader: Reader, one: Assumption, value: object) -> str:
    """A value as a page writes it, with the decimals it has; a dash for none."""
    if not isinstance(value, float | int):
        return numbers.DASH
    decimals = len(one.text(float(value)).partition(".")[2])
    return numbers.number(float(value), reader.language, decimals)


def source_short(reader: Reader, source: str) -> str:
    """One source as a short Markdown link: producer and date."""
    one = reader.facts.catalogue.sources[source]
    words = f"{one.producer}, {numbers.date(one.date_published, reader.language)}"
    return _linked(reader, words, one)


def source_words(reader: Reader, source: str) -> str:
    """One source as a Markdown link: producer, title, date."""
    one, key = reader.facts.catalogue.sources[source], f"source_title.{source}"
    words = reader.text(
        "figures.source_line",
        producer=one.producer,
        title=reader.text(key) if has(reader.language, key) else one.title,
        date=numbers.date(one.date_published, reader.language),
    )
    return _linked(reader, words, one)


def _linked(reader: Reader, words: str, one: Source) -> str:
    """A source linked to where it was read; a document that the press quotes says so."""
    if "press_report" in one.processing.split(", "):
        words = f"{words} ({reader.text('figures.in_press')})"
    return f"[{words}]({one.url_main})" if one.url_main else words


def printed(reader: Reader, words: str, source: str) -> str:
    """What a source printed, marked where it was read in another language than Vietnamese."""
    done = reader.facts.catalogue.sources[source].processing.split(", ")
    foreign = any(one in ("foreign_edition", "machine_translation") for one in done)
    return f"“{words}”" + (f" ({reader.text('figures.foreign')})" if foreign else "")


def plain(given: str) -> str:
    """Text of a stranger, safe inside a code span."""
    return "".join(one for one in given if one.isprintable() and one != "`") or " "


def reason(reader: Reader, error: InputError) -> str:
    """An input error in the language of the reader."""
    return reader.text("error.input", reason=reader.text(error.key, **error.fields))
