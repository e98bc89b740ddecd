"""The figures page: every record with its source, the history of one, what agrees, all sources."""

from collections.abc import Iterator, Sequence

from dakcong.answers.boards import parts
from dakcong.answers.boards.agreement import agreement
from dakcong.answers.boards.every_figure import every_figure
from dakcong.answers.boards.history import history
from dakcong.answers.boards.register import register
from dakcong.answers.known.vintages import visible
from dakcong.answers.moves.links import EVERY, OTHERS
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import release_note, second_hand, source_words
from dakcong.answers.words.series import processing_words
from dakcong.answers.words.titles import indicator_name
from dakcong.model import Figure
from dakcong.scenario.link import FIGURES, KNOWN
from dakcong.shows import Choice, Part

# Processing of a source that is quoted as it stands.
UNCHANGED = "none"


def figures(reader: Reader) -> list[Part]:
    """The figures of the choice: of an indicator, of none, of all these, or of every page."""
    choice = parts.part("", _choice(reader))
    if reader.shows(FIGURES) == EVERY:
        listed = every_figure(reader)
        note = parts.note(reader.text("every_figure.note"))
        return [choice, parts.part(listed["heading"], listed, note, level=2), _release(reader)]
    shown = figures_shown(reader)
    notes = map(parts.note, _notes(reader, shown))
    return [
        choice,
        parts.part(reader.text("figures.main_heading"), register(reader, shown), *notes, level=2),
        *history(reader, shown),
        *_agreement(reader),
        _release(reader),
        _sources(reader, shown),
    ]


def _notes(reader: Reader, shown: Sequence[Figure]) -> Iterator[str]:
    """What the list hides at first, and what stands on other pages."""
    known = {one.key for one in visible(reader.facts.catalogue, reader.scenario.vintage)}
    later = sum(one.key not in known for one in shown)
    if 0 < later < len(shown) and not reader.shows(KNOWN):
        yield reader.text("figures.hidden", count=later)
    yield reader.text("figures.main_note")


def figures_shown(reader: Reader) -> list[Figure]:
    """The figures of the choice, in the order of the file; those of later releases too."""
    chosen, catalogue = reader.shows(FIGURES), reader.facts.catalogue
    projected = {one.id for one in catalogue.projected}
    known = (
        (one, one.indicator if one.indicator in projected else OTHERS) for one in catalogue.figures
    )
    return [one for one, name in known if chosen in ("", EVERY, name)]


def _choice(reader: Reader) -> Choice:
    projected = reader.facts.catalogue.projected
    names = {one.id: indicator_name(one, reader.language) for one in projected}
    names |= {one: reader.text(f"figures.{one}") for one in (OTHERS, EVERY)}
    chosen = reader.shows(FIGURES) or None
    control = parts.showing(FIGURES, reader.text("table.indicator"), names, chosen, "pills")
    return Choice(kind="choice", control={**control, "closes": True})


def _agreement(reader: Reader) -> list[Part]:
    """Which figures of the chosen indicator are in use, and whether all of them agree."""
    chosen = reader.shows(FIGURES)
    if not chosen:
        return [parts.part("", parts.text(reader.text("figures.choose_first"), "info"))]
    return [] if chosen == OTHERS else agreement(reader, chosen)


def _sources(reader: Reader, rows: Sequence[Figure]) -> Part:
    """Sources of all rows, hidden or not: those read themselves, then the second-hand ones."""
    known = reader.facts.catalogue.sources
    read = {name: second_hand(known[name]) for name in dict.fromkeys(one.source for one in rows)}
    first, second = ([one for one in read if read[one] is told] for told in (False, True))
    shown = [parts.text(_lines(reader, first))] if first else []
    if second:
        shown += [
            parts.text(reader.text("figures.second_hand")),
            parts.text(_lines(reader, second)),
        ]
    heading = reader.text("figures.sources_heading", count=len(rows))
    return parts.part(heading, *shown, level=2)


def _release(reader: Reader) -> Part:
    """The release, and whose figures stand here."""
    ids = [one.source for one in figures_shown(reader)]
    return parts.part("", parts.note(release_note(reader, ids, "sources.vintage_alone")))


def _lines(reader: Reader, ids: Sequence[str]) -> str:
    """A source a line, with its address and what was done with it."""
    lines = []
    for name in ids:
        one = reader.facts.catalogue.sources[name]
        done = processing_words(reader.facts, one.processing, reader.language)
        key = f"figures.{'accessed' if one.processing == UNCHANGED else 'accessed_how'}"
        accessed = reader.text(key, date=one.date_accessed, processing=done)
        lines.append(f"- {source_words(reader, name)} ({accessed})")
    return "\n".join(lines)
