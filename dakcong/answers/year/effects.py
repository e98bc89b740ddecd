"""What each action comes to: plants put into operation, obstacles removed, land let."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.power_chain import (
    ELECTRICITY,
    designs,
    electricity_code,
    factor_codes,
    factors,
    year_output,
)
from dakcong.answers.known.removal import REMOVED, freed_by
from dakcong.engine.gains import Product
from dakcong.engine.power import part_of_year
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Assumption
from dakcong.scenario.scenario import Scenario

COMMISSIONED: Final = "commissioned"
LEASED: Final = "leased"
# The section of the index that tenants of parks and clusters belong to.
MANUFACTURING: Final = "manufacturing"
# Rules by which the numbers of a deed are told apart.
SIZE: Final = "action_size"
MONTH: Final = "action_month"
DELAY: Final = "action_delay"
OUTPUT: Final = "leased_output"
# Settings are fractions: a hundredth of a megawatt or a hectare.
_UNIT: Final = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """Actions that move a digit together.

    Attributes:
        taken: the actions.
        needed: what they rest on besides and has no default.
        section: of the index, through which they act.
        products: what they add to a month of it, as parts of it.
        starts: codes of the months from which on they act; of all without.
        delay: code of the months that pass after that; empty for none.
    """

    taken: tuple[Assumption, ...]
    needed: tuple[Assumption, ...]
    section: str
    products: tuple[Product, ...]
    starts: tuple[str, ...] = ()
    delay: str = ""


def effects(
    facts: Facts, indicator: Indicator, scenario: Scenario, taken: Iterable[Assumption]
) -> list[Effect]:
    """What the actions of a scenario come to; those that lack what they need to nothing."""
    deeds: dict[str, list[Assumption]] = {}
    for one in taken:
        deeds.setdefault(one.deed, []).append(one)
    found: list[Effect] = []
    if electricity_code(facts).code in scenario.by_code:
        found += _commissioned(facts, scenario, deeds.get(COMMISSIONED, []))
        found += _removed(facts, indicator, scenario, deeds.get(REMOVED, []))
    return found + _leased(facts, indicator, scenario, deeds.get(LEASED, []))


def leasing_needs(facts: Facts, indicator: Indicator) -> tuple[Assumption, ...]:
    """What land that is let rests on: the weights, and the output of a hectare."""
    weights = facts.registry.parts(indicator.id, "weight")
    return (*weights, *(one for one in facts.registry.of(indicator.id) if one.rule == OUTPUT))


def _commissioned(facts: Facts, scenario: Scenario, taken: list[Assumption]) -> list[Effect]:
    known = factors(facts, scenario)
    power = [one for one in taken if one.plant in known]
    if not power:
        return []
    starts = [one for one in taken if one.rule == MONTH]
    made = [_product(facts, scenario, one.plant, _UNIT, one.code) for one in power]
    return [
        Effect(
            taken=(*power, *starts),
            needed=(electricity_code(facts), *_given(facts, made)),
            section=ELECTRICITY,
            products=tuple(made),
            starts=tuple(one.code for one in starts),
        )
    ]


def _removed(
    facts: Facts, indicator: Indicator, scenario: Scenario, taken: list[Assumption]
) -> list[Effect]:
    """An effect for all projects that the same obstacles held up."""
    known, by_content = factors(facts, scenario), {one.obstacle: one for one in taken}
    delays = [one for one in facts.registry.of(indicator.id) if one.rule == DELAY]
    given = [one for one in delays if one.code in scenario.by_code]
    found = []
    for contents, projects in freed_by(facts, by_content).items() if taken else ():
        power = [(one.kind, one.capacity.value) for one in projects if one.capacity]
        made = [_product(facts, scenario, kind, mw) for kind, mw in power if kind in known]
        if made:
            own = tuple(by_content[one] for one in sorted(contents))
            found.append(
                Effect(
                    taken=own,
                    needed=(electricity_code(facts), *_given(facts, made), *given),
                    section=ELECTRICITY,
                    products=tuple(made),
                    starts=tuple(one.code for one in own),
                    delay="".join(one.code for one in given),
                )
            )
    return found


def _leased(
    facts: Facts, indicator: Indicator, scenario: Scenario, taken: list[Assumption]
) -> list[Effect]:
    needs = leasing_needs(facts, indicator)
    areas = [one for one in taken if one.rule == SIZE]
    if not areas or not needs or any(one.code not in scenario.by_code for one in needs):
        return []
    starts = tuple(one for one in taken if one.rule == MONTH)
    made = (Product(scale=_UNIT, drivers=(one.code, needs[-1].code)) for one in areas)
    return [
        Effect(
            taken=(*areas, *starts),
            needed=needs,
            section=MANUFACTURING,
            products=tuple(made),
            starts=tuple(one.code for one in starts),
        )
    ]


def _product(facts: Facts, scenario: Scenario, kind: str, capacity: float, *size: str) -> Product:
    """What a capacity of a kind adds, with the capacity factor as a driver where it is given."""
    year, given = year_output(facts), factor_codes(facts).get(kind)
    if given is not None and given.code in scenario.by_code and not designs(facts, kind):
        return Product(scale=part_of_year(capacity, 1.0, year), drivers=(*size, given.code))
    middle = factors(facts, scenario)[kind].middle
    return Product(scale=part_of_year(capacity, middle, year), drivers=size)


def _given(facts: Facts, made: Iterable[Product]) -> list[Assumption]:
    """The capacity factors that a reader gave among the drivers."""
    drivers = {code for one in made for code in one.drivers}
    return [one for one in factor_codes(facts).values() if one.code in drivers]
