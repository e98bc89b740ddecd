"""Capacity of power projects: sums that never mix stages, output by a capacity factor, points.

From megawatts to points of an index of industrial production, each step with its range:

    E = sum over kinds (P * 8760 h * f)      GWh a year, P in MW, f the capacity factor of the kind
    s = E / E_year                           part of what the province generates in a year
    p = v * s                                points / 100, v the share of electricity in the index

Put into operation from some month on, it adds to these months by s * v, as in `engine.gains`.
The last step takes the index of the electricity section to move with the energy generated, and a
full year of operation; v is weight times last year's level, as in `engine.sections`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dakcong.errors import InputError
from dakcong.units import percent

MEGAWATT: Final = "MW"
# Peak power of solar panels: more than what the plant can feed in, so another unit.
MEGAWATT_PEAK: Final = "MWp"
STAGES: Final = (
    *("proposed", "in_plan", "calling", "approved", "construction", "operating", "stopped"),
)
HOURS_A_YEAR: Final = 8760


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """Power at one stage, in MW or MWp."""

    value: float
    unit: str
    stage: str


def total(parts: Iterable[Capacity]) -> Capacity:
    """The sum of capacities of one stage and one unit.

    Raises:
        InputError: two stages, two units, or nothing to add up.
    """
    given = list(parts)
    for what, found in (
        ("stages", {one.stage for one in given}),
        ("units", {one.unit for one in given}),
    ):
        if len(found) != 1:
            named = ", ".join(sorted(found)) or "none"
            raise InputError(
                f"capacities of these {what} were to be added: {named}; add up one at a time",
                key="error.power_sum",
                given=named,
            )
    value = sum(one.value for one in given)
    return Capacity(value=value, unit=given[0].unit, stage=given[0].stage)


def capacity_factor(output_gwh: float, capacity: float) -> float:
    """Share of the hours of a year that a plant would run at full power, a fraction.

    Output / (capacity x 8760 h), output in GWh a year, capacity in MW or MWp.
    """
    return output_gwh * 1000 / (capacity * HOURS_A_YEAR)


def yearly_gwh(capacity: float, factor: float) -> float:
    """Output in GWh a year of a capacity in MW or MWp; `factor` must be one of the same unit."""
    return capacity * HOURS_A_YEAR * factor / 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Lowest and highest value of what is not known exactly; both 0 or more.

    Raises:
        InputError: the ends are negative or in the wrong order.
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        if not 0.0 <= self.low <= self.high:
            given = f"{self.low:g} to {self.high:g}"
            raise InputError(
                f"a range was given from {given}; write the lower end first, 0 or more",
                key="error.span",
                given=given,
            )

    @property
    def middle(self) -> float:
        """Half way between the ends."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What some capacity comes to in a year.

    Attributes:
        gwh: GWh a year.
        share: part of the province's yearly output; a fraction.
        points: of the index, in points; None without a share of electricity in it.
    """

    gwh: Span
    share: Span
    points: Span | None


def reached(
    parts: Iterable[tuple[float, Span]], year_gwh: Span, electricity: float | None
) -> Reached:
    """From megawatts to points, lowest with lowest and highest with highest.

    Args:
        parts: MW of each kind, and the range of its capacity factor (fractions).
        year_gwh: what the province generates in a year, GWh; above 0.
        electricity: share of electricity in last year's index, 0..1; None where nobody gives it.

    Raises:
        InputError: the yearly output may be 0.
    """
    if not year_gwh.low > 0.0:
        raise InputError(
            f"the yearly output is given from {year_gwh.low:g} GWh; it must be above 0",
            key="error.span",
            given=f"{year_gwh.low:g}",
        )
    known = list(parts)
    low = sum(yearly_gwh(capacity, factor.low) for capacity, factor in known)
    high = sum(yearly_gwh(capacity, factor.high) for capacity, factor in known)
    share = Span(low=low / year_gwh.high, high=high / year_gwh.low)
    points = None
    if electricity is not None:
        points = Span(low=percent(share.low * electricity), high=percent(share.high * electricity))
    return Reached(gwh=Span(low=low, high=high), share=share, points=points)


def part_of_year(capacity: float, factor: float, year_gwh: Span) -> float:
    """Part of the province's output that a capacity adds: P * 8760 h * f / E_year, at its middle.

    Every month of a year is taken to bring a twelfth of both, so it is that of each month too. For
    the arguments see `yearly_gwh`; the result is a fraction, 0 or more.
    """
    return yearly_gwh(capacity, factor) / year_gwh.middle
