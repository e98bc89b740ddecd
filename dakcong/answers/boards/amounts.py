"""Amounts of an answer on the axis of a chart: as they are, or a growth in per cent of an index."""

from collections.abc import Sequence

from dakcong.answers.boards.parts import Drawing, grid, legend
from dakcong.answers.reader import Reader
from dakcong.answers.words.sentences import aim_of
from dakcong.answers.year.answer import Answer
from dakcong.charts import bars
from dakcong.charts.bars import Bar
from dakcong.shows import Legend, Table
from dakcong.texts import capital, numbers
from dakcong.texts.numbers import FINE_DIGITS
from dakcong.units import PERCENT, percent

# A name, and a year end or what is added to one.
Named = tuple[str, float]


def on_axis(found: Answer, value: float) -> float:
    """A year end where the axis puts it."""
    return percent(value - 1) if found.indicator.index else value


def axis_words(found: Answer, value: float, language: str) -> str:
    """A year end in the unit of the axis, which says it."""
    if found.indicator.index:
        return numbers.share(value - 1, language, FINE_DIGITS[PERCENT], signed=True)
    return numbers.number(value, language)


def _change(found: Answer, part: float, language: str) -> str:
    """What a step adds, likewise; of an index in percentage points."""
    if found.indicator.index:
        return numbers.number(percent(part), language, FINE_DIGITS[PERCENT], signed=True)
    return numbers.number(part, language, signed=True)


def drawing(
    reader: Reader,
    found: Answer,
    lines: Sequence[Bar],
    marks: bars.Marks,
    target: float | None = None,
) -> Drawing:
    """Bars on the axis of an answer, compared with a target where one is given."""
    compared, title = target is not None, _title(reader, found)
    shown = {one.meaning for one in lines}
    marked = legend(reader.language, (one for one in marks if one.key in shown))
    if not found.indicator.index:
        title = f"{title}\n({reader.text('chart.not_from_zero')})"
    return Drawing(
        bars.bars_specification(reader.language, title, marks, compared=compared),
        bars.bars_data(lines, None if target is None else on_axis(found, target)),
        [*marked, _aim(reader, found)] if compared else marked,
    )


def _aim(reader: Reader, found: Answer) -> Legend:
    """The mark of the target, by what kind of target it is."""
    word = capital(aim_of(found, reader.language))
    return Legend(glyph=bars.REFERENCE[0], colour=bars.REFERENCE[1], word=word)


def steps(
    reader: Reader, found: Answer, ends: tuple[Named, Named], parts: Sequence[Named]
) -> list[Bar]:
    """A way from one year end to another: both ends as levels, each part a step.

    Args:
        reader: whose language it is.
        found: whose unit and form it is.
        ends: where the way begins, and where the parts lead.
        parts: signed amounts (fractions for an index).
    """
    language = reader.language

    def level(name: str, value: float) -> Bar:
        place, said = on_axis(found, value), axis_words(found, value, language)
        return Bar(label=name, start=place, end=place, meaning="level", said=said)

    (first, reached), last = ends
    drawn = [level(first, reached)]
    for name, part in parts:
        drawn.append(
            Bar(
                label=capital(name),
                start=on_axis(found, reached),
                end=on_axis(found, reached + part),
                meaning="more" if part >= 0 else "less",
                said=_change(found, part, language),
            )
        )
        reached += part
    return [*drawn, level(*last)]


def steps_table(
    reader: Reader, found: Answer, ends: tuple[Named, Named], parts: Sequence[Named]
) -> Table:
    """The same way in numbers: each step, what it adds, and what is reached."""
    language = reader.language
    (first, reached), (last, end) = ends
    rows = [[first, "", axis_words(found, reached, language)]]
    for name, part in parts:
        reached += part
        change, now = _change(found, part, language), axis_words(found, reached, language)
        rows.append([capital(name), change, now])
    rows.append([last, "", axis_words(found, end, language)])
    key = "table.points" if found.indicator.index else "table.change"
    change = reader.text(key, unit=found.indicator.unit)
    heads = [reader.text("table.step"), change, _title(reader, found)]
    return grid(heads, rows)


def _title(reader: Reader, found: Answer) -> str:
    """What the axis says of its numbers."""
    key = "growth" if found.indicator.index else "year_end"
    return reader.text(f"chart.{key}", unit=found.indicator.unit)
