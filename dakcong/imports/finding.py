"""The figures that the tables of a file hold, each with what makes it uncertain."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from dakcong.imports.columns import Above, above
from dakcong.imports.folding import fold
from dakcong.imports.headings import Period, period_of
from dakcong.imports.one_column import HIDDEN, OPEN, Found, OneColumn
from dakcong.imports.records import ASKED, LEFT_OUT, LEVEL, MONTH, TO_DATE, Proposal
from dakcong.imports.tables import Table
from dakcong.imports.trackers import tracked
from dakcong.imports.values import marks_of_rows
from dakcong.periods import MONTHS

MOST_COLUMNS: Final = 60  # of a table; the widest one seen has 33
# What may not be meant, or not be that number, says nothing about the others.
UNREAD: Final = frozenset({HIDDEN, OPEN})


def find(tables: Sequence[Table]) -> Found:
    """Every figure of the tables."""
    found = Found()
    for table in tables:
        _of_table(table, found)
    found.proposals = _judged(found.proposals)
    return found


def _of_table(table: Table, found: Found) -> None:
    if not table.total:
        tracked_ones = list(tracked(table))
        found.proposals += tracked_ones
        for place in _first_of_columns(table):
            found.tell(table, "no_result", LEFT_OUT, place)
        if not tracked_ones:
            found.tell(table, "no_total", ASKED, (table.title_row, 1), found=table.title)
        return
    columns = [one for one in table.sheet.rows.get(table.total, ()) if one > table.label]
    columns += [
        column
        for row, column in sorted(table.sheet.uncached)
        if row == table.total and column > table.label and column not in columns
    ]
    columns = columns[:MOST_COLUMNS]
    heads = {column: above(table, column) for column in columns}
    reference = _reference(table, heads.values())
    rows = range(table.total, table.last + 1)
    common = marks_of_rows(table.sheet, rows)
    for column in columns:
        one = OneColumn(table, column, heads[column], reference, found)
        one.read(rows, common)


def _first_of_columns(table: Table) -> Iterator[tuple[int, int]]:
    """The first cell of each column of a table whose formula has no result."""
    seen = set()
    for row, column in sorted(table.sheet.uncached):
        if table.title_row < row <= table.last and column not in seen:
            seen.add(column)
            yield row, column


def _reference(table: Table, heads: Iterable[Above]) -> Period:
    """The last month that a table speaks of: of its title, else of its headings."""
    titled = period_of(fold(table.title))
    if titled.year and titled.month:
        return titled
    told = [one.told.period for one in heads if one.told is not None]
    dated = [one for one in told if one.year and one.month]
    # A whole year may stand beside the months of one that is not over.
    dated = [one for one in dated if (one.span, one.month) != (TO_DATE, MONTHS)] or dated
    if not dated:
        return titled
    last = max(dated, key=lambda one: (one.year or 0, one.month or 0))
    year = titled.year or last.year
    return Period(span=last.span, year=year, month=last.month)


def _judged(proposals: list[Proposal]) -> list[Proposal]:
    """Proposals with the doubts that they raise about each other; repetitions once."""
    values: dict[tuple[object, ...], list[float]] = {}
    months: dict[tuple[str, int, int, str], float] = {}
    for one in proposals:
        if UNREAD & set(one.doubts):
            continue
        values.setdefault(one.meaning, []).append(one.amount.value or 0.0)
        if one.measure == LEVEL and one.span == MONTH:
            months[one.indicator, one.year, one.month, one.unit] = one.value
    judged = []
    for one in proposals:
        doubts = list(one.doubts)
        seen = values.get(one.meaning, [])
        if any(abs(value - seen[0]) > 1e-6 * abs(seen[0]) for value in seen):
            doubts.append("two_values")
        month = months.get((one.indicator, one.year, one.month, one.unit))
        whole = one.measure == LEVEL and one.span == TO_DATE
        if whole and month is not None and one.value < month * (1 - 1e-9):
            doubts.append("smaller_than_month")
        judged.append(replace(one, doubts=tuple(dict.fromkeys(doubts))))
    return judged
