"""The answer to a move in the live panel, by a request of its own.

A page's run brings the same answer, but after Streamlit's own work: about 50 ms later, and at
several times the cost. The request says the address that the panel stands at and the move, and is
told the answer with the address after it. The page's session finds the move in its inbox; where it
has none that is known here, or must show more than the panel, the panel tells it by a run.
"""

import json
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dakcong.answers.year.table import has_panel
from dakcong.errors import InputError
from dakcong.ui import live_payload, session
from dakcong.ui.inbox import inbox_of
from dakcong.ui.live_moves import act, beside
from dakcong.ui.names import reason

PATH: Final = "/dakcong/answer"
# An address has less than 2 000 characters, a typed value 20.
MOST_BYTES: Final = 8192


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the panel asks: a move, from where, what it shows, and the inbox of its session."""

    indicator: str
    query: str
    codes: tuple[str, ...]
    move: dict[str, Any]
    inbox: str

    @classmethod
    def read(cls, body: bytes) -> "Asked | None":
        """What a body says; None for one that no panel has sent."""
        try:
            given = json.loads(body)
        except (ValueError, RecursionError):
            return None
        if not isinstance(given, dict):
            return None
        indicator, query = given.get("indicator"), given.get("query")
        codes, move, inbox = given.get("codes"), given.get("move"), given.get("inbox", "")
        if not (isinstance(indicator, str) and isinstance(query, str) and isinstance(inbox, str)):
            return None
        known = session.facts().catalogue.indicators.get(indicator)
        if known is None or not has_panel(known):
            return None
        if not (isinstance(codes, list) and isinstance(move, dict)):
            return None
        own = {one.code for one in session.facts().registry.of(indicator) if one.form == "number"}
        if not all(isinstance(code, str) and code in own for code in codes):
            return None
        if len(set(codes)) < len(codes):
            return None
        return cls(indicator=indicator, query=query, codes=tuple(codes), move=move, inbox=inbox)


async def live_answer(request: Request) -> Response:
    """The panel's payload after a move, with how many moves were left in its inbox; 0 for none.

    400 for what no panel asks, 409 with the reason where the move leaves no answer.
    """
    asked = Asked.read(await _body(request))
    if asked is None:
        return _refusal("not a move of the live panel", 400)
    with session.at_address(asked.query):
        if not set(asked.codes) <= session.scenario().by_code.keys():
            return _refusal("a slider that this release does not have", 400)
        before = beside(asked.codes)
        act(session.facts().catalogue.indicators[asked.indicator], asked.codes, asked.move)
        shown = beside(asked.codes) == before
        try:
            found = live_payload.payload(asked.indicator, asked.codes)
        except InputError as error:
            return _refusal(reason(error), 409)
    # What was refused, or changes more than the panel shows, is for the page.
    inbox = inbox_of(asked.inbox) if shown and not found["refused"] else None
    left = 0 if inbox is None else inbox.leave(asked.query, found["query"])
    return JSONResponse({**found, "left": left})


def _refusal(reason: str, status: int) -> Response:
    return JSONResponse({"reason": reason}, status_code=status)


async def _body(request: Request) -> bytes:
    """The body, as far as a move can be long; what is longer is no JSON then."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            return b""
    return body
