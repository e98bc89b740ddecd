"""What every test shares: reproducible random examples and the figures that are shipped."""

import gc
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from dakcong.answers.edition import facts_in_force
from dakcong.answers.facts import Facts
from dakcong.answers.moves.links import link_vocabulary
from dakcong.scenario.link import Vocabulary

ROOT = Path(__file__).resolve().parents[1]

# The same examples on every run: a failure is found again, and nothing is kept between runs.
settings.register_profile("dakcong", deadline=None, derandomize=True, database=None)
settings.load_profile("dakcong")

HERE = ("127.0.0.1", "::1", "::ffff:127.0.0.1", "localhost", "", None)


def stay_here(event: str, given: tuple[Any, ...]) -> None:
    """Stop a test that reaches for a device, or for an address of another machine.

    Raises:
        AssertionError: it does.
    """
    if event == "open":
        path = str(given[0])
        assert not path.startswith("/dev/") or path == os.devnull, f"a test opens {path}"
    elif event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"):
        address = given[0] if event == "socket.getaddrinfo" else given[1]
        host = address[0] if isinstance(address, tuple) else address
        local = not isinstance(address, tuple) and event != "socket.getaddrinfo"  # a path
        assert local or host in HERE, f"a test asks {host}"


sys.addaudithook(stay_here)
# The figures as they are shipped, whatever somebody has entered beside this checkout.
os.environ["DAKCONG_STORE"] = "none"


# Tests that share one server, or the sources as they were parsed, stay in one process; elsewhere
# the tests of a file stay together.
TOGETHER = {
    "tests/served/": "served",
    "tests/deploy/": "deployed",
    "tests/browser/test_away.py": "restarted",
    "tests/browser/test_restart.py": "restarted",
    "tests/data/test_words.py": "parsed",
    "tests/imports/test_words.py": "parsed",
    "tests/test_gates.py": "parsed",
    "tests/test_layers.py": "parsed",
    "tests/texts/test_catalogue.py": "parsed",
}

# The longest of all, each with a server of its own.
APART = "tests/browser/test_walk.py"


class Files(LoadScopeScheduling):
    """Hands out the tests file by file, in the order in which they were collected."""

    def _split_scope(self, nodeid: str) -> str:
        if nodeid.startswith(APART):
            return nodeid
        shared = (name for place, name in TOGETHER.items() if nodeid.startswith(place))
        return next(shared, nodeid.partition("::")[0])


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Files:
    """How tests are shared out among the processes of `-n`."""
    return Files(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """First what takes longest; servers, which wait much, while another process has a browser."""
    items.sort(key=_place)


def pytest_collection_finish() -> None:
    """What was loaded and collected stays to the end: no garbage is looked for in it.

    Nor in what tests make as often as Python would, which takes a twelfth of their time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


def _place(one: pytest.Item) -> tuple[bool, ...]:
    first = ("tests/served/", APART, "tests/deploy/", "tests/browser/", tuple(TOGETHER))
    placed = (not one.nodeid.startswith(names) for names in first)
    # At the end what is short, so that no process waits long for the other.
    return (*placed, one.get_closest_marker("thorough") is None)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The shipped data folder."""
    return facts_in_force(ROOT / "data")


@pytest.fixture(scope="session")
def vocabulary(facts: Facts) -> Vocabulary:
    """What links may say."""
    return link_vocabulary(facts)


@pytest.fixture
def data_copy(tmp_path: Path) -> Path:
    """A copy of the shipped data folder that a test may damage."""
    return shutil.copytree(ROOT / "data", tmp_path / "data")
