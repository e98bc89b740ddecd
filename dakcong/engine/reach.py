"""What a target still asks of the remaining months, and how likely that is."""

import math
from dataclasses import dataclass

from dakcong.engine import student
from dakcong.engine.outlook import Outlook, require_base
from dakcong.engine.rounding import significant
from dakcong.model import YearToDate
from dakcong.units import fraction, percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """A target against an outlook.

    Attributes:
        target: for the whole year, in the unit of the year to date.
        gap: what is still missing; 0 when the target is already met.
        excess: what the year to date has above the target; 0 when it is not met.
        per_month: gap spread evenly over the remaining months.
        last_year_per_month: what those months brought on average last year.
        required_growth: of the remaining months on last year's, as it is asked for; a fraction;
            None when already met.
        probability: of ending at the target or above, 0..1.
        growth_for_80: median growth at which that probability is 80 %, as it is asked for; None
            when already met.
    """

    target: float
    gap: float
    excess: float
    per_month: float
    last_year_per_month: float
    required_growth: float | None
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


def asked(growth: float, digits: int) -> float:
    """A growth that is asked for, up to the step on which it can be set: enough when typed back.

    Args:
        growth: a fraction, on the nine digits of a result.
        digits: of the step after the point, in per cent.
    """
    scale = 10**digits
    # Six decimals of a step: 2.9999999999 steps are three, and 3.0000000001 no fourth one.
    return significant(fraction(math.ceil(round(percent(growth) * scale, 6)) / scale))


def asked_for(ytd: YearToDate, target: float, digits: int) -> float | None:
    """Required growth as it is asked for; None when the year to date already reaches the target."""
    return None if ytd.value >= target else asked(required_growth(ytd, target), digits)


def sure_growth(outlook: Outlook, target: float, confidence: float, digits: int) -> float | None:
    """Median growth for a confidence as it is asked for; None when the target is met."""
    found = growth_for(outlook.ytd, target, outlook.spread, confidence)
    return None if found is None else asked(found, digits)


def reach(outlook: Outlook, target: float, digits: int) -> Reach:
    """The target against the outlook: gap, required growth, probability.

    `digits` are those of the step on which growth can be set, in per cent.
    """
    ytd = outlook.ytd
    months = 12 - ytd.month
    gap = max(target - ytd.value, 0.0)
    return Reach(
        target=target,
        gap=significant(gap),
        excess=significant(max(ytd.value - target, 0.0)),
        per_month=significant(gap / months),
        last_year_per_month=significant(ytd.remainder_last_year / months),
        required_growth=asked_for(ytd, target, digits),
        probability=outlook.probability(target),
        growth_for_80=sure_growth(outlook, target, 0.8, digits),
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
