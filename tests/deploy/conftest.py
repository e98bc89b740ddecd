"""One house for all tests that leave it as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deploy.house import House, housed


@pytest.fixture(scope="session")
def house(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Two processes, ready, behind nginx."""
    with housed(root, tmp_path_factory.mktemp("house")) as found:
        yield found
