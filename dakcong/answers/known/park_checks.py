"""Whether the figures of parks and clusters agree, by the checks of the report form (Biểu 04)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from dakcong.figures.parks import ParkReading
from dakcong.texts.numbers import decimals_of
from dakcong.units import percent

# Rows 16 to 19 of the form: what is checked.
CHECKS: Final = ("rate", "sum", "leased", "industrial", "twice", "free")
# Of these the first number may not be more than the second.
AT_MOST: Final = ("leased", "industrial", "free")
# What two sources may differ by, as a part of the larger.
_CLOSE: Final = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check of one or two readings.

    Attributes:
        kind: rate (19 = 18 / 17), sum (let and free make the land), leased (18 at most 17),
            industrial (17 at most 16), twice (two readings of the same area),
            free (land that was free and what was free before it, where none was added).
        readings: those compared.
        printed, expected: the two numbers: hectares, or per cent for a rate.
        agrees: whether they do, within the rounding of what was printed.
    """

    kind: str
    readings: tuple[ParkReading, ...]
    printed: float
    expected: float
    agrees: bool


def checks(readings: Iterable[ParkReading]) -> list[Check]:
    """All checks that the readings allow, those that disagree first."""
    listed = list(readings)
    found = [*(check for one in listed for check in _of_one(one)), *_of_two(listed)]
    return sorted(found, key=lambda one: (one.agrees, CHECKS.index(one.kind)))


def disputed_free(readings: Iterable[ParkReading], one: ParkReading) -> ParkReading | None:
    """The earlier reading that the free land of a reading does not agree with."""
    against = (
        check.readings[-1]
        for check in checks(readings)
        if check.kind == "free" and check.readings[0] == one and not check.agrees
    )
    return next(against, None)


def rate_fits(readings: Iterable[ParkReading], one: ParkReading) -> bool:
    """Whether the printed rate of a reading is that of its printed hectares."""
    return any(
        check.kind == "rate" and check.readings == (one,) and check.agrees
        for check in checks(readings)
    )


def _of_one(one: ParkReading) -> Iterator[Check]:
    land, leased = one.area_ha, one.leased_ha
    if land is None or leased is None:
        return
    yield _check("leased", (one,), leased, land, agrees=leased <= land)
    if one.free_ha is not None:
        whole = leased + one.free_ha
        yield _check("sum", (one,), land, whole, agrees=abs(land - whole) <= _half(land))
    if one.occupancy_percent is not None:
        yield _rate(one, one.occupancy_percent, leased, land)


def _rate(one: ParkReading, rate: float, leased: float, land: float) -> Check:
    """The printed rate against what the hectares give, each within its rounding."""
    low = percent((leased - _half(leased)) / (land + _half(land)))
    high = percent((leased + _half(leased)) / (land - _half(land)))
    agrees = low - _half(rate) <= rate <= high + _half(rate)
    return _check("rate", (one,), rate, percent(leased / land), agrees=agrees)


def _of_two(listed: list[ParkReading]) -> Iterator[Check]:
    for one, other in combinations(listed, 2):
        if one.name != other.name or "old_plan" in (*one.doubts, *other.doubts):
            continue
        if one.free_ha is not None and other.free_ha is not None:
            before, after = sorted((one, other), key=lambda reading: reading.as_of)
            free = (after.free_ha or 0, before.free_ha or 0)
            yield _check("free", (after, before), *free, agrees=free[0] <= free[1])
        if one.area_ha is None or other.area_ha is None:
            continue
        if one.area_basis == other.area_basis:
            close = abs(one.area_ha - other.area_ha) <= _CLOSE * max(one.area_ha, other.area_ha)
            yield _check("twice", (one, other), one.area_ha, other.area_ha, agrees=close)
        else:
            part, whole = sorted((one, other), key=lambda reading: reading.area_basis)
            areas = (part.area_ha or 0, whole.area_ha or 0)
            yield _check("industrial", (part, whole), *areas, agrees=areas[0] <= areas[1])


def _check(
    kind: str, readings: tuple[ParkReading, ...], printed: float, expected: float, *, agrees: bool
) -> Check:
    return Check(kind=kind, readings=readings, printed=printed, expected=expected, agrees=agrees)


def _half(value: float) -> float:
    """Half of the last digit that a printed number has."""
    return 0.5 * 10.0 ** -decimals_of(value)
