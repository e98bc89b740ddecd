"""Simple ways to the year end, side by side: what they say together is a check on any one."""

from collections.abc import Mapping
from dataclasses import dataclass

from dakcong.engine.outlook import Outlook, require_base
from dakcong.engine.profile import require_part
from dakcong.engine.rounding import significant
from dakcong.periods import MONTHS


@dataclass(frozen=True, slots=True, kw_only=True)
class Methods:
    """Year ends by method, in the unit of the year to date.

    Attributes:
        year_ends: method to year end; "ours" is the median of the outlook.
        low, high: the smallest and the largest of the simple ones, ours left aside.
        above: how many of them lie above ours.
    """

    year_ends: Mapping[str, float]
    low: float
    high: float
    above: int


def simple_methods(
    outlook: Outlook, usual_share: float, plan_remainder: float | None = None, *, sums: bool = True
) -> Methods:
    """Every method that has a meaning, and ours.

    same_growth: last year's total, grown as the months so far: value / (same period / last year).
    no_growth: the months to come bring what they brought last year.
    run_rate: twelve times the average month so far (sums only; ignores the season).
    usual_share: the months so far bring their usual share of the year (chain ladder; sums only).
    plan: the months to come bring what is planned for them (where that was published).

    Args:
        outlook: the year so far and our median.
        usual_share: part of a usual year that falls in the months so far, 0..1.
        plan_remainder: planned amount of the months to come.
        sums: whether amounts add up; not so for an index.

    Raises:
        InputError: last year's remainder, or the usual share, is not positive.
    """
    ytd = outlook.ytd
    require_base(ytd)
    require_part(usual_share, ytd.month)
    found = {
        "same_growth": ytd.previous_year * (1.0 + ytd.growth),
        "no_growth": ytd.value + ytd.remainder_last_year,
    }
    if sums:
        found["run_rate"] = ytd.value / ytd.month * MONTHS
        found["usual_share"] = ytd.value / usual_share
    if plan_remainder is not None:
        found["plan"] = ytd.value + plan_remainder
    found = {name: significant(value) for name, value in found.items()}
    ours = outlook.year_end()
    return Methods(
        year_ends={**found, "ours": ours},
        low=min(found.values()),
        high=max(found.values()),
        above=sum(value > ours for value in found.values()),
    )
