"""Province-years of the shipped folder, and numbers as both languages print them."""

from urllib.parse import urlsplit

import pytest

from dakcong.answers.facts import Facts
from dakcong.figures.province_years import amounts_in
from dakcong.units import BILLION_VND, MILLION_USD


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("845 triệu USD, tăng 60%", MILLION_USD, 845.0),
        ("845 triệu USD, tăng 60%", "", 60.0),
        ("7 tháng xuất khẩu đạt 1,130 tỷ USD, tăng 25,4%", MILLION_USD, 1130.0),
        ("1,65 tỷ USD, tăng 10,3%", MILLION_USD, 1650.0),
        ("3,85 tỉ USD, tăng 12,28%", MILLION_USD, 3850.0),
        ("6 tháng 1 tỉ 953 triệu USD, tăng 23,26%", MILLION_USD, 1953.0),
        ("estimated at US$1.5 billion in 2022", MILLION_USD, 1500.0),
        ("24,499,431,359 USD, tăng 8.3%", MILLION_USD, 24499.431359),
        ("24,499,431,359 USD, tăng 8.3% so với", "", 8.3),
        ("a 6.11 per cent increase", "", 6.11),
        ("gần 63 nghìn tỷ đồng, tăng 9,52%", BILLION_VND, 63000.0),
        ("105.000 tỷ đồng, tăng 4,96%", BILLION_VND, 105000.0),
        ("92.742,5 tỷ đồng", BILLION_VND, 92742.5),
        ("62,542.7 billion", BILLION_VND, 62542.7),
    ],
)
def test_a_printed_number_is_read_in_its_unit(text: str, unit: str, number: float) -> None:
    assert any(abs(one - number) < 1e-6 for one in amounts_in(text, unit))


def test_a_growth_is_no_amount_and_an_amount_no_growth() -> None:
    assert 845.0 not in amounts_in("845 triệu USD, tăng 60%", "")
    assert 1.5 not in amounts_in("US$1.5 billion", MILLION_USD)


def test_every_row_rests_on_a_page_of_the_press_or_of_an_office(facts: Facts) -> None:
    for one in facts.catalogue.province_years:
        for name in (one.to_date_source, one.year_source, one.base_source):
            host = urlsplit(facts.catalogue.sources[name].url_main).hostname
            assert host is not None
            assert "github" not in host


def test_no_reading_is_later_than_its_year_s_report(facts: Facts) -> None:
    sources = facts.catalogue.sources
    for one in facts.catalogue.province_years:
        assert sources[one.to_date_source].date_published < sources[one.year_source].date_published
