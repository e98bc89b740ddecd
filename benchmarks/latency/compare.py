"""Every app of the comparison, driven in the same browser: what its reader waits for."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Browser

from benchmarks.latency.apps import App
from benchmarks.latency.drive import Drag, Moves, Reader
from benchmarks.latency.limits import middle, percentile
from benchmarks.latency.quiet import watched

PAGES = 6
# Width and the two lines of the head.
COLUMNS: Final = (
    (20, "ms from the key,", "one reader"),
    (8, "text", "median"),
    (8, "text", "p95"),
    (8, "chart", "median"),
    (8, "chart", "p95"),
    (8, "answer", "/ ours"),
    (8, "drag", "text/s"),
    (8, "drag", "chart/s"),
    (8, "drag", "wait"),
    (8, "first", "text"),
    (8, "first", "chart"),
    (8, "MB a", "page"),
    (8, "ms of", "server"),
    (8, "moves/s", "at most"),
    (8, "others", "cores"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Driven:
    """What one app's reader saw.

    Attributes:
        first: milliseconds to text and charts of a first visit on a warm server, empty cache.
        memory: megabytes of the server that a further open page costs.
        opened, moved: the numbers as the page was opened, and after all moves.
        others: cores that others used meanwhile.
    """

    name: str
    moves: Moves
    drag: Drag
    first: tuple[float, float]
    memory: float
    opened: str
    moved: str
    others: float

    @property
    def answer(self) -> float:
        """Median milliseconds until all of the answer stands: the charts, where it has some."""
        return middle(self.moves.chart or self.moves.text)

    @property
    def moves_a_second(self) -> float:
        """What the processor time of a move allows one core at most."""
        return 1000 / self.moves.processor if self.moves.processor else float("nan")


def driven(browser: Browser, app: App) -> Driven:
    """Start an app, read it, stop it."""
    with watched() as noise, app.served() as server:
        reader = Reader(browser, app, server.address)
        opened = reader.open()["words"]
        first = []
        for _ in range(3):
            visitor = Reader(browser, app, server.address)
            first.append(visitor.open())
            visitor.close()
        moves = reader.moves(server)
        moved = reader.settled()["words"]
        drag = reader.drag()
        before = server.memory_mb()
        others = [Reader(browser, app, server.address) for _ in range(PAGES)]
        for one in others:
            one.open()
        memory = (server.memory_mb() - before) / PAGES
        for one in (reader, *others):
            one.close()
    texts, charts = ([one[name] for one in first if one[name]] for name in ("text", "chart"))
    return Driven(
        name=app.name,
        moves=moves,
        drag=drag,
        first=(middle(texts), middle(charts)),
        memory=memory,
        opened=opened,
        moved=moved,
        others=noise.cores,
    )


def table(apps: Sequence[Driven], ours: Driven) -> str:
    """All apps side by side, the quickest answer first."""
    lines = [_line([head[place] for _, *head in COLUMNS]) for place in (0, 1)]
    for one in sorted(apps, key=lambda app: app.answer):
        lines.append(
            _line(
                (
                    one.name,
                    *_times(one.moves.text),
                    *_times(one.moves.chart),
                    _shown(one.answer / ours.answer, 2),
                    _shown(one.drag.text),
                    _shown(one.drag.chart),
                    _shown(middle(one.drag.waited)),
                    *(_shown(value, 0) for value in one.first),
                    _shown(one.memory, 2),
                    _shown(one.moves.processor),
                    _shown(one.moves_a_second, 0),
                    _shown(one.others, 2),
                )
            )
        )
    return "\n".join(lines)


def _times(values: Sequence[float]) -> tuple[str, str]:
    return _shown(middle(values)), _shown(percentile(values))


def _shown(value: float, digits: int = 1) -> str:
    return "-" if math.isnan(value) else f"{value:.{digits}f}"


def _line(parts: Sequence[str]) -> str:
    widths = [width for width, *_ in COLUMNS]
    first = parts[0].ljust(widths[0])
    rest = (part.rjust(width) for part, width in zip(parts[1:], widths[1:], strict=True))
    return first + "".join(rest)
