from dataclasses import replace

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.trying import tried
from dakcong.answers.reach.solver import Solved, solve_for
from dakcong.answers.words.sentences import headline
from dakcong.answers.year.answer import Missing, answer
from dakcong.errors import InputError
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario


def solved(
    facts: Facts,
    indicator: str,
    code: str,
    confidence: float | None = None,
    vintage: str = "2025-06",
    **given: Value,
) -> Solved:
    values = {name.replace("_", "."): value for name, value in given.items()}
    return solve_for(facts, indicator, complete(facts, vintage, values), code, confidence)


# docs/design.md 4: +3,31 % and -32,4 % for the median, +8,6 % to be 80 % sure; up to the step.
@pytest.mark.parametrize(
    ("code", "confidence", "root", "value"),
    [
        ("r.g", None, 3.31, 3.4),
        ("r.g", 0.8, 8.59, 8.6),
        ("x.g", None, -32.40, -32.3),
    ],
)
def test_the_growth_of_the_remaining_months(
    facts: Facts, code: str, confidence: float | None, root: float, value: float
) -> None:
    found = solved(facts, facts.registry.find(code).indicator, code, confidence).solution
    assert found.outcome == "found"
    assert found.root == pytest.approx(root, abs=0.01)
    assert found.value == value


def test_how_many_lost_days_the_plan_of_retail_bears(facts: Facts) -> None:
    # 86 669 * 1.10 = 95 336 to come, 89 539 needed: 6,08 % may be lost, of 184 days 11,19.
    found = solved(facts, "retail_sales", "r.sd")
    assert found.solution.root == pytest.approx(11.19, abs=0.01)
    assert found.solution.value == 11
    assert found.besides == {"r.st": "on"}


def test_how_large_a_shock_the_goal_of_exports_bears(facts: Facts) -> None:
    # 1 005.85 * 1.119 = 1 125.5 to come, 680 needed: 39,58 % may be lost.
    found = solved(facts, "exports", "x.uz").solution
    assert (found.value, found.rising) == (39.5, False)


def test_one_quarter_alone(facts: Facts) -> None:
    # 89 539 = 86 669 * (share * (1 + g) + (1 - share) * 1.10): the fourth quarter keeps +10 %,
    # although growth is set as a whole.
    found = solved(facts, "retail_sales", "r.q3")
    share = 1 - complete(facts, "2025-06", {}).number("r.w") / 100
    needed = (89_539 / 86_669 - (1 - share) * 1.10) / share - 1
    assert found.solution.root == pytest.approx(100 * needed, abs=0.01)
    assert found.besides == {"r.p": "quarters", "r.q3": 10.0, "r.q4": 10.0}


def test_the_first_half_of_industry_carries_the_growth_of_the_rest_with_it(facts: Facts) -> None:
    # 13,15 %: the rest follows with expm1(0.0106 + 0.467 * ln 1.1315) = 7,1 %, and
    # 0.48 * 13.15 + 0.52 * 7.1 = 10.004; 13,14 % leaves 9.9992.
    found = solved(facts, "iip", "i.h")
    assert (found.present, found.solution.value) == (None, 13.15)


def test_without_its_first_half_industry_solves_for_nothing_else(facts: Facts) -> None:
    with pytest.raises(TypeError, match=r"i\.h.* missing"):
        solve_for(facts, "iip", complete(facts, "2025-06", {}), "i.g")


def test_what_does_not_matter_says_so(facts: Facts) -> None:
    assert solved(facts, "exports", "x.s").solution.outcome == "no_effect"
    assert solved(facts, "exports", "x.w").solution.outcome == "no_effect"
    assert solved(facts, "exports", "x.g", x_p="quarters").solution.outcome == "no_effect"


def test_a_goal_that_is_met_needs_nothing(facts: Facts) -> None:
    assert solved(facts, "exports", "x.g", vintage="2025-11").solution.outcome == "always"


def test_a_goal_beyond_the_range_names_the_best(facts: Facts) -> None:
    # All of June's retail range ends at +50 %; one quarter cannot bring 99 %.
    found = solved(facts, "retail_sales", "r.q4", 0.99, r_g=-10.0).solution
    assert (found.outcome, found.best_at) == ("never", 50)
    assert 0 < found.best < 0.99


@pytest.mark.parametrize("vintage", ["2025-06", "2025-08", "2025-09", "2025-10", "2025-11"])
def test_every_number_has_an_outcome_and_what_is_found_reaches_the_target(
    facts: Facts, vintage: str
) -> None:
    scenario = complete(facts, vintage, {"i.h": 12.0})
    for one in facts.registry.assumptions:
        if one.form != "number" or one.code not in scenario.by_code:
            continue
        found = solve_for(facts, one.indicator, scenario, one.code)
        if found.solution.value is None:
            continue
        assert one.rounded(found.solution.value) == pytest.approx(found.solution.value)
        moved = {**found.besides, one.code: found.solution.value}
        reached = tried(facts, one.indicator, scenario, moved)
        assert reached.outlook.year_end() >= reached.reach.target


@pytest.mark.parametrize("code", ["x.y", "r.g", "x.q1", "x.zz"])
def test_what_cannot_be_solved_for_is_refused(facts: Facts, code: str) -> None:
    with pytest.raises(InputError, match="use one of"):
        solve_for(facts, "exports", complete(facts, "2025-06", {}), code)


@pytest.mark.parametrize("confidence", [0.0, 1.0, 1.5])
def test_a_confidence_outside_its_range_is_refused(facts: Facts, confidence: float) -> None:
    with pytest.raises(InputError, match="between 0 and 1"):
        solve_for(facts, "exports", complete(facts, "2025-06", {}), "x.g", confidence)


def test_the_answer_itself_is_untouched(facts: Facts) -> None:
    scenario = complete(facts, "2025-06", {})
    before = answer(facts, "exports", scenario)
    solve_for(facts, "exports", scenario, "x.g")
    assert answer(facts, "exports", scenario) == before


def test_without_an_answer_the_chosen_target_is_named(facts: Facts) -> None:
    # The index has one target only: here exports have no figure yet, and aim at the plan.
    others = tuple(one for one in facts.catalogue.levels if one.indicator != "exports")
    empty = Facts(replace(facts.catalogue, levels=others), facts.registry)
    missing = answer(empty, "exports", Scenario("2025-06", {"x.t": "plan"}))
    assert isinstance(missing, Missing)
    assert (missing.target_kind, missing.target) == ("plan", 2235)
    assert "plan" in headline(missing, "en")
