"""Tornado, waterfall, maps, contributions and simple methods on the shipped figures."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dakcong.answers.explain.waterfall import MOST_BARS, Group, Waterfall, parts_of, waterfall
from dakcong.answers.explain.waterfall import Bar as Change
from dakcong.answers.explain.words import change_name
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer, answer
from dakcong.errors import InputError
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario
from tests.answers.answered import answered

VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")


def scenario_of(facts: Facts, vintage: str = "2025-06", **given: Value) -> Scenario:
    values = {code.replace("_", "."): value for code, value in given.items()}
    return complete(facts, vintage, values)


def falls_of(facts: Facts, indicator: str, vintage: str = "2025-06", **given: Value) -> Waterfall:
    return waterfall(facts, answered(facts, indicator, scenario_of(facts, vintage, **given)))


def name_of(facts: Facts, found: Waterfall, bar: Change) -> str:
    reader = Reader(facts=facts, scenario=scenario_of(facts), language="en")
    return change_name(reader, found, bar)


def test_one_change_is_the_whole_waterfall(facts: Facts) -> None:
    # 1 005.85 * (0.20 - 0.119) = 81.47.
    found = falls_of(facts, "exports", x_g=20.0)
    assert [one.codes for one in found.bars] == [("x.g",)]
    assert found.bars[0].part == pytest.approx(81.47, abs=0.01)


def test_two_changes_share_what_they_do_together(facts: Facts) -> None:
    # Growth first +81.47, after a loss of 10 % +73.33: 77.40. The loss first -112.55, after the
    # growth -120.70: -116.63.
    found = falls_of(facts, "exports", x_g=20.0, x_us="on", x_uz=10.0)
    parts = {one.codes: one.part for one in found.bars}
    assert parts == pytest.approx({("x.g",): 77.40, ("x.us", "x.uz"): -116.63}, abs=0.01)


def test_what_plays_no_part_has_no_bar(facts: Facts) -> None:
    # A size without its shock, a quarter and the season while growth is set as a whole, the
    # spread and the choice of target: none moves the median.
    given: dict[str, Value] = {"x_uz": 9.0, "x_q3": 50.0, "x_w": 60.0, "x_s": 20.0, "x_t": "plan"}
    found = falls_of(facts, "exports", **given)
    assert found.bars == ()
    assert found.start.median == found.end.median


def test_growth_by_quarter_is_no_change_of_its_own(facts: Facts) -> None:
    found = falls_of(facts, "exports", x_p="quarters", x_q3=0.0, x_q4=30.0)
    assert [one.codes for one in found.bars] == [("x.q3",), ("x.q4",)]
    assert found.held == {"x.p": "quarters"}
    plain = answer(facts, "exports", scenario_of(facts))
    assert isinstance(plain, Answer)
    assert found.start.median == plain.outlook.year_end()


def test_a_missing_first_half_is_held_at_both_ends(facts: Facts) -> None:
    found = falls_of(facts, "iip", i_h=15.0, i_g=12.0)
    assert found.held == {"i.h": 15.0}
    assert [one.codes for one in found.bars] == [("i.g",)]


def test_the_smallest_of_many_changes_become_one_bar(facts: Facts) -> None:
    given: dict[str, Value] = {"x_y": "press", "x_b": "article", "x_p": "quarters", "x_w": 60.0}
    given |= {"x_q3": 5.0, "x_q4": 30.0, "x_us": "on", "x_uz": 5.0, "x_cf": "on", "x_s": 9.0}
    found = falls_of(facts, "exports", **given)
    assert len(found.bars) <= MOST_BARS
    assert found.rest == found.bars[-1].codes
    assert "x.s" in found.rest
    names = [name_of(facts, found, one) for one in found.bars]
    assert names.index("other small changes") == len(names) - 1


def test_a_bar_keeps_its_name_when_the_smallest_changes_add_nothing(facts: Facts) -> None:
    # The spread and the target move no median, so the group of the smallest has no bar.
    given: dict[str, Value] = {"x_p": "quarters", "x_q3": 5.0, "x_q4": 30.0, "x_b": "article"}
    given |= {"x_us": "on", "x_cf": "on", "x_s": 9.0, "x_t": "plan"}
    found = falls_of(facts, "exports", **given)
    assert found.rest == ("x.t", "x.s")
    assert {name_of(facts, found, one) for one in found.bars} == {
        *("the reading of last year", "growth of quarter 3", "growth of quarter 4"),
        "“US reciprocal tariff cuts exports”",
        "“Coffee price stays at its early-July low until year end”",
    }


def test_what_rests_does_not_crowd_out_what_moves(facts: Facts) -> None:
    # Prices and volumes of commodities rest while one growth is set for all.
    resting = {f"x_{c}v": 50.0 for c in "cfpnl"} | {"x_cp": -20.0}
    found = falls_of(facts, "exports", x_g=20.0, x_us="on", **resting)
    assert [one.codes for one in found.bars] == [("x.g",), ("x.us",)]
    assert found.rest is None


def test_changes_that_cannot_be_made_alone_are_one_bar() -> None:
    # "a" alone is refused, as a share above the whole would be.
    def median(some: frozenset[Group]) -> float:
        if some == frozenset({("a",)}):
            raise InputError("too much", key="error.shares", share=1.2)
        return 100.0 + 5 * len(some)

    assert parts_of(median, [("a",), ("b",)]) == ({("a", "b"): 10.0}, None)


@pytest.mark.parametrize(
    "given",
    [
        {"x_g": 33.3},
        {"x_g": -20.0, "x_b": "article", "x_cf": "on"},
        {"x_y": "press", "x_us": "on", "x_uz": 7.7},
        {"r_g": 4.4, "r_st": "on", "r_sd": 3.0},
        {"i_h": 12.0, "i_w": 46.0, "i_g": 3.0},
    ],
)
@pytest.mark.parametrize("vintage", VINTAGES)
def test_the_bars_join_both_ends_exactly(
    facts: Facts, vintage: str, given: dict[str, Value]
) -> None:
    indicator = {"x": "exports", "r": "retail_sales", "i": "iip"}[next(iter(given))[0]]
    if vintage != "2025-06":
        given = {code: value for code, value in given.items() if code != "x_y"}
    found = falls_of(facts, indicator, vintage, **given)
    digits = 4 if indicator == "iip" else 0
    unit = 10**digits
    start, end = (round(one.median * unit) for one in (found.start, found.end))
    assert start + sum(round(one.shown * unit) for one in found.bars) == end
    exact = sum(one.part for one in found.bars)
    assert exact == pytest.approx(found.end.median - found.start.median, rel=1e-6, abs=1e-3)


@st.composite
def any_exports(draw: st.DrawFn) -> dict[str, Value]:
    """A scenario of exports, moved in every way at once."""
    growth, third, fourth = (draw(st.integers(-600, 1200)) / 10 for _ in range(3))
    values: dict[str, Value] = {"x_g": growth, "x_cp": growth, "x_dv": third}
    values |= {"x_w": draw(st.integers(200, 900)) / 10, "x_s": draw(st.integers(100, 4000)) / 100}
    values |= {"x_p": draw(st.sampled_from(["whole", "quarters", "commodities"]))}
    values |= {"x_q3": third, "x_q4": fourth}
    values |= {code: draw(st.integers(0, 400)) / 10 for code in ("x_uz", "x_cz")}
    chosen = {"x_t": "plan", "x_us": "on", "x_cf": "on", "x_y": "press", "x_b": "article"}
    return values | {code: value for code, value in chosen.items() if draw(st.booleans())}


@given(values=any_exports())
@settings(max_examples=60)
def test_any_scenario_of_exports_is_explained_exactly(
    facts: Facts, values: dict[str, Value]
) -> None:
    found = falls_of(facts, "exports", **values)
    shown = sum(round(one.shown) for one in found.bars)
    assert round(found.start.median) + shown == round(found.end.median)
    exact = sum(one.part for one in found.bars)
    assert exact == pytest.approx(found.end.median - found.start.median, rel=1e-6, abs=1e-3)
