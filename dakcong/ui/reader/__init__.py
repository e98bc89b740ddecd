"""The reader of a page's run or of a request: made from the address, kept nowhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final
from urllib.parse import quote

import streamlit as st

from dakcong.answers.edition import facts_in_force
from dakcong.answers.facts import Facts
from dakcong.answers.moves.links import Arrival
from dakcong.answers.reader import Reader, arrived
from dakcong.scenario.arriving import pairs_of_query
from dakcong.settings import data_folder

# Path of the page that runs, the one thing that a session holds.
_PAGE: Final = "dakcong_page"
# Seconds after which another version of the figures is seen; several processes differ by no more.
_PATIENCE: Final = 1.0
# A link of ours has less than 2 000 letters; of a longer query the rest is not read.
_MOST_LETTERS: Final = 16_384
# Signs that stand in an address as they are.
_SPELLED: Final = "=;:?/"


_HELD: Final[ContextVar[Facts | None]] = ContextVar("dakcong_facts", default=None)


def facts() -> Facts:
    """The figures in force.

    Raises:
        InputError: the data folder cannot be used; the message says where and why.
    """
    return _HELD.get() or facts_in_force(data_folder(), patience=_PATIENCE)


@contextmanager
def one_edition() -> Iterator[Facts]:
    """What is asked within rests on the same figures, whatever is published meanwhile.

    Raises:
        InputError: the data folder cannot be used.
    """
    held = _HELD.set(facts())
    try:
        yield facts()
    finally:
        _HELD.reset(held)


def reader_at(query: str) -> tuple[Reader, Arrival]:
    """The reader of an address, without its question mark, and what the address said besides."""
    return arrived(facts(), pairs_of_query(query[:_MOST_LETTERS]))


def reader_of_page() -> tuple[Reader, Arrival]:
    """The reader of the page that runs."""
    return reader_at("&".join(_parameters()))


def remember_page(path: str) -> None:
    """Say which page runs, to the file that tells its story."""
    st.session_state[_PAGE] = path


def path_of_page() -> str:
    """Path of the page that runs."""
    return str(st.session_state[_PAGE])


def _parameters() -> Iterator[str]:
    """The address as it was spelled, from what Streamlit has read of it."""
    for code in st.query_params:
        for given in st.query_params.get_all(code):
            yield "=".join(quote(one, safe=_SPELLED, errors="replace") for one in (code, given))
