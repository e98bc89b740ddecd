"""Published figures and the names of statements as a page writes them."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.words.figures import figure_period, figure_value, statements_words
from dakcong.texts.numbers import SPACE


@pytest.fixture
def reader(facts: Facts) -> Reader:
    return arrived(facts, [])[0]


@pytest.mark.parametrize(
    ("printed", "value", "period"),
    [
        ("gần 92.742 tỷ đồng", "92.742 tỷ đồng", "6 tháng 2025"),
        ("đạt 50,8% kế hoạch năm", "50,8 %", "6 tháng 2025"),
        # A growth has its sign, as it can be a fall, and keeps the decimals that were printed.
        ("+37,16%", "+37,16 %", "6 tháng 2025"),
        ("2.235 triệu USD", "2.235 triệu USD", "2025"),
        ("mai +20,06 %", "+20,06 %", "tháng 5/2025"),
        # What is counted stood so in a month; it does not add up from January on.
        ("22 cụm công nghiệp (CCN)", "22 cụm", "tháng 7/2025"),
    ],
)
def test_a_figure_is_written_as_it_was_printed(
    reader: Reader, printed: str, value: str, period: str
) -> None:
    one = next(one for one in reader.facts.catalogue.figures if one.as_printed == printed)
    assert figure_value(reader, one).replace(SPACE, " ") == value
    assert figure_period(reader, one) == period


def test_statements_of_a_part_name_it(reader: Reader) -> None:
    assert statements_words(reader, ["level", "west.level"]) == "Lũy kế, Lũy kế (Đắk Lắk (cũ))"
