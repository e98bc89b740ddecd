"""Tables that run on through the year: months in their rows, years in their columns."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dakcong.imports.columns import unit_of
from dakcong.imports.folding import UNITS, fold
from dakcong.imports.headings import Heading, Period, period_of
from dakcong.imports.labels import is_year
from dakcong.imports.records import LEVEL, MONTH, Proposal, shown
from dakcong.imports.tables import Table
from dakcong.imports.values import column_of, marks_of_rows
from dakcong.units import PERCENT, Quantity

DOUBT: Final = "by_rows"
_MONTH: Final = re.compile(r"0?([1-9]|1[0-2])")


def tracked(table: Table) -> Iterator[Proposal]:
    """Levels of such a table; never sure, because nothing stands above them but a year."""
    sheet = table.sheet
    if table.naming.unit == PERCENT:
        return
    for row in range(table.heading[0], table.heading[1] + 1):
        held = sheet.rows.get(row, ())
        years = {one: year for one in held if (year := _year(table, row, one)) and one > held[0]}
        if years and fold(sheet.text(row, held[0])).startswith("thang"):
            yield from _below(table, row, held[0], years)
            return


def _year(table: Table, row: int, column: int) -> int:
    """The year that a cell of the heading is, or 0."""
    cell = table.sheet.cells[row, column]
    text = fold(cell.text).removeprefix("nam ").strip()
    return int(text) if is_year(cell) or re.fullmatch(r"20\d\d", text) else 0


def _below(table: Table, head: int, label: int, years: dict[int, int]) -> Iterator[Proposal]:
    sheet = table.sheet
    rows = range(head + 1, table.last + 1)
    common = marks_of_rows(sheet, rows)
    unit, doubt = unit_of(replace(table, total=head), Heading(text="", period=Period()))
    known = UNITS.get(unit)
    doubts = tuple(filter(None, (DOUBT, doubt)))
    for column, year in years.items():
        read = column_of(sheet, rows, column, common)
        for row, value in read.values.items():
            period = _period(sheet.text(row, label))
            if period is None or value <= 0:
                continue
            scale = known.scale if known else 1.0
            yield Proposal(
                sheet=sheet.name,
                cell=sheet.address(row, column),
                found=shown(sheet.text(row, column)),
                heading=shown(f"{sheet.text(head, column)} {sheet.text(row, label)}"),
                indicator=table.naming.indicator,
                measure=LEVEL,
                base="",
                span=period.span,
                year=year,
                month=period.month or 0,
                value=value,
                unit=known.printed if known else "",
                amount=Quantity(float(f"{value * scale:.12g}"), table.naming.unit),
                doubts=doubts,
            )


def _period(label: str) -> Period | None:
    """The months of a row: 8, tháng 8, 6 tháng, Quý II; None for anything else."""
    plain = fold(label)
    if found := _MONTH.fullmatch(plain):
        return Period(span=MONTH, month=int(found[1]))
    period = period_of(plain)
    return period if period.span and period.month and not period.year else None
