"""Dated events: what each shock does, alone and together, what was known, and what came later."""

from collections.abc import Sequence

from dakcong.answers.boards.parts import note, part, table, text
from dakcong.answers.explain.beside import Side, side_by_side
from dakcong.answers.known.events import known_events, later_events
from dakcong.answers.reader import Reader
from dakcong.answers.words.evidence import event_words
from dakcong.answers.words.labels import assumption_label, printed, source_short
from dakcong.answers.year.answer import Answer
from dakcong.figures.catalogue import Indicator
from dakcong.figures.events import Event
from dakcong.shows import Content, Part
from dakcong.texts import numbers


def events(reader: Reader, found: Answer) -> list[Part]:
    """Shocks side by side, then the events behind them."""
    facts, vintage, name = reader.facts, reader.scenario.vintage, found.indicator.id
    known, later = known_events(facts, vintage, name), later_events(facts, vintage, name)
    parts = [_sides(reader, found), part(reader.text("events.known"), _events(reader, known))]
    if later:
        said = note(reader.text("explore.later_note"))
        parts.append(part(reader.text("events.later"), said, _events(reader, later)))
    return parts


def _sides(reader: Reader, found: Answer) -> Part:
    heading = reader.text("side_by_side.heading")
    sides = side_by_side(reader.facts, found)
    if not sides:
        return part(heading, text(reader.text("explore.no_shock")))
    rows = [_side(reader, found.indicator, one) for one in sides]
    return part(heading, table(rows), note(reader.text("control.shock_note")))


def _side(reader: Reader, indicator: Indicator, one: Side) -> dict[str, str]:
    median, low, high = (
        numbers.fine(value, indicator.unit, reader.language)
        for value in (one.median, one.low, one.high)
    )
    return {
        reader.text("table.shock"): ("▸ " if one.on else "") + _side_name(reader, one.code),
        reader.text("table.p50"): median,
        reader.text("table.range_80"): f"{low} {numbers.DASH} {high}",
        reader.text("table.probability"): numbers.probability(one.probability, reader.language),
    }


def _side_name(reader: Reader, code: str) -> str:
    if code in ("none", "all"):
        return reader.text(f"side_by_side.{code}")
    return assumption_label(reader, reader.facts.registry.find(code))


def _events(reader: Reader, known: Sequence[Event]) -> Content:
    if not known:
        return text(reader.text("explore.no_event"))
    rows = [
        {
            reader.text("table.event"): event_words(one, reader.language),
            reader.text("table.area"): reader.text(f"area.{one.area}"),
            reader.text("table.printed"): printed(reader, one.as_printed, one.source),
            reader.text("table.size"): reader.text(f"event_size.{one.size}"),
            reader.text("table.source"): source_short(reader, one.source),
        }
        for one in known
    ]
    return table(rows, wide=True)
