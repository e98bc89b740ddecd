"""Whether the numbers that belong together in the registry are all there."""

from collections import Counter
from collections.abc import Collection, Iterable

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import applies
from dakcong.answers.known.vintages import vintages
from dakcong.answers.year.growth_way import SECTIONS
from dakcong.errors import DataError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.build import FILE
from dakcong.scenario.registry import Assumption


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
    numbers = [one for one in facts.registry.of(indicator.id) if one.form == "number"]
    ways = {way for one in facts.registry.of(indicator.id) for way in one.options}
    whole = [one for one in numbers if not one.commodity and not one.section]
    if "volume_price" in ways:
        _once(indicator, _parts(whole), ("price", "volume"))
    if "commodities" in ways:
        named = [one for one in numbers if one.commodity]
        _named(indicator, {one.commodity for one in named}, named, ("price", "volume"), "share")
    if SECTIONS in ways:
        named = [one for one in numbers if one.section]
        _named(indicator, {one.section for one in named}, named, ("level", "growth"), "weight")


def _named(
    indicator: Indicator,
    names: Iterable[str],
    numbers: Collection[Assumption],
    parts: tuple[str, ...],
    left: str,
) -> None:
    """Every name has each part once; `left` too, but for one, which takes what the others leave."""
    rest = []
    for name in sorted(names):
        of_name = [one for one in numbers if name in (one.commodity, one.section)]
        found = _parts(of_name)
        _once(indicator, found, parts, name)
        if found[left] > 1 or set(found) - {*parts, left}:
            raise broken(indicator.id, f"parts of {name} are {dict(found)}", [*parts, left])
        if not found[left]:
            rest.append(name)
    if len(rest) != 1:
        what = f"{', '.join(rest) or 'nobody'} without a {left}, where one takes what is left"
        raise broken(indicator.id, what, [f"part = {left!r} for each commodity or section but one"])


def _parts(numbers: Collection[Assumption]) -> Counter[str]:
    return Counter(str(one.part) for one in numbers)


def _once(
    indicator: Indicator, found: Counter[str], parts: tuple[str, ...], name: str = ""
) -> None:
    of, where = (f" of {name}", f" with commodity or section = {name!r}") if name else ("", "")
    for part in parts:
        if found[part] != 1:
            what = f"has {found[part]} numbers for the {part}{of}, and needs one"
            raise broken(indicator.id, what, [f"part = {part!r}{where}"])
