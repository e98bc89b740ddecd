import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.reach.path import target_path
from dakcong.answers.reach.waiting import Chance, last_chance
from dakcong.scenario.registry import Value
from tests.answers.answered import answered


def chance(facts: Facts, indicator: str, vintage: str = "2025-06", **given: Value) -> Chance:
    values = {code.replace("_", "."): value for code, value in given.items()}
    return last_chance(facts, answered(facts, indicator, complete(facts, vintage, values)))


def test_the_last_chance_of_retail(facts: Facts) -> None:
    # National months 7 to 12: 8.338 8.357 8.489 8.709 8.810 8.676, sum 51.379. At last year's
    # level until October 34,03 % of the remainder is left: 3,31 / 0.3403 = 9,73 % still needed,
    # below the best printed (16 %); until November 16,89 %: 19,6 %, above it.
    found = chance(facts, "retail_sales")
    assert found.best_figure is not None
    assert found.best_figure.as_printed == "tăng 16%"
    needed = [one.needed for one in found.delay.states]
    assert needed[0] == 0.034
    assert needed[-2:] == [0.098, 0.197]
    assert (found.delay.outcome, found.delay.last) == ("until", 10)


def test_exports_reach_their_goal_at_last_years_level(facts: Facts) -> None:
    # 1 520 + 1 005.85 * 0.669 = 2 193 after October, one month more is 2 359.
    found = chance(facts, "exports").delay
    assert (found.outcome, found.last) == ("on_the_way", 11)


def test_the_best_growth_is_the_highest_that_any_source_printed(facts: Facts) -> None:
    # Until October +12,36 % (nine months). November: the Committee printed +12,29 and +22,34 %, the
    # Statistics Office +10,86 and +7,56 %; whichever reading is chosen, +22,34 % was published.
    before = chance(facts, "iip", "2025-10").best_figure
    assert before is not None
    assert before.value == 12.36
    for reading in ("statistics", "committee"):
        best = chance(facts, "iip", "2025-11", i_y=reading).best_figure
        assert best is not None
        assert (best.measure, best.value) == ("month_growth", 22.34)


def test_an_assumed_first_half_has_no_best_growth(facts: Facts) -> None:
    found = chance(facts, "iip", i_h=10.0)
    assert (found.best_figure, found.delay.outcome) == (None, "no_best")


def test_the_path_of_retail(facts: Facts) -> None:
    # 182 281 * 79 950 / 166 619 = 87 465 by June; 92 742 is 106 % of it.
    found = target_path(facts, answered(facts, "retail_sales", complete(facts, "2025-06", {})))
    assert found.ratio == pytest.approx(1.0603, abs=5e-5)
    assert found.track == "on"
    needed = [one.needed for one in found.quarters]
    assert needed[:2] == [None, None]
    assert sum(one for one in needed if one is not None) == pytest.approx(89_539)


@pytest.mark.parametrize("vintage", ["2025-06", "2025-08", "2025-09", "2025-10", "2025-11"])
@pytest.mark.parametrize("indicator", ["exports", "retail_sales", "iip"])
def test_every_release_has_a_path_that_ends_on_the_target(
    facts: Facts, indicator: str, vintage: str
) -> None:
    one = answered(facts, indicator, complete(facts, vintage, {"i.h": 12.0}))
    found = target_path(facts, one)
    assert found.quarters[-1].cumulative == pytest.approx(one.reach.target)
