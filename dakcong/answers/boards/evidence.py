"""What is known beside a missing figure."""

from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.known.release import release
from dakcong.answers.reader import Reader
from dakcong.answers.words.figures import figure_period, figure_value
from dakcong.answers.words.labels import source_short
from dakcong.answers.year.sections import printed_growth
from dakcong.model import Figure
from dakcong.shows import Part
from dakcong.texts import capital

_COLUMNS: Final = "period growth source"


def evidence(reader: Reader, indicator: str) -> list[Part]:
    """Growth that was printed for the province and its parts, newest first, and by section."""
    return [*_growth(reader, indicator), *_sections(reader, indicator)]


def section_sources(reader: Reader, indicator: str) -> list[str]:
    """Sources of the published growth rates of the sections of an index."""
    return [figure.source for _, figure in _known_sections(reader, indicator)]


def _growth(reader: Reader, indicator: str) -> list[Part]:
    here = release(reader.facts.catalogue, indicator, reader.scenario.vintage)
    known = here.figures("growth", region="")
    if not known:
        return []
    known.sort(key=lambda one: (one.year, one.month), reverse=True)
    rows = ([reader.text(f"region.{one.region}"), *_row(reader, one)] for one in known)
    table = parts.table(reader, f"region {_COLUMNS}", rows)
    return [parts.part(reader.text("missing.evidence"), table, level=2)]


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
