"""What the growth of the remaining months is made of: parts, each by price and volume.

A part's growth is (1 + price) * (1 + volume) - 1, written price + volume + price * volume so that
a price that does not move leaves the growth of the volume to the last digit. The whole grows by the
mean of its parts, weighted by their shares of last year's remainder.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dakcong.engine.rounding import significant
from dakcong.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of the remaining months, for example a commodity.

    Attributes:
        share: of last year's remaining months, 0..1; the shares of all parts add up to one.
        price: change of its price on last year's months; a fraction, -1 or more.
        volume: change of its volume, likewise.
        season: month to share of the part's own remaining months; adds up to one.
    """

    name: str
    share: float
    price: float
    volume: float
    season: Mapping[int, float]

    @property
    def growth(self) -> float:
        """Growth of its value on last year's months; a fraction."""
        return compound_growth(self.price, self.volume)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one part brings, in the unit of the remainder.

    Attributes:
        last_year: its amount in last year's remaining months.
        from_price: change of the amount that the price makes.
        from_volume: likewise the volume. The part that only both make together is halved between
            them (the Shapley value of two factors), so no order of the two is preferred.
    """

    name: str
    last_year: float
    from_price: float
    from_volume: float

    @property
    def change(self) -> float:
        """Change of the amount on last year."""
        return self.from_price + self.from_volume

    @property
    def amount(self) -> float:
        """Amount of this year's remaining months."""
        return self.last_year + self.change


def compound_growth(price: float, volume: float) -> float:
    """Growth of a value whose price and volume change: (1 + price) * (1 + volume) - 1.

    Raises:
        InputError: a change is below -100 %.
    """
    for change in (price, volume):
        if not change >= -1.0:
            raise InputError(
                f"change of price or volume is {change:.1%}; it must be -100 % or more",
                key="error.change_floor",
                change=change,
            )
    return significant(price + volume + price * volume)


def rest_share(named: Mapping[str, float]) -> float:
    """Share of everything that is not named: 1 less the named shares; 0..1.

    Raises:
        InputError: a named share is negative, or together they exceed the whole.
    """
    total = significant(sum(named.values()))
    if total > 1.0 or any(share < 0.0 for share in named.values()):
        raise InputError(
            f"the named parts ({', '.join(named)}) have {total:.1%} of last year's remaining"
            " months together; lower one of them until they have 100 % at most",
            key="error.shares",
            total=total,
        )
    return significant(1.0 - total)


def parts_growth(parts: Sequence[Part]) -> float:
    """Growth of the remaining months together: sum(share * growth); a fraction."""
    return significant(sum(part.share * part.growth for part in parts))


def parts_season(parts: Sequence[Part]) -> dict[int, float]:
    """Month to share of last year's remainder, from the seasons of the parts; adds up to one."""
    months = parts[0].season
    return {month: sum(part.share * part.season[month] for part in parts) for month in months}


def grown_season(parts: Sequence[Part]) -> dict[int, float]:
    """Month to this year's amount, as a multiple of last year's remainder."""
    return {
        month: sum(part.share * part.season[month] * (1.0 + part.growth) for part in parts)
        for month in parts[0].season
    }


def contributions(parts: Sequence[Part], remainder_last_year: float) -> tuple[Contribution, ...]:
    """What each part brings; the amounts add up to the remainder before shocks.

    Args:
        parts: all parts, their shares adding up to one.
        remainder_last_year: last year's remaining months; gives the unit.
    """
    made = []
    for part in parts:
        base = part.share * remainder_last_year
        made.append(
            Contribution(
                name=part.name,
                last_year=significant(base),
                from_price=significant(base * part.price * (1.0 + part.volume / 2.0)),
                from_volume=significant(base * part.volume * (1.0 + part.price / 2.0)),
            )
        )
    return tuple(made)
