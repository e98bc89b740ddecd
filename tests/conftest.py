"""What every test shares: reproducible random examples and the figures that are shipped."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.moves.links import link_vocabulary
from dakcong.scenario.link import Vocabulary

ROOT = Path(__file__).resolve().parents[1]

# The same examples on every run: a failure is found again, and nothing is kept between runs.
settings.register_profile("dakcong", deadline=None, derandomize=True, database=None)
settings.load_profile("dakcong")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The shipped data folder."""
    return load_facts(ROOT / "data")


@pytest.fixture(scope="session")
def vocabulary(facts: Facts) -> Vocabulary:
    """What links may say."""
    return link_vocabulary(facts)


@pytest.fixture
def data_copy(tmp_path: Path) -> Path:
    """A copy of the shipped data folder that a test may damage."""
    return shutil.copytree(ROOT / "data", tmp_path / "data")
