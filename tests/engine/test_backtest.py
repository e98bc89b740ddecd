import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.answers.facts import Facts
from dakcong.engine.backtest import (
    errors,
    interval_score,
    judged_scores,
    judged_years,
    known_at,
    naive,
    panel,
    replay,
    scores,
    tasks_of,
    unprojected,
)
from dakcong.engine.history import histories
from dakcong.engine.informed import Calibrated
from dakcong.errors import InputError

INFORMATION = ["full", "3y", "1y", "published5", "published"]


@pytest.fixture(scope="module")
def calibrated(facts: Facts) -> Calibrated:
    return facts.catalogue.calibrated


def wandering(*years: int, seed: int = 0) -> list[np.ndarray]:
    generator = np.random.default_rng(seed)
    steps = [0.05 * generator.normal(size=12 * one).cumsum() for one in years]
    return [np.exp(one).reshape(-1, 12) for one in steps]


def panel_of(tables: list[np.ndarray]):  # type: ignore[no-untyped-def]
    return panel(np.concatenate(tables).ravel().tolist(), [len(one) for one in tables])


@pytest.mark.parametrize(
    ("years", "judged"),
    [
        (3, set()),
        (4, {3}),
        (6, {3, 4, 5}),
        # Four eligible, places 3..6: round(3 * 1/3), round(3 * 2/3), round(3) after the first.
        (7, {4, 5, 6}),
        # Eleven eligible: round(10/3) = 3, round(20/3) = 7, 10.
        (14, {6, 10, 13}),
    ],
)
def test_up_to_three_years_are_judged_evenly_with_the_last(years: int, judged: set[int]) -> None:
    assert judged_years(years) == judged


def test_every_year_with_three_earlier_ones_is_a_task() -> None:
    tasks = tasks_of(panel_of(wandering(5, 3, 4)))
    assert tasks.series.tolist() == [0, 0, 2]
    assert tasks.place.tolist() == [3, 4, 3]
    assert tasks.row.tolist() == [3, 4, 11]


def test_a_task_knows_the_years_before_it_and_its_first_months() -> None:
    tables = wandering(14, 5)
    whole = panel_of(tables)
    tasks = tasks_of(whole)
    known = known_at(whole, tasks, 4)
    place = int(np.flatnonzero((tasks.series == 0) & (tasks.place == 12))[0])
    assert np.array_equal(known.earlier[place], tables[0][2:12])
    assert np.array_equal(known.current[place], tables[0][12, :4])
    first = int(np.flatnonzero(tasks.series == 1)[0])
    assert known.years[first] == 3
    assert np.array_equal(known.earlier[first, -3:], tables[1][:3])


def test_simple_rules_by_hand() -> None:
    # Halves 40+60 and 50+70, then 55 so far.
    years = np.array([np.repeat([40 / 6, 10], 6), np.repeat([50 / 6, 70 / 6], 6)])
    history = histories(years[None], [2], np.full((1, 6), 55 / 6))
    expected = {
        "run_rate": 110,
        "same_growth": 120 * 1.1,
        "rest_flat": 55 + 70,
        "phi_half": 55 + 70 * 1.1**0.5,
        "chain_ladder": 55 / ((0.4 + 50 / 120) / 2),
    }
    found = naive(history)
    assert {name: values[0] for name, values in found.items()} == pytest.approx(expected)


def test_scores_by_hand() -> None:
    # Actual 100 twice. First 90 | 95 | 104 | 110 | 120: error 4 %, inside both ranges, widths 15
    # and 30. Second 102 | 105 | 110 | 120 | 130: error 10 %, 5 below the 80 % range (penalty
    # 2 / 0.2 * 5 = 50), 2 below the 95 % range (2 / 0.05 * 2 = 80); widths 15 and 28.
    ends = np.array([[90.0, 95, 104, 110, 120], [102, 105, 110, 120, 130]])
    found = scores(np.array([100.0, 100.0]), ends)
    assert found == pytest.approx(
        {
            "mape": 0.07,
            "median": 0.07,
            "held_80": 0.5,
            "held_95": 0.5,
            "score_80": (0.15 + 0.65) / 2,
            "score_95": (0.30 + 1.08) / 2,
        }
    )


