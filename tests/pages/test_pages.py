"""Every page runs from its address alone, in both languages, whatever the address says."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dakcong.scenario.link import SECTIONS
from dakcong.texts import say
from tests.pages.conftest import Open

PAGES = (
    "",
    "exports",
    "retail_sales",
    "industry",
    "compare",
    "parks",
    "energy",
    "products",
    "sides",
    "figures",
    "methods",
    "meeting",
)
# The mark of a line of a legend, in its colour.
LEGEND = re.compile(r":color\[(.)\]\{[^}]*\}")
BOARDS = ("exports", "retail_sales", "industry")


def failures(app: AppTest) -> list[str]:
    return [one.message for one in app.exception] + [one.value for one in app.error]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("vintage", ["2025-06", "2025-11"])
def test_every_page_runs_in_both_languages(
    open_page: Open, path: str, language: str, vintage: str
) -> None:
    app = open_page(path, lang=language, v=vintage)
    assert failures(app) == []
    # The head, and on a board its place; the choice of a question where there is an answer.
    mounted = len(app.get("bidi_component"))
    assert mounted >= (2 if path in BOARDS else 1)
    legends = [one.value for one in app.markdown if LEGEND.search(one.value)]
    assert legends or path != "energy"
    for said in legends:
        words = LEGEND.sub(r"\1", said.partition(":small[")[2])
        # A phone of 320 pixels has room for 45 letters on a line: no word is broken within.
        assert max(map(len, re.split("[ \u2003]+", words))) <= 45, said


@pytest.mark.thorough
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("path", BOARDS)
def test_every_section_is_drawn(open_page: Open, path: str, section: str, language: str) -> None:
    app = open_page(path, k=section, lang=language, **{"i.h": "15"})
    assert failures(app) == []
    assert say(language, "explore.heading") in [one.value for one in app.header]
    assert app.subheader.len > 0 or section == "map"


@pytest.mark.parametrize(
    "query",
    [
        {"x.g": "999", "r.g": "nan", "v": "1999-01", "lang": "fr", "k": "tornado"},
        {"x.g": ["7", "9"], "<script>": "alert(1)", "kp": "gold", "turned": "5", "plain": "on"},
        {
            "pa": "x.g_999-r.g_4",
            "pb": ["x.g_5", "x.g_6"],
            "pc": "%",
            "pd": "?",
            "ki": "gdp",
            "kt": "pz",
        },
        {"x.p": "commodities", **{f"x.{name}s": "90" for name in "cfpnld"}},
        {"i.h": "15", "i.p": "sections", "i.bw": "60", "i.dw": "60"},
    ],
    ids=[
        "damaged",
        "strange",
        "damaged pins",
        "commodities above the whole",
        "weights above the whole",
    ],
)
@pytest.mark.parametrize("path", PAGES)
def test_no_address_breaks_a_page(open_page: Open, path: str, query: dict[str, Any]) -> None:
    app = open_page(path, **query)
    assert [one.message for one in app.exception] == []


def test_a_page_writes_nothing_into_its_address(open_page: Open) -> None:
    app = open_page("exports", **{"x.g": "5", "utm_source": "zalo"})
    assert dict(app.query_params) == {"x.g": "5", "utm_source": "zalo"}


@pytest.mark.parametrize("path", ["", "exports", "figures"])
def test_broken_data_is_named_and_nothing_else_is_shown(
    open_page: Open, broken_data: Callable[[str, str], Path], path: str
) -> None:
    folder = broken_data(",level,92742,", ",level,92.742,")
    app = open_page(path)
    assert [one.message for one in app.exception] == []
    shown = [one.value for one in app.error]
    assert len(shown) == 2
    assert all("figures.csv:2: column 'value': '92.742'" in one for one in shown)
    assert shown[0].startswith(say("vi", "error.data", message="").strip())
    assert shown[1].startswith(say("en", "error.data", message="").strip())
    assert len(app.get("bidi_component")) == 0
    # No path of the server on the screen.
    assert str(folder.parent) not in " ".join(shown)
