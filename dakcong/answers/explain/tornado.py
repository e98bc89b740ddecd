"""How far each assumption moves the answer: the tornado of one indicator."""

import math
from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.moves.doubted import growths
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.moves.trying import furthest, in_play, result_of, switch_of, tried
from dakcong.answers.year.answer import Answer
from dakcong.engine import student
from dakcong.engine.sensitivity import Bar, Move, Result, tornado
from dakcong.scenario.registry import Assumption
from dakcong.units import fraction, percent

# Where each kind of assumption is moved to; the one place. Growth goes to its 10 and 90 %
# quantiles: a quarter alone by the same factor as all remaining months together.
GROWTH_QUANTILES: Final = (0.1, 0.9)
# Points either way. Season: the fourth quarter had 48,8 to 53,4 % of the national exports of the
# second half in 2018-2024, and a province differs more; index weight: 46 to 50 % after six months;
# first part: two offices read the same index of eleven months 1,43 points apart.
# A figure that its own parts put in doubt goes from one reading to the other.
# An action starts a month sooner or later, and so does what waits for it.
POINTS: Final = {
    "season": 5.0,
    "index_weight": 2.0,
    "published_growth": 1.5,
    "action_month": 1.0,
    "action_delay": 1.0,
}
# A spread, the size of a shock that is on, an action: this part of itself either way.
SPREAD_PART: Final = 0.25
SIZE_PART: Final = 0.5
# Any other number: this part of its range either way.
RANGE_PART: Final = 0.05


@lru_cache(maxsize=256)
def sensitivity(facts: Facts, one: Answer) -> tuple[Bar, ...]:
    """The bars of the tornado, widest first; what is off can only be switched on."""

    @cache
    def result(code: str, value: float) -> Result:
        besides = in_play(facts, one.indicator, one.scenario, facts.registry.find(code))
        return result_of(tried(facts, one.indicator.id, one.scenario, {**besides, code: value}))

    moves = [
        _move(facts, one, number, partial(result, number.code)) for number in _moving(facts, one)
    ]
    return tornado(result_of(one), result, moves)


def _moving(facts: Facts, one: Answer) -> list[Assumption]:
    """The numbers that play a part, and the sizes of switches that could be on."""
    used = {number.code for number in in_use(facts, one.indicator, one.scenario)}
    used |= {number.size for number in facts.registry.of(one.indicator.id) if number.code in used}
    return [
        number
        for number in facts.registry.of(one.indicator.id)
        if number.form == "number" and number.code in used
    ]


def _move(facts: Facts, one: Answer, number: Assumption, result: Callable[[float], Result]) -> Move:
    """Where to move an assumption; no further than the other assumptions allow."""
    present = one.scenario.number(number.code)
    switch = switch_of(facts, number)
    if switch is not None and one.scenario.option(switch.code) != "on":
        return Move(name=number.code, low=None, high=present)
    shock = switch is not None and switch.kind == "shock"
    ends = map(number.rounded, _ends(facts, one, number, "size" if shock else number.rule))
    low, high = (furthest(result, present, end, number.step) for end in ends)
    return Move(name=number.code, low=low, high=high)


def _ends(facts: Facts, one: Answer, number: Assumption, rule: str) -> tuple[float, float]:
    present = one.scenario.number(number.code)
    doubted = [percent(growth) for growth in growths(facts, one)]
    if rule == "published_growth" and doubted:
        return min(*doubted, present), max(*doubted, present)
    if rule == "persistence":
        factors = (math.exp(one.outlook.spread * student.quantile(at)) for at in GROWTH_QUANTILES)
        low, high = (percent((1 + fraction(present)) * factor - 1) for factor in factors)
        return low, high
    of_itself = {
        "size": SIZE_PART,
        "action_size": SIZE_PART,
        "leased_output": SIZE_PART,
        "spread": SPREAD_PART,
    }
    if rule in of_itself:
        return present * (1 - of_itself[rule]), present * (1 + of_itself[rule])
    away = POINTS.get(rule, RANGE_PART * (number.high - number.low))
    return present - away, present + away
