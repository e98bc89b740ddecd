from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.outlook import Outlook
from dakcong.engine.two_way import Linear, Year, two_way
from dakcong.errors import InputError
from dakcong.model import YearToDate

Years = Callable[..., YearToDate]

rates = st.floats(min_value=-0.5, max_value=1)
shares = st.floats(0.2, 2)
weights = st.floats(min_value=1, max_value=1e4)


def whole(certain: Linear, uncertain: Linear, spread: float) -> Year:
    return Year(certain=certain, uncertain=uncertain, spread=spread)


def test_by_hand() -> None:
    # 50 certain, 20 (1 + x) + 30 (1 + y) to come; 106 asks 56: at x = +10 % y = 34/30 - 1.
    found = two_way(
        whole(Linear(fixed=50), Linear(x_weight=20, y_weight=30), 0.1),
        target=106,
        xs=[0.0, 0.1],
        ys=[0.0, 0.2],
    )
    assert found.median == ((100, 102), (106, 108))
    assert found.contour == pytest.approx((0.2, 34 / 30 - 1))
    assert found.probability[1][0] == pytest.approx(0.5)


@given(growth=st.tuples(rates, rates), amounts=st.tuples(weights, weights, weights), share=shares)
def test_it_is_the_same_year_as_the_outlook(
    year: Years, growth: tuple[float, float], amounts: tuple[float, float, float], share: float
) -> None:
    (x, y), (sure, first, second) = growth, amounts
    target = share * (sure + first + second)
    found = two_way(
        Year(
            certain=Linear(fixed=sure),
            uncertain=Linear(x_weight=first, y_weight=second),
            spread=0.12,
        ),
        target=target,
        xs=[x],
        ys=[y],
    )
    both = (first * x + second * y) / (first + second)
    outlook = Outlook(ytd=year(sure, sure, first + second), growth=both, spread=0.12)
    assert found.median[0][0] == pytest.approx(outlook.year_end(), rel=1e-8)
    assert found.probability[0][0] == pytest.approx(outlook.probability(target), abs=1e-7)


@given(x=rates, sure=weights, first=weights, second=weights, target=weights)
def test_on_the_contour_the_median_equals_the_target(
    x: float, sure: float, first: float, second: float, target: float
) -> None:
    parts = Year(
        certain=Linear(x_weight=sure), uncertain=Linear(x_weight=first, y_weight=second), spread=0.1
    )
    found = two_way(parts, target=target, xs=[x], ys=[0.0])
    landed = (sure + first) * (1 + x) + second * (1 + found.contour[0])
    assert landed == pytest.approx(target, rel=1e-7, abs=1e-6 * (sure + first + second))


@given(x=rates, y=rates, target=st.floats(60, 300))
def test_more_growth_never_makes_the_target_less_likely(x: float, y: float, target: float) -> None:
    found = two_way(
        whole(Linear(fixed=50), Linear(x_weight=20, y_weight=30), 0.1),
        target=target,
        xs=sorted((x, 0.1)),
        ys=sorted((y, 0.2)),
    )
    chances = np.array(found.probability)
    assert (np.diff(chances, axis=0) >= 0).all()
    assert (np.diff(chances, axis=1) >= 0).all()


def test_what_is_met_for_certain_has_probability_one() -> None:
    parts = whole(Linear(fixed=50), Linear(x_weight=20, y_weight=30), 0.1)
    found = two_way(parts, target=50, xs=[0.0], ys=[0.0])
    assert found.probability == ((1.0,),)


@pytest.mark.parametrize(
    ("spread", "weight", "x"), [(0.0, 30, 0.0), (0.1, 0, 0.0), (0.1, 30, -1.0)]
)
def test_a_map_without_meaning_is_refused(spread: float, weight: float, x: float) -> None:
    parts = Year(
        certain=Linear(fixed=50), uncertain=Linear(x_weight=20, y_weight=weight), spread=spread
    )
    with pytest.raises(InputError):
        two_way(parts, target=100, xs=[x], ys=[0.0])
