"""One row of a template or a figures file: its usual values filled in, its cells checked."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from dakcong.figures.records import MEASURES, POSITIVE, PRICE_BASES, QUALIFIERS, REGIONS, STATUSES
from dakcong.imports.folding import fold
from dakcong.imports.records import (
    ASKED,
    GROWTH,
    LEFT_OUT,
    LEVEL,
    MONTH,
    PREVIOUS_YEAR,
    TO_DATE,
    Problem,
    Proposal,
    Sheet,
    shown,
)
from dakcong.texts import LANGUAGES, say
from dakcong.units import BILLION_VND, MILLION_USD, PERCENT, Quantity

_MONTH: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.A)
# Which figure a measure is, as a proposal says it.
_MEANING: Final = {
    "level": (LEVEL, "", TO_DATE),
    "month_level": (LEVEL, "", MONTH),
    "growth": (GROWTH, PREVIOUS_YEAR, TO_DATE),
    "month_growth": (GROWTH, PREVIOUS_YEAR, MONTH),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a row may name: ids of the data folder."""

    indicators: Collection[str]
    sources: Collection[str]


def words_of(kind: str, codes: Collection[str]) -> dict[str, str]:
    """What may be written for a code: itself, or its words in either language, folded."""
    said = {fold(one): one for one in codes}
    return said | {
        fold(say(language, f"{kind}.{one}")): one for language in LANGUAGES for one in codes
    }


def checked(cells: dict[str, str], known: Known) -> tuple[dict[str, str], list[Problem]]:
    """A row with codes for words and usual values for blanks, and what is wrong with it.

    A problem names in `found` the column whose cell it is about.
    """
    row = dict(cells)
    problems: list[Problem] = []
    row["region"] = row["region"] or REGIONS[0]
    _word(row, "qualifier", words_of("qualifier", QUALIFIERS), "exact", problems)
    _word(row, "status", words_of("figure_status", STATUSES), "estimate", problems)
    _word(row, "measure", words_of("measure", MEASURES), "", problems)
    _one_of(row, "indicator", known.indicators, problems)
    _one_of(row, "region", REGIONS, problems)
    _whole(row, "year", (2000, 2100), problems)
    _whole(row, "month", (1, 12), problems)
    _months(row, problems)
    if row["measure"] in MEASURES:
        _one_of(row, "unit", MEASURES[row["measure"]], problems)
        _sign(row, problems)
    if not row["price_basis"] and row["unit"] in (BILLION_VND, MILLION_USD):
        row["price_basis"] = "current"
    _one_of(row, "price_basis", PRICE_BASES, problems)
    row["decimals"] = row["decimals"] or str(_decimals(row["value"]))
    row["as_printed"] = row["as_printed"] or cells["value"]
    if row["source"] not in known.sources:
        fields = {"given": shown(row["source"])}
        problems.append(Problem(key="new_source", weight=ASKED, found="source", fields=fields))
    return row, problems


def _word(
    row: dict[str, str], name: str, words: dict[str, str], usual: str, problems: list[Problem]
) -> None:
    """A code for what was written, or the usual one for nothing."""
    given = row[name]
    row[name] = words.get(fold(given), "") if given else usual
    if not row[name]:
        problems.append(_wrong(name, given, sorted(set(words.values()))))


def _one_of(
    row: dict[str, str], name: str, allowed: Collection[str], problems: list[Problem]
) -> None:
    if row[name] not in allowed:
        problems.append(_wrong(name, row[name], sorted(one for one in allowed if one)))


def _wrong(name: str, given: str, allowed: Collection[str]) -> Problem:
    fields = {"column": name, "given": shown(given), "allowed": ", ".join(allowed)}
    return Problem(key="not_allowed", weight=LEFT_OUT, found=name, fields=fields)


def _whole(row: dict[str, str], name: str, ends: tuple[int, int], problems: list[Problem]) -> None:
    low, high = ends
    if not re.fullmatch(r"\d{1,4}", row[name], re.A) or not low <= int(row[name]) <= high:
        problems.append(_wrong(name, row[name], [f"{low}–{high}"]))


def _months(row: dict[str, str], problems: list[Problem]) -> None:
    """The release and the month in which it became public; both in order."""
    for name in ("vintage", "known_on"):
        if not _MONTH.fullmatch(row[name]):
            problems.append(_wrong(name, row[name], ["YYYY-MM"]))
    if not problems and row["known_on"] < row["vintage"]:
        problems.append(_wrong("known_on", row["known_on"], [f"≥ {row['vintage']}"]))


def _sign(row: dict[str, str], problems: list[Problem]) -> None:
    """Growth leaves something, and what is produced or planned is more than nothing."""
    value = float(row["value"])
    if "growth" in row["measure"] and value <= -100:
        problems.append(_wrong("value", row["value"], ["> -100"]))
    elif row["measure"] in POSITIVE and value <= 0:
        problems.append(Problem(key="not_positive", weight=LEFT_OUT, found="value"))


def _decimals(value: str) -> int:
    """Digits behind the point of a number."""
    return len(value.partition(".")[2]) if "e" not in value else 0


def proposal_of(row: dict[str, str], sheet: Sheet, place: tuple[int, int]) -> Proposal | None:
    """The proposal that a row is; None for plans and other measures, which only the row says."""
    meaning = _MEANING.get(row["measure"])
    if meaning is None or row["region"] != REGIONS[0]:
        return None
    measure, base, span = meaning
    value = float(row["value"])
    return Proposal(
        sheet=sheet.name,
        cell=sheet.address(*place),
        found=shown(sheet.text(*place)),
        heading=row["measure"],
        indicator=row["indicator"],
        measure=measure,
        base=base,
        span=span,
        year=int(row["year"]),
        month=int(row["month"]),
        value=value / 100 if measure == GROWTH else value,
        unit=PERCENT if measure == GROWTH else row["unit"],
        amount=Quantity(value, row["unit"]),
    )
