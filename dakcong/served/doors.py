"""Who may come in: requests for a host that is ours, from pages that are ours.

Before anything of Streamlit's: it serves every Host, and where an Origin is not the host's it looks
further, which a stranger must not be able to make it do.
"""

import logging
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dakcong.served.paths import redirection
from dakcong.texts import LANGUAGES, say
from dakcong.ui import streamlit

_LOG: Final = logging.getLogger("dakcong")
# What only asks; a page of somebody else may do so and is shown nothing of the answer.
_ASKING: Final = ("GET", "HEAD", "OPTIONS")
_SHOWN: Final = 80
# One less than Streamlit reads, for the mark of a Back.
_MOST_PARAMETERS: Final = streamlit.MOST_PARAMETERS - 1


class Doors:
    """Refuses a false Host and a foreign Origin at once; a link keeps what Streamlit can read."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        answer = _refusal(HTTPConnection(scope))
        if scope["type"] == "websocket":
            if answer is None:
                await self.app(scope, _binary(receive), send)
            else:
                await send({"type": "websocket.close", "code": 1008})
            return
        answer = answer or (_elsewhere(scope) if scope["method"] in _ASKING else None)
        await (answer or self.app)(scope, receive, send)


def _refusal(asked: HTTPConnection) -> Response | None:
    if not streamlit.host_allowed(asked):
        return _refused("served.host", asked.headers.get("host", ""), 421)
    given = asked.headers.getlist("origin")
    asking = asked.scope["type"] == "http" and asked.scope["method"] in _ASKING
    if not asking and not all(_is_ours(one, asked) for one in given):
        return _refused("served.origin", ", ".join(given), 403)
    return None


def _is_ours(origin: str, asked: HTTPConnection) -> bool:
    """Whether an Origin is the host that the request is for, or one that the settings let in."""
    try:
        host = urlsplit(origin).netloc
    except ValueError:
        return False
    return (host != "" and host == asked.headers.get("host")) or origin in streamlit.origins()


def _refused(key: str, given: str, status: int) -> Response:
    shown = ascii(given[:_SHOWN])
    _LOG.warning("refused: %s", say("en", key, given=shown))
    return said(key, status, given=shown)


def said(key: str, status: int, **values: object) -> Response:
    """A refusal in plain words, in both languages."""
    lines = (say(language, key, **values) for language in LANGUAGES)
    return PlainTextResponse("\n".join(lines) + "\n", status, headers={"connection": "close"})


def _elsewhere(scope: Scope) -> Response | None:
    """Where an address leads instead: one that Streamlit reads whole, or that of the page meant."""
    return _shortened(scope) or redirection(scope)


def _shortened(scope: Scope) -> Response | None:
    """The same address with as many parameters as Streamlit reads; more it drops without a word.

    The page then says in its notice that a link has too many.
    """
    query = scope["query_string"].decode("ascii", "replace")
    if query.count("&") < streamlit.MOST_PARAMETERS:
        return None
    kept = parse_qsl(query, keep_blank_values=True)[:_MOST_PARAMETERS]
    return RedirectResponse(f".{scope['path']}?{urlencode(kept)}")


def _binary(receive: Receive) -> Receive:
    """Streamlit speaks bytes; a text, which it answers by a trace in the log, ends the talk."""

    async def listen() -> Message:
        message = await receive()
        if message["type"] == "websocket.receive" and message.get("text") is not None:
            return {"type": "websocket.disconnect", "code": 1003}
        return message

    return listen
