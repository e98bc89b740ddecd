"""The targets: which measured value is held against which limit."""

import math
from dataclasses import dataclass, field
from typing import Final

from benchmarks.latency.compare import Driven
from benchmarks.latency.drive import MOVES, WARM_UP, Moves
from benchmarks.latency.first_view import Waits
from benchmarks.latency.limits import Kind, Line, middle, percentile
from benchmarks.latency.load import FULL, ROOM, SETTLING, VISITS, OneProcess
from benchmarks.latency.page import shown, sliders
from benchmarks.latency.pictures import Pictures
from benchmarks.latency.quiet import Noise
from benchmarks.latency.visitors import Room

# Milliseconds on a warm server with an empty cache; the very first visit may take half as long
# again as the later ones did in the same run.
READABLE: Final = 1200.0
CHARTS: Final = 1500.0


@dataclass(slots=True, kw_only=True)
class Section:
    """Lines of one part of the run, with the noise of the machine meanwhile."""

    point: str
    noise: Noise
    lines: list[Line] = field(default_factory=list)

    def most(self, label: str, value: float, kind: Kind, limit: float) -> None:
        """A value that must not be above its limit."""
        self._add(label, value, kind, limit, least=False)

    def least(self, label: str, value: float, kind: Kind, limit: float) -> None:
        """A value that must not be below its limit."""
        self._add(label, value, kind, limit, least=True)

    def told(self, label: str, value: float) -> None:
        """A value without a limit."""
        self._add(label, value, "told", math.nan, least=False)

    def _add(self, label: str, value: float, kind: Kind, limit: float, *, least: bool) -> None:
        self.lines.append(
            Line(
                point=self.point,
                label=label,
                value=value,
                kind=kind,
                limit=limit,
                least=least,
                noise=self.noise,
            )
        )


def same_engine(apps: list[Driven], static: Driven, noise: Noise) -> list[Line]:
    """Whether the peers show what the engine says; the static page has its own: moved, too."""
    found = Section(point="2", noise=noise)
    slider = sliders()[0]
    moved = slider.start + slider.step * (WARM_UP + MOVES)
    differing = sum(one.opened != "|".join(shown({}).numbers) for one in apps)
    differing += static.moved != "|".join(shown({slider.code: moved}).numbers)
    found.most("peers whose numbers are not the engine's", differing, "count", 0)
    return found.lines


def dragging(ours: Driven, static: Driven, noise: Noise) -> list[Line]:
    """Point 1: what the reader sees before the release."""
    found = Section(point="1", noise=noise)
    drag = ours.drag
    waited = middle(drag.waited) if drag.waited else math.inf  # no preview, an endless wait
    redrawn = min(drag.text, drag.chart)
    found.least("dragging: headline and fan redrawn, times a second", redrawn, "clock", 30)
    found.most("dragging: input to paint, ms, median", waited, "clock", 20)
    found.told("dragging: input to paint, ms, 95th percentile", percentile(drag.waited))
    ratio = waited / middle(static.drag.waited)
    found.most("dragging: input to paint / static page", ratio, "ratio", 1.3)
    found.least("dragging: last value drawn before the release", drag.last_drawn, "count", 1)
    found.most("dragging: messages to the server", drag.sent, "count", 0)
    return found.lines


def released(
    ours: Driven, frameworks: list[Driven], textbook: Driven, floor: Driven, noise: Noise
) -> list[Line]:
    """Point 2: from the release to the server's answer."""
    found = Section(point="2", noise=noise)
    best = min(frameworks, key=lambda one: one.answer)
    found.told("release to charts, ms, median", ours.answer)
    for name, other, limit in (
        (f"best peer ({best.name})", best, 0.6),
        ("textbook Streamlit", textbook, 0.16),
        ("one-slider floor", floor, 1.6),
    ):
        found.most(f"release to charts / {name}", ours.answer / other.answer, "ratio", limit)
    late = max(percentile(one) for one in (ours.moves.text, ours.moves.chart) if one)
    found.most("release to text and charts, ms, 95th percentile", late, "clock", 60)
    return found.lines


def server(moves: Moves, noise: Noise) -> list[Line]:
    """Point 3, one reader: what a move costs the server."""
    found = Section(point="3", noise=noise)
    once = sum(one == 1 for one in moves.written) / len(moves.written)
    found.most("server: processor ms a move, whole process", moves.processor, "processor", 10)
    found.most("server: messages a move, median", middle(moves.messages), "count", 10)
    found.least("address: part of the moves that wrote it exactly once", once, "count", 1)
    return found.lines


