"""What the province does, and what that adds to the remaining months of an index."""

from collections.abc import Iterable
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.release import release
from dakcong.answers.year.effects import COMMISSIONED, Effect, effects
from dakcong.answers.year.growth_way import SECTIONS, way_of
from dakcong.answers.year.remaining import sections_of
from dakcong.engine.gains import Gain, added
from dakcong.engine.sections import section_shares
from dakcong.figures.catalogue import Indicator
from dakcong.periods import remaining_months
from dakcong.scenario.registry import Assumption
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction

ACTION: Final = "action"


def actions(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Assumption, ...]:
    """The actions that a scenario takes, whether they can act or not, in order."""
    known = facts.registry.of(indicator.id)
    return tuple(one for one in known if one.kind == ACTION and one.code in scenario.by_code)


def taking_effect(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Assumption, ...]:
    """Those that move a digit, each once and in order.

    Power and removed obstacles need the weight of electricity and a capacity factor, land that is
    let all weights and the output of a hectare; no source prints them.
    """
    return _in_order(facts, indicator, (one.taken for one in _found(facts, indicator, scenario)))


def needed(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Assumption, ...]:
    """What these rest on besides and has no default."""
    return _in_order(facts, indicator, (one.needed for one in _found(facts, indicator, scenario)))


def grouped(taken: Iterable[Assumption]) -> list[tuple[str, ...]]:
    """Codes of actions that are one change: all plants, each obstacle, land and its month."""
    groups: dict[str, list[str]] = {}
    for one in taken:
        groups.setdefault(one.obstacle or one.deed or COMMISSIONED, []).append(one.code)
    return [tuple(some) for some in groups.values()]


def gains(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Gain, ...]:
    """What they add, as the engine and the browser compute it."""
    found = _found(facts, indicator, scenario)
    if not found:
        return ()
    by_section = way_of(indicator, scenario) == SECTIONS
    names = [one.name for one in sections_of(facts, indicator, scenario)] if by_section else []
    weights = {one.section: one.code for one in facts.registry.parts(indicator.id, "weight")}
    return tuple(_gain(one, names, weights) for one in found)


def lifted(facts: Facts, indicator: Indicator, scenario: Scenario) -> dict[int, float]:
    """Remaining month to the part of it that they add; empty without any.

    A month that is over is theirs from the first remaining one on.
    """
    found = gains(facts, indicator, scenario)
    if not found:
        return {}
    shares: tuple[float, ...] = ()
    if way_of(indicator, scenario) == SECTIONS:
        shares = section_shares(sections_of(facts, indicator, scenario))
    drivers = {code for one in found for code in one.drivers}
    settings = {code: fraction(scenario.number(code)) for code in drivers}
    month = release(facts.catalogue, indicator.id, scenario.vintage).month
    months = remaining_months(month)
    return dict(zip(months, added(found, settings, months, shares), strict=True))


def _found(facts: Facts, indicator: Indicator, scenario: Scenario) -> list[Effect]:
    taken = actions(facts, indicator, scenario)
    return effects(facts, indicator, scenario, taken) if taken else []


def _gain(one: Effect, names: list[str], weights: dict[str, str]) -> Gain:
    """Its share is that of a section, else a weight, else what all weights leave."""
    own = weights.get(one.section)
    return Gain(
        products=one.products,
        section=names.index(one.section) if names else None,
        weights=() if names else (own,) if own else tuple(weights.values()),
        rest=not names and own is None,
        starts=one.starts,
        delay=one.delay,
    )


def _in_order(
    facts: Facts, indicator: Indicator, some: Iterable[tuple[Assumption, ...]]
) -> tuple[Assumption, ...]:
    named = {one.code for own in some for one in own}
    return tuple(one for one in facts.registry.of(indicator.id) if one.code in named)
