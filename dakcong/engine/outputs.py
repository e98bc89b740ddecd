"""Outputs of one product beside each other: growth, a month alone, and specialisation."""

from dataclasses import dataclass
from itertools import product

from dakcong.engine.rounding import significant
from dakcong.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """An output as printed.

    Attributes:
        unit: of `value`.
        year: of its months.
        first_month, last_month: 1..12.
        value: above 0.
        growth: per cent, on the same months of the year before; above -100.
    """

    unit: str
    year: int
    first_month: int
    last_month: int
    value: float
    growth: float = 0.0


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


def growth(now: Output, before: Output) -> float:
    """Growth of an output on the same months of the year before; a fraction.

    Raises:
        InputError: the units or the months differ, the years do not follow each other, or there
            was no output before.
    """
    _require_unit(now, before)
    months = (now.first_month, now.last_month), (before.first_month, before.last_month)
    if months[0] != months[1] or now.year != before.year + 1:
        raise InputError(
            f"months {months[0]} of {now.year} beside {months[1]} of {before.year}; give the same"
            " months of two years that follow each other",
            key="outputs.mixed_periods",
        )
    if before.value <= 0:
        raise InputError(
            f"output of the year before is {before.value:g}; growth needs one above 0",
            key="outputs.nothing_before",
        )
    return significant(now.value / before.value - 1)


def month_alone(earlier: Output, later: Output) -> MonthAlone:
    """The last month of a year to date, from two that follow each other.

    The month is the difference of the two; that of the year before the difference of what their
    growth says of it. Both are taken at every end that rounding leaves open.

    Raises:
        InputError: the units differ, or `later` is not `earlier` and one month more.
    """
    _require_unit(earlier, later)
    same = (earlier.year, earlier.first_month, earlier.last_month + 1)
    if same != (later.year, later.first_month, later.last_month):
        raise InputError(
            f"months {later.first_month} to {later.last_month} do not follow months"
            f" {earlier.first_month} to {earlier.last_month}; give one month more of one year",
            key="outputs.mixed_periods",
        )
    value, month = later.value - earlier.value, later.last_month
    ends = []
    for v0, v1, g0, g1 in product(
        *(_ends(one.value, _step(one.value)) for one in (earlier, later)),
        *(_ends(one.growth, min(_step(one.growth), 1.0)) for one in (earlier, later)),
    ):
        now, before = v1 - v0, v1 / (1 + g1 / 100) - v0 / (1 + g0 / 100)
        if now <= 0 or before <= 0:
            return MonthAlone(value=significant(value), low=None, high=None)
        both = (
            Output(unit=later.unit, year=year, first_month=month, last_month=month, value=one)
            for year, one in ((later.year, now), (later.year - 1, before))
        )
        ends.append(growth(*both))
    return MonthAlone(value=significant(value), low=min(ends), high=max(ends))


def location_quotient(local: Output, local_all: Output, whole: Output, whole_all: Output) -> float:
    """How much more of its output a place has in a product than the country.

    (local / local_all) / (whole / whole_all): above 1 the place is specialised in the product.
    Source: W. Isard, Methods of Regional Analysis (1960), chapter 5.

    Raises:
        InputError: the four are not of one unit and period, or one is nothing.
    """
    given = (local, local_all, whole, whole_all)
    for one in given[1:]:
        _require_unit(local, one)
        if (one.year, one.first_month, one.last_month) != (
            *(local.year, local.first_month, local.last_month),
        ):
            raise InputError(
                "outputs of several periods; a location quotient needs one period",
                key="outputs.mixed_periods",
            )
    if min(one.value for one in given) <= 0:
        raise InputError(
            "an output of nothing; a location quotient needs outputs above 0",
            key="outputs.nothing_before",
        )
    return significant((local.value / local_all.value) / (whole.value / whole_all.value))


def _require_unit(one: Output, other: Output) -> None:
    if one.unit != other.unit:
        raise InputError(
            f"{one.unit} beside {other.unit}; give outputs of one unit", key="outputs.mixed_units"
        )


def _step(value: float) -> float:
    """The size of the last digit that a printed number shows; zeros at its end may be rounding."""
    text = f"{abs(value):.10g}"
    decimals = len(text.partition(".")[2])
    return 10.0 ** (-decimals if decimals else len(text) - len(text.rstrip("0")))


def _ends(value: float, step: float) -> tuple[float, float]:
    """The least and the most that rounds to a number."""
    return value - step / 2, value + step / 2
