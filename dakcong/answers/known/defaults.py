"""Defaults of a scenario, computed from the vintage's figures and rounded to the step.

The order of the registry is the order of computation: a default may rest on values before it (the
growth on the chosen reading).
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known import vintages
from dakcong.answers.known.release import release
from dakcong.answers.known.rules import RULES
from dakcong.figures.events import Event
from dakcong.periods import remaining_quarters
from dakcong.scenario.registry import Assumption, Value, Values
from dakcong.scenario.scenario import Scenario
from dakcong.units import percent

OPTION_RULES: Final = ("readings", "bases", "targets")
# Rule of a stated trend, whose default is fixed: default growths further down rest on it.
TREND: Final = "trend"


def options(facts: Facts, one: Assumption, vintage: str) -> tuple[str, ...]:
    """What an option may be in a vintage, the default first; empty for a number."""
    match one.rule if one.form == "option" else "":
        case "readings":
            readings = vintages.levels(facts.catalogue, one.indicator, vintage)
            return tuple(reading.code for reading in readings)
        case "bases":
            return tuple(
                base.code for base in vintages.bases(facts.catalogue, one.indicator, vintage)
            )
        case "targets":
            return _targets(facts, one.indicator, vintage)
    return one.options


@lru_cache(maxsize=64)
def _targets(facts: Facts, indicator: str, vintage: str) -> tuple[str, ...]:
    """Targets that figures of the projected year state."""
    here, known = release(facts.catalogue, indicator, vintage), facts.catalogue.indicators
    return tuple(one for one in known[indicator].targets if here.figures(one, year=here.year))


def applies(facts: Facts, one: Assumption, vintage: str) -> bool:
    """Whether an assumption plays a part in a vintage."""
    return one.code in _applying(facts, vintage)


@lru_cache(maxsize=64)
def _applying(facts: Facts, vintage: str) -> dict[str, Assumption]:
    """All assumptions that play a part in a vintage, by code, in the order of the registry."""
    found = (one for one in facts.registry.assumptions if _applies(facts, one, vintage))
    return {one.code: one for one in found}


@lru_cache(maxsize=64)
def by_indicator(facts: Facts, vintage: str) -> dict[str, dict[str, Assumption]]:
    """The same by indicator."""
    found: dict[str, dict[str, Assumption]] = {}
    for code, one in _applying(facts, vintage).items():
        found.setdefault(one.indicator, {})[code] = one
    return found


def _applies(facts: Facts, one: Assumption, vintage: str) -> bool:
    here = release(facts.catalogue, one.indicator, vintage)
    year, month = here.year, here.month
    if one.quarter:
        return one.quarter in remaining_quarters(month)
    if one.rule == "season":
        return len(remaining_quarters(month)) > 1
    if one.rule in ("readings", "targets"):
        return bool(options(facts, one, vintage))
    known = vintages.known_on(facts.catalogue, vintage)
    event = _event_of(facts, one)
    if event is not None and not event.date.startswith(str(year)):
        return False
    if event is not None and one.by_month:
        return event.known_on <= known and max(event.months) > month
    return not one.known_on or one.known_on <= known


def _event_of(facts: Facts, one: Assumption) -> Event | None:
    """The event behind a shock or its size."""
    names = (other.event for other in facts.registry.of(one.indicator) if other.size == one.code)
    return facts.catalogue.events.get(one.event or next(names, ""))


def vocabulary(facts: Facts) -> dict[str, dict[str, tuple[str, ...]]]:
    """Vintage to code to options, for the link codec."""
    return {
        vintage: {
            one.code: options(facts, one, vintage)
            for one in facts.registry.assumptions
            if applies(facts, one, vintage)
        }
        for vintage in vintages.vintages(facts.catalogue)
    }


def complete(facts: Facts, vintage: str, given: Mapping[str, Value]) -> Scenario:
    """A scenario with every value: the given ones, and defaults that rest on them.

    A default that cannot be computed (the growth of an index whose first half nobody published)
    stays out of the scenario; setting what it rests on brings it in.
    """
    return _complete(facts, vintage, frozenset(given.items()))


@lru_cache(maxsize=128)
def _complete(facts: Facts, vintage: str, given: frozenset[tuple[str, Value]]) -> Scenario:
    """One move asks for several scenarios that it does not change, such as those of the presets."""
    values: dict[str, Value] = {}
    for indicator, own in by_indicator(facts, vintage).items():
        here = frozenset(one for one in given if one[0] in own)
        values.update(_values(facts, vintage, indicator, here))
    return Scenario(vintage, values)


@lru_cache(maxsize=256)
def _values(
    facts: Facts, vintage: str, indicator: str, given: frozenset[tuple[str, Value]]
) -> Values:
    """Those of one indicator: a move changes no other's, on which no default of it rests."""
    values = dict[str, Value]()
    known = dict(given)
    for code, one in by_indicator(facts, vintage)[indicator].items():
        value = known[code] if code in known else default_of(facts, one, vintage, values)
        if value is not None:
            values[code] = value
    return values


def default_of(
    facts: Facts, one: Assumption, vintage: str, values: Mapping[str, Value]
) -> Value | None:
    """Default of one assumption, given the values before it; None when it cannot be computed."""
    if one.default is not None:
        return one.default
    if one.form == "option":
        return options(facts, one, vintage)[0]
    found = RULES[one.rule](facts, one, vintage, values)
    return None if found is None else one.rounded(percent(found))
