"""Every output has a source that exists, a period, a unit and a confidence; damage is named."""

import re
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.errors import DataError
from tests.figures.damaging import message, with_cell


def test_every_row_has_source_period_unit_and_confidence(facts: Facts) -> None:
    for one in facts.catalogue.products:
        assert facts.catalogue.sources[one.source].url_main.startswith("https://")
        assert 1 <= one.first_month <= one.last_month <= 12
        assert one.unit
        assert one.confidence in ("high", "medium", "low")
        assert re.fullmatch(r"20\d\d-\d\d", one.known_on)


def test_the_half_year_before_the_merger_is_as_printed(facts: Facts) -> None:
    # The Department's page of 30 June 2025, in its Indonesian edition.
    rows = [one for one in facts.catalogue.products if one.source == "vietnamvn-2025-06-30"]
    assert {one.product: (one.value, one.growth) for one in rows} == {
        "cassava_starch": (83_000, 6.9),
        "sugar": (64_000, 3.5),
        "beer": (38.179, 7.2),
        "coffee_ground": (21_470, 10.9),
        "steel": (167_470, 17.9),
        "electricity_commercial": (1315, 0.4),
        "electricity_generated": (2973, 15.9),
    }
    assert {(one.region, one.span) for one in rows} == {("west", (2025, 1, 6))}


def test_what_two_editions_print_differently_is_left_empty(facts: Facts) -> None:
    # 179.98 million in one edition, 1,798.8 in another; both say 78.2 % of the plan.
    (one,) = (
        one for one in facts.catalogue.products if (one.product, one.year) == ("medicine", 2025)
    )
    assert (one.value, one.plan_share, one.confidence) == (None, 78.2, "medium")


def test_what_softens_a_number_is_kept(facts: Facts) -> None:
    # Words of the editions: hơn, über, plus de; fast, pres de; environ, rund.
    soft = {
        "more_than": ("hơn ", "über ", "plus de "),
        "nearly": ("fast ", "pres de "),
        "about": ("environ ", "rund "),
    }
    for one in facts.catalogue.products:
        told = [name for name, words in soft.items() if one.as_printed.startswith(words)]
        assert one.qualifier == (told or ["exact"])[0], one


def test_the_year_of_january_2026_is_an_estimate(facts: Facts) -> None:
    # The Department's year of 2 January 2026, printed before the year was counted.
    told = {one.span for one in facts.catalogue.products if one.status == "estimate"}
    assert told == {(2025, 1, 12)}


# Line 3 is seafood of the first half of 2020; line 4 export cashew of the same.
@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        ("product", "", "leave the whole row out"),
        ("product", "tofu", "there are no words 'product.tofu'"),
        ("commodity", "tofu", "there are no words 'commodity.tofu'"),
        ("region", "north", "use one of: east, merged, west"),
        ("year", "20", "whole number from 2000 to 2100"),
        ("first_month", "7", "whole number from 7 to 12"),
        ("last_month", "13", "whole number from 1 to 12"),
        ("value", "6959", "is not what the source prints: '6.958 tấn"),
        ("value", "-1", "is not above 0; leave the cell empty for no figure"),
        ("unit", "kt", "use one of: million_kwh"),
        ("qualifier", "roughly", "use one of: about, exact, more_than, nearly"),
        ("status", "guess", "use one of: estimate, official, plan, preliminary"),
        ("growth", "14", "is not what the source prints"),
        ("growth", "-100", "is not above -100"),
        ("plan_share", "much", "write 12345.6"),
        ("known_on", "2020-05", "nobody knew it then"),
        ("source", "nowhere", "use one of: "),
        ("as_printed", "", "leave the whole row out"),
        ("confidence", "sure", "use one of: high, low, medium"),
    ],
)
def test_a_damaged_output_is_named(data_copy: Path, column: str, text: str, remedy: str) -> None:
    with_cell(data_copy / "products.csv", 3, column, text)
    said = message(data_copy) if "no words" not in remedy else _words_missing(data_copy)
    assert said.startswith("products.csv:3: column '")
    assert remedy in said


def _words_missing(folder: Path) -> str:
    with pytest.raises(DataError) as caught:
        load_facts(folder)
    return caught.value.message


def test_an_output_that_says_nothing_or_stands_twice_is_named(data_copy: Path) -> None:
    file = data_copy / "products.csv"
    for column in ("growth", "plan_share", "value"):
        with_cell(file, 3, column, "")
    assert "leave the whole row out" in message(data_copy)


def test_a_product_keeps_its_unit(data_copy: Path) -> None:
    # Cashew of line 4 as seafood: the same product in the same months.
    with_cell(data_copy / "products.csv", 4, "product", "seafood_processed")
    assert "stands in line 3 too" in message(data_copy)
    with_cell(data_copy / "products.csv", 5, "product", "seafood_processed")
    with_cell(data_copy / "products.csv", 4, "product", "cashew_export")
    said = message(data_copy)
    assert said.startswith("products.csv:5: column 'unit': 'million_litres' is 'tonnes' in line 3")
