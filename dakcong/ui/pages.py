"""The one list of pages: where each stands, what it is about, which file tells its story."""

from dataclasses import dataclass
from functools import lru_cache

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader
from dakcong.settings import app_folder
from dakcong.shows import Link

# Path of the page of an indicator, and its icon.
_OF_INDICATORS = {
    "exports": ("exports", "directions_boat"),
    "retail_sales": ("retail_sales", "storefront"),
    "iip": ("industry", "factory"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the app.

    Attributes:
        path: in addresses; empty for the overview, where an address without a path leads.
        name: key of its words under `page` and `heading`.
        icon: one of Streamlit's own.
        file: in `pages/`, without its ending.
        indicator: what its board is about; empty for a page without one.
    """

    path: str
    name: str
    icon: str
    file: str
    indicator: str = ""

    def title(self, reader: Reader) -> str:
        """As the menu calls it."""
        return reader.text(f"page.{self.name}")

    def heading(self, reader: Reader) -> str:
        """As it calls itself."""
        return reader.text(f"heading.{self.name}", year=reader.scenario.vintage[:4])


@lru_cache(maxsize=4)
def pages(facts: Facts) -> tuple[Page, ...]:
    """All pages, in the order of the menu."""
    boards = (
        Page(path=path, name=path, icon=icon, file="indicator", indicator=one.id)
        for one in facts.catalogue.projected
        for path, icon in (_OF_INDICATORS[one.id],)
    )
    return (
        Page(path="", name="overview", icon="monitoring", file="overview"),
        *boards,
        Page(path="figures", name="figures", icon="table_view", file="figures"),
        Page(path="methods", name="methods", icon="function", file="methods"),
    )


def page_at(facts: Facts, path: str) -> Page | None:
    """The page at a path, with or without its slashes; None where there is none."""
    wanted = path.strip("/")
    return next((one for one in pages(facts) if one.path == wanted), None)


def paths(facts: Facts) -> dict[str, str]:
    """Indicator to the path of its page."""
    return {one.indicator: one.path for one in pages(facts) if one.indicator}


def menu(reader: Reader) -> list[Link]:
    """The entries of the menu."""
    return [
        Link(path=one.path, label=one.title(reader), icon=one.icon) for one in pages(reader.facts)
    ]


def streamlit_page(reader: Reader, page: Page) -> StreamlitPage:
    """A page as Streamlit knows it; two of the same path are one to it."""
    return st.Page(
        app_folder() / "pages" / f"{page.file}.py",
        title=page.title(reader),
        icon=f":material/{page.icon}:",
        url_path=page.path or page.name,
        default=page.path == "",
    )
