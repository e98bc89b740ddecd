"""How fast the app answers, beside the same page in five frameworks and without a server.

    make benchmark

Drives each app in one Chromium, then fills rooms with protocol clients. Prints the apps side by
side, then every target with its measured value, and exits 1 when one is missed. Ratios, counts,
processor time and memory are always judged; wall-clock lines only where the idle probe found that
others used less than 0.15 cores meanwhile. The last line is the verdict.

The peers live in an environment of their own, made from peers/requirements.lock.
"""

import subprocess
import sys
from time import perf_counter

from playwright.sync_api import Browser

from benchmarks import speed
from benchmarks.latency import targets
from benchmarks.latency.apps import FLOOR, FRAMEWORKS, OURS, PEERS, STATIC, STATIC_PAGE, TEXTBOOK
from benchmarks.latency.compare import Driven, driven, table
from benchmarks.latency.drive import chromium
from benchmarks.latency.first_view import waits
from benchmarks.latency.limits import Line, summary
from benchmarks.latency.load import one_process, two_processes
from benchmarks.latency.pictures import pictures
from benchmarks.latency.quiet import LIMIT, Noise, idle, watched
from benchmarks.latency.servers import ROOT
from benchmarks.latency.slow_line import slow_pages

MINUTES = 20.0


def main() -> int:
    """Measure, print, judge."""
    start = perf_counter()
    site = [PEERS, "-m", "benchmarks.latency.peers.static_site", str(STATIC)]
    subprocess.run(site, cwd=ROOT, check=True)
    noise = idle()
    _say(f"idle probe: others use {noise.cores:.2f} cores; wall clock judged up to {LIMIT:g}")
    with chromium() as browser:
        lines = [*_beside(browser), *_rooms(browser)]
    _progress("processor time of every page")
    with watched() as noise:
        measured = speed.measured()
    lines += targets.speed(measured, noise)
    _say("")
    minutes = (perf_counter() - start) / 60
    lines.append(
        Line(point="", label="whole run, minutes", value=minutes, kind="clock", limit=MINUTES)
    )
    for line in sorted(lines, key=lambda one: one.point or "9"):
        _say(line.text())
    verdict, missed = summary(lines)
    _say(verdict)
    return 1 if missed else 0


def _beside(browser: Browser) -> list[Line]:
    """One reader, beside the other apps."""
    apps: dict[str, Driven] = {}
    with watched() as noise:
        for app in (OURS, STATIC_PAGE, FLOOR, TEXTBOOK, *FRAMEWORKS):
            _progress(app.name)
            apps[app.name] = driven(browser, app)
    _say(table(list(apps.values()), apps[OURS.name]))
    return compared(apps, noise)


def _rooms(browser: Browser) -> list[Line]:
    """The first view, and rooms full of readers."""
    _progress("first view")
    with watched() as noise:
        waited = waits(browser)
    lines = targets.waiting(waited, noise)
    _progress("slow line")
    with watched() as noise:
        opened = slow_pages(browser)
    lines += targets.slow_line(opened, noise)
    _progress("pictures")
    with watched() as noise:
        drawn = pictures()
    lines += targets.drawn(drawn, noise)
    _progress("one process")
    with watched() as noise:
        one = one_process(browser)
    lines += targets.room(one, noise)
    _progress("two processes")
    with watched() as noise:
        two = two_processes(browser)
    return lines + targets.full_room(two, noise)


def compared(apps: dict[str, Driven], noise: Noise) -> list[Line]:
    """Points 1 to 3 for one reader, beside the other apps."""
    ours, static = apps[OURS.name], apps[STATIC_PAGE.name]
    frameworks = [apps[one.name] for one in FRAMEWORKS]
    textbook, floor = apps[TEXTBOOK.name], apps[FLOOR.name]
    return [
        *targets.same_engine([static, textbook, *frameworks], static, noise),
        *targets.dragging(ours, static, noise),
        *targets.released(ours, frameworks, textbook, floor, noise),
        *targets.server(ours.moves, noise),
    ]


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _progress(name: str) -> None:
    sys.stderr.write(f"  {name} …\n")
    sys.stderr.flush()


if __name__ == "__main__":
    raise SystemExit(main())
