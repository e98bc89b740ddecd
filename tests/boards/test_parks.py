"""The parks page: its answer, the what-if by hand, rates apart, checks, what is missing."""

from dakcong.answers.boards.park_form import form
from dakcong.answers.boards.parks import parks, parks_sources
from dakcong.answers.facts import Facts
from dakcong.answers.known.land import full, pace
from dakcong.answers.known.park_checks import checks
from dakcong.answers.reader import arrived
from dakcong.figures import parks as records
from dakcong.texts import LANGUAGES, has
from tests.golden.page_lines import lines_of_parts


def lines(facts: Facts, *pairs: tuple[str, str], language: str = "en") -> list[str]:
    reader, arrival = arrived(facts, [("lang", language), *pairs])
    assert arrival.notices == ()
    return list(lines_of_parts(parks(reader)))


def table(shown: list[str], head: str) -> list[list[str]]:
    """The rows of the table whose first head is given."""
    start = next(i for i, one in enumerate(shown) if one.startswith(f"table | {head} |"))
    rows = []
    for one in shown[start + 1 :]:
        if not one.startswith("  row "):
            break
        rows.append(one.removeprefix("  row ").split(" | "))
    return rows


def test_the_first_lines_say_how_much_is_ready_and_where(facts: Facts) -> None:
    east, west, clusters = lines(facts)[:3]
    assert "14.64 ha free in [industrial park](" in east
    assert "(KCN) Hòa Hiệp 1 (June 2024" in east
    # "10,78 ha chưa cho thuê" on 15 October 2022, "còn trống 14,64 ha" in June 2024.
    assert "does not agree with 10.78 ha of 15 October 2022, to be checked); 9.7 ha" in east
    assert "9.7 ha free in KCN Đông Bắc Sông Cầu - KV1 (15 October 2022, waits" in east
    assert "no land left in KCN Hòa Phú (10 March 2025), [industrial cluster](" in west
    assert "(CCN) Tân An (10 March 2025)" in west
    # 39.4 % of 1011.5 ha, and of 1011.5 x 475.937 / 692.25 ha.
    assert "about 274 to 399 ha not yet let (July 2025)" in clusters
    # The source says "khoảng 60,6%": what follows from it is as soft, in Vietnamese too.
    # Each names where it was read; what disagrees, too: 14.64 ha, then 10.78 and 9.7 ha.
    sources = facts.catalogue.sources
    assert east.count("](https://") == 2
    assert "Source: [Báo Mới, June 2024](" in east
    assert "; [Báo Đầu tư, 15 October 2022](" in east
    assert west.endswith(f"({sources['laodong-2025-03-10'].url_main}).")
    assert clusters.endswith(f"({sources['baodaklak-2025-07'].url_main}).")
    *_, vietnamese = lines(facts, language="vi")[:3]
    assert "còn khoảng từ 274 đến 399 ha chưa cho thuê" in vietnamese


def test_opening_75_ha_dilutes_the_rate(facts: Facts) -> None:
    shown = lines(facts, ("ko", "75"), ("kl", "0"))
    assert (
        "text Opening 75 ha and letting 0 ha more takes the occupancy from 60.6% to 56.4%." in shown
    )
    rows = {row[0]: row[1:] for row in table(shown, "Measure")}
    assert rows["Land counted, ha"] == ["1,011.5", "1,086.5", "695.4", "747.0"]
    # The rate is "khoảng 60,6%": what follows from it is about, and has no tenths.
    assert rows["Let, ha"] == ["about 613", "about 613", "about 421", "about 421"]
    assert rows["Not let, ha"][:2] == ["about 399", "about 474"]
    # 8771.7 / 612.969, 8771.7 / 421.426.
    assert rows["Registered capital per hectare let, billion VND"] == [
        *("about 14.3", "–", "about 20.8", "–")
    ]
    assert set(rows["All let after, years (at the pace entered)"]) == {"–"}


def test_nothing_is_shown_as_changed_before_hectares_are_entered(facts: Facts) -> None:
    before, after = lines(facts), lines(facts, ("kl", "5"))
    (head,) = (one for one in before if one.startswith("table | Measure |"))
    assert head.endswith("| Of the total area, July 2025 | Of industrial land (assumed), July 2025")
    # The rules for a further cluster: nothing is met after a change that nobody made.
    assert not any("after the change" in one for one in before)
    assert any(" | Province as a whole, July 2025 | " in one for one in before)
    for begins in ("table | Measure |", "table | Rule | Applied from |"):
        assert "after the change" in next(one for one in after if one.startswith(begins))


