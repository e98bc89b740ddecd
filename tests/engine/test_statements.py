import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.statements import printed_interval, statement_of
from dakcong.errors import InputError
from dakcong.model import Figure


def figure(measure: str, value: float, **changes: object) -> Figure:
    fields: dict[str, object] = {
        "indicator": "exports",
        "region": "merged",
        "year": 2025,
        "month": 6,
        "measure": measure,
        "value": value,
        "unit": "million USD",
        "price_basis": "",
        "qualifier": "exact",
        "decimals": 0,
        "status": "estimate",
        "vintage": "2025-06",
        "known_on": "2025-07",
        "source": "somewhere",
        "locator": "paragraph 1",
        "as_printed": str(value),
        "line": 2,
    }
    return Figure(**(fields | changes))


# docs/design.md 4: x printed with last digit unit h is [x - h/2, x + h), rounded or truncated;
# hơn x: [x, x + h); gần x: [x - h, x]; khoảng x: [x - h, x + h].
@pytest.mark.parametrize(
    ("value", "decimals", "qualifier", "interval"),
    [
        (50.8, 1, "exact", (50.75, 50.9)),
        (16, 0, "exact", (15.5, 17)),
        (1500, -2, "more_than", (1500, 1600)),
        (92742, 0, "nearly", (92741, 92742)),
        (60.6, 1, "about", (60.5, 60.7)),
        (2000, -3, "more_than", (2000, 3000)),
    ],
)
def test_a_printed_number_stands_for_an_interval(
    value: float, decimals: int, qualifier: str, interval: tuple[float, float]
) -> None:
    assert printed_interval(value, decimals, qualifier) == pytest.approx(interval)


def test_an_amount_set_by_a_resolution_is_exact() -> None:
    assert printed_interval(2235, 0, "exact", fixed=True) == (2235, 2235)


def test_a_goal_of_more_than_an_amount_is_not_exact() -> None:
    assert printed_interval(2200, -2, "more_than", fixed=True) == (2200, 2300)


def test_an_unknown_qualifier_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="'at most'; use exact, more_than, nearly or about"):
        printed_interval(5, 0, "at most")


@given(
    value=st.floats(min_value=-1000, max_value=1e6),
    decimals=st.integers(min_value=-3, max_value=3),
    qualifier=st.sampled_from(["exact", "more_than", "nearly", "about"]),
)
def test_the_face_value_is_always_allowed(value: float, decimals: int, qualifier: str) -> None:
    low, high = printed_interval(value, decimals, qualifier)
    assert low <= value <= high
    assert high - low <= 2.0001 * 10.0**-decimals


def test_a_level_is_an_amount() -> None:
    made = statement_of(figure("level", 1485))
    assert made is not None
    assert (made.name, made.numerator, made.denominator) == ("level", "level", None)
    assert (made.low, made.high, made.printed) == (1484.5, 1486, 1485)


# Percentages become factors: growth of 28,7 % is 1.287 of the base, a share of 68 % is 0.68.
@pytest.mark.parametrize(
    ("measure", "value", "decimals", "ratio", "interval"),
    [
        ("growth", 28.7, 1, ("level", "same_period"), (1.2865, 1.288)),
        ("plan_share", 68, 0, ("level", "plan"), (0.675, 0.69)),
        ("plan_growth", 2.2, 1, ("plan", "previous_year"), (1.0215, 1.023)),
        ("goal_growth", 0.6, 1, ("goal", "previous_year"), (1.0055, 1.007)),
    ],
)
def test_a_percentage_bounds_a_ratio(
    measure: str,
    value: float,
    decimals: int,
    ratio: tuple[str, str],
    interval: tuple[float, float],
) -> None:
    made = statement_of(figure(measure, value, unit="percent", decimals=decimals))
    assert made is not None
    assert (made.numerator, made.denominator) == ratio
    assert (made.low, made.high) == pytest.approx(interval)


def test_the_west_speaks_of_its_own_amounts() -> None:
    made = statement_of(figure("growth", 27.9, unit="percent", decimals=1, region="west"))
    assert made is not None
    assert (made.name, made.numerator, made.denominator) == (
        "west.growth",
        "west.level",
        "west.same_period",
    )


def test_a_reading_may_pair_a_growth_with_another_amount() -> None:
    goal = figure("goal_growth", 0.6, unit="percent", decimals=1)
    made = statement_of(goal, {"goal_growth": "plan"})
    assert made is not None
    assert (made.numerator, made.denominator) == ("plan", "previous_year")


def test_a_measure_that_binds_nothing_makes_no_statement() -> None:
    assert statement_of(figure("month_level", 262)) is None
