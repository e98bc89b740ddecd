"""While an attack runs other readers are answered in time; afterwards the memory comes back."""

import contextlib
import http.client
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

from tests.served.asking import Served, get, serving

pytestmark = pytest.mark.thorough
SECONDS = 2.0
# Between two attacks. Floods without a pause are for nginx, and starve this process before.
PAUSE = 0.01
MOVE = {
    "page": "exports",
    "query": "v=2025-06",
    "move": {"kind": "set", "code": "x.g", "value": 10},
}
Attack = Callable[[Served], None]


def foreign_origins(served: Served) -> None:
    stream(served, b"", origin="http://evil.example")


def false_hosts(served: Served) -> None:
    raw(served, b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")


def uploads(served: Served) -> None:
    head = f"PUT /_stcore/upload_file/a/b HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n"
    raw(served, head.encode() + b"Content-Length: 19000000\r\n\r\n" + bytes(2**20))


def moves_left_in_the_middle(served: Served) -> None:
    head = f"POST /dakcong/answer HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n"
    raw(served, head.encode() + b'Content-Length: 500\r\n\r\n{"query":"', hear=False)


def texts_and_garbage(served: Served) -> None:
    stream(served, "text")
    stream(served, bytes(range(256)))


def large_frames(served: Served) -> None:
    stream(served, bytes(30 * 2**20))


def many_parameters(served: Served) -> None:
    many = "&".join(f"p{number}=1" for number in range(1100))
    with contextlib.suppress(OSError):
        get(f"{served.address}/exports?{many}")


def unknown_addresses(served: Served) -> None:
    raw(served, f"GET /exports/x HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n\r\n".encode())


def half_requests(served: Served) -> None:
    for _ in range(5):
        raw(served, b"GET / HTTP/1.1\r\nHost: 127", hear=False)


ATTACKS: list[Attack] = [
    *(foreign_origins, false_hosts, uploads, moves_left_in_the_middle, texts_and_garbage),
    *(large_frames, many_parameters, unknown_addresses, half_requests),
]


def raw(served: Served, request: bytes, *, hear: bool = True) -> None:
    """Send bytes, hear the beginning of the answer or not, and go."""
    at = ("127.0.0.1", served.port)
    with contextlib.suppress(OSError), socket.create_connection(at, timeout=5) as one:
        one.sendall(request)
        if hear:
            one.recv(4096)


def stream(served: Served, frame: str | bytes, origin: str | None = None) -> None:
    """Open the connection of a page and send one frame."""
    with (
        contextlib.suppress(OSError, WebSocketException),
        connect(
            f"ws://127.0.0.1:{served.port}/_stcore/stream",
            subprotocols=["streamlit"],
            origin=origin,  # type: ignore[arg-type]
            open_timeout=5,
        ) as one,
    ):
        one.send(frame)
        list(one)


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The app, warm: as many moves and pages answered as a room asks for in its first minutes."""
    with serving(tmp_path_factory.mktemp("attacked")) as found:
        for _ in range(200):
            move(found)
            get(f"{found.address}/exports")
        for attack in ATTACKS:
            attack(found)
        yield found
    assert "Traceback" not in found.said()


def move(served: Served) -> float:
    """Seconds that the answer to a move takes."""
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=30)
    begun = time.monotonic()
    connection.request("POST", "/dakcong/answer", json.dumps(MOVE))
    assert connection.getresponse().status == 200
    connection.close()
    return time.monotonic() - begun


def p95(served: Served, seconds: float) -> float:
    """Of the answers to a reader who moves a slider all the time."""
    waited, until = [], time.monotonic() + seconds
    while time.monotonic() < until:
        waited.append(move(served))
        time.sleep(0.02)
    return sorted(waited)[int(0.95 * len(waited))]


@pytest.fixture(scope="module")
def calm(attacked: Served) -> float:
    """Of the answers while nobody attacks."""
    return p95(attacked, SECONDS)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda one: one.__name__)
def test_other_readers_are_answered_and_the_memory_comes_back(
    attacked: Served, calm: float, attack: Attack, request: pytest.FixtureRequest
) -> None:
    before, over = attacked.memory(), threading.Event()

    def again() -> None:
        while not over.wait(PAUSE):
            attack(attacked)

    attacker = threading.Thread(target=again)
    attacker.start()
    slow = p95(attacked, SECONDS)
    over.set()
    attacker.join()
    after = attacked.memory()
    found = f"p95 {slow * 1000:.0f} ms ({calm * 1000:.0f} without), {before:.0f} to {after:.0f} MB"
    request.node.user_properties.append(("found", found))
    # `make attack` prints what was found, to be held against 100 ms on a quiet machine; here the
    # machine is busy with other tests, and what fails is a process that hangs.
    assert slow <= max(0.5, 5 * calm), found
    assert after <= before * 1.1, found
