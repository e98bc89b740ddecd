"""Requests of the scripts beside a page: answer to a move, first look, link, paper, origin.

A page's run brings the same, but after Streamlit's own work: some 50 ms later, at several times the
cost. A request says the address that it comes from and keeps nothing: whatever the reader is shown
next is made from the address that the answer names.
"""

import json
from typing import Any, Final

import orjson
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from dakcong.answers.boards.from_where import from_where
from dakcong.answers.boards.message import message
from dakcong.answers.boards.paper import paper as made_paper
from dakcong.answers.boards.sections import OF_RELEASE
from dakcong.answers.move import moved
from dakcong.answers.moves.links import full_link, page_address
from dakcong.answers.reader import Reader
from dakcong.scenario.link import INDICATOR, SECTION
from dakcong.settings import public_address
from dakcong.shows import Answered, Message
from dakcong.ui.live.screen import screen, screen_after
from dakcong.ui.pages import Page, page_at, paths
from dakcong.ui.reader import facts, keep, reader_at

ANSWER: Final = "/dakcong/answer"
LOOK: Final = "/dakcong/look"
LINK: Final = "/dakcong/link"
PAPER: Final = "/dakcong/paper"
FROM: Final = "/dakcong/from"
# An address has less than 2 000 characters, a typed value 20.
MOST_BYTES: Final = 8192


async def answer(request: Request) -> Response:
    """The screen after a move, and whether the page must run; 400 for what no script sends."""
    asked = _asked(await _body(request))
    if asked is None:
        return refusal("not a question of a page")
    page, query, move = asked
    reader, arrival = reader_at(query)
    if move is None:
        return _json(Answered(screen=screen(reader, page, arrival), run=True))
    indicator = reader.indicator(page.indicator_of(reader)) if page.board else None
    after = moved(reader, indicator, move)
    if after is None:
        return refusal("not a move of this page")
    found = screen_after(after, page, reader)
    keep(after.reader)
    return _json(Answered(screen=found, run=_beside(reader, after.reader, page)))


def _asked(body: bytes) -> tuple[Page, str, dict[str, Any] | None] | None:
    """Page, address and move (none opens the address) of a body; None for what no script sends."""
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        return None
    match given:
        case {"page": str(path), "query": str(query), "move": None | dict() as move}:
            page = page_at(facts(), path)
            return None if page is None else (page, query, move)
    return None


def _beside(before: Reader, after: Reader, page: Page) -> bool:
    """Whether something beside the panel changes: then the page must run."""
    if page.stage:
        return False
    if not page.board or before.shows(SECTION) not in ("", *OF_RELEASE):
        return True

    def beside(one: Reader) -> tuple[object, ...]:
        return (
            one.language,
            one.scenario.vintage,
            one.shown,
            type(one.outcome(page.indicator_of(one))),
        )

    return beside(before) != beside(after)


async def look(request: Request) -> Response:
    """The screen of a page, for the way to it from another one; 204 where there is none."""
    given = request.query_params
    found = first_look(given.get("path", ""), given.get("query", ""))
    if found is None:
        return Response(status_code=204)
    return Response(found, media_type="application/json")


def first_look(path: str, query: str) -> str | None:
    """The screen as JSON that is safe inside a document; None for a path without a page.

    Raises:
        InputError: the data cannot be used.
    """
    page = page_at(facts(), path)
    if page is None:
        return None
    reader, arrival = reader_at(query)
    found = orjson.dumps(screen(reader, page, arrival)).decode()
    return found.replace("</", "<\\/")


def _json(found: Answered) -> Response:
    return Response(orjson.dumps(found), media_type="application/json")


async def link(request: Request) -> Response:
    """The link to send from an address, with the words around it."""
    found = _read(request)
    if found is None:
        return refusal("not a page")
    reader, page = found
    said, sent = _said(page, reader), link_to(request, reader, page)
    names = ("heading", "text", "copy", "message", "send", "copied", "close")
    words = {one: reader.text(f"share.{one}") for one in names}
    return JSONResponse({"link": sent, "title": said["title"], "said": said["words"], **words})


def _read(request: Request) -> tuple[Reader, Page] | None:
    """Who reads which page, by the address that a request asks about; None where no page stands."""
    given = request.query_params
    page = page_at(facts(), given.get("path", ""))
    return None if page is None else (reader_at(given.get("query", ""))[0], page)


async def paper(request: Request) -> Response:
    """What the paper of an address says besides its page."""
    found = _read(request)
    if found is None:
        return refusal("not a page")
    reader, page = found
    indicator = page.indicator_of(reader)
    sent = link_to(request, *_to_read(reader, page))
    return JSONResponse(made_paper(reader, page.path, indicator, sent))


def _to_read(reader: Reader, page: Page) -> tuple[Reader, Page]:
    """What a phone opens: of a stage, which is for a wall, the board that is shown there."""
    if not page.stage:
        return reader, page
    board = page_at(reader.facts, paths(reader.facts)[page.indicator_of(reader)])
    assert board is not None
    return reader.showing(INDICATOR, ""), board


async def origin(request: Request) -> Response:
    """Where a number of an indicator comes from, at an address."""
    given = request.query_params
    reader, _ = reader_at(given.get("query", ""))
    known = {one.id for one in reader.facts.catalogue.projected}
    indicator = given.get("of", "")
    found = from_where(reader, indicator, given.get("what", "")) if indicator in known else None
    return refusal("not a number of a page") if found is None else JSONResponse(found)


def link_to(request: Request, reader: Reader, page: Page) -> str:
    """The link to what a page shows a reader, at the address that the request was made to."""
    base = f"{request.url.scheme}://{request.url.netloc}" if request.url.netloc else ""
    return full_link(
        reader.facts,
        reader.scenario,
        page=page_address(base or public_address(), page.path),
        language=reader.language,
        shown=reader.beside(),
    )


def message_at(path: str, query: str) -> Message | None:
    """What a page at an address says in a line or two; None for a path without a page.

    Raises:
        InputError: the data cannot be used.
    """
    page = page_at(facts(), path)
    return None if page is None else _said(page, reader_at(query)[0])


def _said(page: Page, reader: Reader) -> Message:
    indicator = reader.indicator(page.indicator_of(reader)) if page.board else None
    said = page.leads(reader)["sentence"] if page.leads else ""
    return message(reader, page.heading(reader), indicator, every=page.path == "", said=said)


def refusal(reason: str) -> Response:
    """What a request gets that no page sends."""
    return JSONResponse({"reason": reason}, status_code=400)


async def _body(request: Request) -> bytes:
    """The body, as far as a move can be long; none of one that is longer, or that broke off."""
    body = b""
    try:
        async for part in request.stream():
            body += part
            if len(body) > MOST_BYTES:
                return b""
    except ClientDisconnect:
        return b""
    return body
