"""The document of every page: Streamlit's, in our language, with what a page will need named early.

Streamlit loads the parts of a page when the first run asks for them, one wave after another. Their
names stand in its manifest, so the document can name them while the browser has nothing to do.
"""

import json
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from dakcong.texts import LANGUAGES, say

PAGE_SCRIPT: Final = "dakcong/page.js"
# Addresses of the live panel's files, and of those among them whose names carry their version.
PANEL: Final = "/_stcore/bidi-components/dakcong.live/"
PANEL_KEPT: Final = f"{PANEL}vendor/"
_STREAMLIT: Final = files("streamlit").joinpath("static")
# Sources of Streamlit's parts, as its manifest calls them: on every page, and with the live panel.
_ON_EVERY_PAGE: Final = (
    "elements/Html/Html.tsx",
    "elements/PageLink/PageLink.tsx",
    "widgets/Button/Button.tsx",
    "widgets/ButtonGroup/ButtonGroup.tsx",
    "widgets/Selectbox/Selectbox.tsx",
)
_WITH_THE_PANEL: Final = ("widgets/BidiComponent/BidiComponent.tsx", "widgets/Radio/Radio.tsx")


def streamlit_document() -> str:
    """Streamlit's own."""
    return _STREAMLIT.joinpath("index.html").read_text(encoding="utf-8")


def document(language: str, *, panel: bool, look: str | None) -> bytes:
    """The document in a language.

    Args:
        language: vi or en.
        panel: whether the page shows the live panel.
        look: what it shows at once; see `first_look`.
    """
    page = _document(language, panel)
    if look is not None:
        page = page.replace("</body>", _first_look(look), 1)
    return page.encode("utf-8")


def _first_look(look: str) -> str:
    # `async`: as soon as it is there, not after Streamlit's own script, which the browser runs for
    # half a second.
    script = f'<script type="module" async src=".{PANEL}panel.js"></script>'
    return f'<script type="application/json" id="first-look">{look}</script>{script}</body>'


@lru_cache(maxsize=2 * len(LANGUAGES))
def _document(language: str, panel: bool) -> str:
    title = f"{say(language, 'app.title')} – {say(language, 'app.subtitle')}"
    page = streamlit_document()
    page = page.replace('<html lang="en">', f'<html lang="{language}">')
    page = page.replace("<title>Streamlit</title>", f"<title>{title}</title>")
    first = [f'<script src="./{PAGE_SCRIPT}"></script>']
    for name in ("panel.css", "head.css", "first.css"):
        first.append(f'<link rel="stylesheet" href=".{PANEL}{name}">')
    for name in _panel_scripts() if panel else ():
        # It imports all others, in the order that they need.
        early = " data-early" if name == "panel.js" else ""
        first.append(f'<link rel="modulepreload"{early} href=".{PANEL}{name}">')
    page = page.replace("<head>", f"<head>{''.join(first)}", 1)
    # After Streamlit's own, which are needed first.
    later = "".join(
        f'<link rel="modulepreload" data-early crossorigin href="./{name}">'
        for name in _scripts((*_ON_EVERY_PAGE, *(_WITH_THE_PANEL if panel else ())))
    )
    return page.replace("</head>", f"{later}</head>", 1)


def _scripts(sources: Iterable[str]) -> list[str]:
    """Files of Streamlit's parts and of all that they import; not those that its page names."""
    manifest: dict[str, Any] = json.loads(_STREAMLIT.joinpath("manifest.json").read_text("utf-8"))
    found: dict[str, None] = {}
    waiting = [f"../lib/src/components/{source}" for source in sources]
    while waiting:
        part = manifest[waiting.pop()]
        if part["file"] not in found:
            found[part["file"]] = None
            waiting += part.get("imports", [])
    known = streamlit_document()
    return [name for name in found if name.endswith(".js") and name not in known]


def _panel_scripts() -> list[str]:
    """The panel's own scripts and the libraries that draw, as their folder holds them."""
    assets = files("dakcong.ui.live").joinpath("assets")
    own = sorted(one.name for one in assets.iterdir() if one.name.endswith(".js"))
    vendor = sorted(one.name for one in assets.joinpath("vendor").iterdir())
    return [*own, *(f"vendor/{name}" for name in vendor if name.endswith(".js"))]
