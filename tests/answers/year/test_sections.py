"""Industry by section: weights that the reader gives, parts that add up, nothing invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dakcong.answers.explain.map import growth_map
from dakcong.answers.explain.parts import growth_parts
from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.explain.words import sections as section_words
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import changed, moved, on_way, reset, reset_assumptions, touched
from dakcong.answers.moves.links import full_link, open_link
from dakcong.answers.moves.presets import active_preset, preset_scenarios
from dakcong.answers.reach.solver import solve_for
from dakcong.answers.words.sentences import headline
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.answers.year.sections import SHOCKS, printed_growth, sections_together
from dakcong.errors import InputError
from dakcong.scenario.link import Vocabulary
from dakcong.scenario.read import pairs_of
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario

WEIGHTS: dict[str, Value] = {"i.bw": 5.0, "i.dw": 30.0, "i.ew": 2.0}
BY_SECTION: dict[str, Value] = {"i.h": 15.0, "i.p": "sections", **WEIGHTS}
VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-11")
LEVELS = (0.025, 0.1, 0.5, 0.9, 0.975)


def scenario(facts: Facts, vintage: str = "2025-06", **given: Value) -> Scenario:
    values = {code.replace("_", "."): value for code, value in given.items()}
    return complete(facts, vintage, {**BY_SECTION, **values})


def answered(facts: Facts, one: Scenario) -> Answer:
    found = answer(facts, "iip", one)
    assert isinstance(found, Answer)
    return found


@pytest.mark.parametrize("vintage", VINTAGES)
@pytest.mark.parametrize("trend", ["off", "on"])
def test_by_default_sections_give_the_whole_to_the_last_digit(
    facts: Facts, vintage: str, trend: str
) -> None:
    whole = answered(facts, scenario(facts, vintage, i_p="whole", i_m=trend, i_fl="off"))
    driven = answered(facts, scenario(facts, vintage, i_m=trend, i_fl="off"))
    assert driven.growth_before_shocks == whole.growth_before_shocks
    assert driven.reach == whole.reach
    assert [driven.outlook.year_end(one) for one in LEVELS] == [
        whole.outlook.year_end(one) for one in LEVELS
    ]


def test_the_year_by_hand(facts: Facts) -> None:
    # Weights 5, 63 (the rest), 30, 2; growth -5, 7.9, 20, 7.9 %:
    # -0.25 + 4.977 + 6 + 0.158 = 10.885 %; 0.48 * 15 + 0.52 * 10.885 = 12.8602 %.
    one = answered(facts, scenario(facts, i_bg=-5.0, i_dg=20.0))
    assert one.growth_before_shocks == pytest.approx(0.10885)
    assert one.outlook.year_growth() == pytest.approx(0.128602)


def test_last_year_s_indices_by_hand(facts: Facts) -> None:
    # Electricity at 200, the others at 100: products 5, 63, 60, 2 of 130.
    # (5 * 7.9 + 63 * 7.9 + 60 * 20 + 2 * 7.9) / 130 = 1753 / 130 = 13.4846 %.
    one = answered(facts, scenario(facts, i_dg=20.0, i_dl=200.0))
    assert one.growth_before_shocks == pytest.approx(0.134846154)
    found = sections_together(facts, one)
    assert found is not None
    shares = [part.share for part in found.parts]
    assert shares == pytest.approx([5 / 130, 63 / 130, 60 / 130, 2 / 130])


def test_the_sections_stand_in_the_order_of_the_classification(facts: Facts) -> None:
    found = sections_together(facts, answered(facts, scenario(facts)))
    assert found is not None
    names = ["mining", "manufacturing", "electricity", "water"]
    assert [one.name for one in found.parts] == names
    assert sections_together(facts, answered(facts, scenario(facts, i_p="whole"))) is None


tenths = st.integers(-400, 900).map(lambda one: one / 10)


@given(
    weights=st.lists(st.integers(0, 333), min_size=3, max_size=3),
    levels=st.lists(st.integers(100, 5000), min_size=4, max_size=4),
    growths=st.lists(tenths, min_size=4, max_size=4),
    vintage=st.sampled_from(VINTAGES),
    shock=st.booleans(),
)
@settings(max_examples=60)
def test_sections_and_shocks_add_up(
    facts: Facts,
    weights: list[int],
    levels: list[int],
    growths: list[float],
    vintage: str,
    shock: bool,
) -> None:
    values: dict[str, Value] = {f"i_{c}w": w / 10 for c, w in zip("bde", weights, strict=True)}
    values |= {f"i_{c}l": level / 10 for c, level in zip("bcde", levels, strict=True)}
    values |= {f"i_{c}g": growth for c, growth in zip("bcde", growths, strict=True)}
    if shock and vintage == "2025-11":
        values |= {"i_fl": "on", "i_fz": 10.0}
    one = answered(facts, scenario(facts, vintage, **values))
    found = sections_together(facts, one)
    assert found is not None
    together = sum(part.points for part in found.parts) + found.from_shocks
    assert together == pytest.approx(one.outlook.growth, abs=1e-8)
    assert min(growths) / 100 - 1e-9 <= one.growth_before_shocks <= max(growths) / 100 + 1e-9
    # What is shown adds up to what is shown, in whole hundredths of a point.
    shown = sum(round(part * 1e4) for part in found.shown.values())
    assert shown == round(round(one.outlook.growth, 4) * 1e4)
    # G = w * g1 + (1 - w) * g2, as for one rate.
    ytd, year = one.outlook.ytd, one.outlook.year_growth()
    assert year == pytest.approx(
        ytd.year_share * ytd.growth + (1 - ytd.year_share) * one.outlook.growth, abs=1e-8
    )


@pytest.mark.parametrize("section", ["b", "d", "e"])
def test_one_section_of_everything_is_one_rate(facts: Facts, section: str) -> None:
    weights: dict[str, Value] = {f"i_{c}w": 100.0 if c == section else 0.0 for c in "bde"}
    other = {"b": 150.0, "d": 80.0, "e": 300.0}[section]
    found = scenario(facts, **weights, **{f"i_{section}g": 4.2, f"i_{section}l": other})
    whole = answered(facts, scenario(facts, i_p="whole", i_g=4.2))
    assert answered(facts, found).outlook.year_end() == whole.outlook.year_end()


def test_without_weights_nothing_is_invented(facts: Facts) -> None:
    plain = complete(facts, "2025-06", {"i.h": 15.0})
    assert not {"i.bw", "i.dw", "i.ew"} & set(plain.by_code)
    chosen = on_way(facts, plain, "iip", "sections")
    found = answer(facts, "iip", chosen)
    assert isinstance(found, Missing)
    assert (found.codes, found.first_part) == (("i.bw", "i.dw", "i.ew"), False)
    assert "weight" in headline(found, "en")
    assert "tỷ trọng" in headline(found, "vi")
    some = answer(facts, "iip", changed(facts, chosen, {"i.bw": 5.0, "i.ew": 2.0}))
    assert isinstance(some, Missing)
    assert some.codes == ("i.dw",)
    # The way back is open.
    back = on_way(facts, chosen, "iip", "whole")
    assert answered(facts, back).outlook == answered(facts, plain).outlook


def test_without_a_first_half_both_are_named(facts: Facts) -> None:
    nothing = complete(facts, "2025-06", {"i.p": "sections"})
    found = answer(facts, "iip", nothing)
    assert isinstance(found, Missing)
    assert (found.codes, found.first_part) == (("i.h", "i.bw", "i.dw", "i.ew"), True)
    for code in found.codes:
        with pytest.raises(TypeError, match="missing"):
            solve_for(facts, "iip", nothing, code)


def test_weights_above_the_whole_are_refused_with_a_sentence(facts: Facts) -> None:
    with pytest.raises(InputError) as caught:
        answer(facts, "iip", scenario(facts, i_dw=90.0, i_ew=10.0))
    # 5 + 90 + 10.
    assert caught.value.key == "error.section_weights"
    assert caught.value.fields == {"total": 105.0}


def test_weights_rest_until_their_way_is_chosen(facts: Facts) -> None:
    plain = answered(facts, complete(facts, "2025-06", {"i.h": 15.0}))
    given: dict[str, Value] = {"i_p": "whole", "i_bw": 99.0, "i_dw": 99.0, "i_cg": -40.0}
    assert answered(facts, scenario(facts, **given)).outlook == plain.outlook


def test_the_link_carries_the_sections(facts: Facts, vocabulary: Vocabulary) -> None:
    sent = scenario(facts, i_bg=-5.0, i_dl=180.5)
    link = full_link(facts, sent, base="http://127.0.0.1:8501", path="industry")
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
    said = section_words(found, "vi")
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
