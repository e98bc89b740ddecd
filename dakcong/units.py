"""Units a figure may carry, and what may be done with them."""

from typing import Final, NamedTuple

MILLION_USD: Final = "million USD"
BILLION_VND: Final = "billion VND"
PERCENT: Final = "percent"
VND_PER_KG: Final = "VND/kg"
TONNES: Final = "tonnes"

FLOW_UNITS: Final = frozenset({MILLION_USD, BILLION_VND})
UNITS: Final = FLOW_UNITS | {
    PERCENT,
    "products",
    "parks",
    "clusters",
    "ha",
    "projects",
    "offices",
    "people",
}

# Of the output of a product.
OUTPUT_UNITS: Final = (TONNES, "million_litres", "million_kwh", "million_units")

# Of what may be added up.
AMOUNT_UNITS: Final = FLOW_UNITS | frozenset(OUTPUT_UNITS)

# Probabilities, as fractions, at which the published word for reaching a target changes.
STATUS_EDGES: Final = (0.95, 0.80, 0.50, 0.20)
# The least and the greatest probability that is printed: ranges are tested to 95 %, no further.
PROBABILITIES: Final = (0.05, 0.95)


class Quantity(NamedTuple):
    """An amount with its unit; a year end of an index is a multiple of last year; None for none."""

    value: float | None
    unit: str


def fraction(percent: float) -> float:
    """A percentage as a fraction: 7.5 becomes 0.075."""
    return percent / 100.0


def percent(fraction_value: float) -> float:
    """A fraction as a percentage: 0.075 becomes 7.5."""
    return fraction_value * 100.0
