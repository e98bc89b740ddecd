"""Codes of an indicator's assumptions by the part they play: the only place that spells them."""

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes in links of one indicator, which begin with its letter.

    Not every indicator has every assumption; ask the registry or the scenario for what it has.
    """

    letter: str

    @property
    def prefix(self) -> str:
        """What all its codes begin with."""
        return self._code("")

    @property
    def reading(self) -> str:
        """Which published figures give the year so far."""
        return self._code("y")

    @property
    def base(self) -> str:
        """What last year's total is computed from."""
        return self._code("b")

    @property
    def target(self) -> str:
        """Which target is aimed at."""
        return self._code("t")

    @property
    def path(self) -> str:
        """The way to set the growth of the remaining months: whole, quarters, …."""
        return self._code("p")

    @property
    def trend(self) -> str:
        """Switch: the default growth is pulled towards a usual one."""
        return self._code("m")

    @property
    def trend_size(self) -> str:
        """The usual growth a year, per cent."""
        return self._code("mu")

    @property
    def growth(self) -> str:
        """Growth of the remaining months as a whole, per cent."""
        return self._code("g")

    def quarter(self, number: int) -> str:
        """Growth of the remaining months of one quarter, 1 to 4, per cent."""
        return self._code(f"q{number}")

    @property
    def spread(self) -> str:
        """Scale of the distribution of the remaining months' growth, per cent."""
        return self._code("s")

    @property
    def first_part(self) -> str:
        """Growth of the months so far, per cent; as printed unless a reader assumes another."""
        return self._code("h")

    @property
    def first_part_weight(self) -> str:
        """Of an index: weight of the months so far in the year, per cent."""
        return self._code("w")

    @property
    def fourth_quarter_share(self) -> str:
        """Of amounts: share of the fourth quarter in last year's remaining months, per cent."""
        return self._code("w")

    def owns(self, code: str) -> bool:
        """Whether a code is one of this indicator."""
        return code.startswith(self.prefix)

    def _code(self, name: str) -> str:
        return f"{self.letter}.{name}"


@lru_cache(maxsize=64)
def codes(letter: str) -> Codes:
    """The codes of the indicator with this letter."""
    return Codes(letter)
