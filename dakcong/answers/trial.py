"""Trying values: the answer when some assumptions are moved and everything else stays."""

from collections.abc import Mapping

from dakcong.answers.changes import changed
from dakcong.answers.facts import Facts
from dakcong.answers.outlooks import Answer, Missing, answer
from dakcong.answers.presets import FIRST_PART_RULES
from dakcong.engine.sensitivity import Result
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.record import Scenario
from dakcong.scenario.registry import Assumption, Value


def tried(
    facts: Facts, indicator_id: str, scenario: Scenario, updates: Mapping[str, Value]
) -> Answer | Missing:
    """The answer with some values moved, as a reader would move them.

    Only a moved first part (of an index) carries a default with it, the growth of the rest.
    """
    if any(facts.registry.find(code).rule in FIRST_PART_RULES for code in updates):
        moved = changed(facts, scenario, updates)
    else:
        moved = Scenario(scenario.vintage, {**scenario.by_code, **updates})
    return answer(facts, indicator_id, moved)


def result_of(one: Answer) -> Result:
    """Median and probability of an answer."""
    return Result(median=one.outlook.year_end(), probability=one.reach.probability)


def way_of(indicator: Indicator, scenario: Scenario) -> str:
    """How growth is set: as one rate ("whole"), or in parts such as "quarters"."""
    return str(scenario.by_code.get(f"{indicator.letter}.p", "whole"))


def plays_a_part(indicator: Indicator, scenario: Scenario, one: Assumption) -> bool:
    """False for a growth that the way of setting growth passes over."""
    way = way_of(indicator, scenario)
    if one.code == f"{indicator.letter}.g":
        return way == "whole"
    return way == "quarters" or not one.quarter


def in_play(
    facts: Facts, indicator: Indicator, scenario: Scenario, one: Assumption
) -> dict[str, Value]:
    """What must be set besides, so that an assumption plays a part.

    A quarter's growth: growth by quarter, the other quarters growing as the whole did. The size
    of a shock: the shock switched on.
    """
    letter, way = indicator.letter, way_of(indicator, scenario)
    if one.quarter and way != "quarters":
        others = {
            other.code: scenario.by_code[f"{letter}.g"]
            for other in facts.registry.of(indicator.id)
            if other.quarter and other.code in scenario.by_code and way == "whole"
        }
        return {f"{letter}.p": "quarters", **others}
    switch = switch_of(facts, one)
    return {} if switch is None else {switch.code: "on"}


def switch_of(facts: Facts, size: Assumption) -> Assumption | None:
    """The shock that a size belongs to; None when it is no size."""
    switches = (one for one in facts.registry.of(size.indicator) if one.size == size.code)
    return next(switches, None)
