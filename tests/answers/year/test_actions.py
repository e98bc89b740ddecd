"""Plants put into operation: what they add, by hand; apart from assumptions, nothing without."""

import pytest

from dakcong.answers.boards import levers
from dakcong.answers.explain.between import between
from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.facts import Facts
from dakcong.answers.move import moved
from dakcong.answers.moves.links import full_link, page_address
from dakcong.answers.moves.presets import preset_scenarios
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.year.answer import Answer, answer
from dakcong.answers.year.sections import sections_together
from dakcong.answers.year.table import live_table
from dakcong.engine.live import evaluate
from dakcong.scenario.arriving import pairs_of
from dakcong.units import fraction

PLAIN = "v=2025-06&i.h=15&i.g=8.5&lang=en"
WIND = f"{PLAIN}&i.dw=20&i.aw=200"
SECTIONS = "v=2025-06&i.h=15&i.p=sections&i.bw=5&i.dw=20&i.ew=2&lang=en"


def reader_at(facts: Facts, query: str) -> Reader:
    reader, arrival = arrived(facts, pairs_of(f"?{query}"))
    assert arrival.notices == ()
    return reader


def answered(facts: Facts, query: str) -> Answer:
    found = reader_at(facts, query).answer("iip")
    assert isinstance(found, Answer)
    return found


# Wind 131.531 GWh of 49.94 MW to 698.59 GWh of 200 MW: middle 34.970 %; 200 MW give 612.67 GWh, of
# 8,382.857 to 10,056, middle 9,219.43: 6.6455 %; electricity 20 %: 1.32909 % of every month.
GAIN = 0.0132909


def test_what_runs_all_remaining_months_adds_to_them_by_hand(facts: Facts) -> None:
    assert answered(facts, PLAIN).outlook.growth == pytest.approx(0.085)
    # 1.085 x 1.0132909 = 1.0994206.
    for link in (WIND, f"{WIND}&i.am=1", f"{WIND}&i.am=7"):
        assert answered(facts, link).outlook.growth == pytest.approx(0.0994206, abs=1e-6)
    # The first half weighs 48 %: 0.48 x 1.15 + 0.52 x 1.0994206 = 1.1236987.
    assert answered(facts, WIND).outlook.year_growth() == pytest.approx(0.1236987, abs=1e-6)


def test_what_runs_from_a_month_adds_to_that_month_and_the_later_ones(facts: Facts) -> None:
    found, plain = answered(facts, f"{WIND}&i.am=12"), answered(facts, PLAIN)
    december = plain.projected_shares[12]
    lifted = (1 + plain.outlook.growth) * (1 + december * GAIN) - 1
    assert found.outlook.growth == pytest.approx(lifted, abs=1e-6)
    assert found.growth_before_shocks == plain.growth_before_shocks


@pytest.mark.parametrize(
    "given",
    [
        "&i.aw=200&i.am=9",  # no weight of electricity
        "&i.dw=20",  # no action
        "&i.dw=20&i.am=9",  # a month alone
        "&i.dw=20&i.ah=200",  # no capacity factor of hydropower
        "&i.dw=20&i.aw=0",
    ],
)
def test_what_cannot_act_moves_no_digit(facts: Facts, given: str) -> None:
    assert answered(facts, PLAIN + given).outlook == answered(facts, PLAIN).outlook


def test_sections_and_actions_add_up(facts: Facts) -> None:
    together = sections_together(facts, answered(facts, f"{SECTIONS}&i.aw=200&i.am=9"))
    plain = sections_together(facts, answered(facts, SECTIONS))
    assert together is not None
    assert plain is not None
    assert together.parts == plain.parts
    assert together.from_shocks == plain.from_shocks == 0
    assert together.growth == pytest.approx(plain.growth + together.from_actions)
    assert together.from_actions > 0.009


