"""The served app below its pages: readiness, headers, language of the document."""

import asyncio
import base64
import gzip
import hashlib
import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dakcong import server
from dakcong.ui import session

DOCUMENT = {"Accept": "text/html,application/xhtml+xml"}


@pytest.fixture(scope="module")
def address(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the app as `dakcong serve` starts it, in a folder of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("served")
    with (folder / "log.txt").open("w") as log:
        served = subprocess.Popen(
            [sys.executable, "-m", "dakcong.cli", "serve", "--port", str(port)],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(root)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    until = time.monotonic() + 60
    while True:
        try:
            get(f"http://127.0.0.1:{port}/readyz")
            break
        except urllib.error.URLError:
            assert served.poll() is None, (folder / "log.txt").read_text()
            assert time.monotonic() < until, (folder / "log.txt").read_text()
            time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    served.terminate()
    served.wait(timeout=30)
    assert "Traceback" not in (folder / "log.txt").read_text()


def test_readyz_says_that_the_data_is_loaded(address: str) -> None:
    status, _headers, body = get(f"{address}/readyz")
    assert status == 200
    assert json.loads(body) == {"ready": True}


def test_readyz_says_why_when_the_data_is_damaged(
    monkeypatch: pytest.MonkeyPatch, data_copy: Path
) -> None:
    path = data_copy / "figures.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",92742,", ",92.742,", 1), "utf-8")
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    session.facts.clear()
    try:
        answer = in_a_loop_of_its_own(server.ready(None))
    finally:
        session.facts.clear()
    assert answer.status_code == 503
    found = json.loads(answer.body)
    assert found["ready"] is False
    assert "figures.csv:2: column 'value'" in found["reason"]


@pytest.mark.parametrize(
    "path",
    ["/", "/exports?x.g=7.5", "/readyz", "/_stcore/health", "/favicon.png", "/dakcong/locale.js"],
)
def test_every_answer_carries_the_headers(address: str, path: str) -> None:
    status, headers, _body = get(address + path, DOCUMENT)
    assert status == 200
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    policy = dict(
        one.strip().split(" ", 1) for one in headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == policy["base-uri"] == policy["connect-src"] == "'self'"
    assert policy["object-src"] == policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in policy["script-src"]
    assert "http" not in headers["content-security-policy"]


def test_a_page_that_does_not_exist_carries_them_too(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        get(f"{address}/media/nothing.png")
    with refused.value as answer:
        assert answer.code == 404
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/exports"])
@pytest.mark.parametrize(
    ("query", "language", "title"),
    [
        ("", "vi", "Dự báo cuối năm"),
        ("?lang=vi", "vi", "Dự báo cuối năm"),
        ("?lang=en", "en", "Year-end projections"),
        ("?x.g=5&lang=en", "en", "Year-end projections"),
        ("?lang=fr", "vi", "Dự báo cuối năm"),
        ("?lang=%22%3E%3Cscript%3E", "vi", "Dự báo cuối năm"),
        ("?lang=%ff&%", "vi", "Dự báo cuối năm"),
    ],
)
def test_the_document_names_its_language(
    address: str, path: str, query: str, language: str, title: str
) -> None:
    _status, headers, body = get(address + path + query, DOCUMENT)
    page = body.decode("utf-8")
    assert re.findall(r"<html[^>]*>", page) == [f'<html lang="{language}">']
    (found,) = re.findall(r"<title>(.*?)</title>", page)
    assert found.startswith("Đắk Công")
    assert title in found
    assert int(headers["content-length"]) == len(body)


def test_a_compressed_document_is_whole(address: str) -> None:
    for accept in (DOCUMENT, {}):
        _status, headers, body = get(f"{address}/", accept | {"Accept-Encoding": "gzip"})
        page = gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body
        assert page.decode("utf-8").rstrip().endswith("</html>")
        assert b'lang="vi"' in page


def test_the_policy_allows_the_inline_scripts_of_the_page_and_no_other(address: str) -> None:
    _status, headers, body = get(f"{address}/", DOCUMENT)
    inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", body.decode(), re.DOTALL)
    wanted = {
        "'sha256-" + base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() + "'"
        for one in inline
    }
    allowed = set(re.findall(r"'sha256-[^']+'", headers["content-security-policy"]))
    assert allowed == wanted != set()


def test_the_document_asks_nothing_of_another_host(address: str) -> None:
    _status, _headers, body = get(f"{address}/", DOCUMENT)
    asked = re.findall(r"""(?:src|href)=["']([^"']+)["']""", body.decode())
    assert asked
    assert [one for one in asked if not one.startswith("./")] == []


def test_the_number_format_of_widgets_follows_the_language_of_the_page(address: str) -> None:
    _status, headers, body = get(f"{address}/dakcong/locale.js")
    assert headers["content-type"].startswith("text/javascript")
    assert b"vi-VN" in body
    assert b"en-US" in body
    page = get(f"{address}/", DOCUMENT)[2].decode()
    assert page.index("dakcong/locale.js") < page.index("index.")


def get(url: str, headers: dict[str, str] | None = None) -> tuple[int, Any, bytes]:
    """Status, headers and body of an address."""
    asked = urllib.request.Request(url, headers=headers or {})
    with urllib.request.urlopen(asked, timeout=20) as answer:
        return answer.status, answer.headers, answer.read()


def in_a_loop_of_its_own(task: Any) -> Any:
    """The result of a coroutine; the loop of a browser may be running in this thread."""
    found: list[Any] = []
    thread = threading.Thread(target=lambda: found.append(asyncio.run(task)))
    thread.start()
    thread.join(timeout=60)
    return found[0]
