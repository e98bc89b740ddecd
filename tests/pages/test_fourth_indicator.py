"""A fourth indicator comes with the data alone: a tile, a page, a board, a move, sections."""

import json
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.types import Message

from dakcong.answers.boards.overview import tiles
from dakcong.answers.reader import arrived
from dakcong.scenario.link import SECTIONS
from dakcong.ui.live import requests
from dakcong.ui.pages import menu, page_at, paths
from dakcong.ui.reader import facts
from tests.fourth_indicator import ID, LETTER, add_to
from tests.loops import in_a_loop_of_its_own
from tests.pages.conftest import Open

pytestmark = pytest.mark.thorough  # facts of its own, and all pages on them


@pytest.fixture(autouse=True)
def four(monkeypatch: pytest.MonkeyPatch, data_copy: Path) -> None:
    add_to(data_copy)
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))


def test_it_has_a_tile_an_entry_and_a_page(open_page: Open) -> None:
    known = facts()
    path = known.catalogue.indicators[ID].page
    reader, _ = arrived(known, [("lang", "en")])
    assert path in [one["path"] for one in menu(reader)]
    assert path in [one["page"] for one in tiles(reader, paths(known))]
    for page in ("", path):
        app = open_page(page, lang="en")
        assert [one.message for one in app.exception] + [one.value for one in app.error] == []
    headings = [one["heading"] for one in tiles(reader, paths(known))]
    assert "Timber and forest products" in headings


@pytest.mark.parametrize("section", SECTIONS)
def test_every_question_below_its_board_is_answered(open_page: Open, section: str) -> None:
    app = open_page(facts().catalogue.indicators[ID].page, k=section)
    assert [one.message for one in app.exception] + [one.value for one in app.error] == []


def test_its_board_takes_a_move() -> None:
    page = page_at(facts(), facts().catalogue.indicators[ID].page)
    assert page is not None
    code = f"{LETTER}.g"
    move = {"kind": "set", "code": code, "value": -5}
    body = json.dumps({"page": page.path, "query": "lang=en", "move": move}).encode()

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    request = Request({"type": "http", "method": "POST", "headers": []}, receive)
    found = json.loads(in_a_loop_of_its_own(requests.answer(request)).body)["screen"]
    assert found["board"]["indicator"] == ID
    growth = next(one for one in found["board"]["controls"] if one["code"] == code)
    assert growth["value"] == -5
    assert f"{code}=-5" in found["query"]
