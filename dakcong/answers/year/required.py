"""The required growth over all that the rounding of the printed figures allows."""

from functools import lru_cache

from dakcong.answers.known.published import Published, statements
from dakcong.engine.index import index_year
from dakcong.engine.reach import asked, required_growth
from dakcong.engine.reconcile import required_growth_bounds
from dakcong.engine.statements import Statement, printed_interval
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction


def required_bounds(
    indicator: Indicator,
    scenario: Scenario,
    published: Published | None,
    target: tuple[str, float],
    digits: int,
) -> tuple[float | None, float | None]:
    """Least and greatest growth that the remaining months need, over the rounding of the figures.

    As they are asked for, on a step with `digits`; -1 where the target may be met already.
    `target` is its kind and its amount. None without figures. Of what is printed: an assumed growth
    so far has no such bounds.
    """
    low, high = _exact(indicator, scenario, published, target)
    if low is None or high is None:
        return None, None
    return asked(max(low, -1.0), digits), asked(max(high, -1.0), digits)


def _exact(
    indicator: Indicator,
    scenario: Scenario,
    published: Published | None,
    target: tuple[str, float],
) -> tuple[float | None, float | None]:
    if published is None:
        return None, None
    kind, amount = target
    if indicator.flow:
        return _flow_bounds(statements(published), kind)
    figure = published.figures["growth"]
    ends = printed_interval(figure.value, figure.decimals, figure.qualifier)
    found = [
        required_growth(
            index_year(
                year=published.year,
                month=published.month,
                growth=fraction(end),
                weight=fraction(scenario.number(codes(indicator.letter).first_part_weight)),
                vintage=scenario.vintage,
            ),
            amount,
        )
        for end in ends
    ]
    return min(found), max(found)


@lru_cache(maxsize=256)
def _flow_bounds(
    statements: tuple[Statement, ...], target: str
) -> tuple[float | None, float | None]:
    return required_growth_bounds(statements, target)
