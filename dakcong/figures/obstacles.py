"""`obstacles.csv` and `obstacle_terms.csv` as records: what holds a project up, and who decides."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.errors import DataError
from dakcong.figures.energy import CONFIDENCES
from dakcong.figures.tables import Row, date_text, read_csv, read_records

FILE: Final = "obstacles.csv"
TERMS: Final = "obstacle_terms.csv"
COLUMNS: Final = (
    *(
        "id",
        "project",
        "content",
        "content_basis",
        "group",
        "group_basis",
        "level",
        "level_basis",
        "agency",
    ),
    *("opened", "due", "legal_basis", "proposal", "date", "source", "locator", "confidence"),
)
CONTENTS: Final = (
    *("land_plan", "planning_conflict", "production_forest", "rice_land", "special_forest"),
    *("irrigation_land", "resettlement", "clearance", "farmed", "land_papers", "excluded_land"),
    *("national_plan", "grid_undecided", "boundary_unknown", "low_wind", "waits_for_phase"),
)
STATUS: Final = "status"
# Who says the group or the level: the source, or whoever entered the row, by what the obstacle is.
CONTENT_BASES: Final = ("printed", STATUS)
BASES: Final = ("printed", "assigned")
GROUP: Final = "group"
LEVEL: Final = "level"
# Contents that nobody can remove, or that must be obeyed: nothing is gained by them.
CONDITION: Final = "condition"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """One obstacle of one project; "" where no source says it.

    Attributes:
        project: id in `energy.csv`.
        content: what stands in the way, of `CONTENTS`.
        content_basis: printed, or status where the source tells it as the state of the land, a
            schedule or a condition and does not call it an obstacle.
        group: of the terms of System 751.
        level: level of authority that can decide, of the same terms.
        group_basis, level_basis: printed or assigned; empty where the term is.
        agency: who leads.
        opened, due: day, month or year.
        legal_basis, proposal: the second and the third of the four obligatory elements of an
            obstacle; the first is `content`, the fourth is computed from the project.
        date: as of when the source says so.
        line: line in the file, for messages.
    """

    id: str
    project: str
    content: str
    content_basis: str
    group: str
    group_basis: str
    level: str
    level_basis: str
    agency: str
    opened: str
    due: str
    legal_basis: str
    proposal: str
    date: str
    source: str
    locator: str
    confidence: str
    line: int


def read_terms(path: Path, sources: Collection[str]) -> dict[str, dict[str, str]]:
    """Kind to id to source: the printed terms of System 751, highest level first, and conditions.

    Raises:
        DataError: a cell is not what its column allows, an id stands twice, no level or group is
            given, or a condition is none of `CONTENTS`.
    """
    terms: dict[str, dict[str, str]] = {LEVEL: {}, GROUP: {}, CONDITION: {}}
    for row in read_csv(path, ("kind", "id", "source")):
        kind = row.one_of("kind", tuple(terms))
        own = terms[kind]
        if kind == CONDITION:
            row.one_of("id", CONTENTS)
        if row.text("id") in own:
            raise row.error("id", "stands twice; give each its own")
        own[row.text("id")] = row.one_of("source", tuple(sources))
    for kind in (LEVEL, GROUP):
        if not terms[kind]:
            raise DataError(f"{path.name} holds no {kind}; restore the file")
    return terms


def read_obstacles(
    path: Path,
    terms: Mapping[str, Mapping[str, str]],
    projects: Collection[str],
    sources: Collection[str],
) -> dict[str, Obstacle]:
    """Obstacles by id, in the order of the file.

    Raises:
        DataError: a cell is not what its column allows, or an id stands twice.
    """

    def made(row: Row) -> Obstacle:
        if row.text("project") not in projects:
            raise row.error("project", "is not an id of energy.csv; correct it, or add the project")
        return _obstacle(row, terms, tuple(sources))

    found = read_records(path, COLUMNS, made, ("id", lambda one: one.id), "obstacle")
    return {one.id: one for one in found}


def _obstacle(
    row: Row, terms: Mapping[str, Mapping[str, str]], sources: tuple[str, ...]
) -> Obstacle:
    group, group_basis = _term(row, GROUP, terms)
    level, level_basis = _term(row, LEVEL, terms)
    opened, due, date = _day(row, "opened"), _day(row, "due"), date_text(row, "date")
    if opened > date:
        raise row.error("opened", f"lies after {date}, when the source says so; correct one")
    if due and due < opened[: len(due)]:
        raise row.error("due", f"lies before {opened}, when it was opened; correct one")
    return Obstacle(
        id=row.text("id"),
        project=row.text("project"),
        content=row.one_of("content", CONTENTS),
        content_basis=row.one_of("content_basis", CONTENT_BASES),
        group=group,
        group_basis=group_basis,
        level=level,
        level_basis=level_basis,
        agency=row.text("agency", empty=True),
        opened=opened,
        due=due,
        legal_basis=row.text("legal_basis", empty=True),
        proposal=row.text("proposal", empty=True),
        date=date,
        source=row.one_of("source", sources),
        locator=row.text("locator", empty=True),
        confidence=row.one_of("confidence", CONFIDENCES),
        line=row.line,
    )


def _term(row: Row, kind: str, terms: Mapping[str, Mapping[str, str]]) -> tuple[str, str]:
    """The group or level and who says it; both empty where nobody does."""
    term = row.one_of(kind, tuple(terms[kind])) if row.text(kind, empty=True) else ""
    basis = row.text(f"{kind}_basis", empty=True)
    if bool(term) != (basis in BASES):
        raise row.error(
            f"{kind}_basis", f"does not fit the {kind}; write printed or assigned beside one"
        )
    return term, basis


def _day(row: Row, column: str) -> str:
    return date_text(row, column) if row.text(column, empty=True) else ""
