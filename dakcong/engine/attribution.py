"""What each of several changes adds to a result, whatever their order; parts that add up exactly.

The part of a change is its Shapley value (1953): its effect averaged over all orders in which the
changes could be made. Parts add up to the whole difference, equal changes get equal parts, and a
change without effect gets 0.
"""

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import combinations
from typing import Final, TypeVar

from dakcong.engine.rounding import significant
from dakcong.errors import InputError

# 2^10 evaluations; more changes are grouped by the caller.
MOST_CHANGES: Final = 10
Name = TypeVar("Name", bound=Hashable)


def shapley(value: Callable[[frozenset[Name]], float], names: Sequence[Name]) -> dict[Name, float]:
    """The part of each change in value(all) - value(none), by exact enumeration.

    Args:
        value: result when exactly these changes are made.
        names: the changes; all different.

    Raises:
        InputError: more than ten changes; group some of them first.
    """
    count = len(names)
    if count > MOST_CHANGES:
        raise InputError(
            f"{count} changes; at most {MOST_CHANGES} are told apart, group some of them",
            key="error.reach.too_many_changes",
            count=count,
            allowed=MOST_CHANGES,
        )
    worth = {
        frozenset(some): significant(value(frozenset(some)))
        for size in range(count + 1)
        for some in combinations(names, size)
    }
    parts = {}
    for name in names:
        part = 0.0
        for some, before in worth.items():
            if name not in some:
                weight = 1.0 / (count * math.comb(count - 1, len(some)))
                part += weight * (worth[some | {name}] - before)
        parts[name] = significant(part)
    return parts


def adding_up(parts: Mapping[Name, float], total: float, decimals: int) -> dict[Name, float]:
    """The parts on a number of decimals, so that they add up to a shown total exactly.

    Largest remainders (Hamilton): every part is rounded down, then the units that lack go to the
    parts that lost most, the earlier of two alike first; a unit too many is taken from the part
    that lost least. A part of 0 stays 0.

    Args:
        parts: what adds up, up to floating point, to the exact total.
        total: the total as shown, a multiple of the last unit; within one unit of the exact one,
            as the difference of two rounded amounts is.
        decimals: digits after the point of what is shown.

    Raises:
        InputError: the parts are further than that from the total.
    """
    unit = 10.0**-decimals
    if abs(sum(parts.values()) - total) > 1.01 * unit:
        raise InputError(
            f"parts add up to {sum(parts.values()):g}, the total is {total:g}",
            key="error.reach.parts",
            parts=sum(parts.values()),
            total=total,
        )
    # Nine decimals of a unit: 2.9999999999 units are three, and not two with a remainder.
    units = {name: round(part / unit, 9) for name, part in parts.items()}
    counts = {name: math.floor(one) for name, one in units.items()}
    lacking = round(total / unit) - sum(counts.values())
    order = sorted((n for n in units if units[n] != 0.0), key=lambda n: counts[n] - units[n])
    if lacking < 0:
        order.reverse()
    for place in range(abs(lacking)):
        counts[order[place % len(order)]] += 1 if lacking > 0 else -1
    return {name: round(count * unit, decimals) + 0.0 for name, count in counts.items()}
