"""From one scenario to another: what each assumption in which they differ adds to the median."""

from functools import lru_cache
from types import MappingProxyType

from dakcong.answers.explain.waterfall import Bar, Group, Waterfall, parts_of
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import touched
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.moves.trying import result_of
from dakcong.answers.year.actions import needed, taking_effect
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.answers.year.growth_way import path_code, way_of
from dakcong.answers.year.joined import joined
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Value, Values

Given = frozenset[tuple[str, Value]]


@lru_cache(maxsize=256)
def between(facts: Facts, start: Answer, end: Answer) -> Waterfall:
    """The bars from one scenario to another, by Shapley value over what the reader set otherwise.

    Growths that are set in another way cannot be told apart: with the way they are one change,
    unless one of the two scenarios sets no growth, which is alike in every way.

    Args:
        facts: the data.
        start: the answer under the one scenario.
        end: the answer under the other, of the same indicator and release.
    """
    indicator, vintage = start.indicator, start.scenario.vintage
    first, last = (touched(facts, one.scenario) for one in (start, end))
    held = _held(facts, start, end)

    def median(some: frozenset[Group]) -> float:
        moved = {code for group in some for code in group}
        kept = {code: value for code, value in first.items() if code not in moved}
        given = kept | {code: last[code] for code in moved if code in last} | held
        return _median(facts, indicator.id, vintage, frozenset(given.items()))

    groups = _groups(facts, start, end, held)
    parts, rest = parts_of(median, groups)
    ends = result_of(start), result_of(end)
    shown = joined(parts, ends[0].median, ends[1].median, indicator.unit)
    moving = ((group, part) for group, part in parts.items() if part != 0.0)
    return Waterfall(
        start=ends[0],
        end=ends[1],
        bars=tuple(Bar(codes=group, part=part, shown=shown[group]) for group, part in moving),
        held=MappingProxyType(held),
        assumed=(),
        same=not groups,
        rest=rest,
    )


@lru_cache(maxsize=4096)
def _median(facts: Facts, indicator_id: str, vintage: str, given: Given) -> float:
    """Median with these values set; defaults that rest on them follow."""
    found = answer(facts, indicator_id, complete(facts, vintage, dict(given)))
    if isinstance(found, Missing):
        raise TypeError(f"{dict(given)} leaves {found.code} missing")
    return found.outlook.year_end()


def _held(facts: Facts, start: Answer, end: Answer) -> dict[str, Value]:
    """The way to set growth that both ends can share, where one of them sets no growth."""
    path = path_code(start.indicator)
    ways = [way_of(start.indicator, one.scenario) for one in (start, end)]
    if ways[0] == ways[1]:
        return {}
    growing = _growing(facts, start.indicator)
    for one, way in ((start, ways[1]), (end, ways[0])):
        given = touched(facts, one.scenario)
        if growing & given.keys():
            continue
        shared = complete(facts, one.scenario.vintage, {**given, path: way})
        found = answer(facts, one.indicator.id, shared)
        if isinstance(found, Answer) and found.outlook.year_end() == one.outlook.year_end():
            return {path: way}
    return {}


def _growing(facts: Facts, indicator: Indicator) -> set[str]:
    """Codes of all that the growth of the remaining months is set by, the way among them."""
    driving = {
        one.code
        for one in facts.registry.of(indicator.id)
        if one.part or one.quarter or one.rule == "persistence"
    }
    return driving | {path_code(indicator)}


def _acting(facts: Facts, end: Answer) -> set[str]:
    """Codes of the actions that take effect, with what only they rest on."""
    here = (facts, end.indicator, end.scenario)
    return {one.code for one in (*taking_effect(*here), *needed(*here))}


def _together_acting(facts: Facts, start: Answer, end: Answer, differing: set[str]) -> set[str]:
    """Of what differs all that actions rest on, where any of it acts at one of the ends.

    What one end has set in vain may act with what the other end has, so it is the same change.
    """
    acting = differing & (_acting(facts, start) | _acting(facts, end))
    if not acting:
        return set()
    own = {one.code for one in facts.registry.of(start.indicator.id) if one.deed or one.plant}
    return acting | differing & own


def _groups(facts: Facts, start: Answer, end: Answer, held: Values) -> list[Group]:
    """The changes that can move a digit; one are a shock and its size, another way, all actions."""
    first, last = (touched(facts, one.scenario) for one in (start, end))
    differing = {one for one in first.keys() | last.keys() if first.get(one) != last.get(one)}
    used = {
        one.code: one
        for end_ in (start, end)
        for one in in_use(facts, end_.indicator, end_.scenario)
    }
    together: set[str] = set()
    if path_code(start.indicator) in differing - held.keys():
        together = _growing(facts, start.indicator)
    ordered = [one for one in facts.registry.of(start.indicator.id) if one.code in used]
    changes = [one for one in ordered if one.code in differing - held.keys()]
    sizes = {one.size for one in changes if one.size}
    acting = _together_acting(facts, start, end, differing) - together
    told = [one.code for one in facts.registry.of(start.indicator.id) if one.code in acting]
    groups = [tuple(one.code for one in changes if one.code in together), tuple(told)]
    for one in changes:
        if one.code not in together | acting | sizes:
            sized = one.size and one.size in differing
            groups.append((one.code, one.size) if sized else (one.code,))
    return [group for group in groups if group]
