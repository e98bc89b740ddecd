"""Trying values: the answer when some assumptions are moved and everything else stays."""

from collections.abc import Callable
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.moves.changes import changed
from dakcong.answers.moves.presets import FIRST_PART_RULES
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.answers.year.growth_way import path_code, way_of
from dakcong.engine.rounding import significant
from dakcong.engine.sensitivity import Result
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Assumption, Value, Values
from dakcong.scenario.scenario import Scenario

# Rules of assumptions that the default growth of the rest is computed from.
CARRYING_RULES: Final = ("readings", "bases", *FIRST_PART_RULES)


def tried(facts: Facts, indicator_id: str, scenario: Scenario, updates: Values) -> Answer:
    """The answer with some values moved, as a reader would move them: defaults follow.

    Raises:
        InputError: the moved assumptions allow no projection.
        TypeError: they leave a figure missing, so there was nothing to try.
    """
    if any(facts.registry.find(code).rule in CARRYING_RULES for code in updates):
        moved = changed(facts, scenario, updates)
    else:
        moved = Scenario(scenario.vintage, {**scenario.by_code, **updates})
    found = answer(facts, indicator_id, moved)
    if isinstance(found, Missing):
        raise TypeError(f"{dict(updates)} still leaves {found.code} missing")
    return found


def furthest(result: Callable[[float], object], present: float, end: float, step: float) -> float:
    """The value nearest to `end`, in steps from `present`, that gives a result.

    Assumptions together can be refused where each alone is in its range (shares above 100 %).

    Args:
        result: raises InputError for a value that is refused; when one is not, neither are those
            nearer to `present`.
        present: a value that is not.
        end: where to go, in either direction.
        step: of the assumption.
    """

    def accepted(value: float) -> bool:
        try:
            result(value)
        except InputError:
            return False
        return True

    if accepted(end):
        return end
    near, far = 0, round(abs(end - present) / step)
    towards = step if end > present else -step
    while far - near > 1:
        middle = (near + far) // 2
        near, far = (middle, far) if accepted(present + middle * towards) else (near, middle)
    return significant(present + near * towards)


def result_of(one: Answer) -> Result:
    """Median and probability of an answer."""
    return Result(median=one.outlook.year_end(), probability=one.reach.probability)


def in_play(
    facts: Facts, indicator: Indicator, scenario: Scenario, one: Assumption
) -> dict[str, Value]:
    """What must be set besides, so that an assumption plays a part.

    A quarter's growth: growth by quarter, the other quarters growing as the whole did. The size
    of a shock: the shock switched on.
    """
    way = way_of(indicator, scenario)
    if one.quarter and way != "quarters":
        others = {
            other.code: scenario.by_code[codes(indicator.letter).growth]
            for other in facts.registry.of(indicator.id)
            if other.quarter and other.code in scenario.by_code and way == "whole"
        }
        return {path_code(indicator): "quarters", **others}
    switch = switch_of(facts, one)
    return {} if switch is None else {switch.code: "on"}


def switch_of(facts: Facts, size: Assumption) -> Assumption | None:
    """The shock that a size belongs to; None when it is no size."""
    switches = (one for one in facts.registry.of(size.indicator) if one.size == size.code)
    return next(switches, None)
