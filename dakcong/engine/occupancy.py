"""How much of the land of parks and clusters is let: sums divided, never an average of rates."""

from collections.abc import Iterable
from dataclasses import dataclass

from dakcong.errors import InputError


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
    return Land(land=now.land + opened, leased=now.leased + leased)
