"""The answer that a document carries, before Streamlit has started."""

import json
import re

import pytest

from tests.served.asking import DOCUMENT, get

FIRST_LOOK = re.compile(
    r'<script type="application/json" id="first-look"[^>]*>(.*?)</script>', re.DOTALL
)


@pytest.mark.parametrize(
    ("path", "heading", "said"),
    [
        ("exports", "Kim ngạch xuất khẩu năm 2025", "2,82 tỷ USD"),
        ("exports?lang=en&x.g=10", "Exports of goods, 2025", "2.63 billion USD"),
        ("retail_sales?lang=vi", "Bán lẻ", "188"),
        # A link that was sent, and says the same today.
        ("exports?v=2025-06&r=x2645.5_0.9875", "Kim ngạch xuất khẩu năm 2025", "2,82 tỷ USD"),
        ("industry?lang=en&i.h=15", "Index of industrial production", "up 11.4%"),
    ],
)
def test_the_document_carries_the_answer(address: str, path: str, heading: str, said: str) -> None:
    page = get(f"{address}/{path}", DOCUMENT)[2].decode()
    found = FIRST_LOOK.findall(page)
    assert len(found) == 1
    look = json.loads(found[0])
    assert heading in look["head"]["heading"]
    assert said in look["board"]["said"]["sentence"].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("path", "notices"),
    [
        ("", 0),
        ("methods", 0),
        # Nobody has said how the first half grew.
        ("industry", 0),
        ("exports?x.g=999", 1),
        ("exports?x.g=%3C%2Fscript%3E", 1),
        ("exports?%ff=%00", 1),
        ("exports?x.p=commodities&plain=on", 0),
        ("compare?x.g=5&pa=x.g_9", 0),
        ("compare?x.g=5&pa=x.g_999.us_on", 1),
        ("industry?i.h=15&i.p=sections&i.bw=5&i.dw=30&i.ew=2", 0),
    ],
)
def test_the_document_of_every_page_carries_its_screen(
    address: str, path: str, notices: int
) -> None:
    page = get(f"{address}/{path}", DOCUMENT)[2].decode()
    (found,) = FIRST_LOOK.findall(page)
    assert len(json.loads(found)["head"]["notices"]["lines"]) == notices


ARRIVED = {
    "escaped": "v=2025-06&amp;x.g=5&amp;lang=en",
    "coded": "v%3D2025-06%26x.g%3D5%26lang%3Den",
    "coded twice": "v%253D2025-06%2526x.g%253D5%2526lang%253Den",
    "quoted-printable": "v=3D2025-06&x.g=3D5&lang=3Den",
    "unseen": "v=2025-06%E2%80%8B&%C2%A0x.g=5%0A&lang=en",
    "behind": "v=2025-06&x.g=5&lang=en).",
    "quotes behind": "v=2025-06&x.g=5&lang=en%22%3E",
    "tracked": "v=2025-06&x.g=5&lang=en&UTM_SOURCE=a&mibextid=b&GCLID=c&_gl=d&si=e",
}


@pytest.mark.parametrize("query", ARRIVED.values(), ids=ARRIVED)
def test_a_link_opens_alike_however_it_arrives(address: str, query: str) -> None:
    page = get(f"{address}/exports?{query}", DOCUMENT)[2].decode()
    assert '<html lang="en">' in page
    (found,) = FIRST_LOOK.findall(page)
    look = json.loads(found)
    plain = get(f"{address}/exports?v=2025-06&x.g=5&lang=en", DOCUMENT)[2].decode()
    assert look == json.loads(FIRST_LOOK.findall(plain)[0])
    assert look["head"]["notices"]["lines"] == []
    assert "&x.g=5&" in look["query"]


def test_the_document_names_the_address_that_it_is_for(address: str) -> None:
    page = get(f'{address}/exports?x.g=10&y="><b>', DOCUMENT)[2].decode()
    assert ' id="first-look" data-query="x.g=10&amp;y=&quot;&gt;&lt;b&gt;">{' in page


def test_a_link_that_said_something_else_says_so_at_once(address: str) -> None:
    page = get(f"{address}/exports?v=2025-06&r=x2600.1_0.9875", DOCUMENT)[2].decode()
    look = json.loads(FIRST_LOOK.findall(page)[0])
    (said,) = look["head"]["notices"]["changed"]
    assert "2.600" in said
    assert "2.824" in said


def test_the_way_to_another_page_asks_for_the_same(address: str) -> None:
    page = get(f"{address}/exports?x.g=10&lang=en", DOCUMENT)[2].decode()
    status, _headers, body = get(f"{address}/dakcong/look?path=/exports&query=x.g%3D10%26lang%3Den")
    assert status == 200
    assert json.loads(body) == json.loads(FIRST_LOOK.findall(page)[0])
    assert get(f"{address}/dakcong/look?path=/nowhere")[0] == 204
