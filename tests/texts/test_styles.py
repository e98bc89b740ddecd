"""How fields are written: by the style that stands in the words."""

import pytest

from dakcong.texts import LANGUAGES, styles
from dakcong.texts.catalogue import fields
from dakcong.texts.styles import say, written
from dakcong.units import BILLION_VND, MILLION_USD, PERCENT, Quantity

DOLLARS = Quantity(2646.3, MILLION_USD)
# Value, style, and what a Vietnamese and an English reader see (blanks for no-break spaces).
WRITTEN = [
    (92742.4, "number", "92.742", "92,742"),
    (1.5, "+number1", "+1,5", "+1.5"),
    (0.508, "share", "50,8 %", "50.8%"),
    (0.508, "+share0", "+51 %", "+51%"),
    (None, "share", "–", "–"),
    (3, "quarter", "III", "3"),
    (0.9496, "probability", "94,9 %", "94.9%"),
    (0.999, "probability", "trên 95 %", "above 95%"),
    (-0.02, "growth", "giảm 2,0 %", "down 2.0%"),
    (0.1117, "growth2", "tăng 11,17 %", "up 11.17%"),
    (0.0054, "+points2", "+0,54 điểm phần trăm", "+0.54 percentage points"),
    (0.0054, "points2", "0,54 điểm phần trăm", "0.54 percentage points"),
    (-0.0054, "points1", "−0,5 điểm phần trăm", "−0.5 percentage points"),
    (DOLLARS, "amount", "2,65 tỷ USD", "2.65 billion USD"),
    (DOLLARS, "fine", "2.646 triệu USD", "2,646 million USD"),
    (Quantity(2235.0, MILLION_USD), "exact", "2,235 tỷ USD", "2.235 billion USD"),
    (Quantity(None, BILLION_VND), "fine", "–", "–"),
    (Quantity(-134.0, MILLION_USD), "difference", "−134 triệu USD", "−134 million USD"),
    (Quantity(0.0054, PERCENT), "difference", "+0,54 điểm phần trăm", "+0.54 percentage points"),
    (Quantity(-134.0, MILLION_USD), "moved", "giảm 134 triệu USD", "down 134 million USD"),
    (Quantity(0.0054, PERCENT), "moved", "tăng 0,54 điểm phần trăm", "up 0.54 percentage points"),
    (
        (Quantity(2440, MILLION_USD), DOLLARS),
        "range",
        "từ 2,44 đến 2,65 tỷ USD",
        "2.44 to 2.65 billion USD",
    ),
    (
        (Quantity(2440, MILLION_USD), DOLLARS),
        "fine_range",
        "từ 2.440 đến 2.646 triệu USD",
        "2,440 to 2,646 million USD",
    ),
    (
        (Quantity(1.0367, PERCENT), Quantity(1.0371, PERCENT)),
        "fine_range",
        "từ +3,67 % đến +3,71 %",
        "+3.67% to +3.71%",
    ),
    ((0.1, 0.2), "share0", "từ 10 % đến 20 %", "10% to 20%"),
    ((0.101, 0.102), "share0", "10 %", "10%"),
    (7, "month_name", "tháng 7", "July"),
    (6, "remaining", "6 tháng cuối năm", "July–December"),
    (7, "remaining", "5 tháng cuối năm", "August–December"),
    (9, "remaining", "3 tháng cuối năm", "October–December"),
    (11, "remaining", "tháng 12", "December"),
    (3, "remaining", "9 tháng còn lại", "April–December"),
    # Of an index, what is missing and what exceeds are differences of two rates.
    (Quantity(0.04, PERCENT), "gap", "4,0 điểm phần trăm", "4.0 percentage points"),
    # Of +11.41 % the screen says +11.4 %, so 10 % is 1.4 away; what reads as 0 has more decimals.
    (Quantity(0.0141, PERCENT), "gap", "1,4 điểm phần trăm", "1.4 percentage points"),
    (Quantity(0.0004, PERCENT), "gap", "0,04 điểm phần trăm", "0.04 percentage points"),
    (Quantity(0.04, PERCENT), "need", "4,00 điểm phần trăm", "4.00 percentage points"),
    ("2025-07", "month", "tháng 7/2025", "July 2025"),
    ("2025-07-16", "date", "16/07/2025", "16 July 2025"),
    ("2025-06", "period", "6 tháng 2025", "First 6 months of 2025"),
    ("2025-06", "inside", "6 tháng 2025", "first 6 months of 2025"),
    (MILLION_USD, "unit", "triệu USD", "million USD"),
    (12.25, "", "12,25", "12.25"),
    (12, "", "12", "12"),
]


@pytest.mark.parametrize(("value", "style", "vietnamese", "english"), WRITTEN)
def test_values_by_hand(value: object, style: str, vietnamese: str, english: str) -> None:
    for language, seen in (("vi", vietnamese), ("en", english)):
        assert written(value, style, language).replace("\u00a0", " ") == seen


def test_a_sentence_writes_its_values_in_the_styles_of_its_fields() -> None:
    said = say("en", "number.points", value=2.5)
    assert said == "2.5 percentage points"


def test_text_stands_in_a_number_s_field_as_it_is() -> None:
    assert written("{median}", "amount", "vi") == "{median}"


def test_a_style_that_nobody_knows_is_a_defect() -> None:
    with pytest.raises(ValueError, match="is no style"):
        written(0.5, "percentage", "vi")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_style_in_the_words_is_one_of_the_table(language: str) -> None:
    asked = {style.strip("+0123456789") for some in fields(language).values() for _, style in some}
    documented = {
        name.strip()
        for line in (styles.__doc__ or "").splitlines()
        if line.startswith("| ") and "style" not in line
        for name in line.split("|")[1].split(",")
    }
    assert asked - {""} <= documented
