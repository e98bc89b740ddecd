"""What each section of an index brings to the remaining months, and what shocks take from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.vintages import visible
from dakcong.answers.year.actions import actions
from dakcong.answers.year.answer import Answer, answer
from dakcong.answers.year.growth_way import SECTIONS, way_of
from dakcong.answers.year.joined import joined
from dakcong.answers.year.remaining import sections_of
from dakcong.engine.rounding import significant
from dakcong.engine.sections import SectionContribution, section_contributions
from dakcong.figures.catalogue import Indicator
from dakcong.model import Figure
from dakcong.scenario.scenario import Scenario
from dakcong.units import PERCENT

# What shocks and actions add stands beside the sections under these names.
SHOCKS: Final = "shocks"
ACTIONS: Final = "actions"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionsTogether:
    """The growth of the remaining months, taken apart by section; fractions.

    Attributes:
        parts: one for each section, before shocks.
        from_shocks: what the switched-on shocks add to their sum; negative for a loss.
        from_actions: what plants put into operation add on top.
        growth: of the remaining months, both included: all add up to it.
        shown: section (or "shocks", "actions") to what it adds, on a hundredth of a point.
        shown_growth: the growth likewise; the shown parts add up to it exactly.
    """

    parts: tuple[SectionContribution, ...]
    from_shocks: float
    from_actions: float
    growth: float
    shown: Mapping[str, float]
    shown_growth: float


def sections_together(facts: Facts, one: Answer) -> SectionsTogether | None:
    """The sections behind an answer; None when its growth was not set by section."""
    if way_of(one.indicator, one.scenario) != SECTIONS:
        return None
    parts = section_contributions(sections_of(facts, one.indicator, one.scenario))
    growth = one.outlook.growth
    before = _without_actions(facts, one)
    from_shocks = significant(before - one.growth_before_shocks)
    from_actions = significant(growth - before)
    exact = {part.name: part.points for part in parts} | {SHOCKS: from_shocks}
    if from_actions:
        exact[ACTIONS] = from_actions
    shown = joined(exact, 0.0, growth, PERCENT)
    return SectionsTogether(
        parts=parts,
        from_shocks=from_shocks,
        from_actions=from_actions,
        growth=growth,
        shown=MappingProxyType(shown),
        shown_growth=sum(shown.values()),
    )


def _without_actions(facts: Facts, one: Answer) -> float:
    """Growth of the remaining months after shocks, without what the province does."""
    taken = {action.code for action in actions(facts, one.indicator, one.scenario)}
    if not taken:
        return one.outlook.growth
    kept = {code: value for code, value in one.scenario.by_code.items() if code not in taken}
    found = answer(facts, one.indicator.id, Scenario(one.scenario.vintage, kept))
    assert isinstance(found, Answer)
    return found.outlook.growth


def printed_growth(
    facts: Facts, indicator: Indicator, vintage: str
) -> tuple[tuple[str, Figure], ...]:
    """Sections and their published growth that the vintage could know; the newest first."""
    names = [one.section for one in facts.registry.parts(indicator.id, "growth")]
    wanted = {f"{indicator.id}_{name}": name for name in names}
    found = [
        (wanted[one.indicator], one)
        for one in visible(facts.catalogue, vintage)
        if one.indicator in wanted and "growth" in one.measure
    ]
    return tuple(sorted(found, key=lambda pair: (-pair[1].year, -pair[1].month)))
