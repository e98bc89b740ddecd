"""The whole app around a page: data, page list, the page that the address names."""

import base64
from pathlib import Path

import streamlit as st

from dakcong.errors import InputError
from dakcong.texts import say
from dakcong.ui.pages import Page, page_at, pages, streamlit_page
from dakcong.ui.reader import arrive, facts, one_edition, path_of_page, remember_page

# Our own picture, inline: a Material icon or an emoji would be fetched from outside the host, and a
# file would be read on every run.
_PICTURE = Path(__file__).with_name("icon.png").read_bytes()
ICON = "data:image/png;base64," + base64.b64encode(_PICTURE).decode()


def run() -> None:
    """Run the page that the address names; one clear message where the data is broken."""
    try:
        facts()
    except InputError as error:
        for language in ("vi", "en"):
            st.error(say(language, "error.data", message=error.message), icon=":material/error:")
        st.stop()
    with one_edition() as known:
        reader = arrive()
        listed = [streamlit_page(reader, one) for one in pages(known)]
        chosen = st.navigation(listed, position="hidden")
        remember_page(chosen.url_path)
        chosen.run()


def page_shown() -> Page:
    """The page that runs."""
    found = page_at(facts(), path_of_page())
    assert found is not None
    return found
