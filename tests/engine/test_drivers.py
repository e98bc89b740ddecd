import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.engine.drivers import (
    Part,
    compound_growth,
    contributions,
    grown_season,
    parts_growth,
    parts_season,
    rest_share,
)
from dakcong.engine.outlook import combined_growth
from dakcong.errors import InputError

changes = st.floats(min_value=-0.9, max_value=2.0)
amounts = st.floats(min_value=0.01, max_value=100.0)


@st.composite
def parts(draw: st.DrawFn) -> list[Part]:
    """One to seven parts that make up a whole over July to December."""
    count = draw(st.integers(1, 7))
    sizes = draw(st.lists(amounts, min_size=count, max_size=count))
    made = []
    for number, size in enumerate(sizes):
        months = draw(st.lists(amounts, min_size=6, max_size=6))
        made.append(
            Part(
                name=f"part {number}",
                share=size / sum(sizes),
                price=draw(changes),
                volume=draw(changes),
                season={m: one / sum(months) for m, one in zip(range(7, 13), months, strict=True)},
            )
        )
    return made


def part(name: str, share: float, price: float, volume: float, *season: float) -> Part:
    months = range(13 - len(season), 13)
    return Part(
        name=name,
        share=share,
        price=price,
        volume=volume,
        season=dict(zip(months, season, strict=True)),
    )


COFFEE = part("coffee", 0.4, -0.3, 0.1, 0.2, 0.8)  # 0.7 * 1.1 = 0.77: -23 %
OTHER = part("other", 0.6, 0.0, 0.2, 0.5, 0.5)  # +20 %


def test_two_commodities_by_hand() -> None:
    # 0.4 * -23 % + 0.6 * 20 % = -9.2 % + 12 % = +2.8 %.
    assert parts_growth([COFFEE, OTHER]) == pytest.approx(0.028)


def test_months_by_hand() -> None:
    # Last year November: 0.4 * 0.2 + 0.6 * 0.5 = 0.38, December 0.4 * 0.8 + 0.3 = 0.62.
    # This year November: 0.08 * 0.77 + 0.3 * 1.2 = 0.4216; December 0.32 * 0.77 + 0.36 = 0.6064.
    assert parts_season([COFFEE, OTHER]) == pytest.approx({11: 0.38, 12: 0.62})
    assert grown_season([COFFEE, OTHER]) == pytest.approx({11: 0.4216, 12: 0.6064})


def test_contributions_by_hand() -> None:
    # Of 1 000, coffee brought 400. Price alone -120, volume alone +40, both together -12 more,
    # half to each: -126 and +34. Amount 308 = 400 * 0.77.
    coffee, other = contributions([COFFEE, OTHER], 1000.0)
    assert (coffee.last_year, coffee.from_price, coffee.from_volume) == pytest.approx(
        (400.0, -126.0, 34.0)
    )
    assert coffee.amount == pytest.approx(308.0)
    assert (other.from_price, other.amount) == (0.0, pytest.approx(720.0))


@given(parts())
def test_parts_add_up_to_the_whole(made: list[Part]) -> None:
    growth = parts_growth(made)
    found = contributions(made, 1006.0)
    assert sum(one.last_year for one in found) == pytest.approx(1006.0)
    assert sum(one.amount for one in found) == pytest.approx(1006.0 * (1 + growth))
    assert sum(one.change for one in found) == pytest.approx(1006.0 * growth, abs=1e-5)
    assert sum(parts_season(made).values()) == pytest.approx(1.0)
    assert sum(grown_season(made).values()) == pytest.approx(1 + growth)


@given(parts(), st.floats(min_value=1e-3, max_value=1e6))
def test_the_unit_changes_nothing(made: list[Part], unit: float) -> None:
    for one, other in zip(contributions(made, 1.0), contributions(made, unit), strict=True):
        assert other.amount == pytest.approx(unit * one.amount)
        assert other.from_price == pytest.approx(unit * one.from_price)


@given(parts(), st.integers(-900, 2000))
def test_volumes_that_all_grow_alike_are_one_growth_to_the_last_digit(
    made: list[Part], tenths: int
) -> None:
    growth = tenths / 1000
    alike = [part(one.name, one.share, 0.0, growth, 1.0) for one in made]
    assert parts_growth(alike) == combined_growth({4: growth}, {4: 1.0})


@given(changes, changes)
def test_price_and_volume_may_change_places(price: float, volume: float) -> None:
    growth = compound_growth(price, volume)
    assert growth == compound_growth(volume, price)
    assert growth == pytest.approx((1 + price) * (1 + volume) - 1, abs=1e-8)


@given(st.integers(-1000, 3000))
def test_a_price_that_stays_leaves_the_volume_to_the_last_digit(tenths: int) -> None:
    assert compound_growth(0.0, tenths / 1000) == tenths / 1000
    assert compound_growth(tenths / 1000, 0.0) == tenths / 1000


@pytest.mark.parametrize(("price", "volume"), [(-1.01, 0.0), (0.0, -1.5), (float("nan"), 0.0)])
def test_a_fall_below_nothing_is_refused(price: float, volume: float) -> None:
    with pytest.raises(InputError, match="must be -100 % or more") as caught:
        compound_growth(price, volume)
    assert caught.value.key == "error.change_floor"


def test_the_rest_is_what_is_not_named() -> None:
    assert rest_share({"coffee": 0.38, "seafood": 0.1}) == pytest.approx(0.52)
    assert rest_share({"coffee": 0.7, "seafood": 0.2, "rubber": 0.1}) == 0.0


@pytest.mark.parametrize("named", [{"coffee": 0.7, "seafood": 0.301}, {"coffee": -0.1}])
def test_more_than_the_whole_or_less_than_nothing_is_refused(named: dict[str, float]) -> None:
    with pytest.raises(InputError, match="lower one of them") as caught:
        rest_share(named)
    assert caught.value.key == "error.shares"