def test_an_action_has_a_bar_of_its_own(facts: Facts) -> None:
    found = answered(facts, f"{WIND}&i.am=9")
    bars = {one.move.name: (one.move.low, one.move.high) for one in sensitivity(facts, found)}
    assert bars["i.aw"] == (100, 300)
    assert bars["i.am"] == (8, 10)
    way = waterfall(facts, answered(facts, "v=2025-06&i.h=15&i.dw=20&i.aw=200&i.am=9&lang=en"))
    assert [one.codes for one in way.bars] == [("i.aw", "i.am")]
    assert way.start.median + way.bars[0].part == pytest.approx(way.end.median)
    assert way.held["i.dw"] == 20


def test_between_two_scenarios_actions_are_one_change(facts: Facts) -> None:
    start, end = answered(facts, PLAIN), answered(facts, f"{WIND}&i.am=9")
    found = between(facts, start, end)
    assert [one.codes for one in found.bars] == [("i.dw", "i.aw", "i.am")]


def test_the_board_shows_an_action_with_what_it_rests_on(facts: Facts) -> None:
    def codes_of(query: str) -> list[str]:
        reader = reader_at(facts, query)
        return [one["code"] for one in levers.controls(reader, reader.indicator("iip"))]

    plain, acting = codes_of(PLAIN), codes_of(f"{WIND}&i.am=9")
    assert [code for code in acting if code not in plain] == ["i.aw", "i.am", "i.dw"]
    assert "i.g" in acting
    weights = codes_of(f"{SECTIONS}&i.aw=200&kp=weight")
    assert weights.count("i.dw") == 1


def test_the_table_of_the_browser_gives_the_same(facts: Facts) -> None:
    found = answered(facts, f"{WIND}&i.am=10")
    table = live_table(facts, found)
    assert table is not None
    settings = {code: fraction(found.scenario.number(code)) for code in table.drivers}
    assert settings.keys() == {"i.h", "i.g", "i.dw", "i.aw", "i.am"}
    outlook, shares = evaluate(table, settings)
    assert outlook.growth == found.outlook.growth
    assert shares == pytest.approx(found.projected_shares)


def test_actions_and_assumptions_are_reset_apart(facts: Facts) -> None:
    reader = reader_at(facts, f"{WIND}&i.am=9")
    iip = reader.indicator("iip")
    after = moved(reader, iip, {"kind": "reset_actions"})
    assert after is not None
    assert "i.aw" not in after.reader.scenario.by_code
    assert after.reader.scenario.number("i.g") == 8.5
    # From the energy page, which is about no indicator, too.
    beside = moved(reader, None, {"kind": "reset_actions"})
    assert beside is not None
    assert beside.reader == after.reader
    world = moved(reader, iip, {"kind": "reset_assumptions"})
    assert world is not None
    assert world.reader.scenario.number("i.aw") == 200


def test_presets_leave_actions_alone_and_do_not_count_them_twice(facts: Facts) -> None:
    reader, plain = reader_at(facts, WIND), reader_at(facts, f"{PLAIN}&i.dw=20")
    iip = reader.indicator("iip")
    made = preset_scenarios(facts, iip, reader.scenario)
    usual = preset_scenarios(facts, iip, plain.scenario)
    assert made["optimistic"].number("i.g") == usual["optimistic"].number("i.g")
    enough = answer(facts, "iip", made["just_enough"])
    assert isinstance(enough, Answer)
    assert enough.reach.probability == pytest.approx(0.5, abs=0.01)


def test_a_link_carries_actions_and_none_without_them(facts: Facts) -> None:
    page = page_address("http://127.0.0.1:8501", "industry")
    reader = reader_at(facts, f"{WIND}&i.am=9")
    sent = full_link(facts, reader.scenario, page=page)
    assert "i.aw=200" in sent
    assert arrived(facts, pairs_of(sent))[0].scenario == reader.scenario
    assert "i.a" not in full_link(facts, reader_at(facts, PLAIN).scenario, page=page)
