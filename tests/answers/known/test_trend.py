"""A stated usual trend: off it moves nothing, on the default growth follows it."""

import pytest

from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.explain.words import bar_label
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import changed, idle, reset_assumptions, touched
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.moves.links import open_link
from dakcong.answers.moves.presets import active_preset, preset_scenarios
from dakcong.answers.reach.solver import solve_for
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer, answer
from dakcong.answers.year.shocks import possible
from dakcong.engine.sensitivity import Bar
from dakcong.scenario.link import Vocabulary, to_query
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario
from dakcong.texts import LANGUAGES
from tests.answers.answered import answered

CODES = ("x.m", "x.mu", "r.m", "r.mu", "i.m", "i.mu")


def june(facts: Facts, **given: Value) -> Scenario:
    return complete(facts, "2025-06", {c.replace("_", "."): v for c, v in given.items()})


def codes_in_use(facts: Facts, scenario: Scenario, indicator: str = "retail_sales") -> set[str]:
    return {one.code for one in in_use(facts, facts.catalogue.indicators[indicator], scenario)}


def test_the_default_size_is_past_growth_by_hand(facts: Facts) -> None:
    # Former Đắk Lắk 2014 to 2024: exports 730 to 1 650, retail 49 425 to 105 000.
    printed = {"x.mu": (1650 / 730) ** 0.1, "r.mu": (105000 / 49425) ** 0.1}
    # The country's industry 2015 to 2024, each year as first published.
    product = 1.0
    for growth in (9.77, 7.5, 9.4, 10.24, 9.11, 3.35, 4.76, 7.76, 1.46, 8.35):
        product *= 1 + growth / 100
    printed["i.mu"] = product**0.1
    for code, factor in printed.items():
        assert facts.registry.find(code).default == round(100 * (factor - 1), 1)


@pytest.mark.parametrize(
    ("code", "given", "off", "on"),
    [
        # ln 1.085 = 0.0815799, ln 1.287 = 0.2523140: + 0.3141 * 0.1707341 = 0.1352075.
        ("x", {}, 11.9, 14.5),
        # ln 1.078 = 0.0751072, ln 1.16 = 0.1484200: + 0.515 * 0.0733128 = 0.1128633.
        ("r", {}, 10.0, 11.9),
        # ln 1.071 = 0.0685928, ln 1.15 = 0.1397619: + 0.467 * 0.0711691 = 0.1018288;
        # off: 0.0106 + 0.467 * 0.1397619 = 0.0758688.
        ("i", {"i.h": 15.0}, 7.9, 10.7),
    ],
)
def test_the_default_growth_by_hand(
    facts: Facts, code: str, given: dict[str, Value], off: float, on: float
) -> None:
    scenario = complete(facts, "2025-06", given)
    assert scenario.number(f"{code}.g") == off
    moved = changed(facts, scenario, {f"{code}.m": "on"})
    assert moved.number(f"{code}.g") == on


def test_the_median_follows(facts: Facts) -> None:
    # Retail: 92 742 + (182 281 / 1,094 - 92 742 / 1,16) * 1,119 = 189 724.
    found = answer(facts, "retail_sales", june(facts, r_m="on"))
    assert isinstance(found, Answer)
    assert found.outlook.year_end() == pytest.approx(189724, abs=1)


@pytest.mark.parametrize("vintage", ["2025-06", "2025-09", "2025-11"])
def test_off_the_size_moves_nothing(facts: Facts, vintage: str) -> None:
    plain = complete(facts, vintage, {"i.h": 15.0})
    moved = complete(facts, vintage, {"i.h": 15.0, "x.mu": 20.0, "r.mu": -5.0, "i.mu": 1.0})
    for one in facts.catalogue.projected:
        before, after = (answer(facts, one.id, scenario) for scenario in (plain, moved))
        assert isinstance(before, Answer)
        assert isinstance(after, Answer)
        assert (before.outlook, before.reach) == (after.outlook, after.reach)


