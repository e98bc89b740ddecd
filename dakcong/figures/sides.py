"""`sides.csv` as records: figures of the two former provinces and the merged one, by months.

It holds what no other file of the folder does; `answers/known/sides` puts them all together.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.engine.amounts import FIRST, PRICES, REVISED, Amount
from dakcong.figures.province_years import amounts_in
from dakcong.figures.records import QUALIFIERS, REGIONS, month_text
from dakcong.figures.tables import Row, read_records
from dakcong.units import FLOW_UNITS, PERCENT

FILE: Final = "sides.csv"
COLUMNS: Final = (
    *("indicator", "region", "year", "first_month", "last_month", "value", "unit", "prices"),
    *("basis", "growth", "plan_share", "qualifier", "known_on", "source", "as_printed"),
    *("confidence", "doubts"),
)
CONFIDENCES: Final = ("high", "medium", "low")
# What must be known of a row; keys of words under side_doubt.
DOUBTS: Final = (
    *("contradicted", "other_edition", "day_not_printed", "page_not_seen", "read_as_rise"),
    "months_disagree",
)
_STATED: Final = ("value", "growth", "plan_share")


@dataclass(frozen=True, slots=True, kw_only=True)
class SideReading:
    """What one source printed of one indicator, territory and months; None for what it did not.

    Attributes:
        indicator: id in `indicators.toml`.
        region: merged, west or east.
        first_month, last_month: 1..12, of one year.
        value: amount in `unit`, above 0; None for a rate alone.
        unit: of `value`; percent where only rates are ever printed.
        prices: of `engine.sides.PRICES`.
        basis: first (as first printed) or revised.
        growth: on the same months of the year before, per cent.
        plan_share: of the plan of the year, per cent.
        qualifier: exact, more_than, nearly or about.
        known_on: month from which a reader could know of it, YYYY-MM; the last of the year where
            only the year is known.
        source: id in `sources.toml`.
        confidence: high, medium or low.
        doubts: what must be known of the reading, of DOUBTS.
        line: line in the file, for messages.
    """

    indicator: str
    region: str
    year: int
    first_month: int
    last_month: int
    value: float | None
    unit: str
    prices: str
    basis: str
    growth: float | None
    plan_share: float | None
    qualifier: str
    known_on: str
    source: str
    as_printed: str
    confidence: str
    doubts: tuple[str, ...]
    line: int

    @property
    def period(self) -> tuple[int, int, int]:
        """Year, first and last month."""
        return self.year, self.first_month, self.last_month

    @property
    def amount(self) -> Amount | None:
        """Its value as the engine takes it, a rate in per cent; None for a share of plan alone."""
        value, unit = (self.growth, PERCENT) if self.value is None else (self.value, self.unit)
        if value is None:
            return None
        return Amount(
            value=value,
            unit=unit,
            prices=self.prices,
            territory=self.region,
            basis=self.basis,
            year=self.year,
            first_month=self.first_month,
            last_month=self.last_month,
        )


def read_sides(
    path: Path, units: Mapping[str, str], sources: Collection[str]
) -> tuple[SideReading, ...]:
    """All rows, in the order of the file; `units` has the indicators that may stand in it.

    Raises:
        DataError: a cell is not what its column allows, a row stands twice or says nothing, or a
            number is not one that `as_printed` shows.
    """
    key = ("indicator", lambda one: (one.indicator, one.region, one.period, one.source))
    return read_records(
        path, COLUMNS, lambda row: _reading(row, units, tuple(sources)), key, "figure"
    )


def _reading(row: Row, units: Mapping[str, str], sources: tuple[str, ...]) -> SideReading:
    first = row.whole("first_month", 1, 12)
    indicator = row.one_of("indicator", tuple(units))
    one = SideReading(
        indicator=indicator,
        region=row.one_of("region", REGIONS),
        year=row.whole("year", 2000, 2100),
        first_month=first,
        last_month=row.whole("last_month", first, 12),
        value=row.above("value", 0.0),
        unit=row.one_of("unit", (units[indicator] or PERCENT,)),
        prices=row.text("prices", empty=True),
        basis=row.one_of("basis", (FIRST, REVISED)),
        growth=row.above("growth", -100.0),
        plan_share=row.above("plan_share", 0.0),
        qualifier=row.one_of("qualifier", QUALIFIERS),
        known_on=month_text(row, "known_on"),
        source=row.one_of("source", sources),
        as_printed=row.text("as_printed"),
        confidence=row.one_of("confidence", CONFIDENCES),
        doubts=row.codes("doubts", DOUBTS),
        line=row.line,
    )
    _check(row, one)
    return one


def _check(row: Row, one: SideReading) -> None:
    if one.prices not in PRICES:
        raise row.error("prices", f"is unknown; use one of {', '.join(PRICES[1:])}, or nothing")
    if one.value is not None and one.unit not in FLOW_UNITS:
        raise row.error("value", f"is no amount in {one.unit}; write it under growth")
    if all(getattr(one, name) is None for name in _STATED):
        raise row.error("value", "stands beside no growth and no share; leave the whole row out")
    if one.known_on < f"{one.year}-{one.first_month:02d}":
        raise row.error("known_on", "lies before the months; nobody knew it then")
    for name in _STATED:
        value, unit = getattr(one, name), one.unit if name == "value" else ""
        if value is not None and not _shown(value, one.as_printed, unit):
            raise row.error(name, f"is not what the source prints: {one.as_printed!r}")


def _shown(value: float, words: str, unit: str) -> bool:
    """Whether the words print a number; a fall is printed without its sign."""
    printed = amounts_in(words, unit)
    return any(abs(abs(value) - one) <= 1e-9 * max(one, 1.0) for one in printed)
