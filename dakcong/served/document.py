"""The document of every page: Streamlit's, in our language, with what a page will need named early.

Streamlit loads the parts of a page when the first run asks for them, one wave after another. Their
names stand in its manifest, so the document can name them while the browser has nothing to do.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from typing import Final

from dakcong.served.bundle import assets
from dakcong.shows import Message
from dakcong.texts import LANGUAGES, say
from dakcong.ui import streamlit

PAGE_SCRIPT: Final = "dakcong/page.js"
WORKER: Final = "dakcong/worker.js"
# Addresses of the live panel's files, and of those among them whose names carry their version.
PANEL: Final = f"{streamlit.COMPONENTS}dakcong.live/"
PANEL_KEPT: Final = f"{PANEL}vendor/"


def document(
    language: str, *, panel: bool, look: str | None, said: Message | None, query: str = ""
) -> bytes:
    """The document in a language.

    Args:
        language: vi or en.
        panel: whether the page shows the live panel.
        look: what it shows at once; see `ui.live.requests.first_look`.
        said: what a program that shows links says of it.
        query: what of the address that is for, as the browser spelled it.
    """
    title = f"{say(language, 'app.title')} – {say(language, 'app.subtitle')}"
    page = _document(language, panel, title)
    if look is not None:
        page = page.replace("</body>", _first_look(look, query), 1)
    if said is not None:
        page = page.replace("</head>", f"{''.join(_told(said, language))}</head>", 1)
    return page.encode("utf-8")


@lru_cache(maxsize=len(LANGUAGES))
def nowhere(language: str) -> bytes:
    """The document where no page stands: says so, first in a language, with the way back."""
    said = "".join(
        f'<p lang="{one}">{escape(say(one, "served.nowhere"))}'
        f' <a href="/?lang={one}">{escape(say(one, "page.overview"))}</a></p>'
        for one in sorted(LANGUAGES, key=lambda one: one != language)
    )
    title = escape(say(language, "app.title"))
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme"'
        f' content="light dark"><title>{title}</title></head>'
        '<body style="font: 1.2rem/1.5 sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0'
        f' 1rem"><h1>{title}</h1>{said}</body></html>'
    ).encode()


def _first_look(look: str, query: str) -> str:
    # `async`: as soon as it is there, not after Streamlit's own script, which the browser runs for
    # half a second.
    script = f'<script type="module" async src=".{PANEL}panel.js"></script>'
    asked = f'id="first-look" data-query="{escape(query)}"'
    return f'<script type="application/json" {asked}>{look}</script>{script}</body>'


@lru_cache(maxsize=2 * len(LANGUAGES))
def _document(language: str, panel: bool, title: str) -> str:
    page = streamlit.page()
    page = page.replace(streamlit.LANGUAGE_TAG, f'<html lang="{language}">')
    page = page.replace(streamlit.TITLE_TAG, f"<title>{title}</title>")
    # The answer is drawn by our own script, which else would share the line with all of these.
    page = page.replace(streamlit.MODULE, f'{streamlit.MODULE} fetchpriority="low"')
    page = page.replace(streamlit.PRELOAD, f'{streamlit.PRELOAD} fetchpriority="low"')
    first = [f'<script src="./{PAGE_SCRIPT}"></script>', *_ours(panel)]
    page = page.replace("<head>", f"<head>{''.join(first)}", 1)
    parts = (*streamlit.ON_EVERY_PAGE, *(streamlit.WITH_THE_PANEL if panel else ()))
    # After Streamlit's own, which are needed first.
    later = "".join(_of_streamlit(parts))
    return page.replace("</head>", f"{later}</head>", 1)


def _told(said: Message, language: str) -> Iterator[str]:
    """What programs that show links read; see https://ogp.me."""
    told = {
        "og:type": "website",
        "og:site_name": say(language, "app.title"),
        "og:locale": "en_GB" if language == "en" else "vi_VN",
        "og:title": said["title"],
        "og:description": said["description"],
    }
    yield f'<meta name="description" content="{escape(said["description"])}">'
    for name, words in told.items():
        yield f'<meta property="{name}" content="{escape(words)}">'


def _of_streamlit(sources: Iterable[str]) -> Iterator[str]:
    for name in streamlit.scripts(sources):
        early = 'rel="modulepreload" fetchpriority="low" data-early crossorigin'
        yield f'<link {early} href="./{name}">'


def _ours(panel: bool) -> Iterator[str]:
    """Our style sheets and scripts, and with a panel the libraries that draw its charts."""
    yield f'<link rel="stylesheet" href=".{PANEL}panel.css">'
    # Of its own: a screen does not wait for it.
    yield f'<link rel="stylesheet" media="print" href=".{PANEL}print.css">'
    yield f'<link rel="modulepreload" data-early href=".{PANEL}panel.js">'
    vendor = assets().joinpath("vendor")
    for name in sorted(one.name for one in vendor.iterdir()) if panel else ():
        if name.endswith(".js"):
            yield f'<link rel="modulepreload" fetchpriority="low" href=".{PANEL_KEPT}{name}">'
