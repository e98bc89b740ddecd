"""Opening each page on a slow line with an empty cache, as on a phone on the way to a meeting."""

from typing import Final

from playwright.sync_api import Browser

from benchmarks.latency.apps import OURS
from benchmarks.latency.drive import VIEW

# 1.6 Mbit/s with 300 ms, the slow 4G of browsers' own tools.
_LINE: Final = {
    "offline": False,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
    "latency": 300,
}
# What says the answer of each page; where there is none, its heading.
ANSWERS: Final = {
    "": ".live-tile",
    **dict.fromkeys(("exports", "retail_sales", "industry", "meeting"), ".live-headline"),
    "compare": ".live-lead .live-sentence",
    **dict.fromkeys(("figures", "methods"), ".live-header h1"),
}
PATIENCE: Final = 60_000
_ANSWERED: Final = """(answer) => {
  const found = document.querySelector(answer);
  return found !== null && found.textContent.trim() !== "";
}"""
# Nothing lies over the page, it rests, and every chart is drawn.
_WHOLE: Final = """() => document.querySelector(".first-look") === null
  && document.querySelector("[data-test-script-state=notRunning]") !== null
  && document.querySelector(".live-chart:not([hidden], [data-drawn])") === null"""


def slow_pages(browser: Browser) -> dict[str, tuple[float, float]]:
    """Seconds until the answer and until the whole page, by the path of a page."""
    with OURS.served() as server:
        return {
            path: _opened(browser, f"{server.address}/{path}", answer)
            for path, answer in ANSWERS.items()
        }


def _opened(browser: Browser, address: str, answer: str) -> tuple[float, float]:
    context = browser.new_context(viewport=VIEW, locale="vi-VN")
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _LINE)
    page.goto(address, wait_until="commit", timeout=PATIENCE)
    found = []
    for state in (_ANSWERED, _WHOLE):
        page.wait_for_function(state, arg=answer, polling=50, timeout=PATIENCE)
        found.append(page.evaluate("performance.now()") / 1000)
    context.close()
    return found[0], found[1]
