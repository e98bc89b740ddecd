"""Two growth rates at once: where the target is reached, for one indicator and for two goals."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import default_of
from dakcong.answers.moves.changes import touched
from dakcong.answers.moves.doubted import READINGS, both_answers
from dakcong.answers.moves.trying import in_play, tried
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.answers.year.growth_way import growth_digits, way_of
from dakcong.engine import student
from dakcong.engine.outlook import Outlook
from dakcong.engine.reach import asked, required_growth
from dakcong.engine.rounding import significant
from dakcong.engine.two_way import Linear, TwoWay, Year, two_way
from dakcong.figures.catalogue import Indicator
from dakcong.periods import remaining_quarters
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Assumption
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction, percent

# Points of an axis on either side of its middle, and the steps (per cent) they may have: the
# first one with which they reach the edge of the 95 % range.
SIDE: Final = 6
STEPS: Final = (1.0, 2.0, 5.0, 10.0, 20.0)
# Ways to set growth that two rates can be drawn for.
OVER_QUARTERS: Final = ("whole", "quarters")


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """The map of one indicator.

    Attributes:
        indicator: whose year end it shows.
        x, y: the assumptions on the axes.
        target: in the unit of the outlook.
        grid: median, probability and target line.
    """

    indicator: Indicator
    x: Assumption
    y: Assumption
    target: float
    grid: TwoWay


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The target of one of two indicators, over the growth of its remaining months.

    Attributes:
        answer: as it is.
        growths: on its axis, before shocks; fractions.
        required: the growth, before shocks, from which on the median reaches the target, as it is
            asked for; None when the target is met.
        otherwise: were a doubted growth so far read the other way, which reading that is, of
            `READINGS`, and what is required then; None without a doubt.
        reached: whether the median reaches the target at each growth.
        probabilities: of reaching it.
    """

    answer: Answer
    growths: tuple[float, ...]
    required: float | None
    otherwise: tuple[str, float] | None
    reached: tuple[bool, ...]
    probabilities: tuple[float, ...]


@lru_cache(maxsize=256)
def growth_map(facts: Facts, indicator_id: str, scenario: Scenario) -> Map | None:
    """The last two open quarters, or of an index set as a whole the first part and the rest.

    The latter needs no published figure. None where only one quarter is open, and where growth is
    set by what drives it: over two rates that would be another scenario.
    """
    indicator = facts.catalogue.indicators[indicator_id]
    one = answer(facts, indicator_id, scenario)
    way = way_of(indicator, scenario)
    if way not in OVER_QUARTERS:
        return None
    if indicator.index and way == "whole":
        return _index_map(facts, one, scenario)
    return None if isinstance(one, Missing) else _quarter_map(facts, one)


@lru_cache(maxsize=64)
def two_goals(
    facts: Facts, first: str, second: str, scenario: Scenario
) -> tuple[Goal, Goal] | None:
    """Whether both targets are reached, over the growth of both; None when an answer is missing."""
    x, y = answer(facts, first, scenario), answer(facts, second, scenario)
    if isinstance(x, Missing) or isinstance(y, Missing):
        return None
    return _goal(facts, x), _goal(facts, y)


def _goal(facts: Facts, one: Answer) -> Goal:
    growths = _axis(facts, one, codes(one.indicator.letter).growth)
    target, kept, ytd = one.reach.target, _kept(one), one.outlook.ytd
    outlooks = [
        Outlook(ytd=ytd, growth=(1 + growth) * kept - 1, spread=one.outlook.spread)
        for growth in growths
    ]
    return Goal(
        answer=one,
        growths=growths,
        required=None if one.reach.met else _required(facts, one),
        otherwise=None if one.reach.met else _otherwise(facts, one),
        reached=tuple(outlook.year_end() >= target for outlook in outlooks),
        probabilities=tuple(outlook.probability(target) for outlook in outlooks),
    )


def _required(facts: Facts, one: Answer) -> float:
    """Growth before shocks from which on the median reaches the target, as it is asked for."""
    growth = required_growth(one.outlook.ytd, one.reach.target)
    return asked(significant((1 + growth) / _kept(one) - 1), growth_digits(facts, one.indicator))


def _otherwise(facts: Facts, one: Answer) -> tuple[str, float] | None:
    """The reading of a doubted growth that a scenario does not follow, and its requirement."""
    ends = both_answers(facts, one)
    if one.scenario not in (end.scenario for end in ends):
        return None
    others = zip(READINGS, ends, strict=True)
    other = next(((name, end) for name, end in others if end.scenario != one.scenario), None)
    return None if other is None else (other[0], _required(facts, other[1]))


