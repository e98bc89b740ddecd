"""Short names and values of assumptions."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.words.names import name_of, value_of
from dakcong.texts.numbers import SPACE


def plain(text: str) -> str:
    return text.replace(SPACE, " ")


def reading(facts: Facts, language: str) -> Reader:
    return arrived(facts, [("lang", language)])[0]


def test_a_role_has_a_short_name_and_the_rest_their_label(facts: Facts) -> None:
    english, vietnamese = (reading(facts, language) for language in ("en", "vi"))
    assert name_of(english, "x.q3") == name_of(english, "r.q3")
    assert "3" in name_of(english, "x.q3")
    assert "6" in name_of(vietnamese, "i.h")
    assert "(%)" not in name_of(english, "x.w")


def test_a_shock_and_its_size_are_one_name(facts: Facts) -> None:
    reader = reading(facts, "vi")
    assert name_of(reader, "x.uz") == name_of(reader, "x.us")


@pytest.mark.parametrize(
    ("code", "value", "language", "text"),
    [
        ("x.g", 11.9, "vi", "+11,9 %"),
        ("x.g", -3.0, "en", "−3.0%"),
        ("x.uz", 2.1, "vi", "2,1 %"),
        ("r.sd", 11.0, "vi", "11 ngày"),
    ],
)
def test_a_value_has_its_unit(
    facts: Facts, code: str, value: float, language: str, text: str
) -> None:
    assert plain(value_of(facts.registry.find(code), value, language)) == text
