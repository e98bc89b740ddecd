"""From obstacles to points of the index of industrial production: the links, and what they give."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.power import Held, Output, held, outputs, summed
from dakcong.engine.power import MEGAWATT, Reached, Span, reached
from dakcong.figures.energy import Project
from dakcong.figures.power_output import ALL, PowerOutput
from dakcong.figures.proposals import Proposal
from dakcong.periods import MONTHS
from dakcong.scenario.registry import Assumption
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction

# The section of the index that generates electricity.
ELECTRICITY: Final = "electricity"
# Stages at which nothing is left to be freed.
DONE: Final = ("operating", "stopped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Freed:
    """What the projects behind some obstacles come to.

    Attributes:
        held: the obstacles.
        reached: of the capacity whose kind has a factor; None where no kind has one.
        left_out: MW of the kinds that have none.
    """

    held: Held
    reached: Reached | None
    left_out: float


def output_readings(facts: Facts) -> tuple[PowerOutput, ...]:
    """What was printed of the electricity that the merged province generates, all plants."""
    known = facts.catalogue.power_output.values()
    return tuple(one for one in known if (one.region, one.part) == ("merged", ALL))


@lru_cache(maxsize=8)
def year_output(facts: Facts) -> Span:
    """A year of the merged province's electricity, GWh: every reading at its monthly pace."""
    paces = [one.gwh / one.months * MONTHS for one in output_readings(facts)]
    return Span(low=min(paces), high=max(paces))


@lru_cache(maxsize=8)
def factor_codes(facts: Facts) -> Mapping[str, Assumption]:
    """Kind of plant to the capacity factor that a reader may give."""
    known = facts.registry.assumptions
    return {one.plant: one for one in known if one.plant and one.kind == "assumption"}


def factors(facts: Facts, scenario: Scenario) -> dict[str, Span]:
    """Capacity factor of each kind: that of printed designs, else the one that the reader gives."""
    given = {
        kind: fraction(scenario.number(one.code))
        for kind, one in factor_codes(facts).items()
        if one.code in scenario.by_code
    }
    return {kind: Span(low=one, high=one) for kind, one in given.items()} | dict(_designed(facts))


def designs(facts: Facts, kind: str) -> int:
    """How many published designs the factor of a kind rests on; 0 where the reader gives it."""
    return max((one.designs for one in _outputs(facts) if one.kind == kind), default=0)


@lru_cache(maxsize=8)
def _designed(facts: Facts) -> Mapping[str, Span]:
    known = ((one.kind, one.factors) for one in _outputs(facts))
    return {kind: Span(low=ends[0], high=ends[1]) for kind, ends in known if ends}


@lru_cache(maxsize=8)
def _outputs(facts: Facts) -> tuple[Output, ...]:
    """Output of every kind at every stage; the designs of a kind are the same at all of them."""
    stages = dict.fromkeys(one.stage for one in facts.catalogue.projects.values())
    return tuple(one for stage in stages for one in outputs(facts.catalogue, stage))


@lru_cache(maxsize=8)
def electricity_code(facts: Facts) -> Assumption:
    """The weight of electricity in the index, which no source prints."""
    weights = (one for one in facts.registry.assumptions if one.part == "weight")
    return next(one for one in weights if one.section == ELECTRICITY)


def electricity_share(facts: Facts, scenario: Scenario) -> float | None:
    """Share of electricity in the index, a fraction; None where the reader gave no weight."""
    one = electricity_code(facts)
    return fraction(scenario.number(one.code)) if one.code in scenario.by_code else None


def freed(facts: Facts, scenario: Scenario) -> tuple[Freed, ...]:
    """What each group that can be removed holds up, most energy first; without factor by its MW."""
    known, year = factors(facts, scenario), year_output(facts)
    share = electricity_share(facts, scenario)
    made = [
        _freed(one, known, year, share)
        for one in held(facts.catalogue)
        if one.removable and one.capacity is not None and one.stage not in DONE
    ]
    made.sort(key=lambda one: (-one.reached.gwh.high if one.reached else 0.0, -one.left_out))
    return tuple(made)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What the projects that a proposal would free come to; or why that cannot be told.

    Attributes:
        reached: None where `why` says what is missing: a project, its MW or its factor.
    """

    reached: Reached | None
    why: str = ""


def effect(facts: Facts, scenario: Scenario, proposal: Proposal) -> Effect:
    """The effect of a proposal, if everything that its obstacle holds up would run for a year."""
    projects = [facts.catalogue.projects[name] for name in proposal.projects]
    if not projects:
        return Effect(reached=None, why="project")
    parts, known = [], factors(facts, scenario)
    for one in projects:
        if one.capacity is None or one.capacity.unit != MEGAWATT:
            return Effect(reached=None, why="megawatt")
        if one.kind not in known:
            return Effect(reached=None, why="factor")
        parts.append((one.capacity.value, known[one.kind]))
    share = electricity_share(facts, scenario)
    return Effect(reached=reached(parts, year_output(facts), share))


def _freed(one: Held, known: dict[str, Span], year: Span, share: float | None) -> Freed:
    capacity = _by_kind(one.projects)
    parts = [(value, known[kind]) for kind, value in capacity.items() if kind in known]
    return Freed(
        held=one,
        reached=reached(parts, year, share) if parts else None,
        left_out=sum(value for kind, value in capacity.items() if kind not in known),
    )


def _by_kind(projects: tuple[Project, ...]) -> dict[str, float]:
    """MW of each kind, of what is counted."""
    kinds = dict.fromkeys(one.kind for one in projects)
    sums = {kind: summed(one for one in projects if one.kind == kind) for kind in kinds}
    return {kind: found[MEGAWATT].value for kind, found in sums.items() if MEGAWATT in found}
