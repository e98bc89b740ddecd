"""The one list of pages: where each stands, what it is about, which file tells its story."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dakcong.answers.boards.compare import lead
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader
from dakcong.answers.words.titles import page_heading, page_title
from dakcong.scenario.link import INDICATOR
from dakcong.settings import app_folder, data_folder, store_place
from dakcong.shows import Lead, Link, WayToStage

# Path of the presentation.
MEETING: Final = "meeting"
# Story of a page of which the figures have nothing.
NOTHING: Final = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the app.

    Attributes:
        path: in addresses; empty for the overview, where an address without a path leads.
        file: in `pages/`, without its ending; of a page without a board also the key of its words
            under `page` and `heading`.
        icon: one of Streamlit's own.
        indicator: what its board is about; empty for a page without one.
        follows: whether its board is about the indicator that the address says.
        stage: whether its scripts draw all of it, without menu, head or anything below.
        leads: makes the answer of a page that has one and no board.
        given: whether the figures have anything for it; without it stands in no menu, and its
            address says so.
        writes: whether figures are entered on it; the menu has it where there is a store.
    """

    path: str
    file: str
    icon: str
    indicator: str = ""
    follows: bool = False
    stage: bool = False
    leads: Callable[[Reader], Lead] | None = None
    given: bool = True
    writes: bool = False

    @property
    def board(self) -> bool:
        """Whether it has a board."""
        return bool(self.indicator) or self.follows

    def indicator_of(self, reader: Reader) -> str:
        """What its board is about for a reader: of a page that follows, the first unless chosen."""
        if not self.follows:
            return self.indicator
        return reader.shows(INDICATOR) or reader.facts.catalogue.projected[0].id

    def title(self, reader: Reader) -> str:
        """As the menu calls it."""
        if self.indicator:
            one = reader.indicator(self.indicator)
            return page_title(reader.facts, one, reader.language)
        return reader.text(f"page.{self.file}")

    def heading(self, reader: Reader) -> str:
        """As it calls itself."""
        if not self.given:
            return reader.text("nothing.heading")
        if self.board:
            one = reader.indicator(self.indicator_of(reader))
            return page_heading(reader.facts, one, reader.language, reader.year(one.id))
        return reader.text(f"heading.{self.file}", year=int(reader.scenario.vintage[:4]))


@lru_cache(maxsize=4)
def pages(facts: Facts) -> tuple[Page, ...]:
    """All pages, in the order of the menu; a stage is none of its entries."""
    known = facts.catalogue
    power = bool(known.projects and known.obstacles and known.power_output)
    boards = (
        Page(path=one.page, file="indicator", icon=one.icon, indicator=one.id)
        for one in facts.catalogue.projected
    )
    return (
        Page(path="", file="overview", icon="monitoring"),
        *boards,
        Page(path="compare", file="compare", icon="compare_arrows", leads=lead),
        Page(path="parks", file="parks", icon="factory", given=bool(known.parks)),
        Page(path="energy", file="energy", icon="bolt", given=power),
        Page(path="products", file="products", icon="inventory_2", given=bool(known.products)),
        Page(path="sides", file="sides", icon="explore", given=known.place.sides),
        Page(path="figures", file="figures", icon="table_view"),
        Page(path="methods", file="methods", icon="function"),
        Page(path="entry", file="entry", icon="edit_note", writes=True),
        Page(path=MEETING, file="meeting", icon="slideshow", follows=True, stage=True),
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
    return _menu(reader.at_release(), store_place(data_folder()) is not None)


@lru_cache(maxsize=64)
def _menu(reader: Reader, kept: bool) -> list[Link]:
    listed = (
        one
        for one in pages(reader.facts)
        if one.given and not one.stage and (kept or not one.writes)
    )
    return [Link(path=one.path, label=one.title(reader), icon=one.icon) for one in listed]


def way_to_stage(reader: Reader, page: Page) -> WayToStage | None:
    """The way to the stage: from a board to its indicator, from the first page to the first."""
    if page.stage or (page.path and not page.board):
        return None
    chosen = page.indicator_of(reader) or reader.facts.catalogue.projected[0].id
    return WayToStage(path=MEETING, label=reader.text("stage.open"), code=INDICATOR, value=chosen)


def streamlit_page(reader: Reader, page: Page) -> StreamlitPage:
    """A page as Streamlit knows it; two of the same path are one to it."""
    # A run marks the one that it shows.
    return copy(_streamlit_page(page, page.title(reader)))


@lru_cache(maxsize=64)
def _streamlit_page(page: Page, title: str) -> StreamlitPage:
    """Made once: each looks for its file."""
    file = page.file if page.given else NOTHING
    return st.Page(
        (app_folder() / "pages" / file).with_suffix(".py"),
        title=title,
        icon=f":material/{page.icon}:",
        url_path=page.path or page.file,
        default=page.path == "",
    )
