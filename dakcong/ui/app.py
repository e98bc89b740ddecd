"""The whole app around a page: data, session, page list, address."""

import base64
from collections.abc import Callable
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dakcong.errors import InputError
from dakcong.settings import app_folder
from dakcong.texts import say
from dakcong.ui import session

# Our own picture, inline: a Material icon or an emoji would be fetched from outside the host, and a
# file would be read on every run.
_PICTURE = Path(__file__).with_name("icon.png").read_bytes()
ICON = "data:image/png;base64," + base64.b64encode(_PICTURE).decode()
# Page, its file, its path in links (also the key of its words), its icon.
PAGES = (
    ("overview", "monitoring"),
    ("exports", "directions_boat"),
    ("retail_sales", "storefront"),
    ("industry", "factory"),
    ("figures", "table_view"),
    ("methods", "function"),
)


def open_app() -> None:
    """Load the data and take the address; stop with one clear message when the data is broken."""
    try:
        session.facts()
    except InputError as error:
        for language in ("vi", "en"):
            st.error(say(language, "error.data", message=error.message), icon=":material/error:")
        st.stop()
    session.open_session()


def pages() -> list[StreamlitPage]:
    """The pages, titled in the language of the reader."""
    folder = app_folder() / "pages"
    return [
        st.Page(
            folder / f"{name}.py",
            title=session.text(f"page.{name}"),
            icon=f":material/{icon}:",
            url_path=name,
            default=name == "overview",
        )
        for name, icon in PAGES
    ]


def run(page: Callable[[], None]) -> None:
    """Run the chosen page, then put the scenario into the address."""
    page()
    session.write_address()
