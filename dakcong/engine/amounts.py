"""An amount with all that decides what it may be added to or compared with; nothing is mixed.

Output of a product, exports, retail sales: each carries its unit, prices, territory, basis and
months; what differs where it must not is refused with a sentence that says what was given.
"""

from dataclasses import dataclass, replace
from typing import Final

from dakcong.engine.rounding import significant
from dakcong.errors import InputError
from dakcong.units import AMOUNT_UNITS

WEST: Final = "west"
EAST: Final = "east"
MERGED: Final = "merged"
NATION: Final = "nation"
SIDES: Final = (WEST, EAST)
# As first printed; as printed again with another value; as the growth of a later figure implies it.
FIRST: Final = "first"
REVISED: Final = "revised"
IMPLIED: Final = "implied"
BASES: Final = (FIRST, REVISED, IMPLIED)
# Prices that a source did not print: nothing may be concluded from them.
NOT_PRINTED: Final = "not_printed"
PRICES: Final = ("", "current", "constant_2010", "constant", NOT_PRINTED)
# Fields in which amounts of one period and basis agree.
ALIKE: Final = ("unit", "period", "prices", "basis")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount with all that decides what it may be added to.

    Attributes:
        unit: of `value`; a rate in percent is never added.
        prices: of PRICES; empty where the unit has none, as for USD and tonnes.
        territory: west or east, the former provinces, merged, or the nation.
        basis: of BASES.
        first_month, last_month: 1..12, of `year`.
    """

    value: float
    unit: str
    prices: str
    territory: str
    basis: str
    year: int
    first_month: int
    last_month: int

    @property
    def period(self) -> str:
        """Its months, YYYY-MM/YYYY-MM."""
        return f"{self.year}-{self.first_month:02d}/{self.year}-{self.last_month:02d}"


def growth(now: Amount, before: Amount) -> float:
    """Growth of a territory on the same months of the year before; a fraction.

    `before` is of the same basis, or the base that the printed growth implies.

    Raises:
        InputError: another territory, unit, prices, months or basis, or years that do not follow
            each other, or nothing before.
    """
    require_alike(now, before, "unit", "territory", "prices")
    if before.basis != IMPLIED:
        require_alike(now, before, "basis")
    require_amounts(now, before)
    if now.period != replace(before, year=before.year + 1).period or before.value <= 0:
        raise InputError(
            f"{now.period} on {before.period}; give the same months of two years that follow each"
            " other, the earlier above 0",
            key="amounts.other_year",
        )
    return significant(now.value / before.value - 1)


def require_alike(one: Amount, other: Amount, *fields: str) -> None:
    """Refuse two amounts that differ in one of some fields.

    Raises:
        InputError: they do; the message names both.
    """
    for field in fields:
        given, beside = getattr(one, field), getattr(other, field)
        if given != beside:
            raise InputError(
                f"{field} {given!r} beside {beside!r}; give amounts of one {field}",
                key=f"amounts.mixed_{field}",
                one=given,
                other=beside,
            )


def require_amounts(*given: Amount) -> None:
    """Refuse rates, which are never added, and prices that nobody printed.

    Raises:
        InputError: one of the amounts is such.
    """
    for one in given:
        if one.unit not in AMOUNT_UNITS:
            raise InputError(
                f"{one.unit} cannot be added; give amounts in {', '.join(sorted(AMOUNT_UNITS))}",
                key="amounts.rates",
            )
        if one.prices == NOT_PRINTED:
            raise InputError(
                "prices were not printed; give amounts whose prices are known",
                key="amounts.prices_unknown",
            )
