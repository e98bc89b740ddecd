"""What is known beside a missing figure."""

from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.sides_words import shown
from dakcong.answers.known.release import release
from dakcong.answers.known.side_readings import revisions
from dakcong.answers.reader import Reader
from dakcong.answers.words.figures import figure_period, figure_value
from dakcong.answers.words.labels import source_short
from dakcong.answers.year.sections import printed_growth
from dakcong.engine.amounts import FIRST, REVISED
from dakcong.figures.sides import SideReading
from dakcong.model import Figure
from dakcong.shows import Part
from dakcong.texts import capital

_COLUMNS: Final = "period growth source"


def evidence(reader: Reader, indicator: str) -> list[Part]:
    """Growth that was printed for the province and its parts, newest first, and by section."""
    return [*_growth(reader, indicator), *_sections(reader, indicator)]


def evidence_sources(reader: Reader, indicator: str) -> list[str]:
    """Sources of what `evidence` shows beside the figures of the indicator itself."""
    growth = _known_growth(reader, indicator)
    revised = [new.source for one in growth for new in _revised(reader, one)]
    return [*revised, *(figure.source for _, figure in _known_sections(reader, indicator))]


def _growth(reader: Reader, indicator: str) -> list[Part]:
    known = _known_growth(reader, indicator)
    if not known:
        return []
    rows = (row for one in known for row in _with_revised(reader, one))
    table = parts.table(reader, f"region {_COLUMNS}", rows)
    return [parts.part(reader.text("missing.evidence"), table, level=2)]


def _known_growth(reader: Reader, indicator: str) -> list[Figure]:
    """Growth of the years so far, newest first."""
    here = release(reader.facts.catalogue, indicator, reader.scenario.vintage)
    known = here.figures("growth", region="")
    return sorted(known, key=lambda one: (one.year, one.month), reverse=True)


def _revised(reader: Reader, one: Figure) -> list[SideReading]:
    return revisions(reader.facts.catalogue, reader.scenario.vintage, one)


def _with_revised(reader: Reader, one: Figure) -> list[list[str]]:
    """A growth, and below it what was published later of the same months; both marked."""
    region, row = reader.text(f"region.{one.region}"), _row(reader, one)
    revised = _revised(reader, one)
    if not revised:
        return [[region, *row]]
    period, *rest = row
    said = [(FIRST, rest)]
    said += [(REVISED, [shown(reader, new), source_short(reader, new.source)]) for new in revised]
    return [[region, f"{period}, {reader.text(f'side_basis.{one}')}", *own] for one, own in said]


def _sections(reader: Reader, indicator: str) -> list[Part]:
    known = _known_sections(reader, indicator)
    if not known:
        return []
    rows = ([capital(reader.text(f"section.{name}")), *_row(reader, one)] for name, one in known)
    table = parts.table(reader, f"section {_COLUMNS}", rows)
    note = parts.note(reader.text("sections.evidence_note"))
    return [parts.part(reader.text("sections.evidence"), table, note)]


def _known_sections(reader: Reader, indicator: str) -> list[tuple[str, Figure]]:
    one = reader.indicator(indicator)
    return list(printed_growth(reader.facts, one, reader.scenario.vintage))


def _row(reader: Reader, one: Figure) -> list[str]:
    period = capital(figure_period(reader, one))
    return [period, figure_value(reader, one), source_short(reader, one.source)]
