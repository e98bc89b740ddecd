"""Where a number comes from: a printed figure with its source, or a formula with its inputs."""

from collections.abc import Callable
from typing import Final

from dakcong.answers.boards.bar import AGAINST, DEFAULT, held_beside
from dakcong.answers.boards.exhibits import frames
from dakcong.answers.boards.from_table import column_words
from dakcong.answers.boards.origin_words import (
    added,
    behind,
    gap_words,
    inputs,
    listed,
    met,
    required_words,
    stated,
    why,
)
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.year.answer import Answer
from dakcong.shows import Origin
from dakcong.texts import capital


def from_where(reader: Reader, indicator: str, name: str) -> Origin | None:
    """Where a number of an indicator comes from; None where there is no such number.

    Args:
        reader: who asks, at a scenario.
        indicator: its id.
        name: year_end, probability, required, gap, target or so_far; of the line in sight
            against_default and against_pa, _pb, _pc; of a table its chart and field: fan.p10.
    """
    one = reader.outcome(indicator)
    made = _made(reader, one, name) if isinstance(one, Answer) else None
    if made is None:
        return None
    label, words = made
    return Origin(heading=label, words=[capital(said) for said in words if said])


def _made(reader: Reader, one: Answer, name: str) -> tuple[str, list[str]] | None:
    if name in _MADE:
        return _MADE[name](reader, one)
    if name.startswith(AGAINST):
        return _held_beside(reader, one, name.removeprefix(AGAINST))
    words = column_words(reader, one, name)
    return None if words is None else (_head(reader, one, name), words)


def _head(reader: Reader, one: Answer, name: str) -> str:
    """The head of a column of a chart's table."""
    return next(
        column["label"]
        for frame in frames(one.indicator, reader.language)
        for column in frame["columns"]
        if name == f"{frame['name']}.{column['field']}"
    )


def _held_beside(reader: Reader, one: Answer, code: str) -> tuple[str, list[str]] | None:
    """How far the year end is from that of the defaults, or of what is pinned."""
    if code != DEFAULT and code not in (pin.code for pin in reader.pins):
        return None
    name, scenario = held_beside(reader, code)
    beside = reader.assuming(scenario)
    other = beside.outcome(one.indicator.id)
    if not isinstance(other, Answer):
        return None
    ends = [found.stated(0.5) for found in (one, other)]
    apart = ends[0] - ends[1] if one.indicator.index else one.amount(ends[0] - ends[1])
    key = f"origin.against{'_index' if one.indicator.index else ''}"
    said = reader.text(key, now=ends[0], other=ends[1], name=name, apart=apart)
    theirs = reader.text(
        "origin.against_growth", name=name, month=one.month, growth=other.outlook.growth
    )
    heading = reader.text("origin.against_heading", name=name)
    return heading, [said, theirs, *behind(reader, one)]


def _year_end(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    ytd, growth = one.outlook.ytd, one.outlook.growth
    text = reader.text
    about = {"month": one.month, "so_far": ytd.value, "rest": ytd.remainder_last_year}
    if one.indicator.index:
        first = text(
            "origin.year_end_index",
            share=ytd.year_share,
            so_far=reader.written(ytd.growth, "+share"),
            rest=1 - ytd.year_share,
            growth=reader.written(growth, "+share"),
            year_growth=one.outlook.year_growth(),
        )
    else:
        end = one.amount(one.outlook.year_end())
        first = text("origin.year_end", growth=added(reader, growth), year_end=end, **about)
    return text("metric.year_end"), [first, *behind(reader, one)]


def _probability(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    target = sentences.target_of(one, reader.language)
    if one.reach.met:
        said = met(reader, one, target)
    else:
        end = one.amount(one.outlook.year_end())
        ends = one.ends(0.1, 0.9)
        said = reader.text("origin.probability", target=target, year_end=end, range=ends)
    return reader.text("metric.probability"), [said, listed(reader, stated(reader, one))]


def _required(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    return capital(reader.written(one.month, "remaining")), required_words(reader, one)


def _gap(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    if one.indicator.index:
        return _distance(reader, one)
    used = [*stated(reader, one), *inputs(one)]
    rounded = sentences.plan_left(one, reader.language)
    said, heading = gap_words(reader, one), reader.text("metric.gap")
    return heading, [said, rounded, *why(reader, one), listed(reader, used)]


def _target(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    heading = capital(sentences.target_of(one, reader.language))
    return heading, [listed(reader, stated(reader, one))]


def _so_far(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    heading = reader.text("measure.level")
    if one.published is None:
        return heading, [reader.text("origin.assumed", month=one.month)]
    return heading, [*why(reader, one), listed(reader, inputs(one))]


def _distance(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    """How far an index ends from its target."""
    aim, growth = sentences.aim_of(one, reader.language), one.outlook.year_growth()
    target = one.target - 1.0
    said = reader.text(
        "origin.distance", aim=aim, growth=growth, target=target, apart=growth - target
    )
    used = [*stated(reader, one), *inputs(one)]
    heading = reader.text("metric.distance", aim=aim)
    return heading, [said, *why(reader, one), listed(reader, used)]


_MADE: Final[dict[str, Callable[[Reader, Answer], tuple[str, list[str]]]]] = {
    "year_end": _year_end,
    "probability": _probability,
    "required": _required,
    "gap": _gap,
    "target": _target,
    "so_far": _so_far,
}
