"""Moving a scenario: one value, one reset, another vintage; what was not touched follows."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import applies, by_indicator, complete, default_of, options
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.year.answer import Missing, answer
from dakcong.answers.year.growth_way import DRIVEN, path_code, way_of
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.link import Notice
from dakcong.scenario.registry import Assumption, Value, Values
from dakcong.scenario.scenario import Scenario
from dakcong.units import percent

# What the world does, apart from the choice of figures and from what the province does.
WORLD: Final = ("assumption", "shock")
# Parts that carry the growth of a driven way; what they are weighted by stays.
GROWING: Final = ("volume", "growth")


@lru_cache(maxsize=128)
def touched(facts: Facts, scenario: Scenario) -> Mapping[str, Value]:
    """The values that differ from their default; code to value, read only."""
    found: dict[str, Value] = {}
    for indicator, own in by_indicator(facts, scenario.vintage).items():
        here = frozenset(one for one in scenario.by_code.items() if one[0] in own)
        found.update(_touched(facts, scenario.vintage, indicator, here))
    return MappingProxyType(found)


@lru_cache(maxsize=256)
def _touched(
    facts: Facts, vintage: str, indicator: str, given: frozenset[tuple[str, Value]]
) -> Values:
    """Those of one indicator: a move changes no other's."""
    values = dict(given)
    return {
        code: values[code]
        for code, one in by_indicator(facts, vintage)[indicator].items()
        if code in values and values[code] != default_of(facts, one, vintage, values)
    }


def changed(facts: Facts, scenario: Scenario, updates: Mapping[str, Value]) -> Scenario:
    """The scenario with some values set; defaults that rest on them follow."""
    return complete(facts, scenario.vintage, {**touched(facts, scenario), **updates})


def reset(facts: Facts, scenario: Scenario, codes: frozenset[str]) -> Scenario:
    """The scenario with some assumptions back on their defaults."""
    kept = {c: v for c, v in touched(facts, scenario).items() if c not in codes}
    return complete(facts, scenario.vintage, kept)


def reset_assumptions(facts: Facts, scenario: Scenario, indicator: str) -> Scenario:
    """The scenario with what the world does to an indicator back on its defaults.

    The choice of published figures and the actions of the province stay.
    """
    world = [one.code for one in facts.registry.of(indicator) if one.kind in WORLD]
    return reset(facts, scenario, frozenset(world))


def reset_actions(facts: Facts, scenario: Scenario, indicator: str, deed: str = "") -> Scenario:
    """The scenario without what the province does about an indicator, or without one deed."""
    every = (one for one in facts.registry.of(indicator) if one.kind == "action")
    own = [one.code for one in every if deed in ("", one.deed)]
    return reset(facts, scenario, frozenset(own))


def on_way(facts: Facts, scenario: Scenario, indicator: str, way: str) -> Scenario:
    """The scenario with another way to set the growth of the remaining months.

    The new way starts at the growth in force before shocks, rounded to the step: the one growth
    for all, quarters, volumes and sections take it, prices do not change. So the choice of a way
    moves the growth by the rounding at most; a shock that rests in one of the two ways stops or
    starts, and sections whose weights nobody gave leave no answer until they are given.

    Args:
        facts: the data.
        scenario: what is assumed now.
        indicator: its id.
        way: an option of the indicator's path, for example "quarters" or "commodities".
    """
    one = facts.catalogue.indicators[indicator]
    if way == way_of(one, scenario):
        return scenario
    updates: dict[str, Value] = {path_code(one): way}
    growth = _growth_in_force(facts, one, scenario)
    for number in facts.registry.of(indicator):
        if growth is None or number.code not in scenario.by_code:
            continue
        if (
            (way == "whole" and number.code == codes(one.letter).growth)
            or (way == "quarters" and number.quarter)
            or (way in DRIVEN and number.part in GROWING)
        ):
            updates[number.code] = number.rounded(growth)
        elif way in DRIVEN and number.part == "price":
            updates[number.code] = 0.0
    return changed(facts, scenario, updates)


def _growth_in_force(facts: Facts, indicator: Indicator, scenario: Scenario) -> float | None:
    """Growth of the remaining months before shocks, per cent; None when there is no answer.

    The one growth for all where the way in force allows no projection (shares above the whole).
    """
    try:
        found = answer(facts, indicator.id, scenario)
    except InputError:
        return scenario.number(codes(indicator.letter).growth)
    return None if isinstance(found, Missing) else percent(found.growth_before_shocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A value that the reader set and that has no place in another vintage.

    Attributes:
        replaced: a published figure stands in the place of the assumed one.
    """

    one: Assumption
    value: Value
    replaced: bool

    def notice(self, vintage: str) -> Notice:
        """The same for a reader who moved to `vintage`."""
        return Notice(
            key="link.published" if self.replaced else "link.not_in_vintage",
            code=self.one.code,
            given=self.one.text(self.value),
            allowed=vintage,
        )


def moved(facts: Facts, scenario: Scenario, vintage: str) -> tuple[Scenario, tuple[Dropped, ...]]:
    """The scenario on another vintage, and what of the reader's values does not apply there.

    What was not touched takes the defaults of the vintage. An assumed growth of the first part
    gives way to a published one.
    """
    kept: dict[str, Value] = {}
    dropped: list[Dropped] = []
    for code, value in touched(facts, scenario).items():
        one = facts.registry.find(code)
        replaced = one.rule == "published_growth" and (
            default_of(facts, one, vintage, {}) is not None
        )
        known = applies(facts, one, vintage) and (
            one.form == "number" or value in options(facts, one, vintage)
        )
        if known and not replaced:
            kept[code] = value
        else:
            dropped.append(Dropped(one=one, value=value, replaced=replaced))
    return complete(facts, vintage, kept), tuple(dropped)


def idle(facts: Facts, scenario: Scenario, indicator: str, code: str) -> bool:
    """Whether a value that differs from its default changes nothing for an indicator.

    The size of a shock that is off, the growth of a quarter while one rate is for all, another
    indicator's assumption.
    """
    used = {one.code for one in in_use(facts, facts.catalogue.indicators[indicator], scenario)}
    return code in touched(facts, scenario) and code not in used
