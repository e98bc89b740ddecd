"""The terms that coefficient tables are written in, and their values for many series.

    term   = ["ln "] factor ["*gap"] ["@" kind]
    factor = "one" | signal | signal "-" signal

"ln" takes the logarithm of the factor's size, "*gap" multiplies by how much wider than usual a
series' gap is, "@kind" leaves the term out of series of every other kind. So "share-level*gap" is
the distance of two projections in volatile series, and "growth@retail" a slope of retail's own.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from dakcong.engine.history import Array

STEADY: Final = 0.005  # added before a logarithm is taken: half a per cent
USUAL_GAP: Final = 0.05  # of remaining months' growth less first months' growth

_FORM: Final = re.compile(r"(ln )?([a-z_0-9]+)(?:-([a-z_0-9]+))?(\*gap)?(?:@([a-z]+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One parsed term.

    Attributes:
        logarithm: of the factor's size plus STEADY.
        first, second: signals; the factor is first less second, or first alone. "one" is 1.
        by_gap: multiplied by the logarithm of gap over USUAL_GAP.
        kind: the only kind of series that has it; empty for all.
    """

    logarithm: bool
    first: str
    second: str
    by_gap: bool
    kind: str

    @property
    def constant(self) -> bool:
        """Whether it is the same whatever the figures."""
        return self.first == "one"

    def values(self, signals: Mapping[str, Array], kinds: npt.NDArray[np.str_]) -> Array:
        """The term for n series, shape (n,); `kinds` has their kinds, shape (n,)."""
        value = np.ones(kinds.shape[0]) if self.constant else signals[self.first]
        if self.second:
            value = value - signals[self.second]
        if self.logarithm:
            value = np.log(np.abs(value) + STEADY)
        if self.by_gap:
            value = value * np.log((signals["gap"] + STEADY) / (USUAL_GAP + STEADY))
        if self.kind:
            value = np.where(kinds == self.kind, value, 0.0)
        return value


@lru_cache(maxsize=1024)
def parse(text: str) -> Term | None:
    """A term, or None when the text is not one."""
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    logarithm, first, second, by_gap, kind = found.groups()
    return Term(
        logarithm=bool(logarithm),
        first=first,
        second=second or "",
        by_gap=bool(by_gap),
        kind=kind or "",
    )
