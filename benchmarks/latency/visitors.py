"""Many visitors of a Streamlit app: protocol clients that replay a recording.

    python -m benchmarks.latency.visitors RECORDING ADDRESS --visitors 50 --every 2 --seconds 15

A process of its own, started by load.py. Writes one line of JSON when all have moved, and leaves
when it reads a line; with --visits it opens and closes that many instead.
"""

import argparse
import asyncio
import json
import re
import sys
import time
import urllib.request
from dataclasses import asdict, dataclass, field
from itertools import count, cycle
from pathlib import Path
from typing import Final

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.latency.recording import Recording

PATIENCE: Final = 30.0
# An assumption that is another one in each request, so that no answer is kept from another one.
OWN: Final = re.compile(rb"r\.g=[\d.-]+")
AT_ONCE: Final = 4


@dataclass(slots=True, kw_only=True)
class Room:
    """What the visitors saw.

    Attributes:
        moves: milliseconds from a move to its answer, and to the end of its run where it has one.
        opened: milliseconds from the connection to the end of the first run.
        errors: what went wrong.
        seconds: from the first move to the last answer.
    """

    moves: list[float] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    seconds: float = 0.0


class Asking:
    """Requests for answers over one kept connection, opened anew when the server has closed it."""

    def __init__(self, address: str) -> None:
        self.host, self.port = address.removeprefix("http://").split(":")
        self.cookie = ""
        self.writer: asyncio.StreamWriter | None = None

    async def ask(self, path: str, body: bytes) -> bytes:
        """The whole answer.

        Raises:
            RuntimeError: the answer is not 200.
        """
        async with asyncio.timeout(PATIENCE):
            if self.writer is None or self.reader.at_eof():
                self.reader, self.writer = await asyncio.open_connection(self.host, int(self.port))
            lines = (
                f"POST {path} HTTP/1.1",
                f"Host: {self.host}:{self.port}",
                f"Content-Length: {len(body)}",
                *((f"Cookie: {self.cookie}",) if self.cookie else ()),
            )
            self.writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
            head = await self.reader.readuntil(b"\r\n\r\n")
            if not head.startswith(b"HTTP/1.1 200"):
                raise RuntimeError(head.decode())
            length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
            return await self.reader.readexactly(int(length[1]) if length else 0)

    def close(self) -> None:
        """Leave."""
        if self.writer is not None:
            self.writer.close()


class Visitor:
    """One connection."""

    def __init__(self, address: str, recording: Recording, room: Room, place: int) -> None:
        self.address, self.recording, self.room = address, recording, room
        self.steps = cycle(recording.moves)
        self.questions = cycle(recording.asked)
        self.own = count(97 * place)
        self.socket: ClientConnection | None = None
        self.asking = Asking(address)

    async def open(self) -> None:
        """Ask for the page, which may set our cookie; connect; wait for the first run."""
        cookie = await asyncio.to_thread(_cookie, self.address)
        self.asking.cookie = cookie
        start = time.perf_counter()
        self.socket = await connect(
            self.address.replace("http", "ws", 1) + "/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]  # a NewType of str
            additional_headers={"Cookie": cookie} if cookie else None,
            compression=None,
            max_size=None,
        )
        await self._run(self.recording.opening)
        self.room.opened.append(1000 * (time.perf_counter() - start))

    async def move(self) -> None:
        """One move of the slider."""
        start = time.perf_counter()
        if self.recording.path:
            own = f"r.g={next(self.own) % 550 / 10 - 15:g}".encode()
            await self.asking.ask(self.recording.path, OWN.sub(own, next(self.questions)))
        if self.recording.moves:
            await self._run(next(self.steps))
        self.room.moves.append(1000 * (time.perf_counter() - start))

    async def stay(self, *, first: float, every: float, end: float) -> None:
        """Move every so many seconds, or as soon as the last answer is there; until `end`."""
        due = first
        while due < end:
            await asyncio.sleep(due - time.perf_counter())
            try:
                await self.move()
            except Exception as error:  # every failure counts, and is told
                self.room.errors.append(repr(error))
                return
            due = max(due + every, time.perf_counter())

    async def close(self) -> None:
        """Leave."""
        self.asking.close()
        if self.socket is not None:
            await self.socket.close()

    async def _run(self, message: bytes) -> None:
        assert self.socket is not None
        await self.socket.send(message)
        async with asyncio.timeout(PATIENCE):
            while True:
                given = ForwardMsg.FromString(await self.socket.recv(decode=False))
                if given.WhichOneof("type") == "script_finished":
                    return


def _cookie(address: str) -> str:
    """What the page's answer sets, as a browser would send it back."""
    with urllib.request.urlopen(f"{address}/exports", timeout=PATIENCE) as reply:
        found = reply.headers.get_all("Set-Cookie") or []
    return "; ".join(one.partition(";")[0] for one in found)


async def stay(visitors: list[Visitor], every: float, seconds: float, room: Room) -> None:
    """All open the page, a few at once, then move for so many seconds."""
    for place in range(0, len(visitors), AT_ONCE):
        await asyncio.gather(*(one.open() for one in visitors[place : place + AT_ONCE]))
    start = time.perf_counter() + 0.5
    await asyncio.gather(
        *(
            one.stay(first=start + every * place / len(visitors), every=every, end=start + seconds)
            for place, one in enumerate(visitors)
        )
    )
    room.seconds = time.perf_counter() - start


async def pass_by(visitors: list[Visitor], room: Room) -> None:
    """All open the page, move once and leave; a few at once."""
    waiting = iter(visitors)

    async def one_after_another() -> None:
        for one in waiting:
            try:
                await one.open()
                await one.move()
            except Exception as error:  # every failure counts, and is told
                room.errors.append(repr(error))
            await one.close()

    start = time.perf_counter()
    await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))
    room.seconds = time.perf_counter() - start


async def main() -> None:
    """Visit as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recording", type=Path)
    parser.add_argument("address")
    parser.add_argument("--visitors", type=int, default=0)
    parser.add_argument("--every", type=float, default=0.0)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--visits", type=int, default=0)
    given = parser.parse_args()
    recording, room = Recording.read(given.recording), Room()
    many = given.visits or given.visitors
    visitors = [Visitor(given.address, recording, room, place) for place in range(many)]
    if given.visits:
        await pass_by(visitors, room)
    else:
        await stay(visitors, given.every, given.seconds, room)
    sys.stdout.write(json.dumps(asdict(room)) + "\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.readline)
    await asyncio.gather(*(one.close() for one in visitors))


if __name__ == "__main__":
    asyncio.run(main())
