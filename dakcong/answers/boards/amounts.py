"""Amounts of an answer on the axis of a chart: as they are, or a growth in per cent of an index."""

from collections.abc import Sequence

from dakcong.answers.boards.parts import Drawing, legend
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer
from dakcong.charts import bars
from dakcong.charts.bars import Bar
from dakcong.texts import capital, numbers
from dakcong.units import percent

# A name, and a year end or what is added to one.
Named = tuple[str, float]


def on_axis(found: Answer, value: float) -> float:
    """A year end where the axis puts it."""
    return percent(value - 1) if found.indicator.index else value


def drawing(
    reader: Reader,
    found: Answer,
    lines: Sequence[Bar],
    marks: bars.Marks,
    target: float | None = None,
) -> Drawing:
    """Bars on the axis of an answer, compared with a target where one is given."""
    compared, key = target is not None, "growth" if found.indicator.index else "year_end"
    title = reader.text(f"chart.{key}", unit=found.indicator.unit)
    return Drawing(
        bars.bars_specification(reader.language, title, marks, compared=compared),
        bars.bars_data(lines, None if target is None else on_axis(found, target)),
        legend(reader.language, (*marks, bars.REFERENCE) if compared else marks),
    )


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
    language, unit = reader.language, found.indicator.unit

    def level(name: str, value: float) -> Bar:
        label = f"{name}: {numbers.fine(value, unit, language)}"
        place = on_axis(found, value)
        return Bar(label=label, start=place, end=place, meaning="level")

    (first, reached), last = ends
    drawn = [level(first, reached)]
    for name, part in parts:
        drawn.append(
            Bar(
                label=f"{capital(name)}: {numbers.difference(part, unit, language)}",
                start=on_axis(found, reached),
                end=on_axis(found, reached + part),
                meaning="more" if part >= 0 else "less",
            )
        )
        reached += part
    return [*drawn, level(*last)]
