"""Addresses of our own beside the pages."""

import hashlib
import importlib.resources
from functools import cache
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dakcong.answers.edition import wrong_now
from dakcong.answers.known.verdicts import verdicts
from dakcong.answers.loading import try_out
from dakcong.errors import InputError
from dakcong.served.bundle import script, style
from dakcong.served.document import PAGE_SCRIPT, WORKER, document
from dakcong.settings import data_folder
from dakcong.texts import LANGUAGES
from dakcong.ui import files, pictures
from dakcong.ui.live import requests
from dakcong.ui.pages import pages
from dakcong.ui.reader import facts


def warm_up() -> None:
    """Load everything and run every projection once, so that the first visitor does not wait.

    Raises:
        InputError: the data cannot be used; the message says where and why.
    """
    known = facts()
    try_out(known)
    verdicts(known.catalogue)
    for page in pages(known):
        for language in LANGUAGES:
            requests.first_look(page.path, f"lang={language}")


async def ready(_request: Request) -> Response:
    """200 when the data is loaded and a projection runs; 503 with the reason otherwise.

    `outdated` says why a newer version of the data cannot be used, while the one before is served.
    """
    try:
        warm_up()
    except InputError as error:
        return JSONResponse({"ready": False, "reason": error.message}, status_code=503)
    wrong = wrong_now(data_folder())
    return JSONResponse({"ready": True} | ({"outdated": wrong.message} if wrong else {}))


async def page_script(_request: Request) -> Response:
    """Our script on every page, before Streamlit's own."""
    script = importlib.resources.files("dakcong.ui").joinpath("page.js").read_text(encoding="utf-8")
    return Response(script, media_type="text/javascript")


async def worker(_request: Request) -> Response:
    """Our script beside all pages, which the browser runs anew when what it keeps is another."""
    return Response(
        _worker(), media_type="text/javascript", headers={"service-worker-allowed": "../"}
    )


@cache
def _worker() -> bytes:
    """The worker, with the version of what makes a page."""
    text = importlib.resources.files("dakcong.ui").joinpath("worker.js").read_bytes()
    page = document(LANGUAGES[0], panel=True, look=None, said=None)
    version = hashlib.sha256(b"".join((text, script(), style(), page))).hexdigest()[:16]
    return f'const VERSION = "{version}";\n'.encode() + text


async def gone(_request: Request, _error: Exception) -> Response:
    """For a reader who left before the request was read; nobody receives it, nothing is logged."""
    return Response(status_code=400)


ROUTES: Final = [
    Route("/readyz", ready),
    Route(f"/{PAGE_SCRIPT}", page_script),
    Route(f"/{WORKER}", worker),
    Route(requests.ANSWER, requests.answer, methods=["POST"]),
    Route(requests.LOOK, requests.look),
    Route(requests.LINK, requests.link),
    Route(pictures.PICTURE, pictures.picture),
    Route(requests.FROM, requests.origin),
    Route(files.TABLE, files.table),
    Route(files.FIGURES, files.figures),
    Route(requests.PAPER, requests.paper),
]
