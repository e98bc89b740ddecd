"""Reading a link: whatever cannot be used is left out and named in a notice; nothing raises."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from dakcong.engine import ENGINE_VERSION
from dakcong.model import DefaultSet
from dakcong.scenario.arriving import FOREIGN, MOST_PARAMETERS, pairs_of
from dakcong.scenario.link import (
    DIGEST,
    ENGINE,
    LANGUAGE,
    LANGUAGES,
    PINS,
    PINS_DIGEST,
    RESULTS,
    VINTAGE,
    Decoded,
    Headline,
    Notice,
    Vocabulary,
    may_be,
)
from dakcong.scenario.pins import read_pins
from dakcong.scenario.registry import Value
from dakcong.scenario.short import Unsealed, unsealed
from dakcong.scenario.values import notice as _notice
from dakcong.scenario.values import read_pair, read_value

__all__ = ["from_query", "pairs_of", "read_value"]

_HEADLINES: Final = re.compile(r"([a-z])(-?\d{1,12}(?:\.\d{1,6})?)_([01](?:\.\d{1,6})?)", re.ASCII)
_PINNED: Final = (*PINS, PINS_DIGEST)
# Options that a notice lists one by one.
_MOST_LISTED: Final = 20


def from_query(pairs: Iterable[tuple[str, str]], vocabulary: Vocabulary) -> Decoded:
    """Read a link. Any text is accepted; what cannot be used becomes a notice."""
    notices: list[Notice] = []
    arrived = unsealed(_given(pairs, notices))
    vintage = _vintage(arrived.pairs, vocabulary, notices)
    defaults = _defaults(arrived, vintage, vocabulary, notices)
    decoded = _decoded(
        [pair for pair in arrived.pairs if pair[0] not in _PINNED], vintage, vocabulary, notices
    )
    values = dict(decoded.by_code)
    if defaults is not None and arrived.digest:
        for pair in defaults.by_code.items():
            notices += [] if pair[0] in values else read_pair(pair, vintage, vocabulary, values)
    texts = _pin_texts(arrived.pairs, notices)
    own = texts.pop(PINS_DIGEST, "")
    resting = bool(arrived.digest) or not own
    base = defaults if resting else _named(PINS_DIGEST, own, vintage, vocabulary, notices)
    pins, about = read_pins(texts, base, vintage, vocabulary)
    said = (*_journey(arrived, decoded, vocabulary), *notices, *about)
    return replace(decoded, by_code=values, notices=said, defaults=defaults, pins=pins)


def _decoded(
    pairs: Sequence[tuple[str, str]], vintage: str, vocabulary: Vocabulary, notices: list[Notice]
) -> Decoded:
    """What the link itself says; notices are added to those before."""
    values: dict[str, Value] = {}
    language: str | None = None
    shown: dict[str, str] = {}
    headlines: tuple[Headline, ...] = ()
    for code, text in pairs:
        if code == VINTAGE:
            continue
        if code == ENGINE:
            if text != ENGINE_VERSION:
                notices.append(_notice("link.engine", code, text, ENGINE_VERSION))
        elif code == LANGUAGE:
            language = _language(language, text, notices)
        elif code in vocabulary.shown:
            _shown(code, text, vocabulary, shown, notices)
        elif code == RESULTS:
            headlines = _results(headlines, text, vocabulary, notices)
        else:
            notices += read_pair((code, text), vintage, vocabulary, values)
    return Decoded(
        vintage=vintage, by_code=values, language=language, shown=shown, headlines=headlines
    )


def _given(pairs: Iterable[tuple[str, str]], notices: list[Notice]) -> list[tuple[str, str]]:
    """What a link says, without what others put into it."""
    given = [pair for pair in pairs if not FOREIGN.fullmatch(pair[0])]
    if len(given) > MOST_PARAMETERS:
        notices.append(_notice("link.too_many", "", str(len(given)), str(MOST_PARAMETERS)))
    return given[:MOST_PARAMETERS]


def _journey(arrived: Unsealed, decoded: Decoded, vocabulary: Vocabulary) -> list[Notice]:
    """What is to be said of a link that did not arrive as it was made, with what it still says."""
    unknown = arrived.state == "release_only" and arrived.pairs[0][1] not in vocabulary.allowed
    if not arrived.state or unknown:
        return []
    said = " ".join(decoded.by_code) or "–"
    notices = [Notice(key=f"link.{arrived.state}", code="", given=said)]
    if arrived.doubtful is not None:
        notices.append(_notice("link.at_the_cut", *arrived.doubtful))
    return notices


def _defaults(
    arrived: Unsealed, vintage: str, vocabulary: Vocabulary, notices: list[Notice]
) -> DefaultSet | None:
    """The set that a short link names; of a long one the last that its engine had."""
    if arrived.digest:
        return _named(DIGEST, arrived.digest, vintage, vocabulary, notices)
    engine = dict(arrived.pairs).get(ENGINE, ENGINE_VERSION)
    made = (vintage, engine) if engine != ENGINE_VERSION else None
    sets = vocabulary.default_sets.values()
    return next((one for one in reversed([*sets]) if (one.vintage, one.engine) == made), None)


def _named(
    code: str, digest: str, vintage: str, vocabulary: Vocabulary, notices: list[Notice]
) -> DefaultSet | None:
    """The set of defaults of a release that has this digest."""
    named = vocabulary.default_sets.get(digest)
    if named is not None and named.vintage == vintage:
        return named
    notices.append(_notice("link.digest", code, digest))
    return None


def _pin_texts(pairs: Sequence[tuple[str, str]], notices: list[Notice]) -> dict[str, str]:
    """What the link says of pinned scenarios, by code."""
    texts: dict[str, str] = {}
    for code, text in pairs:
        if code in _PINNED and texts.setdefault(code, text) != text:
            notices.append(_notice("link.repeated", code, text, texts[code]))
    return texts


def _vintage(
    pairs: Sequence[tuple[str, str]], vocabulary: Vocabulary, notices: list[Notice]
) -> str:
    given = [text for code, text in pairs if code == VINTAGE]
    known = [text for text in given if text in vocabulary.allowed]
    chosen = known[0] if known else vocabulary.default_vintage
    allowed = ", ".join(vocabulary.allowed)
    for text in given:
        if text not in vocabulary.allowed:
            notices.append(_notice("link.option", VINTAGE, text, allowed))
        elif text != chosen:
            notices.append(_notice("link.repeated", VINTAGE, text, chosen))
    return chosen


def _language(chosen: str | None, text: str, notices: list[Notice]) -> str | None:
    if chosen is not None and text != chosen:
        notices.append(_notice("link.repeated", LANGUAGE, text, chosen))
    elif text not in LANGUAGES:
        notices.append(_notice("link.option", LANGUAGE, text, ", ".join(LANGUAGES)))
    return text if chosen is None and text in LANGUAGES else chosen


def _shown(
    code: str, text: str, vocabulary: Vocabulary, shown: dict[str, str], notices: list[Notice]
) -> None:
    allowed = vocabulary.shown[code]
    if not may_be(code, text, allowed):
        notices.append(_notice("link.option", code, text, _listed(allowed)))
    elif shown.setdefault(code, text) != text:
        notices.append(_notice("link.repeated", code, text, shown[code]))


def _listed(allowed: Sequence[str]) -> str:
    """What may be given; of many whole numbers in a row the first and the last."""
    in_a_row = len(allowed) > _MOST_LISTED and all(map(str.isdecimal, allowed))
    return f"{allowed[0]}–{allowed[-1]}" if in_a_row else ", ".join(allowed)


def _results(
    chosen: tuple[Headline, ...], text: str, vocabulary: Vocabulary, notices: list[Notice]
) -> tuple[Headline, ...]:
    letters = {one.code[0] for one in vocabulary.registry.assumptions}
    found = _headlines(text, letters)
    if not found or (chosen and found != chosen):
        notices.append(_notice("link.results", RESULTS, text))
    return chosen or found


def _headlines(text: str, letters: set[str]) -> tuple[Headline, ...]:
    found = tuple(
        Headline(letter=letter, median=float(median), probability=float(probability))
        for letter, median, probability in _HEADLINES.findall(text)
    )
    whole = "-".join(match.group(0) for match in _HEADLINES.finditer(text))
    once = len({one.letter for one in found}) == len(found)
    readable = (whole == text and once) and all(
        one.probability <= 1 and one.letter in letters for one in found
    )
    return found if readable else ()
