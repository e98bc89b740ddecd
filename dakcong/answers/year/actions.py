"""What the province does: plants put into operation, and what they add to the remaining months."""

from dakcong.answers.facts import Facts
from dakcong.answers.known.power_chain import (
    ELECTRICITY,
    electricity_code,
    factor_codes,
    factors,
    year_output,
)
from dakcong.answers.known.release import release
from dakcong.answers.year.growth_way import SECTIONS, way_of
from dakcong.answers.year.remaining import sections_of
from dakcong.engine.power import added
from dakcong.engine.sections import section_shares
from dakcong.engine.shocks import MonthlyShock
from dakcong.figures.catalogue import Indicator
from dakcong.periods import remaining_months
from dakcong.scenario.registry import Assumption
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction

ACTION = "action"


def actions(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Assumption, ...]:
    """The actions that a scenario takes, whether they can act or not, in order."""
    known = facts.registry.of(indicator.id)
    return tuple(one for one in known if one.kind == ACTION and one.code in scenario.by_code)


def taking_effect(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Assumption, ...]:
    """Those that move a digit: power of a kind whose capacity factor is known, and their month.

    None without the weight of electricity, which no source prints.
    """
    taken = actions(facts, indicator, scenario)
    if not taken or electricity_code(facts).code not in scenario.by_code:
        return ()
    known = factors(facts, scenario)
    power = [one for one in taken if one.plant in known]
    return tuple(one for one in taken if one in power or not one.plant) if power else ()


def needed(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Assumption, ...]:
    """What these rest on besides and has no default: weight of electricity, given factors."""
    acting = taking_effect(facts, indicator, scenario)
    if not acting:
        return ()
    given = factor_codes(facts)
    own = (given[one.plant] for one in acting if one.plant in given)
    return (electricity_code(facts), *(one for one in own if one.code in scenario.by_code))


def gains(facts: Facts, indicator: Indicator, scenario: Scenario) -> list[MonthlyShock]:
    """What they add to the remaining months from theirs on, as a shock that gains; none or one.

    A month that is over is theirs from the first remaining one on.
    """
    acting = taking_effect(facts, indicator, scenario)
    if not acting:
        return []
    known = factors(facts, scenario)
    parts = [(scenario.number(one.code), known[one.plant]) for one in acting if one.plant]
    gain = added(parts, year_output(facts), _electricity(facts, indicator, scenario))
    first = next((scenario.number(one.code) for one in acting if not one.plant), 1.0)
    month = release(facts.catalogue, indicator.id, scenario.vintage).month
    months = frozenset(one for one in remaining_months(month) if one >= first)
    return [MonthlyShock(months=months, loss=-gain)]


def _electricity(facts: Facts, indicator: Indicator, scenario: Scenario) -> float:
    """Share of electricity: among the sections where growth is set by them, else its weight."""
    if way_of(indicator, scenario) != SECTIONS:
        return fraction(scenario.number(electricity_code(facts).code))
    found = sections_of(facts, indicator, scenario)
    shares = dict(zip((one.name for one in found), section_shares(found), strict=True))
    return shares[ELECTRICITY]
