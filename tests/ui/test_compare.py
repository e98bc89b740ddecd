"""The comparison as a page asks for it: digits of the command line, moves, its answer early."""

import json
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest

from dakcong import cli
from dakcong.ui.live import requests
from tests.ui.test_asking import get
from tests.ui.test_requests import asked

SCENARIOS = {
    "pa": ["--set", "x.g=-20", "--set", "x.us=on", "--set", "x.uz=5"],
    "pb": ["--set", "x.g=20", "--set", "x.s=9.5", "--set", "x.t=plan"],
    "pc": ["--set", "x.p=quarters", "--set", "x.q3=0", "--set", "x.q4=30.5"],
}
PINS = {"pa": "x.g_-20.us_on.uz_5", "pb": "x.t_plan.g_20.s_9.5", "pc": "x.p_quarters.q3_0.q4_30.5"}


@pytest.fixture(autouse=True)
def shipped_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The data of the checkout, whatever the shell that runs the tests says."""
    monkeypatch.delenv("DAKCONG_DATA", raising=False)


def test_every_column_says_the_digits_of_the_command_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _status, found = asked(urlencode({"v": "2025-06", **PINS, "lang": "en"}), None, "compare")
    first, second, *_ = found["screen"]["lead"]["table"]["rows"]
    for place, given in enumerate([[], *SCENARIOS.values()], 1):
        assert cli.main(["project", "exports", "--vintage", "2025-06", "--json", *given]) == 0
        ends = json.loads(capsys.readouterr().out)["year_end"]
        assert first[place] == f"{ends['p50']:,.0f}"
        assert second[place] == f"{ends['p10']:,.0f} to {ends['p90']:,.0f}"


def test_pinning_on_a_board_runs_it_only_where_the_comparison_will_be_of_it() -> None:
    for page, code, run in (("exports", "x.g", False), ("retail_sales", "r.g", True)):
        _status, found = asked(f"v=2025-06&{code}=5&lang=vi", {"kind": "pin"}, page)
        pinning = found["screen"]["board"]["pinning"]
        assert (found["run"], pinning["note"]) == (run, "Kịch bản này đã ghim, tên A.")
        # So that the way on, and Back, know of it.
        assert dict(parse_qsl(found["screen"]["query"]))["pa"] == f"{code}_5"
        compared = [one["now"] for one in found["screen"]["board"]["against"]]
        assert len(compared) == 2


def moved(query: str, move: dict[str, Any]) -> dict[str, Any]:
    status, found = asked(query, move, "compare")
    assert (status, found["run"]) == (200, True)
    screen: dict[str, Any] = found["screen"]
    return screen


def test_the_page_gives_up_takes_and_chooses() -> None:
    query = urlencode({"v": "2025-06", "x.g": "5", **PINS, "lang": "vi"})
    heads = moved(query, {"kind": "unpin", "code": "pb"})["lead"]["table"]["columns"]
    assert heads == ["Kịch bản", "Mặc định", "A", "C", "Đang xem"]
    taken = moved(query, {"kind": "take", "code": "pc"})
    assert taken["lead"]["table"]["columns"][-1] == "C (đang xem)"
    assert dict(parse_qsl(taken["query"]))["x.q4"] == "30.5"
    retail = moved(query, {"kind": "show", "code": "ki", "value": "retail_sales"})
    assert "bán lẻ" in retail["lead"]["sentence"]
    replaced = moved(query, {"kind": "pin"})
    assert replaced["lead"]["table"]["columns"][2] == "A (đang xem)"


def test_the_document_and_the_link_carry_the_comparison() -> None:
    query = urlencode({"v": "2025-06", **PINS, "lang": "vi"})
    status, body = get(requests.look, path="/compare", query=query)
    look = json.loads(body)
    assert (status, look["board"]) == (200, None)
    assert "kịch bản A **2,28" in look["lead"]["sentence"].replace("\u00a0", " ")
    _status, body = get(requests.link, path="/compare", query=query)
    document = json.loads(body)
    sent = document["link"]
    # What a chat program shows of it is the answer.
    assert document["said"].startswith(
        "So sánh kịch bản năm 2025: Dự báo xuất khẩu cả năm 2025: mặc"
    )
    assert "**" not in document["said"]
    assert f"&pa={PINS['pa']}&pb={PINS['pb']}&pc={PINS['pc']}&lang=vi&r=" in sent
