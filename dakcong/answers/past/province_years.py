"""The three-number engine on real province-years: what it would have said, and what came."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.engine.calibration import default_growth, default_spread
from dakcong.engine.outlook import Outlook
from dakcong.engine.rounding import significant
from dakcong.figures.province_years import ProvinceYear
from dakcong.model import YearToDate
from dakcong.units import fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One reading, projected from its own printed numbers and held against its year.

    Attributes:
        row: what was printed.
        outlook: the year end from the reading, under the default growth and spread of its kind
            and month.
    """

    row: ProvinceYear
    outlook: Outlook

    @property
    def median(self) -> float:
        """The projection, in the unit of the row."""
        return self.outlook.year_end()

    @property
    def range_80(self) -> tuple[float, float]:
        """The 80 % range of the year."""
        return self.outlook.year_end(0.10), self.outlook.year_end(0.90)

    @property
    def range_95(self) -> tuple[float, float]:
        """The 95 % range of the year."""
        return self.outlook.year_end(0.025), self.outlook.year_end(0.975)

    @property
    def error(self) -> float:
        """Projection against what came; a fraction, above 0 when the projection was too high."""
        return significant(self.median / self.row.year_total - 1.0)

    @property
    def inside_80(self) -> bool:
        """Whether the year came within the 80 % range."""
        return self.range_80[0] <= self.row.year_total <= self.range_80[1]

    @property
    def inside_95(self) -> bool:
        """Whether the year came within the 95 % range."""
        return self.range_95[0] <= self.row.year_total <= self.range_95[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """All readings counted.

    Attributes:
        rows: readings that could be projected.
        years: province-years among them; readings of one year are not independent.
        inside_80, inside_95: whose year came within the range.
        error: mean of the errors' absolute values; a fraction.
        left_out: why other readings with a year on record could not be used, to how many.
    """

    rows: int
    years: int
    inside_80: int
    inside_95: int
    error: float
    left_out: Mapping[str, int]

    @property
    def gathered(self) -> int:
        """Readings that were gathered, usable or not."""
        return self.rows + sum(self.left_out.values())


def year_to_date(row: ProvinceYear) -> YearToDate:
    """The three totals behind a reading.

    same period = year to date / (1 + growth to date); last year = the printed total, or
    year / (1 + growth of the year).

    Raises:
        InputError: the same period is not below last year's total, so no remainder is left.
    """
    previous = row.previous_total
    if previous is None:
        previous = row.year_total / (1 + fraction(row.year_growth or 0.0))
    return YearToDate(
        year=row.year,
        month=row.month,
        value=row.year_to_date,
        same_period=row.year_to_date / (1 + fraction(row.growth_to_date)),
        previous_year=previous,
        vintage=f"{row.year}-{row.month:02}",
    )


@lru_cache(maxsize=8)
def province_years(facts: Facts) -> tuple[Judged, ...]:
    """Every reading projected, in the order of the file."""
    found = []
    for row in facts.catalogue.province_years:
        kind = facts.catalogue.indicators[row.indicator].kind
        fitted = facts.catalogue.persistence[kind, row.month]
        ytd = year_to_date(row)
        growth, spread = default_growth(ytd, fitted), default_spread(ytd, fitted)
        outlook = Outlook(ytd=ytd, growth=growth, spread=spread)
        found.append(Judged(row=row, outlook=outlook))
    return tuple(found)


@lru_cache(maxsize=8)
def tally(facts: Facts) -> Tally:
    """How many readings there are and how many years came within their ranges."""
    judged = province_years(facts)
    return Tally(
        rows=len(judged),
        years=len({(one.row.province, one.row.indicator, one.row.year) for one in judged}),
        inside_80=sum(one.inside_80 for one in judged),
        inside_95=sum(one.inside_95 for one in judged),
        error=significant(sum(abs(one.error) for one in judged) / len(judged)),
        left_out=facts.catalogue.province_years_left_out,
    )
