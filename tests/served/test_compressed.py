"""Answers are small for readers who take them so, and the same for all others."""

import gzip
import json
import urllib.error
import urllib.request

import pytest

from dakcong.served.document import PANEL
from dakcong.ui import streamlit
from tests.served.asking import DOCUMENT, get

SMALL = {"Accept-Encoding": "gzip, deflate, br"}
(LARGEST,) = sorted(
    streamlit.scripts(streamlit.ON_EVERY_PAGE),
    key=lambda name: -streamlit.STATIC.joinpath(name).stat().st_size,  # type: ignore[attr-defined]
)[:1]


@pytest.mark.parametrize(
    "path", ["/exports", f"/{LARGEST}", f"{PANEL}panel.js", "/dakcong/page.js"]
)
def test_an_answer_is_the_same_made_small(address: str, path: str) -> None:
    plain = get(address + path, DOCUMENT)
    small = get(address + path, DOCUMENT | SMALL)
    assert plain[1]["content-encoding"] is None
    assert gzip.decompress(small[2]) == plain[2]
    assert len(small[2]) < 0.6 * len(plain[2])
    assert int(small[1]["content-length"]) == len(small[2])
    assert "Accept-Encoding" in small[1]["vary"]
    assert small[1]["content-type"] == plain[1]["content-type"]


def test_the_answer_to_a_move_is_made_small(address: str) -> None:
    move = {"kind": "set", "code": "x.g", "value": 5}
    body = json.dumps({"page": "exports", "query": "", "move": move}).encode()
    answers = []
    for headers in ({}, SMALL):
        asked = urllib.request.Request(f"{address}/dakcong/answer", body, headers)
        with urllib.request.urlopen(asked) as reply:
            answers.append((reply.headers["content-encoding"], reply.read()))
    (none, plain), (coding, small) = answers
    assert (none, coding) == (None, "gzip")
    assert gzip.decompress(small) == plain
    assert len(small) < 0.4 * len(plain)


def test_what_is_not_taken_or_small_already_is_left(address: str) -> None:
    assert get(f"{address}/{LARGEST}", {"Accept-Encoding": "br"})[1]["content-encoding"] is None
    assert get(f"{address}/readyz", SMALL)[1]["content-encoding"] is None
    part = get(f"{address}/{LARGEST}", SMALL | {"Range": "bytes=0-9"})
    assert (part[0], part[1]["content-encoding"], len(part[2])) == (206, None, 10)


def test_a_script_that_has_not_changed_is_not_sent_again(address: str) -> None:
    tag = get(f"{address}/{LARGEST}", SMALL)[1]["etag"]
    assert tag.startswith("W/")
    with pytest.raises(urllib.error.HTTPError) as refused:
        get(f"{address}/{LARGEST}", SMALL | {"If-None-Match": tag})
    with refused.value as answer:
        assert answer.code == 304
