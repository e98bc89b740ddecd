"""The presets as scenarios: what each sets, in this vintage."""

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import TREND
from dakcong.answers.known.rules import UNPUBLISHED
from dakcong.answers.moves.changes import WORLD, changed, reset
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.engine import student
from dakcong.engine.reach import asked
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Preset
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction, percent

RULES: Final = ("quantile", "growth_to_date", "no_growth", "required_growth")
# What an index has reached so far, and the usual trend a year, are no assumption about the rest
# itself: its default growth is computed from them, and presets leave them alone.
FIRST_PART_RULES: Final = ("published_growth", "index_weight", TREND)
# What the sections of an index weighed last year is none about the rest either, and what the reader
# gave (a weight, a capacity factor) has no default to go back to.
LAST_YEAR_PART: Final = "level"


def preset_scenarios(facts: Facts, indicator: Indicator, scenario: Scenario) -> dict[str, Scenario]:
    """Preset to the scenario it stands for; a preset without meaning in the vintage is left out.

    A preset sets the growth of the remaining months and puts the indicator's other assumptions on
    their defaults; choices of figures, an assumed first part, a stated trend, what sections
    weighed last year, actions and other indicators stay.
    """
    start = _start(facts, indicator, scenario)
    made = {one.id: _preset(facts, indicator, start, one) for one in facts.registry.presets}
    return {name: found for name, found in made.items() if found is not None}


@lru_cache(maxsize=256)
def _preset(facts: Facts, indicator: Indicator, start: Scenario, preset: Preset) -> Scenario | None:
    base = answer(facts, indicator.id, start)
    if isinstance(base, Missing):
        return None
    one = facts.registry.find(codes(indicator.letter).growth)
    match preset.rule:
        case "quantile":
            spread = fraction(start.number(codes(indicator.letter).spread))
            shift = math.exp(spread * student.quantile(preset.at))
            growth = one.rounded(percent((1 + base.growth_before_shocks) * shift - 1))
        case "growth_to_date":
            growth = one.rounded(percent(base.outlook.ytd.growth))
        case "no_growth":
            growth = 0.0
        case "required_growth":
            if base.reach.required_growth is None:
                return None
            growth = percent(_before_actions(base, base.reach.required_growth, one.digits))
            if not one.low <= growth <= one.high:
                return None
        case _:
            raise ValueError(f"preset {preset.id!r} has the unknown rule {preset.rule!r}")
    return changed(facts, start, {one.code: one.rounded(growth)})


def _before_actions(base: Answer, growth: float, digits: int) -> float:
    """The growth to set so that with what actions add it comes to `growth`; up to the step."""
    lifted = (1 + base.outlook.growth) / (1 + base.growth_before_shocks)
    if abs(lifted - 1) < 1e-8:
        return growth
    return asked((1 + growth) / lifted - 1, digits)


def active_preset(presets: Mapping[str, Scenario], scenario: Scenario) -> str | None:
    """The preset that the scenario equals, the first in the registry's order; None for none."""
    return next((name for name, found in presets.items() if found == scenario), None)


def _start(facts: Facts, indicator: Indicator, scenario: Scenario) -> Scenario:
    """The scenario with what the world does to the indicator on its defaults."""
    dropped = {
        one.code
        for one in facts.registry.of(indicator.id)
        if one.kind in WORLD
        and one.rule not in FIRST_PART_RULES
        and one.rule not in UNPUBLISHED
        and one.part != LAST_YEAR_PART
    }
    return reset(facts, scenario, frozenset(dropped))
