"""Addresses of our own beside the pages."""

from importlib.resources import files
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from dakcong.answers.loading import try_out
from dakcong.errors import InputError
from dakcong.served.document import PAGE_SCRIPT
from dakcong.served.headers import look_of
from dakcong.texts import LANGUAGES
from dakcong.ui import live_answer, session
from dakcong.ui.first_look import PAGES, first_look


def warm_up() -> None:
    """Load everything and run every projection once, so that the first visitor does not wait.

    Raises:
        InputError: the data cannot be used; the message says where and why.
    """
    session.vocabulary()
    try_out(session.facts())
    for path in PAGES:
        for language in LANGUAGES:
            first_look(path, f"lang={language}")


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


async def look(request: Request) -> Response:
    """What a page shows at once, for the way to it from another one; 204 where that is nothing."""
    given = request.query_params
    found = look_of(given.get("path", ""), given.get("query", ""))
    if found is None:
        return Response(status_code=204)
    return Response(found, media_type="application/json")


async def overview(request: Request) -> Response:
    """The overview is the default page, which Streamlit knows by no name."""
    query = request.url.query
    return RedirectResponse(f"./?{query}" if query else "./")


async def gone(_request: Request, _error: Exception) -> Response:
    """For a reader who left before the request was read; nobody receives it, nothing is logged."""
    return Response(status_code=400)


ROUTES: Final = [
    Route("/readyz", ready),
    Route(f"/{PAGE_SCRIPT}", page_script),
    Route("/overview", overview),
    Route("/dakcong/look", look),
    Route(live_answer.PATH, live_answer.live_answer, methods=["POST"]),
]
