"""What the year's growth is made of, and what last year's base does to it."""

from dataclasses import dataclass

from dakcong.engine.outlook import Outlook
from dakcong.engine.profile import require_part
from dakcong.engine.rounding import significant
from dakcong.model import YearToDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributions:
    """growth of the year = part of the months so far + part of the months to come; fractions.

    Each part is its months' change divided by last year's total: year share * growth so far, and
    (1 - year share) * growth of the remainder.
    """

    so_far: float
    remainder: float
    year: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseEffect:
    """Last year's months so far against its months to come.

    Attributes:
        year_share: what the months so far brought of last year; a fraction.
        usual_share: what they bring of a usual year; a fraction.
        base_ratio: last year's months to come against those of a usual year, both as a part of
            their year: below 1 the base ahead is low, so the same amount grows more.
    """

    year_share: float
    usual_share: float
    base_ratio: float


def contributions(outlook: Outlook) -> Contributions:
    """The median growth of the year in two parts."""
    ytd = outlook.ytd
    so_far = (ytd.value - ytd.same_period) / ytd.previous_year
    remainder = ytd.remainder_last_year * outlook.growth / ytd.previous_year
    return Contributions(
        so_far=significant(so_far),
        remainder=significant(remainder),
        year=significant(so_far + remainder),
    )


def base_effect(ytd: YearToDate, usual_share: float) -> BaseEffect:
    """Last year's base, beside a usual year in which the same months bring `usual_share` (0..1).

    Raises:
        InputError: the usual share leaves nothing before or after.
    """
    require_part(usual_share, ytd.month)
    return BaseEffect(
        year_share=significant(ytd.year_share),
        usual_share=significant(usual_share),
        base_ratio=significant((1.0 - ytd.year_share) / (1.0 - usual_share)),
    )


def two_year_growth(growth: float, growth_before: float) -> float:
    """Growth over two years, from that of each: (1 + g)(1 + g') - 1; a fraction."""
    return significant((1.0 + growth) * (1.0 + growth_before) - 1.0)
