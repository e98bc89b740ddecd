"""Requests that only ask: a first look, the link to send, what stands on paper."""

import json
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from starlette.requests import Request

from dakcong.ui.live import requests
from tests.loops import in_a_loop_of_its_own
from tests.ui.test_requests import asked, shipped_data

__all__ = ["shipped_data"]


def get(route: Any, **query: str) -> tuple[int, bytes]:
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": "/",
        "server": ("127.0.0.1", 8501),
        "query_string": urlencode(query).encode(),
        "headers": [(b"host", b"127.0.0.1:8501")],
    }
    found = in_a_loop_of_its_own(route(Request(scope)))
    return found.status_code, found.body


def test_a_first_look_is_safe_inside_a_document() -> None:
    status, body = get(requests.look, path="/exports", query="%3C/script%3E=</script>&lang=en")
    assert status == 200
    assert b"</" not in body
    assert json.loads(body)["page"] == "exports"
    assert get(requests.look, path="/nowhere", query="")[0] == 204


def test_the_link_to_send_carries_page_scenario_and_results() -> None:
    query = "v=2025-06&x.g=7.5&k=reach&lang=en"
    status, body = get(requests.link, path="/exports", query=query)
    document = json.loads(body)
    sent = urlsplit(document["link"])
    assert (status, sent.netloc, sent.path) == (200, "127.0.0.1:8501", "/exports")
    given = dict(parse_qsl(sent.query))
    assert (given["x.g"], given["k"], given["lang"]) == ("7.5", "reach", "en")
    assert given["r"].startswith("x")
    assert all(document[name] for name in ("heading", "text", "copy", "copied", "close"))
    assert get(requests.link, path="/nowhere", query="")[0] == 400


def test_paper_carries_the_link_to_send() -> None:
    query = "v=2025-06&x.g=7.5&k=reach&lang=en"
    status, body = get(requests.paper, path="/exports", query=query)
    made = json.loads(body)
    sent = json.loads(get(requests.link, path="/exports", query=query)[1])["link"]
    assert (status, made["page"], made["link"]["address"]) == (200, "exports", sent)
    # Of the address as the panel shows it, so that it knows whose paper it is.
    assert made["query"] == asked(query, None)[1]["screen"]["query"]
    assert len(made["parts"]) == 3
    assert json.loads(get(requests.paper, path="/methods", query="")[1])["parts"] == []
    assert get(requests.paper, path="/nowhere", query="")[0] == 400


@pytest.mark.parametrize(
    "query",
    ["v=2025-06&amp;x.g=5", "v%3D2025-06%26x.g%3D5", "v=3D2025-06&x.g=3D5", "x.g=5%E2%80%8B."],
)
def test_an_address_that_suffered_on_its_way_is_answered_alike(query: str) -> None:
    plain = asked("v=2025-06&x.g=5", None)
    assert asked(query, None) == plain
    status, found = get(requests.look, path="/exports", query=query)
    assert (status, json.loads(found)) == (200, plain[1]["screen"])


def test_the_presentation_shows_the_indicator_of_its_address() -> None:
    screens = {
        chosen: asked(f"ki={chosen}&k=map&lang=en", None, page="meeting")[1]["screen"]
        for chosen in ("retail_sales", "iip")
    }
    assert {name: one["board"]["indicator"] for name, one in screens.items()} == {
        name: name for name in screens
    }
    first = asked("", None, page="meeting")[1]["screen"]
    assert (first["board"]["indicator"], first["head"]["present"]) == ("exports", None)
    assert "meeting" not in [one["path"] for one in first["head"]["menu"]]
    # The next one comes with its own chart, and nothing beside it must run.
    move = {"kind": "show", "code": "ki", "value": "iip"}
    found = asked("ki=retail_sales&k=map&lang=en", move, page="meeting")[1]
    assert found["run"] is False
    assert "ki=iip" in found["screen"]["query"]
    assert [one["name"] for one in found["screen"]["frames"]] == ["rates"]
    preset = {"kind": "preset", "preset": "cautious"}
    found = asked("ki=retail_sales&lang=en", preset, page="meeting")[1]["screen"]
    assert (found["board"]["presets"]["active"], found["frames"]) == ("cautious", None)


def test_ways_to_the_presentation_and_the_link_that_a_phone_reads_there() -> None:
    leads = {
        page: asked("lang=en", None, page=page)[1]["screen"]["head"]["present"]
        for page in ("", "industry", "figures")
    }
    assert (leads[""]["value"], leads["industry"]["value"]) == ("exports", "iip")
    assert leads["figures"] is None
    query = "v=2025-06&ki=iip&i.h=15&lang=en"
    made = json.loads(get(requests.paper, path="/meeting", query=query)[1])
    sent = urlsplit(made["link"]["address"])
    assert sent.path == "/industry"
    assert dict(parse_qsl(sent.query)).keys() & {"ki", "i.h"} == {"i.h"}
