"""Figures of the two former provinces in the shipped folder, and damage to them."""

from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.engine.amounts import PRICES
from tests.figures.damaging import message, with_cell

FILE = "sides.csv"


def test_every_row_has_source_date_basis_and_confidence(facts: Facts) -> None:
    catalogue = facts.catalogue
    assert len(catalogue.sides) == 59
    for one in catalogue.sides:
        source = catalogue.sources[one.source]
        assert source.url_main.startswith("http")
        assert source.date_published
        assert one.known_on >= source.date_published[: len("2025-01")]
        assert one.basis in ("first", "revised")
        assert one.prices in PRICES
        assert one.confidence in ("high", "medium", "low")
        assert one.amount is not None


def test_the_bases_of_2024_are_kept_as_printed_and_as_revised(facts: Facts) -> None:
    # The speech of March 2025: 1.853 million USD and 111.323 billion VND, after 1.650 and 105.000.
    revised = {
        one.indicator: one.value
        for one in facts.catalogue.sides
        if one.region == "west" and one.year == 2024 and one.basis == "revised"
    }
    assert revised == {"exports": 1853, "retail_sales": 111323}


def test_a_territory_says_something_once(facts: Facts) -> None:
    held = {
        (one.indicator, one.region, one.year, one.month, one.source, one.value)
        for one in facts.catalogue.figures
    }
    again = [
        one
        for one in facts.catalogue.sides
        if (one.indicator, one.region, one.year, one.last_month, one.source, one.value) in held
    ]
    assert again == []


# Line 2 is the West's exports of 2005, line 18 the West's IIP of 2022.
@pytest.mark.parametrize(
    ("line", "column", "text", "remedy"),
    [
        (2, "indicator", "gold", "use one of: "),
        (2, "region", "north", "use one of: east, merged, west"),
        (2, "year", "05", "is not a whole number from 2000 to 2100"),
        (2, "last_month", "13", "is not a whole number from 1 to 12"),
        (2, "value", "0", "is not above 0"),
        (2, "value", "304", "is not what the source prints"),
        (2, "unit", "billion VND", "use one of: million USD"),
        (2, "prices", "old", "use one of current"),
        (2, "basis", "implied", "use one of: first, revised"),
        (2, "growth", "-100", "is not above -100"),
        (2, "plan_share", "50", "is not what the source prints"),
        (2, "qualifier", "perhaps", "use one of: "),
        (2, "known_on", "2006", "is not a month"),
        (2, "known_on", "2004-12", "nobody knew it then"),
        (2, "source", "nowhere", "use one of: "),
        (2, "confidence", "sure", "use one of: high, low, medium"),
        (2, "doubts", "perhaps", "names 'perhaps', which is unknown; use some of "),
        (18, "value", "22.23", "is no amount in percent"),
    ],
)
def test_a_damaged_row_is_named(
    data_copy: Path, line: int, column: str, text: str, remedy: str
) -> None:
    with_cell(data_copy / FILE, line, column, text)
    said = message(data_copy)
    assert said.startswith(f"{FILE}:{line}: column '{column}': {text!r} ")
    assert remedy in said


def test_a_row_that_says_nothing_or_stands_twice_is_named(data_copy: Path) -> None:
    path = data_copy / FILE
    before = path.read_text(encoding="utf-8")
    with_cell(path, 2, "value", "")
    assert "leave the whole row out" in message(data_copy)
    path.write_text(before + before.splitlines()[1] + "\n", encoding="utf-8")
    assert "stands in line 2 too" in message(data_copy)
    path.write_text(before.splitlines()[0] + "\n", encoding="utf-8")
    assert f"{FILE} holds no figure" in message(data_copy)
