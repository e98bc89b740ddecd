"""What changes the answer: tornado, way from the defaults, parts of growth, methods."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from dakcong.answers.boards.amounts import axis_words, drawing, on_axis, steps, steps_table
from dakcong.answers.boards.parts import chart, fold, note, part, table, text
from dakcong.answers.explain import words
from dakcong.answers.explain.parts import growth_parts, methods_beside
from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.rounding import rounding_left
from dakcong.answers.year.sections import sections_together
from dakcong.charts import bars
from dakcong.charts.bars import Bar
from dakcong.engine.sensitivity import Bar as Swing
from dakcong.shows import Part, Table, Unopened
from dakcong.texts import capital

# More lines than this nobody reads; the table has them all.
MOST_LINES: Final = 8


def explain(reader: Reader, found: Answer) -> list[Part]:
    """Every explanation of the answer."""
    return [
        *_tornado(reader, found),
        _waterfall(reader, found),
        _growth(reader, found),
        _methods(reader, found),
        *_rounding(reader, found),
    ]


def _tornado(reader: Reader, found: Answer) -> list[Part]:
    """How far each assumption moves the answer; nothing where none does."""
    moving = [one for one in sensitivity(reader.facts, found) if one.swing > 0]
    if not moving:
        return []
    named = [(words.bar_label(reader, one), one) for one in moving]
    lines = [
        bar
        for label, one in named[:MOST_LINES]
        for bar in _swing(found, label, one, reader.language)
    ]
    drawn = drawing(reader, found, lines, bars.SIDES, found.reach.target)
    said = words.tornado(reader, tuple(moving), found)
    return [
        part(
            reader.text("explore.tornado_heading"),
            chart("tornado", said, said, drawn),
            note(words.tornado_rule(reader, moving)),
            fold("tornado", reader.text("chart.table"), _swings(reader, found, named)),
        )
    ]


def _swing(found: Answer, label: str, one: Swing, language: str) -> list[Bar]:
    """One line: a bar to each end that moves it; what is off can only be switched on."""
    ends = [one.low.median] if one.move.low is not None else []
    ends.append(one.high.median)
    start = one.start.median
    return [
        Bar(
            label=label,
            start=on_axis(found, start),
            end=on_axis(found, end),
            meaning="more" if end >= start else "less",
            said=axis_words(found, end, language),
        )
        for end in ends
        if end != start
    ]


def _swings(reader: Reader, found: Answer, named: Sequence[tuple[str, Swing]]) -> Table:
    rows = (
        (
            label,
            *(found.amount(end.median) for end in (one.low, one.high)),
            *(end.probability for end in (one.low, one.high)),
        )
        for label, one in named
    )
    chances = "probability_low:probability probability_high:probability"
    return table(reader, f"assumption at_low:fine at_high:fine {chances}", rows, wide=True)


def _waterfall(reader: Reader, found: Answer) -> Part:
    heading, way = reader.text("explore.waterfall_heading"), waterfall(reader.facts, found)
    said = words.waterfall(reader, way, found)
    if not way.bars:
        return part(heading, text(said))
    parts = [(words.change_name(reader, way, one), one.shown) for one in way.bars]
    given = "explore.from_held" if way.assumed else "explore.from_defaults"
    first = (reader.text(given), way.start.median)
    last = (reader.text("chart.here"), way.end.median)
    way_of_steps = steps(reader, found, (first, last), parts)
    drawn = drawing(reader, found, way_of_steps, bars.STEPS, found.reach.target)
    under = partial(steps_table, reader, found, (first, last), parts)
    shown = chart(
        "waterfall", said, said, drawn, Unopened(heading=reader.text("chart.table"), made=under)
    )
    return part(heading, shown, note(reader.text("explain.waterfall.rule")))


def _growth(reader: Reader, found: Answer) -> Part:
    language, parts = reader.language, growth_parts(reader.facts, found)
    by_section = sections_together(reader.facts, found)
    sections = [] if by_section is None else [words.sections(by_section, found.month, language)]
    said = [words.contributions(parts, language), *sections, words.base(parts, language)]
    return part(reader.text("explore.parts_heading"), text(" ".join(said)))


def _methods(reader: Reader, found: Answer) -> Part:
    beside = methods_beside(reader.facts, found)
    rows = (
        (
            capital(reader.text(f"explain.methods.{name}", month=found.month)),
            found.amount(value),
        )
        for name, value in sorted(beside.year_ends.items(), key=lambda item: item[1])
    )
    said = words.methods(beside, found.indicator, reader.language)
    shown = table(reader, "method year_end:fine", rows)
    return part(reader.text("explore.methods_heading"), text(said), shown)


def _rounding(reader: Reader, found: Answer) -> list[Part]:
    """What the rounding of the printed figures alone leaves open; nothing for assumed ones."""
    left = rounding_left(found)
    if left is None:
        return []
    ends = {
        name: reader.written(tuple(map(found.amount, left.ends[level])), "fine_range")
        for name, level in (("low", "p10"), ("median", "p50"), ("high", "p90"))
    }
    said = reader.text("explain.rounding.said", **ends, probability=left.probability)
    return [part(reader.text("explore.rounding_heading"), text(said))]
