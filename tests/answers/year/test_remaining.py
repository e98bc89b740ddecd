"""Growth by commodity, by volume and price: the same whole, and parts that add up to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.year.answer import Answer, answer
from dakcong.answers.year.commodities import build_up
from dakcong.errors import InputError
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario

VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")
SHARES = ("x.cs", "x.fs", "x.ps", "x.ns", "x.ls", "x.ds")
LEVELS = (0.025, 0.1, 0.5, 0.9, 0.975)


def scenario(facts: Facts, vintage: str = "2025-06", **given: Value) -> Scenario:
    return complete(facts, vintage, {c.replace("_", "."): value for c, value in given.items()})


def answered(facts: Facts, indicator: str, one: Scenario) -> Answer:
    found = answer(facts, indicator, one)
    assert isinstance(found, Answer)
    return found


@pytest.mark.parametrize(
    ("indicator", "way"), [("exports", "commodities"), ("retail_sales", "volume_price")]
)
@pytest.mark.parametrize("vintage", VINTAGES)
@pytest.mark.parametrize("choice", [{}, {"x_y": "press"}, {"x_b": "article", "x_us": "on"}])
def test_by_default_every_way_gives_the_whole_to_the_last_digit(
    facts: Facts, indicator: str, way: str, vintage: str, choice: dict[str, str]
) -> None:
    if vintage != "2025-06" and "x_y" in choice:
        choice = {}
    whole = answered(facts, indicator, scenario(facts, vintage, **choice))
    path = "x_p" if indicator == "exports" else "r_p"
    driven = answered(facts, indicator, scenario(facts, vintage, **choice, **{path: way}))
    assert driven.growth_before_shocks == whole.growth_before_shocks
    assert [driven.outlook.year_end(one) for one in LEVELS] == [
        whole.outlook.year_end(one) for one in LEVELS
    ]
    assert driven.reach == whole.reach


def test_prices_and_volumes_rest_until_their_way_is_chosen(facts: Facts) -> None:
    plain = answered(facts, "exports", scenario(facts))
    moved = answered(facts, "exports", scenario(facts, x_cp=-50.0, x_cs=90.0, x_fs=90.0, x_dv=99.0))
    assert moved.outlook == plain.outlook
    retail = answered(facts, "retail_sales", scenario(facts, r_c=5.0, r_v=-9.0))
    assert retail.outlook == answered(facts, "retail_sales", scenario(facts)).outlook


def test_shares_of_the_remaining_months_by_hand(facts: Facts) -> None:
    # Year shares 41.9, 8.2, 8.9, 12.4, 17.8, 0, rest 10.8; parts of the year after June of the
    # seasonal table 0.43571, 0.55011, 0.45280 (0.45279), 0.53918, 0.63630, -, 0.52919: products
    # 18.256, 4.511, 4.030, 6.686, 11.326, 0, 5.715 of 50.524.
    one = scenario(facts)
    assert [one.by_code[code] for code in SHARES] == [36.1, 8.9, 8.0, 13.2, 22.4, 0.0]


def test_a_commodity_moves_the_whole_by_its_share(facts: Facts) -> None:
    # Coffee: 36.1 % of the remainder, price -20 %, volume +11.9 %: -10.48 %; the rest +11.9 %.
    # 0.361 * -0.1048 + 0.639 * 0.119 = 0.0382082.
    one = answered(facts, "exports", scenario(facts, x_p="commodities", x_cp=-20.0))
    assert one.growth_before_shocks == pytest.approx(0.0382082, abs=1e-9)
    assert one.outlook.year_end() == pytest.approx(1520 + 1005.847 * 1.0382082, abs=0.01)


def test_retail_by_volume_and_price_by_hand(facts: Facts) -> None:
    # 1.04 * 1.035 = 1.0764.
    one = answered(facts, "retail_sales", scenario(facts, r_p="volume_price", r_v=4.0, r_c=3.5))
    assert one.growth_before_shocks == pytest.approx(0.0764)


tenths = st.integers(-600, 1200).map(lambda one: one / 10)


@given(
    shares=st.lists(st.integers(0, 160), min_size=6, max_size=6),
    changes=st.lists(st.tuples(tenths, tenths), min_size=7, max_size=7),
    vintage=st.sampled_from(VINTAGES),
    shocks=st.booleans(),
)
def test_commodities_and_shocks_add_up_to_the_remaining_months(
    facts: Facts,
    shares: list[int],
    changes: list[tuple[float, float]],
    vintage: str,
    shocks: bool,
) -> None:
    values: dict[str, Value] = {"x.p": "commodities"}
    values |= {code: one / 10 for code, one in zip(SHARES, shares, strict=True)}
    for commodity, (price, volume) in zip("cfpnldo", changes, strict=True):
        values |= {f"x.{commodity}p": price, f"x.{commodity}v": volume}
    if shocks:
        values |= {"x.us": "on", "x.fl": "on", "x.fz": 10.0}
    one = answered(facts, "exports", complete(facts, vintage, values))
    found = build_up(facts, one)
    assert found is not None
    assert [part.name for part in found.parts][-1] == "other"
    whole = sum(part.amount for part in found.parts) + found.from_shocks
    assert whole == pytest.approx(found.whole, rel=1e-7)
    assert sum(one.shares.values()) == pytest.approx(1.0)
    assert sum(one.projected_shares.values()) == pytest.approx(1.0)


def test_there_is_no_build_up_when_growth_was_not_set_by_commodity(facts: Facts) -> None:
    assert build_up(facts, answered(facts, "exports", scenario(facts))) is None


def test_months_follow_the_season_of_the_commodities(facts: Facts) -> None:
    # With nothing but coffee, October has its national share of the second half: 0.05184/0.43571.
    values = {"x.p": "commodities", "x.cs": 100.0} | dict.fromkeys(SHARES[1:], 0.0)
    one = answered(facts, "exports", complete(facts, "2025-06", values))
    assert one.shares[10] == pytest.approx(0.05184 / 0.43571, abs=1e-4)
    assert one.shares[12] == pytest.approx(0.11350 / 0.43571, abs=1e-4)
    assert one.projected_shares == pytest.approx(one.shares)


def test_commodities_above_the_whole_are_refused_with_a_sentence(facts: Facts) -> None:
    with pytest.raises(InputError) as caught:
        answer(facts, "exports", scenario(facts, x_p="commodities", x_cs=70.0))
    # 70 + 8.9 + 8 + 13.2 + 22.4 + 0 = 122.5.
    assert caught.value.key == "error.shares"
    assert caught.value.fields == {"total": 1.225}


def test_the_coffee_price_stands_once(facts: Facts) -> None:
    plain = answered(facts, "exports", scenario(facts, x_p="commodities"))
    shocked = answered(facts, "exports", scenario(facts, x_p="commodities", x_cf="on"))
    assert shocked.outlook == plain.outlook
    tariff = answered(facts, "exports", scenario(facts, x_p="commodities", x_us="on"))
    assert tariff.outlook.growth == pytest.approx(1.119 * 0.979 - 1)


def test_an_index_by_quarter_by_hand(facts: Facts) -> None:
    # Of the summed index of July to December (52.0 of 100) the fourth quarter has 27.334 (the
    # national season: 8.636 + 9.096 + 9.602), the third 24.666: growth 0.27334 / 0.52 * 20 %.
    given: dict[str, Value] = {"i_h": 15.0, "i_p": "quarters", "i_q3": 0.0, "i_q4": 20.0}
    found = answered(facts, "iip", scenario(facts, **given))
    assert found.growth_before_shocks == pytest.approx(0.105131, abs=1e-6)
    assert found.outlook.year_growth() == pytest.approx(0.48 * 0.15 + 0.52 * 0.105131, abs=1e-4)
