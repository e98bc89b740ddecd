"""What readers wait while somebody gives a file to the page of entry.

    python -m benchmarks.reading_files

One server, a browser that chooses files on the page of entry, and five readers who move a slider
five times a second each. Prints the median of their answers, how many times that is of the median
without a file, the 95th percentile, all in milliseconds, and the seconds from the choice of a file
to what the page says of it, sending included; exits 1 when a percentile passes 500 ms.
"""

import http.client
import io
import itertools
import json
import re
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import xlsxwriter
from playwright.sync_api import FilePayload

from benchmarks.latency.drive import chromium
from dakcong.store.database import connect
from dakcong.store.schema import migrate
from tests.browser.visit import Visit
from tests.imports.making import RETAIL, book
from tests.served.asking import Served, serving

LIMIT_MS: Final = 500.0
READERS: Final = 5
EACH: Final = 0.2  # seconds from one move of a reader to the next
PATIENCE: Final = 120_000  # milliseconds that a file may take
QUIET: Final = 10.0
CAME: Final = re.compile("Đã điền|chưa điền được|Không dùng tệp")


def files() -> dict[str, tuple[str, bytes]]:
    """What it is to its name and its bytes."""
    return {
        "a usual workbook": ("retail.xlsx", book({"13": RETAIL})),
        "a workbook of 90 000 cells": ("large.xlsx", _large(9_000)),
        "a text of 140 000 cells": ("large.csv", _text(14_000)),
        "a text of 19 MB, refused": ("larger.csv", _text(350_000)[: 19 * 2**20]),
        "a workbook cut in half": ("half.xlsx", _large(50_000)[:1_000_000]),
    }


def _large(count: int) -> bytes:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"constant_memory": True}) as made:
        sheet = made.add_worksheet("13")
        for at, row in enumerate(itertools.chain(RETAIL, _rows(count))):
            sheet.write_row(at, 0, row)
    return held.getvalue()


def _rows(count: int) -> Iterator[list[object]]:
    return ([f"Mặt hàng {row}", *(row * 9 + one for one in range(9))] for row in range(count))


def _text(count: int) -> bytes:
    rows = itertools.chain(RETAIL, _rows(count))
    return "\n".join(";".join(str(cell or "") for cell in row) for row in rows).encode()


class Readers:
    """Who moves a slider all the while."""

    def __init__(self, served: Served) -> None:
        self.served, self.done = served, threading.Event()
        self.seen: list[tuple[float, float]] = []  # when it was asked, milliseconds
        self.number = itertools.count()

    def read(self) -> None:
        """Move and wait for the answer, at a reader's pace, until it is over."""
        line = http.client.HTTPConnection("127.0.0.1", self.served.port, timeout=60)
        while not self.done.wait(EACH):
            value = round(-20 + next(self.number) % 400 / 10, 1)
            move = {"kind": "set", "code": "x.g", "value": value}
            body = json.dumps({"page": "exports", "query": "v=2025-06", "move": move})
            began = time.perf_counter()
            line.request("POST", "/dakcong/answer", body)
            line.getresponse().read()
            self.seen.append((began, 1000 * (time.perf_counter() - began)))

    def since(self, began: float) -> list[float]:
        """Milliseconds of what was asked since then."""
        return [waited for at, waited in self.seen if at >= began]


@contextmanager
def reading(served: Served) -> Iterator[Readers]:
    """Readers at work."""
    readers = Readers(served)
    threads = [threading.Thread(target=readers.read) for _ in range(READERS)]
    for one in threads:
        one.start()
    try:
        yield readers
    finally:
        readers.done.set()
        for one in threads:
            one.join()


def told(what: str, waited: list[float], quiet: float, seconds: float) -> tuple[float, bool]:
    """Print a line; the median, and whether the limit is kept."""
    middle, late = statistics.median(waited), statistics.quantiles(waited, n=20)[-1]
    line = f"{what:30}{len(waited):8}{middle:10.1f}{middle / (quiet or middle):8.1f}"
    sys.stdout.write(f"{line}{late:10.1f}{seconds:10.1f}\n")
    sys.stdout.flush()
    return middle, late <= LIMIT_MS


def give(one: Visit, name: str, content: bytes) -> float:
    """Choose a file, and wait until the page says what came of it; seconds that this took."""
    began = time.perf_counter()
    file = FilePayload(name=name, mimeType="application/octet-stream", buffer=content)
    one.page.set_input_files("input[type=file]", file, timeout=PATIENCE)
    chip = one.page.get_by_test_id("stFileChipName").filter(has_text=name)
    chip.wait_for(timeout=PATIENCE)
    one.settle()
    one.page.get_by_text(CAME).first.wait_for(timeout=PATIENCE)
    return time.perf_counter() - began


def main() -> int:
    """Measure without a file, then with each; 1 where readers wait longer than the limit."""
    sys.stdout.write(
        f"{'':30}{'answers':>8}{'median':>10}{'times':>8}{'95 %':>10}{'seconds':>10}\n"
    )
    kept = True
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        place = Path(name) / "store"
        place.mkdir()
        migrate(connect(str(place), make=True))
        with (
            serving(Path(name), {"DAKCONG_STORE": str(place)}) as served,
            reading(served) as readers,
        ):
            began = time.perf_counter()
            time.sleep(QUIET)
            quiet, _ = told("no file", readers.since(began), 0.0, QUIET)
            one = Visit(browser.new_page(locale="vi-VN"), served.address).open("/entry?lang=vi")
            one.page.get_by_role("button", name="Bắt đầu nhập kỳ này").click()
            one.page.get_by_text("Lấy số từ một tệp").click()
            one.settle()
            for what, (name, content) in files().items():
                began = time.perf_counter()
                seconds = give(one, name, content)
                kept = told(what, readers.since(began), quiet, seconds)[1] and kept
    return int(not kept)


if __name__ == "__main__":
    sys.exit(main())
