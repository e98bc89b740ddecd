"""A figure as it is typed or printed: understood in one way, or refused."""

import pytest

from dakcong.errors import InputError
from dakcong.texts.amounts import Read, read_figure

USD, VND, RATE = "million USD", "billion VND", "percent"
READ = [
    ("23,4", RATE, "vi", Read(23.4, 1, "exact")),
    ("23.4", RATE, "vi", Read(23.4, 1, "exact")),
    ("33,9 %", RATE, "vi", Read(33.9, 1, "exact")),
    ("−2,5%", RATE, "vi", Read(-2.5, 1, "exact")),
    ("gần 14 %", RATE, "vi", Read(14, 0, "nearly")),
    ("1.234", USD, "vi", Read(1234, 0, "exact")),
    ("1,234", USD, "en", Read(1234, 0, "exact")),
    ("2.610,8", USD, "vi", Read(2610.8, 1, "exact")),
    ("hơn 2 tỷ USD", USD, "vi", Read(2000, -3, "more_than")),
    ("1,52 tỷ USD", USD, "vi", Read(1520, -1, "exact")),
    ("over 2 billion USD", USD, "en", Read(2000, -3, "more_than")),
    ("gần 92.742 tỷ đồng", VND, "vi", Read(92742, 0, "nearly")),
    ("hơn 16.000 tỷ đồng", VND, "vi", Read(16000, -3, "more_than")),
    ("138,8 nghìn tỷ đồng", VND, "vi", Read(138800, -2, "exact")),
    ("18350223 triệu đồng", VND, "vi", Read(18350.223, 3, "exact")),
    ("92\u00a0742", VND, "vi", Read(92742, 0, "exact")),
]
REFUSED = [
    ("1.234", RATE, "vi", "error.ambiguous_number"),
    ("2.034 tỷ USD", USD, "vi", "error.ambiguous_number"),
    ("2 tỷ đồng", USD, "vi", "entry.other_unit"),
    ("5 %", USD, "vi", "entry.other_unit"),
    ("1e5", RATE, "vi", "error.typed_number"),
    ("NaN", RATE, "vi", "error.typed_number"),
    ("1.23.4", USD, "vi", "error.typed_number"),
    ("khoảng", USD, "vi", "error.typed_number"),
    ("１２", RATE, "vi", "error.typed_number"),
    ("", RATE, "vi", "error.typed_number"),
]


@pytest.mark.parametrize(("text", "unit", "language", "expected"), READ)
def test_what_is_typed_is_understood(text: str, unit: str, language: str, expected: Read) -> None:
    assert read_figure(text, unit, language) == expected


@pytest.mark.parametrize(("text", "unit", "language", "key"), REFUSED)
def test_what_may_be_two_is_refused(text: str, unit: str, language: str, key: str) -> None:
    with pytest.raises(InputError) as refused:
        read_figure(text, unit, language)
    assert refused.value.key == key
