"""How much of the land of parks and clusters is let: sums divided, never an average of rates."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from dakcong.errors import InputError

# Of a year, leap years counted.
DAYS: Final = 365.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """Land of one basis, and what of it is let, in hectares; `land` is 0 where nothing is built."""

    land: float
    leased: float

    def __post_init__(self) -> None:
        if not 0 <= self.leased <= self.land:
            raise InputError(
                f"{self.leased:g} ha let of {self.land:g} ha: the land let lies between 0 and the"
                " land; check both figures and their basis",
                key="error.leased_land",
                leased=self.leased,
                land=self.land,
            )

    @property
    def free(self) -> float:
        """Hectares that are not let."""
        return self.land - self.leased

    @property
    def occupancy(self) -> float | None:
        """Share that is let, 0 to 1; None where there is no land to let, which is not 0."""
        return self.leased / self.land if self.land else None


def together(lands: Iterable[Land]) -> Land:
    """Several lands of one basis as one: areas add up, and the rate follows from the sums."""
    listed = list(lands)
    return Land(land=sum(one.land for one in listed), leased=sum(one.leased for one in listed))


def read_back(rate: float, land: float) -> Land:
    """The land that a printed rate speaks of.

    Args:
        rate: share let, 0 to 1.
        land: hectares that the rate is taken to divide by.

    Raises:
        InputError: the rate lies outside 0 to 1.
    """
    return Land(land=land, leased=rate * land)


def after_opening(now: Land, opened: float, leased: float = 0.0) -> Land:
    """The land after `opened` more hectares are ready and `leased` more are let.

    Raises:
        InputError: more would be let than there is.
    """
    found = together((now, Land(land=opened, leased=0.0)))
    return replace(found, leased=found.leased + leased)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What must hold before a further cluster is established; one of the two is enough.

    Attributes:
        occupancy_above: share let of all clusters together, 0 to 1, that must be exceeded.
        free_at_most: hectares that may be free.
    """

    occupancy_above: float
    free_at_most: float

    def met(self, land: Land) -> bool:
        """Whether it holds for the clusters that are judged together; true where none has land."""
        rate = land.occupancy
        return rate is None or rate > self.occupancy_above or land.free <= self.free_at_most


def yearly(before: float, after: float, days: int) -> float:
    """Hectares let a year, from those let on two days.

    Raises:
        InputError: the second day is not after the first.
    """
    if days <= 0:
        raise InputError(
            f"{days} days between two readings; give an earlier and a later day",
            key="error.pace_days",
            days=days,
        )
    return (after - before) * DAYS / days


def years_until_full(land: Land, pace: float) -> float | None:
    """Years until all land is let at a pace in hectares a year; None where it never is."""
    return land.free / pace if pace > 0 else None