def test_a_link_without_the_codes_means_off(facts: Facts, vocabulary: Vocabulary) -> None:
    said = to_query(june(facts), facts.registry, "vi")
    kept = [pair for pair in said.items() if pair[0] not in CODES]
    assert len(kept) < len(said)
    scenario, decoded = open_link(facts, vocabulary, kept)
    assert scenario == june(facts)
    assert decoded.notices == ()


def test_the_size_is_in_use_only_while_it_is_on(facts: Facts) -> None:
    assert {"r.m", "r.mu"} & codes_in_use(facts, june(facts)) == {"r.m"}
    assert {"r.m", "r.mu"} <= codes_in_use(facts, june(facts, r_m="on"))
    assert idle(facts, june(facts, r_mu=5.0), "retail_sales", "r.mu")
    # A growth set by hand rests on no trend; in another way its own growths do.
    assert not {"r.m", "r.mu"} & codes_in_use(facts, june(facts, r_m="on", r_g=5.0))
    by_quarter = june(facts, r_m="on", r_g=5.0, r_p="quarters", r_q3=2.0)
    assert {"r.m", "r.mu"} <= codes_in_use(facts, by_quarter)


def test_it_is_no_shock(facts: Facts) -> None:
    for one in facts.catalogue.projected:
        switches = possible(facts, one, june(facts, i_h=15.0))
        assert all(switch.kind == "shock" for switch in switches)


def test_a_growth_set_by_hand_stays_and_a_reset_takes_the_trend_away(facts: Facts) -> None:
    scenario = changed(facts, june(facts, r_g=5.0), {"r.m": "on"})
    assert scenario.number("r.g") == 5.0
    assert reset_assumptions(facts, scenario, "retail_sales") == june(facts)
    assert touched(facts, june(facts, r_m="on")) == {"r.m": "on"}


def test_presets_stand_around_the_stated_trend(facts: Facts) -> None:
    scenario = june(facts, r_m="on")
    presets = preset_scenarios(facts, facts.catalogue.indicators["retail_sales"], scenario)
    assert active_preset(presets, scenario) == "baseline"
    assert presets["cautious"].option("r.m") == "on"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tornado_switches_it_on_or_moves_it(facts: Facts, language: str) -> None:
    def bar(scenario: Scenario) -> Bar:
        bars = sensitivity(facts, answered(facts, "retail_sales", scenario))
        return next(one for one in bars if one.move.name == "r.mu")

    off, on = bar(june(facts)), bar(june(facts, r_m="on", r_mu=-4.0))
    assert (off.move.low, off.move.high) == (None, 7.8)
    # 5 % of the range of 35 points either way, on the step: -5,75 and -2,25.
    assert on.move.low == pytest.approx(-5.75, abs=0.06)
    assert on.move.high == pytest.approx(-2.25, abs=0.06)
    assert on.low.median < on.start.median < on.high.median
    assert "7" in bar_label(Reader(facts=facts, scenario=june(facts), language=language), off)


def test_the_solver_finds_the_trend_that_reaches_the_plan(facts: Facts) -> None:
    scenario = june(facts)
    solved = solve_for(facts, "retail_sales", scenario, "r.mu", 0.9)
    assert solved.besides == {"r.m": "on"}
    assert solved.solution.value is not None
    moved = changed(facts, scenario, {"r.m": "on", "r.mu": solved.solution.value})
    found = answer(facts, "retail_sales", moved)
    assert isinstance(found, Answer)
    assert found.reach.probability >= 0.9


def test_the_waterfall_has_one_bar_for_switch_and_size(facts: Facts) -> None:
    one = answered(facts, "retail_sales", june(facts, r_m="on", r_mu=6.0))
    found = waterfall(facts, one)
    assert [one.codes for one in found.bars] == [("r.m", "r.mu")]
    assert found.start.median + found.bars[0].part == pytest.approx(found.end.median)
