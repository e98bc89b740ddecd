"""Industry by section: weights that the reader gives, parts that add up, nothing invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import changed, on_way
from dakcong.answers.reach.solver import solve_for
from dakcong.answers.words.sentences import headline
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.answers.year.sections import sections_together
from dakcong.errors import InputError
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
    sections=st.lists(st.tuples(st.integers(100, 5000), tenths), min_size=4, max_size=4),
    vintage=st.sampled_from(VINTAGES),
    shock=st.booleans(),
)
@settings(max_examples=60)
def test_sections_and_shocks_add_up(
    facts: Facts,
    weights: list[int],
    sections: list[tuple[int, float]],
    vintage: str,
    shock: bool,
) -> None:
    values: dict[str, Value] = {f"i_{c}w": w / 10 for c, w in zip("bde", weights, strict=True)}
    for section, (level, growth) in zip("bcde", sections, strict=True):
        values |= {f"i_{section}l": level / 10, f"i_{section}g": growth}
    growths = [growth for _, growth in sections]
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
