"""The document of every page: language, title, what it names early, and that it is whole."""

import gzip
import re
import urllib.request

import pytest

from tests.served.asking import DOCUMENT, get, refused

PAGES = (
    "/",
    "/exports",
    "/retail_sales",
    "/industry",
    "/compare",
    "/parks",
    "/energy",
    "/products",
    "/sides",
    "/figures",
    "/methods",
)


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
        ("?lang=%c4%91&=&&&lang=en-", "vi", "Dự báo cuối năm"),
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
def test_the_document_is_whole_whatever_is_asked(
    address: str, path: str, accept: str | None, more: dict[str, str]
) -> None:
    given = more if accept is None else {"Accept": accept, **more}
    status, headers, body = get(address + path, given)
    assert status == 200
    assert int(headers["content-length"]) == len(body)
    if "gzip" in more.get("Accept-Encoding", ""):
        assert headers["content-encoding"] == "gzip"
        assert headers["vary"] == "Accept-Encoding"
        body = gzip.decompress(body)
    else:
        assert headers["content-encoding"] is None
    assert body.decode("utf-8").rstrip().endswith("</html>")
    assert b'<html lang="vi">' in body
    assert headers["content-type"].startswith("text/html")
    for name in ("content-range", "etag", "last-modified"):
        assert headers[name] is None, name
    assert headers["content-security-policy"]


def test_the_document_is_never_kept_without_asking(address: str) -> None:
    for path in ("/", "/?lang=en"):
        assert get(address + path)[1]["cache-control"] == "no-cache"


def test_head_tells_of_the_document_and_sends_none(address: str) -> None:
    _status, headers, body = get(f"{address}/", {"Accept": "*/*"})
    asked = urllib.request.Request(f"{address}/", method="HEAD")
    with urllib.request.urlopen(asked, timeout=20) as answer:
        assert answer.status == 200
        assert answer.headers["content-length"] == headers["content-length"] == str(len(body))
        assert answer.read() == b""


def test_the_document_asks_nothing_of_another_host(address: str) -> None:
    _status, _headers, body = get(f"{address}/", DOCUMENT)
    asked = re.findall(r"""(?:src|href)=["']([^"']+)["']""", body.decode())
    assert asked
    assert [one for one in asked if not one.startswith("./")] == []


def test_the_document_names_early_what_exists_and_no_page_twice(address: str) -> None:
    with_panel = dict.fromkeys(("exports", "retail_sales", "industry"), True)
    for path, panel in {**with_panel, "": False, "compare": False}.items():
        page = get(f"{address}/{path}", DOCUMENT)[2].decode()
        named = re.findall(r'<link rel="(?:modulepreload|preload)"[^>]* href="([^"]+)"', page)
        assert len(named) == len(set(named))
        ours = [one for one in named if "dakcong.live" in one]
        assert any(one.endswith("/panel.js") for one in ours)
        assert any("/vendor/" in one for one in ours) == panel
        for one in ours + [one for one in named if "ButtonGroup" in one]:
            status, headers, _body = get(f"{address}/{one.removeprefix('./')}")
            assert (status, bool(headers["Content-Type"])) == (200, True)
        assert any("ButtonGroup" in one for one in named)


def test_what_draws_the_answer_goes_before_all_other_scripts(address: str) -> None:
    page = get(f"{address}/exports", DOCUMENT)[2].decode()
    asked = re.findall(r'<(?:link rel="modulepreload"|script type="module")[^>]*>', page)
    first = [one for one in asked if 'fetchpriority="low"' not in one]
    assert len(first) == 2 < len(asked)
    assert all("/panel.js" in one for one in first)


def test_the_worker_may_stand_before_every_page_below_the_root(address: str) -> None:
    _status, headers, body = get(f"{address}/dakcong/worker.js")
    assert headers["content-type"].startswith("text/javascript")
    assert headers["service-worker-allowed"] == "../"
    # Another version of what makes a page is another worker.
    assert re.match(rb'const VERSION = "[0-9a-f]{16}";\n', body)


def test_the_number_format_of_widgets_follows_the_language_of_the_page(address: str) -> None:
    _status, headers, body = get(f"{address}/dakcong/page.js")
    assert headers["content-type"].startswith("text/javascript")
    assert b"vi-VN" in body
    assert b"en-US" in body
    page = get(f"{address}/", DOCUMENT)[2].decode()
    assert page.index("dakcong/page.js") < page.index("index.")


@pytest.mark.parametrize(
    "path",
    [
        "/exports/x",
        "/khong-co?kb=cao",
        "/static/nothing.js",
        "/exports/x/y?lang=en",
        "/figures.csv",
    ],
)
def test_an_address_without_a_page_says_so(address: str, path: str) -> None:
    status, page = refused(address + path, DOCUMENT)
    assert status == 404
    languages = ["en", "vi"] if path.endswith("lang=en") else ["vi", "en"]
    assert page.startswith(f'<!DOCTYPE html><html lang="{languages[0]}">')
    assert "Không có trang nào ở địa chỉ này." in page
    assert "There is no page at this address." in page
    # It stands on its own, however deep the address is, and leads back.
    ways = [f"/?lang={one}" for one in languages]
    assert re.findall(r"""(?:src|href)=["']([^"']+)["']""", page) == ways


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_its_address(address: str, path: str) -> None:
    assert get(address + path, DOCUMENT)[0] == 200
