"""The page that a misspelled path means: `/Exports`, `/exports.html`, `//exports`, `/exports/`.

The way there is relative and ends in the path of a page, so that it stays on this host and below
the place where the app is mounted.
"""

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote, unquote, urlencode

from starlette.responses import RedirectResponse, Response
from starlette.types import Scope

from dakcong.answers.facts import Facts
from dakcong.errors import InputError
from dakcong.scenario.arriving import pairs_of_query
from dakcong.ui.pages import pages
from dakcong.ui.reader import facts

_ENDING: Final = re.compile(r"\.(?:html?|php|aspx?|jsp)$")
_AROUND: Final = " \t\r\n\u00a0\u200b\u200c\u200d\u2060\ufeff.,;:!?()[]{}<>\"'`*“”’»…"
_FIRST: Final = ("", "index", "default", "home", "overview")


def redirection(scope: Scope) -> Response | None:
    """The way to the page meant, with all that the address says; None for a path as it is spelled.

    Args:
        scope: of a request that asks.
    """
    try:
        paths = _paths(facts())
    except InputError:
        return None
    if any(scope["path"] == f"/{path}" for path in paths.values()):
        return None
    path, coded, said = unquote(scope["path"]).partition("?")
    page = paths.get(_name(path))
    if page is None:
        return None
    query = scope["query_string"].decode("ascii", "replace")
    if coded:
        query = urlencode([*pairs_of_query(said), *pairs_of_query(query)])
    up = "../" * (scope["raw_path"].count(b"/") - 1) or "./"
    return RedirectResponse(f"{up}{quote(page)}{'?' if query else ''}{query}")


@lru_cache(maxsize=4)
def _paths(known: Facts) -> dict[str, str]:
    """Paths of the pages by every name that means one."""
    found = {_plain(one.path): one.path for one in pages(known)}
    by_indicator = {_plain(one.indicator): one.path for one in pages(known) if one.indicator}
    return dict.fromkeys(_FIRST, "") | by_indicator | found


def _name(path: str) -> str:
    """What a path calls a page; no name of one where it leads through folders."""
    parts = (one.strip(_AROUND) for one in path.replace("\\", "/").split("/"))
    return _plain(_ENDING.sub("", "/".join(filter(None, parts)).lower()))


def _plain(name: str) -> str:
    return name.lower().replace("-", "_")
