"""`events.csv` as records: what happened, since when it was known, which months it touches."""

import datetime
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.figures.records import month_text, printed_numbers
from dakcong.figures.tables import Row, read_records
from dakcong.units import BILLION_VND, MILLION_USD, PERCENT, VND_PER_KG

COLUMNS: Final = (
    *("id", "date", "until", "known_on", "indicators", "months", "area"),
    *("value", "unit", "size", "source", "locator", "as_printed"),
)
AREAS: Final = ("merged", "west", "east", "highlands", "country")
UNITS: Final = (PERCENT, MILLION_USD, BILLION_VND, VND_PER_KG)
# Whether published figures give what it takes from the province: yes; no, so the reader sets it;
# or it is only on record and moves nothing.
SIZES: Final = ("published", "reader", "record")
_MONTHS: Final = re.compile(r"(\d{1,2})(?:-(\d{1,2}))?", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened, with one printed figure as its evidence.

    Attributes:
        id: key of its words in `texts`, under event.
        date: day or month, YYYY-MM-DD or YYYY-MM; the first day of several.
        until: the last day of several; empty for one.
        known_on: month from which a reader could know of it, YYYY-MM.
        indicators: ids of the indicators it touches.
        months: 1..12, the months it touches.
        area: merged, west, east, highlands (Tây Nguyên) or country.
        value: the printed figure, in `unit`.
        size: published, reader or record: where the size of its effect comes from.
        source: id in `sources.toml`.
        line: line in the file, for messages.
    """

    id: str
    date: str
    until: str
    known_on: str
    indicators: tuple[str, ...]
    months: tuple[int, ...]
    area: str
    value: float
    unit: str
    size: str
    source: str
    locator: str
    as_printed: str
    line: int


def read_events(
    path: Path, indicators: Collection[str], sources: Collection[str]
) -> dict[str, Event]:
    """Events by id, in the order of the file.

    Raises:
        DataError: a cell is not what its column allows, an id stands twice, or the value is not
            the one that `as_printed` shows.
    """

    def made(row: Row) -> Event:
        return _event(row, tuple(indicators), tuple(sources))

    found = read_records(path, COLUMNS, made, ("id", lambda one: one.id), "event")
    return {one.id: one for one in found}


def _event(row: Row, indicators: tuple[str, ...], sources: tuple[str, ...]) -> Event:
    event = Event(
        id=row.text("id"),
        date=_date(row, "date"),
        until=_date(row, "until") if row.text("until", empty=True) else "",
        known_on=month_text(row, "known_on"),
        indicators=_indicators(row, indicators),
        months=_months(row),
        area=row.one_of("area", AREAS),
        value=row.number("value"),
        unit=row.one_of("unit", UNITS),
        size=row.one_of("size", SIZES),
        source=row.one_of("source", sources),
        locator=row.text("locator"),
        as_printed=row.text("as_printed"),
        line=row.line,
    )
    if event.until and event.until <= event.date:
        raise row.error("until", f"does not lie after {event.date}; write the last day, or nothing")
    if event.known_on < event.date[:7]:
        raise row.error("known_on", f"lies before {event.date}; nobody knew of it then")
    if abs(event.value) not in printed_numbers(event.as_printed, event.unit):
        raise row.error("value", f"is not what the source prints: {event.as_printed!r}")
    return event


def _date(row: Row, column: str) -> str:
    text = row.text(column)
    day = text if _DAY.fullmatch(text) else f"{text}-01"
    try:
        datetime.date.fromisoformat(day)
    except ValueError:
        raise row.error(column, "is not a date; write YYYY-MM-DD or YYYY-MM") from None
    return text


def _indicators(row: Row, allowed: tuple[str, ...]) -> tuple[str, ...]:
    named = tuple(row.text("indicators").split())
    for one in named:
        if one not in allowed:
            raise row.error(
                "indicators",
                f"names {one!r}, which is unknown; use one or more of"
                f" {', '.join(sorted(allowed))}, with a space between",
            )
    return named


def _months(row: Row) -> tuple[int, ...]:
    match = _MONTHS.fullmatch(row.text("months"))
    if match:
        first, last = int(match[1]), int(match[2] or match[1])
        if 1 <= first <= last <= 12:
            return tuple(range(first, last + 1))
    raise row.error("months", "is not a month or a span of months of one year; write 8 or 8-12")
