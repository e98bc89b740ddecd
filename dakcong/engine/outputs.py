"""Outputs of products beside each other: a month alone, and specialisation."""

from dataclasses import dataclass, replace
from itertools import product

from dakcong.engine.amounts import ALIKE, Amount, growth, require_alike, require_amounts
from dakcong.engine.rounding import significant
from dakcong.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthAlone:
    """What the last month of a year to date brought, with what rounding of the printed leaves open.

    Attributes:
        value: of the month, in the unit; the difference of the printed.
        low, high: its growth on the same month of the year before, fractions; None for both where
            the printed numbers are too round to tell, or do not fit each other.
    """

    value: float
    low: float | None
    high: float | None


def month_alone(earlier: Amount, later: Amount, growths: tuple[float, float]) -> MonthAlone:
    """The last month of a year to date, from two that follow each other.

    The month is the difference of the two; that of the year before the difference of what their
    growth says of it. Both are taken at every end that rounding leaves open.

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
    value, month = later.value - earlier.value, later.last_month
    alone = replace(later, first_month=month)
    ends = []
    for v0, v1, g0, g1 in product(
        *(_ends(one.value, _step(one.value)) for one in (earlier, later)),
        *(_ends(one, min(_step(one), 1.0)) for one in growths),
    ):
        now, before = v1 - v0, v1 / (1 + g1 / 100) - v0 / (1 + g0 / 100)
        if now <= 0 or before <= 0:
            return MonthAlone(value=significant(value), low=None, high=None)
        year_before = replace(alone, value=before, year=later.year - 1)
        ends.append(growth(replace(alone, value=now), year_before))
    return MonthAlone(value=significant(value), low=min(ends), high=max(ends))


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


def _step(value: float) -> float:
    """The size of the last digit that a printed number shows; zeros at its end may be rounding."""
    text = f"{abs(value):.10g}"
    decimals = len(text.partition(".")[2])
    return 10.0 ** (-decimals if decimals else len(text) - len(text.rstrip("0")))


def _ends(value: float, step: float) -> tuple[float, float]:
    """The least and the most that rounds to a number."""
    return value - step / 2, value + step / 2
