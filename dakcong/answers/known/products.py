"""Outputs of products: known or later, the newest that can be compared, a month alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dakcong.answers.known.vintages import known_on
from dakcong.engine.amounts import Amount
from dakcong.engine.outputs import month_alone
from dakcong.figures.catalogue import Catalogue
from dakcong.figures.products import ProductOutput
from dakcong.figures.records import ABOUT, EXACT
from dakcong.units import fraction

# Unit of the figure that says how many main products the province has.
COUNTED: Final = "products"
YEAR: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The last month of a year to date.

    Attributes:
        value: output, in the unit of the product; None where only its growth is known.
        growth: least and greatest on the same month of the year before, fractions; None where
            rounding leaves it open or nothing says it.
        qualifier: how the value is printed; about for the difference of two years to date.
        doubted: whether two years to date are too round for it, or do not fit each other.
        base: what does not fit is the same month of the year before: a part of the mean of those
            before it; else None.
    """

    value: float | None
    growth: tuple[float, float] | None
    qualifier: str = EXACT
    doubted: bool = False
    base: float | None = None


def main_products(catalogue: Catalogue) -> int:
    """How many main products there are, as published."""
    return next(
        round(one.value)
        for one in catalogue.figures
        if one.unit == COUNTED and one.measure == "count"
    )


@lru_cache(maxsize=64)
def known_products(catalogue: Catalogue, vintage: str) -> tuple[ProductOutput, ...]:
    """Outputs that a reader of the vintage could know."""
    until = known_on(catalogue, vintage)
    return tuple(one for one in catalogue.products if one.known_on <= until)


def later_products(catalogue: Catalogue, vintage: str) -> tuple[ProductOutput, ...]:
    """Outputs that were published after the vintage."""
    known = known_products(catalogue, vintage)
    return tuple(one for one in catalogue.products if one not in known)


@lru_cache(maxsize=64)
def compared(catalogue: Catalogue, vintage: str) -> tuple[ProductOutput, ...]:
    """Outputs of one area and period that say their growth: the newest years to date, else none.

    Where two areas have the same months the merged province comes before its parts.
    """
    known = [one for one in known_products(catalogue, vintage) if _to_date(one)]
    grown = [one for one in known if one.growth is not None]
    if not grown:
        return ()
    newest = max(grown, key=lambda one: (one.year, one.last_month, one.region == "merged"))
    return tuple(one for one in grown if (one.region, one.span) == (newest.region, newest.span))


def month_of(among: Iterable[ProductOutput], one: ProductOutput) -> Month | None:
    """The last month of an output: as printed, else out of two years to date; None without."""
    same = [
        other
        for other in among
        if (other.product, other.region, other.year) == (one.product, one.region, one.year)
    ]
    month = one.last_month
    for other in same:
        if other.first_month == other.last_month == month:
            return _printed(other)
    for other in same:
        if _to_date(one) and _to_date(other) and other.last_month == month - 1:
            return _difference(other, one)
    return None


def has_turned(one: ProductOutput, month: Month | None) -> bool:
    """Whether an output grew in the year to date and fell in its last month."""
    grew = one.growth is not None and one.growth > 0
    return bool(grew and month and month.growth and month.growth[1] < 0)


def turned(catalogue: Catalogue, vintage: str) -> tuple[ProductOutput, ...]:
    """Those of the compared outputs that grew in the year to date and fell in its last month."""
    known = known_products(catalogue, vintage)
    shown = compared(catalogue, vintage)
    return tuple(one for one in shown if has_turned(one, month_of(known, one)))


def _to_date(one: ProductOutput) -> bool:
    return one.first_month == 1


def _printed(one: ProductOutput) -> Month:
    ends = None if one.growth is None else (fraction(one.growth), fraction(one.growth))
    return Month(value=one.value, growth=ends, qualifier=one.qualifier)


def _difference(earlier: ProductOutput, later: ProductOutput) -> Month | None:
    """The difference of two years to date; None where one of them has no output."""
    if earlier.value is None or later.value is None:
        return None
    growths = (earlier.growth or 0.0, later.growth or 0.0)
    found = month_alone(_amount(earlier), _amount(later), growths)
    if earlier.growth is None or later.growth is None:
        return Month(value=found.value, growth=None, qualifier=ABOUT)
    ends = (found.low, found.high) if found.low is not None and found.high is not None else None
    return Month(
        value=found.value,
        growth=ends,
        qualifier=ABOUT,
        doubted=ends is None,
        base=found.base,
    )


def _amount(one: ProductOutput) -> Amount:
    assert one.amount is not None
    return one.amount
