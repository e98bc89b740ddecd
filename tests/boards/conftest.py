"""Boards are worked by hand with the coefficients of the first release (tests/worked).

They test the arithmetic; what the shipped coefficients give is in tests/data and tests/scenario.
"""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from tests.worked.figures import worked_copy


@pytest.fixture(scope="session")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The shipped figures with one spread a kind and month, whatever the year had done."""
    return load_facts(worked_copy(tmp_path_factory.mktemp("worked") / "data"))
