"""From obstacle to points of the index: links from printed figures, and what the reader gives."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.power_chain import effect, factors, freed, output_readings, year_output
from dakcong.answers.reader import Reader, arrived


def reader_at(facts: Facts, **given: str) -> Reader:
    pairs = [(code.replace("_", "."), text) for code, text in given.items()]
    reader, arrival = arrived(facts, pairs)
    assert arrival.notices == ()
    return reader


def test_a_year_of_power_is_told_by_the_printed_pace(facts: Facts) -> None:
    # Nearly 4,890 GWh in seven months, more than 838 GWh in July 2025: x 12 / 7 and x 12.
    found = year_output(facts)
    assert (found.low, found.high) == pytest.approx((8382.857, 10056.0))
    assert {one.source for one in output_readings(facts)} == {"vietnamvn-2025-08"}


def test_a_kind_without_a_design_has_the_factor_that_the_reader_gives(facts: Facts) -> None:
    assert set(factors(facts, reader_at(facts).scenario)) == {"wind", "solar"}
    found = factors(facts, reader_at(facts, i_kh="40", i_kb="62.5").scenario)
    assert (found["hydro"].low, found["hydro"].high) == (0.4, 0.4)
    assert found["biomass"].low == 0.625


def test_the_land_use_plan_by_hand(facts: Facts) -> None:
    # Solar 50 + 35 = 85 MW as Xuân Thọ 1, 76.2 GWh of 49.6 MW: 130.585 GWh. Floating 200, biomass
    # 20 + 50, hydro 2.9 MW have no factor until the reader gives one: 272.9 MW.
    plan = {one.held.content: one for one in freed(facts, reader_at(facts).scenario)}["land_plan"]
    assert plan.reached is not None
    assert plan.reached.gwh.low == pytest.approx(130.585, abs=1e-3)
    assert plan.left_out == pytest.approx(272.9)
    assert plan.reached.points is None
    # Floating 15 %: 262.8; biomass 60 %: 367.92; hydro 40 %: 10.1616; with solar 771.466 GWh.
    # Of 10,056 and 8,382.857 GWh: 7.6717 and 9.2029 %; electricity 20 %: 1.5343 and 1.8406 points.
    given = reader_at(facts, i_dw="20", i_kf="15", i_kb="60", i_kh="40")
    plan = {one.held.content: one for one in freed(facts, given.scenario)}["land_plan"]
    assert plan.left_out == 0
    assert plan.reached is not None
    assert plan.reached.points is not None
    assert plan.reached.gwh.high == pytest.approx(771.466, abs=1e-3)
    assert plan.reached.points.low == pytest.approx(1.5343, abs=1e-4)
    assert plan.reached.points.high == pytest.approx(1.8406, abs=1e-4)


def test_a_proposal_has_the_effect_of_the_projects_it_would_free(facts: Facts) -> None:
    # Thắng Lợi, 49.5 MW of wind: as Sông Cầu, 131.531 GWh of 49.94 MW, 130.372 GWh; as
    # HBRE An Thọ, 698.59 GWh of 200 MW, 172.901.
    # Of 10,056 and 8,382.857 GWh and 20 %: 0.2593 and 0.4125.
    proposals = facts.catalogue.proposals
    given = reader_at(facts, i_dw="20").scenario
    found = effect(facts, given, proposals["thang-loi-2020"]).reached
    assert found is not None
    assert found.points is not None
    assert (found.gwh.low, found.gwh.high) == pytest.approx((130.372, 172.901), abs=1e-3)
    assert (found.points.low, found.points.high) == pytest.approx((0.2593, 0.4125), abs=1e-4)
    # Panels are printed in MWp; money and wishes name no project that is held up.
    why = {name: effect(facts, given, one).why for name, one in proposals.items()}
    assert [name for name, one in why.items() if one == "megawatt"] == ["solar-list-2020"]
    assert [name for name, one in why.items() if not one] == [
        *("wind-list-2020", "thang-loi-2020", "ami-ac-2020"),
    ]
    assert sum(one == "project" for one in why.values()) == 5


def test_most_energy_comes_first_and_what_runs_or_stopped_is_left_out(facts: Facts) -> None:
    found = freed(facts, reader_at(facts).scenario)
    energy = [one.reached.gwh.high if one.reached else 0.0 for one in found]
    assert energy == sorted(energy, reverse=True)
    assert {one.held.stage for one in found} == {"proposed", "calling", "approved"}


def test_a_capacity_factor_moves_no_projection(facts: Facts) -> None:
    plain, given = reader_at(facts, i_h="15"), reader_at(facts, i_h="15", i_kh="40", i_kf="15")
    # The scenarios differ, the answers rest on each; nothing of the outlook may.
    outlooks = [getattr(one.answer("iip"), "outlook") for one in (plain, given)]  # noqa: B009
    assert outlooks[0] == outlooks[1]
