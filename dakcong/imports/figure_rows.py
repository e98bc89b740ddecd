"""Our own template and figures files read back: rows as they would stand in `figures.csv`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dakcong.figures.records import COLUMNS
from dakcong.imports.folding import fold
from dakcong.imports.numbers import MISSING, POINT, Marks, Mixed, is_open, marks_of, number
from dakcong.imports.records import (
    ASKED,
    LEFT_OUT,
    NOTE,
    REFUSED,
    Problem,
    Proposal,
    Reading,
    Sheet,
    shown,
)
from dakcong.imports.row_checks import Known, checked, proposal_of

HEADER_ROWS: Final = 15
# Without these a row says nothing; the others have a usual value.
NEEDED: Final = ("indicator", "year", "month", "measure", "value", "unit")
HELPERS: Final = ("label", "lowest", "highest")
_KEY: Final = ("indicator", "region", "year", "month", "measure", "vintage", "source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Where the names of the columns stand, and which column each names."""

    sheet: Sheet
    row: int
    columns: Mapping[str, int]


def header_of(sheets: Sequence[Sheet]) -> Header | None:
    """The header of a template or a figures file, by most of the names it needs."""
    for sheet in sheets:
        for row in sorted(sheet.rows)[:HEADER_ROWS]:
            named = {_name(sheet.text(row, one)): one for one in sheet.rows[row]}
            if len(set(NEEDED) & set(named)) >= len(NEEDED) - 2 and "indicator" in named:
                return Header(sheet=sheet, row=row, columns=named)
    return None


def _name(text: str) -> str:
    return re.sub(r"[\s-]+", "_", fold(text))


def rows_read(header: Header, known: Known) -> Reading:
    """The rows below a header; those that cannot be used are named with what to write instead."""
    missing = [one for one in NEEDED if one not in header.columns]
    if missing:
        fields = {"columns": ", ".join(missing)}
        place = {"sheet": header.sheet.name, "cell": header.sheet.address(header.row, 1)}
        return Reading(
            problems=(Problem(key="missing_columns", weight=REFUSED, fields=fields, **place),)
        )
    values, problems = _values(header)
    problems = [*_extra(header), *problems]
    rows: dict[int, dict[str, str]] = {}
    empty = 0
    for row in sorted(one for one in header.sheet.rows if one > header.row):
        cells = _cells(header, row)
        empty += bool(cells["indicator"]) and not cells["value"]
        if row in values:
            made, wrong = checked(cells | {"value": values[row]}, known)
            problems += [_placed(header, row, one) for one in wrong]
            if not any(one.weight == LEFT_OUT for one in wrong):
                rows[row] = made
    if empty:
        problems.append(Problem(key="not_filled", weight=NOTE, fields={"count": str(empty)}))
    rows, twice = _once(header, rows)
    return _reading(header, rows, [*problems, *twice])


def _extra(header: Header) -> Iterator[Problem]:
    """Columns that are not ours are named and passed over."""
    for name, column in header.columns.items():
        if name and name not in COLUMNS and name not in HELPERS:
            yield Problem(
                key="extra_column",
                weight=NOTE,
                sheet=header.sheet.name,
                cell=header.sheet.address(header.row, column),
                found=shown(header.sheet.text(header.row, column)),
            )


def _cells(header: Header, row: int) -> dict[str, str]:
    found = {name: header.columns.get(name, 0) for name in COLUMNS}
    return {name: header.sheet.text(row, at).strip() if at else "" for name, at in found.items()}


def _values(header: Header) -> tuple[dict[int, str], list[Problem]]:
    """The numbers with a point for decimals, by row, in the one convention of their column."""
    sheet, column = header.sheet, header.columns["value"]
    held = {row: sheet.cells.get((row, column)) for row in sheet.rows if row > header.row}
    texts = [(row, one.value) for row, one in held.items() if one and isinstance(one.value, str)]
    try:
        marks = marks_of(texts)
    except Mixed as error:
        return {}, [_mixed(header, error)]
    values: dict[int, str] = {}
    problems = []
    for row, one in held.items():
        if one is None:
            continue
        value = one.value
        plain = _number(value, marks) if isinstance(value, str) else value
        if plain is not None:
            values[row] = f"{plain:.15g}"
        elif one.text.strip().lower() not in MISSING:
            key = "open_number" if is_open(one.text) else "not_a_number"
            problem = Problem(key=key, weight=LEFT_OUT, found="value")
            problems.append(_placed(header, row, problem))
    return values, problems


def _number(text: str, marks: Marks | None) -> float | None:
    """A number in the convention of its column, or one that can be read in one way only."""
    return None if marks is None and is_open(text) else number(text, marks or POINT)


def _mixed(header: Header, error: Mixed) -> Problem:
    """Two conventions in the column of values: nothing of the file can be trusted."""
    sheet, column = header.sheet, header.columns["value"]
    first, second = (
        f"{sheet.address(row, column)}: {shown(sheet.text(row, column))}"
        for row in (error.first, error.second)
    )
    fields = {"first": first, "second": second}
    problem = Problem(key="mixed_numbers", weight=REFUSED, found="value", fields=fields)
    return _placed(header, error.second, problem)


def _placed(header: Header, row: int, problem: Problem) -> Problem:
    """A problem of a row at the cell of the column that it names in `found`."""
    column = header.columns.get(problem.found, 1)
    sheet = header.sheet
    return replace(
        problem,
        sheet=sheet.name,
        cell=sheet.address(row, column),
        found=shown(sheet.text(row, column)),
    )


def _once(
    header: Header, rows: Mapping[int, dict[str, str]]
) -> tuple[dict[int, dict[str, str]], list[Problem]]:
    """Rows of the same figure: once where they agree, none of them where they differ."""
    first: dict[tuple[str, ...], int] = {}
    kept = dict(rows)
    problems = []
    for row, one in rows.items():
        key = tuple(one[name] for name in _KEY)
        earlier = first.setdefault(key, row)
        if earlier == row:
            continue
        same = float(rows[earlier]["value"]) == float(one["value"])
        fields = {"first": str(earlier), "second": str(row)}
        name = "same_twice" if same else "two_values"
        weight = NOTE if same else LEFT_OUT
        made = Problem(key=name, weight=weight, found="value", fields=fields)
        problems.append(_placed(header, row, made))
        kept.pop(row, None)
        if not same:
            kept.pop(earlier, None)
    return kept, problems


def _reading(
    header: Header, rows: Mapping[int, dict[str, str]], problems: list[Problem]
) -> Reading:
    column = header.columns["value"]
    proposals: list[Proposal] = []
    for row, one in rows.items():
        made = proposal_of(one, header.sheet, (row, column))
        if made is not None:
            proposals.append(made)
    vintages = {one["vintage"] for one in rows.values()}
    if not rows and not any(one.weight == REFUSED for one in problems):
        problems.append(Problem(key="no_rows", weight=ASKED))
    return Reading(
        proposals=tuple(proposals),
        problems=tuple(problems),
        rows=tuple(rows.values()),
        release=vintages.pop() if len(vintages) == 1 else "",
    )
