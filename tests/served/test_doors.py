"""Who may come in: a false Host and a foreign Origin are refused at once, and nobody is asked."""

import contextlib
import socket
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from websockets.exceptions import ConnectionClosedError, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.served.asking import Served, get, refused, serving

# Asked for anything but this machine, the resolver is silent for longer than a test lasts.
SILENT = """
import socket, time
from pathlib import Path
known = socket.getaddrinfo
def silent(host, *more, **named):
    if host not in (None, "127.0.0.1", "localhost"):
        with Path({log!r}).open("a") as log:
            log.write(f"{{host}}\\n")
        time.sleep(60)
    return known(host, *more, **named)
socket.getaddrinfo = silent
"""
LET_IN = "https://meeting.example"


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the silent resolver writes what it was asked for."""
    folder = tmp_path_factory.mktemp("resolver")
    (folder / "sitecustomize.py").write_text(SILENT.format(log=str(folder / "asked.txt")))
    (folder / "asked.txt").touch()
    return folder / "asked.txt"


@pytest.fixture(scope="module")
def guarded(asked: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The app on a machine whose resolver does not answer; one other origin is let in."""
    more = {
        "PYTHONPATH": f"{asked.parent}:{root}",
        "STREAMLIT_SERVER_CORS_ALLOWED_ORIGINS": LET_IN,
    }
    with serving(tmp_path_factory.mktemp("guarded"), more) as found:
        yield found
    assert "Traceback" not in found.said()


def stream(served: Served, origin: str | None, host: str | None = None) -> ClientConnection:
    """The connection that a page opens."""
    return connect(
        f"ws://{host or f'127.0.0.1:{served.port}'}/_stcore/stream",
        sock=socket.create_connection(("127.0.0.1", served.port)),
        subprotocols=["streamlit"],
        origin=origin,  # type: ignore[arg-type]
        open_timeout=10,
    )


@pytest.mark.thorough
@pytest.mark.parametrize(
    "origin",
    [
        *("null", "http://evil.example", "https://evil.example:8501", "http://127.0.0.1:1"),
        *("http://localhost", "http://127.0.0.1", "http://", "http://[", "x", "file://"),
        "http://127.0.0.1:{port}@evil.example",
        "http://127.0.0.1:{port}.evil.example",
        "http://evil.example, http://127.0.0.1:{port}",
    ],
)
def test_a_foreign_origin_is_refused_at_once_and_nobody_is_asked(
    guarded: Served, asked: Path, origin: str
) -> None:
    begun = time.monotonic()
    with pytest.raises(InvalidStatus) as refusal:
        stream(guarded, origin.replace("{port}", str(guarded.port)))
    assert refusal.value.response.status_code == 403
    assert time.monotonic() - begun < 10
    assert asked.read_text() == ""


@pytest.mark.parametrize("origin", ["http://127.0.0.1:{port}", None, LET_IN])
def test_our_own_pages_and_origins_of_the_settings_come_in_and_nobody_is_asked(
    guarded: Served, asked: Path, origin: str | None
) -> None:
    given = origin and origin.replace("{port}", str(guarded.port))
    with stream(guarded, given) as opened:
        assert opened.ping().wait(10)
    assert asked.read_text() == ""


def p95(served: Served) -> float:
    """Seconds within which a reader has 95 % of the answers."""
    waited = []
    for _ in range(40):
        begun = time.monotonic()
        get(f"{served.address}/_stcore/health")
        waited.append(time.monotonic() - begun)
    return sorted(waited)[37]


def test_other_readers_are_answered_while_strangers_knock(guarded: Served, asked: Path) -> None:
    calm = p95(guarded)
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(p95, guarded)
        while not reading.done():
            with pytest.raises(InvalidStatus):
                stream(guarded, "http://evil.example")
    assert reading.result() < max(0.5, 5 * calm)
    assert asked.read_text() == ""


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "evil.example:8501", "127.0.0.1@evil.example", "["],
)
@pytest.mark.parametrize("path", ["/", "/exports", "/readyz", "/_stcore/health"])
def test_a_false_host_is_refused_in_plain_words(guarded: Served, host: str, path: str) -> None:
    status, words = refused(guarded.address + path, {"Host": host})
    assert status == 421
    vietnamese, english = words.splitlines()
    assert "không được phục vụ ở đây" in vietnamese
    assert f"The address '{host}' is not served here." in english
    assert "STREAMLIT_SERVER_ALLOWED_HOSTS" in english


def test_a_false_host_is_refused_on_the_stream_too(guarded: Served) -> None:
    with pytest.raises(InvalidStatus) as refusal:
        stream(guarded, "http://evil.example", host="evil.example")
    assert refusal.value.response.status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:80", "localhost."])
def test_names_of_the_settings_are_served(guarded: Served, host: str) -> None:
    assert get(f"{guarded.address}/readyz", {"Host": host})[0] == 200


def test_a_move_from_the_page_of_somebody_else_is_refused(guarded: Served) -> None:
    to = f"{guarded.address}/dakcong/answer"
    for origin in ("null", "http://evil.example"):
        status, words = refused(to, {"Origin": origin}, method="POST", body=b"{}")
        assert status == 403
        assert f"came from another page ('{origin}')" in words
    # Ours is read, and found to be no move.
    assert refused(to, {"Origin": guarded.address}, method="POST", body=b"{}")[0] == 400


def test_the_log_has_one_line_for_a_stranger_and_obeys_nothing_in_it(guarded: Served) -> None:
    before = len(guarded.said())
    given = {"Origin": "http://evil.example\u009b31m"}
    refused(f"{guarded.address}/dakcong/answer", given, method="POST", body=b"{}")
    said = guarded.said()[before:]
    assert len(said.splitlines()) == 1
    assert "\x9b" not in said
    assert "\\x9b31m" in said


@pytest.mark.parametrize("frame", ["text", b"\xff\xff\xff"], ids=["text", "no_message"])
def test_a_frame_that_no_page_sends_ends_the_talk_and_writes_one_line(
    guarded: Served, frame: str | bytes
) -> None:
    before = len(guarded.said())
    with stream(guarded, None) as opened:
        opened.send(frame)
        with contextlib.suppress(ConnectionClosedError):
            list(opened)  # what a page is told at first, until the server ends it
        assert opened.close_code != 1000
    assert get(f"{guarded.address}/_stcore/health")[0] == 200
    assert len(guarded.said()[before:].splitlines()) <= 1


def test_a_link_with_too_many_parameters_is_cut_where_the_page_still_says_so(
    guarded: Served,
) -> None:
    # Streamlit reads 1 000 and drops more without a word; the page names more than 200.
    many = "&".join(["x.g=5", "lang=en", *(f"p{number}=%C4%91" for number in range(1100))])
    with urllib.request.urlopen(f"{guarded.address}/exports?{many}", timeout=20) as answer:
        address = urlsplit(answer.url)
        assert b'<html lang="en">' in answer.read()
    assert address.path == "/exports"
    assert parse_qsl(address.query) == parse_qsl(many)[:999]
    few = many.split("&p998=")[0]
    with urllib.request.urlopen(f"{guarded.address}/exports?{few}", timeout=20) as answer:
        assert answer.url.endswith(few)
