"""What is not in use moves nothing; what is in use moves something."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete, options
from dakcong.answers.moves.changes import changed
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.year.answer import Answer, answer
from dakcong.scenario.registry import Assumption, Value
from dakcong.scenario.scenario import Scenario

CASES = [
    *(("exports", way) for way in ("whole", "quarters", "commodities")),
    *(("retail_sales", way) for way in ("whole", "quarters", "volume_price")),
    *(("iip", way) for way in ("whole", "sections")),
]


def scenario_of(facts: Facts, indicator: str, way: str, vintage: str) -> Scenario:
    letter = facts.catalogue.indicators[indicator].letter
    path = {f"{letter}.p": way}
    given: dict[str, Value] = {**path, "x.q3": 3.0, "x.ds": 5.0, "r.q3": 2.0}
    without_default: dict[str, Value] = {"i.h": 15.0, "i.bw": 5.0, "i.dw": 30.0, "i.ew": 2.0}
    # While sections grow alike their weights move nothing.
    without_default |= {"i.bg": 20.0, "i.dg": 4.0, "i.eg": -3.0}
    known = complete(facts, vintage, {}).by_code
    kept = {code: value for code, value in given.items() if code in known}
    return complete(facts, vintage, {**kept, **without_default})


def answered(facts: Facts, indicator: str, scenario: Scenario) -> Answer:
    found = answer(facts, indicator, scenario)
    assert isinstance(found, Answer)
    return found


def other_value(facts: Facts, one: Assumption, scenario: Scenario) -> Value:
    value = scenario.by_code[one.code]
    if isinstance(value, str):
        return next((o for o in options(facts, one, scenario.vintage) if o != value), value)
    return one.rounded(value + 1 if value + 1 <= one.high else value - 1)


@pytest.mark.parametrize(("indicator", "way"), CASES)
@pytest.mark.parametrize("vintage", ["2025-06", "2025-10"])
def test_what_is_not_in_use_moves_no_digit(
    facts: Facts, indicator: str, way: str, vintage: str
) -> None:
    scenario = scenario_of(facts, indicator, way, vintage)
    before = answered(facts, indicator, scenario)
    used = in_use(facts, before.indicator, scenario)
    for one in facts.registry.of(indicator):
        if one.code in scenario.by_code and one not in used:
            moved = changed(facts, scenario, {one.code: other_value(facts, one, scenario)})
            after = answered(facts, indicator, moved)
            assert (after.outlook, after.reach) == (before.outlook, before.reach), one.code
            assert after.projected_shares == before.projected_shares, one.code


@pytest.mark.parametrize(("indicator", "way"), CASES)
def test_what_is_in_use_moves_a_digit(facts: Facts, indicator: str, way: str) -> None:
    scenario = scenario_of(facts, indicator, way, "2025-06")
    before = answered(facts, indicator, scenario)
    for one in in_use(facts, before.indicator, scenario):
        value = other_value(facts, one, scenario)
        # Another way alone need not move anything.
        if value == scenario.by_code[one.code] or one.id.endswith(".path"):
            continue
        after = answered(facts, indicator, changed(facts, scenario, {one.code: value}))
        seen = (after.outlook, after.reach, after.projected_shares, after.required_low)
        assert seen != (
            *(before.outlook, before.reach),
            *(before.projected_shares, before.required_low),
        ), one.code


def test_the_size_of_a_shock_is_in_use_only_while_it_acts(facts: Facts) -> None:
    exports = facts.catalogue.indicators["exports"]

    def codes(**given: Value) -> set[str]:
        values = {code.replace("_", "."): value for code, value in given.items()}
        found = in_use(facts, exports, complete(facts, "2025-08", values))
        return {one.code for one in found if one.kind == "shock"}

    assert codes() == {"x.us", "x.cf", "x.cr"}
    assert codes(x_us="on") == {"x.us", "x.uz", "x.cf", "x.cr"}
    assert codes(x_cf="on", x_cr="on") == {"x.us", "x.cf", "x.cr", "x.cu"}
    assert codes(x_cf="on", x_p="commodities") == {"x.us"}
