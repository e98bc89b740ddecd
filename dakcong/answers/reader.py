"""Who reads, and what: the facts in force, a scenario, a language, what the page shows.

An address says all of it and nothing else does: whoever has the address has the reader, so that
nothing lives in a session. Pages, requests, documents and tests make one each and ask the same
functions.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final
from urllib.parse import quote_plus, urlencode

from dakcong.answers.facts import Facts
from dakcong.answers.known.release import release
from dakcong.answers.moves.links import Arrival, link_vocabulary, open_link
from dakcong.answers.moves.pins import Pins, pin_texts, pins_of
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.link import SECTION, to_query
from dakcong.scenario.scenario import Scenario
from dakcong.texts import LANGUAGES, say
from dakcong.texts.styles import written


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What one reader looks at; hashable, so that what was made for one is found again.

    Attributes:
        facts: the version of the figures.
        scenario: what is assumed.
        language: vi or en.
        shown: what the page shows of all that it could; code of the link to option, sorted.
        pins: scenarios that are kept beside it, the one pinned first coming first.
    """

    facts: Facts = field(repr=False)
    scenario: Scenario
    language: str
    shown: tuple[tuple[str, str], ...] = ()
    pins: Pins = ()

    def text(self, key: str, **values: object) -> str:
        """Words in the language of the reader."""
        return say(self.language, key, **values)

    def written(self, value: object, style: str) -> str:
        """A value in a style of `texts.styles`, in the language of the reader."""
        return written(value, style, self.language)

    def indicator(self, name: str) -> Indicator:
        """An indicator of the figures in force."""
        return self.facts.catalogue.indicators[name]

    def year(self, indicator: str) -> int:
        """The year that is projected: the year before's, while this one has no figure of it."""
        return release(self.facts.catalogue, indicator, self.scenario.vintage).year

    def answer(self, indicator: str) -> Answer | Missing:
        """The answer for an indicator, or what is missing for one.

        Raises:
            InputError: the assumptions allow no projection.
        """
        return answer(self.facts, indicator, self.scenario)

    def outcome(self, indicator: str) -> Answer | Missing | InputError:
        """The same, or why the assumptions allow none."""
        try:
            return self.answer(indicator)
        except InputError as error:
            return error

    def shows(self, code: str = SECTION) -> str:
        """The option chosen of what the page may show; empty for none."""
        return dict(self.shown).get(code, "")

    def beside(self) -> dict[str, str]:
        """What an address says besides scenario and language: the pins, what the page shows."""
        return pin_texts(self.facts, self.pins) | dict(self.shown)

    def query(self) -> str:
        """The canonical address, without its question mark."""
        return _query(self)

    def assuming(self, scenario: Scenario) -> "Reader":
        """The same reader with another scenario."""
        return replace(self, scenario=scenario)

    def at_release(self) -> "Reader":
        """Who reads the same release in the same language: equal after every move.

        Words that no assumption changes are made for this reader, and found again.
        """
        return _at_release(self.facts, self.scenario.vintage, self.language)

    def showing(self, code: str, option: str) -> "Reader":
        """The same reader, shown something else; nothing for an empty option."""
        kept = {**dict(self.shown), code: option}
        chosen = sorted((one, given) for one, given in kept.items() if given)
        return replace(self, shown=tuple(chosen))


@lru_cache(maxsize=64)
def _at_release(facts: Facts, vintage: str, language: str) -> Reader:
    return Reader(facts=facts, scenario=Scenario(vintage, {}), language=language)


# Codes and most values are those of the address before.
_QUOTED: Final = lru_cache(maxsize=1024)(quote_plus)


@lru_cache(maxsize=128)
def _query(reader: Reader) -> str:
    registry = reader.facts.registry
    pairs = to_query(reader.scenario, registry, reader.language, shown=reader.beside())
    return urlencode(pairs, quote_via=_QUOTED)


@lru_cache(maxsize=128)
def _arrived(facts: Facts, pairs: tuple[tuple[str, str], ...]) -> tuple[Reader, Arrival]:
    scenario, decoded = open_link(facts, link_vocabulary(facts), pairs)
    reader = Reader(
        facts=facts,
        scenario=scenario,
        language=decoded.language or LANGUAGES[0],
        shown=tuple(sorted(decoded.shown.items())),
        pins=pins_of(facts, decoded.vintage, decoded.pins),
    )
    return reader, Arrival(notices=decoded.notices, sent=decoded.headlines)


def arrived(facts: Facts, pairs: Iterable[tuple[str, str]]) -> tuple[Reader, Arrival]:
    """The reader of an address, and what the address said besides."""
    return _arrived(facts, tuple(pairs))
