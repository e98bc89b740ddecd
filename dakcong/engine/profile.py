"""How last year's remaining months split over months and quarters (an assumed season).

Shares are of last year's remainder and add up to one. Where no monthly history of the province is
published, they come from national months and are marked as an assumption.
"""

from collections.abc import Mapping, Sequence

from dakcong.engine.rounding import significant
from dakcong.errors import InputError
from dakcong.periods import quarter_of, remaining_months


def year_share(months: Sequence[float], month: int) -> float:
    """Part of a year's total that falls in months 1..month, for twelve monthly shares."""
    return significant(sum(months[:month]) / sum(months))


def require_part(usual_share: float, month: int) -> None:
    """Refuse a usual share of months 1..month that leaves nothing before or after.

    Raises:
        InputError: it does not lie between 0 and 1.
    """
    if not 0.0 < usual_share < 1.0:
        raise InputError(
            f"usual share of months 1-{month} is {usual_share:g}; it must lie between 0 and 1",
            key="error.weight",
            weight=usual_share,
        )


def remainder_shares(
    months: Sequence[float], month: int, fourth_quarter: float | None = None
) -> dict[int, float]:
    """Share of each month after `month` in the remainder; month 1..12 to a fraction, sum 1.

    Args:
        months: twelve non-negative monthly amounts or shares of a usual year.
        month: last published month, 1..11.
        fourth_quarter: share of October to December in the remainder, 0..1, when the reader
            sets it; the months keep their relation within and before the quarter.

    Raises:
        InputError: the remaining months add up to nothing.
    """
    later = remaining_months(month)
    total = sum(months[one - 1] for one in later)
    if total <= 0:
        raise InputError(
            f"months {later[0]}-12 of the seasonal profile add up to {total:g}; they must be"
            " positive; check data/calibration/seasonal_profile.csv",
            key="error.profile",
            month=month,
        )
    shares = {one: months[one - 1] / total for one in later}
    if fourth_quarter is None or month >= 9:
        return shares
    usual = sum(share for one, share in shares.items() if quarter_of(one) == 4)
    if not 0.0 < usual < 1.0:
        raise InputError(
            f"the fourth quarter has {usual:.0%} of the remainder in the seasonal profile, so it"
            " cannot be moved; check data/calibration/seasonal_profile.csv",
            key="error.profile",
            month=month,
        )
    last, first = fourth_quarter / usual, (1 - fourth_quarter) / (1 - usual)
    return {one: share * (last if quarter_of(one) == 4 else first) for one, share in shares.items()}


def quarter_shares(shares: Mapping[int, float]) -> dict[int, float]:
    """Monthly shares added up by quarter; quarter to a fraction, sum unchanged."""
    quarters: dict[int, float] = {}
    for month, share in shares.items():
        quarters[quarter_of(month)] = quarters.get(quarter_of(month), 0.0) + share
    return quarters
