"""Where the year ends: the amount so far plus last year's remainder, grown.

    year end = year to date + remainder last year * (1 + growth) * exp(scale * T),   T ~ t(3)

The median (T = 0) is the point; exp(T) has no mean, so no expected value is ever given.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dakcong.engine import student
from dakcong.engine.rounding import significant
from dakcong.errors import InputError
from dakcong.model import YearToDate

# Quantiles of a year end by the names they have in documents, in rising order.
DOCUMENTED: Final = {
    "p2_5": 0.025,
    "p5": 0.05,
    "p10": 0.10,
    "p50": 0.50,
    "p90": 0.90,
    "p95": 0.95,
    "p97_5": 0.975,
}
# The median with the ends of the 80 and the 95 % range: what is fitted, drawn, kept and judged.
QUANTILES: Final = {name: at for name, at in DOCUMENTED.items() if name not in ("p5", "p95")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The year end under one set of assumptions.

    Attributes:
        ytd: the year so far and last year.
        growth: growth of the remaining months at the median, shocks included; above -1.
        spread: scale of the t(3) spread of their log growth, >= 0.
    """

    ytd: YearToDate
    growth: float
    spread: float

    def __post_init__(self) -> None:
        require_base(self.ytd)
        if not self.growth > -1.0 or not math.isfinite(self.growth):
            raise InputError(
                f"growth of the remaining months is {self.growth:.1%}; it must be above -100 %",
                key="error.growth_floor",
                growth=self.growth,
            )
        if not 0.0 <= self.spread < math.inf:
            raise InputError(
                f"spread is {self.spread:g}; it must be 0 or more and finite",
                key="error.spread",
                spread=self.spread,
            )

    def remainder(self, probability: float) -> float:
        """Amount of the remaining months that is not exceeded with `probability`."""
        shift = math.exp(self.spread * student.quantile(probability))
        return self.ytd.remainder_last_year * (1 + self.growth) * shift

    def year_end(self, probability: float = 0.5) -> float:
        """Year total that is not exceeded with `probability`; the median by default."""
        return significant(self.ytd.value + self.remainder(probability))

    def year_growth(self, probability: float = 0.5) -> float:
        """Growth of the year on last year at that quantile; a fraction."""
        total = self.ytd.value + self.remainder(probability)
        return significant(total / self.ytd.previous_year - 1.0)

    def probability(self, target: float) -> float:
        """Probability, 0..1, that the year ends at `target` or above."""
        return self.probability_of(self.remainder(0.5), target - self.ytd.value)

    def probability_of(self, median: float, missing: float) -> float:
        """Probability that remaining months with a median bring what is missing, in one unit."""
        if missing <= 0:
            return 1.0
        if self.spread == 0.0:
            return 1.0 if median >= missing else 0.0
        return significant(student.below(math.log(median / missing) / self.spread))


def require_base(ytd: YearToDate) -> None:
    """Refuse a year without a positive base for its remaining months.

    Raises:
        InputError: last year's remainder is not positive.
    """
    base = ytd.remainder_last_year
    if base <= 0:
        raise InputError(
            f"{ytd.year - 1}: months {ytd.month + 1}-12 add up to {base:g}, but a growth rate needs"
            f" a positive base; check previous_year={ytd.previous_year:g}"
            f" against same_period={ytd.same_period:g}",
            key="error.no_remainder_base",
            year=ytd.year - 1,
            base=base,
        )


def combined_growth(
    quarter_growth: Mapping[int, float], quarter_weight: Mapping[int, float]
) -> float:
    """Growth of the remaining months together, from growth by quarter; a fraction.

    Rates are weighted by last year's share of each quarter: sum(weight * growth).
    """
    return significant(
        sum(weight * quarter_growth[quarter] for quarter, weight in quarter_weight.items())
    )


def after_shocks(growth: float, losses: Sequence[float]) -> float:
    """Growth of the remaining months after one-off losses; each is a part of them, at most 1.

    (1 + growth) * (1 - loss) for every shock switched on: the centre moves, the spread does not.
    A gain is a negative loss.
    """
    kept = 1.0 + growth
    for loss in losses:
        kept *= 1.0 - loss
    return significant(kept - 1.0)


def path(
    outlook: Outlook, shares: Mapping[int, float], probability: float = 0.5
) -> dict[int, float]:
    """Cumulative amount at the end of each remaining month, at one quantile of the year end.

    One growth rate is drawn for all remaining months, so the bands of the months widen towards,
    and end on, the bands of the year. `shares` are of last year's remainder, as in `profile`.
    """
    rest = outlook.remainder(probability)
    total, cumulative = outlook.ytd.value, {}
    for month, share in shares.items():
        total += rest * share
        cumulative[month] = significant(total)
    return cumulative
