"""The served app below its pages: readiness, headers, language of the document."""

import base64
import gc
import hashlib
import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dakcong import server
from dakcong.ui import session
from tests.loops import in_a_loop_of_its_own

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
    session.facts.cache_clear()
    try:
        answer = in_a_loop_of_its_own(server.ready(None))
    finally:
        session.facts.cache_clear()
    assert answer.status_code == 503
    found = json.loads(answer.body)
    assert found["ready"] is False
    assert "figures.csv:2: column 'value'" in found["reason"]


def test_a_start_with_damaged_data_says_one_sentence_and_stays_up(
    monkeypatch: pytest.MonkeyPatch, data_copy: Path, caplog: pytest.LogCaptureFixture
) -> None:
    # A year that ends at 2235 / (1 + 150 %) = 894 leaves nothing after 1181 in six months.
    path = data_copy / "figures.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    (row,) = [line for line in lines if line.startswith("exports,merged,2025,12,plan_growth,2.2,")]
    falsified = row.replace(",2.2,", ",150,").replace("2,2%", "150%")
    path.write_text("".join(lines).replace(row, falsified), encoding="utf-8")
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    session.facts.cache_clear()

    async def start() -> Any:
        async with server.lifespan(server.app):
            return await server.ready(None)

    try:
        answer = in_a_loop_of_its_own(start())
    finally:
        session.facts.cache_clear()
        gc.unfreeze()
    assert answer.status_code == 503
    reason = json.loads(answer.body)["reason"]
    assert reason.startswith("figures.csv: exports 2025-06: 2024: months 7-12 add up to -287.")
    (said,) = [record for record in caplog.records if record.name == "dakcong"]
    assert said.getMessage() == f"not ready: {reason}"
    assert said.exc_info is None


