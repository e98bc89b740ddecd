"""A backup while 50 saves a second go on, on SQLite and on a PostgreSQL of its own.

    python -m benchmarks.backing_up

A process saves a draft at that pace into a store that holds a thousand lines of history; the
commands are run as whoever runs the server calls them, their start included. Prints the saves a
second without a backup and while one after the other is made, the seconds of a backup and of a
restore elsewhere, and exits 1 where fewer than 49 saves a second went on or `dakcong history` says
something else of the copy.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from dakcong.store import Content, Store
from tests.browser.served import ROOT
from tests.store.conftest import AN, closing, place_of
from tests.store.postgresql import serving
from tests.store.test_backup import command, saving

LEAST: Final = 49.0  # saves a second; the pace is 50
HELD: Final = 1_000  # saves that the store holds before
WHILE: Final = 10.0  # seconds


def pace(store: Store, act: Callable[[], object]) -> tuple[float, float]:
    """Saves a second while an act is done again and again, and the seconds that one takes."""
    took: list[float] = []
    began, before = time.perf_counter(), store.submission(1).version
    while (passed := time.perf_counter() - began) < WHILE:
        act()
        took.append(time.perf_counter() - began - passed)
    saves = store.submission(1).version - before
    return saves / (time.perf_counter() - began), statistics.median(took)


def measured(name: str, store: Store, elsewhere: str, folder: Path) -> bool:
    """Print a line of a store, empty so far; whether the pace was held and the copy is the same."""
    version = store.create(AN, "2025-08").version
    for count in range(HELD):
        version = store.save(AN, 1, version, Content(typed={"count": str(count)})).version
    files = (folder / f"{name}{number}.json" for number in range(10_000))
    with saving(ROOT, store):
        quiet, _ = pace(store, lambda: time.sleep(1.0))
        during, backup = pace(
            store, lambda: command(ROOT, place_of(store), "backup", str(next(files)))
        )
    last = str(folder / f"{name}.json")
    command(ROOT, place_of(store), "backup", last)
    began = time.perf_counter()
    command(ROOT, elsewhere, "restore", last)
    restore = time.perf_counter() - began
    lines, copied = (command(ROOT, one, "history") for one in (place_of(store), elsewhere))
    fine = during >= LEAST and lines == copied
    size = f"{len(lines.splitlines()):9}{backup:10.2f}{restore:10.2f}"
    sys.stdout.write(f"{name:12}{quiet:9.1f}{during:9.1f}{size}  {'held' if fine else 'missed'}\n")
    sys.stdout.flush()
    return fine


def main() -> int:
    """Measure both; 1 where one misses."""
    sys.stdout.write(f"{'saves/s':12}{'without':>9}{'during':>9}{'lines':>9}{'backup s':>10}")
    sys.stdout.write(f"{'restore s':>10}\n")
    with tempfile.TemporaryDirectory() as name, serving() as server:
        folder = Path(name)
        (folder / "store").mkdir()
        places = {
            "SQLite": (str(folder / "store"), str(folder / "elsewhere")),
            "PostgreSQL": (server.make("store"), server.make("elsewhere")),
        }
        held = []
        for kind, (place, elsewhere) in places.items():
            with closing(place) as store:
                held.append(measured(kind, store, elsewhere, folder))
    return int(not all(held))


if __name__ == "__main__":
    sys.exit(main())
