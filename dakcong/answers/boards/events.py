"""Dated events: what each shock does, alone and together, what was known, and what came later."""

from collections.abc import Sequence

from dakcong.answers.boards.parts import note, part, table, text
from dakcong.answers.boards.shocks import shocks
from dakcong.answers.explain.beside import side_by_side
from dakcong.answers.known.events import known_events
from dakcong.answers.reader import Reader
from dakcong.answers.words.evidence import event_words
from dakcong.answers.words.labels import assumption_label, set_apart, source_short
from dakcong.answers.year.answer import Answer
from dakcong.figures.events import Event
from dakcong.shows import Choice, Content, Part


def events(reader: Reader, found: Answer) -> list[Part]:
    """Shocks side by side, then the events behind them."""
    facts, vintage, name = reader.facts, reader.scenario.vintage, found.indicator.id
    known = known_events(facts, vintage, name)
    later = known_events(facts, vintage, name, later=True)
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
    rows = (
        (
            ("▸ " if one.on else "") + _side_name(reader, one.code),
            one.answer.amount(one.answer.outlook.year_end()),
            one.answer.ends(0.1, 0.9),
            one.answer.reach.probability,
        )
        for one in sides
    )
    shown = table(reader, "shock p50:fine range_80:fine_range probability:probability", rows)
    switches = [
        Choice(kind="choice", control={**one, "note": ""})
        for one in shocks(reader, found.indicator)
        if one["kind"] == "switch"
    ]
    return part(heading, *switches, shown, note(reader.text("control.shock_note")))


def _side_name(reader: Reader, code: str) -> str:
    if code in ("none", "all"):
        return reader.text(f"side_by_side.{code}")
    return assumption_label(reader, reader.facts.registry.find(code))


def _events(reader: Reader, known: Sequence[Event]) -> Content:
    if not known:
        return text(reader.text("explore.no_event"))
    rows = (
        (
            event_words(one, reader.language),
            reader.text(f"area.{one.area}"),
            set_apart(reader, one.as_printed, one.source),
            reader.text(f"event_size.{one.size}"),
            source_short(reader, one.source),
        )
        for one in known
    )
    return table(reader, "event area printed size source", rows, wide=True)
