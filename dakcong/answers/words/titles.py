"""What an indicator, its page and its assumptions are called: by `texts`, or by the data.

Words that the data bring along (`indicators.toml`, `assumptions.toml`) stand before those of
`texts`; an indicator may also take the words of another.
"""

from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.words.series import series_counts
from dakcong.figures.catalogue import Indicator, Source
from dakcong.scenario.registry import Assumption
from dakcong.texts import LANGUAGES, has, say


def indicator_name(one: Indicator, language: str) -> str:
    """Its name alone: Kim ngạch xuất khẩu."""
    return one.name.of(language) if one.name else say(language, f"indicator.{one.words}")


def indicator_in_sentence(one: Indicator, language: str) -> str:
    """Its name inside a sentence: xuất khẩu."""
    own = one.sentence or one.name
    return own.of(language) if own else say(language, f"indicator.{one.words}_sentence")


def producer(source: Source, language: str) -> str:
    """Who published a source: an institution by its English name on English pages."""
    return source.producer if language == LANGUAGES[0] else source.producer_en or source.producer


def page_title(facts: Facts, one: Indicator, language: str) -> str:
    """Its page in the menu: Xuất khẩu."""
    own = one.title or one.name
    return own.of(language) if own else say(language, f"page.{page_words(facts, one)}")


def page_heading(facts: Facts, one: Indicator, language: str, year: int) -> str:
    """What stands above its page: Kim ngạch xuất khẩu năm 2024."""
    own = one.heading or one.name
    if own:
        return own.of(language).format(year=year)
    return say(language, f"heading.{page_words(facts, one)}", year=year)


def page_words(facts: Facts, one: Indicator) -> str:
    """Page whose words in `texts` its own page takes."""
    return facts.catalogue.indicators[one.words].page


def assumption_label(facts: Facts, one: Assumption, language: str, month: int = 0) -> str:
    """The name of an assumption; `month` is the last published one, for names that say it."""
    if one.name:
        return one.name.of(language)
    key = words_key(facts, one, "label")
    return say(language, key, quarter=one.quarter, month=month)


@lru_cache(maxsize=512)
def assumption_help(facts: Facts, one: Assumption, language: str, month: int = 0) -> str:
    """What an assumption is, in a sentence or two; empty when nobody wrote it."""
    if one.help:
        return one.help.of(language)
    key = words_key(facts, one, "help")
    if not has(language, key):
        return ""
    return say(language, key, month=month, **series_counts(facts))


def option_label(facts: Facts, one: Assumption, option: str, language: str, month: int = 0) -> str:
    """One of the fixed options of an assumption."""
    return say(language, words_key(facts, one, option), month=month)


def words_key(facts: Facts, one: Assumption, what: str) -> str:
    """Key of the words of an assumption in `texts`.

    Its own, or that of the indicator's model; where it has none, what every assumption of its role
    says, as id.price.coffee that of price.

    Args:
        facts: the indicators.
        one: the assumption.
        what: label, help, or one of its options.
    """
    indicator = facts.catalogue.indicators[one.indicator]
    first, *roles = one.id.split(".")
    model = indicator.words if first == indicator.id else first
    own = f"assumption.{'.'.join((model, *roles))}.{what}"
    keys = (own, *(f"assumption.every.{role}.{what}" for role in roles))
    return next((key for key in keys if has(LANGUAGES[0], key)), own)
