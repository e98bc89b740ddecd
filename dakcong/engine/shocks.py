"""One-off shocks that touch some of the remaining months only.

A shock takes the same part of every month that it touches; several in one month follow each other,
each on what the others leave. What the remaining months lose together is the mean over the months,
weighted by what each would bring without shocks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dakcong.engine.rounding import significant


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyShock:
    """A shock of some months.

    Attributes:
        months: 1..12; those that are over play no part.
        loss: part of each month that it takes, at most 1; negative for a gain.
    """

    months: frozenset[int]
    loss: float


def kept_by_month(months: Iterable[int], shocks: Sequence[MonthlyShock]) -> dict[int, float]:
    """Month to the part of it that all shocks together leave; 1 where none touches it."""
    kept = dict.fromkeys(months, 1.0)
    for shock in shocks:
        for month in shock.months & kept.keys():
            kept[month] *= 1.0 - shock.loss
    return kept


def remainder_loss(amounts: Mapping[int, float], kept: Mapping[int, float]) -> float:
    """Part of the remaining months that is lost together; negative for a gain.

    Args:
        amounts: month to what it would bring without shocks, in any unit; the sum is positive.
        kept: month to the part that is left, as from `kept_by_month`.
    """
    lost = sum(amount * (1.0 - kept[month]) for month, amount in amounts.items())
    return significant(lost / sum(amounts.values()))