@given(
    low=st.floats(1, 50), width=st.floats(0, 50), actual=st.floats(1, 100), wider=st.floats(0, 20)
)
def test_an_interval_that_holds_scores_its_width(
    low: float, width: float, actual: float, wider: float
) -> None:
    one = np.array([low]), np.array([low + width]), np.array([actual])
    score = interval_score(*one, 0.8)[0]
    if low <= actual <= low + width:
        assert score == pytest.approx(width / actual)
        assert interval_score(one[0], one[1] + wider, one[2], 0.8)[0] >= score
    else:
        assert score > width / actual


def test_errors_are_of_the_actual_value() -> None:
    found = errors(np.array([100.0, 200.0, 50.0]), np.array([110.0, 180.0, 20.0]))
    assert found == pytest.approx({"mape": (0.1 + 0.1 + 0.6) / 3, "median": 0.1})


@pytest.mark.parametrize("information", INFORMATION)
@pytest.mark.parametrize("origin", [1, 6, 11])
def test_nothing_after_the_origin_changes_a_projection(
    calibrated: Calibrated, information: str, origin: int
) -> None:
    tables = wandering(8, 5)
    plain = replay(panel_of(tables), ["trade", "all"], calibrated, [origin], information)
    generator = np.random.default_rng(9)
    for series, place in zip(plain.tasks.series, plain.tasks.place, strict=True):
        changed = [one.copy() for one in tables]
        flat = changed[series].ravel()
        after = 12 * place + origin
        flat[after:] *= generator.uniform(0.1, 10, size=flat.size - after)
        moved = replay(panel_of(changed), ["trade", "all"], calibrated, [origin], information)
        task = (plain.tasks.series == series) & (plain.tasks.place <= place)
        assert np.array_equal(plain.ends[origin][task], moved.ends[origin][task])


@pytest.mark.parametrize("information", INFORMATION)
def test_a_series_alone_has_the_projections_it_has_in_company(
    calibrated: Calibrated, information: str
) -> None:
    tables = wandering(12, 4, 6, 9, 4)
    kinds = ["trade", "retail", "industry", "invest", "all"]
    together = replay(panel_of(tables), kinds, calibrated, [3, 6], information)
    for place, table in enumerate(tables):
        alone = replay(panel_of([table]), [kinds[place]], calibrated, [3, 6], information)
        for origin in (3, 6):
            rows = together.tasks.series == place
            assert np.array_equal(alone.ends[origin], together.ends[origin][rows])


def test_a_replay_scores_the_judged_years_only(calibrated: Calibrated) -> None:
    done = replay(panel_of(wandering(14)), ["retail"], calibrated, [6], "full")
    assert done.actual.size == 11
    assert done.series_judged == 1
    found = judged_scores(done, 6)
    judged = [3, 7, 10]
    error = np.abs(done.ends[6][judged, 2] / done.actual[judged] - 1)
    assert found["engine"]["mape"] == pytest.approx(error.mean())
    assert found["engine"]["relative"] == pytest.approx(
        found["engine"]["mape"] / found["same_growth"]["mape"]
    )
    assert list(found)[1:] == list(done.rules[6])


def test_series_without_four_years_are_refused(calibrated: Calibrated) -> None:
    with pytest.raises(InputError, match="no series has four whole years"):
        replay(panel_of(wandering(3, 2)), ["trade", "all"], calibrated, [6], "full")


def test_series_whose_year_ends_are_not_finite_are_found(calibrated: Calibrated) -> None:
    endless = np.full((4, 12), 1.5e308)  # a year of 18e308
    tables = [wandering(4)[0], endless, wandering(5)[0], 10.0 ** np.linspace(-300, 300, 48)]
    whole = panel_of([one.reshape(-1, 12) for one in tables])
    done = replay(whole, ["trade", "all", "retail", "trade"], calibrated, [6], "full")
    assert 1 in unprojected(done)
    assert not {0, 2} & set(unprojected(done).tolist())


def test_an_error_of_the_last_digit_is_none(calibrated: Calibrated) -> None:
    # Ten per cent a year: 3 * 0.1 and the like miss by some 1e-16, which compares with nothing.
    growing = np.outer(1.1 ** np.arange(5), np.full(12, 100.0))
    found = judged_scores(replay(panel_of([growing]), ["trade"], calibrated, [6], "full"), 6)
    assert found["same_growth"] == {"mape": 0.0, "median": 0.0}
    assert found["engine"]["relative"] is None
    assert found["engine"]["mape"] > 1e-4
