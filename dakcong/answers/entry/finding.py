"""What a check found of entered figures, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from dakcong.model import Figure

Severity = Literal["impossible", "unusual", "known"]
NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was found.

    Attributes:
        kind: the check; its words stand under `entry.finding` in `texts`.
        severity: `impossible` blocks; `unusual` asks for a written reason; `known` says that the
            figure stands already.
        figures: those it speaks of, the entered one first.
        place: which row where no figure could be made of it, counted from 1; 0 otherwise.
        values: fields of its words.
        right: ends of what the other figures would allow, in the unit of the first figure; the
            same twice for one value; None where nothing says.
    """

    kind: str
    severity: Severity
    figures: tuple[Figure, ...] = ()
    place: int = 0
    values: Mapping[str, object] = field(default_factory=lambda: NOTHING)
    right: tuple[float, float] | None = None

    @property
    def key(self) -> str:
        """What a written reason is kept under: the check, and the value that it asks about."""
        if not self.figures:
            return f"{self.kind} {self.place}"
        one = self.figures[0]
        return f"{self.kind} {one.indicator} {one.region} {one.until} {one.measure} {one.value:.9g}"


def unusual(
    kind: str,
    *figures: Figure,
    right: tuple[float, float] | None = None,
    values: Mapping[str, object] = NOTHING,
) -> Finding:
    """What asks for a written reason."""
    return Finding(kind=kind, severity="unusual", figures=figures, values=values, right=right)


def apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two intervals have nothing in common, beyond what computing in digits leaves."""
    room = 1e-9 * max(abs(one[1]), abs(other[1]), 1.0)
    return one[1] < other[0] - room or other[1] < one[0] - room


def same_place(one: Figure, other: Figure) -> bool:
    """Whether indicator, territory, months, measure and prices of two figures are the same."""
    return _place(one) == _place(other)


def _place(one: Figure) -> tuple[str, str, str, str, str]:
    return one.indicator, one.region, one.until, one.measure, one.price_basis
