"""The machine of conversation.js in random worlds: nothing is lost, nothing is undone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

pytestmark = pytest.mark.browser
ASSETS = Path(__file__).resolve().parents[2] / "dakcong/ui/live/assets"
HERE = Path(__file__).parent
WORLDS = 10_000
# Milliseconds of the world from where everybody answers again: the patience with a question that
# was lost before, and a second of waiting before the next and before a run.
SOON = 5_000 + 2 * 1_000 + 500


def served(route: Route) -> None:
    """Our scripts and the world, without a server."""
    name = route.request.url.rsplit("/", 1)[1]
    path = HERE / name if name.startswith("conversation_") else ASSETS / name
    if name == "":
        route.fulfill(body="<!doctype html>", content_type="text/html")
    else:
        route.fulfill(body=path.read_text(encoding="utf-8"), content_type="text/javascript")


def test_in_ten_thousand_worlds_address_sliders_and_page_agree(browser: Browser) -> None:
    page = browser.new_page()
    page.route("http://world.test/**", served)
    page.goto("http://world.test/")
    said = page.evaluate(
        "async (count) => (await import('./conversation_world.js')).explore(1, count)", WORLDS
    )
    page.close()
    assert said["found"] == [], "\n".join(said["found"])
    assert said["slowest"] <= SOON
