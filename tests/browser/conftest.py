"""The app as it is served, a Chromium, and readers who look at its pages."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.served import Server, listens
from tests.browser.visit import SETTLED, Visit

LOCALE = {"vi": "vi-VN", "en": "en-US"}
# To another page as Back and Forward lead there: a fifth of the processor time of a load.
TURN = "(link) => { dakcong.push({}, '', link); dispatchEvent(new PopStateEvent('popstate')); }"
# As who comes anew finds it.
RESTED = """() => {
  document.activeElement?.blur();
  document.querySelectorAll(":is(.live-table, .live-more)[open]").forEach((one) => {
    one.open = false;
  });
  document.querySelector("[data-testid=stMain]").scrollTo(0, 0);
}"""


def chromium() -> dict[str, Any]:
    """How the Chromium of the system is started: the one without windows, where it is there."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name))), None)
    assert found, f"the browser tests need one of {', '.join(names)}; see `make system`"
    # Tabs of one profile share a process, and the scripts that are compiled in it.
    return {"executable_path": found, "args": ["--no-sandbox", "--process-per-site"]}


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


def turned(one: Visit, link: str) -> Visit:
    """The reader on another page; nothing that was unfolded on this one stays so."""
    here, there = urlsplit(one.page.url).path, urlsplit(link).path
    away = "/methods" if there != "/methods" else "/figures"
    for each in (away, link) if here == there else (link,):
        one.page.evaluate(TURN, each)
        one.settle()
    return one


class Readers:
    """Opens the app for readers; at the end, nothing may have left the host.

    A tab that stands serves the next reader too, who comes from its page within the app; with
    `loads` every page is loaded, as by a link that was sent.
    """

    def __init__(self, browser: Browser, base_url: str) -> None:
        self.browser = browser
        self.base_url = base_url
        self.profiles: dict[object, BrowserContext] = {}
        self.visits: dict[Visit, str] = {}  # with the language of who may come next
        self.standing: dict[str, Visit] = {}
        self.loads = False

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

        That keeps nothing of what it has seen. Without a link nothing is opened yet.
        """
        profile = self._profile(language, anew)
        # A whole address is not written anew by the page, which says that it has run by that.
        within = link.startswith("/") and "e=" not in link and not (anew or self.loads)
        one = self.standing.pop(language, None) if within else None
        came = one is not None
        one = one or Visit(profile.new_page(), self.base_url)
        # Of the tab, not of the profile: what was loaded once is kept for every look.
        one.page.set_viewport_size({"width": width, "height": 900})
        one.page.emulate_media(
            media="null", color_scheme=scheme, reduced_motion="reduce", forced_colors="none"
        )
        self.visits[one] = language if link and not (anew or self.loads) else ""
        if came:
            return turned(one, link)
        return one.open(link) if link else one

    def _profile(self, language: str, anew: bool) -> BrowserContext:
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
        return self.profiles[profile]

    def leave(self) -> None:
        """Close what is open, but a tab for who comes next.

        Whatever a visit had to complain about fails here.
        """
        visits, self.visits = self.visits, {}
        for one, language in visits.items():
            if not self._rests(one, language):
                one.page.close()
        assert [url for one in visits for url in one.outside] == []
        assert [text for one in visits for text in one.violations] == []

    def _rests(self, one: Visit, language: str) -> bool:
        """Whether the next reader may come from here."""
        if not language or language in self.standing or not one.page.url.startswith(self.base_url):
            return False
        one.page.unroute_all()
        if not one.page.evaluate(SETTLED):
            return False
        one.page.evaluate(RESTED)
        one.page.mouse.move(0, 0)
        one.sent.clear()
        self.standing[language] = one
        return True


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
def visit(readers: Readers, request: pytest.FixtureRequest) -> Iterator[Readers]:
    """Opens the app for the readers of one test."""
    readers.loads = request.node.get_closest_marker("loads") is not None
    yield readers
    readers.leave()


@pytest.fixture(scope="module")
def tab(readers: Readers) -> Iterator[Readers]:
    """Opens the app for readers who stay for a whole module."""
    yield readers
    readers.leave()
