"""The process that draws pictures, for who serves pages meanwhile."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from typing import Final, Literal

from dakcong.shows import Picture

# Seconds that a picture may take; a first one, with the start of the process, takes about one.
PATIENCE: Final = 15.0

Format = Literal["png", "svg"]


class Drawer:
    """Draws one picture after the other, in a process that starts with the first."""

    def __init__(self) -> None:
        self._process: Process | None = None
        self._turn = asyncio.Lock()

    async def draw(self, one: Picture, form: Format) -> bytes | None:
        """The picture; None where it cannot be drawn, or not in time."""
        asked = json.dumps({"format": form, "picture": one}).encode() + b"\n"
        async with self._turn:
            try:
                async with asyncio.timeout(PATIENCE):
                    return await self._drawn(asked) or None
            except (TimeoutError, OSError, ValueError, asyncio.IncompleteReadError):
                await self.close()
                return None

    async def _drawn(self, asked: bytes) -> bytes:
        if self._process is None or self._process.returncode is not None:
            module = [sys.executable, "-m", "dakcong.documents.drawing"]
            self._process = await asyncio.create_subprocess_exec(*module, stdin=PIPE, stdout=PIPE)
        given, taken = self._process.stdin, self._process.stdout
        assert given is not None
        assert taken is not None
        given.write(asked)
        await given.drain()
        return await taken.readexactly(int(await taken.readline()))

    async def close(self) -> None:
        """End the process, which may still be at a picture; the next picture starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.returncode is None:
            process.kill()
        await process.communicate()
