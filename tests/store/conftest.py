"""A store of its own for each test, and the people of an office."""

from pathlib import Path

import pytest

from dakcong.store import Person, Store
from dakcong.store.database import connect
from dakcong.store.schema import migrate


def person(name: str, *roles: str) -> Person:
    """Somebody who is signed in."""
    return Person(name=name, roles=frozenset(roles))


AN = person("An", "analyst")
BINH = person("Bình", "analyst", "approver")
CHI = person("Chi", "viewer")


def made(place: str) -> Store:
    """A new store at a place."""
    database = connect(place, make=True)
    migrate(database)
    return Store(database)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store in a folder."""
    folder = tmp_path / "store"
    folder.mkdir()
    return made(str(folder))
