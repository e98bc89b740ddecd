"""Until when the target stays reachable, measured by the best growth that was published."""

from dataclasses import dataclass
from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.outlooks import Answer, Missing, answer
from dakcong.answers.vintages import visible
from dakcong.engine.delay import Delay, delay
from dakcong.model import Figure
from dakcong.scenario.record import Scenario
from dakcong.units import fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The last chance of one target.

    Attributes:
        answer: what it rests on.
        best_figure: the printed growth taken as the best ever; None when the reader set one, or
            when none was printed.
        delay: growth still needed month by month, and the outcome.
    """

    answer: Answer
    best_figure: Figure | None
    delay: Delay


@lru_cache(maxsize=256)
def last_chance(
    facts: Facts,
    indicator_id: str,
    scenario: Scenario,
    *,
    meanwhile: float = 0.0,
    best: float | None = None,
) -> Chance | Missing:
    """How long the target stays reachable if months pass at `meanwhile`.

    Args:
        facts: the data.
        indicator_id: the indicator.
        scenario: the assumptions.
        meanwhile: growth of the months that pass; 0 is last year's level.
        best: highest growth the reader thinks possible; by default the highest that was printed.
    """
    one = answer(facts, indicator_id, scenario)
    if isinstance(one, Missing):
        return one
    figure = best_growth(facts, one) if best is None else None
    if figure is not None:
        best = fraction(figure.value)
    found = delay(one.outlook.ytd, one.reach.target, one.shares, meanwhile=meanwhile, best=best)
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
    months = [
        figure
        for figure in visible(facts.catalogue, one.scenario.vintage)
        if (figure.indicator, figure.region) == (one.indicator.id, "merged")
        and figure.measure == "month_growth"
        and figure.year == published.year
        and figure.source in sources
    ]
    return max([published.figures["growth"], *months], key=lambda figure: figure.value)