def test_waste_water_and_the_pace_name_their_sources(facts: Facts) -> None:
    shown = lines(facts)
    said = shown[shown.index("header Waste water") + 1 :][:3]
    # 38.46 % of December 2025, 30 % as the aim of 2024, 2,900 m3 a day of April 2025.
    assert "38.46% have" in said[0]
    assert "(23 December 2025; [Báo Công Thương, 23 December 2025 (published after" in said[0]
    assert all("](https://" in one for one in said)
    (pace_said,) = (one for one in shown if "pace of letting was seen once" in one)
    assert pace_said.count("](http") == 2


def test_a_list_with_what_came_later_says_why(facts: Facts) -> None:
    # parks.csv: 19 August, 2 and 23 December 2025, June 2026.
    for release, count in (("2025-06", 4), ("2025-11", 1)):
        (said,) = (one for one in lines(facts, ("v", release)) if "The list also shows" in one)
        assert f"(rows: {count}), as charts and calculations of this page use it" in said


def test_a_pace_is_known_where_the_same_side_was_read_on_two_days(facts: Facts) -> None:
    found = pace(facts.catalogue)
    assert found is not None
    # 227.7 ha on 7 July 2017, 241 ha on 22 January 2018.
    assert (found.days, round(found.hectares, 1), round(found.a_year, 1)) == (199, 13.3, 24.4)
    assert any(
        "about 13 ha more in 199 days, or about 24 ha a year, if both count the same clusters; the"
        " 69 ha then left of nearly 310 ha would be let in about 3 years" in one
        for one in lines(facts)
    )


def test_old_readings_do_not_say_that_land_has_run_out_today(facts: Facts) -> None:
    assert full(facts.catalogue, "east") == []


def test_when_all_is_let_follows_from_the_pace_that_was_typed(facts: Facts) -> None:
    rows = {row[0]: row[1:] for row in table(lines(facts, ("kr", "50")), "Measure")}
    # 398.531 / 50 and 274.004 / 50.
    assert rows["All let after, years (at the pace entered)"] == ["8.0", "5.5"]


def test_letting_more_than_there_is_is_refused_with_what_there_is(facts: Facts) -> None:
    shown = lines(facts, ("kl", "300"))
    # 39.4 % of 695.426 ha are 273.998 ha.
    said = "warning 300 ha more cannot be let: by the reading with the least land, 273 ha are free."
    assert any(one.startswith(said) for one in shown)
    # The reading by total area has room for it: (612.969 + 300) / 1011.5.
    rows = {row[0]: row[1:] for row in table(shown, "Measure")}
    assert rows["Occupancy"] == ["60.6%", "90.3%", "60.6%", "–"]


def test_every_printed_rate_stands_beside_the_area_it_divides_by(facts: Facts) -> None:
    rows = table(lines(facts), "Park or cluster")
    assert [row[2] for row in rows] == [
        *("about 60.6%", "78.21%", "76%", "78%", "73.6%", "about 72.34%"),
    ]
    # "8 cụm hoạt động gần 310 ha", of which nearly 241 are 77.7 %.
    assert [row[3] for row in rows] == [
        *("not given", "industrial land", "not given"),
        *("not given; fits the total area", "not given", "industrial land"),
    ]
    # Sums are divided: 52.54 / 67.18, 241 / 310, 91 / 126.
    assert [row[6] for row in rows] == ["–", "78.2%", "–", "77.7%", "–", "72.2%"]
    assert any("cannot be compared" in one for one in lines(facts))


def test_figures_that_disagree_are_said_first(facts: Facts) -> None:
    found = checks(facts.catalogue.parks)
    against = [(one.kind, one.printed, one.expected) for one in found if not one.agrees]
    assert against == [("twice", 235.25, 310), ("twice", 104.75, 65.1), ("free", 14.64, 10.78)]
    assert {one.kind for one in found} == {"rate", "sum", "leased", "industrial", "twice", "free"}
    rows = table(lines(facts), "Check")
    # "đất công nghiệp 475,937 ha": as printed; 241 / 310 = 77.742 % is ours.
    assert ["475.937 ha", "692.25 ha"] in [row[2:4] for row in rows]
    assert ["78%", "77.74%"] in [row[2:4] for row in rows]
    # Of what may at most be as much nothing "agrees": 126 ha are not 181.73 ha, 14.64 are more.
    verdicts = {row[0].split(" (")[0]: row[4] for row in rows}
    assert [row[4].split(",")[0] for row in rows].index("Agree") == 3
    assert verdicts["Land let does not exceed the area"] == "Holds"
    assert verdicts["Industrial land at most the total area"] == "Holds"
    (free,) = (row for row in rows if row[0].startswith("Land not let"))
    # Two dates stand each beside its number.
    assert free[1:5] == [
        *("KCN Hòa Hiệp 1", "14.64 ha (June 2024)", "10.78 ha (15 October 2022)"),
        "Does not hold, to be checked",
    ]
    assert ["126 ha (December 2014)", "181.73 ha (2017)"] in [row[2:4] for row in rows]


