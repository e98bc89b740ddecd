"""What was not touched follows; what was set stays."""

from dataclasses import replace

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import (
    changed,
    idle,
    moved,
    reset,
    reset_assumptions,
    touched,
)
from dakcong.answers.moves.presets import preset_scenarios
from dakcong.scenario.registry import Registry, Value
from dakcong.scenario.scenario import Scenario


@pytest.fixture
def july(facts: Facts) -> Scenario:
    return complete(facts, "2025-06", {})


def test_nothing_is_touched_at_first(facts: Facts, july: Scenario) -> None:
    assert touched(facts, july) == {}


def test_defaults_by_hand(july: Scenario) -> None:
    # +11,86 % and +10,02 % on their step of 0.1; scales of t(3) of trade and retail; the
    # fourth quarter brings 0.26368 of 0.52919 in exports, 0.26195 of 0.51379 in retail.
    expected = {"x.g": 11.9, "r.g": 10.0, "x.s": 12.06, "r.s": 5.09, "i.w": 48.0}
    expected |= {"x.w": 49.8, "r.w": 51.0}
    assert {code: july.by_code[code] for code in expected} == expected
    options = {"x.y": "plan", "x.b": "resolution", "x.t": "goal", "x.p": "whole", "x.us": "off"}
    assert {code: july.by_code[code] for code in options} == options
    assert "i.h" not in july.by_code
    assert not {"i.g", "i.s"} & july.by_code.keys()


def test_another_first_half_brings_another_default_growth(facts: Facts, july: Scenario) -> None:
    # ln 1.3716 = 0.315978; 0.0328 + 0.3141 * 0.315978 = 0.132049: +14,1 %.
    found = changed(facts, july, {"x.y": "press"})
    assert found.by_code["x.g"] == found.by_code["x.q3"] == 14.1
    assert touched(facts, found) == {"x.y": "press"}


def test_a_growth_that_was_set_stays(facts: Facts, july: Scenario) -> None:
    found = changed(facts, changed(facts, july, {"x.g": 5.0}), {"x.y": "press"})
    assert found.by_code["x.g"] == 5.0
    assert found.by_code["x.q3"] == 14.1


def test_an_assumed_first_half_brings_the_rest_of_industry(facts: Facts, july: Scenario) -> None:
    # 0.0106 + 0.467 * ln 1.15 = 0.075869: +7,9 %.
    found = changed(facts, july, {"i.h": 15.0})
    assert found.by_code["i.g"] == 7.9
    assert reset(facts, found, frozenset({"i.h"})) == july


def test_other_indicators_are_left_alone(facts: Facts, july: Scenario) -> None:
    found = changed(facts, july, {"x.g": 5.0})
    same = {code: value for code, value in july.by_code.items() if not code.startswith("x.")}
    assert {c: v for c, v in found.by_code.items() if not c.startswith("x.")} == same


def test_one_or_all_can_be_put_back(facts: Facts, july: Scenario) -> None:
    found = changed(facts, july, {"x.g": 5.0, "r.g": 1.0, "x.t": "plan"})
    once = reset(facts, found, frozenset({"x.g"}))
    assert touched(facts, once) == {"r.g": 1.0, "x.t": "plan"}
    assert reset(facts, found, frozenset(found.by_code)) == july


def test_putting_a_choice_back_lets_its_default_follow(facts: Facts, july: Scenario) -> None:
    found = changed(facts, july, {"x.y": "press"})
    assert reset(facts, found, frozenset({"x.y"})).by_code["x.g"] == 11.9


def test_a_scenario_is_not_changed_in_place(facts: Facts, july: Scenario) -> None:
    before = dict(july.by_code)
    changed(facts, july, {"x.g": 5.0})
    assert dict(july.by_code) == before


def test_on_another_vintage_untouched_values_take_its_defaults(
    facts: Facts, july: Scenario
) -> None:
    assert moved(facts, july, "2025-11") == (complete(facts, "2025-11", {}), ())


