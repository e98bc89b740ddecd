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


def zigzag(*sizes: float) -> np.ndarray:
    """Years of equal totals whose log months lie this far above and below their mean, in turn."""
    years = np.exp(np.outer(sizes, np.tile([1.0, -1.0], 6)))
    return years / years.sum(axis=1, keepdims=True)


def test_two_years_weigh_one_and_three_quarters_and_differ_by_chance_by_hand() -> None:
    # Last year 0.3 with weight 4/7, the year before 0.2 with 3/7: mean 1.8 / 7. Their variance is
    # 4/7 * 3/7 * 0.01; that of the mean (16/49 + 9/49) / (1 - 25/49) = 25/24 times as much, 1/392.
    # Kept is 1 - 2 / 392 / (1.8 / 7)^2 = 1 - 25/324.
    years = zigzag(0.2, 0.3)
    values, known = laid_out(years, years[0, :3])
    size = 1.8 / 7 * (1 - 25 / 324)
    assert season(values, known)[0] == pytest.approx(np.tile([size, -size], 6))


def test_half_the_growth_of_a_year_is_taken_as_its_slope_by_hand() -> None:
    # Alike but for a factor e: growth 1, so (j - 6.5) / 24 is taken off the second year alone,
    # which has weight 4/7. The years then differ by that slope, whose mean square is 143/12 / 24^2;
    # the mean's variance is 4/7 * 3/7 * 25/24 = 25/98 of it.
    shape = np.tile([1.0, -1.0], 6)
    first = np.exp(shape)
    slope = (np.arange(1, 13) - 6.5) / 24
    values, known = laid_out(np.stack([first, first * np.e]), first[:1])
    mean = shape - 4 / 7 * slope
    kept = 1 - 2 * 25 / 98 * 143 / 12 / 576 / (mean**2).mean()
    assert season(values, known)[0] == pytest.approx(mean * kept)


def test_years_that_contradict_each_other_leave_no_season() -> None:
    years = zigzag(0.3, -0.3)
    values, known = laid_out(years, years[0, :3])
    assert season(values, known)[0] == pytest.approx(0, abs=1e-12)


def test_one_year_keeps_its_pattern() -> None:
    years = zigzag(0.3)
    values, known = laid_out(years, years[0, :3])
    assert season(values, known)[0] == pytest.approx(np.log(years[0]) - np.log(years[0]).mean())


@pytest.mark.parametrize("size", [0.0, 0.05])
def test_a_weak_season_is_met_more_nearly_than_by_the_plain_mean_of_the_years(size: float) -> None:
    # Months stray by 0.15, so means of four years by about 0.08: more than the season moves them.
    generator = np.random.default_rng(11)
    truth = size * np.tile([1.0, -1.0], 6)
    years = truth + 0.15 * generator.normal(size=(2000, 4, 12))
    found = season(*logs(histories(np.exp(years), [4] * 2000, np.ones((2000, 1)))))
    deviation = years - years.mean(axis=2, keepdims=True)
    plain = np.average(deviation, axis=1, weights=0.75 ** np.arange(3, -1, -1))
    assert ((found - truth) ** 2).mean() < ((plain - truth) ** 2).mean()


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
