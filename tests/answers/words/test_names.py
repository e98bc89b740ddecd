"""Short names and values of assumptions."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.words.labels import source_short
from dakcong.answers.words.names import name_of, value_of
from dakcong.answers.words.titles import producer
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


# Words that begin the name of an office, council, ministry or association.
OFFICES = (
    *("UBND", "HĐND", "Sở ", "Bộ ", "Cổng thông tin", "Chính phủ", "Thống kê", "Cục ", "Hiệp hội"),
    "Đài ",
)


def test_an_office_has_an_english_name_and_a_paper_keeps_its_own(facts: Facts) -> None:
    for one in facts.catalogue.sources.values():
        english = producer(one, "en")
        assert producer(one, "vi") == one.producer
        if one.producer.startswith(("Báo ", "Tạp chí ")):
            assert english == one.producer
        else:
            assert not [word for word in OFFICES if word in english], english


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("nq19-2025", "People's Council of Đắk Lắk"),
        ("vietnamvn-2025-12-08", "Statistics office of Đắk Lắk, via Vietnam.vn"),
        ("baodaklak-2025-07", "Báo Đắk Lắk"),
    ],
)
def test_who_published_is_named_in_english(facts: Facts, source: str, named: str) -> None:
    assert producer(facts.catalogue.sources[source], "en") == named
    line = source_short(reading(facts, "en"), source)
    assert line.startswith(f"[{named}, ")
