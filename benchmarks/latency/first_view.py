"""From a server's start to a page in the browser: the product's waits, in milliseconds."""

from dataclasses import dataclass, field
from typing import Any, Final

from playwright.sync_api import Browser

from benchmarks.latency.apps import MENU, OURS
from benchmarks.latency.drive import Reader

STARTS: Final = 5
VISITS: Final = 10
RELOADS: Final = 8
SWITCHES: Final = 10  # there and back


@dataclass(slots=True, kw_only=True)
class View:
    """One kind of opening a page: last change of a number, and of a chart."""

    text: list[float] = field(default_factory=list)
    chart: list[float] = field(default_factory=list)

    def add(self, found: dict[str, Any]) -> None:
        """One more."""
        self.text.append(found["text"])
        self.chart.append(found["chart"])


@dataclass(slots=True, kw_only=True)
class Waits:
    """All waits.

    Attributes:
        ready: seconds from the start of the process until /readyz answers.
        very_first: first visit of a process, empty cache.
        warm: later visits, empty cache.
        reload: the same page again.
        switch: to another page of the menu, from the click.
    """

    ready: list[float] = field(default_factory=list)
    very_first: View = field(default_factory=View)
    warm: View = field(default_factory=View)
    reload: View = field(default_factory=View)
    switch: View = field(default_factory=View)


def waits(browser: Browser) -> Waits:
    """Start the product a few times, visit it, reload, switch pages."""
    found = Waits()
    for start in range(STARTS):
        with OURS.served() as server:
            found.ready.append(server.ready)
            _visit(browser, server.address, found.very_first)
            if start == STARTS - 1:
                for _ in range(VISITS):
                    _visit(browser, server.address, found.warm)
                _stay(browser, server.address, found)
    return found


def _visit(browser: Browser, address: str, view: View) -> None:
    reader = Reader(browser, OURS, address)
    view.add(reader.open())
    reader.close()


def _stay(browser: Browser, address: str, found: Waits) -> None:
    """One reader reloads, then goes from page to page; the first round is for the caches."""
    reader = Reader(browser, OURS, address)
    reader.open()
    for _ in range(RELOADS):
        reader.page.reload()
        found.reload.add(reader.settled(still=500))
    for turn in range(SWITCHES + 1):
        for name in ("retail_sales", "exports"):
            link = reader.page.locator(MENU[name])
            reader.reset()
            link.click()
            one = reader.since(reader.settled(still=400))
            if turn:
                found.switch.add(one)
    reader.close()