@pytest.mark.parametrize(
    "path",
    ["/", "/exports?x.g=7.5", "/readyz", "/_stcore/health", "/favicon.png", "/dakcong/page.js"],
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
        # As in the scenario: the first one that is a language counts.
        ("?lang=fr&lang=en", "en", "Year-end projections"),
        ("?lang=en&lang=vi", "en", "Year-end projections"),
        ("?lang=&lang", "vi", "Dự báo cuối năm"),
        ("?lang=%c4%91&=&&&lang=en;", "vi", "Dự báo cuối năm"),
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


@pytest.mark.parametrize("path", ["/", "/exports"])
@pytest.mark.parametrize("accept", ["*/*", "text/html", "application/json", None])
@pytest.mark.parametrize(
    "more",
    [
        {"Accept-Encoding": "gzip"},
        {"Accept-Encoding": "gzip, deflate, br, zstd"},
        {"Range": "bytes=0-10"},
        {"If-None-Match": "*", "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"},
    ],
    ids=lambda more: next(iter(more)),
)
def test_the_document_is_whole_and_plain_whatever_is_asked(
    address: str, path: str, accept: str | None, more: dict[str, str]
) -> None:
    given = more if accept is None else {"Accept": accept, **more}
    status, headers, body = get(address + path, given)
    assert status == 200
    assert body.decode("utf-8").rstrip().endswith("</html>")
    assert b'<html lang="vi">' in body
    assert headers["content-type"].startswith("text/html")
    assert int(headers["content-length"]) == len(body)
    for name in ("content-encoding", "content-range", "etag", "last-modified"):
        assert headers[name] is None, name
    assert headers["content-security-policy"]


def test_the_document_is_never_kept_without_asking(address: str) -> None:
    # Streamlit answers with its page where an asset does not exist.
    for path in ("/", "/?lang=en", "/static/nothing.js"):
        assert get(address + path)[1]["cache-control"] == "no-cache"


def test_head_tells_of_the_document_and_sends_none(address: str) -> None:
    _status, headers, body = get(f"{address}/", {"Accept": "*/*"})
    asked = urllib.request.Request(f"{address}/", method="HEAD")
    with urllib.request.urlopen(asked, timeout=20) as answer:
        assert answer.status == 200
        assert answer.headers["content-length"] == headers["content-length"] == str(len(body))
        assert answer.read() == b""


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


def test_the_document_names_early_what_exists_and_no_page_twice(address: str) -> None:
    with_panel = dict.fromkeys(("exports", "retail_sales", "industry"), True)
    for path, panel in {**with_panel, "": False, "methods": False}.items():
        page = get(f"{address}/{path}", DOCUMENT)[2].decode()
        named = re.findall(r'<link rel="(?:modulepreload|preload)"[^>]* href="([^"]+)"', page)
        assert len(named) == len(set(named))
        ours = [one for one in named if "dakcong.live" in one]
        assert bool(ours) == panel
        for one in ours + [one for one in named if "ButtonGroup" in one]:
            status, headers, _body = get(f"{address}/{one.removeprefix('./')}")
            assert (status, bool(headers["Content-Type"])) == (200, True)
        assert any("ButtonGroup" in one for one in named)


FIRST_LOOK = re.compile(
    r'<script type="application/json" id="first-look">(.*?)</script>', re.DOTALL
)


@pytest.mark.parametrize(
    ("path", "heading", "said"),
    [
        ("exports", "Kim ngạch xuất khẩu năm 2025", "2,65 tỷ USD"),
        ("exports?lang=en&x.g=10", "Exports of goods, 2025", "2.63 billion USD"),
        ("retail_sales?lang=vi", "Bán lẻ", "188"),
        # A link that was sent, and says the same today.
        ("exports?v=2025-06&r=x2645.5_0.9875", "Kim ngạch xuất khẩu năm 2025", "2,65 tỷ USD"),
        ("industry?lang=en&i.h=15", "Index of industrial production", "up 11.3 %"),
    ],
)
def test_the_document_carries_the_answer(address: str, path: str, heading: str, said: str) -> None:
    page = get(f"{address}/{path}", DOCUMENT)[2].decode()
    found = FIRST_LOOK.findall(page)
    assert len(found) == 1
    look = json.loads(found[0])
    assert heading in look["heading"]
    assert said in look["payload"]["answer"]["sentence"].replace("\u00a0", " ")


@pytest.mark.parametrize(
    "path",
    [
        "",
        "methods",
        # Nobody has said how the first half grew.
        "industry",
        "exports?plain=on",
        # The notice about the link comes first.
        "exports?x.g=999",
        "exports?x.g=%3C%2Fscript%3E",
        "exports?%ff=%00",
        # What the link said when it was sent is not what is said today.
        "exports?v=2025-06&r=x2600.1_0.9875",
        # The reader chooses on the page whose sliders these are.
        "exports?x.p=commodities",
        "industry?i.h=15&i.p=sections&i.bw=5&i.dw=30&i.ew=2",
    ],
)
def test_the_document_carries_no_answer_where_the_page_begins_otherwise(
    address: str, path: str
) -> None:
    page = get(f"{address}/{path}", DOCUMENT)[2].decode()
    assert FIRST_LOOK.findall(page) == []


def test_the_way_to_another_page_asks_for_the_same(address: str) -> None:
    page = get(f"{address}/exports?x.g=10&lang=en", DOCUMENT)[2].decode()
    status, _headers, body = get(f"{address}/dakcong/look?path=/exports&query=x.g%3D10%26lang%3Den")
    assert status == 200
    assert json.loads(body) == json.loads(FIRST_LOOK.findall(page)[0])
    for nothing in ("", "?path=/methods", "?path=/exports&query=x.g%3D999", "?query=x.g%3D10"):
        assert get(f"{address}/dakcong/look{nothing}")[0] == 204


def test_the_number_format_of_widgets_follows_the_language_of_the_page(address: str) -> None:
    _status, headers, body = get(f"{address}/dakcong/page.js")
    assert headers["content-type"].startswith("text/javascript")
    assert b"vi-VN" in body
    assert b"en-US" in body
    page = get(f"{address}/", DOCUMENT)[2].decode()
    assert page.index("dakcong/page.js") < page.index("index.")


def get(url: str, headers: dict[str, str] | None = None) -> tuple[int, Any, bytes]:
    """Status, headers and body of an address."""
    asked = urllib.request.Request(url, headers=headers or {})
    with urllib.request.urlopen(asked, timeout=20) as answer:
        return answer.status, answer.headers, answer.read()
