"""What a target still asks of the remaining months, and how likely that is."""

import math
from dataclasses import dataclass

from dakcong.engine import student
from dakcong.engine.outlook import Outlook, require_base
from dakcong.engine.rounding import significant
from dakcong.model import YearToDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A target against an outlook.

    Attributes:
        target: for the whole year, in the unit of the year to date.
        gap: what is still missing; zero or less when the target is already met.
        per_month: gap spread evenly over the remaining months.
        last_year_per_month: what those months brought on average last year.
        required_growth: of the remaining months on last year's; a fraction.
        probability: of ending at the target or above, 0..1.
        growth_for_80: median growth at which that probability is 80 %; None when already met.
    """

    target: float
    gap: float
    per_month: float
    last_year_per_month: float
    required_growth: float
    probability: float
    growth_for_80: float | None

    @property
    def met(self) -> bool:
        """The year to date alone reaches the target."""
        return self.gap <= 0


def required_growth(ytd: YearToDate, plan: float) -> float:
    """Growth the remaining months need, on the same months last year, to end exactly on plan.

    Solves  plan = ytd.value + ytd.remainder_last_year * (1 + g)  for g.

    Args:
        ytd: the year so far.
        plan: target for the whole year, in the unit of `ytd.value`.

    Returns:
        A fraction: 0.12 is +12 %. Below -1 when the year to date already exceeds the plan.

    Raises:
        InputError: last year's remainder is not positive, so there is no base to grow from.
    """
    require_base(ytd)
    return significant((plan - ytd.value) / ytd.remainder_last_year - 1.0)


def growth_for(ytd: YearToDate, plan: float, spread: float, confidence: float) -> float | None:
    """Median growth of the remaining months at which the plan is reached with `confidence`.

    Solves  P(ytd + R * (1 + g) * exp(spread * T) >= plan) = confidence:
    g = (1 + required growth) * exp(spread * t3 quantile(confidence)) - 1.

    Returns:
        A fraction, or None when the year to date already reaches the plan.
    """
    needed = 1.0 + required_growth(ytd, plan)
    if needed <= 0:
        return None
    return significant(needed * math.exp(spread * student.quantile(confidence)) - 1.0)


def reach(outlook: Outlook, target: float) -> Reach:
    """The target against the outlook: gap, required growth, probability."""
    ytd = outlook.ytd
    months = 12 - ytd.month
    gap = target - ytd.value
    return Reach(
        target=target,
        gap=significant(gap),
        per_month=significant(gap / months),
        last_year_per_month=significant(ytd.remainder_last_year / months),
        required_growth=required_growth(ytd, target),
        probability=outlook.probability(target),
        growth_for_80=growth_for(ytd, target, outlook.spread, 0.8),
    )


def fair_target(outlook: Outlook, confidence: float) -> float:
    """The target that would be reached with `confidence` (0..1): a quantile of the year end."""
    return outlook.year_end(1.0 - confidence)


def required_path(ytd: YearToDate, target: float, shares: dict[int, float]) -> dict[int, float]:
    """What each remaining month must bring to end on the target; month to amount.

    The gap is split as last year's remainder was (`shares`), so every month needs the same growth.
    """
    gap = max(target - ytd.value, 0.0)
    return {month: significant(gap * share) for month, share in shares.items()}


def on_path(ytd: YearToDate, target: float) -> float:
    """How far the year to date is ahead of (positive) or behind the path to the target.

    The path asks for the share of the target that last year had brought by the same month:
    value - target * same period / previous year. In the unit of the year to date.
    """
    return significant(ytd.value - target * ytd.year_share)
