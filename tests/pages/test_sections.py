"""What lies below a board: every question, on every board, in both languages."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dakcong.answers.explain.beside import side_by_side
from dakcong.answers.facts import Facts
from dakcong.answers.moves.links import open_link
from dakcong.answers.reach.solver import Solved, solve_for
from dakcong.scenario.link import SECTIONS, Vocabulary
from dakcong.texts import numbers, say

pytestmark = pytest.mark.thorough

Open = Callable[..., AppTest]
BOARDS = [
    pytest.param("exports", {"x.g": "5", "x.cf": "on"}, id="exports"),
    pytest.param("exports", {"x.p": "commodities", "x.cp": "-20"}, id="commodities"),
    pytest.param("exports", {"v": "2025-10"}, id="met"),
    pytest.param("exports", {"v": "2025-11", "x.p": "quarters"}, id="last"),
    pytest.param("retail_sales", {"r.p": "volume_price", "r.c": "3"}, id="retail_sales"),
    pytest.param("industry", {"i.h": "15"}, id="industry"),
    pytest.param("industry", {"v": "2025-11"}, id="published"),
    pytest.param(
        "industry",
        {"i.h": "15", "i.p": "sections", "i.bw": "5", "i.dw": "30", "i.ew": "2", "i.dg": "20"},
        id="sections",
    ),
]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize(("page", "given"), BOARDS)
def test_every_section_opens(
    open_page: Open, page: str, given: dict[str, str], section: str, language: str
) -> None:
    app = open_page(page, **given, k=section, lang=language)
    assert [one.message for one in app.exception] == []
    assert [one.value for one in app.error] == []
    assert app.query_params["k"] == section
    assert say(language, "explore.heading") in [one.value for one in app.header]
    assert app.subheader.len > 0 or section == "map"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_section_that_needs_a_missing_first_half_says_so(open_page: Open, language: str) -> None:
    app = open_page("industry", k="map", lang=language)
    (said,) = [one.value for one in app.info]
    question = say(language, "explore.map")
    assert said == say(language, "explore.unanswered", question=question, count=6)
    assert app.query_params["k"] == "map"
    app = open_page("industry", k="map", lang=language, **{"i.h": "15"})
    assert app.info.len == 0


def test_an_unknown_section_is_named(open_page: Open) -> None:
    app = open_page("exports", k="tornado")
    (notice,) = [one.value for one in app.warning]
    assert "k=tornado" in notice
    assert "reach, explain" in notice
    assert "k" not in app.query_params


def test_the_solver_says_what_the_engine_says_and_sets_it(
    open_page: Open, facts: Facts, vocabulary: Vocabulary
) -> None:
    app = open_page("retail_sales", k="reach")
    scenario, _ = open_link(facts, vocabulary, [])
    found = solve_for(facts, "retail_sales", scenario, "r.g")
    assert isinstance(found, Solved)
    # 3,31 % by hand (docs/design.md 4), up to the next step.
    assert found.solution.value == 3.4
    assert any("+3,4" in one.value for one in app.markdown)
    app.button(key="solver_take_r").click().run()
    assert app.query_params["r.g"] == "3.4"


def test_shocks_stand_side_by_side(open_page: Open, facts: Facts, vocabulary: Vocabulary) -> None:
    app = open_page("exports", k="events")
    scenario, _ = open_link(facts, vocabulary, [])
    shown = app.table[0].value
    unit = facts.catalogue.indicators["exports"].unit
    assert list(shown[say("vi", "table.p50")]) == [
        numbers.fine(side.median, unit, "vi") for side in side_by_side(facts, "exports", scenario)
    ]


def test_a_reader_of_july_meets_november_only_under_what_came_later(open_page: Open) -> None:
    app = open_page("exports", k="events")
    heads = [one.value for one in app.subheader]
    assert heads.index(say("vi", "events.known")) < heads.index(say("vi", "events.later"))
    known, later = (" ".join(table.value[say("vi", "table.event")]) for table in app.table[1:3])
    assert "Bão số 13" not in known
    assert "Bão số 13" in later


@pytest.mark.parametrize("language", ["vi", "en"])
def test_why_there_is_no_map_is_said(open_page: Open, language: str) -> None:
    driven = open_page("exports", **{"x.p": "commodities", "k": "map", "lang": language})
    assert say(language, "explore.map_driven") in [one.value for one in driven.markdown]
    weights = {"i.bw": "5", "i.dw": "30", "i.ew": "2"}
    split = {"i.h": "15", "i.p": "sections", **weights, "k": "map", "lang": language}
    sections = open_page("industry", **split)
    assert say(language, "explore.map_sections") in [one.value for one in sections.markdown]
    late = open_page("exports", v="2025-10", k="map", lang=language)
    assert say(language, "explore.map_one_quarter") in [one.value for one in late.markdown]


def test_a_target_that_is_met_is_not_asked_to_fall_by_everything(open_page: Open) -> None:
    # 2 610.8 million USD by October: both the goal of 2 200 and the plan of 2 235 are passed.
    app = open_page("exports", v="2025-10", k="reach")
    for fold in ("table_readings", "table_waiting"):
        app.session_state[fold] = True
    app.run()
    cells = [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]
    assert say("vi", "status.met") in cells
    assert [cell for cell in cells if "100,0" in cell] == []


def test_the_record_says_how_the_projection_did_on_real_provinces(
    open_page: Open, facts: Facts
) -> None:
    app = open_page("retail_sales", k="record")
    said = " ".join(one.value for one in app.markdown)
    # 16 readings; 13 of them within the 80 % range (counted in tests/answers).
    assert "13/16" in said or "13 trên 16" in said or "13 trong 16" in said, said


def test_a_stated_trend_moves_the_default_and_is_off_at_first(open_page: Open) -> None:
    app = open_page("retail_sales", **{"r.m": "on", "r.mu": "8"})
    # c + b * g -> mu + b * (g - mu): 0.077 + 0.5150 * (0.1484 - 0.077) = 0.1138: +12,0 %.
    assert app.query_params["r.g"] == "12"
    assert open_page("retail_sales").query_params["r.m"] == "off"
