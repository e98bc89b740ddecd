"""The answer that a document carries, before Streamlit has started."""

import json
import re

import pytest

from tests.served.asking import DOCUMENT, get

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
