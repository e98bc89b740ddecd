"""A chart as a picture: the first of a process, later ones, and other readers meanwhile."""

import threading
import urllib.request
from dataclasses import dataclass, field
from time import perf_counter, sleep
from typing import Final

from benchmarks.latency.apps import OURS

WARM: Final = 6
_PICTURE: Final = "/dakcong/picture?path=/exports&query=x.g%3D{growth}&chart=fan&form=png"
_OTHERS: Final = "/dakcong/look?path=/exports&query="


@dataclass(slots=True, kw_only=True)
class Pictures:
    """Milliseconds.

    Attributes:
        cold: of the first picture, with the start of the process that draws.
        warm: of later ones.
        others: of another reader's requests while all of them were drawn.
    """

    cold: float
    warm: list[float] = field(default_factory=list)
    others: list[float] = field(default_factory=list)


def pictures() -> Pictures:
    """Ask for pictures, and beside them for a page's first look without a pause."""
    with OURS.served() as server:
        _asked(server.address + _OTHERS)
        found = Pictures(cold=0.0)
        drawn = threading.Event()

        def others() -> None:
            while not drawn.is_set():
                found.others.append(_asked(server.address + _OTHERS))
                sleep(0.01)

        beside = threading.Thread(target=others)
        beside.start()
        times = [_asked(server.address + _PICTURE.format(growth=one)) for one in range(WARM + 1)]
        drawn.set()
        beside.join()
        found.cold, *found.warm = times
        return found


def _asked(address: str) -> float:
    start = perf_counter()
    with urllib.request.urlopen(address, timeout=30) as answer:
        answer.read()
    return 1000 * (perf_counter() - start)
