import numpy as np
import pytest

from dakcong.engine.history import Histories, histories
from dakcong.engine.signals import NAMES, signals

SHAPE = np.array([4, 5, 8, 9, 9, 9, 10, 10, 9, 9, 9, 9.0])


def one(years: list[np.ndarray], current: np.ndarray) -> Histories:
    return histories(np.stack(years)[None], [len(years)], current[None])


def halves(*parts: tuple[float, float]) -> list[np.ndarray]:
    """Years whose first and second halves add up to these amounts, level within each."""
    return [np.repeat([first / 6, second / 6], 6) for first, second in parts]


def test_every_name_is_there() -> None:
    found = signals(one([SHAPE, SHAPE], SHAPE[:6]))
    assert tuple(found) == NAMES
    assert {values.shape for values in found.values()} == {(1,)}


def test_signals_of_totals_by_hand() -> None:
    # Halves 40+50, 50+60, 55+80, then 66 so far.
    found = signals(one(halves((40, 50), (50, 60), (55, 80)), np.full(6, 11.0)))
    ratios = np.log([50 / 40, 60 / 50, 80 / 55])
    growth = np.log(66 / 55)
    assert found["growth"][0] == pytest.approx(growth)
    assert found["growth_before"][0] == pytest.approx(np.log(55 / 50))
    assert found["rest_before"][0] == pytest.approx(np.log(80 / 60))
    # Restores the mean ratio of the three years: growth + mean - last.
    assert found["share"][0] == pytest.approx(growth + ratios.mean() - ratios[-1])
    # Remaining months' growth less first months': ln(60/50)-ln(50/40), ln(80/60)-ln(55/50).
    gaps = np.array([np.log(60 / 50) - np.log(50 / 40), np.log(80 / 60) - np.log(55 / 50)])
    assert found["gap"][0] == pytest.approx(np.sqrt((gaps**2).mean()))
    annual = np.log([110 / 90, 135 / 110])
    assert found["trend"][0] == pytest.approx(annual.mean() * 7 / 24)
    assert found["growth_spread"][0] == pytest.approx(annual.std(ddof=1))


def test_a_series_that_repeats_itself_stands_still() -> None:
    found = signals(one([SHAPE] * 5, SHAPE[:6]))
    for name in ("growth", "share", "level", "robust", "recent", "last", "drift", "trend", "gap"):
        assert found[name][0] == pytest.approx(0, abs=1e-9), name
    assert found["step_error"][0] < 1e-4


def test_a_step_up_this_year_is_seen_by_the_last_months_at_once() -> None:
    # 10 % more in every month of this year.
    found = signals(one([SHAPE] * 5, 1.1 * SHAPE[:6]))
    assert found["growth"][0] == pytest.approx(np.log(1.1))
    assert found["recent"][0] == found["last"][0] == pytest.approx(np.log(1.1))
    assert 0 < found["level"][0] < np.log(1.1)


def test_one_wild_month_moves_the_robust_level_less() -> None:
    generator = np.random.default_rng(5)
    years = [SHAPE * np.exp(0.03 * generator.normal(size=12)) for _ in range(6)]
    current = SHAPE[:6].copy()
    current[5] *= 3
    found = signals(one(years, current))
    assert found["robust"][0] < found["level"][0] < found["last"][0]


def test_one_earlier_year_is_enough() -> None:
    found = signals(one([SHAPE], 1.2 * SHAPE[:4]))
    assert found["growth"][0] == pytest.approx(np.log(1.2))
    assert found["growth_before"][0] == found["gap"][0] == found["trend"][0] == 0
    assert all(np.isfinite(values).all() for values in found.values())
