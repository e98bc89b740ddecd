"""Every page opens, shows what the engine says, and takes a link at its word or says why not."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dakcong.answers.facts import Facts
from dakcong.answers.moves.links import open_link
from dakcong.answers.words.sentences import headline, range_80
from dakcong.answers.year.answer import Answer, answer
from dakcong.scenario.link import Vocabulary
from dakcong.texts import numbers, say

Open = Callable[..., AppTest]
PAGES = ("overview", "exports", "retail_sales", "industry", "figures", "methods")
BOARDS = [
    pytest.param("exports", "exports", {"x.g": "-12.3"}, id="exports"),
    pytest.param("exports", "exports", {"x.g": "7.5", "x.t": "plan", "x.us": "on"}, id="shock"),
    pytest.param("exports", "exports", {"v": "2025-08", "x.p": "quarters"}, id="quarters"),
    pytest.param("retail_sales", "retail_sales", {"r.g": "4.5"}, id="retail_sales"),
    pytest.param("industry", "iip", {"i.h": "15", "i.g": "3"}, id="industry"),
]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("vintage", ["2025-06", "2025-11"])
def test_every_page_opens_in_both_languages(
    open_page: Open, name: str, language: str, vintage: str
) -> None:
    app = open_page(name, lang=language, v=vintage)
    assert [one.message for one in app.exception] == []
    assert [one.value for one in app.error] == []
    assert [one.value for one in app.warning if "link" in str(one.icon)] == []
    assert [one.value for one in app.title] == [say(language, f"heading.{name}", year="2025")]
    assert app.query_params["lang"] == language


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("name", "indicator", "given"), BOARDS)
def test_the_screen_shows_what_the_engine_says(
    open_page: Open,
    facts: Facts,
    vocabulary: Vocabulary,
    name: str,
    indicator: str,
    given: dict[str, str],
    language: str,
) -> None:
    app = open_page(name, **given, lang=language)
    scenario, read = open_link(facts, vocabulary, given.items())
    assert read.notices == ()
    found = answer(facts, indicator, scenario)
    assert isinstance(found, Answer)
    unit = found.indicator.unit
    year_end, probability, required = app.metric[:3]
    assert year_end.value == numbers.amount(found.outlook.year_end(), unit, language)
    assert range_80(found.outlook, unit, language) in year_end.delta
    assert probability.value == numbers.probability(found.reach.probability, language)
    assert required.value == numbers.share(found.reach.required_growth, language, 1, signed=True)
    assert any(headline(found, language) in one.value for one in app.markdown)


def test_a_link_restores_every_widget(open_page: Open) -> None:
    app = open_page("exports", **{"x.g": "-12.3", "x.t": "plan", "v": "2025-08", "lang": "en"})
    assert [one.value for one in app.slider] == [-12.3]
    assert "−12.3" in [one.value for one in app.text_input]
    assert [one.value for one in app.selectbox] == ["2025-08"]
    assert "plan" in [one.value for one in app.radio]
    assert app.warning.len == 0
    assert app.query_params["x.g"] == "-12.3"


def test_the_address_carries_every_value_and_nothing_else(open_page: Open) -> None:
    for page in PAGES:
        query = open_page(page, **{"utm_source": "zalo", "i.h": "15"}).query_params
        assert {"v", "e", "lang", "x.g", "r.g", "i.g", "i.h"} <= query.keys(), page
        assert "utm_source" not in query, page
        assert all(isinstance(given, str) for given in query.values()), page


# What the link says, and what the notice must name beside the parameter.
DAMAGED = [
    ({"x.g": "999"}, ("x.g=999", "-60", "120")),
    ({"x.g": "nan"}, ("x.g=nan",)),
    ({"x.g": "inf"}, ("x.g=inf",)),
    ({"x.g": "1e1"}, ("x.g=1e1",)),
    ({"x.g": "4,5"}, ("x.g=4,5",)),
    ({"x.g": "7.50"}, ("x.g=7.50", "7.5")),
    ({"x.g": "12.34"}, ("x.g=12.34", "12.3")),
    ({"x.g": "-0"}, ("x.g=-0",)),
    ({"x.g": ""}, ("x.g=",)),
    ({"x.g": " 5"}, ("x.g= 5",)),
    ({"x.g": "٣"}, ("x.g=٣",)),
    ({"x.zz": "1"}, ("x.zz=1",)),
    ({"x.t": "Kế hoạch"}, ("x.t=Kế hoạch", "goal", "plan")),
    ({"x.t": "Plan"}, ("x.t=Plan",)),
    ({"x.q1": "3"}, ("x.q1=3", "6 tháng 2025")),
    ({"e": "0"}, ("0",)),
    ({"v": "1999-01"}, ("v=1999-01", "2025-06")),
    ({"lang": "fr"}, ("lang=fr", "vi, en")),
    ({"r": "x1"}, ("r=x1",)),
    ({"x.g": "<script>alert(1)</script>"}, ("x.g=<script>alert(1)</script>",)),
    ({"[x](javascript:1)": "`**a**`"}, ("[x](javascript:1)=**a**",)),
]


@pytest.mark.parametrize(("given", "named"), DAMAGED, ids=str)
def test_a_damaged_link_gives_the_default_and_says_so(
    open_page: Open, given: dict[str, Any], named: tuple[str, ...]
) -> None:
    app = open_page("exports", **given)
    assert [one.message for one in app.exception] == []
    (notice,) = [one.value for one in app.warning]
    assert [words for words in named if words not in notice] == []
    assert [one.value for one in app.slider] == [11.9]
    assert app.query_params["x.g"] == "11.9"
    assert app.query_params["v"] == "2025-06"
    app.button(key="dismiss_notices").click().run()
    assert app.warning.len == 0


def test_a_notice_names_the_release_in_words(open_page: Open) -> None:
    app = open_page("exports", v="2025-10", **{"x.q3": "5"})
    (notice,) = [one.value for one in app.warning]
    assert "không dùng với số liệu 10 tháng 2025" in notice
    assert "2025-10" not in notice


def test_a_repeated_value_counts_once_and_the_rest_is_named(open_page: Open) -> None:
    app = open_page("exports", **{"x.g": ["7", "9"]})
    (notice,) = [one.value for one in app.warning]
    assert "x.g=9" in notice
    assert [one.value for one in app.slider] == [7]


def test_a_moved_slider_moves_the_number_of_the_engine(
    open_page: Open, facts: Facts, vocabulary: Vocabulary
) -> None:
    app = open_page("retail_sales")
    app.slider[0].set_value(4.5).run()
    scenario, _read = open_link(facts, vocabulary, [("r.g", "4.5")])
    found = answer(facts, "retail_sales", scenario)
    assert isinstance(found, Answer)
    assert app.metric[0].value == numbers.amount(
        found.outlook.year_end(), found.indicator.unit, "vi"
    )
    assert app.query_params["r.g"] == "4.5"


@pytest.mark.parametrize("name", ["overview", "exports", "figures"])
def test_broken_data_is_named_and_nothing_else_is_shown(
    open_page: Open, broken_data: Callable[[str, str], Path], name: str
) -> None:
    folder = broken_data(",level,92742,", ",level,92.742,")
    app = open_page(name)
    assert [one.message for one in app.exception] == []
    shown = [one.value for one in app.error]
    assert len(shown) == 2
    assert all("figures.csv:2: column 'value': '92.742'" in one for one in shown)
    assert shown[0].startswith(say("vi", "error.data", message="").strip())
    assert shown[1].startswith(say("en", "error.data", message="").strip())
    assert (app.title.len, app.metric.len, app.slider.len) == (0, 0, 0)
    # No path of the server on the screen.
    assert str(folder.parent) not in " ".join(shown)
