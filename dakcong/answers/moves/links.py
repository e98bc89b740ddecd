"""Links in and out: a scenario for a query, a full link with headline results, then and now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import get_args
from urllib.parse import urlencode

from dakcong.answers.facts import Facts
from dakcong.answers.known.default_sets import default_set, is_kept
from dakcong.answers.known.defaults import complete, vocabulary
from dakcong.answers.known.histories import histories
from dakcong.answers.known.verdicts import Verdict
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.year.answer import Missing, answer
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.model import DefaultSet
from dakcong.scenario import link
from dakcong.scenario.link import Decoded, Headline, Notice, Vocabulary, to_query
from dakcong.scenario.read import from_query
from dakcong.scenario.scenario import Scenario
from dakcong.scenario.short import shortened
from dakcong.units import percent

# Digits of a headline in a link: enough to see a difference, few enough to read.
_LEVEL_DIGITS = {"million USD": 1, "billion VND": 0, "percent": 2}
_PROBABILITY_DIGITS = 4


# How sure the reader of the solver may want to be, per cent; 50 is the median.
WANTED = (50, 60, 70, 80, 90, 95)
# Figures of the article that belong to no projected indicator.
OTHERS = "others"
# Figures that a reader of the release could know, later ones, all.
KNOWN_THEN, KNOWN_LATER, EVERY = "known", "later", "all"
# Scenarios between which a way may be shown: the defaults, the pinned ones, the present one.
COMPARED = ("default", *link.PINS, "now")
# Kinds of numbers of a section of an index, in the order of the choice.
SECTION_PARTS = ("growth", "weight", "level")
# Hectares that a reader may try out.
HECTARES = tuple(map(str, range(501)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What an address said besides who reads what.

    Attributes:
        notices: what could not be used.
        sent: the headline results that came with it.
    """

    notices: tuple[Notice, ...] = ()
    sent: tuple[Headline, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThenAndNow:
    """A headline that a link carries, beside the same one today."""

    indicator: Indicator
    then: Headline
    now: Headline


@lru_cache(maxsize=4)
def link_vocabulary(facts: Facts) -> Vocabulary:
    """What links may say, for all vintages."""
    return Vocabulary(
        facts.registry,
        vocabulary(facts),
        facts.catalogue.default_vintage,
        may_show(facts),
        facts.catalogue.default_sets,
    )


def may_show(facts: Facts) -> dict[str, tuple[str, ...]]:
    """What a page may show of all that it could: code to options."""
    assumptions = facts.registry.assumptions
    commodities = dict.fromkeys(one.commodity for one in assumptions if one.commodity)
    projected = tuple(one.id for one in facts.catalogue.projected)
    return {
        link.SECTION: link.SECTIONS,
        link.PART: (*commodities, *SECTION_PARTS),
        link.DRIVER: tuple(one.code for one in assumptions if one.form == "number"),
        link.SURENESS: tuple(map(str, WANTED)),
        link.FIGURES: (*projected, OTHERS, EVERY),
        link.HISTORY: tuple(histories(facts.catalogue)),
        link.INDICATOR: projected,
        link.SOUGHT: (f"1–{link.MOST_SOUGHT}",),
        link.MEASURE: _of_figures(facts, "measure"),
        link.STATUS: _of_figures(facts, "status"),
        link.REGION: _of_figures(facts, "region"),
        link.VERDICT: get_args(Verdict),
        link.KNOWN: (KNOWN_THEN, KNOWN_LATER, EVERY),
        link.FROM: COMPARED,
        link.TO: COMPARED,
        link.LEASED: HECTARES,
        link.OPENED: HECTARES,
        link.PACE: HECTARES[1:],
    }


def _of_figures(facts: Facts, field: str) -> tuple[str, ...]:
    """What a field of the published figures may be."""
    return tuple(dict.fromkeys(str(getattr(one, field)) for one in facts.catalogue.figures))


def open_link(
    facts: Facts, known: Vocabulary, pairs: Iterable[tuple[str, str]]
) -> tuple[Scenario, Decoded]:
    """The complete scenario of a link, and the link as read (notices, language, headlines)."""
    decoded = from_query(pairs, known)
    scenario = complete(facts, decoded.vintage, decoded.by_code)
    now = _now_the_default(facts, scenario, decoded.defaults)
    return scenario, replace(decoded, notices=(*decoded.notices, *now))


def _now_the_default(facts: Facts, scenario: Scenario, then: DefaultSet | None) -> Iterable[Notice]:
    """Defaults in use that a link keeps from when it was made, where they are others today."""
    if then is None:
        return
    today = default_set(facts, scenario.vintage).by_code
    moved = {code for code, text in then.by_code.items() if text != today.get(code, text)}
    for indicator in facts.catalogue.projected if moved else ():
        for one in in_use(facts, indicator, scenario):
            code, text = one.code, one.text(scenario.by_code[one.code])
            if code in moved and then.by_code[code] == text:
                yield Notice(key="link.default_now", code=code, given=text, allowed=today[code])


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
    page: str,
    language: str = "vi",
    shown: Mapping[str, str] | None = None,
) -> str:
    """The absolute link to send, with the headline results.

    It is short where it may rest on the defaults of its release, because they are kept for ever;
    else it says every value.

    Args:
        facts: the data.
        scenario: what the link shall carry.
        language: of the page, vi or en.
        page: its address, as of `page_address`.
        shown: what is pinned and what the page shows, as of `Reader.beside`.
    """
    query = to_query(scenario, facts.registry, language, headlines(facts, scenario), shown)
    if is_kept(facts, scenario.vintage):
        query = shortened(query, default_set(facts, scenario.vintage))
    return f"{page}?{urlencode(query)}"


def page_address(base: str, path: str = "") -> str:
    """A page at an address of the app such as "http://127.0.0.1:8501"; the overview has no path."""
    return f"{base.rstrip('/')}/{path}"


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
