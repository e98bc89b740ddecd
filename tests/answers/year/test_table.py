"""The compact table gives the same answer as the whole way through the figures."""

import random
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.loading import load_facts
from dakcong.answers.moves.changes import changed, touched
from dakcong.answers.year.answer import Answer, answer
from dakcong.answers.year.table import live_table
from dakcong.engine.live import evaluate
from dakcong.engine.outlook import path
from dakcong.errors import InputError
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction

WAYS = [
    ("exports", "x.p", "whole"),
    ("exports", "x.p", "quarters"),
    ("exports", "x.p", "commodities"),
    ("retail_sales", "r.p", "whole"),
    ("retail_sales", "r.p", "quarters"),
    ("retail_sales", "r.p", "volume_price"),
    ("iip", "i.p", "whole"),
    ("iip", "i.p", "sections"),
]
# Rates of an index have few digits: a half in the ninth may be rounded either way.
LAST_DIGIT = 1e-8
# What nobody publishes for industry and an answer needs.
NEEDED: dict[str, Value] = {"i.h": 15.0, "i.bw": 5.0, "i.dw": 30.0, "i.ew": 2.0}
# Parts of which several make a whole, drawn so small that they stay below it.
SMALL = {"share": 15.0, "weight": 30.0}
VINTAGES = ("2025-06", "2025-09", "2025-10", "2025-11")


def random_scenario(
    facts: Facts, source: random.Random, vintage: str, way: dict[str, Value]
) -> Scenario:
    """Half of what plays a part moved; shocks on and off."""
    known = complete(facts, vintage, {**NEEDED, **way}).by_code
    moved: dict[str, Value] = {}
    for one in facts.registry.assumptions:
        if one.code not in known or source.random() < 0.5:
            continue
        if one.form == "number":
            high = SMALL.get(one.part, one.high)
            moved[one.code] = one.rounded(source.uniform(one.low, high))
        elif one.kind == "shock":
            moved[one.code] = source.choice(("on", "off"))
    return complete(facts, vintage, {**NEEDED, **moved, **way})


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
        drivers = table.drivers
        other = random_scenario(facts, source, vintage, {code: way}).by_code
        moved = complete(facts, vintage, {**start.by_code, **{one: other[one] for one in drivers}})
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
        expected = path(after.outlook, after.projected_shares)
        assert path(outlook, shares) == pytest.approx(expected, rel=LAST_DIGIT)
        compared += 1
    assert compared > 5


@pytest.mark.parametrize("way", ["whole", "sections"])
@pytest.mark.parametrize("trend", ["off", "on"])
def test_growths_that_nobody_set_follow_the_first_part(facts: Facts, way: str, trend: str) -> None:
    source, followed = random.Random(f"{way} {trend}"), 0
    for vintage in VINTAGES:
        for _ in range(10):
            start = random_scenario(facts, source, vintage, {"i.p": way, "i.m": trend})
            before = answer(facts, "iip", start)
            assert isinstance(before, Answer)
            table = live_table(facts, before)
            assert table is not None
            resting = {one.driver for one in table.resting}
            growths = {code for term in table.terms for code in term.drivers}
            assert resting == growths - touched(facts, start).keys()
            moved = changed(facts, start, {"i.h": round(source.uniform(-40, 60), 2)})
            after = answer(facts, "iip", moved)
            assert isinstance(after, Answer)
            set_by_hand = table.drivers - resting
            outlook, _ = evaluate(table, {one: fraction(moved.number(one)) for one in set_by_hand})
            assert outlook.growth == pytest.approx(after.outlook.growth, rel=1e-12, abs=1e-12)
            assert outlook.year_growth() == pytest.approx(after.outlook.year_growth(), rel=1e-12)
            followed += bool(resting)
    assert followed > 5


def test_the_spread_that_nobody_set_follows_the_first_part(root: Path) -> None:
    facts, source = load_facts(root / "data"), random.Random("spread")
    spreads = set()
    for place in range(200):
        vintage = VINTAGES[place % len(VINTAGES)]
        start = random_scenario(facts, source, vintage, {"i.p": "whole"})
        given = {one: value for one, value in start.by_code.items() if one != "i.s"}
        start = complete(facts, vintage, given)
        before = answer(facts, "iip", start)
        assert isinstance(before, Answer)
        table = live_table(facts, before)
        assert table is not None
        moved = changed(facts, start, {"i.h": round(source.uniform(-40, 60), 2)})
        after = answer(facts, "iip", moved)
        assert isinstance(after, Answer)
        settings = {one: fraction(moved.number(one)) for one in table.drivers}
        outlook, _ = evaluate(table, settings)
        assert outlook.spread == after.outlook.spread
        assert outlook.probability(table.target) == pytest.approx(after.reach.probability, rel=1e-9)
        spreads.add(outlook.spread)
    assert len(spreads) > 100
    assert facts.registry.find("i.s").high / 100 >= max(spreads)
