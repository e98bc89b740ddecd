"""The page of products: what to push, by hand; what stands later; what is missing."""

from dataclasses import replace

import pytest

from dakcong.answers.boards.product_edge import prices, season_share
from dakcong.answers.boards.product_register import register
from dakcong.answers.boards.products import answer, products, products_sources
from dakcong.answers.facts import Facts
from dakcong.answers.known.products import (
    Month,
    compared,
    known_products,
    later_products,
    main_products,
    month_of,
)
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.words.products import month_growth
from dakcong.texts import LANGUAGES
from tests.golden.page_lines import lines_of_parts

JUNE, JULY, SEPTEMBER = "2025-06", "2025-08", "2025-10"


def reader_of(facts: Facts, vintage: str = JUNE, language: str = "en") -> Reader:
    return arrived(facts, [("v", vintage), ("lang", language)])[0]


def lines(facts: Facts, vintage: str = JUNE, language: str = "en") -> list[str]:
    return list(lines_of_parts(products(reader_of(facts, vintage, language))))


def test_the_first_line_names_what_grows_ever_faster(facts: Facts) -> None:
    # Ground coffee of the West: 21,470 (+10.9 %) less 17,870 (+8.2 %) is 3,600 t in June; a year
    # before 19,360 - 16,516 = 2,844: +26.6 %. Power generated: 517.4 against 448.2: +15.4 %, which
    # rounding leaves on both sides of its +15.9 %.
    said = answer(reader_of(facts))
    assert said.startswith(
        "- Worth considering for a further push, by the figures of the first 6 months of 2025,"
        " former Đắk Lắk: **ground coffee**, as June alone grew faster than the year to date."
        " Ground coffee: year to date up 10.9%; June alone"
    )
    # May: 17,870 (+8.2 %) less 14,270 (+3.4 %): 3,600 against 16,516 - 13,801 = 2,715: +32.6 %.
    assert "; June alone up 25.8–27.4%, slower than May alone (up 31.8–33.4%).\n- " in said
    # "1.315 juta kWh, +0,4%" has no month: the seventh of the seven names.
    assert "with no figure of June alone: **electricity sold (up 0.4%)**." in said
    assert (
        "Also growing both in the year to date and in June alone, but the month is not shown to be"
        " faster: **electricity generated" in said
    )
    # The two years to date do not fit (test_outputs.py): beer and steel neither rose nor fell.
    assert "cannot be told, as the published figures" in said
    assert "do not fit each other: **cassava starch, sugar, beer, steel**." in said
    assert "down in June alone" not in said


def test_a_later_release_says_what_it_knows(facts: Facts) -> None:
    # Printed of July: processed coffee 5,200 t, +50.8 %.
    said = answer(reader_of(facts, JULY))
    assert "Processed coffee: year to date up 16.9%; July alone up 50.8%." in said
    # "+7 %", "+0,6%": as printed, in the chart too.
    assert "Electricity sold: year to date up 0.6%; July alone up 7%." in said
    assert any("said=+7% ;" in one for one in lines(facts, JULY))
    # "76% des Jahresplans".
    assert any("At 76% of the year's plan." in one for one in lines(facts, JULY))
    # Of nine months no month alone is known: nothing is called growing faster. Two pages give two
    # numbers of dried cashew (+36.44 %) and of coffee (+21.67 %): neither is called the fastest.
    said = answer(reader_of(facts, SEPTEMBER))
    assert "there is no month alone" in said
    assert (
        "to be checked: **canned tuna (up 23.39%); biomass and hydro power (up 22.73%)**;" in said
    )
    (title,) = (one for one in lines(facts, SEPTEMBER) if one.startswith("exhibit "))
    assert title.startswith("exhibit Canned tuna: fastest growth")


