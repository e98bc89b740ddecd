"""The minutes that a release takes, entered and approved by two people in a browser at human pace.

    python -m benchmarks.entering

On the data of June, exports of August 2025: an analyst pastes the sentence of the newspaper, an
approver looks at what would change and rejects it once, the analyst revises it, the approver
publishes, and the analyst enters the same again, which is recognised. A step is a press of the
mouse or a key. A practised person by the keystroke-level model of `hand.py` waits before each thing
that is chosen and between letters; the seconds are those of the clock, the app's own among them.
"""

import os
import shutil
import sys
import tempfile
import time
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
SENTENCE: Final = "tăng 33,9% so với cùng kỳ, hơn 2 tỷ USD, đạt 91% kế hoạch"
SOURCE: Final = {"producer": "Báo Lao Động", "title": "8 tháng", "date": "17/9/2025"}
# Seconds after which every page shows what was published.
LATEST: Final = 2.0
BEGIN: Final = "Bắt đầu nhập kỳ này"


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

    def reads(self, words: str) -> None:
        """Wait for what the page says."""
        main = self.one.page.get_by_test_id("stMain")
        expect(main.get_by_text(words).first).to_be_visible(timeout=PATIENCE)

    def opens(self) -> None:
        """Open the page anew."""
        self.one.open("/entry")
        self.steps += 1


def enters(an: Person) -> None:
    """A new draft of August: the sentence pasted, and its source."""
    an.click(an.one.page.get_by_role("combobox", name="Kỳ cần nhập"))
    an.click(an.one.page.get_by_role("option", name="8 tháng 2025"))
    an.button(BEGIN)
    an.type("_paste.exports", SENTENCE)
    an.button("Điền vào ô")
    for name, text in SOURCE.items():
        an.type(f"_source.{name}", text)


def hands_in(an: Person) -> None:
    """August entered and handed in."""
    enters(an)
    an.reads("3 số mới, có thể gửi duyệt")
    an.button("Gửi duyệt")


def rejects(binh: Person) -> None:
    """What would change looked at; given back with a reason."""
    binh.opens()
    binh.click(binh.one.page.get_by_text("Xem trước: mỗi trang"))
    binh.reads("Sẽ đổi: Kim ngạch xuất khẩu")
    binh.type("_remark", "Thiếu số trang")
    binh.button("Trả lại")


def revises(an: Person) -> None:
    """The page of the source added, handed in again."""
    an.opens()
    an.reads("Lý do trả lại: Thiếu số trang")
    an.type("_page.exports", "trang 3")
    an.button("Gửi duyệt")


def publishes(binh: Person) -> None:
    """Approved."""
    binh.opens()
    binh.button("Duyệt và công bố")
    binh.reads("Đã công bố thành lần thứ 1")


def recognised(an: Person) -> None:
    """The same entered again: nothing of it is new."""
    time.sleep(LATEST)
    an.opens()
    enters(an)
    an.reads("Đã có: 3 số này")


def main() -> int:
    """Do it, and print steps and seconds of each part."""
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
            _all_of_it(_person(browser, served, "An"), _person(browser, served, "Binh"))
    return 0


def _person(browser: Browser, served: Server, name: str) -> Person:
    headers = {"X-Remote-User": name, "X-Dakcong-Proxy": SECRET}
    view = {"width": 1366, "height": 768}
    context = browser.new_context(locale="vi-VN", viewport=view, extra_http_headers=headers)
    return Person(Visit(context.new_page(), served.address).open("/entry"))


def _all_of_it(an: Person, binh: Person) -> None:
    sys.stdout.write(f"{'':14}{'who':8}{'steps':>6}{'seconds':>9}\n")
    steps, whole = 0, 0.0
    for part in (hands_in, rejects, revises, publishes, recognised):
        who = an if part in (hands_in, revises, recognised) else binh
        before, began = who.steps, time.perf_counter()
        part(who)
        done, seconds = who.steps - before, time.perf_counter() - began
        steps, whole = steps + done, whole + seconds
        name = "analyst" if who is an else "approver"
        sys.stdout.write(f"{part.__name__:14}{name:9}{done:5}{seconds:9.1f}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{'together':14}{'':9}{steps:5}{whole:9.1f}\n")


if __name__ == "__main__":
    sys.exit(main())
