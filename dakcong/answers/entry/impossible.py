"""Figures that cannot all hold, by linear programming, with the smallest set of them named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from dakcong.answers.entry.case import Case
from dakcong.answers.entry.finding import Finding, apart
from dakcong.answers.known.vintages import bases
from dakcong.engine.linear import System, bounds, feasible
from dakcong.engine.reconcile import contradictions, system_of
from dakcong.engine.statements import RATIOS, Statement, ends, statement_of
from dakcong.model import Figure
from dakcong.units import percent

# What a resolution or the leaders set for the year; a share or a growth is measured on it.
_SET: Final = frozenset({"plan", "plan_growth", "goal", "goal_growth"})
_STATED: Final = frozenset({"level", "growth", "plan_share", "plan_remainder"}) | _SET


@dataclass(frozen=True, slots=True)
class _Stated:
    """The statements about one indicator and its months so far, each with its figure."""

    statements: tuple[Statement, ...]
    figures: Mapping[str, Figure]


def impossible(case: Case) -> Iterator[Finding]:
    """Every smallest set that holds an entered figure and cannot hold."""
    for indicator, year, month in _periods(case):
        stated = _stated(case, indicator, year, month)
        system = system_of(stated.statements)
        if feasible(system):
            continue
        sizes: dict[frozenset[Figure], int] = {}
        for names in contradictions(system):
            entered = [stated.figures[one] for one in names if stated.figures[one] in case.entered]
            # Of several sets that blame the same figures the smallest says it best.
            if entered and len(names) <= sizes.setdefault(frozenset(entered), len(names)):
                yield _found(system, names, stated, sorted(entered, key=partial(_lies, case)))


def _lies(case: Case, one: Figure) -> bool:
    """Whether a figure lies where real series would have it; those that do not come first."""
    found = case.usual(one)
    return found is None or not apart(ends(one), found)


def _found(
    system: System, names: tuple[str, ...], stated: _Stated, entered: list[Figure]
) -> Finding:
    first = next(name for name in names if stated.figures[name] is entered[0])
    others = [stated.figures[one] for one in names if one != first]
    sides = any(one.region != "merged" for one in (entered[0], *others))
    return Finding(
        kind="sides" if sides else "contradiction",
        severity="impossible",
        figures=(entered[0], *others),
        right=_allowed(system, first, names),
    )


def _allowed(system: System, name: str, names: tuple[str, ...]) -> tuple[float, float] | None:
    """What the others of the set allow one statement to be; in per cent of a share or a growth."""
    kept = frozenset(one.name for one in system.statements) - set(names)
    left = system.without(kept | {name})
    one = next(each for each in system.statements if each.name == name)
    if not {one.numerator, one.denominator or one.numerator} <= set(left.quantities):
        return None
    base = {one.denominator: 1.0} if one.denominator is not None else None
    low, high = bounds(left, {one.numerator: 1.0}, base)
    if low is None or high is None:
        return None
    if one.denominator is None:
        return low, high
    change = 1.0 if RATIOS[name.rpartition(".")[2]][2] else 0.0
    return percent(low - change), percent(high - change)


def _periods(case: Case) -> list[tuple[str, int, int]]:
    """Indicator, year and month of all that an entered figure may contradict."""
    so_far = {
        (one.indicator, one.year, one.month)
        for one in case.everything
        if one.measure in _STATED - _SET
    }
    touched = {
        key
        for one in case.entered
        if one.measure in _STATED
        for key in so_far | {(one.indicator, one.year, one.month)}
        if key[:2] == (one.indicator, one.year) and (one.measure in _SET or key[2] == one.month)
    }
    return sorted(touched)


def _stated(case: Case, indicator: str, year: int, month: int) -> _Stated:
    """What is stated of months 1 to m: what was entered, and of the rest what it rests on.

    What other sources print of the same months is no part of it, but a revision; the amounts of the
    year, and those of the former provinces, are.
    """
    readings = bases(case.facts.catalogue, indicator, f"{year}-{month:02d}")
    pairs = next((dict(one.pairs) for one in readings), {})
    made: dict[str, tuple[Statement, Figure]] = {}
    for one in case.everything:
        if (one.indicator, one.year) != (indicator, year) or not _counts(case, one, month):
            continue
        if one.measure in ("plan_growth", "goal_growth") and one.measure not in pairs:
            continue
        statement = statement_of(one, pairs)
        first = one.measure in _SET or one in case.entered
        if statement is not None and (first or statement.name not in made):
            made[statement.name] = (statement, one)
    statements = tuple(statement for statement, _ in made.values())
    return _Stated(statements, {name: figure for name, (_, figure) in made.items()})


def _counts(case: Case, one: Figure, month: int) -> bool:
    if one.measure in _SET:
        return one.region == "merged"
    if one.measure not in _STATED or one.month != month:
        return False
    if one.region != "merged":
        # The plans of the former provinces were never printed: their shares of plan bind nothing.
        return one.measure in ("level", "growth")
    sided = any(
        same.region != "merged" and (same.indicator, same.until) == (one.indicator, one.until)
        for same in case.entered
    )
    return one in case.entered or (sided and one.measure in ("level", "growth"))


def allowed_by_others(case: Case, one: Figure) -> tuple[float, float] | None:
    """Ends of what all other statements allow a figure, in its unit; None where they say nothing.

    Narrow only where another entered figure measures it: a level by its share of the plan.
    """
    stated = _stated(case, one.indicator, one.year, one.month)
    name = next((name for name, figure in stated.figures.items() if figure is one), "")
    system = system_of(stated.statements)
    if not name or not feasible(system.without(frozenset({name}))):
        return None
    return _allowed(system, name, tuple(each.name for each in system.statements))
