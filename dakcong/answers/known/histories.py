"""One figure over the releases: all that was printed of the same thing."""

from functools import lru_cache

from dakcong.figures.catalogue import Catalogue
from dakcong.model import Figure


def history_id(one: Figure) -> str:
    """What a link calls the history of a figure: indicator, territory and measure."""
    return f"{one.indicator}-{one.region}-{one.measure}"


@lru_cache(maxsize=4)
def histories(catalogue: Catalogue) -> dict[str, tuple[Figure, ...]]:
    """Figures of the same indicator, territory and measure, earliest period first, by their id.

    Only where there is more than one of them.
    """
    found: dict[str, list[Figure]] = {}
    for one in catalogue.figures:
        found.setdefault(history_id(one), []).append(one)
    return {
        name: tuple(sorted(some, key=lambda one: (one.until, one.vintage, one.known_on)))
        for name, some in found.items()
        if len(some) > 1
    }
