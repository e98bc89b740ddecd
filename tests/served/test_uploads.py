"""Files that readers send: refused while no page takes them, bounded where one does."""

import asyncio
import contextlib
import http.client
import time
from collections.abc import Iterator
from dataclasses import replace
from http.cookies import SimpleCookie
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec
from websockets.sync.client import connect

from dakcong.served.uploads import Uploads
from dakcong.settings import UploadLimits, upload_limits
from tests.loops import in_a_loop_of_its_own
from tests.served.asking import Served, get, refused

MEGABYTE = 2**20
LIMITS = UploadLimits(files=3, megabytes=2, sending_seconds=60, kept_seconds=600)


def test_no_page_takes_files_now() -> None:
    assert upload_limits().files == 0


@pytest.mark.parametrize("size", [0, 1, 19 * MEGABYTE])
def test_a_file_is_refused_in_plain_words(address: str, size: int) -> None:
    # Refused before its body is read, which a client may notice while it still sends.
    to = f"{address}/_stcore/upload_file/a-session/a-file"
    headers = {"Content-Length": str(size), "Expect": "100-continue"}
    status, words = refused(to, headers, method="PUT")
    assert status == 403
    assert words.splitlines() == ["Không trang nào ở đây nhận tệp.", "No page here takes files."]


def test_twelve_large_files_leave_memory_as_it_was(served: Served) -> None:
    # Sent as a page would, by a session that lives and with the token of its cookie: 228 MB.
    with a_session(served) as (name, token):
        before = served.memory()
        for number in range(12):
            send(served, f"/_stcore/upload_file/{name}/{number}", token)
        assert served.memory() < before * 1.1
        assert get(f"{served.address}/_stcore/health")[0] == 200


@contextlib.contextmanager
def a_session(served: Served) -> Iterator[tuple[str, str]]:
    """Name of a session whose page is open, and the token that its browser was given."""
    _status, headers, _body = get(f"{served.address}/_stcore/health")
    cookie = SimpleCookie(headers["Set-Cookie"])
    token = cookie["_streamlit_xsrf"].value
    with connect(
        f"ws://127.0.0.1:{served.port}/_stcore/stream", subprotocols=["streamlit", token]
    ) as stream:
        stream.send(BackMsg(rerun_script={"query_string": ""}).SerializeToString())
        for message in stream:
            told = ForwardMsg.FromString(message)
            if told.WhichOneof("type") == "new_session":
                name = told.new_session.initialize.session_id
            # The first run of a process loads what its pages draw with.
            if told.WhichOneof("type") == "script_finished":
                yield name, token
                return
    raise AssertionError("the page was never opened")


def send(served: Served, path: str, token: str) -> None:
    """Send a file of 19 MB as far as the server lets it come."""
    head = b'--x\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\n'
    body = head + bytes(19 * MEGABYTE) + b"\r\n--x--\r\n"
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
    headers = {
        "Content-Type": "multipart/form-data; boundary=x",
        "X-Xsrftoken": token,
        "Cookie": f"_streamlit_xsrf={token}",
    }
    # The answer comes, and the connection ends, before all is sent.
    with contextlib.suppress(ConnectionError):
        connection.request("PUT", path, body, headers)
        assert connection.getresponse().status == 403
    connection.close()


