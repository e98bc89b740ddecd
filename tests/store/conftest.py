"""A store of its own for each test, and the people of an office."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dakcong.store import Person, Store
from dakcong.store.database import connect
from dakcong.store.schema import migrate
from tests.store.postgresql import Server, serving


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


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One PostgreSQL for all tests of a file."""
    with serving() as found:
        yield found


@contextmanager
def closing(place: str) -> Iterator[Store]:
    """An empty store at a place; afterwards nothing is connected to it."""
    store = made(place)
    try:
        yield store
    finally:
        store.database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, of each engine."""
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("server")
        place = server.make(f"t{time.monotonic_ns()}")
    else:
        place = str(tmp_path / "store")
        Path(place).mkdir()
    with closing(place) as found:
        yield found


def place_of(store: Store) -> str:
    """Where a store is, as DAKCONG_STORE has it."""
    if store.database.file is not None:
        return str(store.database.file.parent)
    return store.database.engine.url.render_as_string(hide_password=False)


def started(root: Path, script: str, *arguments: str) -> subprocess.Popen[str]:
    """A process of its own, as every process of the app is."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
