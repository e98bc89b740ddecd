"""Rows of a submission as figures: text read, units and months held to what a release can hold."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dakcong.answers.entry.finding import Finding, same_place
from dakcong.answers.facts import Facts
from dakcong.errors import DataError
from dakcong.figures.catalogue import Catalogue
from dakcong.figures.records import COLUMNS, MEASURES, figure_of
from dakcong.figures.tables import Row
from dakcong.model import Figure
from dakcong.units import FLOW_UNITS, PERCENT

FILE: Final = "entered"
# Measures of a year as a whole, which a release may say of its own year or the next.
_OF_THE_YEAR: Final = ("plan", "plan_growth", "goal", "goal_growth", "estimated_outturn")
_SO_FAR: Final = ("level", "growth", "month_level", "month_growth", "plan_share")


@dataclass(frozen=True, slots=True)
class Entered:
    """What was entered.

    Attributes:
        figures: those that are new.
        known: those that stand already, with the same words.
        findings: what is wrong with rows of which no figure could be made, or in their months.
    """

    figures: tuple[Figure, ...]
    known: tuple[Figure, ...]
    findings: tuple[Finding, ...]


def read_rows(
    facts: Facts, rows: Sequence[Mapping[str, str]], sources: Collection[str] = ()
) -> Entered:
    """The rows as figures, all that is wrong with them at once.

    Args:
        facts: what is known.
        rows: with the columns of `figures.csv`, as text.
        sources: ids of sources that come with the rows.
    """
    made: list[Figure] = []
    findings: list[Finding] = []
    for place, row in enumerate(rows, 1):
        cells = {column: row.get(column, "").strip() for column in COLUMNS}
        if cells["source"] not in {*facts.catalogue.sources, *sources}:
            findings.append(_wrong("source", place, source=cells["source"]))
            if not cells["source"]:
                continue
        try:
            one = _figure(cells, place, facts.catalogue)
        except DataError as error:
            findings.append(_refused(error, cells, place, facts.catalogue))
            continue
        made.append(one)
    findings += [found for one in made for found in _months(one)]
    findings += _twice(made)
    known = tuple(one for one in made if _stands(one, facts.catalogue.figures))
    return Entered(tuple(one for one in made if one not in known), known, tuple(findings))


def _figure(cells: dict[str, str], place: int, catalogue: Catalogue) -> Figure:
    """A figure; its unit is the one of its indicator."""
    row = Row(FILE, place, cells)
    one = figure_of(row, tuple(catalogue.indicators), (cells["source"],))
    unit = catalogue.indicators[one.indicator].unit
    if one.unit in FLOW_UNITS and unit in FLOW_UNITS and one.unit != unit:
        raise row.error("unit", f"is not the unit of {one.indicator}; write {unit}")
    return one


def _refused(
    error: DataError, cells: Mapping[str, str], place: int, catalogue: Catalogue
) -> Finding:
    """Why a row is no figure: its unit, or what the message says."""
    given, known = cells["unit"], catalogue.indicators.get(cells["indicator"])
    allowed = [one for one in MEASURES.get(cells["measure"], ()) if known]
    if known is not None and known.unit != PERCENT:
        own = [one for one in allowed if one not in FLOW_UNITS or one == known.unit]
        allowed = own or allowed
    if allowed and given not in allowed:
        return _wrong("unit", place, given=given, allowed=", ".join(allowed))
    message = error.message.partition(f"{FILE}:{place}: ")[2]
    return _wrong("row", place, message=message)


def _wrong(kind: str, place: int, **values: object) -> Finding:
    severity = "unusual" if kind == "source" and values["source"] else "impossible"
    return Finding(kind=kind, severity=severity, place=place, values=values)  # type: ignore[arg-type]


def _months(one: Figure) -> Iterator[Finding]:
    """A release holds no months after it, and of years its own and the next."""
    wanted = ""
    if one.measure in _OF_THE_YEAR:
        if one.month != 12 or not 0 <= one.year - int(one.vintage[:4]) <= 1:
            wanted = f"{one.vintage[:4]}-12"
    elif one.measure in _SO_FAR and one.until > one.vintage:
        wanted = one.vintage
    if wanted:
        values = {"given": one.until, "release": one.vintage, "wanted": wanted}
        yield Finding(kind="period", severity="impossible", figures=(one,), values=values)


def _twice(figures: Sequence[Figure]) -> Iterator[Finding]:
    """Two values for one thing in one submission, of one source."""
    for at, one in enumerate(figures):
        for other in figures[:at]:
            if same_place(one, other) and one.key == other.key:
                yield Finding(kind="twice", severity="impossible", figures=(one, other))


def _stands(one: Figure, known: Sequence[Figure]) -> bool:
    """Whether a release holds the figure already, with the same value and the same words for it."""
    said = (one.value, one.qualifier, one.decimals, one.vintage)
    return any(
        same_place(one, other)
        and said == (other.value, other.qualifier, other.decimals, other.vintage)
        for other in known
    )
