"""Whether a value lies within what real series have shown, and a value that would."""

import math
from dataclasses import dataclass

from dakcong.answers.facts import Facts
from dakcong.answers.known.so_far import origin_month
from dakcong.figures.calibration import GrowthRange
from dakcong.periods import quarter_of
from dakcong.scenario.registry import Assumption
from dakcong.units import percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """A value that real series have seldom shown; per cent, on the assumption's step.

    Attributes:
        low, high: ends of the 95 % range of history, rounded inwards.
        nearest: the end that lies nearer: the suggested value.
        beyond_99: the value lies outside 99 % of history too.
    """

    low: float
    high: float
    nearest: float
    beyond_99: bool


def usual_range(facts: Facts, one: Assumption, vintage: str) -> GrowthRange | None:
    """What real series of the indicator's kind have shown; None where nothing was measured.

    Growth of the remaining months against that of the same months of other series, growth of a
    quarter against quarters (the fourth once it has begun: the months that remain of it), growth of
    the first part of an index against first parts. Volumes, prices, shares and sizes of shocks have
    no such history.
    """
    kind = facts.catalogue.indicators[one.indicator].kind
    month = origin_month(facts, one.indicator, vintage)
    if one.rule == "published_growth" and facts.catalogue.indicators[one.indicator].index:
        return facts.catalogue.growth_ranges.get((kind, "to_date", month))
    if one.rule != "persistence" or one.part:
        return None
    if one.quarter in (0, 4) and (not one.quarter or month >= 9):
        return facts.catalogue.growth_ranges.get((kind, "remainder", month))
    if quarter_of(month + 1) == one.quarter and month % 3:
        return None
    return facts.catalogue.growth_ranges.get((kind, "quarter", one.quarter))


def outside(facts: Facts, one: Assumption, vintage: str, value: float) -> Outside | None:
    """Why a value is unusual, with the nearest usual one; None when it is not, or nobody knows."""
    usual = usual_range(facts, one, vintage)
    if usual is None:
        return None
    scale = 10.0**one.digits
    low = math.ceil(round(percent(usual.range_95[0]) * scale, 6)) / scale
    high = math.floor(round(percent(usual.range_95[1]) * scale, 6)) / scale
    if low <= value <= high:
        return None
    return Outside(
        low=low,
        high=high,
        nearest=low if value < low else high,
        beyond_99=not percent(usual.range_99[0]) <= value <= percent(usual.range_99[1]),
    )
