"""`energy.csv` as records: power projects as published, each at a stage on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.engine.power import (
    MEGAWATT,
    MEGAWATT_PEAK,
    STAGES,
    Capacity,
    capacity_factor,
    yearly_gwh,
)
from dakcong.figures.records import printed_numbers, printed_qualifier
from dakcong.figures.tables import Row, date_text, read_records

FILE: Final = "energy.csv"
COLUMNS: Final = (
    *("id", "name", "kind", "side", "place", "capacity", "unit", "stage", "counted", "investor"),
    *("capital_billion_vnd", "hectares", "expected", "output_gwh", "land", "doubts", "date"),
    *("source", "locator", "confidence", "as_printed"),
)
# A line: it carries power and has no MW of its own.
GRID: Final = "grid"
# Kinds whose power sources print in MW or in MWp.
SOLAR: Final = ("solar", "floating_solar", "rooftop_solar")
KINDS: Final = (*("wind", *SOLAR, "hydro", "biomass", "waste", GRID),)
SIDES: Final = ("west", "east", "both")
CONFIDENCES: Final = ("high", "medium", "low")
LAND: Final = (
    *("crops", "production_forest", "natural_forest", "rice", "water", "irrigation", "roads"),
    *("commercial", "cleared", "energy_land", "homes", "empty", "recovered"),
)
# Of a project of which an obstacle concerns a part of the site alone.
IN_PART: Final = "held_in_part"
TWO_CAPACITIES: Final = "two_capacities"
DOUBTS: Final = (
    *("transcribed", "side_assigned", "same_lake", "area_as_printed", "page_not_seen"),
    *("stage_old", "undated_page", "one_province", "capacity_expected", "capacity_not_printed"),
    *("part_of_other", "several", TWO_CAPACITIES, "cost_preliminary", IN_PART),
    *("capacity_derived", "capacity_elsewhere"),
)
_UNITS: Final = (MEGAWATT, MEGAWATT_PEAK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A power project, or several that a source names together; None and "" where nothing is known.

    Attributes:
        name: as published, Vietnamese.
        side: west or east, the former provinces, or both.
        place: commune or communes.
        capacity: with its stage and unit; None where no source prints it.
        counted: whether it enters the sum of its stage: not where another row holds it already.
        expected: date or year of operation as planned on `date`.
        output_gwh: printed yearly output, GWh.
        land: what the land is today, of `LAND`.
        doubts: what must be known of the row, of `DOUBTS`.
        date: day, month or year as of which the source says so.
        confidence: high, medium or low: how far the reading can be relied on.
        as_printed: the amounts in the words of the source.
        line: line in the file, for messages.
    """

    id: str
    name: str
    kind: str
    side: str
    place: str
    stage: str
    capacity: Capacity | None
    counted: bool
    investor: str
    capital_billion_vnd: float | None
    hectares: float | None
    expected: str
    output_gwh: float | None
    land: tuple[str, ...]
    doubts: tuple[str, ...]
    date: str
    source: str
    locator: str
    confidence: str
    as_printed: str
    line: int

    def qualifier(self, value: float) -> str:
        """How one of its amounts is printed: exact, more_than, nearly or about."""
        return printed_qualifier(self.as_printed, value)


def read_projects(path: Path, sources: Collection[str]) -> dict[str, Project]:
    """Projects by id, in the order of the file.

    Raises:
        DataError: a cell is not what its column allows, or an id stands twice.
    """
    key = ("id", lambda one: one.id)
    found = read_records(path, COLUMNS, lambda row: _project(row, tuple(sources)), key, "project")
    return {one.id: one for one in found}


def _project(row: Row, sources: tuple[str, ...]) -> Project:
    stage = row.one_of("stage", STAGES)
    capacity = _capacity(row, stage)
    counted = row.one_of("counted", ("yes", "no")) == "yes"
    if counted and capacity is None:
        raise row.error("counted", "but the capacity is empty; write no, or the capacity")
    return Project(
        id=row.text("id"),
        name=row.text("name"),
        kind=row.one_of("kind", KINDS),
        side=row.one_of("side", SIDES),
        place=row.text("place", empty=True),
        stage=stage,
        capacity=capacity,
        counted=counted,
        investor=row.text("investor", empty=True),
        capital_billion_vnd=_printed(row, "capital_billion_vnd"),
        hectares=_amount(row, "hectares"),
        expected=date_text(row, "expected") if row.text("expected", empty=True) else "",
        output_gwh=_output(row, capacity),
        land=row.codes("land", LAND),
        doubts=row.codes("doubts", DOUBTS),
        date=date_text(row, "date"),
        source=row.one_of("source", sources),
        locator=row.text("locator", empty=True),
        confidence=row.one_of("confidence", CONFIDENCES),
        as_printed=row.text("as_printed", empty=True),
        line=row.line,
    )


def _capacity(row: Row, stage: str) -> Capacity | None:
    value = _amount(row, "capacity")
    if value is None:
        if row.text("unit", empty=True):
            raise row.error("unit", "has no capacity before it; write both, or neither")
        return None
    return Capacity(value=value, unit=row.one_of("unit", _UNITS), stage=stage)


def _output(row: Row, capacity: Capacity | None) -> float | None:
    value = _amount(row, "output_gwh")
    if value and capacity and capacity_factor(value, capacity.value) > 1:
        most = f"{yearly_gwh(capacity.value, 1.0):g}"
        raise row.error("output_gwh", f"is more than {most}, all hours of a year; check the unit")
    return _printed(row, "output_gwh")


def _printed(row: Row, column: str) -> float | None:
    value = _amount(row, column)
    words = row.text("as_printed", empty=True)
    if value is None or value in printed_numbers(words, ""):
        return value
    raise row.error(column, f"is not what the source prints: {words!r}; write that number")


def _amount(row: Row, column: str) -> float | None:
    return row.number(column, 0.001, 1e6) if row.text(column, empty=True) else None
