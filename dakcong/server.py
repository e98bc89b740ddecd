"""The served app: readiness, security headers, language of the document, errors in plain words.

Started by `dakcong serve` as `streamlit run dakcong/server.py`; `app` is what Streamlit looks for.
"""

import base64
import gc
import hashlib
import logging
import re
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from typing import Final
from urllib.parse import parse_qs

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.pages_manager import PagesManager

from dakcong.answers.loading import try_out
from dakcong.errors import InputError
from dakcong.settings import app_folder
from dakcong.texts import LANGUAGES, say
from dakcong.ui.document import PAGE_SCRIPT, PANEL, PANEL_KEPT, document, streamlit_document
from dakcong.ui.live import requests
from dakcong.ui.live.requests import first_look
from dakcong.ui.pages import page_at, pages
from dakcong.ui.reader import facts

_LOG: Final = logging.getLogger("dakcong")
# What Streamlit would answer with less than its whole page, which is not the page we send.
_PARTIAL: Final = (b"if-none-match", b"if-modified-since", b"range", b"if-range")
# What Streamlit says of its own page and is not true of ours.
_OF_ITS_PAGE: Final = (
    *(b"content-length", b"content-encoding", b"content-range", b"accept-ranges"),
    *(b"etag", b"last-modified"),
)


class Document:
    """Sets the headers of every answer, and language, title and number format of the document.

    Where Streamlit answers with its page, compressed or not, ours is sent instead: whole, plain
    and without a tag to cache it by, whatever the request accepts.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; rewrite what concerns us in the answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        replaced = False

        async def watch(message: Message) -> None:
            nonlocal replaced
            if message["type"] != "http.response.start":
                if not replaced:
                    await send(message)
            elif _is_document(message):
                replaced = True
                await _send_document(message, scope, send)
            else:
                await send({**message, "headers": _headers(message, scope["path"])})

        await self.app(_whole(scope), receive, watch)


async def _send_document(start: Message, scope: Scope, send: Send) -> None:
    given = parse_qs(scope["query_string"].decode("ascii", "replace")).get("lang", [])
    language = next((one for one in given if one in LANGUAGES), LANGUAGES[0])
    path, query = scope["path"], scope["query_string"].decode("ascii", "replace")
    data = document(language, panel=_has_panel(path), look=_first_look(path, query))
    kept = [one for one in _headers(start, "") if one[0].lower() not in _OF_ITS_PAGE]
    length = (b"content-length", str(len(data)).encode())
    await send({**start, "status": 200, "headers": [*kept, length]})
    body = b"" if scope["method"] == "HEAD" else data
    await send({"type": "http.response.body", "body": body})


def _first_look(path: str, query: str) -> str | None:
    """What the page shows at once; None where it has no panel, or the data cannot be used."""
    return first_look(path, query) if _has_panel(path) else None


def _has_panel(path: str) -> bool:
    try:
        page = page_at(facts(), path)
    except InputError:  # the data cannot be used, as the page will say
        return False
    return page is not None


def _whole(scope: Scope) -> Scope:
    """The request, asking for the whole answer where that may be the document."""
    if "/static/" in scope["path"] or "/media/" in scope["path"]:
        return scope
    kept = [one for one in scope["headers"] if one[0].lower() not in _PARTIAL]
    return {**scope, "headers": kept}


def _is_document(start: Message) -> bool:
    return any(
        name.lower() == b"content-type" and value.startswith(b"text/html")
        for name, value in start.get("headers", [])
    )


def _headers(start: Message, path: str) -> list[tuple[bytes, bytes]]:
    given = [*start.get("headers", []), *_SECURITY]
    if not path.startswith(PANEL):
        return given
    # Ours are small and asked for anew, so that no version is mixed with another.
    keep = b"public, max-age=31536000, immutable" if path.startswith(PANEL_KEPT) else b"no-cache"
    kept = [one for one in given if one[0].lower() != b"cache-control"]
    return [*kept, (b"cache-control", keep)]


def _policy() -> str:
    """The content policy; the one inline script of Streamlit's page is allowed by its hash."""
    hashes = " ".join(
        "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"
        for script in re.findall(r"<script>(.*?)</script>", streamlit_document(), re.DOTALL)
    )
    return (
        "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; "
        f"form-action 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        "worker-src 'self' blob:"
    )


_SECURITY: Final = [
    (b"content-security-policy", _policy().encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
]


async def ready(_request: Request) -> Response:
    """200 when the data is loaded and a projection runs; 503 with the reason otherwise."""
    try:
        warm_up()
    except InputError as error:
        return JSONResponse({"ready": False, "reason": error.message}, status_code=503)
    return JSONResponse({"ready": True})


async def page_script(_request: Request) -> Response:
    """Our script on every page: number format, Back and Forward, menu, and the panel's watch."""
    script = files("dakcong.ui").joinpath("page.js").read_text(encoding="utf-8")
    return Response(script, media_type="text/javascript")


def warm_up() -> None:
    """Load everything and run every projection once, so that the first visitor does not wait.

    Raises:
        InputError: the data cannot be used; the message says where and why.
    """
    known = facts()
    try_out(known)
    for page in pages(known):
        for language in LANGUAGES:
            first_look(page.path, f"lang={language}")


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Everything loaded and run once before the first visitor.

    With data that cannot be used the server stays up: /readyz and the pages say why.
    """
    try:
        warm_up()
    except InputError as error:
        _LOG.error("not ready: %s", error.message)
    # With the collection after every run switched off, what was loaded at start is set aside.
    gc.collect()
    gc.freeze()
    yield


def on_error(error: Exception) -> bool:
    """Say in both languages that the page failed; the log has the rest, under the same code."""
    code = secrets.token_hex(3)
    _LOG.error("page failed, code %s", code, exc_info=error)
    for language in LANGUAGES:
        st.error(say(language, "error.page", code=code), icon=":material/error:")
    return True


async def overview(request: Request) -> Response:
    """The overview is the default page, which Streamlit knows by no name."""
    query = request.url.query
    return RedirectResponse(f"./?{query}" if query else "./")


ROUTES: Final = [
    Route("/readyz", ready),
    Route(f"/{PAGE_SCRIPT}", page_script),
    Route("/overview", overview),
    Route(requests.ANSWER, requests.answer, methods=["POST"]),
    Route(requests.LOOK, requests.look),
    Route(requests.LINK, requests.link),
]
MIDDLEWARE: Final = [Middleware(Document)]

# Until the first st.navigation of a process Streamlit would run a file of pages/ on its own,
# without streamlit_app.py, for a visitor who comes by a link to a page.
PagesManager.uses_pages_directory = False

app = st.App(
    app_folder() / "streamlit_app.py",
    lifespan=lifespan,
    routes=ROUTES,
    middleware=MIDDLEWARE,
    on_script_error=on_error,
)