def test_what_fell_in_the_month_alone_is_named(facts: Facts) -> None:
    # Had beer of six months been 3 % up: 38.179 / 1.03 - 35.47 / 1.092 = 37.07 - 32.48 = 4.59 in
    # June 2024, of which 2.709 is 41 % less. Of 2.5 to 3.5 % the ends are 2.7145 against
    # 38.1795 / 1.035 - 35.465 / 1.0915 = 4.396, and 2.7035 against
    # 38.1785 / 1.025 - 35.475 / 1.0925 = 4.776.
    made = tuple(
        replace(one, growth=3.0) if one.product == "beer" and one.last_month == 6 else one
        for one in facts.catalogue.products
    )
    changed = replace(facts, catalogue=replace(facts.catalogue, products=made))
    said = answer(reader_of(changed))
    assert "Up in the year to date but down in June alone: **beer (up 3%)**." in said
    rows = [one["cells"] for one in register(reader_of(changed))["lines"]]
    (row,) = (one for one in rows if one[9] == "year to date up, month alone down")
    assert row[:4] == ["Beer", "38.179", "million litres", "First 6 months of 2025"]
    assert row[7] == "about 2.709"
    assert row[8] == "down 38.3–43.4%"
    assert "exhibit Beer: year to date up, June alone down" in "\n".join(lines(changed))


def test_only_one_area_and_period_is_compared(facts: Facts) -> None:
    for vintage, area, months in ((JUNE, "west", 6), (JULY, "merged", 7), (SEPTEMBER, "merged", 9)):
        shown = compared(facts.catalogue, vintage)
        assert {(one.region, one.span) for one in shown} == {(area, (2025, 1, months))}
        assert all(one.growth is not None for one in shown)


def test_months_alone_come_from_known_neighbours_of_one_area(facts: Facts) -> None:
    known = known_products(facts.catalogue, JUNE)
    found = {one.product: month_of(known, one) for one in compared(facts.catalogue, JUNE)}
    assert found["electricity_commercial"] is None
    starch, sugar = found["cassava_starch"], found["sugar"]
    assert starch is not None
    assert sugar is not None
    assert (starch.doubted, starch.growth) == (True, None)
    assert (sugar.doubted, sugar.value) == (True, 0)
    # Seven months of the whole province less six of the West would be no month of anything.
    later = [one for one in compared(facts.catalogue, JULY) if one.product == "sugar"]
    assert month_of(facts.catalogue.products, later[0]) is None


def test_what_came_later_is_hidden_at_first_and_counted(facts: Facts) -> None:
    shown = register(reader_of(facts))
    assert shown["chosen"] == {"14": "known at release"}
    told = [one["cells"][14] for one in shown["lines"]]
    later = later_products(facts.catalogue, JUNE)
    assert (told.count("known at release"), told.count("after the release shown")) == (
        53 - len(later),
        len(later),
    )
    assert any(f"{len(later)} rows published after" in one for one in lines(facts))


def test_every_row_of_the_register_has_period_area_source_date_and_confidence(
    facts: Facts,
) -> None:
    for line in register(reader_of(facts))["lines"]:
        cells = line["cells"]
        assert all(cells[at] for at in (0, 2, 3, 4, 9, 10, 11, 12, 13, 14))
        assert "](https://" in cells[11]
        assert len(cells) == len(line["order"]) == 16


def test_a_rounded_output_is_not_shown_as_an_exact_one(facts: Facts) -> None:
    # "fast 4.890 Millionen kWh", "plus de 153 000 tonnes", and 24万トン of the year, an estimate.
    shown = {tuple(line["cells"][:4]) for line in register(reader_of(facts))["lines"]}
    power, starch = "Electricity generated", "Cassava starch"
    assert (power, "nearly 4,890", "million kWh", "First 7 months of 2025") in shown
    assert (starch, "over 153,000", "tonnes", "First 9 months of 2025") in shown
    assert (starch, "240,000", "tonnes", "2025 (estimate)") in shown


