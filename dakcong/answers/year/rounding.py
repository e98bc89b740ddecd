"""What the rounding of the printed figures alone leaves open of the year end and its probability.

The assumptions stay where they are; only the figures move, within what their print allows.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from dakcong.answers.known.published import Published, statements
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.required import exact_bounds, index_years
from dakcong.engine.reconcile import Bounds, year_end_bounds
from dakcong.engine.rounding import significant

# Quantiles of the year end: the median, and the ends of the 80 % range.
LEVELS: Final = {"p10": 0.1, "p50": 0.5, "p90": 0.9}
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounding:
    """Intervals over all that the printed figures may have been.

    Attributes:
        ends: name of a quantile in `LEVELS` to its lowest and highest year end, in the unit of the
            outlook.
        probability: of the target, lowest and highest; 0..1.
    """

    ends: dict[str, Interval]
    probability: Interval


@lru_cache(maxsize=128)
def rounding_left(one: Answer) -> Rounding | None:
    """The intervals of an answer; None where its growth so far is assumed, or nothing bounds it."""
    published, scenario = one.published, one.scenario
    if published is None or one.assumed:
        return None
    required = exact_bounds(one.indicator, scenario, published, (one.target_kind, one.target))
    ends = {name: _year_end(one, published, level) for name, level in LEVELS.items()}
    known = {name: _closed(end) for name, end in {**ends, "": required}.items()}
    if any(found is None for found in known.values()):
        return None
    least, most = known.pop("") or (0.0, 0.0)
    return Rounding(
        ends={name: found for name, found in known.items() if found is not None},
        probability=(_probability(one, most), _probability(one, least)),
    )


def _closed(bounds: Bounds) -> Interval | None:
    low, high = bounds
    return None if low is None or high is None else (low, high)


def _year_end(one: Answer, published: Published, level: float) -> Bounds:
    outlook = one.outlook
    if one.indicator.index:
        years = index_years(one.indicator, one.scenario, published)
        found = [replace(outlook, ytd=year).year_end(level) for year in years]
        return min(found), max(found)
    factor = outlook.remainder(level) / outlook.ytd.remainder_last_year
    return year_end_bounds(statements(published), one.target_kind, significant(factor))


def _probability(one: Answer, required: float) -> float:
    """Of a target that asks the remaining months for a growth."""
    return one.outlook.probability_of(1.0 + one.outlook.growth, 1.0 + required)
