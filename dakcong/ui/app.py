"""The whole app around a page: data, session, menu, address."""

import base64
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


def run() -> None:
    """Run the chosen page under the menu, then put the scenario into the address."""
    known = pages()
    chosen = st.navigation(known, position="hidden")
    # A menu of our own: its links carry the scenario, also into a new tab or past a restart.
    query = session.query()
    with st.container(key="menu", horizontal=True, gap="small"):
        for one in known:
            st.page_link(one, query_params=query)
    chosen.run()
    session.write_address()
