"""What the year's growth is made of, last year's base, and simple methods beside ours."""

from dataclasses import dataclass
from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.known.published import printed
from dakcong.answers.known.release import release
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.joined import joined
from dakcong.engine.contributions import (
    BaseEffect,
    Contributions,
    base_effect,
    contributions,
    two_year_growth,
)
from dakcong.engine.profile import year_share
from dakcong.engine.simple_methods import Methods, simple_methods
from dakcong.units import PERCENT, fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthParts:
    """The growth of the year, taken apart.

    Attributes:
        answer: what it rests on.
        parts: exact.
        shown_so_far, shown_remainder: on a hundredth of a point, adding up to the shown year.
        base: last year's base beside a usual (national, assumed) season.
        two_years: growth so far over two years; None when nobody printed that of the same months
            the year before.
    """

    answer: Answer
    parts: Contributions
    shown_so_far: float
    shown_remainder: float
    base: BaseEffect
    two_years: float | None


@lru_cache(maxsize=256)
def growth_parts(facts: Facts, one: Answer) -> GrowthParts:
    """Contributions and the base-effect lens for one indicator."""
    parts = contributions(one.outlook)
    exact = {"so_far": parts.so_far, "remainder": parts.remainder}
    shown = joined(exact, 0.0, parts.year, PERCENT)
    before = _growth_before(facts, one)
    ytd = one.outlook.ytd
    return GrowthParts(
        answer=one,
        parts=parts,
        shown_so_far=shown["so_far"],
        shown_remainder=shown["remainder"],
        base=base_effect(ytd, _usual_share(facts, one)),
        two_years=None if before is None else two_year_growth(ytd.growth, before),
    )


@lru_cache(maxsize=256)
def methods_beside(facts: Facts, one: Answer) -> Methods:
    """Simple methods and ours; an index has only those that need no sums."""
    planned, usual = printed(one.published, "plan_remainder"), _usual_share(facts, one)
    return simple_methods(one.outlook, usual, planned, sums=one.indicator.flow)


def _usual_share(facts: Facts, one: Answer) -> float:
    return year_share(facts.catalogue.profiles[one.indicator.id], one.month)


def _growth_before(facts: Facts, one: Answer) -> float | None:
    """Printed growth of the same months last year, of the same territory."""
    ytd, here = one.outlook.ytd, release(facts.catalogue, one.indicator.id, one.scenario.vintage)
    printed = here.figures("growth", year=ytd.year - 1)
    found = [figure.value for figure in printed if figure.month == ytd.month]
    return fraction(found[-1]) if found else None
