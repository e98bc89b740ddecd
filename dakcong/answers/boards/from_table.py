"""Where the numbers of a chart's table come from, column by column: each month with its inputs."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import accumulate
from typing import Final

from dakcong.answers.boards.bar import DEFAULT, held_beside
from dakcong.answers.boards.origin_words import (
    added,
    behind,
    gap_words,
    inputs,
    listed,
    required_words,
    stated,
    why,
)
from dakcong.answers.known.so_far import earlier_releases
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer
from dakcong.engine import student
from dakcong.engine.outlook import QUANTILES
from dakcong.texts import capital

_MIDDLE: Final = "p50"


def column_words(reader: Reader, one: Answer, name: str) -> list[str] | None:
    """Paragraphs on a column by its chart and field, such as fan.p10; None where there is none."""
    made = _OF_AN_INDEX if one.indicator.index else _OF_A_FLOW
    return made[name](reader, one) if name in made else None


def _so_far(reader: Reader, one: Answer) -> list[str]:
    """What was published, of earlier releases too."""
    before = earlier_releases(reader.facts, one.indicator, reader.scenario.vintage)
    earlier = [figure for known in before.values() for figure in known.figures.values()]
    levels = [figure for figure in earlier if figure.measure in ("level", "growth")]
    return [*why(reader, one), listed(reader, [*inputs(one), *levels])]


def _path(reader: Reader, one: Answer, quantile: str = _MIDDLE) -> list[str]:
    """The way of the year at a quantile."""
    rest = one.outlook.remainder(QUANTILES[quantile])
    return [
        *_rest(reader, one, quantile),
        reader.text("origin.path", month=one.month),
        _by_month(reader, one.projected_shares, rest, one.outlook.ytd.value),
        *behind(reader, one),
    ]


def _rest(reader: Reader, one: Answer, quantile: str = _MIDDLE) -> list[str]:
    """What the remaining months bring; off the middle by the width of the range."""
    outlook, middle = one.outlook, one.outlook.remainder(QUANTILES[_MIDDLE])
    base, growth = outlook.ytd.remainder_last_year, added(reader, outlook.growth)
    about = {"month": one.month, "rest": middle}
    said = [reader.text("origin.remaining", base=base, growth=growth, **about)]
    if quantile != _MIDDLE:
        said.append(_off(reader, one, quantile, "origin.quantile", **about))
    return said


def _off(reader: Reader, one: Answer, quantile: str, key: str, **about: object) -> str:
    """How far off the middle a quantile of the remaining months is."""
    probability = QUANTILES[quantile]
    return reader.text(
        key,
        below=reader.text(f"table.{quantile}"),
        spread=one.outlook.spread,
        times=student.quantile(probability),
        at=one.outlook.remainder(probability),
        **about,
    )


def _default(reader: Reader, one: Answer) -> list[str]:
    """The same under the defaults of the release."""
    plain = reader.assuming(held_beside(reader, DEFAULT)[1])
    found = plain.outcome(one.indicator.id)
    return _path(plain, found) if isinstance(found, Answer) else []


def _path_last_year(reader: Reader, one: Answer) -> list[str]:
    ytd = one.outlook.ytd
    return [
        reader.text("origin.path_last_year", month=one.month),
        _by_month(reader, one.shares, ytd.remainder_last_year, ytd.same_period),
        *behind(reader, one, growth=False),
    ]


def _month_projected(reader: Reader, one: Answer) -> list[str]:
    return [
        *_rest(reader, one),
        reader.text("origin.month_part", month=one.month),
        _by_month(reader, one.projected_shares, one.outlook.remainder(QUANTILES[_MIDDLE])),
        *behind(reader, one),
    ]


def _month_last_year(reader: Reader, one: Answer) -> list[str]:
    return [
        reader.text("origin.month_part", month=one.month),
        _by_month(reader, one.shares, one.outlook.ytd.remainder_last_year),
        *behind(reader, one, growth=False),
    ]


def _needed(reader: Reader, one: Answer, *, together: bool) -> list[str]:
    """What each month must bring, or together what is to be there by then."""
    begin = one.outlook.ytd.value if together else None
    return [
        gap_words(reader, one),
        reader.text("origin.path" if together else "origin.month_part", month=one.month),
        _by_month(reader, one.shares, one.reach.gap, begin),
        *why(reader, one),
        listed(reader, [*stated(reader, one), *inputs(one)]),
        reader.text("origin.rounded"),
    ]


def _target(reader: Reader, one: Answer) -> list[str]:
    return [listed(reader, stated(reader, one))]


def _growth(reader: Reader, one: Answer, quantile: str = _MIDDLE) -> list[str]:
    """Growth of the rest and of the year at a quantile; that so far is the same at all of them."""
    ytd, outlook = one.outlook.ytd, one.outlook
    probability = QUANTILES[quantile]
    rest = outlook.remainder(probability) / ytd.remainder_last_year - 1
    about = {"month": one.month, "growth": added(reader, outlook.growth), "rest": rest}
    off = _off(reader, one, quantile, "origin.quantile_index", **about)
    year = reader.text(
        "origin.year_end_index",
        share=ytd.year_share,
        so_far=reader.written(ytd.growth, "+share"),
        rest=1 - ytd.year_share,
        growth=reader.written(rest, "+share"),
        year_growth=outlook.year_growth(probability),
    )
    return [off if quantile != _MIDDLE else "", year, *behind(reader, one)]


def _by_month(
    reader: Reader, shares: Mapping[int, float], rest: float, begin: float | None = None
) -> str:
    """A line for each month: its part of the rest; on a begin, with the parts before it."""
    together = begin is not None
    parts: Iterable[float] = accumulate(shares.values()) if together else shares.values()
    key, start = f"origin.{'by_month' if together else 'of_month'}", begin or 0.0
    lines = (
        reader.text(key, month=month, begin=start, rest=rest, share=part, sum=start + rest * part)
        for month, part in zip(shares, parts, strict=True)
    )
    return "\n".join(f"- {capital(one)}" for one in lines)


Words = Callable[[Reader, Answer], list[str]]
_OF_A_FLOW: Final[dict[str, Words]] = {
    "fan.actual": _so_far,
    **{f"fan.{name}": partial(_path, quantile=name) for name in QUANTILES},
    "fan.default": _default,
    "fan.target": _target,
    "fan.last_year": _path_last_year,
    "months.last_year": _month_last_year,
    "months.needed": partial(_needed, together=False),
    "months.projected": _month_projected,
    "months.path": partial(_needed, together=True),
}
_OF_AN_INDEX: Final[dict[str, Words]] = {
    "rates.low": partial(_growth, quantile="p10"),
    "rates.growth": _growth,
    "rates.high": partial(_growth, quantile="p90"),
    "rates.target": lambda reader, one: [*required_words(reader, one), *_target(reader, one)],
}
