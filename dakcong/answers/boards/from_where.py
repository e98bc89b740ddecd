"""Where a number comes from: a printed figure with its source, or a formula with its inputs."""

from collections.abc import Callable, Iterable
from typing import Final

from dakcong.answers.known.release import release
from dakcong.answers.known.verdicts import verdicts
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.base import base_effect
from dakcong.answers.words.figures import figure_period, figure_value
from dakcong.answers.words.labels import locator_words, printed, source_short
from dakcong.answers.year.answer import Answer
from dakcong.model import Figure
from dakcong.shows import Origin
from dakcong.texts import capital
from dakcong.texts.numbers import MINUS, SPACE

# What the year so far is read from, by the rule of its reading.
_READ: Final = {
    "plan_less_remainder": ("plan", "plan_remainder", "level"),
    "plan_share": ("plan", "plan_share", "level"),
}
_LEVEL: Final = ("level", "plan_share")


def from_where(reader: Reader, indicator: str, name: str) -> Origin | None:
    """Where a number of an indicator comes from; None where there is no such number.

    Args:
        reader: who asks, at a scenario.
        indicator: its id.
        name: year_end, probability, required, gap, target or so_far.
    """
    one = reader.outcome(indicator)
    if name not in _MADE or not isinstance(one, Answer):
        return None
    label, words = _MADE[name](reader, one)
    return Origin(heading=label, words=[capital(said) for said in words if said])


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
        first = text("origin.year_end", growth=_added(reader, growth), year_end=end, **about)
    pace = base_effect(reader.facts, one, reader.language)
    return text("metric.year_end"), [
        first,
        text("origin.growth", growth=growth, month=one.month, pace=pace),
        *_last_year(reader, one),
        *_why(reader, one),
        *_why_last_year(reader, one),
        _listed(reader, _inputs(one, last_year=True)),
        text("origin.rounded"),
    ]


def _last_year(reader: Reader, one: Answer) -> list[str]:
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
            growth=_added(reader, ytd.growth),
        ),
    ]


def _probability(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    target = sentences.target_of(one, reader.language)
    if one.reach.met:
        said = _met(reader, one, target)
    else:
        end = one.amount(one.outlook.year_end())
        ends = one.ends(0.1, 0.9)
        said = reader.text("origin.probability", target=target, year_end=end, range=ends)
    return reader.text("metric.probability"), [said, _listed(reader, _stated(reader, one))]


def _required(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    text, ytd, growth = reader.text, one.outlook.ytd, one.reach.required_growth
    heading = capital(reader.written(one.month, "remaining"))
    target = sentences.target_of(one, reader.language)
    if growth is None:
        return heading, [_met(reader, one, target)]
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
    used = [*_stated(reader, one), *_inputs(one, last_year=True)]
    return heading, [said, *_last_year(reader, one), _listed(reader, used), text("origin.rounded")]


def _gap(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    if one.indicator.index:
        return _distance(reader, one)
    heading, target = reader.text("metric.gap"), sentences.target_of(one, reader.language)
    if one.reach.met:
        said = _met(reader, one, target)
    else:
        said = reader.text(
            "origin.gap",
            aim=sentences.aim_of(one, reader.language),
            month=one.month,
            target=one.target,
            so_far=one.outlook.ytd.value,
            gap=one.amount(one.reach.gap),
        )
    used = [*_stated(reader, one), *_inputs(one)]
    rounded = sentences.plan_left(one, reader.language)
    return heading, [said, rounded, *_why(reader, one), _listed(reader, used)]


def _target(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    heading = capital(sentences.target_of(one, reader.language))
    return heading, [_listed(reader, _stated(reader, one))]


def _so_far(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    heading = reader.text("measure.level")
    if one.published is None:
        return heading, [reader.text("origin.assumed", month=one.month)]
    return heading, [*_why(reader, one), _listed(reader, _inputs(one))]


def _distance(reader: Reader, one: Answer) -> tuple[str, list[str]]:
    """How far an index ends from its target."""
    aim, growth = sentences.aim_of(one, reader.language), one.outlook.year_growth()
    target = one.target - 1.0
    said = reader.text(
        "origin.distance", aim=aim, growth=growth, target=target, apart=growth - target
    )
    used = [*_stated(reader, one), *_inputs(one)]
    heading = reader.text("metric.distance", aim=aim)
    return heading, [said, *_why(reader, one), _listed(reader, used)]


_MADE: Final[dict[str, Callable[[Reader, Answer], tuple[str, list[str]]]]] = {
    "year_end": _year_end,
    "probability": _probability,
    "required": _required,
    "gap": _gap,
    "target": _target,
    "so_far": _so_far,
}


def _met(reader: Reader, one: Answer, target: str) -> str:
    key = f"origin.met{'_index' if one.indicator.index else ''}"
    so_far = one.amount(one.outlook.ytd.value)
    return reader.text(key, month=one.month, so_far=so_far, target=target)


def _why(reader: Reader, one: Answer) -> list[str]:
    """Why these figures were chosen among those that were printed."""
    if one.published is None:
        return []
    return [reader.text("origin.why", reason=reader.text(one.published.level.reason))]


def _why_last_year(reader: Reader, one: Answer) -> list[str]:
    """The same of last year's total, of a flow."""
    base = None if one.published is None else one.published.base
    return [reader.text("origin.last_year", reason=reader.text(base.reason))] if base else []


def _inputs(one: Answer, *, last_year: bool = False) -> list[Figure]:
    """The printed figures that the year so far rests on, and with it those of last year."""
    known = one.published
    if known is None:
        return []
    measures = [*_READ.get(known.level.level, _LEVEL)]
    if last_year or one.indicator.index:
        # The planned growth and its amount give last year's total.
        measures += ["growth", *next(iter(known.pairs.items()), ())]
    return [known.figures[name] for name in dict.fromkeys(measures) if name in known.figures]


def _stated(reader: Reader, one: Answer) -> list[Figure]:
    """The printed figure that states the target."""
    here = release(reader.facts.catalogue, one.indicator.id, reader.scenario.vintage)
    return here.figures(one.target_kind, year=here.year)[-1:]


def _listed(reader: Reader, figures: Iterable[Figure]) -> str:
    """Printed figures with their words, source, status and verdict; empty for none."""
    lines = [f"- {_figure(reader, one)}" for one in dict.fromkeys(figures)]
    return "\n".join(lines)


def _figure(reader: Reader, one: Figure) -> str:
    place = locator_words(reader, one.locator)
    source = source_short(reader, one.source)
    return reader.text(
        "origin.figure",
        measure=reader.text(f"measure.{one.measure}"),
        period=figure_period(reader, one),
        value=figure_value(reader, one),
        printed=printed(reader, one.as_printed, one.source),
        source=f"{source}, {place}" if place else source,
        status=reader.text(f"figure_status.{one.status}"),
        verdict=reader.text(f"verdict.{verdicts(reader.facts.catalogue)[one.key]}"),
    )


def _added(reader: Reader, growth: float) -> str:
    """A growth as it is added to 1: + 10,5 %."""
    sign = MINUS if growth < 0 else "+"
    return f"{sign}{SPACE}{reader.written(abs(growth), 'share')}"
