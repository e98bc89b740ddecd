"""The registry that is shipped: ranges, shocks, commodities, published codes."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.scenario.registry import Registry


@pytest.fixture(scope="module")
def registry(facts: Facts) -> Registry:
    return facts.registry


def test_every_shipped_number_has_a_range_and_a_step(registry: Registry) -> None:
    # Without a maximum 1e308 would be accepted.
    numbers = [one for one in registry.assumptions if one.form == "number"]
    assert len(numbers) > 20
    for one in numbers:
        assert -1000 < one.low < one.high < 10_000
        assert one.unit in ("percent", "days", "MW", "ha", "month", "months")
        assert one.rounded(one.low) == one.low
        assert one.rounded(one.high) == one.high
        if isinstance(one.default, int | float):
            assert one.rounded(one.default) == one.default


def test_codes_start_with_the_letter_of_their_indicator(facts: Facts) -> None:
    for one in facts.registry.assumptions:
        letter = facts.catalogue.indicators[one.indicator].letter
        assert one.code.startswith(f"{letter}.")
        assert one.code.isascii()


def test_every_switch_of_a_shock_has_a_size_that_is_a_number(registry: Registry) -> None:
    switches = [one for one in registry.assumptions if one.size and one.kind == "shock"]
    assert [one.code for one in switches] == [
        *("x.us", "x.cf", "x.cr", "x.tf", "x.fl"),
        *("r.st", "r.tf", "r.fl", "i.tf", "i.fl"),
    ]
    for one in switches:
        assert one.options == ("off", "on")
        assert one.default == "off"
        size = registry.find(one.size)
        assert size.form == "number"
        assert (size.by_month, one.kind, size.kind) == (one.by_month, "shock", "shock")


def test_the_first_shocks_still_move_all_remaining_months(registry: Registry) -> None:
    # Links that were sent mean the whole remainder: a month of their event must not narrow them.
    shocks = [one for one in registry.assumptions if one.size and one.kind == "shock"]
    assert [one.code for one in shocks if not one.by_month] == ["x.us", "x.cf", "r.st"]


def test_the_trend_is_off_and_stands_before_the_growth_that_rests_on_it(registry: Registry) -> None:
    codes = [one.code for one in registry.assumptions]
    for letter in "xri":
        switch, size = registry.find(f"{letter}.m"), registry.find(f"{letter}.mu")
        assert (switch.options, switch.default, switch.size) == (("off", "on"), "off", size.code)
        assert (size.low, size.high, size.step) == (-10, 25, 0.1)
        assert codes.index(switch.code) < codes.index(size.code) < codes.index(f"{letter}.g")


def test_a_size_that_nobody_published_is_nothing_until_the_reader_sets_it(facts: Facts) -> None:
    for one in facts.registry.assumptions:
        if one.size and one.event:
            size = facts.registry.find(one.size).default
            assert (size == 0) == (facts.catalogue.events[one.event].size == "reader"), one.code


def test_every_commodity_has_a_share_a_price_and_a_volume(registry: Registry) -> None:
    shares = [one.commodity for one in registry.parts("exports", "share")]
    assert shares == ["coffee", "seafood", "pepper", "cashew", "rubber", "durian"]
    for part in ("price", "volume"):
        assert [one.commodity for one in registry.parts("exports", part)] == [*shares, "other"]
    # Shares of the year by hand: 50 % * 1650 / 1970; 161 / 1970; 90 / 845 * 1650 / 1970;
    # 2500 / 1800 of that; 180 / 845 * 1650 / 1970; none published.
    west = 1650 / 1970
    assert [one.year_share for one in registry.parts("exports", "share")] == pytest.approx(
        [
            *(50 * west, 100 * 161 / 1970, 100 * 90 / 845 * west),
            *(100 * 90 / 845 * west * 2500 / 1800, 100 * 180 / 845 * west, 0.0),
        ],
        abs=0.05,
    )


def test_retail_sales_have_one_price_and_one_volume(registry: Registry) -> None:
    for part, code in (("price", "r.c"), ("volume", "r.v")):
        assert [one.code for one in registry.parts("retail_sales", part)] == [code]


# Published codes are never renamed: this list only grows.
PUBLISHED = (
    *("x.y", "x.b", "x.t", "x.p", "x.g", "x.q1", "x.q2", "x.q3", "x.q4", "x.w", "x.s"),
    *("x.us", "x.uz", "x.cf", "x.cz"),
    *("r.p", "r.g", "r.q1", "r.q2", "r.q3", "r.q4", "r.w", "r.s", "r.st", "r.sd"),
    *("i.y", "i.h", "i.w", "i.g", "i.s"),
    *("x.cs", "x.fs", "x.ps", "x.ns", "x.ls", "x.ds"),
    *("x.cp", "x.fp", "x.pp", "x.np", "x.lp", "x.dp", "x.op"),
    *("x.cv", "x.fv", "x.pv", "x.nv", "x.lv", "x.dv", "x.ov"),
    *("x.cr", "x.cu", "x.tf", "x.tz", "x.fl", "x.fz"),
    *("r.c", "r.v", "r.tf", "r.tz", "r.fl", "r.fz", "i.tf", "i.tz", "i.fl", "i.fz"),
)


@pytest.mark.parametrize("code", PUBLISHED)
def test_a_published_code_is_never_lost(registry: Registry, code: str) -> None:
    assert registry.find(code).code == code


def test_the_six_presets_stand_in_their_order(registry: Registry) -> None:
    assert [one.id for one in registry.presets] == [
        "cautious",
        "baseline",
        "optimistic",
        "keep_pace",
        "same_as_last_year",
        "just_enough",
    ]
    assert [one.at for one in registry.presets[:3]] == [0.2, 0.5, 0.8]
    assert [one.marker for one in registry.presets] == [False, False, False, True, True, True]
