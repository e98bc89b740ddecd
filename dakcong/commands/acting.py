"""The store that a command works on, and in whose name."""

from typing import Any

from dakcong.answers.entered import store_of, trust
from dakcong.errors import InputError
from dakcong.settings import data_folder
from dakcong.store import NotReady, Person, Store
from dakcong.store.records import LOCAL


def name_option(parser: Any) -> None:
    """Add the option that says in whose name a command acts."""
    parser.add_argument("--as", dest="name", metavar="NAME", help="who acts, as signed in")


def store_in_use() -> Store:
    """The store beside the data folder.

    Raises:
        NotReady: nothing is configured, or it has to be made or migrated.
    """
    store = store_of(data_folder())
    if store is None:
        message = "there is no store for entered figures; make it: dakcong migrate"
        raise NotReady(message, key="locked.no_store")
    return store


def acting(store: Store, name: str | None) -> Person:
    """Who acts: somebody by name, or where nobody signs in the one local person.

    Raises:
        InputError: people sign in here, and nobody is named.
    """
    if name:
        return store.person(name)
    if trust().header:
        raise InputError("people sign in here; say who acts: --as NAME", key="locked.nameless")
    return LOCAL
