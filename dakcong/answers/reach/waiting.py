"""Until when the target stays reachable, measured by the best growth that was published."""

from dataclasses import dataclass
from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.known.release import release
from dakcong.answers.year.answer import Answer
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
    found = delay(one.outlook.ytd, one.reach.target, one.shares, best)
    return Chance(answer=one, best_figure=figure, delay=found)


def best_growth(facts: Facts, one: Answer) -> Figure | None:
    """The highest growth that the chosen sources printed: of the year so far, or of a month of it.

    Figures of other readings, of the West alone or of later releases do not count; an assumed
    first part is nobody's figure.
    """
    published = one.published
    if published is None or "growth" not in published.figures:
        return None
    sources = {figure.source for figure in published.figures.values()}
    here = release(facts.catalogue, one.indicator.id, one.scenario.vintage)
    printed = here.figures("month_growth", year=published.year)
    months = [figure for figure in printed if figure.source in sources]
    return max([published.figures["growth"], *months], key=lambda figure: figure.value)
