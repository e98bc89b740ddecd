"""Slips of a hand that types: two digits swapped, a thousand too much, another month's figure."""

import math
from collections.abc import Iterator
from itertools import pairwise

from dakcong.answers.entry.case import Case
from dakcong.answers.entry.finding import Finding, apart, unusual
from dakcong.answers.entry.impossible import allowed_by_others
from dakcong.engine.statements import ends
from dakcong.model import Figure
from dakcong.units import FLOW_UNITS

# Of the last amount: between these another unit explains what a thousand times more does not.
_NEAR = (1 / 3, 3.0)
# Digits that a figure must have before the same one in another month is more than chance.
_TELLING = 3
# Others allow a figure so narrowly, as a part of it, that digits can be told apart by it.
_NARROW = 0.03
_PRINTED_ONCE = frozenset({"plan", "plan_growth", "goal", "goal_growth"})


def digit_swap(case: Case) -> Iterator[Finding]:
    """The same digits in another order would be what was printed before, or what others allow."""
    for one in case.entered:
        known = case.printed(one)
        if any(not apart(ends(one), ends(other)) for other in known):
            continue
        swapped = list(_swaps(one))
        match = next((o for o in known for value in swapped if _is(value, o.value, one)), None)
        if match is not None:
            yield unusual("digit_swap", one, match, right=(match.value, match.value))
            continue
        allowed = allowed_by_others(case, one)
        if allowed is None or allowed[1] - allowed[0] > _NARROW * abs(allowed[1]):
            continue
        fits = [value for value in swapped if allowed[0] <= value <= allowed[1]]
        if apart(ends(one), allowed) and fits:
            yield unusual("digit_swap", one, right=(fits[0], fits[0]))


def _is(value: float, other: float, one: Figure) -> bool:
    return abs(value - other) < 10.0**-one.decimals / 2


def _swaps(one: Figure) -> Iterator[float]:
    """The values with two neighbouring digits swapped."""
    text = f"{abs(one.value):.{max(one.decimals, 0)}f}"
    places = [at for at, sign in enumerate(text) if sign.isdigit()]
    for first, second in pairwise(places):
        digits = list(text)
        digits[first], digits[second] = digits[second], digits[first]
        if digits != list(text):
            yield float("".join(digits)) * (-1 if one.value < 0 else 1)


def thousand(case: Case) -> Iterator[Finding]:
    """An amount about a thousand times what it was, or a thousandth of it."""
    for one in case.entered:
        if one.unit not in FLOW_UNITS or not one.value:
            continue
        others = [*case.printed(one), *case.alike(one, case.facts.catalogue.figures)]
        near = min(others, key=lambda other: abs(_months(one) - _months(other)), default=None)
        for scale in (1000.0, 1 / 1000.0):
            right = one.value / scale
            if _likely(case, one, near, right):
                known = (one,) if near is None else (one, near)
                yield unusual("thousand", *known, right=(right, right))


def _likely(case: Case, one: Figure, near: Figure | None, right: float) -> bool:
    """Whether another unit would bring the amount near the last one, or where it is expected."""
    if near is not None and near.value:
        return _NEAR[0] <= right / near.value <= _NEAR[1]
    low, high = case.usual(one) or (math.inf, -math.inf)
    return low <= right <= high


def _months(one: Figure) -> int:
    return 12 * one.year + one.month


def copied(case: Case) -> Iterator[Finding]:
    """The very digits of the same measure in another month or year."""
    for one in case.entered:
        digits = f"{abs(one.value):.{max(one.decimals, 0)}f}".replace(".", "").strip("0")
        if one.measure in _PRINTED_ONCE or len(digits) < _TELLING:
            continue
        for other in case.alike(one):
            if (other.value, other.qualifier) == (one.value, one.qualifier):
                yield unusual("copied", one, other)
                break
