"""Answers as small as the reader's browser takes them.

Streamlit sends its scripts as they are, 2,6 MB for a page: 13 s on a line of 1,6 Mbit/s.
"""

import asyncio
import gzip
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# What shrinks; pictures and fonts are small already.
_KINDS: Final = ("text/", "application/javascript", "application/json", "image/svg+xml")
# Smaller than this is one packet anyhow.
_LEAST: Final = 1000
# Files that last as long as Streamlit's version: made small once and well, and kept.
_LASTING: Final = "/static/"
_BEST: Final = 9
_QUICK: Final = 3
# Of more than this another reader would notice that it is made.
_LONG: Final = 50_000


class Compressed:
    """Compresses whole answers to readers who take gzip."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._kept: dict[tuple[str, str], bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; hold the answer back until it is whole."""
        if scope["type"] != "http" or not _takes_gzip(scope):
            await self.app(scope, receive, send)
            return
        start: Message | None = None
        parts: list[bytes] = []
        # Streamlit's own would take several times as long for a tenth less.
        plain = [one for one in scope["headers"] if one[0] != b"accept-encoding"]

        async def watch(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and _shrinks(message):
                start = message
            elif start is None:
                await send(message)
            else:
                parts.append(message.get("body", b""))
                if not message.get("more_body", False):
                    await self._send(start, b"".join(parts), scope["path"], send)

        await self.app({**scope, "headers": plain}, receive, watch)

    async def _send(self, start: Message, body: bytes, path: str, send: Send) -> None:
        headers = MutableHeaders(raw=list(start["headers"]))
        if "accept-encoding" not in headers.get("vary", "").lower():
            headers.add_vary_header("Accept-Encoding")
        if len(body) >= _LEAST:
            body = await self._small(body, path, headers.get("etag", ""))
            headers["content-encoding"] = "gzip"
            if "etag" in headers:
                # The same to who asks whether it has changed, not byte for byte.
                headers["etag"] = f"W/{headers['etag'].removeprefix('W/')}"
        headers["content-length"] = str(len(body))
        await send({**start, "headers": headers.raw})
        await send({"type": "http.response.body", "body": body})

    async def _small(self, body: bytes, path: str, version: str) -> bytes:
        if _LASTING not in path or not version:
            return await _gzipped(body, _QUICK)
        name = path, version
        if name not in self._kept:
            self._kept[name] = await _gzipped(body, _BEST)
        return self._kept[name]


async def _gzipped(body: bytes, level: int) -> bytes:
    if len(body) < _LONG:
        return gzip.compress(body, level, mtime=0)
    return await asyncio.to_thread(gzip.compress, body, level, mtime=0)


def _takes_gzip(scope: Scope) -> bool:
    named = Headers(scope=scope).get("accept-encoding", "").lower().split(",")
    return scope["method"] in ("GET", "POST") and any(
        one.split(";")[0].strip() == "gzip" for one in named
    )


def _shrinks(start: Message) -> bool:
    """Whether an answer is whole, of a kind that shrinks, and as it was written."""
    headers = Headers(raw=start["headers"])
    kind = headers.get("content-type", "")
    return start["status"] == 200 and kind.startswith(_KINDS) and "content-encoding" not in headers