def test_on_another_vintage_what_was_set_stays_where_it_applies(
    facts: Facts, july: Scenario
) -> None:
    found = changed(facts, july, {"x.g": 5.0, "x.q3": 7.0, "x.y": "press", "x.t": "plan"})
    later, dropped = moved(facts, found, "2025-11")
    assert touched(facts, later) == {"x.g": 5.0, "x.t": "plan"}
    assert "x.q3" not in later.by_code  # the third quarter is over
    assert later.by_code["x.y"] == "share"  # the press reading belongs to June
    assert [(one.one.code, one.value, one.replaced) for one in dropped] == [
        ("x.y", "press", False),
        ("x.q3", 7.0, False),
    ]


def test_a_published_growth_replaces_an_assumed_one(facts: Facts, july: Scenario) -> None:
    found, dropped = moved(facts, changed(facts, july, {"i.h": 20.0}), "2025-09")
    assert found.by_code["i.h"] == 12.36
    assert [(one.one.code, one.value, one.replaced) for one in dropped] == [("i.h", 20.0, True)]


def test_there_and_back_is_the_same_for_what_applies_everywhere(
    facts: Facts, july: Scenario
) -> None:
    found = changed(facts, july, {"x.g": 5.0, "r.g": 1.0, "x.us": "on"})
    later, dropped = moved(facts, found, "2025-11")
    assert dropped == ()
    assert moved(facts, later, "2025-06") == (found, ())


@pytest.mark.parametrize(
    ("given", "code", "unused"),
    [
        ({"x.uz": 4.0}, "x.uz", True),  # the tariff is off
        ({"x.us": "on", "x.uz": 4.0}, "x.uz", False),
        ({"x.q3": 4.0}, "x.q3", True),  # one rate for all quarters
        ({"x.p": "quarters", "x.q3": 4.0}, "x.q3", False),
        ({"x.p": "quarters", "x.g": 4.0}, "x.g", True),
        ({"r.g": 4.0}, "r.g", True),  # retail sales
        ({"x.g": 4.0}, "x.g", False),
        ({"x.g": 11.9}, "x.g", False),  # the default: nothing was set
        ({"x.t": "plan"}, "x.t", False),
        ({"x.w": 45.0}, "x.w", False),  # moves the months, not the year
    ],
)
def test_a_value_that_changes_nothing_is_known(
    facts: Facts, july: Scenario, given: dict[str, Value], code: str, unused: bool
) -> None:
    assert idle(facts, changed(facts, july, given), "exports", code) is unused


def test_assumptions_go_back_and_chosen_figures_stay(facts: Facts, july: Scenario) -> None:
    set_by_reader = {"x.g": 5.0, "x.us": "on", "x.uz": 3.0, "x.y": "press", "x.t": "plan"}
    found = changed(facts, july, {**set_by_reader, "x.p": "commodities", "r.g": 1.0})
    back = reset_assumptions(facts, found, "exports")
    assert touched(facts, back) == {"x.y": "press", "x.t": "plan", "r.g": 1.0}


def test_what_the_province_does_stays_when_assumptions_go_back(facts: Facts) -> None:
    # No action has a published effect yet: here the tariff switch plays one.
    assumptions = tuple(
        replace(one, kind="action") if one.code in ("x.us", "x.uz") else one
        for one in facts.registry.assumptions
    )
    acting = Facts(facts.catalogue, Registry(assumptions, facts.registry.presets))
    found = complete(acting, "2025-06", {"x.us": "on", "x.uz": 3.0, "x.g": 5.0, "x.cf": "on"})
    stays = {"x.us": "on", "x.uz": 3.0}
    assert touched(acting, reset_assumptions(acting, found, "exports")) == stays
    exports = acting.catalogue.indicators["exports"]
    for made in preset_scenarios(acting, exports, found).values():
        assert stays.items() <= touched(acting, made).items()
        assert "x.cf" not in touched(acting, made)
