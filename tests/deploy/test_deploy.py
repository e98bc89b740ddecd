"""What deploy/ says: two processes of the app behind a real nginx, as an administrator has them."""

import gzip
import re
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Sequence
from pathlib import Path

import pytest
from websockets.sync.client import connect

from deploy import render
from tests.deploy.house import COOKIE, NAME, PATIENCE, House, ask, nginx

pytestmark = pytest.mark.thorough  # `make test` sees to it that nginx is there


@pytest.mark.parametrize("ports", [[8501], [8501, 8502, 8503, 8504]], ids=len)
def test_nginx_accepts_the_configuration(ports: Sequence[int], tmp_path: Path) -> None:
    options = render.alone(tmp_path, NAME, ports, listen="127.0.0.1:8080")
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
    for visitor in ("1", "2", "3", "4"):
        mark = f"/_stcore/stream?{uuid.uuid4().hex}"
        with connect(
            f"ws://{NAME}{mark}",
            sock=socket.create_connection(("127.0.0.1", house.port)),
            subprotocols=["streamlit"],
            origin=f"https://{NAME}",
            additional_headers={"Cookie": f"{COOKIE}={visitor}"},
        ) as stream:
            assert stream.ping().wait(PATIENCE)
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
    for visitor in visitors:
        answer = ask(house.port, "/exports", {"Cookie": f"{COOKIE}={visitor}"})
        assert answer.status == 200
        assert "Đắk Công" in answer.body.decode()
    house.start(dead)
    house.wait(dead)
    until = time.monotonic() + PATIENCE
    while {visitor: house.seat(visitor) for visitor in visitors} != before:
        assert time.monotonic() < until
        time.sleep(0.1)
