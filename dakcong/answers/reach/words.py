"""The reach questions in words: what must it be, until when, on which path, and all together."""

import math
from collections.abc import Iterable
from typing import Final

from dakcong.answers.reach.goals import Denominator, Otherwise, Sureness, Together
from dakcong.answers.reach.solver import Solved
from dakcong.answers.reach.waiting import Chance
from dakcong.answers.reader import Reader
from dakcong.answers.words.names import name_of, value_of
from dakcong.answers.words.sentences import target_of
from dakcong.answers.words.titles import indicator_in_sentence
from dakcong.engine.attribution import adding_up
from dakcong.engine.planned_path import TRACK_RULE, PlannedPath
from dakcong.figures.catalogue import Indicator
from dakcong.texts import rates, say
from dakcong.texts.styles import written

# The surest that something to come is taken for.
CERTAIN: Final = 0.9999


def solved(reader: Reader, one: Solved) -> str:
    """What one assumption must be."""
    number, found, sure = one.assumption, one.solution, one.confidence
    language = reader.language
    target = target_of(one.base, language)
    if sure is None:
        aim = reader.text("reach.solver.median", target=target)
        best = written(one.base.indicator.amount(found.best), "amount", language)
    else:
        aim = reader.text("reach.solver.confidence", target=target, confidence=sure)
        best = rates.probability(found.best, language)
    return reader.text(
        f"reach.solver.{_outcome(one)}",
        aim=aim,
        name=name_of(reader, number.code),
        value="" if found.value is None else value_of(number, found.value, language),
        low=value_of(number, one.within.low, language),
        high=value_of(number, one.within.high, language),
        best=best,
        best_at=value_of(number, found.best_at, language),
    )


def last_chance(one: Chance, language: str) -> str:
    """Until when the target stays reachable."""
    found = one.delay
    needed = {state.month: state.needed for state in found.states}
    last = found.last or found.states[0].month
    now = found.outcome == "until" and last == found.states[0].month
    sentence = say(
        language,
        f"reach.waiting.{'now' if now else found.outcome}",
        target=target_of(one.answer, language),
        month=last,
        start=min(last + 1, 12),
        needed=needed.get(last, found.states[-1].needed),
        best=_best(one, language),
    )
    if found.outcome != "until" or last + 1 not in needed:
        return sentence
    return f"{sentence} {say(language, 'reach.waiting.one_more', needed=needed[last + 1])}"


def delay_cost(one: Chance, language: str) -> str:
    """What each month of waiting adds to the growth needed; empty where it adds nothing."""
    costs = [state.cost for state in one.delay.states[1:]]
    if one.delay.outcome in ("met", "on_the_way", "no_best") or not costs:
        return ""
    key = "reach.waiting.cost" if len(costs) > 1 else "reach.waiting.cost_once"
    return say(language, key, first=costs[0], last=costs[-1])


def track(found: PlannedPath, month: int, language: str) -> str:
    """Where the year so far stands on its path."""
    return say(language, f"reach.track.{found.track}", month=month, ratio=found.ratio)


def track_rule(language: str) -> str:
    """The rule by which a year is on, close to or behind its path."""
    within = next(1 - edge for edge, name in TRACK_RULE if name == "close")
    return say(language, "reach.track.rule", within=within)


def quarters_needed(found: PlannedPath, indicator: Indicator, language: str) -> str:
    """What each open quarter must bring; empty for an index (no amounts) and a target met.

    Whole units that add up to the gap as it is shown, which is rounded up.
    """
    if indicator.index or found.months[-1].needed == 0:
        return ""
    open_ones = {one.number: one.needed for one in found.quarters if one.needed is not None}
    shown = adding_up(open_ones, math.ceil(round(sum(open_ones.values()), 6)), 0)
    parts = [
        say(language, "reach.track.quarter", quarter=quarter, needed=indicator.amount(needed))
        for quarter, needed in shown.items()
    ]
    return say(language, "reach.track.quarters", parts="; ".join(parts))


def denominators(rows: tuple[Denominator, ...], language: str) -> str:
    """Whether the reading of the goal changes the answer; empty with one reading only."""
    if len(rows) < 2:
        return ""
    # What is met already needs nothing, and not a fall of more than everything.
    growths = (one.answer.reach.required_growth for one in rows)
    needed = [-1.0 if growth is None else growth for growth in growths]
    # Beside readings that are not met, one that is counts as more than sure.
    sure = [min(one.answer.reach.probability, CERTAIN) for one in rows]
    states = {one.status for one in rows}
    key = "differ" if len(states) > 1 else "met" if states == {"met"} else "same"
    return say(
        language,
        f"reach.denominators.{key}",
        count=len(rows),
        month=rows[0].answer.month,
        needed=(min(needed), max(needed)),
        probability=(min(sure), max(sure)),
    )


def denominator(one: Denominator, language: str) -> str:
    """One reading as a row's name: the target, and last year's total for a flow."""
    target = target_of(one.answer, language)
    if one.answer.indicator.index:
        return target
    base = one.answer.amount(one.answer.outlook.ytd.previous_year)
    return say(language, "reach.denominators.row", target=target, base=base)


def sureness(rows: tuple[Sureness, ...], indicator: Indicator, language: str) -> str:
    """The targets that would be fair tests."""
    key = "reach.sureness.part"
    parts = [
        say(language, key, confidence=one.confidence, target=indicator.amount(one.fair_target))
        for one in rows
    ]
    return say(language, "reach.sureness.fair", parts="; ".join(parts))


def together(one: Together, language: str) -> str:
    """All targets at once; empty when fewer than two can be answered."""
    found = one.joint
    if found is None or len(one.probabilities) < 2:
        return ""

    def names(some: tuple[str, ...]) -> str:
        return ", ".join(
            indicator_in_sentence(one.answers[name].indicator, language) for name in some
        )

    joined, met = tuple(one.probabilities), found.probability >= 1.0
    key = f"reach.joint.{'met' if met else 'two' if len(joined) == 2 else 'all'}"
    chance = found.probability
    first = say(language, key, names=names(joined), count=len(joined), probability=chance)
    read_otherwise = otherwise(one.otherwise, chance, language)
    how = [] if met else [say(language, "reach.joint.how")]
    others = [
        say(language, f"reach.joint.{key}", names=names(some))
        for key, some in (("missing", one.missing), ("assumed", one.assumed))
        if some
    ]
    return " ".join([first, *read_otherwise, *how, *others])


def otherwise(found: Iterable[Otherwise], chance: float, language: str) -> list[str]:
    """What the chance would be under the other reading of a doubted growth, where that is told."""
    now = rates.about_probability(chance, language)
    return [
        say(
            language,
            f"reach.joint.otherwise_{one.reading}",
            name=indicator_in_sentence(one.answer.indicator, language),
            count=one.answer.month,
            probability=one.probability,
        )
        for one in found
        if rates.about_probability(one.probability, language) != now
    ]


def _outcome(one: Solved) -> str:
    found = one.solution
    if found.outcome == "found":
        return "at_least" if found.rising else "at_most"
    goal = one.base.target if one.confidence is None else one.confidence
    reached = found.outcome == "no_effect" and found.best >= goal
    return "no_effect_met" if reached else found.outcome


def _best(one: Chance, language: str) -> str:
    figure = one.best_figure
    if one.delay.best is None or figure is None:
        return ""
    style = "month" if figure.measure == "month_growth" else "inside"
    period = written(figure.until, style, language)
    return say(language, "reach.waiting.best_printed", value=one.delay.best, period=period)
