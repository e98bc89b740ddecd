"""One column of a table on its way to a proposal, or to the reason why it is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from dakcong.imports.columns import Above, unit_of
from dakcong.imports.folding import UNITS, Unit, fold
from dakcong.imports.headings import Heading, Period
from dakcong.imports.numbers import Marks
from dakcong.imports.records import (
    ASKED,
    GROWTH,
    LEFT_OUT,
    LEVEL,
    NOTE,
    TO_DATE,
    Problem,
    Proposal,
    shown,
)
from dakcong.imports.tables import Table
from dakcong.imports.values import Column, column_of, growth_of
from dakcong.periods import MONTHS
from dakcong.units import PERCENT, Quantity

HIDDEN: Final = "hidden"
OPEN: Final = "open_number"
_OTHER_PRICES: Final = re.compile(r"\bloai tru\b|\bgia (?:so sanh|co dinh)\b")
_LEAST, _MOST = -0.9, 3.0  # growth outside is asked about


@dataclass(slots=True)
class Found:
    """What was found so far."""

    proposals: list[Proposal] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def tell(
        self, table: Table, key: str, weight: str, place: tuple[int, int], **words: str
    ) -> None:
        """Add a problem at a cell of a table."""
        sheet = table.sheet
        text = words.pop("found", "") or sheet.text(*place)
        self.problems.append(
            Problem(
                key=key,
                weight=weight,
                sheet=sheet.name,
                cell=sheet.address(*place),
                found=shown(text),
                fields=words,
            )
        )


class OneColumn:
    """One column of a table on its way to a proposal."""

    def __init__(
        self, table: Table, column: int, head: Above, reference: Period, found: Found
    ) -> None:
        self.table, self.column, self.head = table, column, head
        self.reference, self.found = reference, found
        self.place = (table.total, column)
        self.doubts: list[str] = []

    def read(self, rows: range, common: Marks | None) -> None:
        """Propose what stands in the row that counts, or say why not."""
        told = self.head.told
        cell = self.table.sheet.cells.get(self.place)
        if told is None:
            if cell is not None:
                self.say("no_heading", NOTE)
        elif self.head.apart:
            self.say(self.head.apart, NOTE, heading=shown(told.text))
        elif self.place in self.table.sheet.uncached:
            self.say("no_result", LEFT_OUT, heading=shown(told.text))
        elif cell is not None:
            self._value(told, column_of(self.table.sheet, rows, self.column, common))

    def say(self, key: str, weight: str, **words: str) -> None:
        """Add a problem at the cell that counts."""
        self.found.tell(self.table, key, weight, self.place, **words)

    def _value(self, told: Heading, column: Column) -> None:
        row = self.table.total
        words = shown(told.text)
        if column.mixed is not None:
            first, second = (self._named(one) for one in column.mixed)
            self.say("mixed_numbers", ASKED, heading=words, first=first, second=second)
        elif row in column.refused:
            key = column.refused[row]
            weight = NOTE if key == "missing_value" else ASKED
            self.say(key, weight, heading=words)
        else:
            if row in column.open:
                self.doubts.append(OPEN)
                self.say(OPEN, ASKED, heading=words)
            self._meaning(told, column)

    def _named(self, row: int) -> str:
        sheet = self.table.sheet
        return f"{sheet.address(row, self.column)}: {shown(sheet.text(row, self.column))}"

    def _meaning(self, told: Heading, column: Column) -> None:
        period = self._period(told)
        if period is None and not told.compares and told.period == Period():
            self.say("not_understood", NOTE, heading=shown(told.text))
        elif period is None:
            self.say("no_period", ASKED, heading=shown(told.text))
        elif told.base == "other":
            self.say("other_base", NOTE, heading=shown(told.text))
        elif told.compares:
            self._growth(told, period, column)
        elif self.table.naming.unit == PERCENT:
            self.say("no_comparison", ASKED, heading=shown(told.text))
        else:
            self._level(told, period, column.values[self.table.total])

    def _period(self, told: Heading) -> Period | None:
        """The period with what the title adds to it; None where it stays open."""
        one, known = told.period, self.reference
        month = one.month
        if month is None and one.relative is not None and known.month is not None:
            month = known.month + one.relative
        year = one.year or known.year
        if not one.span or month is None or year is None:
            return None
        if month == 0:
            month, year = 12, year - 1
        whole = replace(one, year=year, month=month)
        self.doubts += _open_questions(told, whole, known)
        return whole

    def _growth(self, told: Heading, period: Period, column: Column) -> None:
        growth = growth_of(column, self.table.total, told)
        if not growth.certain:
            self.doubts.append("growth_form")
        if not _LEAST < growth.value < _MOST:
            self.doubts.append("extreme")
        amount = Quantity(growth.value * 100, PERCENT)
        self._propose(told, period, (GROWTH, told.base), (growth.value, PERCENT, amount))

    def _level(self, told: Heading, period: Period, value: float) -> None:
        unit, doubt = unit_of(self.table, told)
        if doubt == "wrong_unit":
            self.say(doubt, ASKED, heading=shown(told.text))
            return
        if doubt:
            self.doubts.append(doubt)
        if value <= 0:
            self.say("not_positive", ASKED, heading=shown(told.text))
            return
        known = UNITS.get(unit) or Unit("", self.table.naming.unit, 1.0)
        amount = Quantity(float(f"{value * known.scale:.12g}"), known.counted)
        self._propose(told, period, (LEVEL, ""), (value, known.printed, amount))

    def _propose(
        self,
        told: Heading,
        period: Period,
        measure: tuple[str, str],
        read: tuple[float, str, Quantity],
    ) -> None:
        sheet = self.table.sheet
        value, unit, amount = read
        self.found.proposals.append(
            Proposal(
                sheet=sheet.name,
                cell=sheet.address(*self.place),
                found=shown(sheet.text(*self.place)),
                heading=shown(told.text),
                indicator=self.table.naming.indicator,
                measure=measure[0],
                base=measure[1],
                span=period.span,
                year=period.year or 0,
                month=period.month or 0,
                value=value,
                unit=unit,
                amount=amount,
                doubts=tuple(dict.fromkeys([*self.doubts, *self._seen()])),
            )
        )

    def _seen(self) -> Iterator[str]:
        """Doubts from where it stands rather than from what it says."""
        sheet = self.table.sheet
        labels = [sheet.cells.get((self.table.total, one)) for one in range(1, self.column + 1)]
        if self.head.converted or any(one is not None and one.converted for one in labels):
            yield "converted"
        if self.column in sheet.hidden_columns or self.table.total in sheet.hidden_rows:
            yield HIDDEN
        if _OTHER_PRICES.search(
            fold(f"{self.table.title} {self.head.told and self.head.told.text}")
        ):
            yield "other_prices"
        if self.table.again:
            yield "second_total"
        if not self.table.title_row:
            yield "no_title"
        if self.head.told is not None and _year_alone(self.head.told.text):
            yield "bare_year"


def _open_questions(told: Heading, whole: Period, known: Period) -> Iterator[str]:
    """Doubts about a period that was completed from what a title says."""
    one, year, month = told.period, whole.year or 0, whole.month or 0
    last = known.month or MONTHS
    if one.several:
        yield "several_periods"
    if (one.year is None and month > last) or (one.relative is not None and not known.span):
        yield "open_year"
    if known.year is not None and (year, month) > (known.year, last):
        whole_year = (year, one.span, one.month) == (known.year, TO_DATE, MONTHS)
        yield "unfinished_year" if whole_year else "after_title"
    if known.year is not None and year < known.year - 1:
        yield "long_before"
    if told.base_year is not None and told.base_year != year - 1:
        yield "base_year"


def _year_alone(text: str) -> bool:
    """Whether a heading says nothing but a year: it may be what is left of a longer one."""
    return fold(text).removeprefix("nam ").strip().isdigit()
