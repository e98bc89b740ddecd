"""Seasons, shocks and lost days move the answer as they should."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.errors import InputError
from dakcong.scenario.registry import Value


def answered(facts: Facts, indicator: str, vintage: str = "2025-06", **given: Value) -> Answer:
    values = {code.replace("_", "."): value for code, value in given.items()}
    found = answer(facts, indicator, complete(facts, vintage, values))
    assert isinstance(found, Answer)
    return found


def test_quarters_are_weighted_by_the_assumed_season(facts: Facts) -> None:
    # -10 % on 40 % of the remainder and +20 % on 60 %: +8 %.
    one = answered(facts, "exports", x_p="quarters", x_w=60.0, x_q3=-10.0, x_q4=20.0)
    assert one.growth_before_shocks == pytest.approx(0.08)
    assert sum(one.shares[month] for month in (7, 8, 9)) == pytest.approx(0.40)
    # Of the projected remainder the third quarter is 0.36 of 1.08.
    assert sum(one.projected_shares[m] for m in (7, 8, 9)) == pytest.approx(0.36 / 1.08)


def test_month_shares_add_up_to_one(facts: Facts) -> None:
    for vintage in ("2025-06", "2025-08", "2025-11"):
        for given in ({}, {"x_p": "quarters", "x_q4": 50.0}):
            one = answered(facts, "exports", vintage, **given)
            assert sum(one.shares.values()) == pytest.approx(1.0)
            assert sum(one.projected_shares.values()) == pytest.approx(1.0)


def test_the_season_does_not_move_the_year_end_of_one_growth(facts: Facts) -> None:
    plain, moved = answered(facts, "exports"), answered(facts, "exports", x_w=80.0)
    assert moved.outlook.year_end() == plain.outlook.year_end()


def test_a_shock_moves_the_centre_and_not_the_spread(facts: Facts) -> None:
    # 1.119 * (1 - 0.021) * (1 - 0.125) = 0.958564.
    one = answered(facts, "exports", x_us="on", x_cf="on")
    assert one.growth_before_shocks == pytest.approx(0.119)
    assert one.outlook.growth == pytest.approx(1.119 * 0.979 * 0.875 - 1)
    assert one.outlook.spread == answered(facts, "exports").outlook.spread


def test_lost_days_are_counted_on_the_days_that_remain(facts: Facts) -> None:
    # 7 of 184 days from July to December; 1.10 * (1 - 7 / 184) - 1.
    one = answered(facts, "retail_sales", r_st="on")
    assert one.outlook.growth == pytest.approx(1.10 * (1 - 7 / 184) - 1, abs=1e-8)


def test_the_most_lost_days_still_leave_a_december(facts: Facts) -> None:
    one = answered(facts, "retail_sales", "2025-11", r_st="on", r_sd=30.0)
    assert one.outlook.growth == pytest.approx(1.107 / 31 - 1, abs=1e-8)


@pytest.mark.parametrize("vintage", ["2025-06", "2025-08", "2025-09", "2025-10", "2025-11"])
def test_the_ends_of_every_range_give_an_answer_or_a_clear_refusal(
    facts: Facts, vintage: str
) -> None:
    base = complete(facts, vintage, {"i.h": 15.0})
    for one in facts.registry.assumptions:
        for value in (one.low, one.high) if one.form == "number" else one.options:
            if one.code not in base.by_code:
                continue
            scenario = complete(facts, vintage, {"i.h": 15.0, one.code: value})
            try:
                found = answer(facts, one.indicator, scenario)
            except InputError:
                continue
            if isinstance(found, Missing):
                assert (one.code, value) == ("i.p", "sections")
                continue
            assert 0 <= found.reach.probability <= 1
            assert 0 < found.outlook.year_end(0.025) <= found.outlook.year_end(0.975) < 1e9