def test_what_is_not_built_has_no_land_to_let(facts: Facts) -> None:
    rows = [one for one in lines(facts) if one.startswith("  row KCN Ea Kar | ")]
    assert len(rows) == 1
    assert " | no land to let yet | " in rows[0]
    assert "0%" not in rows[0]


def test_every_reading_stands_in_the_register_with_what_it_rests_on(facts: Facts) -> None:
    shown = lines(facts)
    start = next(i for i, one in enumerate(shown) if one.startswith("register |"))
    rows = [one for one in shown[start + 2 :] if one.startswith("  row ")][:67]
    # Of July 2025 the reader cannot know what came after.
    mark = "after the release shown"
    for one, row in zip(facts.catalogue.parks, rows, strict=True):
        assert row.startswith(f"  row {one.name_en or one.name} | ")
        assert (f" | {mark} | " in row) is (one.as_of[:7] > "2025-07")
        assert one.as_printed in row
        assert facts.catalogue.sources[one.source].url_main in row
    # M'Drắk, Ea Kar and Ea H'leo stand in the plan to 2050.
    assert sum("the plan to 2050" in row for row in rows) == 3
    assert sum(row.count(f" | {mark} | ") for row in rows) == 4


def test_what_is_missing_is_said_with_since_when(facts: Facts) -> None:
    shown = lines(facts)
    gaps = shown[shown.index("header What is missing?") + 1 :]
    assert len(gaps) == 9
    assert "none since July 2025" in gaps[3]
    # Two clusters have newer rows: an investment of 2022, and one that was full in 2025.
    newer = "except CCN Tân An, 10 March 2025; CCN Ea Đar, 24 February 2022"
    assert f"after 2011 in the east, {newer}: most rows" in gaps[6]
    assert "(until 14 September 2026) and by commune (from 15 September 2026)" in gaps[4]


def test_every_code_has_words_in_both_languages(facts: Facts) -> None:
    keys = [f"park_kind.{one}" for one in records.KINDS]
    keys += [f"park_state.{one}" for one in records.STATES]
    keys += [f"park_basis.{one}" for one in records.RATE_BASES]
    keys += [f"park_doubt.{one}" for one in records.DOUBTS]
    keys += [f"cluster_rule.{one.id}" for one in facts.catalogue.cluster_rules]
    keys += [f"parks.{one}" for one in records.AMOUNTS if one != "number"]
    for language in LANGUAGES:
        assert [key for key in keys if not has(language, key)] == []


def test_every_source_that_the_page_rests_on_is_named(facts: Facts) -> None:
    named = set(parks_sources(arrived(facts, [])[0]))
    assert named <= set(facts.catalogue.sources)
    assert {"baodaklak-2025-07", "nd32-2024", "tt14-2024", "nd35-2022"} <= named


def test_hectares_that_no_field_takes_are_named(facts: Facts) -> None:
    _reader, arrival = arrived(facts, [("ko", "501"), ("kl", "12,5")])
    assert [(one.code, one.allowed) for one in arrival.notices] == [
        ("ko", "0–500"),
        ("kl", "0–500"),
    ]


def test_the_form_has_what_is_published_and_leaves_the_rest_open(facts: Facts) -> None:
    reader, _arrival = arrived(facts, [("lang", "en")])
    table, _note = form(reader)["content"]
    assert table["kind"] == "table"
    rows = {row[0]: row for row in table["rows"]}
    # Circular 14/2024: 27 rows, four of them under 15 and four under 16, three headings.
    assert len(rows) == 27 + 8 + 3
    assert rows["22"][3] == "202"
    assert {row[3] for number, row in rows.items() if number != "22"} == {""}
    assert rows["19"][4] == "about 60.6% is given, without what it is divided by"
    assert {rows[one][4][:2] for one in ("1", "3", "15")} == {"22"}


def test_a_check_over_the_total_area_is_not_called_one_of_the_form(facts: Facts) -> None:
    # "gần 310 ha" of the eight clusters is their whole area, row 16; row 17 is industrial land.
    rows = table(lines(facts), "Check")
    eight = [row[0] for row in rows if row[1] == "8 clusters in operation, West (22 January 2018)"]
    assert eight == [
        "Published rate and rate by hectares of the total area (no row\u00a017 published)",
        "Land let does not exceed the total area (no row\u00a017 published)",
    ]
    assert sum("row\u00a019 = 18 / 17" in row[0] for row in rows) == 2
