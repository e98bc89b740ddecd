"""Short names and values of assumptions, and signed amounts."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.words.names import between, name_of, names_of, period_of, signed, value_of
from dakcong.texts.numbers import SPACE


def plain(text: str) -> str:
    return text.replace(SPACE, " ")


def test_a_role_has_a_short_name_and_the_rest_their_label(facts: Facts) -> None:
    assert name_of(facts, "x.q3", "en") == name_of(facts, "r.q3", "en")
    assert "3" in name_of(facts, "x.q3", "en")
    assert "6" in name_of(facts, "i.h", "vi", 6)
    assert "(%)" not in name_of(facts, "x.w", "en")


def test_a_shock_and_its_size_are_one_name(facts: Facts) -> None:
    assert name_of(facts, "x.uz", "vi") == name_of(facts, "x.us", "vi")
    assert names_of(facts, ("x.us", "x.uz"), "vi") == name_of(facts, "x.us", "vi")


@pytest.mark.parametrize(
    ("code", "value", "language", "text"),
    [
        ("x.g", 11.9, "vi", "+11,9 %"),
        ("x.g", -3.0, "en", "−3.0 %"),
        ("x.uz", 2.1, "vi", "2,1 %"),
        ("r.sd", 11.0, "vi", "11 ngày"),
    ],
)
def test_a_value_has_its_unit(
    facts: Facts, code: str, value: float, language: str, text: str
) -> None:
    assert plain(value_of(facts.registry.find(code), value, language)) == text


def test_a_difference_has_its_sign() -> None:
    assert plain(signed(134.0, "million USD", "vi")) == "+134 triệu USD"
    assert plain(signed(-0.0054, "percent", "vi")) == "−0,54 điểm phần trăm"


def test_periods_and_ranges_inside_a_sentence() -> None:
    assert plain(period_of("2025-06", "vi")) == "6 tháng 2025"
    assert between("3", "3", "vi") == "3"
    assert between("3", "4", "vi") == "3 đến 4"
