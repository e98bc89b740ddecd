"""What the origins of numbers have in common: the printed figures behind them, and why these."""

from collections.abc import Iterable, Iterator
from typing import Final

from dakcong.answers.known.release import release
from dakcong.answers.known.verdicts import verdicts
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.base import base_effect
from dakcong.answers.words.figures import figure_period, figure_value
from dakcong.answers.words.labels import locator_words, set_apart, source_short
from dakcong.answers.year.answer import Answer
from dakcong.model import Figure
from dakcong.periods import MONTHS
from dakcong.texts.numbers import MINUS, SPACE

# What the year so far is read from, by the rule of its reading.
_READ: Final = {
    "plan_less_remainder": ("plan", "plan_remainder", "level"),
    "plan_share": ("plan", "plan_share", "level"),
}
_LEVEL: Final = ("level", "plan_share")


def last_year(reader: Reader, one: Answer) -> list[str]:
    """How the rest of last year was computed, of a flow."""
    assumed = [reader.text("origin.assumed", month=one.month)] if one.assumed else []
    if one.indicator.index:
        return assumed
    ytd = one.outlook.ytd
    return [
        *assumed,
        reader.text(
            "origin.rest",
            month=one.month,
            total=ytd.previous_year,
            same=ytd.same_period,
            rest=ytd.remainder_last_year,
            so_far=ytd.value,
            growth=added(reader, ytd.growth),
        ),
    ]


def met(reader: Reader, one: Answer, target: str) -> str:
    """That the months so far have met the target."""
    key = f"origin.met{'_index' if one.indicator.index else ''}"
    so_far = one.amount(one.outlook.ytd.value)
    return reader.text(key, month=one.month, so_far=so_far, target=target)


def why(reader: Reader, one: Answer) -> list[str]:
    """Why these figures were chosen among those that were printed."""
    if one.published is None:
        return []
    return [reader.text("origin.why", reason=reader.text(one.published.level.reason))]


def why_last_year(reader: Reader, one: Answer) -> list[str]:
    """The same of last year's total, of a flow."""
    base = None if one.published is None else one.published.base
    return [reader.text("origin.last_year", reason=reader.text(base.reason))] if base else []


def inputs(one: Answer, *, last_year: bool = False) -> list[Figure]:
    """The printed figures that the year so far rests on, and with it those of last year."""
    known = one.published
    if known is None:
        return []
    measures = [*_READ.get(known.level.level, _LEVEL)]
    if last_year or one.indicator.index:
        # The planned growth and its amount give last year's total.
        measures += ["growth", *next(iter(known.pairs.items()), ())]
    return [known.figures[name] for name in dict.fromkeys(measures) if name in known.figures]


def stated(reader: Reader, one: Answer) -> list[Figure]:
    """The printed figure that states the target."""
    here = release(reader.facts.catalogue, one.indicator.id, reader.scenario.vintage)
    return here.figures(one.target_kind, year=here.year)[-1:]


def listed(reader: Reader, figures: Iterable[Figure]) -> str:
    """Printed figures with their words, source, status and verdict; empty for none."""
    lines = [f"- {_figure(reader, one)}" for one in dict.fromkeys(figures)]
    return "\n".join(lines)


def behind(reader: Reader, one: Answer, *, growth: bool = True) -> Iterator[str]:
    """What a formula rests on: the assumption, last year, the printed figures and why these."""
    if growth:
        pace = base_effect(reader.facts, one, reader.language)
        now = one.outlook.growth
        yield reader.text("origin.growth", growth=now, month=one.month, pace=pace)
    yield from last_year(reader, one)
    yield from why(reader, one)
    yield from why_last_year(reader, one)
    yield listed(reader, inputs(one, last_year=True))
    yield reader.text("origin.rounded")


def required_words(reader: Reader, one: Answer) -> list[str]:
    """The growth that the remaining months need, or that the target is met."""
    text, ytd, growth = reader.text, one.outlook.ytd, one.reach.required_growth
    target = sentences.target_of(one, reader.language)
    if growth is None:
        return [met(reader, one, target)]
    about = {"month": one.month, "required": growth, "aim": sentences.aim_of(one, reader.language)}
    if one.indicator.index:
        said = text(
            "origin.required_index",
            target=one.target - 1,
            share=ytd.year_share,
            so_far=reader.written(ytd.growth, "+share"),
            rest=1 - ytd.year_share,
            **about,
        )
    else:
        amounts = {"so_far": ytd.value, "rest": ytd.remainder_last_year}
        said = text("origin.required", target=one.target, **amounts, **about)
    used = [*stated(reader, one), *inputs(one, last_year=True)]
    return [said, *last_year(reader, one), listed(reader, used), text("origin.rounded")]


def gap_words(reader: Reader, one: Answer) -> str:
    """What is missing to the target of a flow, in all and a month, or that it is met."""
    if one.reach.met:
        return met(reader, one, sentences.target_of(one, reader.language))
    said = reader.text(
        "origin.gap",
        aim=sentences.aim_of(one, reader.language),
        month=one.month,
        target=one.target,
        so_far=one.outlook.ytd.value,
        gap=one.amount(one.reach.gap),
    )
    if one.last_month:
        return said
    months, each = MONTHS - one.month, one.amount(one.reach.per_month)
    return f"{said} {reader.text('origin.gap_month', gap=one.reach.gap, count=months, each=each)}"


def _figure(reader: Reader, one: Figure) -> str:
    place = locator_words(reader, one.locator)
    source = source_short(reader, one.source)
    return reader.text(
        "origin.figure",
        measure=reader.text(f"measure.{one.measure}"),
        period=figure_period(reader, one),
        value=figure_value(reader, one),
        printed=set_apart(reader, one.as_printed, one.source),
        source=f"{source}, {place}" if place else source,
        status=reader.text(f"figure_status.{one.status}"),
        verdict=reader.text(f"verdict.{verdicts(reader.facts.catalogue)[one.key]}"),
    )


def added(reader: Reader, growth: float) -> str:
    """A growth as it is added to 1: + 10,5 %."""
    sign = MINUS if growth < 0 else "+"
    return f"{sign}{SPACE}{reader.written(abs(growth), 'share')}"
