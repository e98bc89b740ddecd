"""Amounts as the documents write them."""

from collections.abc import Callable

from dakcong.answers.year.answer import Answer
from dakcong.engine.rounding import significant

Amount = Callable[[float | None], float | None]


def amounts_of(one: Answer) -> Amount:
    """How a year end is written: as it is, or as growth for an index."""
    less = 1 if one.indicator.index else 0
    return lambda value: None if value is None else significant(value - less)
