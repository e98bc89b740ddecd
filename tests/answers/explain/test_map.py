"""Maps of two growth rates on the shipped figures."""

import pytest

from dakcong.answers.explain.map import growth_map, two_goals
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.year.answer import Answer, answer
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario

VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")


def scenario_of(facts: Facts, vintage: str = "2025-06", **given: Value) -> Scenario:
    values = {code.replace("_", "."): value for code, value in given.items()}
    return complete(facts, vintage, values)


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