class Page:
    """The app behind the doors: reads the whole body, as Streamlit does, and answers 204."""

    def __init__(self, status: int = 204) -> None:
        self.status = status
        self.read = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise ClientDisconnect
            self.read += len(message.get("body", b""))
            if not message.get("more_body"):
                break
        await send({"type": "http.response.start", "status": self.status, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def put(
    door: Uploads, file: str, size: int | None, *, session: str = "one", slow: float = 0.0
) -> tuple[int, str]:
    """Status and words of the answer to a file of `size` bytes; None for one that does not say."""
    answers: list[Message] = []

    async def receive() -> Message:
        await asyncio.sleep(slow)
        return {"type": "http.request", "body": b"x" * (size or 1), "more_body": False}

    async def send(message: Message) -> None:
        answers.append(message)

    headers = [] if size is None else [(b"content-length", str(size).encode())]
    path = f"/_stcore/upload_file/{session}/{file}"
    scope: dict[str, Any] = {"type": "http", "method": "PUT", "path": path, "headers": headers}
    await door(scope, receive, send)
    body = b"".join(one.get("body", b"") for one in answers[1:])
    return answers[0]["status"], body.decode("utf-8")


async def remove(door: Uploads, file: str, session: str = "one") -> None:
    """What a page asks when the reader takes a file away."""
    path = f"/_stcore/upload_file/{session}/{file}"

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(_message: Message) -> None:
        return

    await door({"type": "http", "method": "DELETE", "path": path, "headers": []}, receive, send)


def test_a_session_may_send_so_many_files_and_no_more() -> None:
    async def tried() -> None:
        door = Uploads(Page(), LIMITS)
        for file in "abc":
            assert await put(door, file, 1) == (204, "")
        status, words = await put(door, "d", 1)
        assert (status, "has sent 3 files" in words) == (403, True)
        # The same file again is no fourth one; another session has its own three.
        assert (await put(door, "c", 1))[0] == 204
        assert (await put(door, "d", 1, session="two"))[0] == 204
        await remove(door, "a")
        assert (await put(door, "d", 1))[0] == 204

    in_a_loop_of_its_own(tried())


def test_the_files_of_a_session_may_be_so_large_together() -> None:
    async def tried() -> None:
        page = Page()
        door = Uploads(page, LIMITS)
        assert (await put(door, "a", MEGABYTE))[0] == 204
        assert (await put(door, "b", MEGABYTE))[0] == 204
        status, words = await put(door, "c", 1)
        assert (status, "2 MB at most" in words) == (413, True)
        assert page.read == 2 * MEGABYTE
        await remove(door, "a")
        assert (await put(door, "c", MEGABYTE + 1))[0] == 413
        assert (await put(door, "c", MEGABYTE))[0] == 204
        # Who does not say how large a file is could send any.
        assert (await put(door, "a", None, session="two"))[0] == 413

    in_a_loop_of_its_own(tried())


def test_a_file_that_comes_too_slowly_is_stopped_and_does_not_count() -> None:
    async def tried() -> None:
        door = Uploads(Page(), replace(LIMITS, sending_seconds=0.2))
        for file in "abcd":
            status, words = await put(door, file, 1, slow=30)
            assert (status, "more than 0.2 seconds" in words) == (408, True)

    in_a_loop_of_its_own(tried())


def test_a_file_that_streamlit_refuses_does_not_count() -> None:
    async def tried() -> None:
        door = Uploads(Page(status=400), LIMITS)
        for file in "abcd":
            assert (await put(door, file, 1))[0] == 400

    in_a_loop_of_its_own(tried())


def test_a_file_is_forgotten_after_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    files = MemoryUploadedFileManager("/")
    runtime = SimpleNamespace(uploaded_file_mgr=files)
    monkeypatch.setattr(Runtime, "_instance", runtime)

    async def tried() -> None:
        door = Uploads(Page(), LIMITS)
        for file in "abc":
            await put(door, file, 1)
            files.add_file("one", UploadedFileRec(file, "a.csv", "text/csv", b"x"))
        assert (await put(door, "d", 1))[0] == 403
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(loop, "time", lambda: time.monotonic() + LIMITS.kept_seconds)
        await asyncio.sleep(0.01)
        assert files.get_files("one", list("abc")) == []
        assert (await put(door, "d", 1))[0] == 204

    in_a_loop_of_its_own(tried())


def test_of_files_that_come_at_once_only_so_many_are_taken() -> None:
    async def tried() -> None:
        door = Uploads(Page(), LIMITS)
        found = await asyncio.gather(*(put(door, file, 1, slow=0.05) for file in "abcde"))
        assert sorted(status for status, _ in found) == [204, 204, 204, 403, 403]

    in_a_loop_of_its_own(tried())


def test_a_file_whose_sender_leaves_raises_nothing_and_does_not_count() -> None:
    async def gone() -> Message:
        return {"type": "http.disconnect"}

    async def nobody(_message: Message) -> None:
        raise AssertionError("nobody is there")

    async def tried() -> None:
        door = Uploads(Page(), LIMITS)
        headers = [(b"content-length", b"1")]
        for file in "abcd":
            path = f"/_stcore/upload_file/one/{file}"
            scope = {"type": "http", "method": "PUT", "path": path, "headers": headers}
            await door(scope, gone, nobody)
            assert door.kept.sizes == {}

    in_a_loop_of_its_own(tried())
