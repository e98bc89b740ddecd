"""Obstacles removed and land let: what they add, by hand; nothing without what they need."""

import pytest

from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.facts import Facts
from dakcong.answers.known.removal import freed_by, held_beside, removals
from dakcong.answers.move import moved
from dakcong.answers.moves.links import full_link, page_address
from dakcong.answers.reader import arrived
from dakcong.answers.year.actions import actions, lifted
from dakcong.answers.year.table import live_table
from dakcong.engine.live import evaluate
from dakcong.scenario.arriving import pairs_of
from dakcong.units import fraction
from tests.answers.year.test_actions import PLAIN, SECTIONS, answered, reader_at
from tests.golden.test_boards import LINKS

GRID = f"{PLAIN}&i.dw=20&i.og=1"
LAND = f"{PLAIN}&i.bw=5&i.dw=20&i.ew=2&i.lh=20&i.lo=0.05"


def test_an_obstacle_that_is_removed_frees_what_it_alone_holds_up(facts: Facts) -> None:
    # Ia Lốp 1, 40 MW of sun, by the one design (76.2 GWh of 49.6 MW): 61.4516 GWh of 9,219.43,
    # 0.666544 %; electricity 20 %: 0.133309 %. 1.085 x 1.00133309 = 1.0864464.
    assert answered(facts, GRID).outlook.growth == pytest.approx(0.0864464, abs=1e-7)
    # Clearance holds up 80 MW of wind, which forest and irrigation works hold up too.
    alone = answered(facts, f"{PLAIN}&i.dw=20&i.ok=1")
    assert alone.outlook == answered(facts, PLAIN).outlook
    assert freed_by(facts, ["clearance"]) == {}


def test_a_project_with_two_obstacles_waits_for_the_later(facts: Facts) -> None:
    assert held_beside(facts, "clearance") == ("production_forest", "irrigation_land")
    both = answered(facts, f"{PLAIN}&i.dw=20&i.ok=8&i.of=11&i.oi=9")
    forest = answered(facts, f"{PLAIN}&i.dw=20&i.of=11&i.oi=9")
    # 80 MW of wind at 34.970 %: 245.07 GWh, 2.65820 %, of a fifth: 0.531640 % of two months.
    weight = sum(answered(facts, PLAIN).projected_shares[month] for month in (11, 12))
    added = both.outlook.growth - forest.outlook.growth
    assert added == pytest.approx(1.085 * weight * 0.00531640, abs=1e-6)


def test_what_passes_until_power_is_generated_is_the_readers(facts: Facts) -> None:
    later = answered(facts, f"{PLAIN}&i.dw=20&i.og=10")
    assert answered(facts, f"{PLAIN}&i.dw=20&i.og=7&i.od=3").outlook == later.outlook
    never = answered(facts, f"{PLAIN}&i.dw=20&i.og=7&i.od=24")
    assert never.outlook.growth == pytest.approx(0.085)


def test_land_that_is_let_moves_manufacturing_by_the_given_output(facts: Facts) -> None:
    # 20 ha x 0.05 % = 1 % of manufacturing, which has 100 - 5 - 20 - 2 = 73 %: 0.73 %.
    assert answered(facts, LAND).outlook.growth == pytest.approx(1.085 * 1.0073 - 1, abs=1e-8)
    by_section = answered(facts, f"{SECTIONS}&i.lh=20&i.lo=0.05")
    plain = answered(facts, SECTIONS)
    lifted = (1 + plain.outlook.growth) * 1.0073 - 1
    assert by_section.outlook.growth == pytest.approx(lifted, abs=1e-8)


@pytest.mark.parametrize(
    "given",
    [
        "&i.og=8",  # no weight of electricity
        "&i.dw=20&i.od=3",  # nothing removed
        "&i.dw=20&i.ob=8",  # no capacity factor of panels on roofs
        "&i.bw=5&i.dw=20&i.ew=2&i.lh=20&i.lm=9",  # no output of a hectare
        "&i.dw=20&i.lh=20&i.lo=0.05",  # two weights are missing
        "&i.bw=5&i.dw=20&i.ew=2&i.lo=0.05",  # nothing let
    ],
)
def test_what_cannot_act_moves_no_digit(facts: Facts, given: str) -> None:
    assert answered(facts, PLAIN + given).outlook == answered(facts, PLAIN).outlook


