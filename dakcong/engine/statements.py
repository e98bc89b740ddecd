"""Published figures as intervals: what each printed number allows.

A number x printed with last digit unit h, rounded or truncated, stands for [x - h/2, x + h);
"hơn x" for [x, x + h); "gần x" for [x - h, x]; "khoảng x" for [x - h, x + h]; amounts fixed by a
resolution are exact. Percentages bound a ratio: growth of level to same period, share of level to
plan, planned growth of plan (or goal) to the previous year.
"""

from dataclasses import dataclass
from typing import Final

from dakcong.errors import InputError
from dakcong.model import Figure
from dakcong.units import fraction

AMOUNTS: Final = frozenset({"level", "plan", "plan_remainder", "goal"})
FIXED: Final = frozenset({"plan", "plan_remainder", "goal"})
# The whole of last year, as a base reading names it where it was printed.
TOTAL: Final = "previous_year"
# measure -> (numerator, denominator, whether the percentage is a change)
RATIOS: Final = {
    "growth": ("level", "same_period", True),
    "plan_share": ("level", "plan", False),
    "plan_growth": ("plan", "previous_year", True),
    "goal_growth": ("goal", "previous_year", True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """low <= numerator (/ denominator) <= high, as one source printed it.

    Attributes:
        name: measure, with its region in front unless it is the merged province.
        numerator: quantity, e.g. "level" or "west.level".
        denominator: quantity, or None for an amount.
        low: lower bound; amounts in their unit, ratios as a factor (1.16 for +16 %).
        high: upper bound, same unit.
        printed: face value on the same scale.
    """

    name: str
    numerator: str
    denominator: str | None
    low: float
    high: float
    printed: float


def printed_interval(
    value: float, decimals: int, qualifier: str, *, fixed: bool = False
) -> tuple[float, float]:
    """The values a printed number stands for: (low, high), as the module says.

    Args:
        value: the number as printed.
        decimals: digits after the point; negative when trailing zeros are rounding.
        qualifier: exact, more_than, nearly or about.
        fixed: an amount set by a resolution; exact when no qualifier softens it.

    Raises:
        InputError: unknown qualifier.
    """
    if value < 0:
        # A fall is printed by its size: "giảm hơn 5 %" is below -5.
        low, high = printed_interval(-value, decimals, qualifier, fixed=fixed)
        return -high, -low
    unit = 10.0**-decimals
    match qualifier:
        case "exact":
            return (value, value) if fixed else (value - unit / 2, value + unit)
        case "more_than":
            return value, value + unit
        case "nearly":
            return value - unit, value
        case "about":
            return value - unit, value + unit
    raise InputError(
        f"qualifier {qualifier!r}; use exact, more_than, nearly or about",
        key="error.qualifier",
        given=qualifier,
    )


def ends(figure: Figure) -> tuple[float, float]:
    """The values that a published figure stands for, in its unit."""
    fixed = figure.measure in FIXED
    return printed_interval(figure.value, figure.decimals, figure.qualifier, fixed=fixed)


def statement_of(figure: Figure, pairs: dict[str, str] | None = None) -> Statement | None:
    """The statement a figure makes, or None for a measure that reconciliation does not use.

    Args:
        figure: one published figure.
        pairs: growth measure to the amount it belongs to, where a reading says otherwise than
            usual (the planned export growth of 0,6 % read against the plan, not the goal).
    """
    prefix = "" if figure.region == "merged" else f"{figure.region}."
    low, high = ends(figure)
    amount = (pairs or {}).get(figure.measure, figure.measure)
    if figure.measure in AMOUNTS or amount == TOTAL:
        return Statement(
            name=prefix + figure.measure,
            numerator=prefix + amount,
            denominator=None,
            low=low,
            high=high,
            printed=figure.value,
        )
    if figure.measure not in RATIOS:
        return None
    numerator, denominator, change = RATIOS[figure.measure]
    numerator = (pairs or {}).get(figure.measure, numerator)
    base = 1.0 if change else 0.0
    return Statement(
        name=prefix + figure.measure,
        numerator=prefix + numerator,
        denominator=prefix + denominator,
        low=base + fraction(low),
        high=base + fraction(high),
        printed=base + fraction(figure.value),
    )
