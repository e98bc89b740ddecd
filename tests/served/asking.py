"""The app as `dakcong serve` starts it, and how tests ask it."""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = {"Accept": "text/html,application/xhtml+xml"}
PATIENCE = 60.0


@dataclass(frozen=True)
class Served:
    """A server that runs.

    Attributes:
        log: what it has written.
    """

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def memory(self) -> float:
        """Megabytes that it holds now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        (line,) = [one for one in status.splitlines() if one.startswith("VmRSS:")]
        return int(line.split()[1]) / 1024


@contextlib.contextmanager
def serving(
    folder: Path, more: Mapping[str, str] | None = None, before: tuple[str, ...] = ()
) -> Iterator[Served]:
    """The app, ready, started in a folder, with more in its environment.

    Args:
        before: words of a command that starts it, `prlimit --nofile=100`.
    """
    port = free_port()
    log = folder / "log.txt"
    with log.open("w") as written:
        process = subprocess.Popen(
            [*before, sys.executable, "-m", "dakcong.cli", "serve", "--port", str(port)],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | (more or {}),
            stdout=written,
            stderr=subprocess.STDOUT,
        )
    found = Served(process, port, log)
    try:
        wait(found)
        yield found
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait(served: Served) -> None:
    """Until the server answers that it is ready."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            get(f"{served.address}/readyz")
        except OSError:  # not there yet, or too busy to answer
            assert served.process.poll() is None, served.said()
            assert time.monotonic() < until, served.said()
            time.sleep(0.05)
        else:
            return


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def get(url: str, headers: dict[str, str] | None = None) -> tuple[int, Any, bytes]:
    """Status, headers and body of an address."""
    return ask(url, headers)


def ask(
    url: str,
    headers: dict[str, str] | None = None,
    *,
    method: str = "GET",
    body: bytes | None = None,
) -> tuple[int, Any, bytes]:
    """Status, headers and body of the answer to any request; refusals are raised as HTTPError."""
    asked = urllib.request.Request(url, headers=headers or {}, method=method, data=body)
    with urllib.request.urlopen(asked, timeout=20) as answer:
        return answer.status, answer.headers, answer.read()


def refused(
    url: str,
    headers: dict[str, str] | None = None,
    *,
    method: str = "GET",
    body: bytes | None = None,
) -> tuple[int, str]:
    """Status and words of a refusal."""
    try:
        ask(url, headers, method=method, body=body)
    except urllib.error.HTTPError as error:
        with error as answer:
            return answer.code, answer.read().decode("utf-8")
    raise AssertionError(f"{url} was answered")
