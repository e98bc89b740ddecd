"""What goes with every answer."""

import base64
import hashlib
import re
import urllib.error

import pytest

from tests.served.asking import DOCUMENT, get


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/exports?x.g=7.5", "/readyz", "/_stcore/health", "/favicon.png"),
        *("/dakcong/page.js", "/dakcong/worker.js"),
    ],
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


def test_the_policy_allows_the_inline_scripts_of_the_page_and_no_other(address: str) -> None:
    _status, headers, body = get(f"{address}/", DOCUMENT)
    # The screen that the document carries is data, which no policy is needed for.
    script = r"<script(?![^>]*(?:\bsrc=|application/json))[^>]*>(.*?)</script>"
    inline = re.findall(script, body.decode(), re.DOTALL)
    wanted = {
        "'sha256-" + base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() + "'"
        for one in inline
    }
    allowed = set(re.findall(r"'sha256-[^']+'", headers["content-security-policy"]))
    assert allowed == wanted != set()
