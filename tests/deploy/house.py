"""nginx and processes of the app behind it, as an administrator has them."""

import contextlib
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from deploy import render

NAME = "dubao.example.vn"
PATIENCE = 60.0
# Seconds between the head of a request and its body.
APART = 0.05
COOKIE = "dakcong_seat"


@dataclass
class House:
    """nginx and the processes behind it.

    Attributes:
        port: of nginx.
        processes: by their ports.
    """

    root: Path
    folder: Path
    port: int
    processes: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, port: int) -> None:
        """Start a process as the unit does; it is not waited for."""
        with (self.folder / f"{port}.log").open("ab") as log:
            self.processes[port] = subprocess.Popen(
                command(self.root, port),
                cwd=self.folder,
                env=os.environ | environment(self.root) | {"PYTHONPATH": str(self.root)},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def wait(self, port: int) -> None:
        """Until this port answers /readyz."""
        until = time.monotonic() + PATIENCE
        while True:
            with contextlib.suppress(OSError, http.client.HTTPException):
                if ask(port, "/readyz").status == 200:
                    return
            logs = "\n".join(one.read_text() for one in self.folder.glob("*.log"))
            assert time.monotonic() < until, logs
            time.sleep(0.05)

    def seat(self, cookie: str) -> int:
        """Port of the process that serves a visitor with this cookie now."""
        mark = f"/readyz?{uuid.uuid4().hex}"
        assert ask(self.port, mark, {"Cookie": f"{COOKIE}={cookie}"}).status == 200
        return self.tried(mark)[-1]

    def tried(self, mark: str) -> list[int]:
        """Ports that nginx tried for the request with this address, the one that answered last."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for line in (self.folder / "access.log").read_text().splitlines():
                if line.endswith(f" {mark}"):
                    return [int(port) for port in re.findall(r"127\.0\.0\.1:(\d+)", line)]
            time.sleep(0.01)
        raise AssertionError(f"{mark} is not in the log of nginx")


@dataclass(frozen=True)
class Answer:
    """An answer whose body is read."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


@contextlib.contextmanager
def housed(root: Path, folder: Path, before: tuple[int, ...] = ()) -> Iterator[House]:
    """Two processes, ready, behind nginx.

    Args:
        before: ports of strangers that nginx takes for processes of the app; then one is ours.
    """
    house = House(root, folder, free_port())
    ports = [free_port() for _ in range(2 - len(before))]
    options = render.alone(folder, NAME, [*before, *ports], listen=f"127.0.0.1:{house.port}")
    with (folder / "nginx.log").open("wb") as log:
        proxy = subprocess.Popen([nginx(), *options], stdout=log, stderr=subprocess.STDOUT)
    for port in ports:
        house.start(port)
    try:
        for port in (*ports, house.port):
            house.wait(port)
        yield house
    finally:
        for process in (proxy, *house.processes.values()):
            process.send_signal(signal.SIGCONT)
            process.terminate()
            process.wait(timeout=30)
    for port in ports:
        assert "Traceback" not in (folder / f"{port}.log").read_text()


def ask(
    port: int,
    path: str,
    headers: dict[str, str] | None = None,
    method: str = "GET",
    body: bytes | None = None,
) -> Answer:
    """The answer to one request for our host name."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in ({"Host": NAME} | (headers or {})).items():
            connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders()
        # As a browser may send it, the body comes apart from the head.
        if body is not None:
            time.sleep(APART)
            connection.send(body)
        with connection.getresponse() as answer:
            return Answer(answer.status, answer.headers, answer.read())
    finally:
        connection.close()


def until_answered(port: int) -> None:
    """Until somebody listens on a port."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        time.sleep(0.02)
    raise AssertionError(f"nobody listens on {port}")


def nginx() -> str:
    """The program, which Debian puts where not everybody looks."""
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert found, "nginx is not installed; .ci/packages names it"
    return found


def command(root: Path, port: int) -> list[str]:
    """How the systemd unit starts a process, with the app of this checkout."""
    unit = (root / "deploy" / "dakcong@.service").read_text(encoding="utf-8")
    (line,) = re.findall(r"^ExecStart=/opt/dakcong/\.venv/bin/dakcong (.+)$", unit, re.MULTILINE)
    return [sys.executable, "-m", "dakcong.cli", *line.replace("%i", str(port)).split()]


def environment(root: Path) -> dict[str, str]:
    """What the administrator is told to write into the unit's environment file."""
    text = (root / "deploy" / "README.md").read_text(encoding="utf-8")
    lines = dict(re.findall(r"^(STREAMLIT_\w+)=(.+)$", text, re.MULTILINE))
    hosts = lines["STREAMLIT_SERVER_ALLOWED_HOSTS"].strip('"').replace("$NAME", NAME)
    return lines | {"STREAMLIT_SERVER_ALLOWED_HOSTS": hosts}


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
