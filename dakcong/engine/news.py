"""Why a projection changed between two releases: bars that add up to the change of the median.

Both medians are  value + base * (1 + growth)  with base = last year's months to come. The older
one is carried to the newer month m first: it expected  E = value + base * s * (1 + growth)  by
then, s being the share of its remaining months that are now published, and left  base * (1 - s)
for the rest. Then one thing at a time is replaced, in this order (the bars telescope):

    data      the amount now published, less E
    total     last year's total, revised, at the older growth
    season    last year's months up to m, now implied by a printed growth, instead of the assumed
              season: more of last year behind us means a smaller base ahead
    pace      growth of the rest by the older rule, fed with the newer growth so far
    rule      the coefficients of the newer month instead of the older month's
    set       what the reader set instead of the rule, shocks included, older against newer

A changed target moves no median; it is kept beside the bars, as it moves the margin over it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dakcong.engine.outlook import Outlook
from dakcong.engine.rounding import significant
from dakcong.errors import InputError

BARS: Final = ("data", "total", "season", "pace", "rule", "set")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One release's projection.

    Attributes:
        outlook: the year end; its growth includes what the reader set and shocks.
        rule_growth: growth of the remaining months by this release's rule alone; a fraction.
        target: what is aimed at.
    """

    outlook: Outlook
    rule_growth: float
    target: float


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """The change of the median between two releases.

    Attributes:
        older, newer: the medians.
        expected: what the older release expected by the newer month.
        actual: what was published for it.
        bars: name to part of the change, in the order of `BARS`.
        target_change: newer target less older one.
    """

    older: float
    newer: float
    expected: float
    actual: float
    bars: Mapping[str, float]
    target_change: float

    @property
    def change(self) -> float:
        """Newer median less older one."""
        return significant(self.newer - self.older)


def news(older: View, newer: View, newly_published: float, pace_growth: float) -> News:
    """The bars of one change.

    Args:
        older: the earlier release's projection.
        newer: the later one's, of the same indicator and year, in the same unit.
        newly_published: s, the share of the older remaining months that the newer one covers,
            0..1; 0 when both end in the same month.
        pace_growth: growth of the rest by the older rule at the newer growth so far; a fraction.

    Raises:
        InputError: the releases speak of different years, the newer one ends in an earlier month,
            or the share is not from 0 to below 1.
    """
    before, after = older.outlook.ytd, newer.outlook.ytd
    if before.year != after.year or after.month < before.month or not 0 <= newly_published < 1:
        raise InputError(
            f"from {before.vintage} to {after.vintage}, share {newly_published:g}: the newer"
            " release must be of the same year, not of an earlier month, and leave months to come",
            key="error.reach.news",
            older=before.vintage,
            newer=after.vintage,
        )
    grown = 1.0 + older.outlook.growth
    base = before.remainder_last_year
    expected = before.value + base * newly_published * grown
    behind = before.same_period + base * newly_published
    ahead = after.remainder_last_year
    # On nine digits, so that a rule nobody touched leaves exactly nothing here.
    set_before = older.outlook.growth - significant(older.rule_growth)
    set_after = newer.outlook.growth - significant(newer.rule_growth)
    bars = {
        "data": after.value - expected,
        "total": (after.previous_year - before.previous_year) * grown,
        "season": (behind - after.same_period) * grown,
        "pace": ahead * (pace_growth - older.rule_growth),
        "rule": ahead * (newer.rule_growth - pace_growth),
        "set": ahead * (set_after - set_before),
    }
    return News(
        older=older.outlook.year_end(),
        newer=newer.outlook.year_end(),
        expected=significant(expected),
        actual=after.value,
        bars={name: significant(bars[name]) for name in BARS},
        target_change=significant(newer.target - older.target),
    )
