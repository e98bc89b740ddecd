"""The reader of a page's run or of a request: made from the address, kept nowhere."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from dakcong.answers.edition import facts_in_force
from dakcong.answers.facts import Facts
from dakcong.answers.moves.links import Arrival
from dakcong.answers.reader import Reader, arrived
from dakcong.scenario.arriving import pairs_of_query
from dakcong.settings import data_folder
from dakcong.ui.streamlit import query_of_run

# Of the run that a thread is at: its reader, made once, and the path of its page.
_ARRIVED: Final[ContextVar[tuple[Reader, Arrival]]] = ContextVar("dakcong_arrived")
_PAGE: Final[ContextVar[str]] = ContextVar("dakcong_page")
# Readers by the version of the figures and the address that a move has written for them.
_MADE: Final[OrderedDict[tuple[Facts, str], Reader]] = OrderedDict()
_MOST_MADE: Final = 64
# Seconds after which another version of the figures is seen; several processes differ by no more.
_PATIENCE: Final = 1.0
# A link of ours has less than 2 000 letters; of a longer query the rest is not read.
_MOST_LETTERS: Final = 16_384

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
    known = facts()
    made = _MADE.get((known, query))
    return (made, Arrival()) if made else arrived(known, pairs_of_query(query[:_MOST_LETTERS]))


def keep(reader: Reader) -> None:
    """Remember who a move has made for a while: the next question comes from that address."""
    _MADE[reader.facts, reader.query()] = reader
    while len(_MADE) > _MOST_MADE:
        _MADE.popitem(last=False)


def arrive() -> Reader:
    """The reader of the address that a run begins at."""
    found = reader_at(query_of_run())
    _ARRIVED.set(found)
    return found[0]


def reader_of_page() -> tuple[Reader, Arrival]:
    """The reader of the page that runs."""
    return _ARRIVED.get()


def remember_page(path: str) -> None:
    """Say which page runs, to the file that tells its story."""
    _PAGE.set(path)


def path_of_page() -> str:
    """Path of the page that runs."""
    return _PAGE.get()
