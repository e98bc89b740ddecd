import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.answers.facts import Facts
from dakcong.engine.calibration import Persistence, default_growth
from dakcong.engine.outlook import Outlook
from dakcong.engine.terms import parse
from dakcong.engine.totals import signals_of, totals
from dakcong.engine.yearend import PROBABILITIES, Base, Rule, published_rule, year_ends
from dakcong.errors import InputError
from dakcong.model import YearBefore, YearToDate

Years = Callable[..., YearToDate]

amounts = st.floats(min_value=1, max_value=1e6)


def weighted(**terms: float) -> tuple:  # type: ignore[type-arg]
    return tuple((parse(name), weight) for name, weight in terms.items())


Published = Callable[[str, int], Persistence]


@pytest.fixture(scope="module")
def published(facts: Facts) -> Published:
    """The shipped coefficients of three published totals."""
    return lambda kind, month: facts.catalogue.persistence[kind, month]


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


@pytest.mark.parametrize("kind", ["retail", "trade", "industry"])
@given(
    known=st.tuples(st.floats(min_value=0.3, max_value=3), amounts, amounts),
    month=st.integers(1, 11),
)
def test_three_totals_are_those_of_the_outlook(
    year: Years, published: Published, kind: str, known: tuple[float, float, float], month: int
) -> None:
    grown, same, rest = known
    persistence = published(kind, month)
    ytd = year(grown * same, same, rest, month)
    found = ends(published_rule(persistence), ytd, None)
    outlook = Outlook(ytd=ytd, growth=default_growth(ytd, persistence), spread=persistence.scale)
    expected = [outlook.year_end(one) for one in PROBABILITIES]
    assert list(found.quantiles[0]) == pytest.approx(expected, rel=1e-8)


@pytest.mark.parametrize(("same", "total"), [(0, 10), (10, 10), (12, 10), (-1, 10)])
def test_a_year_before_without_two_parts_is_refused(same: float, total: float) -> None:
    with pytest.raises(InputError, match="check the two figures"):
        YearBefore(same_period=same, total=total)
