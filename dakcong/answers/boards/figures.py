"""The figures page: every record with its source, what agrees, what does not, what came later."""

from collections.abc import Sequence

from dakcong.answers.boards import parts
from dakcong.answers.boards.agreement import agreement
from dakcong.answers.known.vintages import later, visible
from dakcong.answers.moves.links import OTHERS
from dakcong.answers.reader import Reader
from dakcong.answers.words.figures import figure_period, figure_value
from dakcong.answers.words.labels import printed, source_short, source_words
from dakcong.answers.words.series import processing_words
from dakcong.answers.words.titles import indicator_name
from dakcong.model import Figure
from dakcong.scenario.link import FIGURES
from dakcong.shows import Choice, Part, Table

# Processing of a source that is quoted as it stands.
UNCHANGED = "none"


def figures(reader: Reader) -> list[Part]:
    """The figures of the indicator that the reader chose, or those that belong to none."""
    chosen = reader.shows(FIGURES) or reader.facts.catalogue.projected[0].id
    return [
        parts.part("", _choice(reader, chosen)),
        *([] if chosen == OTHERS else agreement(reader, chosen)),
        _known(reader, chosen),
        _later(reader, chosen),
        _sources(reader),
    ]


def _choice(reader: Reader, chosen: str) -> Choice:
    projected = reader.facts.catalogue.projected
    names = {one.id: indicator_name(one, reader.language) for one in projected}
    names[OTHERS] = reader.text("figures.others")
    control = parts.showing(FIGURES, reader.text("table.indicator"), names, chosen, "pills")
    return Choice(kind="choice", control=control)


def _known(reader: Reader, chosen: str) -> Part:
    """Every figure that a reader of the release could know."""
    found = _of(reader, chosen, visible(reader.facts.catalogue, reader.scenario.vintage))
    table = _table(reader, found, named=chosen == OTHERS)
    return parts.part(reader.text("figures.all_heading"), table, level=2)


def _later(reader: Reader, chosen: str) -> Part:
    """What was published after the release; shown apart, used nowhere."""
    found = _of(reader, chosen, later(reader.facts.catalogue, reader.scenario.vintage))
    note = parts.note(reader.text("figures.later_note" if found else "figures.later_none"))
    shown = [_table(reader, found, named=chosen == OTHERS)] if found else []
    return parts.part(reader.text("figures.later_heading"), note, *shown, level=2)


def _sources(reader: Reader) -> Part:
    """Every source with its address and what was done with it."""
    lines = []
    for name, one in reader.facts.catalogue.sources.items():
        done = processing_words(reader.facts, one.processing, reader.language)
        key = f"figures.{'accessed' if one.processing == UNCHANGED else 'accessed_how'}"
        accessed = reader.text(key, date=one.date_accessed, processing=done)
        lines.append(f"- {source_words(reader, name)} ({accessed})")
    return parts.part(reader.text("figures.sources_heading"), parts.text("\n".join(lines)), level=2)


def _of(reader: Reader, chosen: str, given: Sequence[Figure]) -> list[Figure]:
    projected = {one.id for one in reader.facts.catalogue.projected}
    known = ((one, one.indicator if one.indicator in projected else OTHERS) for one in given)
    return [one for one, name in known if name == chosen]


def _table(reader: Reader, given: Sequence[Figure], *, named: bool) -> Table:
    keys = (
        "region period measure value qualifier printed status vintage.label:period known_on:month"
        " source"
    )
    rows = [_row(reader, one) for one in given]
    if not named:
        return parts.table(reader, keys, rows, wide=True)
    names = (indicator_name(reader.indicator(one.indicator), reader.language) for one in given)
    rows = [[name, *row] for name, row in zip(names, rows, strict=True)]
    return parts.table(reader, f"indicator {keys}", rows, wide=True)


def _row(reader: Reader, one: Figure) -> list[str]:
    return [
        reader.text(f"region.{one.region}"),
        figure_period(reader, one),
        reader.text(f"measure.{one.measure}"),
        figure_value(reader, one),
        reader.text(f"qualifier.{one.qualifier}"),
        printed(reader, one.as_printed, one.source),
        reader.text(f"figure_status.{one.status}"),
        one.vintage,
        one.known_on,
        source_short(reader, one.source),
    ]