def _quarter_map(facts: Facts, one: Answer) -> Map | None:
    """The year end is linear in the growth of two quarters, so three trials give its weights."""
    quarters = remaining_quarters(one.month)
    if len(quarters) < 2:
        return None
    code = codes(one.indicator.letter)
    own = {known.code for known in facts.registry.of(one.indicator.id)}
    if not own.issuperset(code.quarter(quarter) for quarter in quarters[-2:]):
        return None
    x, y = (facts.registry.find(code.quarter(quarter)) for quarter in quarters[-2:])
    besides = in_play(facts, one.indicator, one.scenario, x)

    def rest(x_growth: float, y_growth: float) -> float:
        moved = {**besides, x.code: x_growth, y.code: y_growth}
        return tried(facts, one.indicator.id, one.scenario, moved).outlook.remainder(0.5)

    level = rest(0.0, 0.0)
    x_weight = (rest(x.high, 0.0) - level) / fraction(x.high)
    y_weight = (rest(0.0, y.high) - level) / fraction(y.high)
    year = Year(
        certain=Linear(fixed=one.outlook.ytd.value),
        uncertain=Linear(fixed=level - x_weight - y_weight, x_weight=x_weight, y_weight=y_weight),
        spread=one.outlook.spread,
    )
    xs, ys = (_axis(facts, one, number.code) for number in (x, y))
    grid = two_way(year, target=one.reach.target, xs=xs, ys=ys)
    return Map(indicator=one.indicator, x=x, y=y, target=one.reach.target, grid=grid)


def _index_map(facts: Facts, one: Answer | Missing, scenario: Scenario) -> Map:
    code = codes(one.indicator.letter)
    x, y = facts.registry.find(code.first_part), facts.registry.find(code.growth)
    weight = fraction(scenario.number(code.first_part_weight))
    kept = 1.0 if isinstance(one, Missing) else _kept(one)
    # Around the target's own growth while a rate is not known.
    usual = percent(one.target - 1)
    middles = [float(scenario.by_code.get(number.code, usual)) for number in (x, y)]
    (spread,) = _spreads(facts, one.indicator, scenario, [middles[0]])
    xs, ys = (_points(number, at, spread) for number, at in zip((x, y), middles, strict=True))
    spreads = _spreads(facts, one.indicator, scenario, map(percent, xs))
    certain, uncertain = Linear(x_weight=weight), Linear(y_weight=(1 - weight) * kept)
    year = Year(certain=certain, uncertain=uncertain, spread=spreads)
    grid = two_way(year, target=one.target, xs=xs, ys=ys)
    return Map(indicator=one.indicator, x=x, y=y, target=one.target, grid=grid)


def _spreads(
    facts: Facts, indicator: Indicator, scenario: Scenario, growths: Iterable[float]
) -> tuple[float, ...]:
    """The spread at growths of the first part, per cent: as set, or the default that follows it."""
    code = codes(indicator.letter)
    one = facts.registry.find(code.spread)
    given = touched(facts, scenario).get(one.code)
    values = (
        default_of(facts, one, scenario.vintage, {**scenario.by_code, code.first_part: growth})
        if given is None
        else given
        for growth in growths
    )
    return tuple(fraction(value) for value in values if isinstance(value, float | int))


def _kept(one: Answer) -> float:
    """What shocks leave of the remaining months; a factor."""
    return (1 + one.outlook.growth) / (1 + one.growth_before_shocks)


def _axis(facts: Facts, one: Answer, code: str) -> tuple[float, ...]:
    """Around the growth in force: that of the quarter itself when growth is set by quarter."""
    number = facts.registry.find(code)
    own = number.quarter and way_of(one.indicator, one.scenario) == "quarters"
    middle = one.scenario.number(code) if own else percent(one.growth_before_shocks)
    return _points(number, middle, one.outlook.spread)


def _points(number: Assumption, middle: float, spread: float) -> tuple[float, ...]:
    """Even points around a middle, as fractions, within the range of the assumption.

    A growth outside the range (prices and volumes compound) has its axis at the near end of it.
    """
    middle = min(max(middle, number.low), number.high)
    edge = percent(spread * student.quantile(0.975))
    step = next((one for one in STEPS if SIDE * one >= edge), STEPS[-1])
    start = round(middle / step)
    values = [(start + place) * step for place in range(-SIDE, SIDE + 1)]
    return tuple(fraction(one) for one in values if number.low <= one <= number.high)
