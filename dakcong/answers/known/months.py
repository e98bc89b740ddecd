"""Do the printed growths of single months of an index agree with its cumulative ones?"""

from dataclasses import dataclass

from dakcong.answers.facts import Facts
from dakcong.answers.known.release import release
from dakcong.engine.index import left_growth
from dakcong.engine.statements import ends
from dakcong.figures.catalogue import Indicator
from dakcong.model import Figure
from dakcong.periods import MONTHS
from dakcong.units import fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCheck:
    """What a printed month leaves for the months before it that nobody printed.

    Attributes:
        single: the growth of the month.
        until, earlier: cumulative growths, of the same source up to it and the one before.
        months: those that are left between them, in order.
        growth, low, high: what they must have grown by, at face value and over the rounding of
            all three; fractions. Months have last year's shares by the assumed season.
        usual: ends between which 95 % of the real series of the kind lie over as many months.
    """

    single: Figure
    until: Figure
    earlier: Figure
    months: tuple[int, ...]
    growth: float
    low: float
    high: float
    usual: tuple[float, float]

    @property
    def plausible(self) -> bool:
        """Whether the rounding allows a growth that real series have shown."""
        return self.low <= self.usual[1] and self.high >= self.usual[0]


def month_checks(facts: Facts, indicator: Indicator, vintage: str) -> tuple[MonthCheck, ...]:
    """Every printed month that cumulative growths of the same year can be held against."""
    here = release(facts.catalogue, indicator.id, vintage)
    growths = here.figures("growth", year=here.year)
    found = []
    for single in here.figures("month_growth", year=here.year):
        until = [one for one in growths if (one.month, one.source) == (single.month, single.source)]
        earlier = [one for one in growths if one.month < single.month - 1]
        if until and earlier:
            last = max(earlier, key=lambda one: one.month)
            found.append(_check(facts, indicator, (single, until[0], last)))
    return tuple(found)


def _check(
    facts: Facts, indicator: Indicator, figures: tuple[Figure, Figure, Figure]
) -> MonthCheck:
    single, until, earlier = figures
    shares = dict(enumerate(facts.catalogue.profiles[indicator.id], 1))
    spans = ((single.month, single.month), (1, until.month), (1, earlier.month))

    def left(printed: tuple[float, float, float]) -> float:
        return left_growth(dict(zip(spans, map(fraction, printed), strict=True)), shares)

    single_ends, until_ends, earlier_ends = map(ends, figures)
    months = tuple(range(earlier.month + 1, single.month))
    kind = facts.catalogue.growth_ranges[indicator.kind, "remainder", MONTHS - len(months)]
    return MonthCheck(
        single=single,
        until=until,
        earlier=earlier,
        months=months,
        growth=left((single.value, until.value, earlier.value)),
        low=left((single_ends[1], until_ends[0], earlier_ends[1])),
        high=left((single_ends[0], until_ends[1], earlier_ends[0])),
        usual=kind.range_95,
    )
