"""Readers who leave before they are answered."""

import contextlib
import socket
import struct

from tests.served.asking import Served, get


def leave(served: Served, request: bytes) -> None:
    """Send a part of a request and go, as a browser does whose tab is closed."""
    with contextlib.closing(socket.create_connection(("127.0.0.1", served.port))) as one:
        one.sendall(request)
        # Nothing is said at the end: the connection is simply gone.
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def head(served: Served, what: str) -> bytes:
    """The beginning of a request that promises a body of 500 bytes and sends 10 of them."""
    lines = [f"{what} HTTP/1.1", f"Host: 127.0.0.1:{served.port}", "Content-Length: 500", "", ""]
    return "\r\n".join(lines).encode() + b'{"query":"'


def test_who_leaves_in_the_middle_of_a_move_writes_nothing(served: Served) -> None:
    before = len(served.said())
    for _ in range(100):
        leave(served, head(served, "POST /dakcong/answer"))
    for what in ("PUT /_stcore/upload_file/a/b", "GET /exports", "GET /readyz"):
        leave(served, head(served, what))
    assert get(f"{served.address}/readyz")[0] == 200
    assert served.said()[before:] == ""
