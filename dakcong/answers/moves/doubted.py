"""A printed growth so far that its own parts put in doubt: the answer under both readings."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.agreement import East, reconciled
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.published import Published
from dakcong.answers.moves.changes import changed, touched
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction, percent

# What the two readings are called, in their order: as printed, and as in the West alone.
READINGS: Final = ("printed", "west")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The target under one reading of the growth so far, all else on its default.

    Attributes:
        growth: of the months so far; a fraction.
        probability: of reaching the chosen target, 0..1.
    """

    growth: float
    probability: float


def east_of(published: Published | None) -> East | None:
    """What merged less West leaves for the East, where both were printed."""
    return None if published is None else reconciled(published).east


def growths(facts: Facts, one: Answer) -> tuple[float, ...]:
    """The growth as printed, and that of the West alone; empty where no doubt is known.

    A doubt: what the merged figure leaves for the East lies too far from the West.
    """
    east, code = east_of(one.published), codes(one.indicator.letter).first_part
    if one.published is None or east is None or east.plausible or code not in one.scenario.by_code:
        return ()
    return (fraction(one.published.value("growth")), east.west_growth)


def doubted(facts: Facts, one: Answer) -> tuple[Reading, ...]:
    """What both readings mean for the target, all else on its default; empty without a doubt."""
    known = growths(facts, one)
    if not known:
        return ()
    chosen = {
        name: value
        for name, value in touched(facts, one.scenario).items()
        if facts.registry.find(name).kind == "choice"
    }
    start = complete(facts, one.scenario.vintage, chosen)
    answers = _answers(facts, one.indicator, start, known)
    return tuple(
        Reading(growth=growth, probability=found.reach.probability)
        for growth, found in zip(known, answers, strict=False)
    )


def both_answers(facts: Facts, one: Answer) -> tuple[Answer, ...]:
    """The answers under both readings, all else as in the scenario; empty without a doubt."""
    return _answers(facts, one.indicator, one.scenario, growths(facts, one))


@lru_cache(maxsize=64)
def _answers(
    facts: Facts, indicator: Indicator, start: Scenario, growths: tuple[float, ...]
) -> tuple[Answer, ...]:
    """The answer at each growth so far; none where one of them has none."""
    number = facts.registry.find(codes(indicator.letter).first_part)
    found = []
    for growth in growths:
        moved = changed(facts, start, {number.code: number.rounded(percent(growth))})
        try:
            reached = answer(facts, indicator.id, moved)
        except InputError:
            return ()
        if isinstance(reached, Missing):
            return ()
        found.append(reached)
    return tuple(found)
