"""Every name of Streamlit's insides that the product rests on; none of them is promised to stay.

`tests/served/test_streamlit.py` says which one an upgrade has moved. Scripts and stylesheet cannot
import from here: the names that they use are listed as data, and the test holds them to the list.
"""

import json
import logging
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

from starlette.requests import HTTPConnection
from streamlit import config, logger, net_util
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import Runtime, app_session
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state.query_params import CLIENT_STATE_QUERY_STRING_MAX_FIELDS
from streamlit.web import bootstrap
from streamlit.web.cli import main
from streamlit.web.server.starlette import starlette_websocket

# The folder of its page, the page, and the names of the parts that a page may load.
STATIC: Final = files("streamlit").joinpath("static")
MANIFEST: Final = "manifest.json"
# Below that folder, and below the root of addresses: its fonts.
MEDIA: Final = ("static", "media")
# What stands in its page and is replaced in ours.
LANGUAGE_TAG: Final = '<html lang="en">'
TITLE_TAG: Final = "<title>Streamlit</title>"
MODULE: Final = '<script type="module"'
PRELOAD: Final = '<link rel="modulepreload"'

# Addresses of its own.
STREAM: Final = "/_stcore/stream"
HEALTH: Final = "/_stcore/health"
UPLOAD: Final = "/_stcore/upload_file/"
COMPONENTS: Final = "/_stcore/bidi-components/"

# Sources of its parts, as its manifest calls them: on every page, and with the live panel.
PARTS: Final = "../lib/src/components/"
ON_EVERY_PAGE: Final = (
    "elements/Html/Html.tsx",
    "widgets/Button/Button.tsx",
    "widgets/ButtonGroup/ButtonGroup.tsx",
    "widgets/Selectbox/Selectbox.tsx",
)
WITH_THE_PANEL: Final = ("widgets/BidiComponent/BidiComponent.tsx", "widgets/Radio/Radio.tsx")

# Names that our scripts and our stylesheet look for in the page. The marks are written by its
# scripts; a class `st-key-…` is made from the key of a container.
MARKS: Final = (
    *("stMainBlockContainer", "stMain", "stIconMaterial", "stSelectbox", "stHeader"),
    *("stVerticalBlock", "stCaptionContainer", "stElementToolbar", "stMarkdownContainer"),
    *("stApp", "stExpander", "stVegaLiteChart", "stHeaderActionElements"),
    *("stSkipToContent", "stTable", "stFileUploader", "stFileUploaderDropzone"),
    *("stMainMenu", "stMainMenuButton", "stElementContainer", "stBaseButton", "stAlert"),
    *("data-test-script-state", "data-test-connection-state", "notRunning", "st-key-"),
)
# What our script tells its page beforehand: where its server is, and to open no dialog of its own.
WINDOW: Final = ("__streamlit", "BACKEND_BASE_URL", "HOST_CONFIG", "blockErrorDialogs")

# More parameters of an address than this it drops, all of them and without a word.
MOST_PARAMETERS: Final = CLIENT_STATE_QUERY_STRING_MAX_FIELDS

_fill_theme: Final = app_session._populate_theme_msg


def page() -> str:
    """Its page, as it is installed."""
    return STATIC.joinpath("index.html").read_text(encoding="utf-8")


@cache
def _manifest() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(STATIC.joinpath(MANIFEST).read_text(encoding="utf-8"))
    return found


def scripts(sources: Iterable[str]) -> list[str]:
    """Files of its parts and of all that they import; not those that its page names itself."""
    found: dict[str, None] = {}
    waiting = [f"{PARTS}{source}" for source in sources]
    while waiting:
        part = _manifest()[waiting.pop()]
        if part["file"] not in found:
            found[part["file"]] = None
            waiting += part.get("imports", [])
    known = page()
    return [name for name in found if name.endswith(".js") and name not in known]


def query_of_run() -> str:
    """The address of the page that runs, as its browser spelled it, without a question mark.

    `st.query_params` would ask for each parameter by itself.
    """
    context = get_script_run_ctx()
    return "" if context is None else context.query_string


def host_allowed(connection: HTTPConnection) -> bool:
    """Whether a request names a host of `server.allowedHosts`, as Streamlit reads that setting."""
    return _allowed(connection.headers.get("host"))


# The settings hold as they were at the start; the same host is asked for at every move.
@lru_cache(maxsize=64)
def _allowed(host: str | None) -> bool:
    return starlette_websocket.is_host_allowed(host)


@cache
def origins() -> frozenset[str]:
    """Other origins that the administrator lets in: `server.corsAllowedOrigins`."""
    return frozenset(one.strip() for one in config.get_option("server.corsAllowedOrigins"))


def drop_upload(session: str, file: str) -> None:
    """Forget a file that a session has sent."""
    files = Runtime.instance().uploaded_file_mgr if Runtime.exists() else None
    if isinstance(files, MemoryUploadedFileManager):
        files.remove_file(session_id=session, file_id=file)


def run_streamlit(arguments: list[str]) -> None:
    """Its own command, in this process; its settings hold as they were at the start."""
    # It would look five times a second, for ever, whether a file of settings has changed.
    bootstrap._install_config_watchers = _watch_nothing
    main(arguments)


def _watch_nothing(flag_options: dict[str, Any]) -> None:
    pass


def prepare() -> None:
    """Switch off what Streamlit would do by itself; before the app is made."""
    # Until the first st.navigation of a process it would run a file of pages/ on its own, without
    # streamlit_app.py, for a visitor who comes by a link to a page.
    PagesManager.uses_pages_directory = False
    # It would ask a host outside for the address of this one, on the loop that serves everybody,
    # and let in pages of the address that it is told; and pages of this machine's own address.
    net_util.get_external_ip = net_util.get_internal_ip = _nobody
    # It would look its colours up among all settings, six times a run: a tenth of what a run costs.
    app_session._populate_theme_msg = _themed
    # A frame that is no message of a page is refused; its trace says no more than one line.
    logger.get_logger(starlette_websocket.__name__).addFilter(_one_line)


def _themed(msg: CustomThemeConfig, section: str = "theme") -> None:
    found = _theme(section)
    # A part that nobody set stays out of the message.
    if found.ByteSize():
        msg.MergeFrom(found)


# The settings hold as they were at the start.
@cache
def _theme(section: str) -> CustomThemeConfig:
    made = CustomThemeConfig()
    _fill_theme(made, section)
    return made


def _nobody() -> None:
    return None


def _one_line(record: logging.LogRecord) -> bool:
    if record.levelno <= logging.WARNING:
        record.exc_info = None
    return True
