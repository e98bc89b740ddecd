"""`products.csv` as records: output of main industrial products as published."""

import math
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.engine.amounts import FIRST, Amount
from dakcong.figures.records import QUALIFIERS, REGIONS, STATUSES, month_text, printed_numbers
from dakcong.figures.tables import Row, read_records
from dakcong.units import OUTPUT_UNITS, PERCENT, TONNES

COLUMNS: Final = (
    *("product", "region", "year", "first_month", "last_month", "value", "unit"),
    *("qualifier", "growth", "plan_share", "status", "commodity", "known_on", "source"),
    *("as_printed", "confidence", "doubts"),
)
CONFIDENCES: Final = ("high", "medium", "low")
# What one of a printed number may be in the unit; tonnes are printed in thousands and 万 too.
_SCALES: Final = {TONNES: (1.0, 1e3, 1e4)}
DOUBTS: Final = ("cashew_pages", "coffee_pages", "one_firm")
_STATED: Final = ("value", "growth", "plan_share")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductOutput:
    """What one source printed of one product and period; None for what it did not print.

    Attributes:
        product: key of its words in `texts`, under product.
        region: merged, west or east.
        first_month, last_month: 1..12, of one year.
        value: output, in `unit`; above 0.
        qualifier: how the value is printed: exact, more_than, nearly or about.
        growth: on the same months of the year before, per cent.
        plan_share: of the plan of the year, per cent.
        status: estimate, preliminary or official; empty where the source does not say.
        commodity: exported commodity that it belongs to, key of words under commodity; or empty.
        known_on: month from which a reader could know of it, YYYY-MM.
        source: id in `sources.toml`.
        confidence: high, medium or low.
        doubts: what must be known of the row, of `DOUBTS`.
        line: line in the file, for messages.
    """

    product: str
    region: str
    year: int
    first_month: int
    last_month: int
    value: float | None
    unit: str
    qualifier: str
    growth: float | None
    plan_share: float | None
    status: str
    commodity: str
    known_on: str
    source: str
    as_printed: str
    confidence: str
    doubts: tuple[str, ...]
    line: int

    @property
    def amount(self) -> Amount | None:
        """Its output as the engine takes it; None for a rate alone."""
        if self.value is None:
            return None
        return Amount(
            value=self.value,
            unit=self.unit,
            prices="",
            territory=self.region,
            basis=FIRST,
            year=self.year,
            first_month=self.first_month,
            last_month=self.last_month,
        )

    @property
    def span(self) -> tuple[int, int, int]:
        """Year, first and last month."""
        return self.year, self.first_month, self.last_month


def read_products(path: Path, sources: Collection[str]) -> tuple[ProductOutput, ...]:
    """All rows, in the order of the file.

    Raises:
        DataError: a cell is not what its column allows, a row stands twice or says nothing, a
            product changes its unit, or a number is not one that `as_printed` shows.
    """
    units: dict[str, ProductOutput] = {}

    def made(row: Row) -> ProductOutput:
        one = _product(row, tuple(sources))
        first = units.setdefault(one.product, one)
        if one.unit != first.unit:
            raise row.error("unit", f"is {first.unit!r} in line {first.line}; use one unit")
        return one

    key = ("product", lambda one: (one.product, one.region, one.span, one.source))
    return read_records(path, COLUMNS, made, key, "product")


def _product(row: Row, sources: tuple[str, ...]) -> ProductOutput:
    first = row.whole("first_month", 1, 12)
    one = ProductOutput(
        product=row.text("product"),
        region=row.one_of("region", REGIONS),
        year=row.whole("year", 2000, 2100),
        first_month=first,
        last_month=row.whole("last_month", first, 12),
        value=row.above("value", 0.0),
        unit=row.one_of("unit", OUTPUT_UNITS),
        qualifier=row.one_of("qualifier", QUALIFIERS),
        growth=row.above("growth", -100.0),
        plan_share=row.above("plan_share", 0.0),
        status=row.one_of("status", STATUSES) if row.text("status", empty=True) else "",
        commodity=row.text("commodity", empty=True),
        known_on=month_text(row, "known_on"),
        source=row.one_of("source", sources),
        as_printed=row.text("as_printed"),
        confidence=row.one_of("confidence", CONFIDENCES),
        doubts=row.codes("doubts", DOUBTS),
        line=row.line,
    )
    if one.known_on < f"{one.year}-{one.last_month:02d}":
        raise row.error("known_on", "lies before the end of the months; nobody knew it then")
    if all(getattr(one, name) is None for name in _STATED):
        raise row.error("value", "stands beside no growth and no share; leave the whole row out")
    for name in _STATED:
        _check_printed(row, name, getattr(one, name), one)
    return one


def _check_printed(row: Row, column: str, value: float | None, one: ProductOutput) -> None:
    """A number must be one that the source printed; a fall is printed without its sign."""
    if value is None:
        return
    unit = one.unit if column == "value" else PERCENT
    printed = printed_numbers(one.as_printed, unit)
    scales = _SCALES.get(unit, (1.0,))
    if not any(math.isclose(abs(value), n * scale) for n in printed for scale in scales):
        raise row.error(column, f"is not what the source prints: {one.as_printed!r}")
