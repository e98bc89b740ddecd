"""Every reading of the folder by territory and months, and what is missing of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dakcong.answers.known.vintages import known_on
from dakcong.engine.amounts import EAST, FIRST, NOT_PRINTED, REVISED, WEST
from dakcong.figures.catalogue import Catalogue
from dakcong.figures.province_years import ProvinceYear
from dakcong.figures.records import printed_qualifier
from dakcong.figures.sides import SideReading
from dakcong.model import Figure
from dakcong.periods import MONTHS
from dakcong.units import PERCENT

# Measures of figures.csv that one reading is made of: amount, growth, share of plan.
_LEVEL: Final = ("level", "growth", "plan_share")
_MONTH: Final = ("month_level", "month_growth", "")
_YEAR: Final = ("estimated_outturn", "estimated_outturn_growth", "estimated_outturn_share")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of an indicator and a territory.

    Attributes:
        readings: how many.
        newest: the reading whose months end last; None where there is none.
        first: year of the earliest one; None likewise.
    """

    readings: int
    newest: SideReading | None
    first: int | None

    @property
    def missing_since(self) -> str:
        """The month after the newest, YYYY-MM; empty where nothing was ever known."""
        if self.newest is None:
            return ""
        year, month = divmod(self.newest.year * MONTHS + self.newest.last_month, MONTHS)
        return f"{year}-{month + 1:02d}"

    def missing_in(self, vintage: str) -> bool:
        """Whether a month that the release covers is missing; not where nothing was ever known."""
        return "" < self.missing_since <= vintage


@lru_cache(maxsize=4)
def side_readings(catalogue: Catalogue) -> tuple[SideReading, ...]:
    """Every reading of the folder by territory, latest months first."""
    all_ = (*catalogue.sides, *_of_figures(catalogue), *_of_provinces(catalogue))
    return tuple(sorted(all_, key=age, reverse=True))


@lru_cache(maxsize=64)
def seen(catalogue: Catalogue, vintage: str) -> tuple[SideReading, ...]:
    """Those that a reader of the vintage could know."""
    until = known_on(catalogue, vintage)
    return tuple(one for one in side_readings(catalogue) if one.known_on <= until)


def revisions(catalogue: Catalogue, vintage: str, one: Figure) -> list[SideReading]:
    """What a reader of the vintage could know as revised of a growth so far; oldest first."""
    months = (one.year, 1, one.month)
    found = (new for new in seen(catalogue, vintage) if says(new, one.indicator, one.region))
    own = (new for new in found if new.basis == REVISED and new.period == months)
    return sorted((new for new in own if new.growth is not None), key=age)


def known(readings: Iterable[SideReading], indicator: str, region: str) -> Known:
    """What some readings say of an indicator and a territory."""
    own = sorted((one for one in readings if says(one, indicator, region)), key=age)
    if not own:
        return Known(readings=0, newest=None, first=None)
    return Known(readings=len(own), newest=own[-1], first=own[0].year)


def says(one: SideReading, indicator: str, region: str) -> bool:
    """Whether a reading is of an indicator and a territory."""
    return (one.indicator, one.region) == (indicator, region)


def age(one: SideReading) -> tuple[int, int, int, bool, bool, str, int]:
    """Sorts the reading whose months end last, and of these the longest and newest, last."""
    months = one.year, one.last_month, -one.first_month
    revised = one.basis == REVISED
    return *months, one.value is not None, revised, one.known_on, -one.line


def _of_figures(catalogue: Catalogue) -> Iterable[SideReading]:
    """Readings that figures.csv holds, a row for each of their measures."""
    for measures in (_LEVEL, _MONTH, _YEAR):
        groups: dict[tuple[str, ...], dict[str, Figure]] = {}
        for one in catalogue.figures:
            if one.measure in measures:
                key = (one.indicator, one.region, one.until, one.source)
                groups.setdefault(key, {})[one.measure] = one
        yield from (_of_group(catalogue, measures, found) for found in groups.values())


def _of_group(
    catalogue: Catalogue, measures: tuple[str, str, str], found: dict[str, Figure]
) -> SideReading:
    amount, growth, share = (found.get(name) for name in measures)
    one = next(figure for figure in (amount, growth, share) if figure)
    printed = dict.fromkeys(f.as_printed for f in (amount, growth, share) if f)
    return SideReading(
        indicator=one.indicator,
        region=one.region,
        year=one.year,
        first_month=one.month if measures is _MONTH else 1,
        last_month=one.month,
        value=amount.value if amount else None,
        unit=catalogue.indicators[one.indicator].unit or PERCENT,
        prices=one.price_basis,
        basis=FIRST,
        growth=growth.value if growth else None,
        plan_share=share.value if share else None,
        qualifier=one.qualifier,
        known_on=one.known_on,
        source=one.source,
        as_printed="; ".join(printed),
        confidence="",
        doubts=(),
        line=one.line,
    )


def _of_provinces(catalogue: Catalogue) -> Iterable[SideReading]:
    """Readings of the two provinces among those whose year is known too; each once."""
    found: dict[tuple[object, ...], SideReading] = {}
    side_of = _former(catalogue)
    for row in catalogue.province_years:
        if row.boundary == "before" and row.province in side_of:
            for year in (False, True):
                one = _of_province(catalogue, row, side_of[row.province], year=year)
                found.setdefault((one.indicator, one.region, one.period, one.source), one)
    return found.values()


def _former(catalogue: Catalogue) -> dict[str, str]:
    """The former provinces, as province_years.csv names them, to the sides that they became."""
    named = ((catalogue.place.west, WEST), (catalogue.place.east, EAST))
    return {words.vi: side for words, side in named if words is not None}


def _of_province(catalogue: Catalogue, row: ProvinceYear, side: str, *, year: bool) -> SideReading:
    source = row.year_source if year else row.to_date_source
    date = catalogue.sources[source].date_published
    value = row.year_total if year else row.year_to_date
    printed = row.year_printed if year else row.to_date_printed
    return SideReading(
        indicator=row.indicator,
        region=side,
        year=row.year,
        first_month=1,
        last_month=MONTHS if year else row.month,
        value=value,
        unit=row.unit,
        prices=_prices(catalogue, row.indicator),
        basis=FIRST,
        growth=row.year_growth if year else row.growth_to_date,
        plan_share=None,
        qualifier=printed_qualifier(printed, value, row.unit),
        known_on=date[:7] if len(date) > 4 else f"{date}-12",
        source=source,
        as_printed=printed,
        confidence="",
        doubts=(),
        line=row.line,
    )


def _prices(catalogue: Catalogue, indicator: str) -> str:
    """The prices that its figures are published at."""
    own = (one.price_basis for one in catalogue.figures if one.indicator == indicator)
    return next(own, NOT_PRINTED)
