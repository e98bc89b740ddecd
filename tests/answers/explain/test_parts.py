"""What growth is made of, and simple methods beside ours."""

import pytest

from dakcong.answers.explain.parts import GrowthParts, growth_parts, methods_beside
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.engine.simple_methods import Methods
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario
from tests.answers.answered import answered

VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")


INDICATORS = ("exports", "retail_sales", "iip")


def scenario_of(facts: Facts, vintage: str = "2025-06", **given: Value) -> Scenario:
    values = {code.replace("_", "."): value for code, value in given.items()}
    return complete(facts, vintage, values)


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