def test_alerts_are_given_where_the_numbers_ask_for_them(facts: Facts) -> None:
    said: dict[str, list[str]] = {}
    for line in register(reader_of(facts))["lines"]:
        cells = line["cells"]
        said.setdefault(cells[9], []).append(f"{cells[0]} {cells[3]}")
    assert "year to date up, month alone down" not in said
    assert said["the two years to date are too round or do not fit"] == [
        *("Cassava starch First 6 months of 2025", "Sugar First 6 months of 2025"),
        *("Beer First 6 months of 2025", "Steel First 6 months of 2025"),
        "Steel First 5 months of 2025",
    ]
    # 98 % and 78.2 % of the plan of 2025.
    assert sorted(said["below the year's plan"]) == [
        *("Cassava starch 2025 (estimate)", "Medicine 2025 (estimate)"),
    ]


def test_the_list_says_how_many_of_all_are_known_and_what_is_missing(facts: Facts) -> None:
    # 34, as the press printed it, without their names; of the West 2025 is printed under seven
    # names by July, and power generated and power sold are two of them.
    assert main_products(facts.catalogue) == 34
    shown = lines(facts)
    said = next(one for one in shown if "published under 7 names" in one)
    assert "which of the 34 main products they are is not known" in said
    gaps = shown[shown.index("header What is missing?") :]
    assert "it cannot be said which have no figure, or how many" in gaps[1]
    assert gaps[2].startswith(
        "text - Former Phú Yên: its newest figure is older (first 6 months of 2020)"
    )
    # The comparison of the whole province lacks no side.
    assert not any("lacks this side" in one for one in lines(facts, JULY))


def test_reasons_have_figures_and_no_location_quotient_is_made_up(facts: Facts) -> None:
    shown = {one.product: one for one in compared(facts.catalogue, JUNE)}
    reader = reader_of(facts)
    assert [one.value for one in prices(reader, shown["coffee_ground"])] == [132_300, 89_000]
    assert prices(reader, shown["steel"]) == ()
    assert season_share(facts.catalogue, shown["steel"]) is None
    # Shares of coffee in July to December, of data/calibration/seasonal_profile.csv.
    profile = facts.catalogue.profiles["exports.coffee"]
    assert season_share(facts.catalogue, shown["coffee_ground"]) == pytest.approx(
        sum(profile[6:]) / sum(profile)
    )
    assert any("cannot be calculated yet" in one for one in lines(facts))


def test_a_month_alone_is_as_soft_as_what_it_comes_from(facts: Facts) -> None:
    # Of figures to date, rounded as they are printed; "über 838 Millionen kWh" of July as printed.
    found = {
        (one["cells"][0], one["cells"][3]): one["cells"][7]
        for one in register(reader_of(facts))["lines"]
    }
    assert found["Ground coffee", "First 6 months of 2025"] == "about 3,600"
    assert found["Electricity generated", "First 7 months of 2025"] == "over 838"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("vintage", [JUNE, JULY, SEPTEMBER])
def test_the_page_is_whole_in_both_languages(facts: Facts, language: str, vintage: str) -> None:
    shown = lines(facts, vintage, language)
    assert sum(one.startswith("header ") for one in shown) == 3
    assert sum(one.startswith("exhibit ") for one in shown) == 1


def test_every_source_that_the_page_rests_on_is_named(facts: Facts) -> None:
    named = products_sources(reader_of(facts))
    assert set(named) <= set(facts.catalogue.sources)
    assert {"baodaklak-2025-07", "vietnamvn-2025-06-30", "vnexpress-2025-08"} <= set(named)
    assert "gso-seasonal-2026" in named


@pytest.mark.parametrize(
    ("growth", "words"),
    [
        ((0.508, 0.508), "up 50.8%"),
        ((-0.434, -0.431), "down 43.1–43.4%"),
        ((0.2661, 0.2664), "up about 26.6%"),
        ((-0.016, 0.007), "between −1.6% and +0.7%"),
        (None, ""),
    ],
)
def test_a_month_says_whether_it_rose_fell_or_may_have_done_either(
    facts: Facts, growth: tuple[float, float] | None, words: str
) -> None:
    month = Month(value=1.0, growth=growth)
    assert month_growth(reader_of(facts), month) == words
