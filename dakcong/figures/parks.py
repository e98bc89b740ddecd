"""`parks.csv` as records: what was printed of industrial parks and clusters, by name and in sum."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.errors import DataError
from dakcong.figures.records import QUALIFIERS, printed_numbers
from dakcong.figures.tables import Row, is_date, read_csv

FILE: Final = "parks.csv"
KINDS: Final = ("park", "cluster", "parks", "clusters")
SIDES: Final = ("both", "west", "east")
STATES: Final = ("operating", "full", "building", "planned", "unstated")
AREA_BASES: Final = ("total_area", "industrial_land")
RATE_BASES: Final = (*AREA_BASES, "not_printed")
CONFIDENCES: Final = ("high", "medium", "low")
AMOUNTS: Final = (
    *("number", "area_ha", "leased_ha", "free_ha", "occupancy_percent"),
    *("projects", "capital_billion_vnd"),
)
COLUMNS: Final = (
    *("name", "kind", "side", "state", "as_of", *AMOUNTS, "area_basis", "occupancy_basis"),
    *("qualifier", "source", "confidence", "as_printed"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkReading:
    """What one source printed of a park, a cluster, or several together, at one time.

    Attributes:
        name: as the source calls it; of several, what they are.
        kind: park or cluster; parks or clusters for several together.
        state: operating, full (no land left), building, planned, or unstated.
        as_of: day, month or year of the figures.
        number: how many there are, of several together.
        area_ha, area_basis: hectares, and what they measure: total_area or industrial_land.
        leased_ha, free_ha: hectares let and not let.
        occupancy_percent, occupancy_basis: 0..100, and the area it divides by.
        line: line in the file, for messages.
    """

    name: str
    kind: str
    side: str
    state: str
    as_of: str
    number: float | None
    area_ha: float | None
    leased_ha: float | None
    free_ha: float | None
    occupancy_percent: float | None
    projects: float | None
    capital_billion_vnd: float | None
    area_basis: str
    occupancy_basis: str
    qualifier: str
    source: str
    confidence: str
    as_printed: str
    line: int

    @property
    def several(self) -> bool:
        """Whether it speaks of several together."""
        return self.kind in ("parks", "clusters")


def read_parks(path: Path, sources: Collection[str]) -> tuple[ParkReading, ...]:
    """All readings, in the order of the file.

    Raises:
        DataError: a cell is not what its column allows, a reading stands twice, a number has no
            basis or is not one that `as_printed` shows.
    """
    found: list[ParkReading] = []
    lines: dict[tuple[str, str, str], int] = {}
    for row in read_csv(path, COLUMNS):
        one = _reading(row, tuple(sources))
        key = (one.name, one.as_of, one.source)
        if key in lines:
            raise row.error(
                "name", f"has the same date and source as line {lines[key]}; keep one of the two"
            )
        lines[key] = row.line
        found.append(one)
    if not found:
        raise DataError(f"{path.name} holds no reading; restore the file")
    return tuple(found)


def _reading(row: Row, sources: tuple[str, ...]) -> ParkReading:
    if not is_date(row.text("as_of")):
        raise row.error("as_of", "is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
    one = ParkReading(
        name=row.text("name"),
        kind=row.one_of("kind", KINDS),
        side=row.one_of("side", SIDES),
        state=row.one_of("state", STATES),
        as_of=row.text("as_of"),
        **{column: _amount(row, column) for column in AMOUNTS},
        area_basis=_basis(row, "area_basis", ("area_ha", "leased_ha", "free_ha"), AREA_BASES),
        occupancy_basis=_basis(row, "occupancy_basis", ("occupancy_percent",), RATE_BASES),
        qualifier=row.one_of("qualifier", QUALIFIERS),
        source=row.one_of("source", sources),
        confidence=row.one_of("confidence", CONFIDENCES),
        as_printed=row.text("as_printed"),
        line=row.line,
    )
    if one.several != (one.number is not None):
        raise row.error("number", "says how many stand together: for parks and clusters only")
    if one.area_ha is not None and max(one.leased_ha or 0, one.free_ha or 0) > one.area_ha:
        raise row.error("area_ha", "is less than what of it is let, or not let; check the basis")
    return one


def _amount(row: Row, column: str) -> float | None:
    """A printed number; None where nothing was printed."""
    if not row.text(column, empty=True):
        return None
    value = row.number(column, 0, 100 if column == "occupancy_percent" else 1e6)
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
