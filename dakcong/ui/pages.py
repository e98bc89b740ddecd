"""The one list of pages: where each stands, what it is about, which file tells its story."""

from dataclasses import dataclass
from functools import lru_cache

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader
from dakcong.answers.words.titles import page_heading, page_title
from dakcong.settings import app_folder
from dakcong.shows import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the app.

    Attributes:
        path: in addresses; empty for the overview, where an address without a path leads.
        file: in `pages/`, without its ending; of a page without a board also the key of its words
            under `page` and `heading`.
        icon: one of Streamlit's own.
        indicator: what its board is about; empty for a page without one.
    """

    path: str
    file: str
    icon: str
    indicator: str = ""

    def title(self, reader: Reader) -> str:
        """As the menu calls it."""
        if self.indicator:
            one = reader.indicator(self.indicator)
            return page_title(reader.facts, one, reader.language)
        return reader.text(f"page.{self.file}")

    def heading(self, reader: Reader) -> str:
        """As it calls itself."""
        year = int(reader.scenario.vintage[:4])
        if self.indicator:
            one = reader.indicator(self.indicator)
            return page_heading(reader.facts, one, reader.language, year)
        return reader.text(f"heading.{self.file}", year=year)


@lru_cache(maxsize=4)
def pages(facts: Facts) -> tuple[Page, ...]:
    """All pages, in the order of the menu."""
    boards = (
        Page(path=one.page, file="indicator", icon=one.icon, indicator=one.id)
        for one in facts.catalogue.projected
    )
    return (
        Page(path="", file="overview", icon="monitoring"),
        *boards,
        Page(path="figures", file="figures", icon="table_view"),
        Page(path="methods", file="methods", icon="function"),
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
        (app_folder() / "pages" / page.file).with_suffix(".py"),
        title=page.title(reader),
        icon=f":material/{page.icon}:",
        url_path=page.path or page.file,
        default=page.path == "",
    )
