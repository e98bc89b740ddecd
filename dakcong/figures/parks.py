"""`parks.csv` as records: what was printed of industrial parks and clusters, by name and in sum."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.errors import DataError
from dakcong.figures.records import EXACT, printed_numbers, printed_qualifier
from dakcong.figures.tables import Row, date_text, read_records

FILE: Final = "parks.csv"
KINDS: Final = ("park", "cluster", "parks", "clusters", "mixed")
SIDES: Final = ("both", "west", "east")
STATES: Final = ("operating", "full", "building", "established", "planned", "unstated")
DATED: Final = ("printed", "about")
AREA_BASES: Final = ("total_area", "industrial_land")
NOT_PRINTED: Final = "not_printed"
RATE_BASES: Final = (*AREA_BASES, NOT_PRINTED)
CONFIDENCES: Final = ("high", "medium", "low")
DOUBTS: Final = (
    *("basis_assigned", "not_certified", "awaits_assets", "includes_other", "old_plan"),
    *("stage_old", "start_twice", "long_plan"),
)
PERCENTS: Final = ("occupancy_percent", "treated_percent")
AMOUNTS: Final = (
    *("number", "area_ha", "leased_ha", "free_ha", "occupancy_percent", "projects"),
    *("capital_billion_vnd", "infrastructure_billion_vnd", "wastewater_m3_day"),
    "treated_percent",
)
COLUMNS: Final = (
    *("name", "name_en", "kind", "side", "state", "as_of", "dated", *AMOUNTS, "area_basis"),
    *("occupancy_basis", "doubts", "source", "confidence", "as_printed"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkReading:
    """What one source printed of a park, a cluster, or several together, at one time.

    Attributes:
        name: as the source calls it; of several, what they are.
        name_en: its name on English pages; "" where that is the same, as of proper names.
        kind: park or cluster; parks, clusters or mixed for several together.
        state: operating, full (no land left), building, established, planned, or unstated.
        as_of, dated: day, month or year of the figures; printed, about where the page has none, or,
            of a plan whose page has none, the last year of the years that it is for.
        number: how many there are, of several together.
        area_ha, area_basis: hectares, and what they measure: total_area or industrial_land.
        leased_ha, free_ha: hectares let and not let.
        occupancy_percent, occupancy_basis: 0..100, and the area it divides by.
        wastewater_m3_day: what central treatment can take.
        treated_percent: share of parks and clusters whose central treatment meets the standard.
        doubts: codes, in words under `park_doubt`.
        line: line in the file, for messages.
    """

    name: str
    name_en: str
    kind: str
    side: str
    state: str
    as_of: str
    dated: str
    number: float | None
    area_ha: float | None
    leased_ha: float | None
    free_ha: float | None
    occupancy_percent: float | None
    projects: float | None
    capital_billion_vnd: float | None
    infrastructure_billion_vnd: float | None
    wastewater_m3_day: float | None
    treated_percent: float | None
    area_basis: str
    occupancy_basis: str
    doubts: tuple[str, ...]
    source: str
    confidence: str
    as_printed: str
    line: int

    @property
    def several(self) -> bool:
        """Whether it speaks of several together."""
        return self.kind in ("parks", "clusters", "mixed")

    @property
    def years(self) -> str:
        """The year of its figures, or those that its plan is for."""
        return f"{self.as_of}–{self.dated}" if self.dated.isdecimal() else self.as_of[:4]

    def qualifier(self, amount: str) -> str:
        """How one of AMOUNTS is printed: exact, more_than, nearly or about."""
        value = getattr(self, amount)
        return EXACT if value is None else printed_qualifier(self.as_printed, value)


def read_parks(path: Path, sources: Collection[str]) -> tuple[ParkReading, ...]:
    """All readings, in the order of the file.

    Raises:
        DataError: a cell is not what its column allows, a reading stands twice, a number has no
            basis or is not one that `as_printed` shows.
    """
    key = ("name", lambda one: (one.name, one.as_of, one.source, one.area_basis))
    found = read_records(path, COLUMNS, lambda row: _reading(row, tuple(sources)), key, "reading")
    all_clusters(found)
    industrial_part(found)
    return found


def all_clusters(readings: Iterable[ParkReading]) -> ParkReading:
    """The newest reading of the clusters of both sides that has area and rate.

    Raises:
        DataError: there is none.
    """
    found = [
        one
        for one in readings
        if (one.kind, one.side, one.area_basis) == ("clusters", "both", "total_area")
        if one.number and one.area_ha and one.occupancy_percent and one.capital_billion_vnd
    ]
    if not found:
        raise DataError(
            f"{FILE} holds no reading of the clusters of both sides with number, area, rate and"
            " capital; restore it"
        )
    return max(found, key=lambda one: one.as_of)


def industrial_part(readings: Iterable[ParkReading]) -> tuple[ParkReading, ParkReading]:
    """The newest industrial land and total area that one source prints of the same clusters.

    Raises:
        DataError: there are none.
    """
    listed = [one for one in readings if one.kind == "clusters" and one.number and one.area_ha]
    pairs = [
        (part, whole)
        for part in listed
        for whole in listed
        if (part.area_basis, whole.area_basis) == ("industrial_land", "total_area")
        if (part.source, part.as_of, part.number) == (whole.source, whole.as_of, whole.number)
        if part.area_ha and whole.area_ha and part.area_ha <= whole.area_ha
    ]
    if not pairs:
        raise DataError(
            f"{FILE} holds no clusters with both their industrial land and their total area;"
            " restore them"
        )
    return max(pairs, key=lambda pair: pair[0].as_of)


def _reading(row: Row, sources: tuple[str, ...]) -> ParkReading:
    one = ParkReading(
        name=row.text("name"),
        name_en=row.text("name_en", empty=True),
        kind=row.one_of("kind", KINDS),
        side=row.one_of("side", SIDES),
        state=row.one_of("state", STATES),
        as_of=date_text(row, "as_of"),
        dated=_dated(row),
        **{column: _amount(row, column) for column in AMOUNTS},
        area_basis=_basis(row, "area_basis", ("area_ha",), AREA_BASES),
        occupancy_basis=_basis(row, "occupancy_basis", ("occupancy_percent",), RATE_BASES),
        doubts=row.codes("doubts", DOUBTS),
        source=row.one_of("source", sources),
        confidence=row.one_of("confidence", CONFIDENCES),
        as_printed=row.text("as_printed"),
        line=row.line,
    )
    if one.number is not None and not one.several:
        raise row.error("number", "says how many stand together: for parks and clusters only")
    if one.several and not one.name_en:
        raise row.error("name_en", "has no English words for several together; write them")
    if one.area_ha is not None and max(one.leased_ha or 0, one.free_ha or 0) > one.area_ha:
        raise row.error("area_ha", "is less than what of it is let, or not let; check the basis")
    return one


def _dated(row: Row) -> str:
    """What the date is, or the last year of a plan that begins in it."""
    first, last = row.text("as_of"), row.text("dated")
    if len(first) == len(last) == len("YYYY") and last.isdecimal() and last > first:
        return last
    return row.one_of("dated", DATED)


def _amount(row: Row, column: str) -> float | None:
    """A printed number; None where nothing was printed."""
    if not row.text(column, empty=True):
        return None
    value = row.number(column, 0, 100 if column in PERCENTS else 1e6)
    if value not in printed_numbers(row.text("as_printed"), ""):
        shown = row.cells["as_printed"]
        raise row.error(column, f"is not what the source prints: {shown!r}; write that number")
    return value


def _basis(row: Row, column: str, amounts: tuple[str, ...], allowed: tuple[str, ...]) -> str:
    """What an area or a rate is measured on; empty exactly where there is neither."""
    if any(row.text(one, empty=True) for one in amounts):
        return row.one_of(column, allowed)
    if row.text(column, empty=True):
        raise row.error(column, f"belongs to nothing: {', '.join(amounts)} empty too")
    return ""
