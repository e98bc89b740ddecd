"""Who asks for a page: the person of a Streamlit run, with the roles that the store knows."""

from typing import Final

import streamlit as st

from dakcong.answers.entered import store_of, trust
from dakcong.errors import InputError
from dakcong.settings import data_folder
from dakcong.store import Person, StoreAway
from dakcong.store.identity import Headers, Locked, signed_in

# Who was here before, so that a page keeps what is typed in it while the store is away.
_KNOWN: Final[dict[str, Person]] = {}


def person_of_run() -> Person | Locked:
    """Who uses the page that runs, or why nothing can be written in it."""
    return person_of(st.context.headers.get_all)


def person_of(headers: Headers) -> Person | Locked:
    """Who sent a request with these headers, or why they may write nothing."""
    found = signed_in(headers, trust())
    if isinstance(found, Locked):
        return found
    try:
        store = store_of(data_folder())
        if store is None:
            return Locked("locked.no_store")
        if isinstance(found, Person):
            return found
        _KNOWN[found] = store.person(found)
    except StoreAway as error:
        if found not in _KNOWN:
            return Locked(error.key, error.fields)
    except InputError as error:
        return Locked(error.key, error.fields)
    return _KNOWN[found]
