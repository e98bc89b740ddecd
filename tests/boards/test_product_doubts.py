"""Products whose figures are in doubt: no headline, and why their month cannot be told."""

from dataclasses import replace

import pytest

from dakcong.answers.boards.products import answer
from dakcong.answers.facts import Facts
from tests.boards.test_products import JULY, lines, reader_of


def test_no_headline_rests_on_what_is_in_doubt(facts: Facts) -> None:
    sure = ("electricity_generated", "electricity_commercial", "coffee_ground")
    made = tuple(one for one in facts.catalogue.products if one.product not in sure)
    changed = replace(facts, catalogue=replace(facts.catalogue, products=made))
    (title,) = (one for one in lines(changed) if one.startswith("exhibit "))
    assert title.startswith("exhibit Growth of the products with figures of the first 6 months")
    assert "Fastest" not in answer(reader_of(changed))


def test_two_years_to_date_that_are_alike_are_said_to_be(facts: Facts) -> None:
    # "64 000 tonnes" of five months, "64.000 ton" of six.
    for language, said in (
        ("en", "is printed as 64,000 tonnes after 5 months and after 6."),
        ("vi", "lũy kế 5 tháng và 6 tháng đều ghi 64.000 tấn."),
    ):
        assert any(said in one for one in lines(facts, language=language))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "by the published figures June of the year before was about 225% of the mean"),
        ("vi", "tháng 6 năm trước bằng khoảng 225\u00a0% bình quân các tháng trước đó"),
    ],
)
def test_the_reason_why_a_month_cannot_be_told_is_given(
    facts: Facts, language: str, said: str
) -> None:
    steel = "Steel" if language == "en" else "Thép"
    (line,) = (one for one in lines(facts, language=language) if f"- **{steel}**" in one)
    assert said in line


def test_a_bar_shows_what_rounding_leaves_open(facts: Facts) -> None:
    # June of ground coffee: certain up to 25.8 %, open to 27.4 %.
    shown = lines(facts)
    assert any("#7c8796a0 Left open by rounding" in one for one in shown)
    rows = [one for one in shown if "label=Ground coffee, June" in one.replace("\n", " ")]
    assert [one.split("meaning=")[1].split()[0] for one in rows] == ["month_alone", "month_open"]
    assert "end=25.8" in rows[0]
    assert "said= ;" in rows[0]
    assert "end=27.3" in rows[1]
    assert "start=25.8" in rows[1]
    # Steel (+17.9 %) is in doubt: its June does not fit; next is power generated (+15.9 %).
    (title,) = (one for one in shown if one.startswith("exhibit "))
    assert title.startswith("exhibit Electricity generated: fastest growth in the year to date")
    assert title.endswith("leaving out those whose figures are in doubt")
    # Of seven months the months were printed: nothing is open.
    assert not any("Left open" in one for one in lines(facts, JULY))
