"""Dated shocks: who may know of them, which months they move, with and without side by side."""

from pathlib import Path

import pytest

from dakcong.answers.explain.beside import Side, side_by_side
from dakcong.answers.facts import Facts
from dakcong.answers.known import vintages
from dakcong.answers.known.defaults import complete, vocabulary
from dakcong.answers.known.events import known_events
from dakcong.answers.loading import load_facts
from dakcong.answers.year.answer import Answer, answer
from dakcong.errors import InputError
from dakcong.scenario.registry import Value

VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")


def answered(facts: Facts, indicator: str, vintage: str, **given: Value) -> Answer:
    values = {code.replace("_", "."): value for code, value in given.items()}
    found = answer(facts, indicator, complete(facts, vintage, values))
    assert isinstance(found, Answer)
    return found


def test_july_does_not_see_november(facts: Facts) -> None:
    known = [one.id for one in known_events(facts, "2025-06")]
    assert known == [
        *("coffee-peak-2025-04", "seafood-us-2025-06", "us-tariff-2025-07", "coffee-fall-2025-07"),
    ]
    later = [one.id for one in known_events(facts, "2025-06", "retail_sales", later=True)]
    assert later == ["typhoon-2025-11", "flood-2025-11"]
    assert {"x.cr", "x.cu", "x.fl", "x.fz", "r.fl", "i.tf"}.isdisjoint(vocabulary(facts)["2025-06"])


@pytest.mark.parametrize("vintage", VINTAGES)
def test_every_event_is_known_or_happened_later(facts: Facts, vintage: str) -> None:
    until = vintages.known_on(facts.catalogue, vintage)
    known, later = known_events(facts, vintage), known_events(facts, vintage, later=True)
    assert {one.id for one in (*known, *later)} == set(facts.catalogue.events)
    assert all(one.known_on <= until for one in known)
    assert all(one.known_on > until for one in later)


def test_a_dated_shock_plays_a_part_only_where_it_was_known_and_a_month_remains(
    facts: Facts,
) -> None:
    for vintage, codes in vocabulary(facts).items():
        until = vintages.known_on(facts.catalogue, vintage)
        for one in facts.registry.assumptions:
            if one.by_month:
                known = facts.catalogue.events[one.event].known_on <= until
                assert (one.code in codes) == known, (vintage, one.code)


def test_lost_days_of_a_storm_fall_on_the_days_of_its_months(facts: Facts) -> None:
    # Seven days of November and December, 61 days: 7 / 61 of each. With the figures of November
    # December loses its own, the others were lost before.
    plain = answered(facts, "retail_sales", "2025-11")
    hit = answered(facts, "retail_sales", "2025-11", r_fl="on", r_fz=7)
    assert 1 + hit.outlook.growth == pytest.approx((1 + plain.outlook.growth) * 54 / 61)


def test_a_flood_moves_its_months_only(facts: Facts) -> None:
    # After October the season leaves 0.08747 and 0.08776: both months are hit, 10 % of all.
    plain = answered(facts, "exports", "2025-10")
    both = answered(facts, "exports", "2025-10", x_fl="on", x_fz=10.0)
    assert both.outlook.growth == pytest.approx(1.195 * 0.9 - 1)
    assert both.projected_shares == pytest.approx(plain.projected_shares)
    assert both.growth_before_shocks == plain.growth_before_shocks
    assert both.outlook.spread == plain.outlook.spread


def test_a_shock_of_some_months_takes_their_share_of_the_remainder(facts: Facts) -> None:
    # Industry after September: October 0.08636, November 0.09096, December 0.09602 of 0.27334;
    # 20 % of the last two is 0.2 * 0.18698 / 0.27334 = 13.681 %. Default growth +7,8 %.
    plain = answered(facts, "iip", "2025-10")
    one = answered(facts, "iip", "2025-10", i_fl="on", i_fz=20.0)
    left = 1 - 0.2 * 0.18698 / 0.27334
    assert 1 + one.outlook.growth == pytest.approx((1 + plain.outlook.growth) * left, abs=1e-5)
    october = 0.08636 / (0.08636 + 0.8 * 0.18698)
    assert one.projected_shares[10] == pytest.approx(october, abs=1e-5)


def test_days_of_a_dated_shock_are_counted_on_its_months(facts: Facts) -> None:
    # Retail sales of the October vintage end in September; 3 of the 61 days of November and
    # December, which have 0.08810 + 0.08676 of 0.26195.
    one = answered(facts, "retail_sales", "2025-10", r_fl="on", r_fz=3.0)
    lost = 3 / 61 * 0.17486 / 0.26195
    assert 1 + one.outlook.growth == pytest.approx(1.096 * (1 - lost), abs=1e-4)


