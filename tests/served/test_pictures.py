"""Pictures of charts over the wire."""

from urllib.parse import urlencode

import pytest

from tests.served.asking import get, refused


def asked(**given: str) -> str:
    usual = {"path": "/exports", "query": "v=2025-06&x.g=-20", "chart": "fan", "form": "png"}
    return f"/dakcong/picture?{urlencode(usual | given)}"


@pytest.mark.parametrize(
    ("given", "kind", "begins", "name"),
    [
        ({}, "image/png", b"\x89PNG", "dakcong-exports-fan-2025-06.png"),
        ({"form": "svg"}, "image/svg+xml", b"<svg ", "dakcong-exports-fan-2025-06.svg"),
        (
            {"query": "k=explain&v=2025-08", "chart": "tornado"},
            "image/png",
            b"\x89PNG",
            "dakcong-exports-tornado-2025-08.png",
        ),
    ],
)
def test_a_picture_is_a_file(
    address: str, given: dict[str, str], kind: str, begins: bytes, name: str
) -> None:
    _status, headers, body = get(address + asked(**given))
    assert headers["content-type"].startswith(kind)
    assert headers["content-disposition"] == f'attachment; filename="{name}"'
    assert body.startswith(begins)


@pytest.mark.parametrize(
    "given",
    [
        {"path": "/nowhere"},
        {"path": "/methods"},
        {"chart": "tornado"},
        {"chart": '"; filename="x'},
        {"form": "pdf"},
        {"form": ""},
        {"path": "/industry", "query": "", "chart": "rates"},
    ],
)
def test_what_no_page_shows_has_no_picture(address: str, given: dict[str, str]) -> None:
    assert refused(address + asked(**given))[0] == 400
