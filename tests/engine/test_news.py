import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.news import BARS, news
from dakcong.engine.outlook import Outlook
from dakcong.errors import InputError
from dakcong.model import YearToDate

amounts = st.floats(min_value=1, max_value=1e5)
known = st.tuples(amounts, amounts, amounts)
growths = st.floats(min_value=-0.6, max_value=1.2)
# Year to date, same period, last year's rest.
Known = tuple[float, float, float]


def view(amounts: Known, growth: float, *, month: int = 6, year: int = 2025) -> Outlook:
    value, same_period, rest = amounts
    ytd = YearToDate(
        year=year,
        month=month,
        value=value,
        same_period=same_period,
        previous_year=same_period + rest,
        vintage=f"{year}-{month:02d}",
    )
    return Outlook(ytd=ytd, growth=growth, spread=0.1)


def test_by_hand() -> None:
    # Older: 55 + 60 * 1.1 = 121. By August it expected a third of the sixty: 55 + 20 * 1.1 = 77;
    # 80 came: +3. Last year is revised from 110 to 112: +2 * 1.1 = 2.2. By August it had brought
    # 71, not 70: one less ahead, -1.1. Ahead now 112 - 71 = 41: pace 0.1 -> 0.15 adds 2.05, the
    # newer rule 0.15 -> 0.14 takes 0.41. All: 5.74.
    older = view((55, 50, 60), 0.1)
    newer = view((80, 71, 41), 0.14, month=8)
    found = news(older, newer, 1 / 3, 0.15)
    assert (found.older, found.newer) == pytest.approx((121, 80 + 41 * 1.14))
    assert (found.expected, found.actual) == (pytest.approx(77), 80)
    assert found.bars == pytest.approx(
        {"data": 3, "total": 2.2, "season": -1.1, "pace": 2.05, "rule": -0.41}
    )
    assert found.change == pytest.approx(5.74)


def test_a_release_that_brings_what_was_expected_is_no_news() -> None:
    older = view((55, 50, 60), 0.1)
    newer = view((77, 70, 40), 0.1, month=8)
    found = news(older, newer, 1 / 3, 0.1)
    assert set(found.bars) == set(BARS)
    assert list(found.bars.values()) == pytest.approx([0] * 5, abs=1e-7)


@given(
    first=st.tuples(known, growths),
    second=st.tuples(known, growths),
    share=st.floats(min_value=0, max_value=0.95),
    pace=growths,
)
def test_the_bars_add_up_to_the_change(
    first: tuple[Known, float], second: tuple[Known, float], share: float, pace: float
) -> None:
    found = news(view(*first), view(*second, month=8), share, pace)
    assert sum(found.bars.values()) == pytest.approx(found.change, rel=1e-6, abs=1e-2)


def test_from_january_to_november() -> None:
    older = view((10, 9, 99), 0.1, month=1)
    newer = view((118, 100, 8), 0.1, month=11)
    found = news(older, newer, 90 / 99, 0.1)
    assert sum(found.bars.values()) == pytest.approx(found.change, abs=1e-6)


@pytest.mark.parametrize(
    ("older", "newer", "share"),
    [
        (view((55, 50, 60), 0.1, month=8), view((55, 50, 60), 0.1, month=6), 0.1),
        (view((55, 50, 60), 0.1, year=2024), view((55, 50, 60), 0.1, month=8), 0.1),
        (view((55, 50, 60), 0.1), view((55, 50, 60), 0.1, month=8), 1.0),
    ],
)
def test_releases_that_do_not_follow_each_other_are_refused(
    older: Outlook, newer: Outlook, share: float
) -> None:
    with pytest.raises(InputError, match="same year"):
        news(older, newer, share, 0.1)
