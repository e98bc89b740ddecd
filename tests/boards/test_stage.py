"""What a presentation says besides its board."""

import pytest

from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.stage import stage
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.shows import Stage


def staged(facts: Facts, indicator: str, **given: str) -> Stage:
    reader, _ = arrived(facts, [("v", "2025-06"), *given.items()])
    return stage(reader, board(reader, indicator))


def test_the_arrows_lead_through_the_indicators_in_their_order(facts: Facts) -> None:
    found = staged(facts, "retail_sales")
    assert [one["id"] for one in found["indicators"]] == ["exports", "retail_sales", "iip"]
    assert found["board"] == "retail_sales"
    assert staged(facts, "iip")["board"] == "industry"


@pytest.mark.parametrize(
    ("indicator", "given", "slider"),
    [
        ("exports", {}, "x.g"),
        ("exports", {"x.p": "quarters"}, "x.q3"),
        ("retail_sales", {"lang": "en"}, "r.g"),
        ("iip", {"i.h": "15"}, "i.g"),
        # Nobody knows yet how far the year has come: there is nothing to pull.
        ("iip", {}, ""),
    ],
)
def test_one_slider_is_of_the_months_that_are_left(
    facts: Facts, indicator: str, given: dict[str, str], slider: str
) -> None:
    assert staged(facts, indicator, **given)["slider"] == slider


@pytest.mark.parametrize(
    ("indicator", "given", "source"),
    [
        # The paper gave the figure so far; the plan is the council's.
        (
            "exports",
            {"lang": "vi"},
            "Nguồn: Báo Đắk Lắk, tháng 7/2025, và 1 nguồn khác; dự báo: Đắk Công",
        ),
        (
            "retail_sales",
            {"lang": "en"},
            "Source: Báo Đắk Lắk, July 2025, and 1 more; projection: Đắk Công",
        ),
        # Nobody has published a figure of these months, though one is assumed.
        ("iip", {}, ""),
        ("iip", {"i.h": "15", "lang": "vi"}, "Dự báo: Đắk Công"),
    ],
)
def test_it_says_who_published_the_figures_so_far(
    facts: Facts, indicator: str, given: dict[str, str], source: str
) -> None:
    assert staged(facts, indicator, **given)["source"] == source


def test_a_value_of_the_slider_has_its_unit(facts: Facts) -> None:
    assert staged(facts, "exports", lang="vi")["value"] == "{value}\u00a0%"
    assert staged(facts, "exports", lang="en")["value"] == "{value}%"
