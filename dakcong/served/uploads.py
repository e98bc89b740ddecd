"""Files that readers send: none while no page takes files; bounded where one does.

Streamlit keeps what is sent in memory until the session ends, from anybody who has one, whether or
not a page asks for files; of its own it only bounds each file (`server.maxUploadSize`).
"""

import asyncio
import re
from dataclasses import dataclass, field
from typing import Final

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dakcong.served.doors import said
from dakcong.settings import UploadLimits, upload_limits
from dakcong.ui import streamlit

_PLACE: Final = re.compile(rf"{re.escape(streamlit.UPLOAD)}([^/]+)/([^/]+)")
_MEGABYTE: Final = 2**20


@dataclass(slots=True)
class Kept:
    """What sessions have sent and have not removed.

    Attributes:
        sizes: bytes by session and file.
        ends: when each is forgotten.
    """

    limits: UploadLimits
    sizes: dict[tuple[str, str], int] = field(default_factory=dict)
    ends: dict[tuple[str, str], asyncio.TimerHandle] = field(default_factory=dict)

    def refusal(self, session: str, file: str, size: int) -> Response | None:
        """Why a file of so many bytes is not taken; None where it is."""
        others = {one: size for one, size in self.sizes.items() if one != (session, file)}
        own = [size for (owner, _), size in others.items() if owner == session]
        if not self.limits.files:
            return said("served.no_uploads", 403)
        if len(own) >= self.limits.files:
            return said("served.upload_count", 403, allowed=self.limits.files)
        if sum(own) + size > self.limits.megabytes * _MEGABYTE:
            return said("served.upload_size", 413, allowed=self.limits.megabytes)
        return None

    def take(self, session: str, file: str, size: int) -> None:
        """Remember a file, or its newer version, and forget it when its time is over."""
        self._forget(session, file)
        loop = asyncio.get_running_loop()
        self.sizes[session, file] = size
        self.ends[session, file] = loop.call_later(
            self.limits.kept_seconds, self.drop, session, file
        )

    def drop(self, session: str, file: str) -> None:
        """Forget a file; Streamlit too."""
        if self._forget(session, file):
            streamlit.drop_upload(session, file)

    def _forget(self, session: str, file: str) -> bool:
        end = self.ends.pop((session, file), None)
        if end is not None:
            end.cancel()
        return self.sizes.pop((session, file), None) is not None


class Uploads:
    """Stands before Streamlit's upload route.

    Args:
        limits: of what a session may send; those of the settings unless given.
    """

    def __init__(self, app: ASGIApp, limits: UploadLimits | None = None) -> None:
        self.app = app
        self.kept = Kept(limits or upload_limits())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse the file."""
        place = _PLACE.fullmatch(scope["path"]) if scope["type"] == "http" else None
        if place is None or scope["method"] not in ("PUT", "DELETE"):
            await self.app(scope, receive, send)
            return
        session, file = place.groups()
        if scope["method"] == "DELETE":
            if await self._done(scope, receive, send):
                self.kept.drop(session, file)
            return
        refused = self.kept.refusal(session, file, _length(scope))
        if refused is not None:
            await refused(scope, receive, send)
            return
        # Counted as soon as it begins, so that many at once are not taken each for the first.
        self.kept.take(session, file, _length(scope))
        if not await self._done(scope, receive, send):
            self.kept.drop(session, file)

    async def _done(self, scope: Scope, receive: Receive, send: Send) -> bool:
        """Let Streamlit answer, for as long as sending may take; whether it has done its part."""
        status = 0

        async def watch(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        seconds = self.kept.limits.sending_seconds
        try:
            async with asyncio.timeout(seconds):
                await self.app(scope, receive, watch)
        except TimeoutError:
            if not status:
                await said("served.upload_time", 408, allowed=f"{seconds:g}")(scope, receive, send)
        except ClientDisconnect:
            return False
        return 200 <= status < 300


def _length(scope: Scope) -> int:
    """Bytes that a request says it brings; without a word, more than anybody may send."""
    given = dict(scope["headers"]).get(b"content-length", b"")
    return int(given) if given.isdigit() else 10**15
