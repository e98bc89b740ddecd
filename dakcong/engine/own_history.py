"""One indicator from its own monthly history, as the centre and spread that a board moves."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dakcong.engine import student
from dakcong.engine.history import histories
from dakcong.engine.informed import YEARS_READ, Calibrated, project
from dakcong.engine.outlook import QUANTILES
from dakcong.engine.rounding import significant


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHistory:
    """What the monthly history of an indicator says of the months to come.

    Attributes:
        information: level of information, one of `informed.YEARS_READ`.
        years: whole years before the one that is projected.
        centre: median log growth of the remaining months on last year's.
        spread: scale of the t(3) spread whose 80 % range is as wide as that of the history.
    """

    information: str
    years: int
    centre: float
    spread: float


def from_history(
    earlier: Sequence[Sequence[float]], current: Sequence[float], kind: str, calibrated: Calibrated
) -> OwnHistory:
    """Project one series from its earlier whole years and the months so far.

    Args:
        earlier: twelve positive amounts a year, at least one year, the last one last year.
        current: positive amounts of this year's months 1..m, 1 <= m <= 11.
        kind: one of `informed.KINDS`; anything else counts as unknown.
        calibrated: the fitted tables.

    Raises:
        InputError: an amount is not positive and finite, or a year is not whole.
    """
    history = histories(np.array([earlier]), [len(earlier)], np.array([current]))
    ends = project(history, np.array([kind]), calibrated)
    names = list(QUANTILES)
    so_far = sum(current)
    low, high = (ends.quantiles[0, names.index(name)] - so_far for name in ("p10", "p90"))
    width = 2 * student.quantile(QUANTILES["p90"])
    levels = list(YEARS_READ)
    return OwnHistory(
        information=levels[min(len(earlier), len(levels)) - 1],
        years=len(earlier),
        centre=significant(float(ends.centre[0])),
        spread=significant(math.log(high / low) / width),
    )
