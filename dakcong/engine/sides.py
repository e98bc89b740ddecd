"""Amounts of the two former provinces and of the merged one: added, taken apart, never mixed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dakcong.engine.amounts import (
    ALIKE,
    EAST,
    MERGED,
    SIDES,
    WEST,
    Amount,
    growth,
    require_alike,
    require_amounts,
)
from dakcong.engine.rounding import significant
from dakcong.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """The way from the printed amounts of the sides to that of the merged province.

    Attributes:
        parts: of the sides, of one basis.
        revisions: territory to what its later figure adds to its part.
        whole: of the merged province.
        left: whole - parts - revisions; belongs to nobody by any published figure.
    """

    parts: tuple[Amount, ...]
    revisions: dict[str, float]
    whole: Amount
    left: float

    @property
    def printed(self) -> float:
        """Sum of the parts as they were first printed."""
        return significant(sum(one.value for one in self.parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one side adds to the growth of both; fractions.

    Attributes:
        share: of the level of both, now.
        growth: of the side itself.
        points: its change over the level of both before; the points of all sides add up to the
            growth of both.
        part: of the change of both.
    """

    territory: str
    share: float
    growth: float
    points: float
    part: float


def total(parts: Sequence[Amount]) -> Amount:
    """West and East added up to the merged province.

    Raises:
        InputError: not exactly one amount of each side, or two of another unit, prices, months or
            basis; or they are rates.
    """
    first = parts[0]
    # First what no other period or printing would mend.
    require_amounts(*parts)
    for one in parts[1:]:
        require_alike(first, one, *ALIKE)
    if sorted(one.territory for one in parts) != sorted(SIDES):
        raise InputError(
            f"territories {[one.territory for one in parts]}; give one amount of each side",
            key="sides.not_both",
        )
    value = significant(sum(one.value for one in parts))
    return replace(first, value=value, territory=MERGED)


def rest(whole: Amount, side: Amount) -> Amount:
    """The other side: merged less the one that is known.

    Raises:
        InputError: `whole` is not of the merged province or `side` of a side, another unit, prices,
            months or basis, or less than nothing is left.
    """
    require_amounts(whole, side)
    require_alike(whole, side, *ALIKE)
    if whole.territory != MERGED or side.territory not in SIDES:
        raise InputError(
            f"{whole.territory} less {side.territory}; give merged, then a side",
            key="sides.not_both",
        )
    if side.value > whole.value:
        raise InputError(
            f"{side.value:g} of a side is more than {whole.value:g} of both; check both figures",
            key="sides.more_than_both",
        )
    other = EAST if side.territory == WEST else WEST
    return replace(whole, value=significant(whole.value - side.value), territory=other)


def contributions(
    now: Sequence[Amount], before: Sequence[Amount]
) -> tuple[Contribution, Contribution]:
    """What West and East add to the growth of both.

    points = (now - before of the side) / before of both.

    Raises:
        InputError: as `total` and `growth` do.
    """
    both, both_before = total(now), total(before)
    growth(both, both_before)
    change = both.value - both_before.value
    found = []
    for side in SIDES:
        own = next(one for one in now if one.territory == side)
        earlier = next(one for one in before if one.territory == side)
        moved = own.value - earlier.value
        found.append(
            Contribution(
                territory=side,
                share=significant(own.value / both.value),
                growth=growth(own, earlier),
                points=significant(moved / both_before.value),
                part=significant(moved / change) if change else 0.0,
            )
        )
    return found[0], found[1]


def bridge(parts: Sequence[Amount], revised: Sequence[Amount], whole: Amount) -> Bridge:
    """The way from the parts, by their revisions, to the merged amount; what is left is named.

    The one place where bases meet: each step is of one basis or says what a revision changed.

    Raises:
        InputError: a part or revision of another unit, prices or months than the whole, parts of
            several bases, a side twice, or a revision of a side without a part.
    """
    for one in (*parts, *revised):
        require_alike(whole, one, "unit", "period", "prices")
    for one in parts[1:]:
        require_alike(parts[0], one, "basis")
    require_amounts(whole, *parts, *revised)
    first = {one.territory: one.value for one in parts}
    later = {one.territory: one.value for one in revised}
    doubled = len(first) < len(parts) or len(later) < len(revised)
    if doubled or MERGED in {*first, *later} or not later.keys() <= first.keys():
        raise InputError(
            f"parts of {sorted(first)}, revisions of {sorted(later)}; give each side once, and a"
            " revision only of a side that has a part",
            key="sides.not_both",
        )
    revisions = {side: significant(value - first[side]) for side, value in later.items()}
    reached = sum(first.values()) + sum(revisions.values())
    left = significant(whole.value - reached)
    return Bridge(parts=tuple(parts), revisions=revisions, whole=whole, left=left)
