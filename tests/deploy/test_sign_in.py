"""Behind nginx nobody is somebody else: its headers are its own, whatever a browser sends."""

import base64
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from deploy import render
from tests.deploy.house import NAME, ask, free_port, nginx, until_answered

pytestmark = pytest.mark.thorough  # `make test` sees to it that nginx is there
SECRET = "kJ4vQm0bT7xW2yN8sR1dF6gH"
SETTINGS = {"DAKCONG_IDENTITY_HEADER": "X-Remote-User", "DAKCONG_PROXY_SECRET": SECRET}
# What somebody sends who wants to be another.
FORGED = {"X-Remote-User": "binh", "X-Dakcong-Proxy": SECRET, "X_Remote_User": "binh"}


class Recorder(BaseHTTPRequestHandler):
    """Stands in the app's place and keeps the headers that arrive."""

    seen: list[dict[str, str]] = []  # noqa: RUF012  of the class: each request is an object

    def do_GET(self) -> None:
        self.seen.append({name.lower(): text for name, text in self.headers.items()})
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that nginx's own processes, which are not root, can read."""
    with tempfile.TemporaryDirectory(prefix="dakcong-nginx-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(params=[None, SETTINGS], ids=["open", "signed"])
def port(request: pytest.FixtureRequest, folder: Path) -> Iterator[int]:
    """nginx before the recorder, with the sign-in or without."""
    behind, front = HTTPServer(("127.0.0.1", 0), Recorder), free_port()
    threading.Thread(target=behind.serve_forever, daemon=True).start()
    hashed = subprocess.run(
        ["openssl", "passwd", "-apr1", "mật khẩu"], capture_output=True, text=True, check=True
    )
    (folder / "users").write_text(f"an:{hashed.stdout}", encoding="utf-8")
    options = render.alone(
        folder,
        NAME,
        [behind.server_port],
        listen=f"127.0.0.1:{front}",
        signed=request.param,
    )
    proxy = subprocess.Popen([nginx(), *options], stderr=subprocess.DEVNULL)
    try:
        until_answered(front)
        Recorder.seen.clear()
        yield front
    finally:
        proxy.terminate()
        proxy.wait(timeout=30)
        behind.shutdown()
        behind.server_close()


def signed(name: str, password: str) -> dict[str, str]:
    text = base64.b64encode(f"{name}:{password}".encode()).decode()
    return {"Authorization": f"Basic {text}"}


def test_nothing_that_a_browser_claims_arrives(port: int) -> None:
    status = ask(port, "/", FORGED).status
    if status == 401:
        assert Recorder.seen == []
        assert ask(port, "/", FORGED | signed("an", "falsch")).status == 401
        assert ask(port, "/readyz", FORGED).status == 200
        assert ask(port, "/", FORGED | signed("an", "mật khẩu")).status == 200
        assert [one.get("x-remote-user") for one in Recorder.seen] == [None, "an"]
        assert Recorder.seen[1]["x-dakcong-proxy"] == SECRET
    else:
        assert status == 200
        assert "x-dakcong-proxy" not in Recorder.seen[0]
        assert "x-remote-user" not in Recorder.seen[0]
    assert not any("x_remote_user" in one or "authorization" in one for one in Recorder.seen)


def test_a_secret_that_nginx_would_misread_is_refused() -> None:
    with pytest.raises(SystemExit, match="letters, digits"):
        render.site(NAME, [8501], signed=SETTINGS | {"DAKCONG_PROXY_SECRET": 'a"; b'})


def test_settings_are_read_as_systemd_reads_them() -> None:
    text = "# remark\nA=1\nB=\"two words\"\nC='x'\n"
    assert render.settings_of(text) == {"A": "1", "B": "two words", "C": "x"}
