"""Pinned scenarios in a link: `pa=x.g_-20.us_on-r.g_4`, what differs from a set of defaults.

Groups by indicator, between them a hyphen; in a group its letter, then names with the value that
they share. Letters, digits, point, hyphen and low line alone: no program on the way escapes them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from dakcong.model import DefaultSet
from dakcong.scenario.arriving import MOST_PARAMETERS
from dakcong.scenario.link import Notice, Vocabulary
from dakcong.scenario.registry import Value
from dakcong.scenario.short import Pair, folded, unfolded
from dakcong.scenario.values import notice, read_pair

_BETWEEN: Final = re.compile(r"-(?=[a-z]\.)", re.ASCII)
# Names, and a value that ends where the next name begins: half a number is none.
_SHARED: Final = re.compile(
    r"((?:\.[a-z][a-z0-9]*)+)_(-?\d+(?:\.\d+)?|[a-z][a-z0-9_]*)(?=\.[a-z]|$)", re.ASCII
)


def pin_text(values: Mapping[str, str]) -> str:
    """A scenario as its pin says it, from code to text; empty for no values."""
    groups: dict[str, str] = {}
    for names, text in folded(values).items():
        letter, point, rest = names.partition(".")
        groups[letter] = f"{groups.get(letter, letter)}{point}{rest}_{text}"
    return "-".join(groups.values())


def pin_pairs(text: str) -> tuple[tuple[Pair, ...], str]:
    """Code and text of every value in a pin, and what of it cannot be read."""
    parts = [part for group in _BETWEEN.split(text) for part in _parts(group)]
    pairs = unfolded([part for part in parts if isinstance(part, tuple)])
    return pairs, " ".join(part for part in parts if isinstance(part, str))


def _parts(group: str) -> Iterator[Pair | str]:
    """Codes of one indicator with the text they share, and what stands between them unread."""
    letter, last = group[:1], 1
    if not re.match(r"[a-z]\.", group, re.ASCII):
        yield group
        return
    for one in _SHARED.finditer(group, 1):
        if one.start() > last:
            yield group[last : one.start()]
        yield letter + one[1], one[2]
        last = one.end()
    if last < len(group):
        yield group[last:]


def read_pins(
    texts: Mapping[str, str], base: DefaultSet | None, vintage: str, vocabulary: Vocabulary
) -> tuple[dict[str, Mapping[str, Value]], list[Notice]]:
    """The values of each pin by its code, and what of them could not be used.

    Args:
        texts: by code, as the link says them.
        base: the set of defaults that they rest on; what a pin does not say is taken from it.
        vintage: the release of the link.
        vocabulary: what a link may say.
    """
    found: dict[str, Mapping[str, Value]] = {}
    said: list[Notice] = []
    for code, text in texts.items():
        values: dict[str, Value] = {}
        about = _read(text, vintage, vocabulary, values)
        if not values:
            about = [notice("link.pin_lost", code, text)]
        said += [replace(one, pin=code) for one in about]
        if values:
            for pair in (base.by_code if base else {}).items():
                if pair[0] not in values:
                    read_pair(pair, vintage, vocabulary, values)
            found[code] = values
    return found, said


def _read(
    text: str, vintage: str, vocabulary: Vocabulary, values: dict[str, Value]
) -> list[Notice]:
    """Put what a pin says among the values; the notices for what cannot be used."""
    pairs, unread = pin_pairs(text)
    said = [notice("link.pin_unread", "", unread)] if unread else []
    if len(pairs) > MOST_PARAMETERS:
        said.append(notice("link.too_many", "", str(len(pairs)), str(MOST_PARAMETERS)))
    for pair in pairs[:MOST_PARAMETERS]:
        said += read_pair(pair, vintage, vocabulary, values)
    return said
