"""What must an assumption be, for the target to be reached? One registry code at a time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import applies
from dakcong.answers.moves.trying import furthest, in_play, tried
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.engine.solver import Range, Solution, solve
from dakcong.errors import InputError
from dakcong.scenario.registry import Assumption, Value
from dakcong.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """One assumption, solved for.

    Attributes:
        base: whose target it is, as the scenario has it.
        assumption: which; values of the solution are in its unit.
        confidence: the probability wanted, 0..1; None when the median is to equal the target.
        present: the value that the scenario has; None when it has none yet.
        besides: what else was set so that the assumption plays a part; code to value.
        within: the range searched: the assumption's, as far as the others allow.
        solution: what was found.
    """

    base: Answer | Missing
    assumption: Assumption
    confidence: float | None
    present: float | None
    besides: Mapping[str, Value]
    within: Range
    solution: Solution


@lru_cache(maxsize=512)
def solve_for(
    facts: Facts,
    indicator_id: str,
    scenario: Scenario,
    code: str,
    confidence: float | None = None,
) -> Solved:
    """The value of one assumption at which the target is reached, everything else held.

    Args:
        facts: the data.
        indicator_id: the indicator.
        scenario: the assumptions.
        code: a number of the registry, of that indicator and in the scenario's vintage.
        confidence: probability wanted, between 0 and 1; None to bring the median to the target.

    Raises:
        InputError: the code is not a number of this indicator and vintage, or the confidence lies
            outside 0..1.
        TypeError: another figure is missing, so that no value would bring an answer.
    """
    one = _number(facts, indicator_id, scenario, code)
    if confidence is not None and not 0.0 < confidence < 1.0:
        raise InputError(
            f"confidence is {confidence:g}; it must lie between 0 and 1",
            key="error.reach.confidence",
            given=confidence,
        )
    base = answer(facts, indicator_id, scenario)
    if isinstance(base, Missing) and base.codes != (code,):
        raise TypeError(f"{base.codes} are missing; {code} alone brings no answer")
    besides = in_play(facts, base.indicator, scenario, one)

    @cache
    def result(value: float) -> float:
        found = tried(facts, indicator_id, scenario, {**besides, code: value})
        return found.outlook.year_end() if confidence is None else found.reach.probability

    given = scenario.by_code.get(code)
    present = given if isinstance(given, float | int) else None
    within = _possible(one, present, result)
    return Solved(
        base=base,
        assumption=one,
        confidence=confidence,
        present=present,
        besides=besides,
        within=within,
        solution=solve(result, within, base.target if confidence is None else confidence),
    )


def _possible(one: Assumption, present: float | None, result: Callable[[float], float]) -> Range:
    """The range of the assumption as far as the others allow."""
    ends = [one.low, one.high]
    if present is not None:
        ends = [furthest(result, present, end, one.step) for end in ends]
    return Range(low=ends[0], high=ends[1], step=one.step)


def _number(facts: Facts, indicator_id: str, scenario: Scenario, code: str) -> Assumption:
    one = facts.registry.find(code)
    numbers = [
        other
        for other in facts.registry.of(indicator_id)
        if other.form == "number" and applies(facts, other, scenario.vintage)
    ]
    if one in numbers:
        return one
    allowed = ", ".join(other.code for other in numbers)
    raise InputError(
        f"{code!r} cannot be solved for in {scenario.vintage}; use one of {allowed}",
        key="error.reach.solver_code",
        given=code,
        allowed=allowed,
    )
