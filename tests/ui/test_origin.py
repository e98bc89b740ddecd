"""The request for where a number of a page comes from."""

import json
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.requests import Request

from dakcong.ui.live import requests
from tests.loops import in_a_loop_of_its_own


@pytest.fixture(autouse=True)
def shipped_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The data of the checkout, whatever the shell that runs the tests says."""
    monkeypatch.delenv("DAKCONG_DATA", raising=False)


def asked(**given: str) -> tuple[int, Any]:
    """Status and document for a question."""
    scope = {"type": "http", "method": "GET", "query_string": urlencode(given).encode()}
    found = in_a_loop_of_its_own(requests.origin(Request({**scope, "headers": []})))
    return found.status_code, json.loads(found.body)


def test_a_number_says_where_it_comes_from_at_an_address() -> None:
    status, found = asked(query="lang=vi", of="retail_sales", what="so_far")
    assert status == 200
    assert "“gần 92.742 tỷ đồng”" in "".join(found["words"])
    _status, found = asked(query="r.g=10&lang=en", of="retail_sales", what="year_end")
    assert "92,742 + 86,669 × (1 + 10.0%)".replace(" ", "") in "".join(found["words"]).replace(
        "\u00a0", ""
    ).replace(" ", "")


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"of": "retail_sales", "what": "weather"},
        {"of": "gdp", "what": "so_far"},
        {"of": "iip", "what": "year_end"},  # nobody published its first half
    ],
)
def test_what_no_page_shows_is_refused(given: dict[str, str]) -> None:
    status, found = asked(query="lang=vi", **given)
    assert status == 400
    assert found["reason"]
