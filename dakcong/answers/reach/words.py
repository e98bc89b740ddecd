"""The reach questions in words: what must it be, until when, on which path, and all together."""

from dakcong.answers.reach.goals import Denominator, Sureness, Together
from dakcong.answers.reach.solver import Solved
from dakcong.answers.reach.waiting import Chance
from dakcong.answers.reader import Reader
from dakcong.answers.words.names import between, name_of, period_of, points, value_of
from dakcong.answers.words.pens import growth_words
from dakcong.answers.words.sentences import target_words
from dakcong.answers.words.titles import indicator_in_sentence
from dakcong.answers.year.answer import Answer
from dakcong.engine.planned_path import TRACK_RULE, PlannedPath
from dakcong.figures.catalogue import Indicator
from dakcong.texts import numbers, say


def solved(reader: Reader, one: Solved, month: int) -> str:
    """What one assumption must be; `month` is the last published one."""
    number, found = one.assumption, one.solution
    target = target_words(one.indicator, one.target_kind, one.target, reader.language)
    if one.confidence is None:
        aim = reader.text("reach.solver.median", target=target)
        best = numbers.amount(found.best, one.indicator.unit, reader.language)
    else:
        sure = numbers.share(one.confidence, reader.language, 0)
        aim = reader.text("reach.solver.confidence", target=target, confidence=sure)
        best = numbers.probability(found.best, reader.language)
    return reader.text(
        f"reach.solver.{_outcome(one)}",
        aim=aim,
        name=name_of(reader.facts, number.code, reader.language, month),
        value="" if found.value is None else value_of(number, found.value, reader.language),
        low=value_of(number, one.within.low, reader.language),
        high=value_of(number, one.within.high, reader.language),
        best=best,
        best_at=value_of(number, found.best_at, reader.language),
    )


def last_chance(one: Chance, language: str) -> str:
    """Until when the target stays reachable."""
    found = one.delay
    by_month = {state.month: state for state in found.states}
    last = found.last or found.states[0].month
    needed = by_month.get(last, found.states[-1]).needed
    later = by_month.get(last + 1)
    now = found.outcome == "until" and last == found.states[0].month
    sentence = say(
        language,
        f"reach.waiting.{'now' if now else found.outcome}",
        target=_target(one.answer, language),
        month=say(language, f"month.name.{last}"),
        start=say(language, f"month.name.{min(last + 1, 12)}"),
        needed=growth_words(needed, language),
        best=_best(one, language),
    )
    if found.outcome == "until" and later is not None:
        sentence += " " + say(
            language, "reach.waiting.one_more", needed=growth_words(later.needed, language)
        )
    return sentence


def delay_cost(one: Chance, language: str) -> str:
    """What each month of waiting adds to the growth needed; empty where it adds nothing."""
    costs = [state.cost for state in one.delay.states[1:]]
    if one.delay.outcome in ("met", "on_the_way", "no_best") or not costs:
        return ""
    return say(
        language,
        "reach.waiting.cost" if len(costs) > 1 else "reach.waiting.cost_once",
        first=points(costs[0], language),
        last=points(costs[-1], language),
    )


def track(found: PlannedPath, month: int, language: str) -> str:
    """Where the year so far stands on its path."""
    return say(
        language,
        f"reach.track.{found.track}",
        month=month,
        ratio=numbers.share(found.ratio, language),
    )


def track_rule(language: str) -> str:
    """The rule by which a year is on, close to or behind its path."""
    within = next(1 - edge for edge, name in TRACK_RULE if name == "close")
    return say(language, "reach.track.rule", within=numbers.share(within, language, 0))


def quarters_needed(found: PlannedPath, indicator: Indicator, language: str) -> str:
    """What each open quarter must bring; empty for an index (no amounts) and a target met."""
    if indicator.index or found.months[-1].needed == 0:
        return ""
    parts = [
        say(
            language,
            "reach.track.quarter",
            quarter=one.number,
            needed=numbers.fine(one.needed, indicator.unit, language),
        )
        for one in found.quarters
        if one.needed is not None
    ]
    return say(language, "reach.track.quarters", parts="; ".join(parts))


def denominators(rows: tuple[Denominator, ...], language: str) -> str:
    """Whether the reading of the goal changes the answer; empty with one reading only."""
    if len(rows) < 2:
        return ""
    # What is met already needs nothing, and not a fall of more than everything.
    needed = [max(one.reach.required_growth, -1.0) for one in rows]
    sure = [one.reach.probability for one in rows]
    states = {one.status for one in rows}
    key = "differ" if len(states) > 1 else "met" if states == {"met"} else "same"
    low, high = (numbers.share(end, language, signed=True) for end in (min(needed), max(needed)))
    return say(
        language,
        f"reach.denominators.{key}",
        count=len(rows),
        needed=between(low, high, language),
        probability=between(_chance(min(sure), language), _chance(max(sure), language), language),
    )


def denominator(one: Denominator, indicator: Indicator, language: str) -> str:
    """One reading as a row's name: the target, and last year's total for a flow."""
    target = target_words(indicator, one.target_kind, one.reach.target, language)
    if indicator.index:
        return target
    base = numbers.fine(one.previous_year, indicator.unit, language)
    return say(language, "reach.denominators.row", target=target, base=base)


def sureness(rows: tuple[Sureness, ...], indicator: Indicator, language: str) -> str:
    """The targets that would be fair tests."""
    parts = [
        say(
            language,
            "reach.sureness.part",
            confidence=numbers.share(one.confidence, language, 0),
            target=numbers.amount(one.fair_target, indicator.unit, language),
        )
        for one in rows
    ]
    return say(language, "reach.sureness.fair", parts="; ".join(parts))


def together(one: Together, language: str) -> str:
    """All targets at once; empty when fewer than two can be answered."""
    if one.joint is None or len(one.probabilities) < 2:
        return ""
    found = one.joint
    said = [
        say(
            language,
            "reach.joint.all",
            names=_list(one, tuple(one.probabilities), language),
            probability=_chance(found.probability, language),
            correlation=numbers.number(found.correlation, language, 1),
            independent=_chance(found.independent, language),
            bounds=between(_chance(found.low, language), _chance(found.high, language), language),
        )
    ]
    for key, names in (("missing", one.missing), ("assumed", one.assumed)):
        if names:
            said.append(say(language, f"reach.joint.{key}", names=_list(one, names, language)))
    return " ".join(said)


def _outcome(one: Solved) -> str:
    found = one.solution
    if found.outcome == "found":
        return "at_least" if found.rising else "at_most"
    goal = one.target if one.confidence is None else one.confidence
    reached = found.outcome == "no_effect" and found.best >= goal
    return "no_effect_met" if reached else found.outcome


def _chance(value: float, language: str) -> str:
    """A probability for comparing several: on a tenth of a per cent."""
    return numbers.probability(value, language, 1)


def _list(one: Together, names: tuple[str, ...], language: str) -> str:
    return ", ".join(indicator_in_sentence(one.indicators[name], language) for name in names)


def _target(one: Answer, language: str) -> str:
    return target_words(one.indicator, one.target_kind, one.reach.target, language)


def _best(one: Chance, language: str) -> str:
    best, figure = one.delay.best, one.best_figure
    if best is None or figure is None:
        return ""
    value = numbers.share(best, language, signed=True)
    vintage = f"{figure.year}-{figure.month:02d}"
    single = figure.measure == "month_growth"
    period = numbers.month(vintage, language) if single else period_of(vintage, language)
    return say(language, "reach.waiting.best_printed", value=value, period=period)
