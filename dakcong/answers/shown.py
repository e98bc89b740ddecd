"""Bars as they are shown: whole units of the last digit, joining the shown ends exactly."""

from collections.abc import Hashable, Mapping
from typing import Final, TypeVar

from dakcong.engine.attribution import adding_up
from dakcong.units import BILLION_VND, MILLION_USD, PERCENT

# Digits after the point in which `texts.numbers.fine` writes a unit; 2 of a percentage are 4 of
# its fraction.
DECIMALS: Final = {MILLION_USD: 0, BILLION_VND: 0, PERCENT: 4}
Name = TypeVar("Name", bound=Hashable)


def joined(parts: Mapping[Name, float], start: float, end: float, unit: str) -> dict[Name, float]:
    """The parts of end - start, rounded so that rounded start + parts = rounded end."""
    decimals = DECIMALS[unit]
    return adding_up(parts, round(end, decimals) - round(start, decimals), decimals)
