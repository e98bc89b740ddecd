import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.answers.facts import Facts
from dakcong.engine.calibration import default_growth, default_spread
from dakcong.engine.informed import project_totals
from dakcong.engine.outlook import Outlook
from dakcong.engine.terms import parse
from dakcong.engine.totals import DISTANCES, signals_of, totals
from dakcong.engine.yearend import PROBABILITIES, Base, Rule, year_ends
from dakcong.errors import InputError
from dakcong.model import YearBefore, YearToDate

Years = Callable[..., YearToDate]

amounts = st.floats(min_value=1, max_value=1e6)


def weighted(**terms: float) -> tuple:  # type: ignore[type-arg]
    return tuple((parse(name), weight) for name, weight in terms.items())


RULE = Rule(
    centre=weighted(one=0.02, growth=0.5, growth_before=0.2, rest_before=-0.3),
    spread=weighted(one=math.log(0.1)),
    quantiles=(-3.0, -1.5, 0.0, 1.0, 2.0),
)


def ends(rule: Rule, year: YearToDate, before: YearBefore | None, trend: float | None = None):  # type: ignore[no-untyped-def]
    given = totals(year, before)
    base = Base(so_far=given.so_far, rest=given.rest)
    return year_ends(rule, signals_of(given), np.array(["trade"]), base, trend)


def test_five_totals_by_hand(year: Years) -> None:
    # growth ln 1.1, last year's so far ln(50/40), its remainder ln(60/50).
    found = ends(RULE, year(55, 50, 60), YearBefore(same_period=40, total=90))
    centre = 0.02 + 0.5 * math.log(1.1) + 0.2 * math.log(1.25) - 0.3 * math.log(1.2)
    assert found.centre[0] == pytest.approx(centre)
    expected = [55 + 60 * math.exp(centre + 0.1 * q) for q in RULE.quantiles]
    assert list(found.quantiles[0]) == pytest.approx(expected)


def test_a_stated_trend_by_hand(year: Years) -> None:
    # r = mu + 0.5 (g - mu) + 0.2 (gA - mu) - 0.3 (gR - mu); the constant is left out.
    found = ends(RULE, year(55, 50, 60), YearBefore(same_period=40, total=90), trend=0.08)
    mu = 0.08
    expected = (
        mu + 0.5 * (math.log(1.1) - mu) + 0.2 * (math.log(1.25) - mu) - 0.3 * (math.log(1.2) - mu)
    )
    assert found.centre[0] == pytest.approx(expected)


@given(same=amounts, rest=amounts)
def test_a_series_that_grows_by_the_trend_goes_on_so(year: Years, same: float, rest: float) -> None:
    mu = 0.07
    grown = year(same * math.exp(mu), same, rest)
    before = YearBefore(same_period=same / math.exp(mu), total=(same + rest) / math.exp(mu))
    assert ends(RULE, grown, before, trend=mu).centre[0] == pytest.approx(mu)


def test_a_spread_from_three_totals_by_hand(year: Years) -> None:
    # ln(55/50) = 0.0953102, 0.0553102 from the usual 0.04: 0.07 + 0.3 * 0.0553102 = 0.0865931.
    rule = replace(RULE, centre=weighted(one=0.02, growth=0.5), spread=weighted(one=0.07, away=0.3))
    found = ends(replace(rule, added=True), year(55, 50, 60), None)
    assert found.spread[0] == pytest.approx(0.0865931, abs=5e-8)
    # The median: 0.02 + 0.5 * 0.0953102 = 0.0676551; 55 + 60 * exp of it = 119.1998.
    assert found.quantiles[0, 2] == pytest.approx(119.1998, abs=5e-5)
    # The upper end, 2 spreads above: 55 + 60 * exp(0.0676551 + 0.1731862) = 131.3391.
    assert found.quantiles[0, 4] == pytest.approx(131.3391, abs=5e-5)


def test_distances_of_five_totals_by_hand(year: Years) -> None:
    # This year ln 1.1 = 0.0953; last year's first part ln 1.25 = 0.2231, its rest ln 1.2 = 0.1823.
    found = signals_of(totals(year(55, 50, 60), YearBefore(same_period=40, total=90)))
    distances = [float(found[name][0]) for name in DISTANCES]
    assert distances == pytest.approx([0.0553, 0.1831, 0.1423, 0.0408, 0.0870], abs=1e-4)


@pytest.mark.parametrize("information", ["published", "published5"])
@pytest.mark.parametrize("kind", ["retail", "trade", "industry", "invest", "all"])
def test_the_further_from_the_usual_growth_the_wider(
    year: Years, facts: Facts, information: str, kind: str
) -> None:
    calibrated = facts.catalogue.calibrated
    before = YearBefore(same_period=96, total=192) if information == "published5" else None
    for month in range(1, 12):
        for side in (1, -1):
            spreads = [
                project_totals(
                    year(100 * math.exp(0.04 + side * far), 100, 100, month),
                    kind,
                    calibrated,
                    before,
                ).spread[0]
                for far in (0.0, 0.05, 0.1, 0.2, 0.4)
            ]
            assert spreads == sorted(set(spreads))


@pytest.mark.parametrize("kind", ["retail", "trade", "industry"])
@given(grown=st.floats(min_value=0.3, max_value=3), parts=st.tuples(amounts, amounts))
def test_three_totals_are_those_of_the_outlook(
    year: Years, facts: Facts, kind: str, grown: float, parts: tuple[float, float]
) -> None:
    same, rest = parts
    for month in range(1, 12):
        rule = facts.catalogue.persistence[kind, month]
        ytd = year(grown * same, same, rest, month)
        found = project_totals(ytd, kind, facts.catalogue.calibrated)
        growth, spread = default_growth(ytd, rule), default_spread(ytd, rule)
        outlook = Outlook(ytd=ytd, growth=growth, spread=spread)
        expected = [outlook.year_end(one) for one in PROBABILITIES]
        assert list(found.quantiles[0]) == pytest.approx(expected, rel=1e-7)


@pytest.mark.parametrize(("same", "total"), [(0, 10), (10, 10), (12, 10), (-1, 10)])
def test_a_year_before_without_two_parts_is_refused(same: float, total: float) -> None:
    with pytest.raises(InputError, match="check the two figures"):
        YearBefore(same_period=same, total=total)
