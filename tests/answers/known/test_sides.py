"""East and West from the shipped folder, by hand: what is missing, bridge, halves, sums."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.side_readings import known, seen, side_readings
from dakcong.answers.known.sides import base_bridge, half, read_otherwise, tried_sums
from dakcong.engine.amounts import EAST, MERGED, WEST

JUNE = "2025-06"


def test_no_reading_stands_twice(facts: Facts) -> None:
    readings = side_readings(facts.catalogue)
    keys = [(one.indicator, one.region, one.period, one.source) for one in readings]
    assert sorted(set(keys)) == sorted(keys)
    # 59 of sides.csv, 32 of figures.csv, 8 of province_years.csv.
    assert len(readings) == 99


def test_a_reading_of_a_province_keeps_what_softens_it(facts: Facts) -> None:
    # "gần 63 nghìn tỷ đồng, tăng 9,52%"; "1,65 tỷ USD".
    found = {one.value: one.qualifier for one in side_readings(facts.catalogue) if one.value}
    assert (found[63000], found[1650]) == ("nearly", "exact")


def test_a_release_knows_what_was_published_by_then(facts: Facts) -> None:
    own = seen(facts.catalogue, JUNE)
    assert max(one.known_on for one in own) == "2025-07"
    later = set(map(id, seen(facts.catalogue, "2025-11"))) - set(map(id, own))
    assert len(later) > 20


@pytest.mark.parametrize(
    ("indicator", "since", "period"),
    [
        # Exports: estimate of the year 2024; retail sales and IIP: first half of 2023.
        ("exports", "2025-01", (2024, 1, 12)),
        ("retail_sales", "2023-07", (2023, 1, 6)),
        ("iip", "2023-07", (2023, 1, 6)),
        ("grdp", "2024-01", (2023, 1, 12)),
    ],
)
def test_the_east_is_missing_since(
    facts: Facts, indicator: str, since: str, period: tuple[int, int, int]
) -> None:
    found = known(seen(facts.catalogue, JUNE), indicator, EAST)
    assert found.missing_since == since
    assert found.newest is not None
    assert found.newest.period == period


def test_what_was_never_printed_has_no_date(facts: Facts) -> None:
    found = known(seen(facts.catalogue, JUNE), "iip", MERGED)
    assert (found.readings, found.newest, found.missing_since) == (0, None, "")


def test_the_later_of_two_readings_counts(facts: Facts) -> None:
    # 15 % on 23 June, 15,26 % on 30 June 2025.
    newest = known(seen(facts.catalogue, JUNE), "iip", WEST).newest
    assert newest is not None
    assert newest.growth == 15.26


def test_the_bridge_of_2024_by_hand(facts: Facts) -> None:
    exports = base_bridge(facts.catalogue, JUNE, "exports")
    assert exports is not None
    # 1.650 + 320; 1.853 - 1.650; 2.235 / 1,022 = 2.186,89 less 2.173.
    assert exports.way.printed == 1970
    assert exports.way.revisions == {WEST: 203}
    assert exports.way.left == pytest.approx(2235 / 1.022 - 2173, abs=1e-3)
    # 2.235 on 1.970.
    assert exports.plan_growth == pytest.approx(265 / 1970)
    # The other reading of the base: 2.235 / 1,006 = 2.221,67.
    article = base_bridge(facts.catalogue, JUNE, "exports", "article")
    assert article is not None
    assert article.way.left == pytest.approx(48.67, abs=0.01)
    retail = base_bridge(facts.catalogue, JUNE, "retail_sales")
    assert retail is not None
    # 111.323 - 105.000; 182.281 / 1,094 = 166.618,83 less 111.323: the East printed nothing.
    assert (retail.way.printed, retail.way.revisions) == (105000, {WEST: 6323})
    assert retail.way.left == pytest.approx(55295.83, abs=0.01)
    assert [one.region for one in retail.parts] == [WEST]
    assert base_bridge(facts.catalogue, JUNE, "iip_mining") is None


def test_both_sides_of_the_first_half_of_2025_by_hand(facts: Facts) -> None:
    exports = half(facts.catalogue, "2025-11", "exports")
    assert exports is not None
    # 1.520 and 1.181,04 a year before; West 1.293 and 1.010,95; East 227 and 170,09.
    west, east = exports.now
    assert (west.value, east.value, exports.merged.value) == (1293, 227, 1520)
    assert exports.west.points == pytest.approx(0.2388, abs=1e-4)
    assert exports.east.points == pytest.approx(0.0482, abs=1e-4)
    assert exports.west.points + exports.east.points == pytest.approx(0.287)
    # 1.485 and 1.082,68 a year before; of these the East 192 and 71,73.
    (rival,) = read_otherwise(facts.catalogue, exports)
    assert [one.value for one in rival.now] == [1293, 192]
    assert rival.before[1].value == pytest.approx(71.73, abs=0.01)
    assert rival.west.points == pytest.approx(282.05 / 1082.68, abs=1e-4)
    assert rival.east.points == pytest.approx(120.27 / 1082.68, abs=1e-4)
    chosen = half(facts.catalogue, "2025-11", "exports", "press")
    assert chosen is not None
    assert chosen.merged.value == 1485
    assert read_otherwise(facts.catalogue, chosen)[0].merged.value == 1520
    retail = half(facts.catalogue, JUNE, "retail_sales")
    assert retail is not None
    # 92.742 and 79.950; West 59.200 and 53.381,4; East 33.542 and 26.568,6.
    assert retail.now[1].value == 33542
    assert retail.east.growth == pytest.approx(33542 / 26568.62 - 1, abs=1e-4)
    assert retail.west.part + retail.east.part == pytest.approx(1)
    assert half(facts.catalogue, JUNE, "iip_mining") is None


def test_only_sums_of_one_printing_and_period_are_made(facts: Facts) -> None:
    readings = seen(facts.catalogue, JUNE)
    exports = tried_sums(seen(facts.catalogue, "2025-11"), "exports")
    made = {one.west.value: one.both.value if one.both else None for one in exports}
    # 1.650 + 320 as first printed; 1.853 is revised, the East's 320 is not.
    assert made == {1650: 1970, 1853: None}
    for indicator, *keys in (
        ("retail_sales", "amounts.mixed_period"),
        # Rates: no other period would let them be added. Prices nobody printed, and two periods.
        ("iip", "amounts.rates"),
        ("grdp", "amounts.rates"),
        ("industrial_output", "amounts.prices_unknown", "amounts.mixed_period"),
    ):
        (one,) = tried_sums(readings, indicator)
        assert one.both is None
        assert [error.key for error in one.refusals] == keys
    assert tried_sums(readings, "investment") == []
