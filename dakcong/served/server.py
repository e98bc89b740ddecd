"""The served app, put together: its pages, routes and doors, and what happens around them.

Streamlit's command is given this file and looks for `app` in it.
"""

import gc
import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect

from dakcong.errors import InputError
from dakcong.served.compressed import Compressed
from dakcong.served.doors import Doors
from dakcong.served.headers import Document
from dakcong.served.routes import ROUTES, gone, warm_up
from dakcong.served.uploads import Uploads
from dakcong.settings import app_folder
from dakcong.texts import LANGUAGES, say
from dakcong.ui import pictures, streamlit

_LOG: Final = logging.getLogger("dakcong")
_SELDOM: Final = (20_000, 20, 100)


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
    # A run makes thousands of things and frees nearly all by itself: looking for circles as often
    # as usual takes a millisecond of each, and one time in forty as much as two runs.
    gc.set_threshold(*_SELDOM)
    gc.enable()
    yield
    await pictures.close()


def on_error(error: Exception) -> bool:
    """Say in both languages that the page failed; the log has the rest, under the same code."""
    code = secrets.token_hex(3)
    _LOG.error("page failed, code %s", code, exc_info=error)
    for language in LANGUAGES:
        st.error(say(language, "error.page", code=code), icon=":material/error:")
    return True


streamlit.prepare()

app = st.App(
    app_folder() / "streamlit_app.py",
    lifespan=lifespan,
    routes=ROUTES,
    middleware=[Middleware(one) for one in (Compressed, Document, Doors, Uploads)],
    on_script_error=on_error,
    exception_handlers={ClientDisconnect: gone},
)
