"""The shocks of a scenario: which can act, what they take from the remaining months."""

from dakcong.answers.facts import Facts
from dakcong.answers.known.release import release
from dakcong.answers.year.growth_way import way_of
from dakcong.engine.shocks import MonthlyShock
from dakcong.figures.catalogue import Indicator
from dakcong.periods import days_of, days_remaining, remaining_months
from dakcong.scenario.registry import Assumption
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction


def possible(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Assumption, ...]:
    """Switches of the shocks that can act in the scenario, on or off, in order.

    Left out are those that the vintage could not know, those whose months are over, and those that
    the chosen way to set the growth has its own number for (the price of coffee among commodities).
    """
    way = way_of(indicator, scenario)
    return tuple(
        one
        for one in facts.registry.of(indicator.id)
        if one.kind == "shock"
        and one.size
        and one.code in scenario.by_code
        and not (one.not_with and one.not_with == way)
    )


def acting(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Assumption, ...]:
    """Switches that are on and act: a shock rests while one that replaces it is on."""
    on = [one for one in possible(facts, indicator, scenario) if scenario.option(one.code) == "on"]
    replaced = {one.replaces for one in on}
    return tuple(one for one in on if one.code not in replaced)


def losses(facts: Facts, indicator: Indicator, scenario: Scenario) -> list[float]:
    """Part of all remaining months that each switched-on shock takes away; fractions."""
    here = release(facts.catalogue, indicator.id, scenario.vintage)
    days = days_remaining(here.year, here.month)
    return [
        _loss(facts, one, scenario, days)
        for one in acting(facts, indicator, scenario)
        if not one.by_month
    ]


def monthly(facts: Facts, indicator: Indicator, scenario: Scenario) -> list[MonthlyShock]:
    """Switched-on shocks that take away a part of the months of their event.

    Lost days fall alike on all days of the event's months: those of months that are over are lost
    already, and stand in the figures.
    """
    here = release(facts.catalogue, indicator.id, scenario.vintage)
    later = set(remaining_months(here.month))
    found = []
    for one in acting(facts, indicator, scenario):
        if one.by_month:
            months = facts.catalogue.events[one.event].months
            loss = _loss(facts, one, scenario, days_of(here.year, months))
            found.append(MonthlyShock(months=frozenset(later.intersection(months)), loss=loss))
    return found


def _loss(facts: Facts, one: Assumption, scenario: Scenario, days: int) -> float:
    """Size of a shock as a part of months with so many days; negative for a gain."""
    sized = facts.registry.find(one.size)
    size = scenario.number(one.size)
    loss = min(size / days, 1.0) if sized.unit == "days" else fraction(size)
    return -loss if sized.gain else loss
