"""What the energy page costs with many projects and obstacles, and how fast its table is filtered.

    python -m benchmarks.registers

Serves a copy of the data whose projects and obstacles are repeated under other names up to 1,000
and 500 rows; prints the processor time of a change of language (an answer to the script and a run
of the page) and the time from a word typed into the search to the painted rows; exits 1 above a
limit.
"""

import csv
import itertools
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page

from benchmarks.latency.drive import chromium
from benchmarks.latency.limits import middle
from benchmarks.latency.servers import Server, free_port, serve
from dakcong.settings import data_folder

PROJECTS: Final = 1000
OBSTACLES: Final = 500
RUN_MS: Final = 60.0
FILTER_MS: Final = 100.0
TIMES: Final = 10
# From the letter to the end of the frame that shows what is left.
TYPED: Final = """async (words) => {
  const field = document.querySelector(".live-register input[type=search]");
  const start = performance.now();
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  }));
  return performance.now() - start;
}"""


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, rows: list[dict[str, str]]) -> None:
    """Write a table as those of the data folder are written."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def multiply(folder: Path) -> None:
    """Repeat projects and obstacles under other names."""
    projects = rows_of(folder / "energy.csv")
    more = itertools.cycle([*projects])
    for number in range(len(projects), PROJECTS):
        one = next(more)
        projects.append({**one, "id": f"{one['id']}-{number}"})
    write(folder / "energy.csv", projects)
    obstacles = rows_of(folder / "obstacles.csv")
    known = {one["id"] for one in obstacles}
    pairs = itertools.product([*obstacles], [one["id"] for one in projects])
    for one, project in itertools.islice(pairs, 0, None, 7):
        name = f"{project}.{one['content']}"
        if len(obstacles) == OBSTACLES:
            break
        if name not in known:
            known.add(name)
            obstacles.append({**one, "id": name, "project": project})
    write(folder / "obstacles.csv", obstacles)


def page_run(page: Page, server: Server) -> float:
    """Processor milliseconds of the server a change of language."""
    times = []
    for i in range(TIMES):
        before = server.processor_ms()
        page.locator(f"[data-option={'en' if i % 2 == 0 else 'vi'}]").click()
        page.wait_for_timeout(1500)
        times.append(server.processor_ms() - before)
    return middle(times)


def filtered(page: Page) -> float:
    """Milliseconds from a typed word to the painted rows."""
    words = ("gio", "mat troi", "", "krong", "ea sup", "", "2026", "thuy dien", "zzz", "")
    return middle([float(page.evaluate(TYPED, one)) for one in words])


def measured() -> list[tuple[str, float, float]]:
    """Each line: what, its value, its limit."""
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name) / "data"
        shutil.copytree(data_folder(), folder)
        multiply(folder)
        port = free_port()
        command = [sys.executable, "-m", "dakcong.cli", "serve", "--port", str(port)]
        place: dict[str, Any] = {"environment": {"DAKCONG_DATA": str(folder)}}
        with serve(command, port=port, path="/readyz", **place) as server:
            page = browser.new_page(viewport={"width": 1366, "height": 900}, locale="vi-VN")
            page.goto(f"{server.address}/energy?lang=vi")
            page.locator(".live-register tbody tr").nth(PROJECTS - 1).wait_for(state="attached")
            page.wait_for_timeout(3000)
            return [
                (f"{PROJECTS} projects: processor ms a run", page_run(page, server), RUN_MS),
                (f"{PROJECTS} projects: ms to filter", filtered(page), FILTER_MS),
            ]


def main() -> int:
    """Print the lines; 1 when one is above its limit."""
    lines = measured()
    for label, value, limit in lines:
        sys.stdout.write(f"{label:45} {value:8.1f}  at most {limit:.0f}\n")
    return int(any(value > limit for _, value, limit in lines))


if __name__ == "__main__":
    raise SystemExit(main())
