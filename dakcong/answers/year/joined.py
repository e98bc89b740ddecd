"""Bars as they are shown: whole units of the last digit, joining the shown ends exactly."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

from dakcong.engine.attribution import adding_up
from dakcong.texts.numbers import FINE_DIGITS
from dakcong.units import PERCENT

Name = TypeVar("Name", bound=Hashable)


def decimals_of(unit: str) -> int:
    """Decimals of an amount as `texts.numbers.fine` shows it; 2 of a percentage are 4 of a rate."""
    return FINE_DIGITS[unit] + (2 if unit == PERCENT else 0)


def joined(parts: Mapping[Name, float], start: float, end: float, unit: str) -> dict[Name, float]:
    """The parts of end - start, rounded so that rounded start + parts = rounded end."""
    decimals = decimals_of(unit)
    return adding_up(parts, round(end, decimals) - round(start, decimals), decimals)
