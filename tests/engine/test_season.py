import numpy as np
import pytest

from dakcong.engine.history import histories
from dakcong.engine.season import (
    RATES,
    YEARS,
    logs,
    outliers_cut,
    season,
    smooth,
    without_season,
)

SHAPE = np.array([-0.3, -0.2, 0, 0, 0.1, 0.1, 0, 0, 0, 0.1, 0.1, 0.1])


def laid_out(years: np.ndarray, current: np.ndarray):  # type: ignore[no-untyped-def]
    return logs(histories(years[None], [len(years)], current[None]))


def test_a_steady_season_is_found_and_taken_out() -> None:
    years = np.tile(50 * np.exp(SHAPE), (4, 1))
    values, known = laid_out(years, years[0, :5])
    pattern = season(values, known)
    assert pattern[0] == pytest.approx(SHAPE)
    assert without_season(values, pattern, known) == pytest.approx(np.log(50))


def test_two_years_weigh_one_and_three_quarters_by_hand() -> None:
    # Equal totals, so no slope. January is ln 2 above the other months last year and level the year
    # before: its deviation is 11/12 ln 2 with weight 1, and 0 with weight 0.75.
    flat, tilted = np.full(12, 13.0), np.r_[24.0, np.full(11, 12.0)]
    values, known = laid_out(np.stack([flat, tilted]), flat[:3])
    total = np.log(156 / 156)
    assert total == 0
    expected = 11 / 12 * np.log(2) / 1.75
    assert season(values, known)[0, 0] == pytest.approx(expected)


def test_half_the_growth_of_a_year_is_taken_as_its_slope_by_hand() -> None:
    # Both years are level within, the second e times the first: growth 1, slope (j - 6.5) / 24
    # taken off the second alone, which has weight 1 of 1.75. January: -(1 - 6.5) / 24 / 1.75.
    first = np.full(12, 10.0)
    values, known = laid_out(np.stack([first, first * np.e]), first[:1])
    assert season(values, known)[0, 0] == pytest.approx(5.5 / 24 / 1.75)


def test_smoothing_agrees_with_the_recursion_it_stands_for() -> None:
    generator = np.random.default_rng(7)
    plain = generator.normal(size=(1, YEARS * 12 + 4))
    known = np.ones_like(plain, dtype=bool)
    found = smooth(plain, known)
    for place, rate in enumerate(RATES):
        level, errors = plain[0, 0], []
        for value in plain[0, 1:]:
            errors.append(value - level)
            level += rate * (value - level)
        assert found.paths[0, place, -1] == pytest.approx(level)
    assert found.weights.sum() == pytest.approx(1)


def test_a_better_rate_weighs_more() -> None:
    # White noise around a level: the slower the smoothing, the smaller the errors ahead.
    plain = np.random.default_rng(1).normal(size=(1, YEARS * 12 + 6))
    weights = smooth(plain, np.ones_like(plain, dtype=bool)).weights[0]
    assert list(weights) == sorted(weights, reverse=True)


def test_one_wild_month_is_cut_and_the_others_stay_by_hand() -> None:
    # Months alternate 0 and 1; the running median of seven is 0 or 1, so distances are 0 or 1 and
    # their median 0 or 1; a month of 50 cannot stay further than 3 from the median.
    plain = np.tile([0.0, 1.0], 50)[None]
    plain[0, 60] = 50.0
    known = np.ones_like(plain, dtype=bool)
    cut = outliers_cut(plain, known)
    assert cut[0, 60] <= 4.0
    kept = np.delete(cut[0], 60)
    assert np.abs(kept - np.delete(plain[0], 60)).max() <= 1.0


def test_months_before_a_series_began_have_no_say() -> None:
    generator = np.random.default_rng(3)
    years = np.exp(generator.normal(size=(4, 12)))
    current = np.exp(generator.normal(size=5))
    junk = np.concatenate([np.full((3, 12), 1e6), years])
    short = logs(histories(years[None], [4], current[None]))
    padded = logs(histories(junk[None], [4], current[None]))
    assert np.array_equal(short[0], padded[0])
    assert np.array_equal(short[1], padded[1])
