"""The words are those of the shipped place."""

import pytest

from dakcong.answers.facts import Facts


@pytest.fixture(autouse=True)
def shipped(facts: Facts) -> None:
    """Its figures are in force."""
