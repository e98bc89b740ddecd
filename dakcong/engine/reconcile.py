"""Do the published figures agree? Contradictions, unchecked statements, exact bounds."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from dakcong.engine.linear import AtMost, Sum, System, bounds, corners, feasible
from dakcong.engine.rounding import significant
from dakcong.engine.statements import Statement

# A statement counts as checked when the others alone confine it to this distance from its value.
CHECKED_WITHIN: Final = 0.05

Bounds = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One statement against all others.

    Attributes:
        implied: bounds that the other statements alone put on it (ratios as a factor).
        checked: both bounds lie within 5 % of the printed value.
    """

    statement: Statement
    implied: Bounds
    checked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """What a set of statements says together.

    Attributes:
        contradictions: every smallest set of statement names that cannot all hold; sorted.
        checks: one for each statement; empty when there is a contradiction.
        amounts: bounds of every amount; empty when there is a contradiction.
    """

    contradictions: tuple[tuple[str, ...], ...]
    checks: tuple[Check, ...]
    amounts: dict[str, Bounds]

    @property
    def consistent(self) -> bool:
        """All statements can hold together."""
        return not self.contradictions

    @property
    def unchecked(self) -> tuple[str, ...]:
        """Names of the statements that nothing else checks."""
        return tuple(one.statement.name for one in self.checks if not one.checked)


def system_of(statements: tuple[Statement, ...]) -> System:
    """The statements with the equations between the amounts that they speak of.

    plan = level + plan_remainder; merged = west + east; same period <= previous year.
    """
    spoken = {one.numerator for one in statements} | {
        one.denominator for one in statements if one.denominator is not None
    }
    sums = []
    if {"plan", "plan_remainder", "level"} <= spoken:
        sums.append(Sum(total="plan", parts=("level", "plan_remainder")))
    for amount in ("level", "same_period"):
        if amount in spoken and spoken & {f"west.{amount}", f"east.{amount}"}:
            sums.append(Sum(total=amount, parts=(f"west.{amount}", f"east.{amount}")))
    orders = []
    if {"same_period", "previous_year"} <= spoken:
        orders.append(AtMost(smaller="same_period", larger="previous_year"))
    return System(statements, tuple(sums), tuple(orders))


@lru_cache(maxsize=64)
def reconcile(statements: tuple[Statement, ...]) -> Reconciliation:
    """Contradictions, implied bounds and unchecked statements of a set of statements.

    Statement names must differ. Bounds are closed: a bound of [x, x + h) is reported as x + h.
    """
    system = system_of(statements)
    found = contradictions(system)
    if found:
        return Reconciliation(contradictions=found, checks=(), amounts={})
    checks = tuple(_check(system, one) for one in statements)
    amounts = {name: bounds(system, {name: 1.0}) for name in system.quantities}
    return Reconciliation(contradictions=(), checks=checks, amounts=amounts)


def contradictions(system: System) -> tuple[tuple[str, ...], ...]:
    """Every smallest set of statements that cannot all hold (no subset of it already fails).

    Reiter's (1987) hitting-set tree: find one smallest set, then look for others after leaving out
    each of its members in turn.
    """
    found: set[frozenset[str]] = set()
    seen: set[frozenset[str]] = set()
    branches = [frozenset[str]()]
    while branches:
        left_out = branches.pop()
        if left_out in seen:
            continue
        seen.add(left_out)
        conflict = next((one for one in found if not one & left_out), None)
        if conflict is None:
            conflict = contradiction(system.without(left_out))
            if not conflict:
                continue
            found.add(conflict)
        branches.extend(left_out | {name} for name in conflict)
    return tuple(sorted((tuple(sorted(one)) for one in found), key=lambda one: (len(one), one)))


@lru_cache(maxsize=256)
def required_growth_bounds(statements: tuple[Statement, ...], target: str) -> Bounds:
    """Bounds of the required growth of the remaining months, from rounding alone; fractions.

    The target is what is aimed at, so it is held at its printed value.
    (target - level) / (previous year - same period) - 1 over all amounts the statements allow.
    (None, None) when the statements contradict each other or leave the ratio open.
    """
    system = _held(statements, target)
    if target not in system.quantities or not feasible(system):
        return None, None
    low, high = bounds(
        system,
        {target: 1.0, "level": -1.0},
        {"previous_year": 1.0, "same_period": -1.0},
    )
    return (
        None if low is None else significant(low - 1.0),
        None if high is None else significant(high - 1.0),
    )


def year_end_bounds(statements: tuple[Statement, ...], target: str, factor: float) -> Bounds:
    """Bounds of a year end from rounding alone: level + factor * last year's remaining months.

    `factor` is 1 + growth, of the median or of another quantile; the target is held as for the
    required growth. (None, None) when the statements contradict each other.
    """
    ends = [level + factor * rest for level, rest in _known_so_far(statements, target)]
    return (significant(min(ends)), significant(max(ends))) if ends else (None, None)


@lru_cache(maxsize=64)
def _known_so_far(
    statements: tuple[Statement, ...], target: str
) -> tuple[tuple[float, float], ...]:
    """Corners of the level so far and last year's remaining months; no assumption moves them."""
    rest = {"previous_year": 1.0, "same_period": -1.0}
    return corners(_held(statements, target), {"level": 1.0}, rest)


def _held(statements: tuple[Statement, ...], target: str) -> System:
    """The statements with what is aimed at held at its printed value."""
    return system_of(
        tuple(
            replace(one, low=one.printed, high=one.printed) if one.name == target else one
            for one in statements
        )
    )


def contradiction(system: System) -> frozenset[str]:
    """One smallest set of statements that cannot all hold; empty when all can.

    Leaves out, from the last to the first, every statement that the failure does not need.
    """
    if feasible(system):
        return frozenset()
    left_out: frozenset[str] = frozenset()
    for one in reversed(system.statements):
        if not feasible(system.without(left_out | {one.name})):
            left_out |= {one.name}
    return frozenset(one.name for one in system.statements) - left_out


def _check(system: System, statement: Statement) -> Check:
    others = system.without(frozenset({statement.name}))
    spoken = others.quantities
    implied: Bounds = (None, None)
    if statement.numerator in spoken and statement.denominator is None:
        implied = bounds(others, {statement.numerator: 1.0})
    elif statement.numerator in spoken and statement.denominator in spoken:
        implied = bounds(others, {statement.numerator: 1.0}, {statement.denominator: 1.0})
    low, high = implied
    checked = (
        low is not None
        and high is not None
        and low >= statement.printed * (1 - CHECKED_WITHIN)
        and high <= statement.printed * (1 + CHECKED_WITHIN)
    )
    return Check(statement=statement, implied=implied, checked=checked)
