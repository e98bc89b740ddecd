"""Moving a scenario: one value, one reset, another vintage; what was not touched follows."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from dakcong.answers.defaults import applies, complete, default_of, options
from dakcong.answers.facts import Facts
from dakcong.scenario.record import Scenario
from dakcong.scenario.registry import Value


@lru_cache(maxsize=512)
def touched(facts: Facts, scenario: Scenario) -> Mapping[str, Value]:
    """The values that differ from their default; code to value, read only."""
    found = {
        one.code: scenario.by_code[one.code]
        for one in facts.registry.assumptions
        if one.code in scenario.by_code
        and scenario.by_code[one.code] != default_of(facts, one, scenario.vintage, scenario.by_code)
    }
    return MappingProxyType(found)


def changed(facts: Facts, scenario: Scenario, updates: Mapping[str, Value]) -> Scenario:
    """The scenario with some values set; defaults that rest on them follow."""
    return complete(facts, scenario.vintage, {**touched(facts, scenario), **updates})


def reset(facts: Facts, scenario: Scenario, codes: frozenset[str]) -> Scenario:
    """The scenario with some assumptions back on their defaults."""
    kept = {c: v for c, v in touched(facts, scenario).items() if c not in codes}
    return complete(facts, scenario.vintage, kept)


def moved(facts: Facts, scenario: Scenario, vintage: str) -> Scenario:
    """The scenario on another vintage: what the reader set stays, as far as it applies there.

    An assumed growth of the first part gives way to a published one.
    """
    kept = {}
    for code, value in touched(facts, scenario).items():
        one = facts.registry.find(code)
        if not applies(facts, one, vintage):
            continue
        if one.form == "option" and value not in options(facts, one, vintage):
            continue
        if one.rule == "published_growth" and default_of(facts, one, vintage, {}) is not None:
            continue
        kept[code] = value
    return complete(facts, vintage, kept)
