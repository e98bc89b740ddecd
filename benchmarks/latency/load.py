"""A full room: many visitors on one process, then on two behind nginx."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Final, cast

from playwright.sync_api import Browser

from benchmarks.latency.apps import OURS
from benchmarks.latency.cluster import proxy
from benchmarks.latency.drive import Moves, Reader
from benchmarks.latency.recording import record
from benchmarks.latency.servers import OUT, ROOT, Server
from benchmarks.latency.visitors import Room

EVERY: Final = 2.0
SECONDS: Final = 15.0
ROOM: Final = 50
FULL: Final = 100
AT_ONCE: Final = 8
VISITS: Final = 1000
# Visits before the memory of the start is read: the caches and the parked sessions are full then.
SETTLING: Final = 150
BROWSER_MOVES: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class OneProcess:
    """One process under load.

    Attributes:
        room: 50 visitors, a move every two seconds each.
        saturated: moves without a pause.
        per_visitor: megabytes that each of the 50 costs.
        passed: opened, moved once and closed.
        growth: memory after all visits over that of the start, less 1.
    """

    room: Room
    saturated: Room
    per_visitor: float
    passed: Room
    growth: float


@contextmanager
def visiting(recording: Path, address: str, *options: str) -> Iterator[subprocess.Popen[str]]:
    """Visitors in a process of their own; they stay until the end."""
    command = [sys.executable, "-m", "benchmarks.latency.visitors", str(recording), address]
    process = subprocess.Popen(
        [*command, *options], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.communicate("\n", timeout=60)


def seen(process: subprocess.Popen[str]) -> Room:
    """What the visitors saw, once they have."""
    return Room(**json.loads(cast(IO[str], process.stdout).readline()))


def one_process(browser: Browser) -> OneProcess:
    """The product on one process."""
    recording = OUT / "recording.json"
    with OURS.served() as server:
        record(browser, OURS, server.address).write(recording)
        before = server.memory_mb()
        with visiting(recording, server.address, *_room(ROOM)) as visitors:
            room = seen(visitors)
            per_visitor = (server.memory_mb() - before) / ROOM
        many = ("--visitors", str(AT_ONCE), "--seconds", "10")
        with visiting(recording, server.address, *many) as visitors:
            saturated = seen(visitors)
        passed, growth = _pass_by(recording, server)
    return OneProcess(
        room=room, saturated=saturated, per_visitor=per_visitor, passed=passed, growth=growth
    )


def two_processes(browser: Browser) -> tuple[Room, Moves] | None:
    """100 visitors and a real browser on two processes; None without nginx."""
    recording = OUT / "recording.json"
    with ExitStack() as stack:
        servers = [stack.enter_context(OURS.served()) for _ in range(2)]
        address = stack.enter_context(proxy([one.port for one in servers]))
        if address is None:
            return None
        for server in servers:  # what a process loads on its first visit
            first = Reader(browser, OURS, server.address)
            first.open()
            first.close()
        visitors = stack.enter_context(visiting(recording, address, *_room(FULL)))
        reader = Reader(browser, replace(OURS, still=400), address)
        reader.open()
        moves = reader.moves(servers[0], BROWSER_MOVES)
        return seen(visitors), moves


def _room(visitors: int) -> tuple[str, ...]:
    return ("--visitors", str(visitors), "--every", str(EVERY), "--seconds", str(SECONDS))


def _pass_by(recording: Path, server: Server) -> tuple[Room, float]:
    with visiting(recording, server.address, "--visits", str(SETTLING)) as visitors:
        errors = seen(visitors).errors
    start = server.memory_mb()
    with visiting(recording, server.address, "--visits", str(VISITS)) as visitors:
        room = seen(visitors)
    room.errors += errors
    return room, server.memory_mb() / start - 1
