"""Until when the target stays reachable, measured by the best growth that was published."""

from dataclasses import dataclass
from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.known.release import release
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.growth_way import growth_digits
from dakcong.engine.delay import Delay, delay
from dakcong.model import Figure
from dakcong.units import fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The last chance of one target.

    Attributes:
        answer: what it rests on.
        best_figure: the printed growth taken as the best ever; None when none was printed.
        delay: growth still needed month by month, and the outcome.
    """

    answer: Answer
    best_figure: Figure | None
    delay: Delay


@lru_cache(maxsize=256)
def last_chance(facts: Facts, one: Answer) -> Chance:
    """How long the target stays reachable if months pass at last year's level."""
    figure = best_growth(facts, one)
    best = None if figure is None else fraction(figure.value)
    digits = growth_digits(facts, one.indicator)
    found = delay(one.outlook.ytd, one.reach.target, one.shares, digits, best)
    return Chance(answer=one, best_figure=figure, delay=found)


def best_growth(facts: Facts, one: Answer) -> Figure | None:
    """The highest growth printed of this year: of its months so far, or of one of them.

    Every source known to the release counts, whichever reading is chosen; figures of the West
    alone do not, and an assumed first part is nobody's figure. None while nothing is published.
    """
    if one.published is None:
        return None
    here = release(facts.catalogue, one.indicator.id, one.scenario.vintage)
    printed = [
        figure
        for measure in ("growth", "month_growth")
        for figure in here.figures(measure, year=one.published.year)
    ]
    return max(printed, key=lambda figure: figure.value, default=None)