def test_each_has_bars_of_its_own(facts: Facts) -> None:
    found = answered(facts, f"{LAND}&i.lm=9&i.og=10&i.od=1")
    bars = {one.move.name: (one.move.low, one.move.high) for one in sensitivity(facts, found)}
    assert bars["i.og"] == (9, 11)
    assert bars["i.od"] == (0, 2)
    assert bars["i.lh"] == (10, 30)
    assert bars["i.lo"] == (0.025, 0.075)
    assert bars["i.lm"] == (8, 10)
    plain = "v=2025-06&i.h=15&i.bw=5&i.dw=20&i.ew=2&i.lo=0.05&lang=en"
    way = waterfall(facts, answered(facts, f"{plain}&i.lh=20&i.lm=9&i.og=10&i.aw=100&i.am=8"))
    assert [one.codes for one in way.bars] == [("i.aw", "i.am"), ("i.og",), ("i.lh", "i.lm")]
    assert way.start.median + sum(one.part for one in way.bars) == pytest.approx(way.end.median)


def test_the_table_of_the_browser_follows_every_slider(facts: Facts) -> None:
    before = f"{SECTIONS}&i.aw=200&i.am=8&i.og=9&i.od=1&i.lh=20&i.lm=10&i.lo=0.05&i.kf=20&i.af=50"
    after = (
        "v=2025-06&i.h=12&i.p=sections&i.bw=8&i.dw=30&i.ew=3&i.dl=150&lang=en&i.aw=300&i.am=9"
        "&i.og=8&i.od=0&i.lh=40&i.lm=8&i.lo=0.02&i.kf=15&i.af=80"
    )
    start, end = answered(facts, before), answered(facts, after)
    table = live_table(facts, start)
    assert table is not None
    settings = {code: fraction(end.scenario.number(code)) for code in table.drivers}
    outlook, shares = evaluate(table, settings)
    assert outlook.growth == pytest.approx(end.outlook.growth, rel=1e-9)
    assert shares == pytest.approx(end.projected_shares)


def test_each_deed_is_taken_back_alone(facts: Facts) -> None:
    reader = reader_at(facts, f"{LAND}&i.og=9&i.aw=100")
    for deed, gone in (("removed", "i.og"), ("leased", "i.lh"), ("commissioned", "i.aw")):
        after = moved(reader, None, {"kind": "reset_actions", "deed": deed})
        assert after is not None
        left = {"i.og", "i.lh", "i.aw"} & after.reader.scenario.by_code.keys()
        assert left == {"i.og", "i.lh", "i.aw"} - {gone}
    every = moved(reader, reader.indicator("iip"), {"kind": "reset_actions"})
    assert every is not None
    assert not {"i.og", "i.lh", "i.aw"} & every.reader.scenario.by_code.keys()
    assert every.reader.scenario.number("i.lo") == 0.05


def test_a_link_carries_them(facts: Facts) -> None:
    reader = reader_at(facts, f"{LAND}&i.lm=9&i.og=10&i.od=1")
    sent = full_link(facts, reader.scenario, page=page_address("http://127.0.0.1:8501", "industry"))
    assert arrived(facts, pairs_of(sent))[0].scenario == reader.scenario


def test_every_obstacle_that_holds_up_power_can_be_removed(facts: Facts) -> None:
    held = {one.content for one in facts.catalogue.obstacles.values()}
    # Weak wind nobody removes, and land to be avoided stays so; the forest of a national park holds
    # up a project that was stopped.
    assert removals(facts).keys() == held - {"low_wind", "excluded_land", "special_forest"}


def test_golden_links_take_no_action_and_keep_every_digit(facts: Facts) -> None:
    # What is seen at these links is held byte for byte (tests/golden): nothing may be added there.
    for link in LINKS:
        reader, _ = arrived(facts, pairs_of(f"?{link.partition('?')[2]}"))
        iip = reader.indicator("iip")
        assert actions(facts, iip, reader.scenario) == ()
        assert lifted(facts, iip, reader.scenario) == {}
        assert not [code for code in reader.scenario.by_code if code[:3] in ("i.o", "i.l")]