def test_two_dated_shocks_follow_each_other(facts: Facts) -> None:
    one = answered(
        facts, "exports", "2025-10", x_tf="on", x_tz=10.0, x_fl="on", x_fz=20.0, x_us="on"
    )
    assert one.outlook.growth == pytest.approx(1.195 * 0.979 * 0.9 * 0.8 - 1)


def test_coffee_cannot_fall_and_recover_at_once(facts: Facts) -> None:
    low = answered(facts, "exports", "2025-08", x_cf="on")
    up = answered(facts, "exports", "2025-08", x_cr="on")
    assert up.outlook.growth == pytest.approx(1.144 * 1.017 - 1)
    assert low.outlook.growth == pytest.approx(1.144 * 0.875 - 1)
    assert answered(facts, "exports", "2025-08", x_cf="on", x_cr="on").outlook == up.outlook


@pytest.mark.parametrize("codes", [("x.tf", "x.fl"), ("r.tf", "r.fl"), ("i.tf", "i.fl")])
def test_a_shock_without_a_published_size_moves_nothing_until_it_is_set(
    facts: Facts, codes: tuple[str, ...]
) -> None:
    indicator = {"x": "exports", "r": "retail_sales", "i": "iip"}[codes[0][0]]
    on = complete(facts, "2025-10", dict.fromkeys(codes, "on"))
    found = answer(facts, indicator, on)
    assert isinstance(found, Answer)
    assert found.outlook == answered(facts, indicator, "2025-10").outlook


def by_code(rows: tuple[Side, ...]) -> dict[str, Side]:
    return {one.code: one for one in rows}


def test_with_and_without_side_by_side(facts: Facts) -> None:
    # 1 520 + 1 005.847 * 1.119 * (1 - loss): 2.1 % tariff, 12.5 % coffee, both.
    rows = by_code(side_by_side(facts, answered(facts, "exports", "2025-06", x_us="on")))
    assert list(rows) == ["none", "x.us", "x.cf", "all"]
    rest = 1005.847 * 1.119
    for code, kept in (("none", 1.0), ("x.us", 0.979), ("x.cf", 0.875), ("all", 0.979 * 0.875)):
        assert rows[code].answer.outlook.year_end() == pytest.approx(1520 + rest * kept, abs=0.01)
    assert [one.code for one in rows.values() if one.on] == ["x.us"]

    def chance(code: str) -> float:
        return rows[code].answer.reach.probability

    assert chance("all") < chance("x.cf") < chance("none")


def test_the_row_that_is_on_is_the_readers_answer(facts: Facts) -> None:
    for given in ({}, {"x.fl": "on", "x.fz": 5.0}, {"x.cr": "on"}):
        scenario = complete(facts, "2025-10", given)
        found = answer(facts, "exports", scenario)
        assert isinstance(found, Answer)
        on = [one for one in side_by_side(facts, found) if one.on]
        assert [one.answer.outlook.year_end() for one in on] == [found.outlook.year_end()]
        assert [one.answer.reach.probability for one in on] == [found.reach.probability]


def test_industry_is_compared_on_last_year(facts: Facts) -> None:
    rows = by_code(side_by_side(facts, answered(facts, "iip", "2025-10", i_fz=20.0)))
    assert list(rows) == ["none", "i.tf", "i.fl", "all"]
    flood, none = (rows[code].answer.outlook.year_end() for code in ("i.fl", "none"))
    assert 1 < flood < none


def test_among_commodities_the_coffee_shocks_are_not_compared(facts: Facts) -> None:
    rows = side_by_side(facts, answered(facts, "exports", "2025-08", x_p="commodities"))
    assert [one.code for one in rows] == ["none", "x.us"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('event = "flood-2025-11"', 'event = "flood-2024"', "event 'flood-2024' is not in events"),
        (
            'event = "us-tariff-2025-07"\nknown_on = "2025-07"',
            'event = "us-tariff-2025-07"\nknown_on = "2025-06"',
            "known_on 2025-06 is not that of event 'us-tariff-2025-07'; use one of 2025-07",
        ),
        (
            'event = "coffee-recovery-2025-08"',
            'event = "plant-stop-2025-11"',
            "event 'plant-stop-2025-11' does not touch exports; use one of iip",
        ),
    ],
)
def test_a_shock_that_does_not_fit_its_event_is_refused_by_name(
    data_copy: Path, old: str, new: str, said: str
) -> None:
    file = data_copy / "assumptions.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_facts(data_copy)
    assert said in caught.value.message
