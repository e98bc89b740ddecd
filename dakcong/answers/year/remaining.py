"""How the remaining months grow before shocks, by the way the reader set it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

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

# Name of a commodity or section ("" for the whole) and part of it, to their code.
Codes = Mapping[tuple[str, str], str]


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


@lru_cache(maxsize=64)
def part_codes(facts: Facts, indicator: Indicator) -> Codes:
    """The codes of all parts that drive an indicator."""
    every = facts.registry.of(indicator.id)
    return {(one.commodity or one.section, one.part): one.code for one in every if one.part}


def _given(facts: Facts, indicator: Indicator, scenario: Scenario) -> dict[tuple[str, str], float]:
    """The values of those codes in a scenario that has them, as fractions."""
    known = part_codes(facts, indicator).items()
    return {key: fraction(scenario.number(one)) for key, one in known if one in scenario.by_code}


@lru_cache(maxsize=64)
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
            given = _given(facts, indicator, scenario)
            change = compound_growth(given["", "price"], given["", "volume"])
            return dict.fromkeys(quarters, change)
        case way if way == SECTIONS:
            made = sections_of(facts, indicator, scenario)
            return dict.fromkeys(quarters, sections_growth(made))
    return dict.fromkeys(quarters, fraction(scenario.number(code.growth)))


@lru_cache(maxsize=64)
def parts_of(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Part, ...]:
    """The commodities of the remaining months; the last is the rest, which nobody named.

    Raises:
        InputError: the named commodities have more than the whole together.
    """
    month = origin_month(facts, indicator.id, scenario.vintage)
    given = _given(facts, indicator, scenario)
    shares = {name: value for (name, part), value in given.items() if part == "share"}
    priced = (name for name, part in given if name and part == "price")
    rest = next(name for name in priced if name not in shares)
    shares[rest] = rest_share(shares)
    return tuple(
        Part(
            name=name,
            share=share,
            price=given[name, "price"],
            volume=given[name, "volume"],
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
    given = _given(facts, indicator, scenario)
    weights = {name: value for (name, part), value in given.items() if part == "weight"}
    rest = rest_weight(weights)
    return tuple(
        Section(
            name=name,
            weight=weights.get(name, rest),
            level=given[name, "level"],
            growth=growth,
        )
        for (name, part), growth in given.items()
        if part == "growth"
    )


def missing_weights(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[str, ...]:
    """Codes of the weights that growth by section needs and that nobody gave; empty otherwise."""
    if way_of(indicator, scenario) != SECTIONS:
        return ()
    weights = facts.registry.parts(indicator.id, "weight")
    return tuple(one.code for one in weights if one.code not in scenario.by_code)
