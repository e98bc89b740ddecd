"""The compact table gives the same answer as the whole way through the figures."""

import random

import pytest

from dakcong.answers.defaults import complete
from dakcong.answers.facts import Facts
from dakcong.answers.live import live_table
from dakcong.answers.outlooks import Answer, answer
from dakcong.engine.live import evaluate
from dakcong.engine.outlook import path
from dakcong.errors import InputError
from dakcong.scenario.record import Scenario
from dakcong.scenario.registry import Value
from dakcong.units import fraction

WAYS = [
    ("exports", "x.p", "whole"),
    ("exports", "x.p", "quarters"),
    ("exports", "x.p", "commodities"),
    ("retail_sales", "r.p", "whole"),
    ("retail_sales", "r.p", "quarters"),
    ("retail_sales", "r.p", "volume_price"),
]
VINTAGES = ("2025-06", "2025-09", "2025-10", "2025-11")


def random_scenario(
    facts: Facts, source: random.Random, vintage: str, way: dict[str, Value]
) -> Scenario:
    """Half of what plays a part moved; shocks on and off."""
    known = complete(facts, vintage, way).by_code
    moved: dict[str, Value] = {}
    for one in facts.registry.assumptions:
        if one.code not in known or source.random() < 0.5:
            continue
        if one.form == "number":
            share = one.part == "share"
            moved[one.code] = one.rounded(source.uniform(one.low, 15.0 if share else one.high))
        elif one.kind == "shock":
            moved[one.code] = source.choice(("on", "off"))
    return complete(facts, vintage, {**moved, **way})


@pytest.mark.parametrize(("indicator", "code", "way"), WAYS)
@pytest.mark.parametrize("vintage", VINTAGES)
def test_table_of_one_scenario_answers_another_that_its_sliders_reach(
    facts: Facts, indicator: str, code: str, way: str, vintage: str
) -> None:
    source = random.Random(f"{indicator} {way} {vintage}")
    compared = 0
    for _ in range(40):
        start = random_scenario(facts, source, vintage, {code: way})
        try:
            before = answer(facts, indicator, start)
        except InputError:
            continue
        assert isinstance(before, Answer)
        table = live_table(facts, before)
        assert table is not None
        drivers = {
            one
            for term in table.terms
            for one in (*term.drivers, term.share_driver)
            if one in start.by_code
        }
        other = random_scenario(facts, source, vintage, {code: way})
        moved = complete(
            facts, vintage, {**start.by_code, **{one: other.by_code[one] for one in drivers}}
        )
        settings = {one: fraction(moved.number(one)) for one in drivers}
        try:
            after = answer(facts, indicator, moved)
        except InputError:
            with pytest.raises(InputError):
                evaluate(table, settings)
            continue
        assert isinstance(after, Answer)
        outlook, shares = evaluate(table, settings)
        assert outlook.growth == pytest.approx(after.outlook.growth, rel=1e-12, abs=1e-12)
        assert outlook.year_end() == pytest.approx(after.outlook.year_end(), rel=1e-12)
        assert outlook.probability(table.target) == pytest.approx(after.reach.probability, rel=1e-9)
        assert path(outlook, shares) == pytest.approx(
            path(after.outlook, after.projected_shares), rel=1e-9
        )
        compared += 1
    assert compared > 5
