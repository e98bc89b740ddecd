"""Moving a scenario: one value, one reset, another vintage; what was not touched follows."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from dakcong.answers.defaults import applies, complete, default_of, options
from dakcong.answers.facts import Facts
from dakcong.answers.outlooks import Answer, Missing, answer
from dakcong.scenario.record import Scenario
from dakcong.scenario.registry import Assumption, Value


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A value that the reader set and that has no place in another vintage.

    Attributes:
        replaced: a published figure stands in the place of the assumed one.
    """

    one: Assumption
    value: Value
    replaced: bool


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
    if code not in touched(facts, scenario):
        return False
    with_it, without = (
        answer(facts, indicator, one)
        for one in (scenario, reset(facts, scenario, frozenset({code})))
    )
    if isinstance(with_it, Missing) or isinstance(without, Missing):
        return with_it == without
    return _results(with_it) == _results(without)


def _results(one: Answer) -> tuple[object, ...]:
    return (one.outlook, one.reach, one.target_kind, one.published, one.projected_shares)
