"""Outputs of products beside each other: a month alone, and specialisation."""

from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from dakcong.engine.amounts import ALIKE, Amount, growth, require_alike, require_amounts
from dakcong.engine.rounding import significant
from dakcong.errors import InputError

# A month as a part of the mean of those before it in its year. Of 170 monthly series of industrial
# output, months 3 to 12 of each year, 98 % lie in these bounds (19,600 months; the series of the
# source growth-ranges-2026). What lies beyond is sooner the mark of an earlier month that was
# counted anew between two releases.
USUAL: Final = (0.5, 2.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthAlone:
    """What the last month of a year to date brought, with what rounding of the printed leaves open.

    Attributes:
        value: of the month, in the unit; the difference of the printed.
        low, high: its growth on the same month of the year before, fractions; None for both where
            the printed numbers are too round to tell, or do not fit each other.
        base: that month of the year before, as a part of the mean of those before it, where no
            reading of the printed brings it within `USUAL`: then its growth is not told.
    """

    value: float
    low: float | None = None
    high: float | None = None
    base: float | None = None


def month_alone(earlier: Amount, later: Amount, growths: tuple[float, float]) -> MonthAlone:
    """The last month of a year to date, from two that follow each other.

    The month is the difference of the two; that of the year before the difference of what their
    growth says of it. Both are taken at every end that rounding leaves open. Only the year before
    must be usual: that a month of this year is not is the news.

    Args:
        earlier: a year to date.
        later: the same and one month more.
        growths: of each, on the same months of the year before, per cent; above -100.

    Raises:
        InputError: unit, prices, territory or basis differ, or `later` is not `earlier` and one
            month more.
    """
    require_alike(earlier, later, "unit", "prices", "territory", "basis")
    require_amounts(earlier, later)
    if replace(earlier, last_month=earlier.last_month + 1).period != later.period:
        raise InputError(
            f"months {later.period} do not follow {earlier.period}; give one month more of one"
            " year",
            key="outputs.not_following",
        )
    value, months = significant(later.value - earlier.value), _months(earlier)
    alone = replace(later, first_month=later.last_month)
    ends, bases = [], []
    for v0, v1, g0, g1 in product(
        *(_ends(one.value, _step(one.value)) for one in (earlier, later)),
        *(_ends(one, min(_step(one), 1.0)) for one in growths),
    ):
        so_far = v0 / (1 + g0 / 100)
        now, before = v1 - v0, v1 / (1 + g1 / 100) - so_far
        if now <= 0 or before <= 0:
            return MonthAlone(value=value)
        year_before = replace(alone, value=before, year=later.year - 1)
        ends.append(growth(replace(alone, value=now), year_before))
        bases.append(before / so_far * months)
    if max(bases) < USUAL[0] or min(bases) > USUAL[1]:
        return MonthAlone(value=value, base=significant(sum(bases) / len(bases)))
    return MonthAlone(value=value, low=min(ends), high=max(ends))


def location_quotient(local: Amount, local_all: Amount, whole: Amount, whole_all: Amount) -> float:
    """How much more of its output a place has in a product than the country.

    (local / local_all) / (whole / whole_all): above 1 the place is specialised in the product.
    Source: W. Isard, Methods of Regional Analysis (1960), chapter 5.

    Raises:
        InputError: the four are not of one unit, period, price and basis, a product and its whole
            not of one territory, or one is nothing.
    """
    given = (local, local_all, whole, whole_all)
    for one in given[1:]:
        require_alike(local, one, *ALIKE)
    for part, every in ((local, local_all), (whole, whole_all)):
        require_alike(part, every, "territory")
    require_amounts(*given)
    if min(one.value for one in given) <= 0:
        raise InputError(
            "an output of nothing; a location quotient needs outputs above 0",
            key="outputs.nothing",
        )
    return significant((local.value / local_all.value) / (whole.value / whole_all.value))


def _months(one: Amount) -> int:
    return one.last_month - one.first_month + 1


def _step(value: float) -> float:
    """The size of the last digit that a printed number shows; zeros at its end may be rounding."""
    text = f"{abs(value):.10g}"
    decimals = len(text.partition(".")[2])
    return 10.0 ** (-decimals if decimals else len(text) - len(text.rstrip("0")))


def _ends(value: float, step: float) -> tuple[float, float]:
    """The least and the most that rounds to a number."""
    return value - step / 2, value + step / 2
