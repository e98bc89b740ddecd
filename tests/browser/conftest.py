"""The app as it is served, a Chromium, and readers who look at its pages."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.served import Server, listens
from tests.browser.visit import Visit

LOCALE = {"vi": "vi-VN", "en": "en-US"}
SWITCHES = (
    "--no-sandbox",
    # Tabs of one profile share a process, and the scripts that are compiled in it: they are taken
    # from there when none is compiled anew while it still comes.
    "--process-per-site",
    # This list takes the place of Playwright's own; the others are of that.
    "--disable-features=ScriptStreaming,HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding",
    # A test ends before faster code has paid for its making: a third less of a page's time.
    "--js-flags=--no-maglev --no-turbofan",
)


def chromium() -> dict[str, Any]:
    """How the Chromium of the system is started: the one without windows, where it is there."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name))), None)
    assert found, f"the browser tests need one of {', '.join(names)}; see `make system`"
    return {"executable_path": found, "args": list(SWITCHES)}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium of the system."""
    return browser_type_launch_args | chromium()


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the one served app that all browser tests look at."""
    with Server(tmp_path_factory.mktemp("served")) as served:
        yield served.address


@pytest.fixture(scope="session")
def restarted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A served app that tests stop and start again."""
    with Server(tmp_path_factory.mktemp("restarted")) as served:
        yield served


@pytest.fixture
def server(restarted: Server) -> Server:
    """The same, running, also after a test that failed while it was stopped."""
    return restarted if restarted.process is not None else restarted.start()


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[str]:
    """Address of a server that nobody has asked for anything yet."""
    with Server(tmp_path, listens) as served:
        yield served.address


class Readers:
    """Opens the app for readers; at the end, nothing may have left the host."""

    def __init__(self, browser: Browser, base_url: str) -> None:
        self.browser = browser
        self.base_url = base_url
        self.profiles: dict[object, BrowserContext] = {}
        self.visits: list[Visit] = []

    def __call__(
        self,
        link: str = "/",
        *,
        language: str = "vi",
        scheme: str = "light",
        width: int = 1366,
        anew: bool = False,
    ) -> Visit:
        """One more reader: a tab beside those who look alike, or with `anew` a fresh profile.

        That keeps nothing of what it has seen.
        """
        profile = object() if anew else language
        if profile not in self.profiles:
            self.profiles[profile] = self.browser.new_context(
                locale=LOCALE[language],
                reduced_motion="reduce",
                service_workers="block" if anew else "allow",
            )
            if not anew:
                # Its process lasts from test to test.
                self.profiles[profile].new_page().goto(f"{self.base_url}/readyz")
        page = self.profiles[profile].new_page()
        # Of the tab, not of the profile: what was loaded once is kept for every look.
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        self.visits.append(Visit(page, self.base_url))
        return self.visits[-1].open(link) if link else self.visits[-1]

    def leave(self) -> None:
        """Close what is open; whatever a visit had to complain about fails here."""
        visits, self.visits = self.visits, []
        for one in visits:
            one.page.close()
        assert [url for one in visits for url in one.outside] == []
        assert [text for one in visits for text in one.violations] == []


@pytest.fixture(scope="session")
def readers(browser: Browser, base_url: str) -> Iterator[Readers]:
    """Readers with one profile for each language, which keeps what was loaded once."""
    found = Readers(browser, base_url)
    yield found
    for context in found.profiles.values():
        context.close()


@pytest.fixture(scope="session")
def handheld(browser: Browser, base_url: str) -> Iterator[Visit]:
    """A phone, which is one reader after the other."""
    context = browser.new_context(
        locale="vi-VN",
        has_touch=True,
        is_mobile=True,
        viewport={"width": 390, "height": 844},
        reduced_motion="reduce",
    )
    found = Visit(context.new_page(), base_url)
    yield found
    context.close()
    assert (found.outside, found.violations) == ([], [])


@pytest.fixture
def visit(readers: Readers) -> Iterator[Readers]:
    """Opens the app for the readers of one test."""
    yield readers
    readers.leave()


@pytest.fixture(scope="module")
def tab(readers: Readers) -> Iterator[Readers]:
    """Opens the app for readers who stay for a whole module."""
    yield readers
    readers.leave()
