"""The monthly history of an indicator in this place, up to a release."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import count, takewhile

from dakcong.answers.known.release import release
from dakcong.engine.own_history import OwnHistory, from_history
from dakcong.figures.catalogue import Catalogue
from dakcong.periods import MONTHS


@lru_cache(maxsize=256)
def own_history(catalogue: Catalogue, indicator: str, vintage: str) -> OwnHistory | None:
    """What the history says up to the last month of a release; nothing later is read.

    None where a month of the year so far, or of the year before it, is not known.
    """
    here, own = release(catalogue, indicator, vintage), catalogue.monthly.get(indicator, {})
    if not here.readings or not own:
        return None
    so_far = [(here.year, month) for month in range(1, here.month + 1)]
    earlier = list(takewhile(bool, (_year(own, year) for year in count(here.year - 1, -1))))
    if not earlier or not own.keys() >= set(so_far):
        return None
    kind, current = catalogue.indicators[indicator].kind, [own[one] for one in so_far]
    return from_history(earlier[::-1], current, kind, catalogue.calibrated)


def _year(own: Mapping[tuple[int, int], float], year: int) -> list[float]:
    """The months of a whole year; none where one of them is not known."""
    found = [own[year, month] for month in range(1, MONTHS + 1) if (year, month) in own]
    return found if len(found) == MONTHS else []
