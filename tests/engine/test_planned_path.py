from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.planned_path import planned_path, track
from dakcong.errors import InputError
from dakcong.model import YearToDate

Years = Callable[..., YearToDate]

EVEN = tuple([1 / 12] * 12)
amounts = st.floats(min_value=1, max_value=1e6)
seasons = st.lists(st.floats(min_value=0.05, max_value=1), min_size=12, max_size=12)


def shares_of(month: int, season: list[float] | tuple[float, ...]) -> dict[int, float]:
    later = season[month:]
    return {month + 1 + place: one / sum(later) for place, one in enumerate(later)}


def test_by_hand(year: Years) -> None:
    # Half of last year came by June, so 60 of 120: 55 is 11/12 of it, behind. Ten a month, thirty
    # a quarter; 65 are missing for the second half, 32.5 a quarter.
    found = planned_path(year(), 120, EVEN, shares_of(6, EVEN))
    assert found.track == "behind"
    assert found.ratio == pytest.approx(55 / 60)
    assert [one.planned for one in found.months] == pytest.approx([10] * 12)
    assert [one.planned for one in found.quarters] == pytest.approx([30] * 4)
    assert [one.needed for one in found.quarters[:2]] == [None, None]
    assert [one.needed for one in found.quarters[2:]] == pytest.approx([32.5, 32.5])
    assert found.quarters[3].needed_cumulative == pytest.approx(120)


def test_a_quarter_that_is_partly_published_needs_only_its_open_months(year: Years) -> None:
    # After August 54 are needed; September brings a quarter of them.
    found = planned_path(year(month=8, value=66), 120, EVEN, shares_of(8, EVEN))
    assert found.quarters[2].needed == pytest.approx(54 / 4)
    assert found.quarters[2].needed_cumulative == pytest.approx(66 + 54 / 4)


# The rule: at the path or above it; within one per cent below it; further below.
@pytest.mark.parametrize(
    ("ratio", "state"),
    [
        (1.2, "on"),
        (1.0, "on"),
        (0.999, "close"),
        (0.99, "close"),
        (0.9899, "behind"),
        (0, "behind"),
    ],
)
def test_the_track_rule(ratio: float, state: str) -> None:
    assert track(ratio) == state


def test_a_target_already_met_needs_nothing_more(year: Years) -> None:
    found = planned_path(year(), 55, EVEN, shares_of(6, EVEN))
    assert {one.needed for one in found.months[6:]} == {0.0}
    assert found.track == "on"


@pytest.mark.parametrize("month", [1, 11])
def test_the_first_and_the_last_month(year: Years, month: int) -> None:
    found = planned_path(year(month=month), 120, EVEN, shares_of(month, EVEN))
    assert [one.needed is None for one in found.months] == [n <= month for n in range(1, 13)]
    assert found.months[-1].needed_cumulative == pytest.approx(120)


@given(known=st.tuples(amounts, amounts), target=amounts, season=seasons, month=st.integers(1, 11))
def test_months_and_quarters_add_up_to_the_target(
    year: Years, known: tuple[float, float], target: float, season: list[float], month: int
) -> None:
    value, rest = known
    ytd = year(month=month, value=value, rest=rest)
    found = planned_path(ytd, target, season, shares_of(month, season))
    for stages in (found.months, found.quarters):
        assert sum(one.planned for one in stages) == pytest.approx(target, rel=1e-7)
        assert stages[-1].cumulative == pytest.approx(target, rel=1e-7)
        needed = sum(one.needed for one in stages if one.needed is not None)
        assert needed == pytest.approx(max(target - value, 0), rel=1e-6, abs=1e-6 * target)
    assert found.months[month - 1].cumulative == pytest.approx(target * ytd.year_share, rel=1e-7)


@given(target=amounts, season=seasons)
def test_a_year_that_grows_alike_lies_on_its_own_path(
    year: Years, target: float, season: list[float]
) -> None:
    ytd = year(value=target * 0.5)  # the same period was half of last year
    found = planned_path(ytd, target, season, shares_of(6, season))
    assert found.ratio == pytest.approx(1)
    assert [one.needed for one in found.months[6:]] == pytest.approx(
        [one.planned for one in found.months[6:]], rel=1e-7
    )


def test_no_target_and_no_base_are_refused(year: Years) -> None:
    with pytest.raises(InputError, match="positive one"):
        planned_path(year(), 0, EVEN, shares_of(6, EVEN))
    with pytest.raises(InputError, match="needs a positive base"):
        planned_path(year(rest=0), 120, EVEN, shares_of(6, EVEN))
