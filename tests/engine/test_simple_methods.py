from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.outlook import Outlook
from dakcong.engine.simple_methods import simple_methods
from dakcong.errors import InputError
from dakcong.model import YearToDate

Outlooks = Callable[..., Outlook]

amounts = st.floats(min_value=1, max_value=1e6)


@pytest.fixture(scope="session")
def outlook(year: Callable[..., YearToDate]) -> Outlooks:
    def build(
        value: float = 55, same_period: float = 50, rest: float = 60, month: int = 6
    ) -> Outlook:
        return Outlook(ytd=year(value, same_period, rest, month), growth=0.05, spread=0.1)

    return build


def test_by_hand(outlook: Outlooks) -> None:
    # 110 * 1.1 = 121; 55 + 60 = 115; 55 * 2 = 110; 55 / 0.44 = 125; 55 + 70 = 125; ours 118.
    found = simple_methods(outlook(), 0.44, 70)
    assert found.year_ends == pytest.approx(
        {
            "same_growth": 121,
            "no_growth": 115,
            "run_rate": 110,
            "usual_share": 125,
            "plan": 125,
            "ours": 118,
        }
    )
    assert (found.low, found.high, found.above) == (110, pytest.approx(125), 3)


def test_an_index_has_no_sums_and_no_plan_is_none(outlook: Outlooks) -> None:
    found = simple_methods(outlook(), 0.44, sums=False)
    assert set(found.year_ends) == {"same_growth", "no_growth", "ours"}


@given(value=amounts, same_period=amounts, rest=amounts)
def test_with_last_years_own_share_the_chain_ladder_is_the_same_growth(
    outlook: Outlooks, value: float, same_period: float, rest: float
) -> None:
    one = outlook(value, same_period, rest)
    found = simple_methods(one, one.ytd.year_share).year_ends
    assert found["usual_share"] == pytest.approx(found["same_growth"], rel=1e-7)


@given(value=amounts, factor=st.floats(min_value=1e-3, max_value=1e3))
def test_the_unit_scales_every_method_alike(outlook: Outlooks, value: float, factor: float) -> None:
    plain = simple_methods(outlook(value), 0.44, 70).year_ends
    scaled = simple_methods(
        outlook(value * factor, 50 * factor, 60 * factor), 0.44, 70 * factor
    ).year_ends
    assert {name: one / factor for name, one in scaled.items()} == pytest.approx(plain, rel=1e-6)


@pytest.mark.parametrize(("month", "rate"), [(1, 660), (11, 60)])
def test_the_run_rate_at_both_ends_of_the_year(outlook: Outlooks, month: int, rate: float) -> None:
    found = simple_methods(outlook(month=month), 0.44)
    assert found.year_ends["run_rate"] == pytest.approx(rate)


def test_without_a_base_or_a_share_nothing_is_said(outlook: Outlooks) -> None:
    with pytest.raises(InputError, match="needs a positive base"):
        simple_methods(outlook(rest=0), 0.44)
    with pytest.raises(InputError, match="between 0 and 1"):
        simple_methods(outlook(), 1.0)
