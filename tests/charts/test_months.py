import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.charts.months import month_amounts
from dakcong.engine.outlook import Outlook
from dakcong.engine.profile import remainder_shares
from dakcong.model import YearToDate

amounts = st.floats(min_value=1.0, max_value=1e6)


@given(value=amounts, same=amounts, rest=amounts, target=amounts, growth=st.floats(-0.5, 1.0))
def test_each_series_adds_up_to_its_remainder(
    value: float, same: float, rest: float, target: float, growth: float
) -> None:
    ytd = YearToDate(
        year=2025,
        month=6,
        value=value,
        same_period=same,
        previous_year=same + rest,
        vintage="2025-06",
    )
    outlook = Outlook(ytd=ytd, growth=growth, spread=0.1)
    shares = remainder_shares([1.0] * 12, 6)
    found = month_amounts(outlook, target, shares, shares)
    base = ytd.remainder_last_year
    assert sum(found["last_year"].values()) == pytest.approx(base)
    assert sum(found["projected"].values()) == pytest.approx(base * (1 + growth))
    assert sum(found["needed"].values()) == pytest.approx(
        max(target - value, 0.0), rel=1e-7, abs=1e-6
    )
