"""Sections of industry in links, presets, releases and explanations."""

import pytest

from dakcong.answers.explain.map import growth_map
from dakcong.answers.explain.parts import growth_parts
from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.explain.words import sections as section_words
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import moved, reset, reset_assumptions, touched
from dakcong.answers.moves.links import full_link, open_link, page_address
from dakcong.answers.moves.presets import active_preset, preset_scenarios
from dakcong.answers.reach.solver import solve_for
from dakcong.answers.year.answer import Answer, answer
from dakcong.answers.year.sections import SHOCKS, printed_growth, sections_together
from dakcong.scenario.link import Vocabulary
from dakcong.scenario.read import pairs_of
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario

WEIGHTS: dict[str, Value] = {"i.bw": 5.0, "i.dw": 30.0, "i.ew": 2.0}


BY_SECTION: dict[str, Value] = {"i.h": 15.0, "i.p": "sections", **WEIGHTS}


def scenario(facts: Facts, vintage: str = "2025-06", **given: Value) -> Scenario:
    values = {code.replace("_", "."): value for code, value in given.items()}
    return complete(facts, vintage, {**BY_SECTION, **values})


def answered(facts: Facts, one: Scenario) -> Answer:
    found = answer(facts, "iip", one)
    assert isinstance(found, Answer)
    return found


def test_the_link_carries_the_sections(facts: Facts, vocabulary: Vocabulary) -> None:
    sent = scenario(facts, i_bg=-5.0, i_dl=180.5)
    link = full_link(facts, sent, page=page_address("http://127.0.0.1:8501", "industry"))
    opened, decoded = open_link(facts, vocabulary, pairs_of(link))
    assert (opened, decoded.notices) == (sent, ())
    bad = pairs_of("?i.h=15&i.p=sections&i.bw=120&i.dw=a&i.ew=2.55&i.cl=5&i.cg=9&i.p=whole")
    opened, decoded = open_link(facts, vocabulary, bad)
    assert [(one.key, one.code) for one in decoded.notices] == [
        ("link.range", "i.bw"),
        ("link.number", "i.dw"),
        ("link.digits", "i.ew"),
        ("link.range", "i.cl"),
        ("link.repeated", "i.p"),
    ]
    assert (opened.by_code["i.p"], opened.by_code["i.cg"]) == ("sections", 9.0)


def test_a_preset_sets_one_rate_and_keeps_the_weights(facts: Facts) -> None:
    start = scenario(facts, i_bg=-5.0, i_dl=180.0)
    iip = facts.catalogue.indicators["iip"]
    made = preset_scenarios(facts, iip, start)
    assert len(made) == len(facts.registry.presets)
    for name, one in made.items():
        assert one.by_code["i.p"] == "whole"
        kept = {"i.h": 15.0, "i.dl": 180.0, **WEIGHTS}
        assert {code: one.by_code[code] for code in kept} == kept
        assert one.by_code["i.bg"] == 7.9
        assert active_preset(preset_scenarios(facts, iip, one), one) == name


def test_the_weights_go_back_to_nothing(facts: Facts) -> None:
    start = scenario(facts, i_bg=-5.0)
    assert touched(facts, start) == {**BY_SECTION, "i.bg": -5.0}
    assert "i.bw" not in reset(facts, start, frozenset({"i.bw"})).by_code
    assert touched(facts, reset_assumptions(facts, start, "iip")) == {}


def test_another_release_keeps_the_sections(facts: Facts) -> None:
    later, dropped = moved(facts, scenario(facts, i_bg=-5.0), "2025-11")
    assert [one.one.code for one in dropped] == ["i.h"]
    assert {"i.p": "sections", "i.bg": -5.0, **WEIGHTS}.items() <= later.by_code.items()
    # Sections that nobody touched take the default of the release.
    assert later.by_code["i.dg"] == later.by_code["i.g"]
    answered(facts, later)


def test_the_waterfall_starts_at_the_default_and_ends_at_the_scenario(facts: Facts) -> None:
    one = answered(facts, scenario(facts, i_bg=-5.0, i_dg=20.0, i_dl=200.0))
    found = waterfall(facts, one)
    # What has no default is held: there is no answer to start from without it.
    assert dict(found.held) == BY_SECTION
    assert found.start.median == pytest.approx(1.11308)
    assert {code for bar in found.bars for code in bar.codes} == {"i.bg", "i.dg", "i.dl"}
    exact = sum(one.part for one in found.bars)
    assert exact == pytest.approx(found.end.median - found.start.median, abs=1e-8)


def test_the_tornado_moves_every_section_from_the_median(facts: Facts) -> None:
    one = answered(facts, scenario(facts, i_bg=-5.0, i_dg=20.0))
    bars = sensitivity(facts, one)
    names = {bar.move.name for bar in bars}
    # Water grows as manufacturing does, so that its weight, taken from there, moves nothing.
    assert {"i.bg", "i.cg", "i.dg", "i.eg", "i.bw", "i.dw", "i.dl"} <= names
    assert not {"i.g", "i.ew"} & names
    median = one.outlook.year_end()
    assert all(bar.start.median == median for bar in bars)


def test_the_tornado_moves_a_weight_no_further_than_the_whole(facts: Facts) -> None:
    # 5 + 93 + 2 = 100: no weight can be raised.
    bars = sensitivity(facts, answered(facts, scenario(facts, i_dw=93.0, i_dg=20.0)))
    moves = {bar.move.name: bar.move for bar in bars}
    assert (moves["i.dw"].low, moves["i.dw"].high) == (88.0, 93.0)


def test_one_section_is_solved_for(facts: Facts) -> None:
    # 5.3846 % needed of the whole; the others have 0.7 * 7.9 = 5.53: electricity -0.485 %, up to
    # the next step -0.4.
    found = solve_for(facts, "iip", scenario(facts), "i.dg")
    assert found.solution.value == -0.4


def test_there_is_no_map_of_one_rate(facts: Facts) -> None:
    assert growth_map(facts, "iip", scenario(facts)) is None
    assert growth_map(facts, "iip", scenario(facts, i_p="whole")) is not None


def test_the_explanation_names_the_sections(facts: Facts) -> None:
    one = answered(facts, scenario(facts, "2025-11", i_bg=-5.0, i_fl="on", i_fz=10.0))
    found = sections_together(facts, one)
    assert found is not None
    assert found.from_shocks < 0
    assert found.shown[SHOCKS] < 0
    said = section_words(found, one.month, "vi")
    assert said.count("điểm phần trăm") == 5
    assert "cú sốc −" in said
    parts = growth_parts(facts, one)
    assert parts.parts.remainder == pytest.approx(
        (1 - one.outlook.ytd.year_share) * found.growth, abs=1e-8
    )


def test_published_growth_of_sections_is_shown_from_its_month_on(facts: Facts) -> None:
    iip = facts.catalogue.indicators["iip"]
    assert printed_growth(facts, iip, "2025-06") == ()
    found = printed_growth(facts, iip, "2025-08")
    # Vietnam.vn, August 2025: 23,1, 16,1, 14,1 and 21,1 % in July.
    assert {name: one.value for name, one in found} == {
        "mining": 23.1,
        "manufacturing": 16.1,
        "electricity": 14.1,
        "water": 21.1,
    }
