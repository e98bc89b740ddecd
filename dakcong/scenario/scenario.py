"""A scenario: a vintage and a value for every assumption."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from dakcong.scenario.registry import Value


@dataclass(frozen=True, slots=True)
class Scenario:
    """What the reader assumes, complete: one value for each assumption of the vintage.

    Attributes:
        vintage: the release the figures come from, YYYY-MM.
        by_code: code to value; numbers in the unit of the registry (percent, days).
    """

    vintage: str
    by_code: Mapping[str, Value]
    # One answer asks many caches for the same scenario.
    _hash: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_code", MappingProxyType(dict(self.by_code)))
        object.__setattr__(self, "_hash", hash((self.vintage, frozenset(self.by_code.items()))))

    def number(self, code: str) -> float:
        """Value of a numeric assumption, in its registry unit."""
        value = self.by_code[code]
        if isinstance(value, str):
            raise TypeError(f"{code} is an option, not a number")
        return value

    def option(self, code: str) -> str:
        """Value of an option."""
        return str(self.by_code[code])

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Scenario)
            and self._hash == other._hash
            and self.vintage == other.vintage
            and dict(self.by_code) == dict(other.by_code)
        )

    def __hash__(self) -> int:
        return self._hash
