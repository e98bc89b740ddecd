"""The idle probe: how much of the machine others used while something was measured (Linux)."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep
from typing import Final

from benchmarks.latency.servers import TICKS

# Cores that others may use in the mean while a wall-clock line is still judged.
LIMIT: Final = 0.15


@dataclass(slots=True)
class Noise:
    """Cores that others used while a section was measured; known at the end of the section."""

    cores: float = 0.0

    @property
    def quiet(self) -> bool:
        """Whether wall-clock times of the section say something."""
        return self.cores <= LIMIT


@contextmanager
def watched() -> Iterator[Noise]:
    """Watch the machine during a section; processes of this one and its children do not count."""
    noise, start, before = Noise(), perf_counter(), _busy() - _own()
    yield noise
    used = _busy() - _own() - before
    noise.cores = max(used / (perf_counter() - start), 0.0)


def idle(seconds: float = 2.0) -> Noise:
    """What others use while we do nothing."""
    with watched() as noise:
        sleep(seconds)
    return noise


def _busy() -> float:
    """Processor seconds of all processes so far, stolen time included."""
    fields = [int(one) for one in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    user, nice, system, _idle, _waiting, interrupts, soft, stolen = fields
    return (user + nice + system + interrupts + soft + stolen) / TICKS


def _own() -> float:
    """Processor seconds of this process and all below it, ended ones included."""
    parents, used = {}, {}
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        parents[int(folder.name)] = int(fields[1])
        used[int(folder.name)] = sum(int(one) for one in fields[11:15]) / TICKS
    mine, found = os.getpid(), 0.0
    for process, seconds in used.items():
        one = process
        while one not in (mine, 0, 1) and one in parents:
            one = parents[one]
        found += seconds if one == mine else 0.0
    return found
