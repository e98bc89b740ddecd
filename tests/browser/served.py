"""The app as it is served, for browser tests."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds


class Server:
    """A served app on a port of its own, which may be stopped and started again there."""

    def __init__(self, folder: Path, ready: "Callable[[str], bool] | None" = None) -> None:
        self.folder = folder
        self.ready = ready or is_ready
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.turn = 0
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Server":
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def log(self) -> Path:
        """What the server of now has written."""
        return self.folder / f"log{self.turn}.txt"

    def begin(self) -> "Server":
        """Start it; it may not answer yet."""
        self.turn += 1
        command = [sys.executable, "-m", "dakcong.cli", "serve", "--port", str(self.port)]
        with self.log.open("w") as out:
            self.process = subprocess.Popen(
                command,
                cwd=self.folder,
                env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
                stdout=out,
                stderr=subprocess.STDOUT,
            )
        return self

    def start(self) -> "Server":
        """Start it and wait until it answers."""
        self.begin()
        assert self.process is not None
        until = time.monotonic() + PATIENCE
        while not self.ready(self.address):
            assert self.process.poll() is None, f"the server ended: {self.log.read_text()}"
            assert time.monotonic() < until, f"the server is not ready: {self.log.read_text()}"
            time.sleep(0.05)
        return self

    def stop(self, *, kill: bool = False) -> None:
        """Stop it; its log must hold no trace and no error."""
        if self.process is None:
            return
        if kill:
            self.process.kill()
        else:
            self.process.terminate()
        self.process.wait(timeout=30)
        self.process = None
        said = self.log.read_text()
        assert not any(word in said for word in ("Traceback", "ERROR")), said

    def again(self) -> None:
        """Stop it and start it."""
        self.stop()
        self.start()


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_ready(address: str) -> bool:
    """Whether the app says that it is ready."""
    try:
        with urllib.request.urlopen(f"{address}/readyz", timeout=10) as answer:
            return bool(answer.status == 200)
    except OSError:  # not there yet, or too busy to answer
        return False


def listens(address: str) -> bool:
    """Whether somebody answers at the port; no page is asked for."""
    parts = urlsplit(address)
    with socket.socket() as probe:
        return probe.connect_ex((parts.hostname, parts.port)) == 0
