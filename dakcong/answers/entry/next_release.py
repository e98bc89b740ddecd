"""Which releases may be entered."""

from typing import Final

from dakcong.answers.facts import Facts
from dakcong.periods import MONTHS, split_vintage

# Months that may pass unprinted: a year of exports had no July and no September.
_AHEAD: Final = 6


def releases_to_enter(facts: Facts) -> tuple[str, ...]:
    """The months after the newest release, the next one first; then itself, for a correction."""
    newest = max(one.vintage for one in facts.catalogue.levels)
    year, month = split_vintage(newest)
    ahead = [divmod(12 * year + month - 1 + step, MONTHS) for step in range(1, _AHEAD + 1)]
    return (*(f"{one}-{at + 1:02d}" for one, at in ahead), newest)
