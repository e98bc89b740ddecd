"""The whole app around a page: data, page list, the page that the address names."""

import base64
from pathlib import Path

import streamlit as st

from dakcong.answers.facts import Facts
from dakcong.errors import InputError
from dakcong.settings import app_folder
from dakcong.texts import say
from dakcong.ui.pages import Page, page_at, pages
from dakcong.ui.reader import facts, reader_of_page

# Our own picture, inline: a Material icon or an emoji would be fetched from outside the host, and a
# file would be read on every run.
_PICTURE = Path(__file__).with_name("icon.png").read_bytes()
ICON = "data:image/png;base64," + base64.b64encode(_PICTURE).decode()


def run() -> None:
    """Run the page that the address names; one clear message where the data is broken."""
    try:
        known = facts()
    except InputError as error:
        for language in ("vi", "en"):
            st.error(say(language, "error.data", message=error.message), icon=":material/error:")
        st.stop()
    reader, _ = reader_of_page()
    folder = app_folder() / "pages"
    listed = [
        st.Page(
            folder / f"{one.file}.py",
            title=one.title(reader),
            icon=f":material/{one.icon}:",
            url_path=one.path or one.name,
            default=one.path == "",
        )
        for one in pages(known)
    ]
    chosen = st.navigation(listed, position="hidden")
    st.session_state[_PAGE] = chosen.url_path
    chosen.run()


def page_shown() -> Page:
    """The page that runs."""
    known: Facts = facts()
    found = page_at(known, str(st.session_state[_PAGE]))
    assert found is not None
    return found


_PAGE = "dakcong_page"
