"""How things are called on the screen: releases, sources, assumptions, errors, strangers' words."""

from functools import lru_cache

from dakcong.answers.known import vintages
from dakcong.answers.known.so_far import origin_month
from dakcong.errors import InputError
from dakcong.scenario.registry import Assumption
from dakcong.texts import has, numbers, say
from dakcong.ui import session

text = session.text


def vintage_words(vintage: str) -> str:
    """A vintage in words: Số liệu 6 tháng 2025, công bố tháng 7/2025."""
    return _vintage_words(vintage, session.language())


@lru_cache(maxsize=64)
def _vintage_words(vintage: str, language: str) -> str:
    known = vintages.known_on(session.facts().catalogue, vintage)
    return say(
        language,
        "vintage.option",
        period=numbers.period(vintage, language),
        known=numbers.month(known, language),
    )


def assumption_label(one: Assumption) -> str:
    """The name of an assumption."""
    month = origin_month(session.facts(), one.indicator, session.scenario().vintage)
    return text(f"assumption.{one.id}.label", quarter=one.quarter, month=month)


def source_short(source: str) -> str:
    """One source as a short Markdown link: producer and date."""
    one = session.facts().catalogue.sources[source]
    words = f"{one.producer}, {numbers.date(one.date_published, session.language())}"
    return f"[{words}]({one.url_main})" if one.url_main else words


def source_words(source: str) -> str:
    """One source as a Markdown link: producer, title, date."""
    one = session.facts().catalogue.sources[source]
    language, key = session.language(), f"source_title.{source}"
    words = text(
        "figures.source_line",
        producer=one.producer,
        title=text(key) if has(language, key) else one.title,
        date=numbers.date(one.date_published, language),
    )
    return f"[{words}]({one.url_main})" if one.url_main else words


def printed(words: str, source: str) -> str:
    """What a source printed, marked where it was read in another language than Vietnamese."""
    done = session.facts().catalogue.sources[source].processing.split(", ")
    foreign = any(one in ("foreign_edition", "machine_translation") for one in done)
    return f"“{words}”" + (f" ({text('figures.foreign')})" if foreign else "")


def plain(given: str) -> str:
    """Text of a stranger, safe inside a code span."""
    return "".join(one for one in given if one.isprintable() and one != "`") or " "


def reason(error: InputError) -> str:
    """An input error in the language of the page."""
    said = {
        name: numbers.number(given, session.language(), numbers.decimals_of(given))
        if isinstance(given, float)
        else given
        for name, given in error.fields.items()
    }
    return text("error.input", reason=text(error.key, **said))
