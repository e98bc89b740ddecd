"""The page of East and West: what is missing, bridge, contributions, matrix, sums, every figure."""

from collections.abc import Iterator, Sequence
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.sides_bridge import bridges
from dakcong.answers.boards.sides_half import halves
from dakcong.answers.boards.sides_lists import side_lists
from dakcong.answers.boards.sides_register import asides, side_register
from dakcong.answers.boards.sides_words import amount_words, period_words, refused, shown
from dakcong.answers.known.side_readings import Known, known, says, seen, side_readings
from dakcong.answers.known.sides import Tried, tried_sums
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import source_short
from dakcong.answers.words.titles import indicator_in_sentence, indicator_name
from dakcong.engine.amounts import EAST, MERGED, NOT_PRINTED, REVISED, WEST
from dakcong.figures.catalogue import Indicator
from dakcong.figures.sides import SideReading
from dakcong.shows import Part, Question, Table
from dakcong.texts import numbers

# Its path, and the key of its words under page and heading.
PAGE: Final = "sides"
_COLUMNS: Final = (WEST, EAST, MERGED)


def sides(reader: Reader) -> list[Part]:
    """All that the page shows, its answer first."""
    text = reader.text
    return [
        parts.part("", parts.text(missing_of_east(reader)), parts.note(text("sides.answer_note"))),
        *bridges(reader),
        *halves(reader),
        parts.part(
            text("sides.matrix_heading"),
            _matrix(reader),
            parts.note(text("sides.matrix_note")),
            side_lists(reader),
            parts.note(text("sides.lists_note")),
            level=2,
        ),
        parts.part(
            text("sides.sums_heading"), _sums(reader), parts.note(text("sides.sums_note")), level=2
        ),
        parts.part(
            text("sides.register_heading"),
            side_register(reader),
            *asides(reader),
            parts.note(text("sides.register_note")),
            level=2,
        ),
        parts.part(text("sides.gaps_heading"), parts.text(_gaps(reader)), level=2),
    ]


def missing_of_east(reader: Reader) -> str:
    """Since when the East has no figures of its own, by the projected indicators."""
    readings, said = _seen(reader), []
    for one in reader.facts.catalogue.projected:
        found = known(readings, one.id, EAST)
        name = indicator_in_sentence(one, reader.language)
        if found.newest is None:
            said.append(reader.text("sides.never", indicator=name))
        elif found.missing_in(reader.scenario.vintage):
            since = found.missing_since
            said.append(reader.text("sides.missing", indicator=name, since=since))
    if not said:
        return reader.text("sides.answer_none")
    return reader.text("sides.answer", missing=", ".join(said))


def east_asked(reader: Reader) -> Question:
    """Which side of the province is missing, and the way to the page that shows it."""
    return parts.question(reader, reader.text("sides.asked"), missing_of_east(reader), PAGE)


def sides_sources(reader: Reader) -> list[str]:
    """Sources of what the page shows."""
    return [one.source for one in side_readings(reader.facts.catalogue)]


def _seen(reader: Reader) -> tuple[SideReading, ...]:
    return seen(reader.facts.catalogue, reader.scenario.vintage)


def _indicators(reader: Reader) -> list[Indicator]:
    """Those of which a reader of the release could know something by territory."""
    said = {one.indicator for one in _seen(reader)}
    return [one for one in reader.facts.catalogue.indicators.values() if one.id in said]


def _matrix(reader: Reader) -> Table:
    """A row for each indicator, a cell for each territory."""
    heads = [reader.text("sides.indicator"), *(reader.text(f"region.{one}") for one in _COLUMNS)]
    readings, rows = _seen(reader), []
    for one in _indicators(reader):
        cells = [_cell(reader, known(readings, one.id, side)) for side in _COLUMNS]
        rows.append([indicator_name(one, reader.language), *cells])
    return parts.grid(heads, rows, wide=True)


def _cell(reader: Reader, found: Known) -> str:
    if found.newest is None:
        return reader.text("sides.cell_none")
    missing = found.missing_in(reader.scenario.vintage)
    return reader.text(
        "sides.cell_missing" if missing else "sides.cell",
        shown=shown(reader, found.newest),
        period=_period(reader, found.newest),
        since=found.missing_since,
        count=found.readings,
        first=str(found.first),
        source=source_short(reader, found.newest.source),
    )


def _period(reader: Reader, one: SideReading) -> str:
    return period_words(reader, one.amount.period) if one.amount else ""


def _sums(reader: Reader) -> Table:
    """A row for each sum of both sides that was tried, with its result or why it was refused."""
    keys = ("sides.indicator", f"region.{WEST}", f"region.{EAST}", "sides.result")
    readings = _seen(reader)
    rows = [
        [
            indicator_name(one, reader.language),
            _printing(reader, tried.west),
            _printing(reader, tried.east),
            _result(reader, tried),
        ]
        for one in _indicators(reader)
        for tried in tried_sums(readings, one.id)
    ]
    return parts.grid([reader.text(key) for key in keys], rows, wide=True)


def _printing(reader: Reader, one: SideReading) -> str:
    basis = reader.text(f"side_basis.{one.basis}")
    source = source_short(reader, one.source)
    return f"{shown(reader, one)}, {_period(reader, one)}, {basis} ({source})"


def _result(reader: Reader, tried: Tried) -> str:
    if tried.both is not None:
        return reader.text("sides.added", amount=amount_words(reader, tried.both))
    return " ".join(refused(reader, one) for one in tried.refusals)


def _gaps(reader: Reader) -> str:
    """What is missing, a line each."""
    return "\n".join(f"- {one}" for one in _gap_lines(reader))


def _gap_lines(reader: Reader) -> Iterator[str]:
    readings = _seen(reader)
    every = _indicators(reader)
    east = {one.id: known(readings, one.id, EAST) for one in every}
    since = [
        reader.text("sides.missing", indicator=_name(reader, one), since=found.missing_since)
        for one in every
        if (found := east[one.id]).missing_in(reader.scenario.vintage)
    ]
    yield reader.text("sides.gap_east", indicators=", ".join(since))
    never = [one for one in every if east[one.id].newest is None]
    if never:
        yield reader.text("sides.gap_east_never", indicators=_names(reader, never))
    merged = [one for one in every if known(readings, one.id, MERGED).newest is None]
    if merged:
        yield reader.text("sides.gap_merged_never", indicators=_names(reader, merged))
    keys = ["gap_split", "gap_weights"]
    if not any(one.region == EAST and one.basis == REVISED for one in readings):
        keys.insert(1, "gap_revised")
    projected = [
        indicator_in_sentence(one, reader.language) for one in reader.facts.catalogue.projected
    ]
    yield from (reader.text(f"sides.{key}", indicators=", ".join(projected)) for key in keys)
    for one in every:
        of = {side: _unpriced(reader, one, side) for side in (WEST, EAST)}
        if all(of.values()):
            yield reader.text("sides.gap_prices", indicator=_name(reader, one), **of)


def _unpriced(reader: Reader, one: Indicator, side: str) -> str:
    """The years of amounts of a side whose prices no source gives; empty where there is none."""
    own = (reading for reading in _seen(reader) if says(reading, one.id, side))
    years = [f"{reading.year}" for reading in own if reading.prices == NOT_PRINTED]
    return numbers.between(min(years), max(years), reader.language) if years else ""


def _name(reader: Reader, one: Indicator) -> str:
    return indicator_name(one, reader.language)


def _names(reader: Reader, some: Sequence[Indicator]) -> str:
    return "; ".join(_name(reader, one) for one in some)
