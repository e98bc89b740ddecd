import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dakcong.answers.facts import Facts
from dakcong.engine.history import WINDOW, histories
from dakcong.engine.informed import INFORMATION, KINDS, Calibrated, project, project_totals
from dakcong.errors import InputError
from dakcong.model import YearBefore, YearToDate

ALL_KINDS = (*KINDS, "all")
logs_of_amounts = st.floats(min_value=-2, max_value=2)


@pytest.fixture(scope="session")
def calibrated(facts: Facts) -> Calibrated:
    return facts.catalogue.calibrated


def batch(
    count: int, months: int, seed: int = 0
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Wandering series: earlier years, their counts, this year so far, kinds."""
    generator = np.random.default_rng(seed)
    level = np.cumsum(0.05 * generator.normal(size=(count, (WINDOW + 3) * 12)), axis=1)
    year = np.exp(level.reshape(count, -1, 12) + 0.3 * generator.normal(size=(count, 1, 12)))
    years = generator.integers(1, WINDOW + 3, size=count)
    return year[:, :-1], years, year[:, -1, :months], generator.choice(ALL_KINDS, size=count)


@pytest.mark.parametrize("month", [1, 2, 6, 11])
@pytest.mark.parametrize("information", INFORMATION)
def test_a_series_alone_has_the_digits_it_has_among_others(
    calibrated: Calibrated, information: str, month: int
) -> None:
    earlier, years, current, kinds = batch(300, month)
    years = np.maximum(years, 2) if information == "published5" else years
    together = project(histories(earlier, years, current), kinds, calibrated, information)
    for place in range(0, 300, 7):
        one = slice(place, place + 1)
        # Given with its own years only, as a file with nothing else would be.
        alone = histories(earlier[one, -years[place] :], years[one], current[one])
        single = project(alone, kinds[one], calibrated, information)
        assert np.array_equal(single.quantiles[0], together.quantiles[place])


@settings(max_examples=25)
@given(
    earlier=arrays(np.float64, (3, 5, 12), elements=logs_of_amounts),
    current=arrays(np.float64, (3, 7), elements=logs_of_amounts),
    factor=st.floats(min_value=1e-6, max_value=1e6),
    information=st.sampled_from(INFORMATION),
)
def test_the_unit_scales_every_quantile(
    calibrated: Calibrated,
    earlier: np.ndarray,
    current: np.ndarray,
    factor: float,
    information: str,
) -> None:
    kinds, years = np.array(["trade", "invest", "all"]), [2, 3, 5]
    amounts = np.exp(earlier), np.exp(current)
    plain = project(histories(amounts[0], years, amounts[1]), kinds, calibrated, information)
    scaled = histories(factor * amounts[0], years, factor * amounts[1])
    moved = project(scaled, kinds, calibrated, information)
    assert moved.quantiles == pytest.approx(factor * plain.quantiles, rel=1e-7)


@settings(max_examples=25)
@given(
    earlier=arrays(np.float64, (2, 4, 12), elements=logs_of_amounts),
    current=arrays(np.float64, (2, 11), elements=logs_of_amounts),
    month=st.sampled_from([1, 3, 11]),
    information=st.sampled_from(INFORMATION),
)
def test_quantiles_rise_and_lie_above_what_was_reached(
    calibrated: Calibrated, earlier: np.ndarray, current: np.ndarray, month: int, information: str
) -> None:
    history = histories(np.exp(earlier), [4, 4], np.exp(current[:, :month]))
    ends = project(history, np.array(["retail", "all"]), calibrated, information).quantiles
    assert (np.diff(ends, axis=1) >= 0).all()
    # Nine digits: an end may be rounded down to what was reached.
    assert (ends[:, 0] >= history.current.sum(axis=1) * (1 - 1e-8)).all()


@pytest.mark.parametrize(
    ("information", "read"), [("published", 1), ("published5", 2), ("1y", 1), ("3y", 3)]
)
def test_older_years_than_the_level_of_information_are_not_read(
    calibrated: Calibrated, information: str, read: int
) -> None:
    earlier, _, current, kinds = batch(20, 6)
    years = np.full(20, WINDOW)
    changed = earlier.copy()
    changed[:, :-read] *= np.random.default_rng(1).uniform(0.5, 2, size=changed[:, :-read].shape)
    plain = project(histories(earlier, years, current), kinds, calibrated, information)
    moved = project(histories(changed, years, current), kinds, calibrated, information)
    assert np.array_equal(plain.quantiles, moved.quantiles)


@pytest.mark.parametrize("information", ["published", "published5"])
def test_published_totals_know_no_months(calibrated: Calibrated, information: str) -> None:
    earlier, _, current, kinds = batch(20, 6)
    years = np.full(20, 3)
    shuffled = np.concatenate([earlier[:, :, 5::-1], earlier[:, :, :5:-1]], axis=2)
    plain = project(histories(earlier, years, current), kinds, calibrated, information)
    moved = histories(shuffled, years, current[:, ::-1])
    again = project(moved, kinds, calibrated, information).quantiles
    assert again == pytest.approx(plain.quantiles, rel=1e-8)


def test_few_years_have_the_rule_of_few_years(calibrated: Calibrated) -> None:
    earlier, _, current, kinds = batch(20, 6)
    three = histories(earlier, np.full(20, 3), current)
    many = histories(earlier, np.full(20, WINDOW), current)
    assert np.array_equal(
        project(three, kinds, calibrated, "full").quantiles,
        project(many, kinds, calibrated, "3y").quantiles,
    )


def test_a_kind_that_is_not_known_has_the_rule_of_all(calibrated: Calibrated) -> None:
    earlier, years, current, _ = batch(20, 6)
    history = histories(earlier, years, current)
    odd = project(history, np.full(20, "fish"), calibrated, "full")
    all_kinds = project(history, np.full(20, "all"), calibrated, "full")
    assert np.array_equal(odd.quantiles, all_kinds.quantiles)


def test_what_cannot_be_answered_is_refused(calibrated: Calibrated) -> None:
    earlier, _, current, kinds = batch(3, 6)
    history = histories(earlier, np.full(3, 4), current)
    with pytest.raises(InputError, match="use one of published, published5, 1y, 2y, 3y, full"):
        project(history, kinds, calibrated, "4y")
    with pytest.raises(InputError, match="has its own, so leave it out"):
        project(history, kinds, calibrated, "full", trend=0.05)
    with pytest.raises(InputError, match="need two earlier years"):
        project(history.limited(1), kinds, calibrated, "published5")


@pytest.mark.parametrize("bad", [0.0, -1.0, float("nan"), float("inf")])
def test_amounts_without_a_logarithm_are_refused(bad: float) -> None:
    earlier, years, current, _ = batch(3, 6)
    current[1, 2] = bad
    with pytest.raises(InputError, match="this year: an amount is not positive"):
        histories(earlier, years, current)


def test_shapes_that_do_not_fit_are_refused() -> None:
    earlier, years, current, _ = batch(3, 6)
    with pytest.raises(InputError, match=r"need \(series, years, 12\)"):
        histories(earlier[:, :, :11], years, current)
    with pytest.raises(InputError, match=r"each series needs 1\.\."):
        histories(earlier, np.array([0, 1, 1]), current)
    with pytest.raises(InputError, match=r"needs 1\.\.11"):
        histories(earlier, years, earlier[:, -1])


@pytest.mark.parametrize("kind", ["trade", "retail", "fish"])
def test_totals_of_a_record_are_those_of_its_months(calibrated: Calibrated, kind: str) -> None:
    earlier, _, current, _ = batch(5, 6)
    history = histories(earlier, np.full(5, 3), current)
    for information in ("published", "published5"):
        several = project(history, np.full(5, kind), calibrated, information)
        for place in range(5):
            before, last = earlier[place, -2], earlier[place, -1]
            ytd = YearToDate(
                year=2025,
                month=6,
                value=current[place].sum(),
                same_period=last[:6].sum(),
                previous_year=last.sum(),
                vintage="2025-06",
            )
            year = YearBefore(same_period=before[:6].sum(), total=before.sum())
            known = year if information == "published5" else None
            one = project_totals(ytd, kind, calibrated, known)
            assert one.quantiles[0] == pytest.approx(several.quantiles[place], rel=1e-8)


def test_a_high_base_lowers_the_year_end(calibrated: Calibrated) -> None:
    # The same three totals; last year's remainder grew by 40 % in one case, by 5 % in the other.
    ytd = YearToDate(
        year=2025, month=6, value=55, same_period=50, previous_year=110, vintage="2025-06"
    )
    high = YearBefore(same_period=45, total=45 + 60 / 1.4)
    low = YearBefore(same_period=45, total=45 + 60 / 1.05)
    ends = [project_totals(ytd, "trade", calibrated, one).quantiles[0, 2] for one in (high, low)]
    assert ends[0] < ends[1]


def test_totals_without_a_base_are_refused(calibrated: Calibrated) -> None:
    year = {"year": 2025, "month": 6, "same_period": 50.0, "vintage": "2025-06"}
    with pytest.raises(InputError, match="growth needs a positive one"):
        project_totals(YearToDate(value=0, previous_year=110, **year), "trade", calibrated)
    with pytest.raises(InputError, match="add up to 0"):
        project_totals(YearToDate(value=5, previous_year=50, **year), "trade", calibrated)
