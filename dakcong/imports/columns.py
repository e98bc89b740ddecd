"""The columns of a table: what stands above each, in which unit it counts."""

import re
from dataclasses import dataclass
from typing import Final

from dakcong.imports.folding import UNITS, fold, only_unit, units_in
from dakcong.imports.headings import Heading, heading
from dakcong.imports.labels import holds_number, is_year
from dakcong.imports.records import Cell, Sheet
from dakcong.imports.tables import Table

# Columns that hold no figure of ours, by the words above them.
_SHARES: Final = re.compile(r"\bco cau\b|\bty (?:trong|le)\b|\bdong gop\b")
_PLANS: Final = re.compile(r"\b(?:ke hoach|kh|muc tieu|du toan|nghi quyet)\b")
_LATER: Final = re.compile(r"\b(?:thang|quy|nam) (?:sau|toi|toi day)\b|\bdu kien\b|\bdu bao\b")
_DIFFERENCES: Final = re.compile(r"\bchenh lech\b|\btuyet doi\b|\+ ?/ ?-|\bt\d+/t\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Above:
    """What stands above a column.

    Attributes:
        told: its words as they were read; None where nothing stands there.
        apart: key of the reason why it holds no figure of ours, or nothing.
        converted: its letters came from an older encoding.
    """

    told: Heading | None
    apart: str
    converted: bool


def above(table: Table, column: int) -> Above:
    """The heading of a column, of all its rows."""
    pieces: list[Cell] = []
    own = [_at(table.sheet, row, column) for row in _rows(table)]
    beside = _partner(table, column, own)
    for mine, other in zip(own, beside, strict=True):
        cell = mine or other
        if cell is not None and cell not in pieces[-1:]:
            pieces.append(cell)
    text = " ".join(one.text for one in pieces)
    return Above(
        told=heading(text) if text.strip() else None,
        apart=_apart(table, [fold(one.text) for one in pieces]),
        converted=any(one.converted for one in pieces),
    )


def _rows(table: Table) -> list[int]:
    """Rows of the heading without a line that only names the unit."""
    sheet = table.sheet

    def of_unit(row: int) -> bool:
        held = sheet.rows.get(row, ())
        return len(held) == 1 and only_unit(sheet.text(row, held[0]))

    return [one for one in range(table.heading[0], table.heading[1] + 1) if not of_unit(one)]


def _at(sheet: Sheet, row: int, column: int) -> Cell | None:
    """The words at a place, those of its merged range too; numbers other than years are none."""
    cell = sheet.cells.get((row, column))
    if cell is None:
        for top, left, low, right in sheet.merges:
            if top <= row <= low and left <= column <= right:
                cell = sheet.cells.get((top, left))
                break
    if cell is None or (holds_number(cell) and not is_year(cell)):
        return None
    return cell


def _partner(table: Table, column: int, own: list[Cell | None]) -> list[Cell | None]:
    """Words of the column of quantities left of one of values: their group may be unmerged."""
    nothing: list[Cell | None] = [None] * len(own)
    said = [fold(one.text) for one in own if one is not None]
    if not said or not _is(said[-1], table.naming.amounts) or column == 1:
        return nothing
    left = [_at(table.sheet, row, column - 1) for row in _rows(table)]
    words = [fold(one.text) for one in left if one is not None]
    if not words or not _is(words[-1], table.naming.others):
        return nothing
    return [*left[:-1], None]


def _is(said: str, names: tuple[str, ...]) -> bool:
    return any(re.match(rf"{re.escape(one)}\b", said) for one in names)


def _apart(table: Table, pieces: list[str]) -> str:
    """Why a column holds no figure of ours, as the key of a problem; nothing where it may."""
    text = " ".join(pieces)
    if pieces and _is(pieces[-1], table.naming.others):
        return "column_quantity"
    for found, key in (
        (_SHARES, "column_share"),
        (_PLANS, "column_plan"),
        (_LATER, "column_later"),
        (_DIFFERENCES, "column_difference"),
    ):
        if found.search(text):
            return key
    return ""


def unit_of(table: Table, told: Heading) -> tuple[str, str]:
    """The unit of amounts in a column, folded, and the key of a doubt about it or nothing.

    It stands in the heading, in the row itself, or in a line above the table, in this order.
    """
    around = _fitting(table, _around(table))
    if told.unit:
        if not _fitting(table, [told.unit]):
            return "", "wrong_unit"
        clash = any(UNITS[one].scale != UNITS[told.unit].scale for one in around)
        return told.unit, "two_units" if clash else ""
    row = _fitting(table, _in_row(table))
    found = row or around
    if not found:
        return "", "no_unit"
    return found[0], "two_units" if len({UNITS[one].scale for one in found}) > 1 else ""


def _fitting(table: Table, units: list[str]) -> list[str]:
    return [one for one in units if UNITS[one].counted == table.naming.unit]


def _in_row(table: Table) -> list[str]:
    columns = table.sheet.rows.get(table.total, ())
    return [unit for one in columns for unit in units_in(fold(table.sheet.text(table.total, one)))]


def _around(table: Table) -> list[str]:
    """Units above the row that counts, in headings of other columns too."""
    sheet = table.sheet
    first = table.title_row or 1
    return [
        unit
        for row in range(first, table.heading[1] + 1)
        for column in sheet.rows.get(row, ())
        for unit in units_in(fold(sheet.text(row, column)))
    ]
