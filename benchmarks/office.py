"""An analyst and an approver at browsers of their own, at human pace, on the data of June."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Locator, expect

from benchmarks.hand import KEY, POINTING, THINKING
from benchmarks.latency.drive import chromium
from dakcong.store.records import LOCAL
from tests.browser.served import ROOT, Server
from tests.browser.visit import Visit
from tests.cut_folder import cut
from tests.store.conftest import made

SECRET: Final = "Zk3-f7QpL9sWx2Bn5Vd8Rt1Ym4Hc6Jg0"
PATIENCE: Final = 20_000  # milliseconds


@dataclass
class Person:
    """Somebody at a browser who counts steps."""

    one: Visit
    steps: int = 0

    def button(self, name: str) -> None:
        """Press a button, once it can be pressed."""
        target = self.one.page.get_by_role("button", name=name, exact=True).first
        expect(target).to_be_enabled(timeout=PATIENCE)
        self.click(target)

    def click(self, target: Locator) -> None:
        """Think, point, press."""
        time.sleep(THINKING + POINTING)
        target.click()
        self.steps += 1
        self.one.settle()

    def type(self, field: str, text: str) -> None:
        """Choose a field of the form, type letter by letter, leave it."""
        key = field.replace(".", "-")
        self.click(self.one.page.locator(f"[class*='{key}'] :is(input, textarea)").first)
        self.one.page.keyboard.type(text, delay=1000 * KEY)
        self.one.page.keyboard.press("Tab")
        self.steps += len(text) + 1
        self.one.settle()

    def writes(self, text: str) -> None:
        """Point at something outside of the page, type letter by letter, leave it."""
        time.sleep(THINKING + POINTING + KEY * (len(text) + 1))
        self.steps += len(text) + 2

    def reads(self, words: str) -> None:
        """Wait for what the page says."""
        main = self.one.page.get_by_test_id("stMain")
        expect(main.get_by_text(words).first).to_be_visible(timeout=PATIENCE)

    def opens(self, link: str = "/entry") -> None:
        """Open a page anew."""
        self.one.open(link)
        self.steps += 1


@contextmanager
def office() -> Iterator[tuple[Person, Person]]:
    """The analyst and the approver, at a server and a store of their own."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        folder = shutil.copytree(ROOT / "data", place / "data")
        cut(folder, "2025-06")
        os.environ |= {"DAKCONG_DATA": str(folder), "DAKCONG_STORE": str(place / "store")}
        os.environ |= {"DAKCONG_IDENTITY_HEADER": "X-Remote-User", "DAKCONG_PROXY_SECRET": SECRET}
        (place / "store").mkdir()
        store = made(str(place / "store"))
        for who, role in (("An", "analyst"), ("Binh", "approver")):
            store.set_roles(LOCAL, who, frozenset({role}))
        with Server(place) as served, chromium() as browser:
            yield _person(browser, served, "An"), _person(browser, served, "Binh")


def _person(browser: Browser, served: Server, name: str) -> Person:
    headers = {"X-Remote-User": name, "X-Dakcong-Proxy": SECRET}
    view = {"width": 1366, "height": 768}
    context = browser.new_context(locale="vi-VN", viewport=view, extra_http_headers=headers)
    return Person(Visit(context.new_page(), served.address).open("/entry"))
