"""A page from its head to its sources."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Final

import streamlit as st

from dakcong.answers.boards.sources import sources as made_sources
from dakcong.answers.reader import Reader
from dakcong.shows import Part
from dakcong.ui.frame.draw import draw
from dakcong.ui.live import mount
from dakcong.ui.live.screen import screen
from dakcong.ui.pages import Page
from dakcong.ui.reader import reader_of_page

_STYLE: Final = Path(__file__).parents[1] / "style.css"


def begin(page: Page) -> Reader:
    """The reader of the page, after its head has been drawn."""
    reader, arrival = reader_of_page()
    st.html(_style_sheet())
    mount.head(screen(reader, page, arrival))
    return reader


def below(name: str, parts: list[Part]) -> None:
    """Parts under a name of their own, which our stylesheet and tests aim at."""
    if parts:
        with st.container(key=name):
            draw(parts)


def sources(reader: Reader, ids: Iterable[str]) -> None:
    """The release and the sources at the end of a page."""
    below("page_sources", made_sources(reader, ids))


@lru_cache(maxsize=1)
def _style_sheet() -> str:
    return f"<style>{_STYLE.read_text(encoding='utf-8')}</style>"
