"""One reader in a real browser: opens an app's page, presses a key, drags a slider, measures."""

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Page, Request, ViewportSize, WebSocket, sync_playwright

from benchmarks.latency.apps import App
from benchmarks.latency.servers import Server

WARM_UP: Final = 4
MOVES: Final = 50
VIEW: Final = ViewportSize(width=1366, height=900)
LIMIT: Final = 8000  # milliseconds that a reader waits for a page or a move
DRAG_STEPS: Final = 60
DRAG_SECONDS: Final = 1.0
DRAG_PIXELS: Final = 1.5
_WATCH: Final = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
_SETTLED: Final = "([still, limit, needed]) => window.__watch.settled(still, limit, needed)"
_RESET: Final = "window.__watch.reset()"


@dataclass(slots=True, kw_only=True)
class Moves:
    """Moves by key; milliseconds from the key press, one value a move, not before the answer.

    Attributes:
        text: last change of a number; only moves that changed one.
        chart: last change of a chart.
        messages: WebSocket messages of the server, and answers to requests for an answer.
        written: how often the address was written.
        processor: processor milliseconds of the server a move, all threads.
    """

    text: list[float] = field(default_factory=list)
    chart: list[float] = field(default_factory=list)
    messages: list[int] = field(default_factory=list)
    written: list[int] = field(default_factory=list)
    processor: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drag:
    """One second of dragging.

    Attributes:
        text, chart: frames a second in which a number, a chart was redrawn.
        waited: milliseconds from the last input to the frame that shows it, one value a frame.
        sent: WebSocket messages of the browser before the release.
        last_drawn: the numbers before the release are those after it.
    """

    text: float
    chart: float
    waited: list[float]
    sent: int
    last_drawn: bool


class Reader:
    """A page of an app in a context of its own, so with an empty cache."""

    def __init__(self, browser: Browser, app: App, address: str) -> None:
        self.app, self.address = app, address
        self.sent: list[bytes | str] = []
        self.asked: list[bytes] = []
        self.received = 0
        self.page: Page = browser.new_page(viewport=VIEW, locale="vi-VN")
        names = ("numbers", "charts", "awaiting", "cover")
        selectors = {name: getattr(app, name) for name in names}
        self.page.add_init_script(_WATCH.replace("SELECTORS", json.dumps(selectors)))
        self.page.on("websocket", self._websocket)
        self.page.on("request", self._request)

    def open(self, path: str | None = None) -> dict[str, Any]:
        """Open the page; milliseconds from the start of the navigation to text and charts."""
        self.page.goto(self.address + (self.app.path if path is None else path))
        return self.settled(still=500)

    def reset(self) -> None:
        """Forget what changed so far."""
        self.page.evaluate(_RESET)
        self.received = 0
        self.sent.clear()
        self.asked.clear()

    def settled(self, still: int = 0) -> dict[str, Any]:
        """Wait until all has changed and is still; what changed when.

        Raises:
            RuntimeError: not all has changed in time.
        """
        arguments = [still or self.app.still, LIMIT, list(self.app.needed)]
        found: dict[str, Any] = self.page.evaluate(_SETTLED, arguments)
        if not found["whole"]:
            raise RuntimeError(f"{self.app.name}: no answer within {LIMIT} ms: {found}")
        return found

    def press(self) -> dict[str, Any]:
        """Move the slider by a step and wait; times from the key press."""
        self.reset()
        self.page.keyboard.press(self.app.step)
        return self.since(self.settled())

    def since(self, found: dict[str, Any]) -> dict[str, Any]:
        """The same times, from the key press or the click."""
        start = found["start"]
        for name in ("text", "chart"):
            if found[name] is not None:  # a preview is no answer
                found[name] = max(found[name], found["answer"] or 0.0) - start
        return found

    def focus(self) -> None:
        """Give the slider the focus, once the page itself stands."""
        if self.app.cover:
            self.page.locator(self.app.cover).wait_for(state="detached")
        self.page.locator(self.app.slider).first.focus()

    def moves(self, server: Server, count: int = MOVES) -> Moves:
        """Steps of the slider by key, after a few to warm up."""
        self.focus()
        for _ in range(WARM_UP):
            self.press()
        found, before = Moves(), server.processor_ms()
        for _ in range(count):
            one = self.press()
            found.messages.append(self.received + len(self.asked))
            found.written.append(one["written"])
            for name, times in (("text", found.text), ("chart", found.chart)):
                if one[name] is not None:
                    times.append(one[name])
        found.processor = (server.processor_ms() - before) / count
        return found

    def drag(self) -> Drag:
        """Drag the slider with the mouse for a second, then release it."""
        handle = self.page.locator(self.app.thumb or self.app.slider).first
        handle.scroll_into_view_if_needed()
        at = handle.evaluate("(element) => window.__watch.thumb(element)")
        mouse = self.page.mouse
        mouse.move(at["x"], at["y"])
        mouse.down()
        self.page.wait_for_timeout(300)
        self.reset()
        start = time.perf_counter()
        for step in range(1, DRAG_STEPS + 1):
            # To the right and half the way back: short sliders end soon.
            away = step if step <= DRAG_STEPS * 2 / 3 else DRAG_STEPS * 4 / 3 - step
            mouse.move(at["x"] + DRAG_PIXELS * away, at["y"])
            time.sleep(max(0.0, start + DRAG_SECONDS * step / DRAG_STEPS - time.perf_counter()))
        self.page.wait_for_timeout(100)
        held: dict[str, Any] = self.page.evaluate(_SETTLED, [0, 0, []])
        sent, took = len(self.sent), time.perf_counter() - start - 0.1
        mouse.up()
        self.page.wait_for_timeout(1500)
        after: dict[str, Any] = self.page.evaluate(_SETTLED, [0, 0, []])
        frames = held["frames"]
        return Drag(
            text=sum(one["text"] for one in frames) / took,
            chart=sum(one["chart"] for one in frames) / took,
            waited=[one["waited"] for one in frames],
            sent=sent,
            last_drawn=bool(frames) and held["words"] == after["words"],
        )

    def close(self) -> None:
        """Leave."""
        self.page.context.close()

    def _websocket(self, socket: WebSocket) -> None:
        socket.on("framesent", self._keep)
        socket.on("framereceived", self._count)

    def _request(self, request: Request) -> None:
        if self.app.asks and request.url == self.address + self.app.asks:
            self.asked.append(request.post_data_buffer or b"")

    def _keep(self, message: bytes | str) -> None:
        self.sent.append(message)

    def _count(self, _message: bytes | str) -> None:
        self.received += 1


@contextmanager
def chromium() -> Iterator[Browser]:
    """The one browser of the run, that of the tests; it reaches nobody outside."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    path = next(path for name in names if (path := shutil.which(name)))
    outside = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", outside])
        try:
            yield browser
        finally:
            browser.close()
