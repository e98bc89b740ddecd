"""What deploy/ says: two processes of the app behind a real nginx, as an administrator has them."""

import contextlib
import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from websockets.sync.client import connect

from deploy import render

pytestmark = pytest.mark.thorough  # `make test` sees to it that nginx is there
NAME = "dubao.example.vn"
PATIENCE = 60.0
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


@pytest.fixture(scope="module")
def house(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Two processes, ready, behind nginx."""
    folder = tmp_path_factory.mktemp("house")
    house = House(root, folder, free_port())
    ports = free_port(), free_port()
    options = render.alone(folder, NAME, ports, listen=f"127.0.0.1:{house.port}")
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
            process.terminate()
            process.wait(timeout=30)
    for port in ports:
        assert "Traceback" not in (folder / f"{port}.log").read_text()


@pytest.mark.parametrize("ports", [[8501], [8501, 8502, 8503, 8504]], ids=len)
def test_nginx_accepts_the_configuration(ports: Sequence[int], tmp_path: Path) -> None:
    options = render.alone(tmp_path, NAME, ports, listen="8080")
    checked = subprocess.run([nginx(), *options, "-t", "-q"], capture_output=True, text=True)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_the_script_prints_the_file_of_the_http_block(root: Path, tmp_path: Path) -> None:
    script = [sys.executable, str(root / "deploy" / "render.py"), NAME, "8501", "8502"]
    printed = subprocess.run(script, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert printed.stdout == render.site(NAME, [8501, 8502])
    assert "listen 80;" in printed.stdout


def test_a_new_visitor_is_given_one_cookie_and_an_old_one_none(house: House) -> None:
    (given,) = ask(house.port, "/").headers.get_all("Set-Cookie", [])
    value, *rest = given.split("; ")
    assert re.fullmatch(COOKIE + "=[0-9a-f]{32}", value)
    assert rest == ["Path=/", "HttpOnly", "SameSite=Lax"]
    again = ask(house.port, "/", {"Cookie": f"other=1; {value}"})
    assert again.headers.get_all("Set-Cookie") is None


def test_a_cookie_always_reaches_the_same_process_and_cookies_reach_all(house: House) -> None:
    seats = {str(visitor): house.seat(str(visitor)) for visitor in range(40)}
    assert set(seats.values()) == set(house.processes)
    for visitor, seat in seats.items():
        assert house.seat(visitor) == seat


def test_the_first_answer_comes_from_the_process_that_its_cookie_leads_to(house: House) -> None:
    mark = f"/?{uuid.uuid4().hex}"
    given = ask(house.port, mark).headers["Set-Cookie"]
    assert house.seat(given.partition(";")[0].partition("=")[2]) == house.tried(mark)[-1]


def test_a_websocket_passes_to_the_process_of_the_cookie(house: House) -> None:
    app = {"subprotocols": ["streamlit"], "origin": f"https://{NAME}"}
    for visitor in ("1", "2", "3", "4"):
        mark = f"/_stcore/stream?{uuid.uuid4().hex}"
        passing = socket.create_connection(("127.0.0.1", house.port))
        cookie = {"Cookie": f"{COOKIE}={visitor}"}
        with connect(f"ws://{NAME}{mark}", sock=passing, additional_headers=cookie, **app) as one:
            assert one.ping().wait(PATIENCE)
        assert house.tried(mark) == [house.seat(visitor)]


def test_headers_of_the_app_pass_as_they_are(house: House) -> None:
    (process, *_) = house.processes
    for path in ("/", "/exports", "/dakcong/page.js", "/_stcore/health"):
        passed, sent = (ask(port, path).headers for port in (house.port, process))
        for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"):
            (value,) = sent.get_all(name, [])
            assert passed.get_all(name) == [value]
        assert passed.get_all("Cache-Control") == sent.get_all("Cache-Control")


def test_page_and_scripts_travel_compressed(house: House) -> None:
    scripts = re.findall(r'src="\.(/static/js/[^"]+)"', ask(house.port, "/").body.decode())
    assert scripts
    for path in ("/", *scripts):
        plain = ask(house.port, path)
        small = ask(house.port, path, {"Accept-Encoding": "gzip"})
        assert small.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(small.body) == plain.body
        assert len(small.body) < len(plain.body) / 2


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json"])
def test_what_is_for_the_administrator_is_not_for_readers(house: House, path: str) -> None:
    assert ask(house.port, path).status == 404
    assert all(ask(port, path).status == 200 for port in house.processes)


def test_an_upload_may_be_as_large_as_the_app_allows(house: House) -> None:
    # maxUploadSize = 20 in .streamlit/config.toml. Without a session the app refuses it (403).
    megabyte = 2**20
    path = "/_stcore/upload_file/nobody/nothing"
    assert ask(house.port, path, {"Content-Length": str(22 * megabyte)}, "PUT").status == 413
    assert ask(house.port, path, {"Content-Length": str(20 * megabyte)}, "PUT").status == 403


def test_a_dead_process_takes_nobody_down_and_its_visitors_come_back_to_it(house: House) -> None:
    dead, alive = house.processes
    visitors = [str(visitor) for visitor in range(20)]
    before = {visitor: house.seat(visitor) for visitor in visitors}
    house.processes[dead].kill()
    house.processes[dead].wait()
    assert {house.seat(visitor) for visitor in visitors} == {alive}
    answers = [ask(house.port, "/exports", {"Cookie": f"{COOKIE}={one}"}) for one in visitors]
    assert {answer.status for answer in answers} == {200}
    assert all("Đắk Công" in answer.body.decode() for answer in answers)
    house.start(dead)
    house.wait(dead)
    until = time.monotonic() + PATIENCE
    while {visitor: house.seat(visitor) for visitor in visitors} != before:
        assert time.monotonic() < until
        time.sleep(0.1)


def ask(port: int, path: str, headers: dict[str, str] | None = None, method: str = "GET") -> Answer:
    """The answer to one request for our host name."""
    made = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    with contextlib.closing(made) as connection:
        connection.request(method, path, headers={"Host": NAME, **(headers or {})})
        with connection.getresponse() as answer:
            return Answer(answer.status, answer.headers, answer.read())


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
    text = (root / "deploy" / "README.md").read_text("utf-8")
    lines = dict(re.findall(r"^(STREAMLIT_\w+)=(.+)$", text, re.MULTILINE))
    hosts = lines["STREAMLIT_SERVER_ALLOWED_HOSTS"].strip('"').replace("$NAME", NAME)
    return lines | {"STREAMLIT_SERVER_ALLOWED_HOSTS": hosts}


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
