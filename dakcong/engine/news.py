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
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dakcong.engine.outlook import Outlook
from dakcong.engine.rounding import significant
from dakcong.errors import InputError

BARS: Final = ("data", "total", "season", "pace", "rule")


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """The change of the median between two releases.

    Attributes:
        older, newer: the medians.
        expected: what the older release expected by the newer month.
        actual: what was published for it.
        bars: name to part of the change, in the order of `BARS`.
    """

    older: float
    newer: float
    expected: float
    actual: float
    bars: Mapping[str, float]

    @property
    def change(self) -> float:
        """Newer median less older one."""
        return significant(self.newer - self.older)


def news(older: Outlook, newer: Outlook, newly_published: float, pace_growth: float) -> News:
    """The bars of one change; both projections by the rule of their release, nothing set.

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
    before, after = older.ytd, newer.ytd
    if before.year != after.year or after.month < before.month or not 0 <= newly_published < 1:
        raise InputError(
            f"from {before.vintage} to {after.vintage}, share {newly_published:g}: the newer"
            " release must be of the same year, not of an earlier month, and leave months to come",
            key="error.reach.news",
            older=before.vintage,
            newer=after.vintage,
        )
    grown = 1.0 + older.growth
    base = before.remainder_last_year
    expected = before.value + base * newly_published * grown
    behind = before.same_period + base * newly_published
    ahead = after.remainder_last_year
    bars = {
        "data": after.value - expected,
        "total": (after.previous_year - before.previous_year) * grown,
        "season": (behind - after.same_period) * grown,
        "pace": ahead * (pace_growth - older.growth),
        "rule": ahead * (newer.growth - pace_growth),
    }
    return News(
        older=older.year_end(),
        newer=newer.year_end(),
        expected=significant(expected),
        actual=after.value,
        bars={name: significant(bars[name]) for name in BARS},
    )
