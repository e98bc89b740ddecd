import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.calibration import Persistence, default_growth, default_spread
from dakcong.engine.informed import Calibrated, project_totals
from dakcong.engine.terms import parse
from dakcong.engine.yearend import Rule
from dakcong.errors import InputError
from dakcong.model import YearToDate

Years = Callable[..., YearToDate]

# bench/agg_defaults.csv, inputs agg, month 6: c and b_g of retail and of trade.
EVEN: dict[str, Any] = {"month": 6, "of_kind": 0.0, "season": 0.0, "unevenness": 0.0}
RETAIL = Persistence(kind="retail", intercept=0.0191, slope=0.515, base=0.028, widening=0.3, **EVEN)
TRADE = Persistence(kind="trade", intercept=0.0328, slope=0.3141, base=0.075, widening=0.28, **EVEN)
SEASONED = replace(TRADE, of_kind=0.03, season=-0.48, unevenness=0.1)


def test_retail_by_hand(year: Years) -> None:
    # ln 1.16 = 0.148420; 0.0191 + 0.515 * 0.148420 = 0.095536; exp of it - 1 = 0.100249.
    assert default_growth(year(116, 100), RETAIL) == pytest.approx(0.100249, abs=5e-7)


def test_exports_by_hand(year: Years) -> None:
    # ln 1.287 = 0.252314; 0.0328 + 0.3141 * 0.252314 = 0.112052; exp of it - 1 = 0.118571.
    assert default_growth(year(1287, 1000), TRADE) == pytest.approx(0.118571, abs=5e-7)


def test_a_spread_by_hand(year: Years) -> None:
    # ln 1.287 = 0.252314, 0.212314 from the usual 0.04: 0.075 + 0.28 * 0.212314 = 0.134448.
    assert default_spread(year(1287, 1000), TRADE) == pytest.approx(0.134448, abs=5e-7)
    # ln 0.9 = -0.105361, 0.145361 from the usual: 0.028 + 0.3 * 0.145361 = 0.071608.
    assert default_spread(year(90, 100), RETAIL) == pytest.approx(0.071608, abs=5e-7)


def test_what_last_year_lacked_after_june_comes_back_in_part(year: Years) -> None:
    # Of last year's 2 187, 1 181 by June: ln((1 006 / 6) / (1 181 / 6)) = -0.160379.
    # 0.112052 + 0.03 + 0.48 * 0.160379 = 0.219034; exp of it - 1 = 0.244874.
    last = year(1519.947, 1181, 1006)
    assert default_growth(last, SEASONED) == pytest.approx(0.244874, abs=1e-6)
    # 0.134448 + 0.1 * 0.160379 = 0.150486.
    assert default_spread(last, SEASONED) == pytest.approx(0.150486, abs=5e-7)


def test_the_usual_growth_is_known_best(year: Years) -> None:
    assert default_spread(year(100 * math.exp(0.04), 100), RETAIL) == pytest.approx(0.028)


def test_without_growth_so_far_only_the_intercept_remains(year: Years) -> None:
    assert default_growth(year(50, 50), RETAIL) == pytest.approx(math.exp(0.0191) - 1)


@given(
    value=st.floats(min_value=10, max_value=1000),
    same_period=st.floats(min_value=10, max_value=1000),
    factor=st.floats(min_value=1e-3, max_value=1e3),
)
def test_the_unit_changes_no_default(
    year: Years, value: float, same_period: float, factor: float
) -> None:
    plain = default_growth(year(value, same_period), TRADE)
    scaled = default_growth(year(factor * value, factor * same_period), TRADE)
    assert scaled == pytest.approx(plain, abs=1e-8)


@given(value=st.floats(min_value=10, max_value=1000), more=st.floats(min_value=1.001, max_value=2))
def test_more_so_far_is_never_less_later(year: Years, value: float, more: float) -> None:
    assert default_growth(year(value * more, 100), RETAIL) > default_growth(
        year(value, 100), RETAIL
    )


def test_a_stated_trend_by_hand(year: Years) -> None:
    # mu = ln 1.08 = 0.0769610, g = ln 1.16 = 0.1484200: 0.0769610 + 0.515 * 0.0714590 = 0.1137624;
    # exp of it - 1 = 0.120486.
    found = default_growth(year(116, 100), RETAIL, math.log(1.08))
    assert found == pytest.approx(0.120486, abs=5e-7)


amounts = st.floats(min_value=10, max_value=1000)
trends = st.floats(min_value=-0.1, max_value=0.25)


@given(value=amounts, same_period=amounts)
def test_the_trend_of_the_fitted_series_gives_the_default_back(
    year: Years, value: float, same_period: float
) -> None:
    ytd = year(value, same_period)
    usual = TRADE.intercept / (1 - TRADE.slope)
    assert default_growth(ytd, TRADE, usual) == pytest.approx(default_growth(ytd, TRADE), rel=1e-7)


@given(value=amounts, same_period=amounts, trend=trends, more=st.floats(0.001, 0.1))
def test_a_higher_trend_is_a_higher_default(
    year: Years, value: float, same_period: float, trend: float, more: float
) -> None:
    ytd = year(value, same_period)
    assert default_growth(ytd, RETAIL, trend + more) > default_growth(ytd, RETAIL, trend)


@given(value=amounts, same_period=amounts, trend=trends)
def test_the_batch_engine_has_the_same_trend(
    year: Years, value: float, same_period: float, trend: float
) -> None:
    ytd = year(value, same_period)
    rule = Rule(
        centre=(
            *((parse("one"), 0.0191), (parse("growth"), 0.515)),
            *(
                (parse("usual_season@retail"), 0.02),
                (parse("season"), -0.1),
                (parse("season@retail"), -0.03),
            ),
        ),
        spread=((parse("one"), 0.028), (parse("away"), 0.3), (parse("uneven"), 0.05)),
        quantiles=(-3.182, -1.638, 0.0, 1.638, 3.182),
        added=True,
    )
    fitted = Calibrated(rules={("published", True, 6): rule})
    retail = replace(RETAIL, of_kind=0.02, season=-0.13, unevenness=0.05)
    batch = project_totals(ytd, "retail", fitted, trend=trend)
    assert default_growth(ytd, retail, trend) == pytest.approx(
        math.expm1(batch.centre[0]), rel=1e-6
    )
    assert default_spread(ytd, retail) == pytest.approx(batch.spread[0], rel=1e-8)


def test_growth_at_the_trend_stays_there(year: Years) -> None:
    assert default_growth(year(108, 100), TRADE, math.log(1.08)) == pytest.approx(0.08)


def test_a_year_that_brought_nothing_so_far_has_no_default(year: Years) -> None:
    with pytest.raises(InputError, match="set the growth of the remaining months yourself"):
        default_growth(year(0, 50), RETAIL)
    with pytest.raises(InputError, match="set the growth of the remaining months yourself"):
        default_spread(year(0, 50), RETAIL)
