"""The way from one scenario to another: by hand, from the defaults, exactly for any two."""

import random
from typing import Any

import pytest

from dakcong.answers.explain.between import between
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.year.answer import Answer, answer
from dakcong.answers.year.joined import decimals_of
from dakcong.errors import InputError
from tests.answers.answered import answered
from tests.random_settings import random_values


def under(facts: Facts, indicator: str = "exports", **given: Any) -> Answer:
    values = {code.replace("_", "."): value for code, value in given.items()}
    return answered(facts, indicator, complete(facts, "2025-06", values))


def parts(facts: Facts, start: Answer, end: Answer) -> dict[tuple[str, ...], float]:
    return {one.codes: one.part for one in between(facts, start, end).bars}


def test_by_hand(facts: Facts) -> None:
    # Last year's remainder is 1 005.847. Growth 20 % to 5 %: -150.88 alone; after a loss of 10 %:
    # -135.79; the loss alone -120.70, after the growth -105.61.
    start = under(facts, x_g=20.0)
    end = under(facts, x_g=5.0, x_us="on", x_uz=10.0)
    found = parts(facts, start, end)
    assert found == pytest.approx({("x.g",): -143.33, ("x.us", "x.uz"): -113.16}, abs=0.01)
    assert parts(facts, end, start) == pytest.approx({k: -v for k, v in found.items()}, abs=1e-6)


def test_from_the_defaults_it_is_the_way_that_the_board_shows(facts: Facts) -> None:
    for given in ({"x_g": 20.0, "x_us": "on"}, {"x_p": "quarters", "x_q3": 0.0, "x_q4": 30.0}):
        end = under(facts, **given)
        known = {one.codes: one.part for one in waterfall(facts, end).bars}
        assert parts(facts, under(facts), end) == pytest.approx(known)


def test_another_way_to_set_growth_is_one_change_with_all_that_it_sets(facts: Facts) -> None:
    start = under(facts, x_g=20.0, x_us="on")
    found = parts(facts, start, under(facts, x_p="quarters", x_q3=0.0, x_q4=30.0))
    assert set(found) == {("x.p", "x.g", "x.q3", "x.q4"), ("x.us",)}


def test_a_scenario_and_itself_have_no_way(facts: Facts) -> None:
    one = under(facts, x_g=20.0)
    assert between(facts, one, one).bars == ()
    assert between(facts, one, under(facts, x_g=20.0, r_g=3.0)).same


def joins(facts: Facts, seed: int) -> None:
    source = random.Random(seed)
    indicator = source.choice(("exports", "retail_sales", "iip"))
    found: list[Answer] = []
    while len(found) < 2:
        drawn = random_values(facts, source, indicator)
        few = dict(source.sample(sorted(drawn.items()), source.randrange(1, 9)))
        if indicator == "iip":
            few["i.h"] = drawn["i.h"]
        scenario = complete(facts, "2025-06", few)
        try:
            one = answer(facts, indicator, scenario)
        except InputError:
            continue
        if isinstance(one, Answer):
            found.append(one)
    start, end = found
    unit = 10 ** decimals_of(start.indicator.unit)
    first, last = (round(one.outlook.year_end() * unit) for one in found)
    way = between(facts, start, end)
    assert first + sum(round(bar.shown * unit) for bar in way.bars) == last
    assert sum(bar.part for bar in way.bars) == pytest.approx(
        end.outlook.year_end() - start.outlook.year_end(), rel=1e-6, abs=1e-3
    )


@pytest.mark.parametrize("seed", range(12))
def test_the_steps_between_any_two_join_both_ends_exactly(facts: Facts, seed: int) -> None:
    joins(facts, seed)


@pytest.mark.thorough
def test_the_steps_between_many_pairs_join_both_ends_exactly(facts: Facts) -> None:
    for seed in range(300):
        joins(facts, seed)
