"""What goes with every answer, and our document in the place of Streamlit's page."""

import base64
import hashlib
import re
from collections.abc import Callable
from functools import partial
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dakcong.errors import InputError
from dakcong.scenario.arriving import pairs_of_query
from dakcong.scenario.link import LANGUAGE
from dakcong.served.bundle import script, style
from dakcong.served.document import PANEL, PANEL_KEPT, document, nowhere
from dakcong.served.fonts import addresses, font
from dakcong.texts import LANGUAGES
from dakcong.ui import streamlit
from dakcong.ui.live.requests import first_look, message_at
from dakcong.ui.pages import Page, page_at
from dakcong.ui.reader import facts, one_edition

# What Streamlit would answer with less than its whole page, which is not the page we send.
_PARTIAL: Final = (b"if-none-match", b"if-modified-since", b"range", b"if-range")
# Ours are small and asked for anew, so that no version is mixed with another.
_ASKED_ANEW: Final = "no-cache"
# Their names carry Streamlit's version, not ours.
_A_WEEK: Final = "public, max-age=604800"
_OURS: Final[dict[str, tuple[Callable[[], bytes], str, str]]] = {
    f"{PANEL}panel.js": (script, "text/javascript", _ASKED_ANEW),
    f"{PANEL}panel.css": (style, "text/css", _ASKED_ANEW),
    **{at: (partial(font, name), "font/woff2", _A_WEEK) for at, name in addresses().items()},
}
# What Streamlit says of its own page and is not true of ours.
_OF_ITS_PAGE: Final = (
    *(b"content-length", b"content-encoding", b"content-range", b"accept-ranges"),
    *(b"etag", b"last-modified"),
)


class Document:
    """Sets the headers of every answer, and language, title and number format of the document.

    Where Streamlit answers with its page, compressed or not, ours is sent instead: whole and
    without a tag to cache it by, whatever the request accepts. Streamlit answers so to every
    address that it does not know; where no page of ours stands, ours says that.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; rewrite what concerns us in the answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = _bundled(scope)
        if answer is not None:
            await answer(scope, receive, send)
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


def _bundled(scope: Scope) -> Response | None:
    """What is ours in the place of another file; None for other requests.

    All our scripts or style sheets in that of one of them, our fonts in that of Streamlit's.
    """
    made = _OURS.get(scope["path"])
    if made is None or scope["method"] not in ("GET", "HEAD"):
        return None
    make, kind, keep = made
    tag = f'"{hashlib.sha256(make()).hexdigest()[:16]}"'
    known = Headers(scope=scope).get("if-none-match", "")
    same = tag in (one.strip().removeprefix("W/") for one in known.split(","))
    answer = Response(status_code=304) if same else Response(make(), media_type=kind)
    answer.headers.update({"etag": tag, "cache-control": keep})
    for name, value in _SECURITY:
        answer.headers[name.decode()] = value.decode()
    return answer


async def _send_document(start: Message, scope: Scope, send: Send) -> None:
    path, query = scope["path"], scope["query_string"].decode("ascii", "replace")
    status, data = _answered(path, query)
    kept = [one for one in _headers(start, "") if one[0].lower() not in _OF_ITS_PAGE]
    length = (b"content-length", str(len(data)).encode())
    await send({**start, "status": status, "headers": [*kept, length]})
    body = b"" if scope["method"] == "HEAD" else data
    await send({"type": "http.response.body", "body": body})


def language_of(query: str) -> str:
    """The language that an address asks for; as in the scenario, the first that is one counts."""
    given = (text for code, text in pairs_of_query(query) if code == LANGUAGE)
    return next((one for one in given if one in LANGUAGES), LANGUAGES[0])


def _answered(path: str, query: str) -> tuple[int, bytes]:
    """Status and document of an address; where the data cannot be used, the page says so."""
    try:
        with one_edition():
            page, look, said = _page(path), first_look(path, query), message_at(path, query)
    except InputError:
        return 200, document(language_of(query), panel=False, look=None, said=None)
    if page is None:
        return 404, nowhere(language_of(query))
    panel = page.board
    return 200, document(language_of(query), panel=panel, look=look, said=said, query=query)


def _page(path: str) -> Page | None:
    """The page at a path, which is spelled without a slash at its end."""
    return page_at(facts(), path) if path == "/" or not path.endswith("/") else None


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
    lasts = path.startswith(PANEL_KEPT)
    keep = b"public, max-age=31536000, immutable" if lasts else _ASKED_ANEW.encode()
    kept = [one for one in given if one[0].lower() != b"cache-control"]
    return [*kept, (b"cache-control", keep)]


def _policy() -> str:
    """The content policy; the one inline script of Streamlit's page is allowed by its hash."""
    hashes = " ".join(
        "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"
        for script in re.findall(r"<script>(.*?)</script>", streamlit.page(), re.DOTALL)
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
