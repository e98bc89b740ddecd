"""How fast the app is: one projection, a slider move on every page, memory.

    python -m benchmarks.speed          (and as a part of: make benchmark)

Prints one line a figure with its limit, side by side, and exits 1 when one is missed. The server
is the real one; a real browser moves the slider. Judged are processor time and memory.
"""

import statistics
import sys
import time
from collections.abc import Callable
from typing import Final

from playwright.sync_api import Page

from benchmarks.latency.apps import CHARTS, OURS, slider_of
from benchmarks.latency.drive import VIEW, chromium
from benchmarks.latency.servers import Server
from dakcong.answers.known.defaults import complete
from dakcong.answers.loading import load_facts
from dakcong.answers.year.answer import answer
from dakcong.engine.outlook import DOCUMENTED
from dakcong.scenario.link import INDICATOR
from dakcong.settings import data_folder

MOVES: Final = 60
WARM_UP: Final = 5
# Limits of a move's processor time, ms: answered by a request, with a run of the page below, and of
# the comparison.
PLAIN: Final = 7.0
WITH_A_SECTION: Final = 25.0
COMPARED: Final = 40.0
# What is opened, the slider that is moved, and the limit.
PAGES: Final = (
    ("exports", "x_g", PLAIN),
    ("retail_sales", "r_g", PLAIN),
    ("industry?i.h=15", "i_g", PLAIN),
    ("exports?x.p=commodities&kp=coffee", "x_cp", PLAIN),
    ("exports?k=reach", "x_g", WITH_A_SECTION),
    ("exports?k=explain", "x_g", WITH_A_SECTION),
    ("exports?k=map", "x_g", WITH_A_SECTION),
    ("exports?k=events", "x_g", WITH_A_SECTION),
    ("exports?k=record", "x_g", WITH_A_SECTION),
)
# The defaults, two pinned scenarios and the present one, with three changes each.
COMPARISON: Final = (
    "compare?x.g=5&x.us=on&x.s=11&r.g=12&r.st=on&r.sd=3"
    "&pa=x.g_-20.us_on.uz_5-r.g_4.st_on.sd_5&pb=x.t_plan.g_25.s_9.5-r.g_15.s_4.v_9"
)
INDICATORS: Final = ("retail_sales", "exports")
# The move is answered, its run is over where it has one, and the address says so.
DONE: Final = """([code, before]) => !document.documentElement.dataset.live
  && document.querySelector("[data-test-script-state=notRunning]")
  && new URLSearchParams(location.search).get(code) !== before"""
VALUE: Final = "(code) => new URLSearchParams(location.search).get(code)"


def projection_ms() -> float:
    """Median milliseconds of one projection from published numbers with its distribution."""
    facts = load_facts(data_folder())
    scenario = complete(facts, facts.catalogue.default_vintage, {})
    answer(facts, "exports", scenario)
    times = []
    for step in range(500):
        start = time.perf_counter()
        moved = complete(facts, scenario.vintage, {"x.g": round(-20 + step / 10, 1)})
        found = answer(facts, "exports", moved)
        for level in DOCUMENTED.values():
            found.outlook.year_end(level)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def move_ms(page: Page, server: Server, path: str, slider: str) -> float:
    """Processor milliseconds of the whole server a step of a slider, the mean of all steps."""
    _opened(page, server, path)
    page.wait_for_selector(f"{CHARTS} :is(svg, canvas)")
    page.locator(slider_of(slider)).focus()

    def step(_number: int) -> None:
        page.keyboard.press("Shift+ArrowLeft")

    return _mean_ms(page, server, slider.replace("_", "."), step)


def comparison_ms(page: Page, server: Server) -> float:
    """The same of the comparison, which turns from one indicator to the other and back."""
    _opened(page, server, COMPARISON)

    def step(number: int) -> None:
        page.locator(f"[data-code={INDICATOR}] [data-option={INDICATORS[number % 2]}]").click()

    return _mean_ms(page, server, INDICATOR, step)


def _opened(page: Page, server: Server, path: str) -> None:
    page.goto(f"{server.address}/{path}")
    page.locator(".live-head").first.wait_for()
    page.locator(".first-look").wait_for(state="detached")
    page.wait_for_timeout(1000)


def _mean_ms(page: Page, server: Server, code: str, step: Callable[[int], None]) -> float:
    """Processor milliseconds of the whole server a step, which changes a code of the address."""
    start = 0.0
    for number in range(WARM_UP + MOVES):
        if number == WARM_UP:
            start = server.processor_ms()
        before = page.evaluate(VALUE, code)
        step(number)
        page.wait_for_function(DONE, arg=[code, before])
        page.wait_for_timeout(50)
    return (server.processor_ms() - start) / MOVES


def measured() -> list[tuple[str, float, float]]:
    """Label, value and limit of every line."""
    lines = [("one projection with its distribution, ms, median", projection_ms(), 2.0)]
    with OURS.served() as server, chromium() as browser:
        page = browser.new_page(viewport=VIEW, locale="vi-VN")
        for path, slider, limit in PAGES:
            value = move_ms(page, server, path, slider)
            lines.append((f"{path}: processor ms a move, whole process", value, limit))
        value = comparison_ms(page, server)
        lines.append(("compare: processor ms a move, whole process", value, COMPARED))
        lines.append(("memory with one reader, MB", server.memory_mb(), 350.0))
    return lines


def main() -> int:
    """Measure, print, judge."""
    missed = 0
    for label, value, limit in measured():
        missed += not value <= limit
        verdict = "ok" if value <= limit else "MISSED"
        sys.stdout.write(f"{label:<62}{value:>9.2f}  limit {limit:<5g}{verdict}\n")
    sys.stdout.write(f"{'all limits held' if not missed else f'{missed} limits missed'}\n")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
