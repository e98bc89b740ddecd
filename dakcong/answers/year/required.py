"""The required growth over all that the rounding of the printed figures allows."""

from dakcong.answers.known.published import Published, statements
from dakcong.engine.index import index_year
from dakcong.engine.reach import asked, required_growth
from dakcong.engine.reconcile import required_growth_bounds
from dakcong.engine.statements import ends
from dakcong.figures.catalogue import Indicator
from dakcong.model import YearToDate
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
    low, high = exact_bounds(indicator, scenario, published, target)
    if low is None or high is None:
        return None, None
    return asked(max(low, -1.0), digits), asked(max(high, -1.0), digits)


def exact_bounds(
    indicator: Indicator,
    scenario: Scenario,
    published: Published | None,
    target: tuple[str, float],
) -> tuple[float | None, float | None]:
    """The same before it is asked for; below -1 where the target may be met already."""
    if published is None:
        return None, None
    kind, amount = target
    if indicator.flow:
        return required_growth_bounds(statements(published), kind)
    found = [required_growth(year, amount) for year in index_years(indicator, scenario, published)]
    return min(found), max(found)


def index_years(indicator: Indicator, scenario: Scenario, published: Published) -> list[YearToDate]:
    """The year so far of an index at both ends of what its printed growth may have been."""
    figure = published.figures["growth"]
    return [
        index_year(
            year=published.year,
            month=published.month,
            growth=fraction(end),
            weight=fraction(scenario.number(codes(indicator.letter).first_part_weight)),
            vintage=scenario.vintage,
        )
        for end in ends(figure)
    ]
