"""Reading a link: whatever cannot be used is left out and named in a notice; nothing raises."""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import parse_qsl

from dakcong.engine import ENGINE_VERSION
from dakcong.scenario.link import (
    ENGINE,
    LANGUAGE,
    LANGUAGES,
    RESULTS,
    VINTAGE,
    Decoded,
    Headline,
    Notice,
    Vocabulary,
)
from dakcong.scenario.registry import Assumption, Value

_NUMBER: Final = re.compile(r"-?\d{1,9}(\.\d{1,9})?", re.ASCII)
_HEADLINES: Final = re.compile(r"([a-z])(-?\d{1,12}(?:\.\d{1,6})?)_([01](?:\.\d{1,6})?)", re.ASCII)
# Added to links by mail, chat and advertising programs, Streamlit's own, or ours of before: no word
# about them.
_FOREIGN: Final = re.compile(
    r"turned|plain|utm_\w*|fbclid|gclid|zarsrc|zalo\w*|embed|embed_options", re.ASCII
)
_SHOWN: Final = 40
_MOST_PARAMETERS: Final = 200


def pairs_of(link: str) -> list[tuple[str, str]]:
    """Parameters of a whole link, or of a bare query string; never raises."""
    address, mark, query = link.partition("?")
    if not mark or "=" in address:
        # No address in front: a bare query, or an address without one.
        query = "" if "://" in address and "=" not in address else link
    try:
        return parse_qsl(
            query.partition("#")[0],
            keep_blank_values=True,
            max_num_fields=10 * _MOST_PARAMETERS,
        )
    except ValueError:
        return [(link, "")]


def from_query(pairs: Iterable[tuple[str, str]], vocabulary: Vocabulary) -> Decoded:
    """Read a link. Any text is accepted; what cannot be used becomes a notice."""
    notices: list[Notice] = []
    given = _given(pairs, notices)
    vintage = _vintage(given, vocabulary, notices)
    values: dict[str, Value] = {}
    language: str | None = None
    shown: dict[str, str] = {}
    headlines: tuple[Headline, ...] = ()
    for code, text in given:
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
            notices += _read((code, text), vintage, vocabulary, values)
    return Decoded(
        vintage=vintage,
        by_code=values,
        language=language,
        shown=shown,
        headlines=headlines,
        notices=tuple(notices),
    )


def read_value(one: Assumption, text: str, options: tuple[str, ...]) -> Value | Notice:
    """One value as a link or `--set` writes it, or the notice that says why not."""
    if one.form == "option":
        if text in options:
            return text
        return _notice("link.option", one.code, text, ", ".join(options))
    allowed = f"{one.text(one.low)} … {one.text(one.high)}"
    if _NUMBER.fullmatch(text) is None:
        return _notice("link.number", one.code, text, allowed)
    value = float(text)
    if not one.low <= value <= one.high:
        return _notice("link.range", one.code, text, allowed)
    if one.text(value) != text:
        return _notice("link.digits", one.code, text, one.text(one.rounded(value)))
    return value


def _given(pairs: Iterable[tuple[str, str]], notices: list[Notice]) -> list[tuple[str, str]]:
    """What a link says, without what others put into it."""
    given = [pair for pair in pairs if not _FOREIGN.fullmatch(pair[0])]
    if len(given) > _MOST_PARAMETERS:
        notices.append(_notice("link.too_many", "", str(len(given)), str(_MOST_PARAMETERS)))
    return given[:_MOST_PARAMETERS]


def _read(
    pair: tuple[str, str], vintage: str, vocabulary: Vocabulary, values: dict[str, Value]
) -> list[Notice]:
    """Put one value among the others; the notice where it cannot be used."""
    code, text = pair
    one = next((one for one in vocabulary.registry.assumptions if one.code == code), None)
    if one is None:
        return [_notice("link.unknown", code, text)]
    if code not in vocabulary.allowed[vintage]:
        return [_notice("link.not_in_vintage", code, text, vintage)]
    value = read_value(one, text, vocabulary.allowed[vintage][code])
    if isinstance(value, Notice):
        return [value]
    if values.setdefault(code, value) != value:
        return [_notice("link.repeated", code, text, one.text(values[code]))]
    return []


def _vintage(pairs: list[tuple[str, str]], vocabulary: Vocabulary, notices: list[Notice]) -> str:
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
    if text not in allowed:
        notices.append(_notice("link.option", code, text, ", ".join(allowed)))
    elif shown.setdefault(code, text) != text:
        notices.append(_notice("link.repeated", code, text, shown[code]))


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


def _notice(key: str, code: str, given: str = "", allowed: str = "") -> Notice:
    return Notice(key=key, code=code[:_SHOWN], given=given[:_SHOWN], allowed=allowed)
