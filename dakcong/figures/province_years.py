"""`province_years.csv` as records: part-year readings of provinces whose year is known too."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.errors import DataError
from dakcong.figures.tables import Row, read_csv, read_records
from dakcong.units import BILLION_VND, MILLION_USD

COLUMNS: Final = (
    *("province", "boundary", "indicator", "year", "month", "unit"),
    *("year_to_date", "growth_to_date", "year_total", "year_growth", "previous_total"),
    *("to_date_source", "year_source", "base_source"),
    *("to_date_printed", "year_printed", "base_printed", "notes"),
)
LEFT_OUT_COLUMNS: Final = ("reason", "readings")
# Whether the territory is that of before a merger of provinces, of after, or never changed.
BOUNDARIES: Final = ("unchanged", "before", "after")
# What is read of a province, and its unit.
# What the printed figures themselves show of a row; keys of their words under province_years.note.
NOTES: Final = (
    *("to_date_revised", "growth_contradicted", "year_contradicted"),
    *("base_contradicted", "base_elsewhere", "pandemic_year"),
)
LEFT_OUT: Final = (
    *("year_not_published", "no_growth_to_date"),
    *("month_not_printed", "indicator_not_projected"),
)
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS: Final = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")
_MIXED: Final = re.compile(r"(\d+) t[ỷỉ] (\d{3}) triệu USD")
# Words behind a printed number, and what one of it is in the unit; the first that fits counts.
_SCALES: Final = {
    MILLION_USD: (("tỷ", 1e3), ("tỉ", 1e3), ("billion", 1e3), ("USD", 1e-6), ("", 1.0)),
    BILLION_VND: (("nghìn tỷ đồng", 1e3), ("trillion", 1e3), ("", 1.0)),
    "": (("%", 1.0), (" per cent", 1.0), (" percent", 1.0)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceYear:
    """What was printed of one province and year by some month, and what the year then brought.

    Attributes:
        province: its name.
        boundary: unchanged, before or after a merger.
        indicator: one whose year is projected as an amount.
        month: last month of the year to date, 1..11.
        unit: of the amounts.
        year_to_date: as printed.
        growth_to_date: on the same months of the year before, per cent.
        year_total: on the same basis (the province's own reports, or customs).
        year_growth: of the year on the year before, per cent; None when it was not printed.
        previous_total: the year before, when the growth of the year was not printed; else None.
        to_date_source, year_source, base_source: ids in `sources.toml`, of the first two figures,
            of the year's total, and of its growth or the year before.
        to_date_printed, year_printed, base_printed: the words that printed them.
        notes: what the figures show that bears on the projection, some of NOTES.
        line: line in the file, for messages.
    """

    province: str
    boundary: str
    indicator: str
    year: int
    month: int
    unit: str
    year_to_date: float
    growth_to_date: float
    year_total: float
    year_growth: float | None
    previous_total: float | None
    to_date_source: str
    year_source: str
    base_source: str
    to_date_printed: str
    year_printed: str
    base_printed: str
    notes: tuple[str, ...]
    line: int


def read_province_years(
    path: Path, units: Mapping[str, str], sources: Collection[str]
) -> tuple[ProvinceYear, ...]:
    """All rows, in the order of the file; `units` has the indicators that may stand in it.

    Raises:
        DataError: a cell is not what its column allows, a reading stands twice, or a number is
            not one that the words beside it print.
    """

    def made(row: Row) -> ProvinceYear:
        return _province_year(row, units, tuple(sources))

    key = ("month", lambda one: (one.province, one.indicator, one.year, one.month))
    return read_records(path, COLUMNS, made, key, "row")


def read_left_out(path: Path) -> dict[str, int]:
    """Why readings with a year on record could not be used: reason to how many.

    Raises:
        DataError: a reason is unknown or stands twice, or a count is not a whole number.
    """
    counts: dict[str, int] = {}
    for row in read_csv(path, LEFT_OUT_COLUMNS):
        reason = row.one_of("reason", LEFT_OUT)
        if reason in counts:
            raise row.error("reason", "stands twice; add the two up")
        counts[reason] = row.whole("readings", 1, 9999)
    if not counts:
        raise DataError(f"{path.name} holds no row; restore the file")
    return counts


def _province_year(row: Row, units: Mapping[str, str], sources: tuple[str, ...]) -> ProvinceYear:
    indicator = row.one_of("indicator", tuple(units))
    unit = row.one_of("unit", (units[indicator],))
    growth, previous = _base(row, unit)
    one = ProvinceYear(
        province=row.text("province"),
        boundary=row.one_of("boundary", BOUNDARIES),
        indicator=indicator,
        year=row.whole("year", 2000, 2100),
        month=row.whole("month", 1, 11),
        unit=unit,
        year_to_date=_printed(row, "year_to_date", "to_date_printed", unit),
        growth_to_date=_printed(row, "growth_to_date", "to_date_printed", ""),
        year_total=_printed(row, "year_total", "year_printed", unit),
        year_growth=growth,
        previous_total=previous,
        to_date_source=row.one_of("to_date_source", sources),
        year_source=row.one_of("year_source", sources),
        base_source=row.one_of("base_source", sources),
        to_date_printed=row.text("to_date_printed"),
        year_printed=row.text("year_printed"),
        base_printed=row.text("base_printed"),
        notes=_notes(row),
        line=row.line,
    )
    if one.year_total <= one.year_to_date:
        raise row.error("year_total", f"is not above the year to date {one.year_to_date:g}")
    return one


def _base(row: Row, unit: str) -> tuple[float | None, float | None]:
    """Growth of the year, or else the year before: exactly one of the two."""
    has_growth = bool(row.text("year_growth", empty=True))
    if has_growth == bool(row.text("previous_total", empty=True)):
        raise row.error(
            "year_growth",
            "and previous_total must not both stand or both lack; write what the source printed"
            " beside the year's total",
        )
    if has_growth:
        return _printed(row, "year_growth", "base_printed", ""), None
    return None, _printed(row, "previous_total", "base_printed", unit)


def _printed(row: Row, column: str, words: str, unit: str) -> float:
    """The cell as a number that the words print; an amount in `unit`, a growth without one."""
    value = row.number(column) if not unit else row.number(column, 1e-3)
    if not unit and value <= -100:
        raise row.error(column, "is a fall by everything or more; growth is above -100")
    shown = amounts_in(row.text(words), unit)
    if not any(abs(abs(value) - one) <= 1e-9 * max(one, 1.0) for one in shown):
        raise row.error(column, f"is not what the source prints: {row.text(words)!r}")
    return value


def amounts_in(text: str, unit: str) -> list[float]:
    """Numbers that a text prints in a unit, by the words behind them; per cent without a unit.

    A point or comma before three digits may stand between thousands or before decimals (both
    languages are quoted), so such a number is taken both ways: "1,130 tỷ USD" is 1130 million USD.
    """
    found = []
    if unit == MILLION_USD:
        found += [float(whole) * 1e3 + float(rest) for whole, rest in _MIXED.findall(text)]
    for match in _NUMBER.finditer(text):
        behind = text[match.end() :]
        behind = behind.lstrip() if unit else behind.replace("\u00a0", "").removeprefix(" ")
        for word, scale in _SCALES[unit]:
            if behind.startswith(word.strip()):
                found += [scale * one for one in _readings(match[0])]
                break
    return found


def _readings(token: str) -> list[float]:
    """What a printed number may mean."""
    readings = []
    if _THOUSANDS.fullmatch(token):
        readings.append(float(re.sub(r"\D", "", token)))
    whole, _, decimals = re.sub(r"[.,](?=.*[.,])", "", token).replace(",", ".").partition(".")
    readings.append(float(f"{whole}.{decimals or 0}"))
    return readings


def _notes(row: Row) -> tuple[str, ...]:
    named = tuple(row.text("notes", empty=True).split())
    for one in named:
        if one not in NOTES:
            raise row.error(
                "notes",
                f"names {one!r}, which is unknown; use some of {', '.join(sorted(NOTES))}, with a"
                " space between, or nothing",
            )
    return named
