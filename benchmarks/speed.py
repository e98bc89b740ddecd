"""How fast the app is: one projection, one slider move, memory, start.

    python -m benchmarks.speed          (and as a part of: make benchmark)

Prints one line a figure with its limit, side by side, and exits 1 when one is missed. The server
is the real one; a real browser moves the slider. Wall-clock lines depend on the machine and are
printed without a verdict; processor time and memory are judged.
"""

import math
import os
import queue
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks.latency.apps import CHARTS, slider_of
from dakcong.answers.defaults import complete
from dakcong.answers.loading import load_facts
from dakcong.answers.outlooks import answer
from dakcong.engine.outlook import DOCUMENTED
from dakcong.settings import data_folder

ROOT = Path(__file__).resolve().parents[1]
MOVES = 60
# What is opened, the slider that is moved, and the limit of a run's processor time, ms.
PAGES = (
    ("exports", "x_g", 10.0),
    ("retail_sales", "r_g", 20.0),
    ("exports?x.p=commodities", "x_cp", 30.0),
    ("exports?k=reach", "x_g", 30.0),
    ("exports?k=explain", "x_g", 30.0),
    ("exports?k=map", "x_g", 30.0),
    ("exports?k=events", "x_g", 30.0),
    ("exports?k=record", "x_g", 30.0),
)
CHART = f"{CHARTS} :is(svg, canvas)"


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


@contextmanager
def server() -> Iterator[tuple[str, subprocess.Popen[str], "queue.Queue[float]", float]]:
    """The timed app: address, process, processor milliseconds of each run, seconds to ready."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "benchmarks" / "timed_app.py")]
    start = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--server.port", str(port)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    runs: queue.Queue[float] = queue.Queue()

    def read() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("run "):
                runs.put(float(line.split()[1]))

    threading.Thread(target=read, daemon=True).start()
    address = f"http://127.0.0.1:{port}"
    while True:
        try:
            with urllib.request.urlopen(f"{address}/readyz") as reply:
                if reply.status == 200:
                    break
        except OSError:
            if process.poll() is not None or time.perf_counter() - start > 60:
                raise
            time.sleep(0.05)
    try:
        yield address, process, runs, time.perf_counter() - start
    finally:
        process.terminate()
        process.wait(timeout=15)


def processor_ms(process: subprocess.Popen[str]) -> float:
    """Processor time of the server so far, all threads, in milliseconds (Linux)."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(process: subprocess.Popen[str]) -> float:
    """Resident memory of the server in megabytes (Linux)."""
    status = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return int(next(line for line in status if line.startswith("VmRSS")).split()[1]) / 1024


def moves(page: Page, address: str, runs: "queue.Queue[float]", name: str, key: str) -> list[float]:
    """Processor milliseconds of each run after a step of a page's growth slider."""
    page.goto(f"{address}/{name}")
    page.wait_for_selector(CHART)
    slider = page.locator(slider_of(key))
    slider.focus()
    found = []
    for step in range(MOVES + 5):
        page.wait_for_timeout(120)
        while not runs.empty():
            runs.get()
        page.keyboard.press("ArrowLeft")
        took = runs.get(timeout=10)
        if step >= 5:
            found.append(took)
    return found


def measured() -> list[tuple[str, float, float]]:
    """Label, value and limit of every line; no number for no limit."""
    lines = [("one projection with its distribution, ms, median", projection_ms(), 2.0)]
    names = ("chromium", "chromium-browser", "google-chrome")
    browser_path = next(path for name in names if (path := shutil.which(name)))
    with server() as (address, process, runs, ready), sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1366, "height": 900}, locale="vi-VN")
        for path, key, limit in PAGES:
            before = processor_ms(process)
            found = moves(page, address, runs, path, key)
            whole = (processor_ms(process) - before) / len(found)
            median = statistics.median(found)
            late = sorted(found)[int(0.95 * len(found))]
            lines.append((f"{path}: slider move, processor ms of the run, median", median, limit))
            lines.append((f"{path}: the same, 95th percentile", late, float("nan")))
            lines.append((f"{path}: whole process a move, opening included", whole, float("nan")))
        lines.append(("memory with one reader, MB", memory_mb(process), 350.0))
        lines.append(("start to ready, s", ready, float("nan")))
        browser.close()
    return lines


def main() -> int:
    """Measure, print, judge."""
    missed = 0
    for label, value, limit in measured():
        judged = not math.isnan(limit)
        verdict = "" if not judged else "ok" if value <= limit else "MISSED"
        missed += verdict == "MISSED"
        shown = f"limit {limit:g}" if judged else ""
        sys.stdout.write(f"{label:<62}{value:>9.2f}  {shown:<11}{verdict}\n")
    sys.stdout.write(f"{'all limits held' if not missed else f'{missed} limits missed'}\n")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
