"""`calendar.csv` and `calendar_observed.csv` as records: when figures are due, when they came."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.errors import DataError
from dakcong.figures.products import CONFIDENCES
from dakcong.figures.records import REGIONS, month_text
from dakcong.figures.tables import Row, read_csv, read_records
from dakcong.periods import MONTHS

RULES: Final = "calendar.csv"
OBSERVED: Final = "calendar_observed.csv"
RULE_COLUMNS: Final = (
    *("id", "figure", "months", "lag", "day", "valid_from", "valid_to", "standing"),
    *("legal_basis", "legal_basis_en", "source", "as_printed", "confidence"),
)
OBSERVED_COLUMNS: Final = (*("period", "published_on", "region", "body", "source", "confidence"),)
FIGURES: Final = (
    *("national_report", "national_cpi", "national_gdp", "province_grdp", "clusters"),
)
STANDINGS: Final = ("in_force", "signed", "draft")
BODIES: Final = ("statistics_office", "committee", "industry_department")


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRule:
    """On which day a figure comes, while the rule holds.

    Attributes:
        figure: what comes, key of its words under calendar.figure.
        months: 1..12, the months that end its periods.
        lag: months from the end of a period to the month of the day; -1 for the month before.
        day: 1..31, of that month; its last day where it has fewer.
        valid_from, valid_to: first and last day that may be due by it; None for no end.
        legal_basis, legal_basis_en: what says so, in Vietnamese and on English pages.
        standing: in_force; signed where `valid_from` is the day of signing, since when it holds not
            seen; draft where the final text was not seen.
        line: line in the file, for messages.
    """

    id: str
    figure: str
    months: tuple[int, ...]
    lag: int
    day: int
    valid_from: datetime.date
    valid_to: datetime.date | None
    standing: str
    legal_basis: str
    legal_basis_en: str
    source: str
    as_printed: str
    confidence: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """A day on which figures of the province came out.

    Attributes:
        period: last month that they cover, YYYY-MM.
        published_on: the day.
        region: merged, west or east: of which territory they are.
        body: statistics_office, committee or industry_department: who told them.
        line: line in the file, for messages.
    """

    period: str
    published_on: datetime.date
    region: str
    body: str
    source: str
    confidence: str
    line: int


def read_due_rules(path: Path, sources: Collection[str]) -> tuple[DueRule, ...]:
    """All rules, in the order of the file.

    Raises:
        DataError: a cell is not what its column allows, an id stands twice, two rules hold at the
            same time, or there is no rule.
    """
    known: list[DueRule] = []

    def made(row: Row) -> DueRule:
        one = _rule(row, tuple(sources))
        for other in known:
            if _both_hold(one, other):
                raise row.error(
                    "valid_from",
                    f"lies within the time of line {other.line}, for the same figure and months;"
                    " let one end before the other begins",
                )
        known.append(one)
        return one

    return read_records(path, RULE_COLUMNS, made, ("id", lambda one: one.id), "rule")


def read_observed(path: Path, sources: Mapping[str, str]) -> tuple[Observed, ...]:
    """All days, in the order of the file; `sources` by id with their dates.

    Raises:
        DataError: a cell is not what its column allows, a day lies after its source, or there is
            no day.
    """
    found = tuple(_observed(row, sources) for row in read_csv(path, OBSERVED_COLUMNS))
    if not found:
        raise DataError(f"{path.name} holds no day; restore the file")
    return found


def _rule(row: Row, sources: tuple[str, ...]) -> DueRule:
    first = _day(row, "valid_from")
    last = _day(row, "valid_to") if row.text("valid_to", empty=True) else None
    if last is not None and last < first:
        raise row.error("valid_to", f"lies before {first}; write the last day, or nothing")
    return DueRule(
        id=row.text("id"),
        figure=row.one_of("figure", FIGURES),
        months=_months(row),
        lag=row.whole("lag", -1, 1),
        day=row.whole("day", 1, 31),
        valid_from=first,
        valid_to=last,
        standing=row.one_of("standing", STANDINGS),
        legal_basis=row.text("legal_basis"),
        legal_basis_en=row.text("legal_basis_en"),
        source=row.one_of("source", sources),
        as_printed=row.text("as_printed"),
        confidence=row.one_of("confidence", CONFIDENCES),
        line=row.line,
    )


def _both_hold(one: DueRule, other: DueRule) -> bool:
    """Whether two rules say a day of the same figure and period."""
    ever = datetime.date.max
    first, last = (
        max(one.valid_from, other.valid_from),
        min(one.valid_to or ever, other.valid_to or ever),
    )
    alike = one.id != other.id and one.figure == other.figure
    return alike and not set(one.months).isdisjoint(other.months) and first <= last


def _observed(row: Row, sources: Mapping[str, str]) -> Observed:
    one = Observed(
        period=month_text(row, "period"),
        published_on=_day(row, "published_on"),
        region=row.one_of("region", REGIONS),
        body=row.one_of("body", BODIES),
        source=row.one_of("source", tuple(sources)),
        confidence=row.one_of("confidence", CONFIDENCES),
        line=row.line,
    )
    if one.published_on.isoformat()[:7] < one.period:
        raise row.error("published_on", f"lies before {one.period} began; correct one of them")
    told = sources[one.source]
    if one.published_on.isoformat() > told:
        raise row.error("published_on", f"lies after its source, which is of {told}")
    return one


def _day(row: Row, column: str) -> datetime.date:
    text = row.text(column)
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise row.error(column, "is not a day; write YYYY-MM-DD") from None


def _months(row: Row) -> tuple[int, ...]:
    named = row.text("months").split()
    known = {str(month): month for month in range(1, MONTHS + 1)}
    if any(one not in known for one in named) or len(set(named)) < len(named):
        raise row.error("months", "are not months; write 3 6 9 12, with a space between")
    return tuple(known[one] for one in named)
