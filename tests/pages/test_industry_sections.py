"""Industry by section on the page: weights are asked for, then sliders, then what each brings."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dakcong.texts import say

pytestmark = pytest.mark.thorough

Open = Callable[..., AppTest]
WEIGHTS = {"i.bw": "5", "i.dw": "30", "i.ew": "2"}
BY_SECTION = {"i.h": "15", "i.p": "sections", **WEIGHTS}


def said(app: AppTest) -> str:
    return " ".join(one.value for one in app.markdown)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_weights_are_asked_for_and_bring_the_answer(open_page: Open, language: str) -> None:
    app = open_page("industry", **{"i.h": "15", "i.p": "sections", "lang": language})
    assert say(language, "status.missing") in said(app)
    assert say(language, "headline.missing_weights_action") in said(app)
    assert "i.bw" not in app.query_params
    for code, value in WEIGHTS.items():
        app.text_input(key=f"typed_{code.replace('.', '_')}").set_value(value).run()
        assert app.query_params[code] == value
    assert say(language, "status.possible") in said(app)
    # The first part, and the growth of four sections.
    assert len(app.slider) == 5
    assert [one.value for one in app.exception] == []


def test_a_weight_that_is_no_number_is_refused_with_a_sentence(open_page: Open) -> None:
    app = open_page("industry", **{"i.h": "15", "i.p": "sections", "lang": "en"})
    app.text_input(key="typed_i_bw").set_value("120").run()
    assert "i.bw" not in app.query_params
    (why,) = [one.value for one in app.error]
    assert "120" in why
    assert "0 to 100" in why


def test_one_section_s_growth_moves_the_year_by_its_weight(open_page: Open) -> None:
    # 0.395 + 4.977 + 6 + 0.158 = 11.53, on two digits by largest remainders;
    # 0.48 * 15 + 0.52 * 11.53 = 13.2 %.
    app = open_page("industry", **BY_SECTION, **{"i.dg": "20", "lang": "en"})
    assert "up 13.2" in said(app).replace("\u00a0", " ")
    (table,) = [one.value for one in app.table if say("en", "table.section_points") in one.value]
    assert list(table[say("en", "table.section_points")]) == [
        *("+0.39", "+4.98", "+6.00", "+0.16", "+11.53"),
    ]


def test_kinds_of_numbers_stand_apart(open_page: Open) -> None:
    app = open_page("industry", **BY_SECTION, lang="en")
    app.button_group(key="section_part_i_en").set_value("weight").run()
    assert [one.label for one in app.slider if "Weight of" in one.label] == [
        "Weight of mining (%)",
        "Weight of electricity and gas (%)",
        "Weight of water and waste (%)",
    ]
    # 100 - 5 - 30 - 2.
    assert any("63" in one.value for one in app.caption)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_weights_above_the_whole_are_named_and_can_be_lowered(
    open_page: Open, language: str
) -> None:
    app = open_page("industry", **BY_SECTION | {"i.dw": "95"}, lang=language)
    (why,) = [one.value for one in app.error]
    assert "102" in why
    assert len(app.slider) == 3


def test_the_way_back_and_a_preset_keep_the_weights(open_page: Open) -> None:
    app = open_page("industry", **BY_SECTION, **{"i.dg": "20", "lang": "en"})
    (preset,) = [one for one in app.button_group if (one.key or "").startswith("preset_i_en")]
    preset.set_value("cautious").run()
    assert app.query_params["i.p"] == "whole"
    assert {code: app.query_params[code] for code in WEIGHTS} == WEIGHTS


def test_published_growth_of_the_sections_stands_below(open_page: Open) -> None:
    july = open_page("industry", lang="en")
    assert say("en", "sections.evidence") not in [one.value for one in july.subheader]
    later = open_page("industry", v="2025-09", lang="en")
    assert say("en", "sections.evidence") in [one.value for one in later.subheader]
    rows = [one.value for one in later.table if "Section" in one.value]
    assert list(rows[-1][say("en", "table.growth")]) == [
        f"+{value}\u00a0%" for value in ("23.1", "16.1", "14.1", "21.1")
    ]
