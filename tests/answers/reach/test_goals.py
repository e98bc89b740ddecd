import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.reach.goals import denominators, sureness, together
from dakcong.answers.year.answer import Answer, answer
from tests.answers.answered import answered


def test_the_four_readings_of_the_goal_of_exports(facts: Facts) -> None:
    # Same period 1520 / 1.287 = 1 181.04. Base 2 186.89 leaves 1 005.85, base 2 221.67 leaves
    # 1 040.63: 680 and 715 are -32,40 and -28,92 %, -34,65 and -31,29 %; asked for up to a tenth.
    rows = denominators(facts, answered(facts, "exports", complete(facts, "2025-06", {})))
    found = {(one.answer.target_kind, one.base): one.answer.reach.required_growth for one in rows}
    assert found == pytest.approx(
        {
            ("goal", "resolution"): -0.323,
            ("goal", "article"): -0.346,
            ("plan", "resolution"): -0.289,
            ("plan", "article"): -0.312,
        }
    )
    assert [one.answer.reach.gap for one in rows] == [680, 680, 715, 715]
    assert [one.chosen for one in rows] == [True, False, False, False]
    assert {one.status for one in rows} == {"near_certain"}
    assert [round(one.answer.outlook.ytd.previous_year) for one in rows] == [2187, 2222, 2187, 2222]


def test_the_readers_choice_is_marked_and_nothing_else_changes(facts: Facts) -> None:
    given = {"x.t": "plan", "x.b": "article", "x.g": 0.0}
    rows = denominators(facts, answered(facts, "exports", complete(facts, "2025-06", given)))
    assert [one.chosen for one in rows] == [False, False, False, True]
    plain = denominators(
        facts, answered(facts, "exports", complete(facts, "2025-06", {"x.g": 0.0}))
    )
    assert [one.answer.reach for one in rows] == [one.answer.reach for one in plain]


def test_one_plan_is_one_row(facts: Facts) -> None:
    scenario = complete(facts, "2025-06", {})
    assert len(denominators(facts, answered(facts, "retail_sales", scenario))) == 1


def test_what_each_confidence_takes_of_retail(facts: Facts) -> None:
    # 1.03312 * exp(0.0509 * t): t(3) is 0, 0.978472 and 2.353363 at 50, 80 and 95 %: 3,31, 8,59
    # and 16,46 %, up to a tenth. Fair
    # targets: 92 742 + 95 336 * exp(-0.0509 * t).
    one = answer(facts, "retail_sales", complete(facts, "2025-06", {}))
    assert isinstance(one, Answer)
    found = sureness(facts, one)
    assert [row.growth for row in found] == [0.034, 0.086, 0.165]
    assert [row.fair_target for row in found] == pytest.approx([188_078, 183_446, 177_315], abs=1)


def test_all_targets_of_july_together(facts: Facts) -> None:
    # 0.98752 * 0.84721 = 0.83664; at least 0.98752 + 0.84721 - 1 = 0.83473, at most 0.84721.
    found = together(facts, complete(facts, "2025-06", {}))
    assert found.missing == ("iip",)
    assert set(found.probabilities) == {"exports", "retail_sales"}
    assert found.joint is not None
    assert found.joint.independent == pytest.approx(0.83664, abs=1e-5)
    assert found.joint.low == pytest.approx(0.83473, abs=1e-5)
    assert found.joint.high == pytest.approx(0.84721, abs=1e-5)
    assert found.joint.independent < found.joint.probability < found.joint.high


def test_industry_joins_once_its_first_half_is_assumed(facts: Facts) -> None:
    found = together(facts, complete(facts, "2025-06", {"i.h": 15.0}))
    assert (len(found.probabilities), found.missing) == (3, ())


def test_all_targets_with_the_growth_of_the_west(facts: Facts) -> None:
    # Of both processes only the one that asks loads it.
    from scipy.stats import multivariate_normal, norm

    # Exports 0.98752 as above; retail 0.474 with the +10,9 % of the West
    # (tests/answers/moves/test_doubted); a normal of two with the assumed correlation of 0.3.
    found = together(facts, complete(facts, "2025-06", {}))
    both = multivariate_normal([0, 0], [[1, 0.3], [0.3, 1]])
    (other,) = found.otherwise
    assert (other.reading, other.answer.indicator.id) == ("west", "retail_sales")
    assert other.probability == pytest.approx(both.cdf(norm.ppf([0.98752, 0.474])), abs=0.002)
    # And by the way there: a scenario of that growth, with nothing left to read otherwise but
    # what was printed.
    there = together(facts, complete(facts, "2025-06", {"r.h": 10.9}))
    assert there.joint is not None
    assert there.joint.probability == other.probability
    (back,) = there.otherwise
    assert found.joint is not None
    assert (back.reading, back.probability) == ("printed", found.joint.probability)
