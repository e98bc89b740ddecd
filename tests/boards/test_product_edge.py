"""Prices and seasons beside a product: which way they speak, of what and of when."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.texts import LANGUAGES, say
from tests.boards.test_products import JULY, lines


def coffee(facts: Facts, vintage: str = "2025-06", language: str = "en") -> str:
    name = {"en": " coffee**:", "vi": "**Cà phê "}[language]
    found = (one for one in lines(facts, vintage, language) if one.startswith("text - **"))
    return next(one for one in found if name in one)


def test_a_price_of_another_territory_shows_a_direction_alone(facts: Facts) -> None:
    # 132.300 đồng/kg in Đắk Lắk in April, 89.000 in the Central Highlands in July.
    areas = "of different territories (former Đắk Lắk, Central Highlands)"
    assert areas in coffee(facts)
    assert "The price of coffee fell; it is not that of ground coffee" in coffee(facts)
    assert "Giá cà phê giảm; không phải giá cà phê bột" in coffee(facts, language="vi")
    # 124.000 đồng/kg in Đắk Lắk on 25 August: less than in April, and of the same territory.
    assert "different territories" not in coffee(facts, JULY)
    assert "it is not that of processed coffee" in coffee(facts, JULY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_season_says_of_what_and_of_which_years_it_is(facts: Facts, language: str) -> None:
    said = coffee(facts, language=language)
    assert "](https://www.nso.gov.vn/)" in said
    other = {"en": "exports of coffee, not output of ground", "vi": "không phải sản lượng cà phê"}
    assert other[language] in said
    # The years of the shares, as the source of the season names them.
    years = "2019, 2023, 2024"
    assert years in say(language, "processing.seasonal_shares")
    assert years in said.replace("2023 and 2024", "2023, 2024")
