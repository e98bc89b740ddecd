"""Amounts of an answer on the axis of a chart: as they are, or a growth in per cent of an index."""

from collections.abc import Sequence

from dakcong.answers.words.names import signed as change_words
from dakcong.answers.year.answer import Answer
from dakcong.charts.bars import Bar
from dakcong.texts import capital, numbers
from dakcong.ui import session
from dakcong.units import percent

text = session.text


def on_axis(found: Answer, value: float) -> float:
    """A year end where the axis puts it."""
    return percent(value - 1) if found.indicator.form == "index" else value


def axis_title(found: Answer) -> str:
    """What the axis measures."""
    if found.indicator.form == "index":
        return text("chart.growth")
    unit = numbers.unit_name(found.indicator.unit, session.language())
    return text("chart.year_end", unit=unit)


def steps(
    found: Answer,
    first: tuple[str, float],
    parts: Sequence[tuple[str, float]],
    last: tuple[str, float],
) -> list[Bar]:
    """A way from one year end to another: both ends as levels, each part a step.

    Args:
        found: whose unit and form it is.
        first: name and year end where the way begins.
        parts: name and signed amount (a fraction for an index).
        last: name and year end where the parts lead.
    """
    language, unit = session.language(), found.indicator.unit

    def level(name: str, value: float) -> Bar:
        label = f"{name}: {numbers.fine(value, unit, language)}"
        place = on_axis(found, value)
        return Bar(label=label, start=place, end=place, meaning="level")

    drawn = [level(*first)]
    reached = first[1]
    for name, part in parts:
        drawn.append(
            Bar(
                label=f"{capital(name)}: {change_words(part, unit, language)}",
                start=on_axis(found, reached),
                end=on_axis(found, reached + part),
                meaning="more" if part >= 0 else "less",
            )
        )
        reached += part
    return [*drawn, level(*last)]
