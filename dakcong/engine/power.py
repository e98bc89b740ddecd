"""Capacity of power projects: sums that never mix stages, and output by a capacity factor."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dakcong.errors import InputError

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
