"""Tornado, waterfall, maps, contributions and simple methods on the shipped figures."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dakcong.answers.explain.map import growth_map, two_goals
from dakcong.answers.explain.parts import GrowthParts, growth_parts, methods_beside
from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import MOST_BARS, Group, Waterfall, parts_of, waterfall
from dakcong.answers.explain.waterfall import Bar as Change
from dakcong.answers.explain.words import change_name
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import changed
from dakcong.answers.moves.trying import furthest
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer, answer
from dakcong.engine.sensitivity import Bar
from dakcong.engine.simple_methods import Methods
from dakcong.errors import InputError
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario
from tests.answers.answered import answered

VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")
INDICATORS = ("exports", "retail_sales", "iip")


def scenario_of(facts: Facts, vintage: str = "2025-06", **given: Value) -> Scenario:
    values = {code.replace("_", "."): value for code, value in given.items()}
    return complete(facts, vintage, values)


def bars_of(facts: Facts, indicator: str, **given: Value) -> tuple[Bar, ...]:
    return sensitivity(facts, answered(facts, indicator, scenario_of(facts, **given)))


def falls_of(facts: Facts, indicator: str, vintage: str = "2025-06", **given: Value) -> Waterfall:
    return waterfall(facts, answered(facts, indicator, scenario_of(facts, vintage, **given)))


def name_of(facts: Facts, found: Waterfall, bar: Change) -> str:
    reader = Reader(facts=facts, scenario=scenario_of(facts), language="en")
    return change_name(reader, found, bar)


def test_the_tornado_of_exports(facts: Facts) -> None:
    # 1.119 * exp(-+0.1206 * 1.637744) - 1 = -8,2 and +36,3 %; 12,5 % of 1 125.5 = 140.7 less;
    # 2,1 % of it = 23.6 less; the spread moves the probability alone. A usual 8,5 % a year makes
    # 14,5 % of the 11,9 % (test_trend), on a remainder of 1 005.9: 26.2 more.
    bars = bars_of(facts, "exports")
    assert [one.move.name for one in bars] == ["x.g", "x.cz", "x.mu", "x.uz", "x.s"]
    assert (bars[0].move.low, bars[0].move.high) == (-8.2, 36.3)
    assert (bars[1].move.low, bars[1].move.high) == (None, 12.5)
    assert bars[1].high.median - bars[1].start.median == pytest.approx(-140.7, abs=0.1)
    assert bars[2].high.median - bars[2].start.median == pytest.approx(26.2, abs=0.1)
    assert (bars[2].move.low, bars[2].move.high) == (None, 8.5)
    assert bars[3].high.median - bars[3].start.median == pytest.approx(-23.6, abs=0.1)
    assert bars[4].swing == 0 < bars[4].probability_swing


def test_growth_by_quarter_has_a_bar_each_and_its_season(facts: Facts) -> None:
    names = {one.move.name for one in bars_of(facts, "exports", x_p="quarters", x_q4=30.0)}
    assert {"x.q3", "x.q4", "x.w"} <= names
    assert "x.g" not in names


def test_a_shock_that_is_on_is_halved_and_raised_by_half(facts: Facts) -> None:
    bars = bars_of(facts, "retail_sales", r_st="on", r_sd=10.0)
    storm = next(one for one in bars if one.move.name == "r.sd")
    assert (storm.move.low, storm.move.high) == (5, 15)


@pytest.mark.parametrize("vintage", VINTAGES)
@pytest.mark.parametrize("indicator", INDICATORS)
def test_every_end_of_a_bar_is_the_answer_with_that_value(
    facts: Facts, indicator: str, vintage: str
) -> None:
    scenario = scenario_of(facts, vintage, i_h=12.0)
    switches = {one.size: one.code for one in facts.registry.of(indicator) if one.size}
    found = sensitivity(facts, answered(facts, indicator, scenario))
    assert found
    for bar in found:
        name, high = bar.move.name, bar.move.high
        moved = {name: high} | ({switches[name]: "on"} if name in switches else {})
        one = answer(facts, indicator, changed(facts, scenario, moved))
        assert isinstance(one, Answer)
        assert (bar.high.median, bar.high.probability) == (
            one.outlook.year_end(),
            one.reach.probability,
        )


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


def test_the_furthest_value_that_is_accepted() -> None:
    def result(value: float) -> float:
        if not -3.25 <= value <= 7.04:
            raise InputError("refused", key="error.weight", weight=value)
        return value

    assert furthest(result, 1.0, 5.0, 0.1) == 5.0
    assert furthest(result, 1.0, 50.0, 0.1) == 7.0
    assert furthest(result, 1.0, -50.0, 0.1) == -3.2
    assert furthest(result, 7.0, 50.0, 0.1) == 7.0


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


@given(
    growth=st.integers(-600, 1200),
    quarters=st.tuples(st.integers(-600, 1200), st.integers(-600, 1200)),
    share=st.integers(200, 900),
    sizes=st.tuples(st.integers(0, 400), st.integers(0, 400)),
    spread=st.integers(100, 4000),
    way=st.sampled_from(["whole", "quarters", "commodities"]),
    options=st.tuples(*[st.booleans()] * 5),
)
@settings(max_examples=60)
def test_any_scenario_of_exports_is_explained_exactly(
    facts: Facts,
    growth: int,
    quarters: tuple[int, int],
    share: int,
    sizes: tuple[int, int],
    spread: int,
    way: str,
    options: tuple[bool, ...],
) -> None:
    values: dict[str, Value] = {"x_g": growth / 10, "x_w": share / 10, "x_s": spread / 100}
    values |= {"x_p": way, "x_cp": growth / 10, "x_dv": quarters[0] / 10}
    values |= {"x_q3": quarters[0] / 10, "x_q4": quarters[1] / 10}
    values |= {"x_uz": sizes[0] / 10, "x_cz": sizes[1] / 10}
    names = (("x_t", "plan"), ("x_us", "on"), ("x_cf", "on"), ("x_y", "press"))
    chosen = zip((*names, ("x_b", "article")), options, strict=True)
    values |= {code: value for (code, value), wanted in chosen if wanted}
    found = falls_of(facts, "exports", **values)
    shown = sum(round(one.shown) for one in found.bars)
    assert round(found.start.median) + shown == round(found.end.median)
    exact = sum(one.part for one in found.bars)
    assert exact == pytest.approx(found.end.median - found.start.median, rel=1e-6, abs=1e-3)


def test_the_map_of_two_quarters_is_the_answer_at_every_point(facts: Facts) -> None:
    found = growth_map(facts, "exports", scenario_of(facts))
    assert found is not None
    assert (found.x.code, found.y.code) == ("x.q3", "x.q4")
    for row, column in ((0, 12), (6, 6), (11, 2)):
        x, y = found.grid.xs[column], found.grid.ys[row]
        given: dict[str, Value] = {"x_p": "quarters", "x_q3": 100 * x, "x_q4": 100 * y}
        one = answer(facts, "exports", scenario_of(facts, **given))
        assert isinstance(one, Answer)
        assert found.grid.median[row][column] == pytest.approx(one.outlook.year_end(), rel=1e-7)
        assert found.grid.probability[row][column] == pytest.approx(one.reach.probability)


def test_the_map_of_industry_needs_no_published_figure(facts: Facts) -> None:
    # 0.48 * 15 + 0.52 * y = 10: y = 5,3846 %.
    found = growth_map(facts, "iip", scenario_of(facts))
    assert found is not None
    assert found.grid.contour[found.grid.xs.index(0.15)] == pytest.approx(0.053846, abs=1e-6)


@pytest.mark.parametrize(
    ("indicator", "given"),
    [
        ("exports", {"x_p": "commodities", "x_cp": -20.0, "x_cf": "on"}),
        ("retail_sales", {"r_p": "volume_price", "r_c": 3.0}),
    ],
)
def test_growth_set_by_what_drives_it_has_no_map_of_quarters(
    facts: Facts, indicator: str, given: dict[str, Value]
) -> None:
    assert growth_map(facts, indicator, scenario_of(facts, **given)) is None


def test_the_readers_own_quarters_stand_in_the_middle_of_the_map(facts: Facts) -> None:
    # The axes step by 10 points, as far as -60 and +120 %.
    given: dict[str, Value] = {"x_p": "quarters", "x_q3": -50.0, "x_q4": 110.0}
    found = growth_map(facts, "exports", scenario_of(facts, **given))
    assert found is not None
    assert found.grid.xs[0] <= -0.5 <= found.grid.xs[-1]
    assert found.grid.ys[0] <= 1.1 <= found.grid.ys[-1]
    x, y = found.grid.xs.index(-0.5), found.grid.ys.index(1.1)
    one = answer(facts, "exports", scenario_of(facts, **given))
    assert isinstance(one, Answer)
    assert found.grid.median[y][x] == pytest.approx(one.outlook.year_end(), rel=1e-7)


def test_one_open_quarter_has_no_map(facts: Facts) -> None:
    assert growth_map(facts, "exports", scenario_of(facts, "2025-10")) is None


def test_two_goals_change_at_their_required_growth(facts: Facts) -> None:
    # Exports from -32,4 %, retail from +3,3 %.
    found = two_goals(facts, "exports", "retail_sales", scenario_of(facts))
    assert found is not None
    assert (
        next(x for x, reached in zip(found[0].growths, found[0].reached, strict=True) if reached)
        == -0.3
    )
    assert (
        next(y for y, reached in zip(found[1].growths, found[1].reached, strict=True) if reached)
        == 0.05
    )
    assert two_goals(facts, "exports", "iip", scenario_of(facts)) is None


@pytest.mark.parametrize("vintage", VINTAGES)
@pytest.mark.parametrize("end", [-60.0, 70.0, 120.0])
def test_growth_far_outside_an_axis_still_has_one(facts: Facts, end: float, vintage: str) -> None:
    # Prices and volumes compound: 1.7 * 1.7 - 1 = +189 %, and the axis ends at +120 %.
    driven = [one for one in facts.registry.of("exports") if one.part in ("price", "volume")]
    given: dict[str, Value] = {one.code: one.rounded(end) for one in driven}
    scenario = complete(facts, vintage, {**given, "x.p": "commodities"})
    found = two_goals(facts, "exports", "retail_sales", scenario)
    assert found is not None
    growth = facts.registry.find("x.g")
    assert len(found[0].growths) >= 2
    assert growth.low / 100 <= found[0].growths[0] < found[0].growths[-1] <= growth.high / 100


def test_what_the_growth_of_exports_is_made_of(facts: Facts) -> None:
    # (1 520 - 1 181.04) / 2 186.89 = 15,50 points; 1 005.85 * 0.119 / 2 186.89 = 5,47 points.
    found = growth_parts(facts, answered(facts, "exports", scenario_of(facts)))
    assert isinstance(found, GrowthParts)
    assert (found.shown_so_far, found.shown_remainder) == (0.155, 0.0547)
    assert found.parts.year == pytest.approx(0.2097, abs=5e-5)
    # Last year 54,0 % by June, the nation 47,08 %: 0.45994 / 0.5292 = 0.869.
    assert found.base.base_ratio == pytest.approx(0.869, abs=5e-4)
    assert found.two_years is None


@pytest.mark.parametrize("vintage", VINTAGES)
@pytest.mark.parametrize("indicator", INDICATORS)
def test_shown_contributions_add_up(facts: Facts, indicator: str, vintage: str) -> None:
    found = growth_parts(facts, answered(facts, indicator, scenario_of(facts, vintage, i_h=12.0)))
    assert isinstance(found, GrowthParts)
    units = round(found.shown_so_far * 1e4) + round(found.shown_remainder * 1e4)
    assert units == round(found.parts.year * 1e4)


def test_simple_methods_beside_ours(facts: Facts) -> None:
    # 2 186.89 * 1.287; 1 520 + 1 005.85; 1 520 * 2; 1 520 / 0.4708; 1 520 + 715.
    found = methods_beside(facts, answered(facts, "exports", scenario_of(facts)))
    assert isinstance(found, Methods)
    assert found.year_ends == pytest.approx(
        {
            "same_growth": 2814.5,
            "no_growth": 2525.8,
            "run_rate": 3040,
            "usual_share": 3228.5,
            "plan": 2235,
            "ours": 2645.5,
        },
        abs=0.1,
    )
    index = methods_beside(facts, answered(facts, "iip", scenario_of(facts, i_h=15.0)))
    assert isinstance(index, Methods)
    assert set(index.year_ends) == {"same_growth", "no_growth", "ours"}
