"""How such ranges held in years that had moved as far as the year at hand, in words."""

import math
from functools import lru_cache
from itertools import pairwise

from dakcong.answers.facts import Facts
from dakcong.answers.known.own_history import own_history
from dakcong.answers.known.release import release
from dakcong.engine.informed import ANY_KIND
from dakcong.figures.calibration import FITTED, HELD_ON, Coverage
from dakcong.texts import say
from dakcong.texts.styles import of, say_by


@lru_cache(maxsize=256)
def coverage(facts: Facts, language: str, month: int, growth: float | None = None) -> str:
    """How ranges did on series that were not used to fit them.

    Args:
        facts: the data.
        language: of the words.
        month: last published month, 1..11.
        growth: of the year to date on the same period, a fraction above -1: years that had moved as
            far; None for all years.
    """
    fair, strict = (held(facts, basis, month, growth) for basis in HELD_ON)
    return say(
        language,
        "doubt.coverage",
        years=_years(fair, growth, language),
        series=strict.series,
        fair_80=fair.range_80,
        fair_95=fair.range_95,
        strict_80=strict.range_80,
        strict_95=strict.range_95,
    )


def rests_on(
    facts: Facts, language: str, indicator: str, vintage: str, growth: float | None = None
) -> str:
    """What the ranges of an indicator rest on in a release, and how such ranges held.

    Its own monthly history where the place has one, else series of other places; see `coverage`.
    """
    own = own_history(facts.catalogue, indicator, vintage)
    month = release(facts.catalogue, indicator, vintage).month
    if own is None:
        return coverage(facts, language, month, growth)
    result = next(
        one
        for one in facts.catalogue.results
        if (one.information, one.month, one.kind) == (own.information, month, ANY_KIND)
        and one.kind_known
        and one.basis == "out_of_fold"
    )
    level = say(language, f"information.{own.information}")
    return say_by(of(result), language, "doubt.own_history", level=level, years=own.years)


@lru_cache(maxsize=64)
def coverages(facts: Facts, language: str, month: int) -> tuple[tuple[float, str], ...]:
    """The same for every growth of the year to date: from which growth on, and the words."""
    rows = rows_of(facts, FITTED, month)[1:]
    edges = sorted({side * one.low for one in rows for side in (-1, 1)} - {0.0})
    ends = [-2 * rows[-1].low, *edges, 2 * rows[-1].low]
    found = [
        (math.expm1(low), coverage(facts, language, month, math.expm1((low + high) / 2)))
        for low, high in pairwise(ends)
    ]
    return ((-1.0, found[0][1]), *found[1:])


def held(facts: Facts, basis: str, month: int, growth: float | None) -> Coverage:
    """The row of all years, or of those that had moved as far as a growth, a fraction."""
    rows = rows_of(facts, basis, month)
    if growth is None:
        return rows[0]
    moved = abs(math.log1p(growth))
    return next((one for one in rows[1:] if one.low <= moved < one.high), rows[-1])


def rows_of(facts: Facts, basis: str, month: int) -> list[Coverage]:
    """All years at a last published month, then by how far they had moved, from the calmest on."""
    return [one for one in facts.catalogue.coverage if (one.basis, one.month) == (basis, month)]


def _years(one: Coverage, growth: float | None, language: str) -> str:
    """Which years: all, or by how far they had moved, up or down."""
    if growth is None:
        return say(language, "doubt.years_all")
    if not one.low:
        side = 1 if growth >= 0 else -1
        return say(language, "doubt.years_calm", high=abs(math.expm1(side * one.high)))
    low, high = (math.expm1(far) for far in (one.low, one.high))
    fall_low, fall_high = (-math.expm1(-far) for far in (one.low, one.high))
    if one.high > 1:
        return say(language, "doubt.years_alike_over", low=low, fall_low=fall_low)
    falls = {"fall_low": fall_low, "fall_high": fall_high}
    return say(language, "doubt.years_alike", low=low, high=high, **falls)
