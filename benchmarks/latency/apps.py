"""The apps of the comparison: how each is started, and where its page has what is watched."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from benchmarks.latency.servers import OUT, ROOT, Server, free_port, serve

PEERS: Final = str(OUT / "venv" / "bin" / "python")
STATIC: Final = OUT / "static"
# Settings without which a server would greet a terminal, call an outside host or listen to one.
SILENT: Final = (
    *("--server.headless", "true"),
    *("--browser.gatherUsageStats", "false"),
    *("--server.address", "127.0.0.1"),
)
NATIVE: Final = "input[type=range]"


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """One app.

    Attributes:
        name: in the table.
        command: {port} stands for the port.
        path: of the page.
        ready: path that answers once the app is ready.
        slider: what takes the focus for a key.
        step: key that moves the slider by its step.
        thumb: what the mouse drags, where that is not the slider.
        numbers, charts: selectors of what changes; no charts for an app without.
        awaiting: selector of what is there while a preview awaits the server's answer; a move is
            answered when it is gone.
        cover: selector of what shows the answer before the page itself stands.
        asks: path of the request that asks for the answer to a move, where there is one.
        needed: what changes with every move.
        still: milliseconds without a change after which a move is over.
    """

    name: str
    command: tuple[str, ...]
    path: str = "/"
    ready: str = "/"
    slider: str = NATIVE
    step: str = "ArrowRight"
    thumb: str = ""
    numbers: str = ".number"
    charts: str = ".chart"
    awaiting: str = ""
    cover: str = ""
    asks: str = ""
    needed: tuple[str, ...] = ("text", "chart")
    still: int = 250
    folder: Path = ROOT
    environment: Mapping[str, str] = field(default_factory=dict)

    @contextmanager
    def served(self) -> Iterator[Server]:
        """The app on a free port."""
        port = free_port()
        command = [part.format(port=port) for part in self.command]
        with serve(
            command,
            port=port,
            path=self.ready,
            folder=self.folder,
            environment=self.environment,
        ) as server:
            yield server


def _module(name: str, *more: str) -> tuple[str, ...]:
    return (PEERS, "-m", f"benchmarks.latency.peers.{name}", "{port}", *more)


def _streamlit(name: str, *more: str) -> tuple[str, ...]:
    script = str(ROOT / "benchmarks" / "latency" / "peers" / f"{name}.py")
    port = ("--server.port", "{port}")
    return (sys.executable, "-m", "streamlit", "run", script, *port, *SILENT, *more)


# All that the benchmarks know of the product's pages stands from here to MENU.
CHARTS: Final = ":is([data-testid=stVegaLiteChart], .live-picture)"


def slider_of(code: str) -> str:
    """Selector of the slider of an assumption; x_g stands for x.g."""
    return f".live-slider-{code} {NATIVE}"


# As `dakcong serve` starts it.
OURS: Final = App(
    name="this app",
    command=(sys.executable, "-m", "dakcong.cli", "serve", "--port", "{port}"),
    path="/exports",
    ready="/readyz",
    slider=slider_of("x_g"),
    step="Shift+ArrowRight",
    numbers=".live-headline, .live-card-value",
    charts=CHARTS,
    awaiting="html[data-live=asking]",
    cover=".first-look",
    asks="/dakcong/answer",
    needed=("chart",),  # most numbers are rounded so far that a step leaves them as they are
)
MENU: Final = {name: f".live-menu a[data-page={name}]" for name in ("exports", "retail_sales")}
TEXTBOOK: Final = App(
    name="textbook Streamlit",
    command=_streamlit("textbook_app"),
    folder=OUT,
    ready="/_stcore/health",
    slider=f"[data-testid=stSlider] {NATIVE}",
    numbers="[data-testid=stMetricValue]",
    charts="[data-testid=stVegaLiteChart]",
)
FLOOR: Final = replace(
    TEXTBOOK,
    name="one-slider floor",
    command=_streamlit("floor_app", "--runner.postScriptGC", "false"),
    needed=("text",),
)
STATIC_PAGE: Final = App(
    name="static page",
    command=(
        sys.executable,
        "-m",
        "http.server",
        "{port}",
        "--bind",
        "127.0.0.1",
        "--directory",
        str(STATIC),
    ),
    path="/static.html",
    ready="/static.html",
)
FRAMEWORKS: Final = (
    App(
        name="Dash",
        command=_module("dash_app"),
        slider="#x_q3 [role=slider]",
        numbers="[id^=number-]",
    ),
    App(
        name="Shiny",
        command=_module("shiny_app", str(STATIC)),
        slider=".irs-line",
        thumb=".irs-handle",
        numbers="[id^=number_]",
        still=600,
    ),
    App(name="Panel", command=_module("panel_app"), slider=".noUi-handle", numbers="pre"),
    App(
        name="Gradio",
        command=_module("gradio_app"),
        numbers=".number textarea, .number input",
        environment={"GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_OFFLINE": "1"},
    ),
)
