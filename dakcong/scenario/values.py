"""One value of a link as it is read: the value, or the notice that says why it is not used."""

import re
from typing import Final

from dakcong.scenario.link import Notice, Vocabulary
from dakcong.scenario.registry import Assumption, Value

_NUMBER: Final = re.compile(r"-?\d{1,9}(\.\d{1,9})?", re.ASCII)
_SHOWN: Final = 40


def read_value(one: Assumption, text: str, options: tuple[str, ...]) -> Value | Notice:
    """One value as a link or `--set` writes it, or the notice that says why not."""
    if one.form == "option":
        if text in options:
            return text
        return notice("link.option", one.code, text, ", ".join(options))
    if _NUMBER.fullmatch(text) is None:
        return notice("link.number", one.code, text, _allowed(one))
    value = float(text)
    if not one.low <= value <= one.high:
        return notice("link.range", one.code, text, _allowed(one))
    if one.text(value) != text:
        return notice("link.digits", one.code, text, one.text(one.rounded(value)))
    return value


def _allowed(one: Assumption) -> str:
    return f"{one.text(one.low)} … {one.text(one.high)}"


def read_pair(
    pair: tuple[str, str], vintage: str, vocabulary: Vocabulary, values: dict[str, Value]
) -> list[Notice]:
    """Put one value among the others; the notice where it cannot be used."""
    code, text = pair
    one = vocabulary.registry.get(code)
    if one is None and code in vocabulary.registry.retired:
        return [notice("link.retired", code, text)]
    if one is None:
        cut = not text and any(one.code.startswith(code) for one in vocabulary.registry.assumptions)
        return [notice("link.cut_off" if cut else "link.unknown", code, text)]
    if code not in vocabulary.allowed[vintage]:
        return [notice("link.not_in_vintage", code, text, vintage)]
    value = read_value(one, text, vocabulary.allowed[vintage][code])
    if isinstance(value, Notice):
        return [value]
    if values.setdefault(code, value) != value:
        return [notice("link.repeated", code, text, one.text(values[code]))]
    return []


def notice(key: str, code: str, given: str = "", allowed: str = "") -> Notice:
    """A notice with what was given, cut to what a line can show."""
    return Notice(key=key, code=code[:_SHOWN], given=given[:_SHOWN], allowed=allowed)
