"""A random walk through all pages; see `walk.py`, which also walks longer as a command."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.walk import Length, walk

pytestmark = pytest.mark.browser
# Two walks, which together are 300 actions with four restarts, in both languages.
ACTIONS, RESTARTS, LATE = 150, 2, 0.1


@pytest.mark.parametrize("seed", ["one", "three"])
def test_address_panel_and_engine_agree_whatever_the_reader_does(
    browser: Browser, tmp_path: Path, seed: str
) -> None:
    walk(browser, tmp_path, seed, Length(ACTIONS, RESTARTS, LATE))
