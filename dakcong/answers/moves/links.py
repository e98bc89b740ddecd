"""Links in and out: a scenario for a query, a full link with headline results, then and now."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete, vocabulary
from dakcong.answers.year.answer import Missing, answer
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.link import Decoded, Headline, Vocabulary, to_query
from dakcong.scenario.read import from_query
from dakcong.scenario.scenario import Scenario
from dakcong.units import percent

# Digits of a headline in a link: enough to see a difference, few enough to read.
_LEVEL_DIGITS = {"million USD": 1, "billion VND": 0, "percent": 2}
_PROBABILITY_DIGITS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ThenAndNow:
    """A headline that a link carries, beside the same one today."""

    indicator: Indicator
    then: Headline
    now: Headline


def link_vocabulary(facts: Facts) -> Vocabulary:
    """What links may say, for all vintages."""
    return Vocabulary(facts.registry, vocabulary(facts), facts.catalogue.default_vintage)


def open_link(
    facts: Facts, known: Vocabulary, pairs: Iterable[tuple[str, str]]
) -> tuple[Scenario, Decoded]:
    """The complete scenario of a link, and the link as read (notices, language, headlines)."""
    decoded = from_query(pairs, known)
    return complete(facts, decoded.vintage, decoded.by_code), decoded


def headlines(facts: Facts, scenario: Scenario) -> tuple[Headline, ...]:
    """Median and probability of every projected indicator that has an answer.

    An indicator whose assumptions allow none (commodities above the whole) has no headline; its own
    page says why.
    """
    found = []
    for indicator in facts.catalogue.projected:
        try:
            one = answer(facts, indicator.id, scenario)
        except InputError:
            continue
        if isinstance(one, Missing):
            continue
        index = indicator.index
        median = percent(one.outlook.year_growth()) if index else one.outlook.year_end()
        found.append(
            Headline(
                letter=indicator.letter,
                median=round(median, _LEVEL_DIGITS[indicator.unit]),
                probability=round(one.reach.probability, _PROBABILITY_DIGITS),
            )
        )
    return tuple(found)


def full_link(
    facts: Facts,
    scenario: Scenario,
    *,
    base: str,
    path: str = "",
    language: str = "vi",
    section: str = "",
) -> str:
    """The absolute link to send: every value and the headline results.

    Args:
        facts: the data.
        scenario: what the link shall carry.
        language: of the page, vi or en.
        base: address of the app, e.g. "http://127.0.0.1:8501".
        path: page, e.g. "exports"; empty for the overview.
        section: what the page shows below its board; empty for nothing.
    """
    query = to_query(scenario, facts.registry, language, headlines(facts, scenario), section)
    return f"{base.rstrip('/')}/{path}?{urlencode(query)}"


def then_and_now(
    facts: Facts, scenario: Scenario, sent: tuple[Headline, ...]
) -> tuple[ThenAndNow, ...]:
    """The headlines of a link that are not what they were when it was sent."""
    now = {one.letter: one for one in headlines(facts, scenario)}
    by_letter = {one.letter: one for one in facts.catalogue.projected}
    return tuple(
        ThenAndNow(indicator=by_letter[one.letter], then=one, now=now[one.letter])
        for one in sent
        if one.letter in now and one != now[one.letter]
    )
