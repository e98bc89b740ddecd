"""`proposals.csv` as records: who proposed what to whom, by when, who decides, what was decided."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.figures.energy import CONFIDENCES, Project
from dakcong.figures.obstacles import BASES, CONTENTS
from dakcong.figures.records import printed_numbers
from dakcong.figures.tables import Row, date_text, read_records

FILE: Final = "proposals.csv"
COLUMNS: Final = (
    *("id", "topic", "proposer", "recipient", "obstacle", "projects", "amount", "unit"),
    *("legal_basis", "due", "decider", "decider_basis", "decision", "decided_on"),
    *("decision_printed", "date", "source", "locator", "confidence", "as_printed"),
)
TOPICS: Final = ("production", "infrastructure", "energy", "trade", "disaster")
INVESTOR: Final = "investor"
BODIES: Final = (
    *("industry_trade", "committee", "province", "government", "prime_minister", "ministry_trade"),
    INVESTOR,
)
# A pause that had been asked for before, by the article on the proposal or by another.
PAUSES: Final = ("paused", "paused_elsewhere")
# What became of it: a task for whoever proposed; or nothing that is known, after a pause.
DECISIONS: Final = ("asked", *PAUSES)
UNITS: Final = ("MW", "MWp", "billion VND")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One proposal; "" and None where no source says it.

    Attributes:
        id: key of its words in `texts`, under proposal.
        topic: of TOPICS.
        proposer, recipient, decider: of BODIES.
        obstacle: what stands in the way, of the contents of `obstacles.csv`.
        projects: ids in `energy.csv` of what the obstacle holds up, all at one stage.
        amount, unit: what it is about, as printed: power or money.
        legal_basis: what law or decision it rests on.
        due: by when it asks to be decided; day, month or year.
        decider_basis: who says that this body decides: printed or assigned.
        decision: of DECISIONS; `decision_printed` has the words, `decided_on` the date.
        date: as of when the source says so.
        confidence: high, medium or low.
        line: line in the file, for messages.
    """

    id: str
    topic: str
    proposer: str
    recipient: str
    obstacle: str
    projects: tuple[str, ...]
    amount: float | None
    unit: str
    legal_basis: str
    due: str
    decider: str
    decider_basis: str
    decision: str
    decided_on: str
    decision_printed: str
    date: str
    source: str
    locator: str
    confidence: str
    as_printed: str
    line: int

    @property
    def outcome(self) -> str:
        """What was decided; empty where no source says it: a pause before it is no answer."""
        return "" if self.decision in PAUSES else self.decision


def read_proposals(
    path: Path, projects: Mapping[str, Project], sources: Collection[str]
) -> dict[str, Proposal]:
    """Proposals by id, in the order of the file.

    Raises:
        DataError: a cell is not what its column allows, an id stands twice, or an amount is not one
            that `as_printed` shows.
    """

    def made(row: Row) -> Proposal:
        one = _proposal(row, tuple(sources))
        _check(row, one, projects)
        return one

    found = read_records(path, COLUMNS, made, ("id", lambda one: one.id), "proposal")
    return {one.id: one for one in found}


def _proposal(row: Row, sources: tuple[str, ...]) -> Proposal:
    return Proposal(
        id=row.text("id"),
        topic=row.one_of("topic", TOPICS),
        proposer=row.one_of("proposer", BODIES),
        recipient=_maybe(row, "recipient", BODIES),
        obstacle=_maybe(row, "obstacle", CONTENTS),
        projects=tuple(row.text("projects", empty=True).split()),
        amount=row.above("amount", 0.0),
        unit=_maybe(row, "unit", UNITS),
        legal_basis=row.text("legal_basis", empty=True),
        due=_day(row, "due"),
        decider=_maybe(row, "decider", BODIES),
        decider_basis=_maybe(row, "decider_basis", BASES),
        decision=_maybe(row, "decision", DECISIONS),
        decided_on=_day(row, "decided_on"),
        decision_printed=row.text("decision_printed", empty=True),
        date=date_text(row, "date"),
        source=row.one_of("source", sources),
        locator=row.text("locator", empty=True),
        confidence=row.one_of("confidence", CONFIDENCES),
        as_printed=row.text("as_printed"),
        line=row.line,
    )


def _check(row: Row, one: Proposal, projects: Mapping[str, Project]) -> None:
    for first, second in (
        ("amount", "unit"),
        ("decider", "decider_basis"),
        ("decision", "decision_printed"),
    ):
        if (getattr(one, first) in (None, "")) != (not getattr(one, second)):
            raise row.error(second, f"does not fit the {first}; write both, or neither")
    for name in one.projects:
        if name not in projects:
            raise row.error("projects", f"names {name!r}, which is no id of energy.csv")
    if one.projects and not one.obstacle:
        raise row.error("obstacle", "is empty beside projects; write what holds them up")
    if len({projects[name].stage for name in one.projects}) > 1:
        raise row.error("projects", "stand at two stages; write those of one stage alone")
    if one.decided_on and not one.decision:
        raise row.error("decided_on", "has no decision before it; write both, or neither")
    if one.amount is not None and one.amount not in printed_numbers(one.as_printed, ""):
        raise row.error("amount", f"is not what the source prints: {one.as_printed!r}")


def _maybe(row: Row, column: str, allowed: tuple[str, ...]) -> str:
    return row.one_of(column, allowed) if row.text(column, empty=True) else ""


def _day(row: Row, column: str) -> str:
    return date_text(row, column) if row.text(column, empty=True) else ""
