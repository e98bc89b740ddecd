"""What nginx does when something behind it goes wrong, and with whoever asks for another host."""

import contextlib
import http.client
import json
import re
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from uvicorn import Config

from tests.deploy.house import COOKIE, NAME, House, ask, free_port, housed, nginx

pytestmark = pytest.mark.thorough
MOVE = {
    "page": "exports",
    "query": "v=2025-06",
    "move": {"kind": "set", "code": "x.g", "value": 10},
}


@contextlib.contextmanager
def hanging(house: House, port: int) -> Iterator[None]:
    """A process that lives, is connected to, and does nothing."""
    house.processes[port].send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        house.processes[port].send_signal(signal.SIGCONT)


def visitors_of(house: House, port: int, count: int) -> list[str]:
    """Cookies that lead to a process."""
    found: list[str] = []
    number = 0
    while len(found) < count:
        number += 1
        if house.seat(f"visitor{number}") == port:
            found.append(f"visitor{number}")
    return found


def answered(house: House, visitor: str, kind: str) -> float:
    """Seconds until a visitor has a page, or the answer to a move."""
    begun = time.monotonic()
    headers = {"Cookie": f"{COOKIE}={visitor}"}
    if kind == "move":
        answer = ask(house.port, "/dakcong/answer", headers, "POST", json.dumps(MOVE).encode())
        assert "x.g=10&" in json.loads(answer.body)["screen"]["query"]
    else:
        answer = ask(house.port, "/exports", headers)
    assert answer.status == 200
    return time.monotonic() - begun


def test_a_process_that_hangs_holds_its_first_visitors_for_seconds_and_no_other(
    root: Path, tmp_path: Path
) -> None:
    with housed(root, tmp_path) as house:
        stuck, _other = house.processes
        visitors = visitors_of(house, stuck, 10)
        kinds = ("page", "move") * 5
        with hanging(house, stuck), ThreadPoolExecutor() as both:
            # A page and a move are asked for at once: before either has found out.
            firsts = list(both.map(partial(answered, house), visitors[:2], kinds[:2]))
            later = [answered(house, *one) for one in zip(visitors[2:], kinds[2:], strict=True)]
        # By what nginx.conf grants: five seconds to a page, two to a move.
        assert 2 <= firsts[1] < firsts[0] < 10
        assert max(later) < firsts[1]


def test_a_connection_that_is_gone_when_a_move_arrives_fails_nobody(
    root: Path, tmp_path: Path
) -> None:
    # As a process that ends an idle connection just then: the move is read, and nothing comes.
    moves: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as closing:
        threading.Thread(target=close_on_moves, args=(closing, moves), daemon=True).start()
        with housed(root, tmp_path, before=(closing.getsockname()[1],)) as house:
            body = json.dumps(MOVE).encode()
            for number in range(20):
                headers = {"Cookie": f"{COOKIE}={number}"}
                assert ask(house.port, "/dakcong/answer", headers, "POST", body).status == 200
    # Else nginx had given it up before, and no move had come there.
    assert moves


def close_on_moves(server: socket.socket, moves: list[bytes]) -> None:
    """Answer who only asks; of a move read what comes, keep it, and go."""
    with contextlib.suppress(OSError):
        while True:
            connection, _from = server.accept()
            asked = connection.recv(65536)
            if asked.startswith(b"GET"):
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
            else:
                moves.append(asked)
            connection.close()


def test_nginx_ends_an_idle_connection_before_the_app_does(root: Path) -> None:
    text = (root / "deploy" / "dakcong.conf.template").read_text(encoding="utf-8")
    (seconds,) = re.findall(r"^ +keepalive_timeout (\d+)s;$", text, re.MULTILINE)
    assert int(seconds) < Config("app").timeout_keep_alive


@pytest.mark.parametrize("host", ["evil.example", f"{NAME}.evil.example", "127.0.0.1"])
def test_another_host_is_told_nothing(house: House, host: str) -> None:
    with pytest.raises(http.client.RemoteDisconnected):
        ask(house.port, "/readyz", {"Host": host})
    assert ask(house.port, "/readyz", {"Host": f"{NAME}:{house.port}"}).status == 200


def test_the_redirect_to_https_names_our_host_and_no_other(root: Path, tmp_path: Path) -> None:
    text = (root / "deploy" / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^server \{.*?^\}", text, re.MULTILINE | re.DOTALL)
    port = free_port()
    (tmp_path / "dakcong.conf").write_text(block.replace("listen 80", f"listen 127.0.0.1:{port}"))
    (tmp_path / "nginx.conf").write_bytes((root / "deploy" / "nginx.conf").read_bytes())
    started = [nginx(), "-e", "stderr", "-p", str(tmp_path), "-c", "nginx.conf"]
    with subprocess.Popen(started, stderr=subprocess.DEVNULL) as proxy:
        try:
            answer = once_open(port)
            assert answer == (301, f"https://{NAME}/exports?x.g=7")
            with pytest.raises(http.client.RemoteDisconnected):
                ask(port, "/exports", {"Host": "evil.example"})
        finally:
            proxy.terminate()


def once_open(port: int) -> tuple[int, str | None]:
    """Status and place that the redirect answers, as soon as it does."""
    until = time.monotonic() + 10
    while True:
        try:
            answer = ask(port, "/exports?x.g=7")
        except ConnectionError:
            assert time.monotonic() < until
            time.sleep(0.05)
        else:
            return answer.status, answer.headers["Location"]


def test_the_unit_allows_the_files_that_its_readme_counts_on(root: Path) -> None:
    unit = (root / "deploy" / "dakcong@.service").read_text(encoding="utf-8")
    (limit,) = re.findall(r"^LimitNOFILE=(\d+)$", unit, re.MULTILINE)
    readme = (root / "deploy" / "README.md").read_text(encoding="utf-8")
    assert f"allows {limit} open files" in readme
