import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import changed
from dakcong.answers.moves.presets import active_preset, preset_scenarios
from dakcong.answers.year.answer import Answer, answer
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario

VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")


def indicator(facts: Facts, name: str) -> Indicator:
    return facts.catalogue.indicators[name]


def preset(
    facts: Facts, name: str, which: str, vintage: str = "2025-06", **given: Value
) -> Scenario | None:
    values = {code.replace("_", "."): value for code, value in given.items()}
    scenario = complete(facts, vintage, values)
    return preset_scenarios(facts, indicator(facts, name), scenario).get(which)


def answered(facts: Facts, name: str, scenario: Scenario | None) -> Answer:
    assert scenario is not None
    found = answer(facts, name, scenario)
    assert isinstance(found, Answer)
    return found


# Quantiles at 20 and 80 %: t(3) stays below 0.978472 with 80 %. Exports: 1.119 * exp(-+0.1206 *
# 0.978472) - 1 = -0.56 % and +25.92 %; retail: 1.10 * exp(-+0.0509 * 0.978472) - 1 = +4.66 %
# and +15.62 %. Pace: +28,7 % and +16 %. Just enough: retail +3,31 %, exports -32,40 %, upwards.
@pytest.mark.parametrize(
    ("which", "exports", "retail"),
    [
        ("cautious", -0.6, 4.7),
        ("baseline", 11.9, 10.0),
        ("optimistic", 25.9, 15.6),
        ("keep_pace", 28.7, 16.0),
        ("same_as_last_year", 0.0, 0.0),
        ("just_enough", -32.3, 3.4),
    ],
)
def test_the_growth_each_preset_sets(
    facts: Facts, which: str, exports: float, retail: float
) -> None:
    for name, code, growth in (("exports", "x.g", exports), ("retail_sales", "r.g", retail)):
        found = preset(facts, name, which)
        assert found is not None
        assert found.by_code[code] == growth


@pytest.mark.parametrize("vintage", VINTAGES)
@pytest.mark.parametrize("name", ["exports", "retail_sales", "iip"])
def test_cautious_is_below_baseline_and_baseline_below_optimistic(
    facts: Facts, name: str, vintage: str
) -> None:
    ends = [
        answered(facts, name, preset(facts, name, which, vintage, i_h=12.0)).outlook.year_end()
        for which in ("cautious", "baseline", "optimistic")
    ]
    assert ends[0] < ends[1] < ends[2]


@pytest.mark.parametrize("target", ["goal", "plan"])
@pytest.mark.parametrize("name", ["exports", "retail_sales", "iip"])
def test_just_enough_reaches_the_target_and_a_step_less_does_not(
    facts: Facts, name: str, target: str
) -> None:
    found = preset(facts, name, "just_enough", x_t=target, i_h=15.0)
    one = answered(facts, name, found)
    assert one.outlook.year_end() >= one.reach.target
    assert one.reach.probability >= 0.5
    code = f"{indicator(facts, name).letter}.g"
    less = changed(facts, one.scenario, {code: one.scenario.number(code) - 0.1})
    assert answered(facts, name, less).outlook.year_end() < one.reach.target


def test_just_enough_means_nothing_for_a_target_that_is_met(facts: Facts) -> None:
    assert preset(facts, "exports", "just_enough", "2025-10") is None


def test_just_enough_means_nothing_where_no_slider_reaches(facts: Facts) -> None:
    # In August 166.15 of 667.96 remain to be reached: -75,1 %, below the range of -60 %.
    assert preset(facts, "exports", "just_enough", "2025-08") is None


@pytest.mark.parametrize(
    "which", ["cautious", "baseline", "optimistic", "keep_pace", "same_as_last_year"]
)
def test_without_a_first_half_industry_has_no_preset(facts: Facts, which: str) -> None:
    assert preset(facts, "iip", which) is None


def test_the_baseline_is_the_default(facts: Facts) -> None:
    default = complete(facts, "2025-06", {})
    for name in ("exports", "retail_sales"):
        assert preset(facts, name, "baseline") == default
        possible = preset_scenarios(facts, indicator(facts, name), default)
        assert active_preset(possible, default) == "baseline"


def test_a_preset_keeps_choices_the_first_part_and_other_indicators(facts: Facts) -> None:
    found = preset(facts, "exports", "cautious", x_y="press", x_t="plan", r_g=1.0, i_h=15.0)
    assert found is not None
    kept = {"x.y": "press", "x.t": "plan", "r.g": 1.0, "i.h": 15.0}
    assert {code: found.by_code[code] for code in kept} == kept
    industry = preset(facts, "iip", "cautious", i_h=15.0, i_w=47.0)
    assert industry is not None
    assert (industry.by_code["i.h"], industry.by_code["i.w"]) == (15.0, 47.0)


# assumptions.toml: a preset puts every other assumption of the indicator on its default.
@pytest.mark.parametrize(
    ("code", "value", "default"),
    [
        ("x.s", 20.0, 12.06),
        ("x.p", "quarters", "whole"),
        ("x.q3", 5.0, 11.9),
        ("x.us", "on", "off"),
        ("x.uz", 5.0, 2.1),
        ("x.w", 70.0, 49.8),
    ],
)
def test_a_preset_puts_other_assumptions_back(
    facts: Facts, code: str, value: Value, default: Value
) -> None:
    found = preset(facts, "exports", "cautious", **{code.replace(".", "_"): value})
    assert found is not None
    assert found.by_code[code] == default


def test_a_preset_is_recognised_and_a_change_ends_it(facts: Facts) -> None:
    exports = indicator(facts, "exports")
    for one in facts.registry.presets:
        found = preset(facts, "exports", one.id)
        assert found is not None
        assert active_preset(preset_scenarios(facts, exports, found), found) == one.id
    own = complete(facts, "2025-06", {"x.g": 6.6})
    assert active_preset(preset_scenarios(facts, exports, own), own) is None
