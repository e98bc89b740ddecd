"""The served app: what every answer carries, whether it is ready, in which language it speaks."""

import asyncio
import base64
import hashlib
import json
import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from dakcong import server
from dakcong.ui import session


@dataclass(frozen=True)
class Reply:
    """What the app sent back."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(target: str, **headers: str) -> Reply:
    """Ask our routes and our middleware, around Streamlit's own page, as a server would."""
    page = files("streamlit").joinpath("static/index.html").read_text(encoding="utf-8")
    routes = [*server.ROUTES, Route("/", lambda _request: HTMLResponse(page))]
    app = Starlette(routes=routes, middleware=server.MIDDLEWARE)
    path, _, query = target.partition("?")
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": query.encode(),
        "headers": [
            (name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()
        ],
    }
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))  # type: ignore[arg-type]
    start = sent[0]
    assert isinstance(start["headers"], list)
    return Reply(
        status=int(str(start["status"])),
        headers={name.decode().lower(): value.decode() for name, value in start["headers"]},
        body=b"".join(one["body"] for one in sent[1:] if isinstance(one["body"], bytes)),
    )


def test_every_answer_carries_the_security_headers() -> None:
    for path in ("/", "/readyz", "/dakcong/locale.js", "/nowhere"):
        headers = ask(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        policy = headers["content-security-policy"]
        assert "script-src 'self' 'sha256-" in policy
        assert "unsafe-eval" not in policy
        assert re.search(r"script-src[^;]*unsafe-inline", policy) is None
        assert "connect-src 'self'" in policy


def test_the_policy_allows_streamlits_one_inline_script_and_no_other() -> None:
    page = files("streamlit").joinpath("static/index.html").read_text(encoding="utf-8")
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = ask("/").headers["content-security-policy"]
    assert re.findall(r"'sha256-([^']+)'", policy) == [digest]


@pytest.mark.parametrize(
    ("query", "language"), [("", "vi"), ("?lang=en", "en"), ("?lang=xx", "vi"), ("?lang=vi", "vi")]
)
def test_the_document_speaks_the_language_of_its_link(query: str, language: str) -> None:
    page = ask(f"/{query}", accept="text/html").body.decode()
    assert f'<html lang="{language}">' in page
    assert "<title>Đắk Công" in page


def test_the_document_has_the_length_it_says() -> None:
    reply = ask("/", accept="text/html", accept_encoding="gzip")
    assert int(reply.headers["content-length"]) == len(reply.body)


def test_the_app_is_ready_with_the_shipped_data() -> None:
    session.facts.clear()
    reply = ask("/readyz")
    assert (reply.status, json.loads(reply.body)) == (200, {"ready": True})


def test_the_app_is_not_ready_with_damaged_data(
    data_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data_copy / "figures.csv").unlink()
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    session.facts.clear()
    try:
        reply = ask("/readyz")
        assert reply.status == 503
        assert "figures.csv is missing" in json.loads(reply.body)["reason"]
    finally:
        session.facts.clear()