def room(one: OneProcess, noise: Noise) -> list[Line]:
    """Points 3 and 5: many visitors on one process."""
    found = Section(point="3", noise=noise)
    late = percentile(one.room.moves)
    found.told(f"{ROOM} visitors, one process: ms a move, median", middle(one.room.moves))
    found.most(f"{ROOM} visitors, one process: ms a move, 95th percentile", late, "clock", 80)
    found.most(f"{ROOM} visitors, one process: errors", len(one.room.errors), "count", 0)
    pace = len(one.saturated.moves) / one.saturated.seconds
    found.least("one process at saturation: moves a second", pace, "clock", 60)
    found.point = "5"
    found.most("memory a visitor, MB", one.per_visitor, "memory", 0.4)
    passed = f"{VISITS} visits opened and closed"
    found.most(f"{passed}: growth of memory after {SETTLING}", one.growth, "memory", 0.15)
    found.most(f"{passed}: errors", len(one.passed.errors), "count", 0)
    return found.lines


def full_room(seen: tuple[Room, Moves] | None, noise: Noise) -> list[Line]:
    """Point 3: two processes behind nginx, a real browser among the visitors."""
    found = Section(point="3", noise=noise)
    where = f"{FULL} visitors, two processes"
    if seen is None:
        found.most(f"{where}: nginx is not installed", math.nan, "clock", 300)
        return found.lines
    visitors, browser = seen
    found.told(f"{where}: ms a move, median", middle(visitors.moves))
    late = percentile(visitors.moves)
    found.most(f"{where}: ms a move, 95th percentile", late, "clock", 300)
    found.told(f"{where}: a browser's charts, ms, median", middle(browser.chart))
    late = percentile(browser.chart)
    found.most(f"{where}: a browser's charts, ms, 95th percentile", late, "clock", 300)
    found.most(f"{where}: errors", len(visitors.errors), "count", 0)
    return found.lines


def waiting(waits: Waits, noise: Noise) -> list[Line]:
    """Point 4: opening pages."""
    found = Section(point="4", noise=noise)
    warm, first = waits.warm, waits.very_first
    text, chart = middle(warm.text), middle(warm.chart)
    found.most("warm server, empty cache: readable answer, ms", text, "clock", READABLE)
    found.most("warm server, empty cache: charts, ms", chart, "clock", CHARTS)
    found.most("reload: charts, ms", middle(waits.reload.chart), "clock", 500)
    found.most("page switch: answer, ms", middle(waits.switch.text), "clock", 120)
    found.told("page switch: charts, ms", middle(waits.switch.chart))
    found.told("very first visit: readable answer, ms", middle(first.text))
    found.told("very first visit: charts, ms", middle(first.chart))
    for name, ratio in (
        ("readable answer", middle(first.text) / text),
        ("charts", middle(first.chart) / chart),
    ):
        found.most(f"very first visit / warm server: {name}", ratio, "ratio", 1.5)
    found.most("start to ready, s", middle(waits.ready), "clock", 5)
    return found.lines


def slow_line(opened: dict[str, tuple[float, float]], noise: Noise) -> list[Line]:
    """Point 4: every page on a line of 1.6 Mbit/s with 300 ms, empty cache."""
    found = Section(point="4", noise=noise)
    for place, (name, limit) in enumerate((("answer", 2), ("whole page", 15))):
        slowest = max(opened, key=lambda path: opened[path][place])
        label = f"slow line: {name} of the slowest page (/{slowest}), s"
        found.most(label, opened[slowest][place], "clock", limit)
    return found.lines


def drawn(pictures: Pictures, noise: Noise) -> list[Line]:
    """Point 4: a chart as a PNG."""
    found = Section(point="4", noise=noise)
    found.most("picture, first of a process, ms", pictures.cold, "clock", 1500)
    found.most("picture, later, ms, median", middle(pictures.warm), "clock", 400)
    slowest = percentile(pictures.others)
    found.told("picture: another reader's first look meanwhile, ms, 95th percentile", slowest)
    return found.lines


def speed(measured: list[tuple[str, float, float]], noise: Noise) -> list[Line]:
    """The lines of benchmarks/speed.py."""
    found = Section(point="3", noise=noise)
    for label, value, limit in measured:
        found.most(label, value, "memory" if "MB" in label else "processor", limit)
    return found.lines
