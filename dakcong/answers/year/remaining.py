"""How the remaining months grow before shocks, by the way the reader set it."""

from dataclasses import dataclass

from dakcong.answers.facts import Facts
from dakcong.answers.known.rules import commodity_season
from dakcong.answers.known.so_far import origin_month
from dakcong.answers.year.growth_way import SECTIONS, way_of
from dakcong.engine.drivers import (
    Part,
    compound_growth,
    grown_season,
    parts_growth,
    parts_season,
    rest_share,
)
from dakcong.engine.outlook import combined_growth
from dakcong.engine.profile import quarter_shares, remainder_shares
from dakcong.engine.sections import Section, rest_weight, sections_growth
from dakcong.figures.catalogue import Indicator
from dakcong.periods import quarter_of
from dakcong.scenario.codes import codes
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Remaining:
    """The remaining months before shocks.

    Attributes:
        growth: on last year's, together; a fraction.
        shares: month to share of last year's remainder.
        grown: month to this year's amount, as a multiple of last year's remainder.
    """

    growth: float
    shares: dict[int, float]
    grown: dict[int, float]


def remaining(facts: Facts, indicator: Indicator, scenario: Scenario) -> Remaining:
    """The remaining months under a scenario.

    Raises:
        InputError: the named commodities, or sections of an index, exceed the whole.
    """
    if way_of(indicator, scenario) == "commodities":
        parts = parts_of(facts, indicator, scenario)
        return Remaining(
            growth=parts_growth(parts), shares=parts_season(parts), grown=grown_season(parts)
        )
    month = origin_month(facts, indicator.id, scenario.vintage)
    share = codes(indicator.letter).fourth_quarter_share
    given = indicator.flow and share in scenario.by_code
    fourth = fraction(scenario.number(share)) if given else None
    shares = remainder_shares(facts.catalogue.profiles[indicator.id], month, fourth)
    growth = quarter_growth(facts, indicator, scenario, sorted(map(quarter_of, shares)))
    return Remaining(
        growth=combined_growth(growth, quarter_shares(shares)),
        shares=shares,
        grown={one: share * (1 + growth[quarter_of(one)]) for one, share in shares.items()},
    )


def quarter_growth(
    facts: Facts, indicator: Indicator, scenario: Scenario, quarters: list[int]
) -> dict[int, float]:
    """Growth of each remaining quarter, before shocks; quarter to fraction."""
    code = codes(indicator.letter)
    match way_of(indicator, scenario):
        case "quarters":
            return {q: fraction(scenario.number(code.quarter(q))) for q in quarters}
        case "volume_price":
            change = {
                part: fraction(scenario.number(facts.registry.parts(indicator.id, part)[0].code))
                for part in ("price", "volume")
            }
            return dict.fromkeys(quarters, compound_growth(**change))
        case way if way == SECTIONS:
            made = sections_of(facts, indicator, scenario)
            return dict.fromkeys(quarters, sections_growth(made))
    return dict.fromkeys(quarters, fraction(scenario.number(code.growth)))


def parts_of(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Part, ...]:
    """The commodities of the remaining months; the last is the rest, which nobody named.

    Raises:
        InputError: the named commodities have more than the whole together.
    """
    month = origin_month(facts, indicator.id, scenario.vintage)
    change = {
        (one.commodity, one.part): fraction(scenario.number(one.code))
        for one in facts.registry.of(indicator.id)
        if one.commodity
    }
    shares = {name: value for (name, part), value in change.items() if part == "share"}
    rest = next(name for name, part in change if part == "price" and name not in shares)
    shares[rest] = rest_share(shares)
    return tuple(
        Part(
            name=name,
            share=share,
            price=change[name, "price"],
            volume=change[name, "volume"],
            season=remainder_shares(commodity_season(facts, indicator.id, name), month),
        )
        for name, share in shares.items()
    )


def sections_of(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Section, ...]:
    """The sections of an index, each with its weight, last year's level and growth.

    The section without a weight of its own takes what the others leave.

    Raises:
        InputError: the weights have more than the whole together.
    """
    numbers = [one for one in facts.registry.of(indicator.id) if one.section]
    found = {(one.section, one.part): one.code for one in numbers}
    names = [one.section for one in numbers if one.part == "growth"]
    weights = {
        name: fraction(scenario.number(found[name, "weight"]))
        for name in names
        if (name, "weight") in found
    }
    rest = rest_weight(weights)
    return tuple(
        Section(
            name=name,
            weight=weights.get(name, rest),
            level=fraction(scenario.number(found[name, "level"])),
            growth=fraction(scenario.number(found[name, "growth"])),
        )
        for name in names
    )


def missing_weights(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[str, ...]:
    """Codes of the weights that growth by section needs and that nobody gave; empty otherwise."""
    if way_of(indicator, scenario) != SECTIONS:
        return ()
    weights = facts.registry.parts(indicator.id, "weight")
    return tuple(one.code for one in weights if one.code not in scenario.by_code)
