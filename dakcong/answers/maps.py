"""Two growth rates at once: where the target is reached, for one indicator and for two goals."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.outlooks import Answer, Missing, answer, quarter_growth
from dakcong.engine import student
from dakcong.engine.outlook import Outlook
from dakcong.engine.profile import quarter_shares
from dakcong.engine.two_way import Linear, TwoWay, two_way
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.record import Scenario
from dakcong.scenario.registry import Assumption
from dakcong.units import fraction, percent

# Points of an axis on either side of its middle, and the steps (per cent) they may have: the
# first one with which they reach the edge of the 95 % range.
SIDE: Final = 6
STEPS: Final = (1.0, 2.0, 5.0, 10.0, 20.0)


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
class TwoGoals:
    """Two indicators, each with its own growth of the remaining months on one axis.

    Attributes:
        x, y: the answers as they are.
        xs, ys: growth before shocks, fractions.
        x_reached, y_reached: whether the median reaches the target at that growth.
        x_probability, y_probability: of reaching it.
    """

    x: Answer
    y: Answer
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    x_reached: tuple[bool, ...]
    y_reached: tuple[bool, ...]
    x_probability: tuple[float, ...]
    y_probability: tuple[float, ...]


@lru_cache(maxsize=256)
def growth_map(facts: Facts, indicator_id: str, scenario: Scenario) -> Map | None:
    """The last two open quarters of a flow, or the first part and the rest of an index.

    The map of an index needs no published figure. None where only one quarter is open.
    """
    indicator = facts.catalogue.indicators[indicator_id]
    one = answer(facts, indicator_id, scenario)
    if indicator.form == "index":
        return _index_map(facts, one, scenario)
    return None if isinstance(one, Missing) else _quarter_map(facts, one)


@lru_cache(maxsize=64)
def two_goals(facts: Facts, first: str, second: str, scenario: Scenario) -> TwoGoals | None:
    """Whether both targets are reached, over the growth of both; None when an answer is missing."""
    x, y = answer(facts, first, scenario), answer(facts, second, scenario)
    if isinstance(x, Missing) or isinstance(y, Missing):
        return None
    sides = [(one, _axis(facts, one, _growth_code(one))) for one in (x, y)]
    outlooks = [[_grown(one, growth) for growth in axis] for one, axis in sides]
    reached = [
        tuple(outlook.year_end() >= one.reach.target for outlook in row)
        for (one, _), row in zip(sides, outlooks, strict=True)
    ]
    chances = [
        tuple(outlook.probability(one.reach.target) for outlook in row)
        for (one, _), row in zip(sides, outlooks, strict=True)
    ]
    return TwoGoals(
        x=x,
        y=y,
        xs=sides[0][1],
        ys=sides[1][1],
        x_reached=reached[0],
        y_reached=reached[1],
        x_probability=chances[0],
        y_probability=chances[1],
    )


def _quarter_map(facts: Facts, one: Answer) -> Map | None:
    weights = quarter_shares(one.shares)
    if len(weights) < 2:
        return None
    quarters = sorted(weights)
    codes = [f"{one.indicator.letter}.q{quarter}" for quarter in quarters[-2:]]
    x, y = (facts.registry.find(code) for code in codes)
    growth = quarter_growth(one.indicator, one.scenario, one.shares)
    base = one.outlook.ytd.remainder_last_year * _kept(one)
    others = sum(weights[quarter] * (1 + growth[quarter]) for quarter in quarters[:-2])
    grid = two_way(
        Linear(fixed=one.outlook.ytd.value),
        Linear(
            fixed=base * others,
            x_weight=base * weights[x.quarter],
            y_weight=base * weights[y.quarter],
        ),
        spread=one.outlook.spread,
        target=one.reach.target,
        xs=_axis(facts, one, x.code),
        ys=_axis(facts, one, y.code),
    )
    return Map(indicator=one.indicator, x=x, y=y, target=one.reach.target, grid=grid)


def _index_map(facts: Facts, one: Answer | Missing, scenario: Scenario) -> Map:
    letter = one.indicator.letter
    x, y = facts.registry.find(f"{letter}.h"), facts.registry.find(f"{letter}.g")
    weight = fraction(scenario.number(f"{letter}.w"))
    spread = fraction(scenario.number(f"{letter}.s"))
    target = one.target if isinstance(one, Missing) else one.reach.target
    kept = 1.0 if isinstance(one, Missing) else _kept(one)
    # Around the target's own growth while no first part is known.
    middle = percent(target - 1) if isinstance(one, Missing) else None
    axes = [
        _points(number, middle if middle is not None else scenario.number(number.code), spread)
        for number in (x, y)
    ]
    grid = two_way(
        Linear(x_weight=weight),
        Linear(y_weight=(1 - weight) * kept),
        spread=spread,
        target=target,
        xs=axes[0],
        ys=axes[1],
    )
    return Map(indicator=one.indicator, x=x, y=y, target=target, grid=grid)


def _growth_code(one: Answer) -> str:
    return f"{one.indicator.letter}.g"


def _kept(one: Answer) -> float:
    """What shocks leave of the remaining months; a factor."""
    return (1 + one.outlook.growth) / (1 + one.growth_before_shocks)


def _grown(one: Answer, growth: float) -> Outlook:
    after = (1 + growth) * _kept(one) - 1
    return Outlook(ytd=one.outlook.ytd, growth=after, spread=one.outlook.spread)


def _axis(facts: Facts, one: Answer, code: str) -> tuple[float, ...]:
    middle = percent(one.growth_before_shocks)
    return _points(facts.registry.find(code), middle, one.outlook.spread)


def _points(number: Assumption, middle: float, spread: float) -> tuple[float, ...]:
    """Even points around a middle, as fractions, within the range of the assumption."""
    edge = percent(spread * student.quantile(0.975))
    step = next((one for one in STEPS if SIDE * one >= edge), STEPS[-1])
    start = round(middle / step)
    values = [(start + place) * step for place in range(-SIDE, SIDE + 1)]
    return tuple(fraction(one) for one in values if number.low <= one <= number.high)
