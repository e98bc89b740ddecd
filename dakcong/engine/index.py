"""Growth rates of an index: weighted, never summed.

Over time: G = w * g1 + (1 - w) * g2, where w is the first part's share of last year's summed
monthly indices, g1 the growth of that part and g2 that of the rest. Taking last year's sum as 1,
this is the same arithmetic as for a flow, so the same outlook serves both.
"""

from collections.abc import Mapping

from dakcong.engine.rounding import significant
from dakcong.errors import InputError
from dakcong.model import YearToDate


def index_year(*, year: int, month: int, growth: float, weight: float, vintage: str) -> YearToDate:
    """The year so far of an index, with last year's sum of monthly indices as unit.

    Args:
        year: the year that is projected.
        month: the last month of the first part, 1..11.
        vintage: the release the growth comes from.
        growth: of months 1..month on the same months last year; a fraction above -1.
        weight: their share in last year's sum, between 0 and 1.

    Raises:
        InputError: the weight leaves nothing before or after, or growth is -100 % or less.
    """
    if not 0.0 < weight < 1.0:
        raise InputError(
            f"weight of months 1-{month} is {weight:g}; it must lie between 0 and 1",
            key="error.weight",
            weight=weight,
        )
    if not growth > -1.0:
        raise InputError(
            f"growth of months 1-{month} is {growth:.1%}; it must be above -100 %",
            key="error.growth_floor",
            growth=growth,
        )
    return YearToDate(
        year=year,
        month=month,
        value=weight * (1.0 + growth),
        same_period=weight,
        previous_year=1.0,
        vintage=vintage,
    )


def left_growth(printed: Mapping[tuple[int, int], float], shares: Mapping[int, float]) -> float:
    """Growth of the months that printed growths leave between two cumulative ones.

    (1 + G_b) S_b = (1 + G_a) S_a + sum over printed months (1 + g_k) s_k + (1 + q) s_rest

    Args:
        printed: first and last month to their growth, fractions: months 1..a, months 1..b with
            b > a, and single months in between, not all of them.
        shares: month to its share of last year's index.

    Returns:
        q, a fraction; at -1 or below nothing is left for those months.
    """
    whole = (1, max(last for _, last in printed))
    sums = {span: sum(shares[month] for month in range(span[0], span[1] + 1)) for span in printed}
    left = (1.0 + printed[whole]) * sums[whole]
    rest = sums[whole]
    for span, growth in printed.items():
        if span != whole:
            left -= (1.0 + growth) * sums[span]
            rest -= sums[span]
    return significant(left / rest - 1.0)
