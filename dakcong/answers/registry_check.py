"""Whether the numbers that belong together in the registry are all there."""

from collections import Counter
from collections.abc import Collection, Mapping

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import applies
from dakcong.answers.known.vintages import vintages
from dakcong.answers.year.growth_way import SECTIONS
from dakcong.errors import DataError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.build import FILE
from dakcong.scenario.registry import Assumption

# Name of a commodity or a section to its parts, counted.
Counted = Mapping[str, Counter[str]]


def broken(where: str, what: str, allowed: Collection[str]) -> DataError:
    """A complaint about the registry: place, what is wrong there, what may stand there."""
    remedy = f"use one of {', '.join(sorted(allowed))}" if allowed else "add it there"
    return DataError(f"{FILE}: {where}: {what}; {remedy}")


def check_size(one: Assumption, facts: Facts) -> None:
    """Refuse a switch whose size is missing while it can be switched on.

    Raises:
        InputError: the size is of another indicator, has no default, or plays no part in a vintage
            in which the switch does.
    """
    sized = facts.registry.find(one.size)
    if sized.indicator != one.indicator:
        raise broken(one.code, f"its size {sized.code} is of {sized.indicator}", [one.indicator])
    if sized.default is None:
        raise broken(sized.code, f"is the size of {one.code} and has no default", ["a default"])
    for vintage in vintages(facts.catalogue):
        if applies(facts, one, vintage) and not applies(facts, sized, vintage):
            what = f"its size {sized.code} plays no part in {vintage}, where it does itself"
            raise broken(one.code, what, ["the same event, by_month and known_on for both"])


def check_parts(facts: Facts, indicator: Indicator) -> None:
    """Refuse ways to set the growth by parts that lack a part.

    Raises:
        InputError: a commodity, a section, a price or a volume is missing or stands twice.
    """
    every = facts.registry.of(indicator.id)
    ways = {way for one in every for way in one.options}
    found: dict[str, dict[str, Counter[str]]] = {"commodity": {}, "section": {}, "whole": {}}
    for one in every:
        if one.form == "number":
            kind = "commodity" if one.commodity else "section" if one.section else "whole"
            parts = found[kind].setdefault(one.commodity or one.section, Counter())
            parts[str(one.part)] += 1
    if "volume_price" in ways:
        _once(indicator, "", found["whole"].get("", Counter()), ("price", "volume"))
    if "commodities" in ways:
        _named(indicator, found["commodity"], ("price", "volume"), "share")
    if SECTIONS in ways:
        _named(indicator, found["section"], ("level", "growth"), "weight")


def _named(indicator: Indicator, named: Counted, parts: tuple[str, ...], left: str) -> None:
    """Every name has each part once; `left` too, but for one, which takes what the others leave."""
    for name, found in sorted(named.items()):
        _once(indicator, name, found, parts)
        if found[left] > 1 or set(found) - {*parts, left}:
            raise broken(indicator.id, f"parts of {name} are {dict(found)}", [*parts, left])
    rest = sorted(name for name, found in named.items() if not found[left])
    if len(rest) != 1:
        what = f"{', '.join(rest) or 'nobody'} without a {left}, where one takes what is left"
        raise broken(indicator.id, what, [f"part = {left!r} for each commodity or section but one"])


def _once(indicator: Indicator, name: str, found: Counter[str], parts: tuple[str, ...]) -> None:
    of, where = (f" of {name}", f" with commodity or section = {name!r}") if name else ("", "")
    for part in parts:
        if found[part] != 1:
            what = f"has {found[part]} numbers for the {part}{of}, and needs one"
            raise broken(indicator.id, what, [f"part = {part!r}{where}"])
