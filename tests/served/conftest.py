"""One server for all tests that leave it as it was."""

from collections.abc import Iterator

import pytest

from tests.served.asking import Served, serving


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What asks a server is thorough: each takes seconds to start."""
    for one in items:
        if {"served", "guarded"} & set(getattr(one, "fixturenames", ())):
            one.add_marker(pytest.mark.thorough)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The app, started in a folder of its own; it has written no trace at the end."""
    with serving(tmp_path_factory.mktemp("served")) as found:
        yield found
    assert "Traceback" not in found.said()


@pytest.fixture(scope="session")
def address(served: Served) -> str:
    """Address of the app."""
    return served.address
