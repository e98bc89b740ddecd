"""A page for who has not opened it: title, description, the words of a message."""

import re

import pytest

from dakcong.answers.boards.message import message
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.shows import Message


def said(facts: Facts, indicator: str, *given: tuple[str, str]) -> Message:
    reader, _ = arrived(facts, given)
    about = reader.indicator(indicator) if indicator else None
    heading = reader.text("heading.overview", year=2025)
    return message(reader, heading, about, every=about is None)


def test_a_message_says_what_is_assumed_and_what_comes_of_it(facts: Facts) -> None:
    # 1.523 million so far, and 80 % of last year's 1.003 in the rest: 2.325.
    found = said(facts, "exports", ("x.g", "-20"))
    assert found["title"] == "Xuất khẩu Đắk Lắk 2025"
    words = found["words"].replace("\u00a0", " ")
    assert words.startswith(
        "Xuất khẩu Đắk Lắk 2025, nếu tăng trưởng 6 tháng cuối năm so với cùng kỳ: −20 %, "
        "dự báo cả năm 2,32 tỷ USD, từ "
    )
    assert re.search(r"; khả năng đạt mục tiêu 2,2 tỷ USD: \d\d %\.$", words)
    assert found["description"].endswith("Số liệu 6 tháng 2025.")


def test_a_message_of_the_defaults_has_no_condition(facts: Facts) -> None:
    assert "if" not in said(facts, "exports", ("lang", "en"))["words"].split()


def test_what_has_no_answer_says_so(facts: Facts) -> None:
    found = said(facts, "iip", ("lang", "en"))
    assert found["words"] == "Industry, Đắk Lắk 2025: no figure for the first 6 months yet."
    refused = said(facts, "exports", ("x.p", "commodities"), ("x.cs", "90"), ("x.fs", "90"))
    assert "100" in refused["words"]


def test_a_target_that_is_met_has_no_chance(facts: Facts) -> None:
    # Exports of eleven months have passed 2,2 thousand million USD.
    found = said(facts, "exports", ("v", "2025-11"))
    assert "đã đạt mục tiêu" in found["words"]
    assert "%" not in found["words"]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("vi", ["xuất khẩu:", "bán lẻ:", "sản xuất công nghiệp:"]),
        ("en", ["xports:", "retail sales:", "industrial production:"]),
    ],
)
def test_the_overview_speaks_of_every_indicator(
    facts: Facts, language: str, names: list[str]
) -> None:
    words = said(facts, "", ("lang", language))["words"].lower()
    assert all(name in words for name in names)
    assert "**" not in words
