"""Fractions in words: probabilities no surer than the ranges, parts, ways, growths."""

import pytest

from dakcong.texts import rates


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        # Ranges are tested to 95 %: no surer is said, and no less sure than 5 %.
        (0.9999, "trên 95 %", "above 95%"),
        (0.950001, "trên 95 %", "above 95%"),
        (0.95, "95 %", "95%"),
        (0.05, "5 %", "5%"),
        (0.0499, "dưới 5 %", "below 5%"),
        (0.0, "dưới 5 %", "below 5%"),
        # What has come about has no probability.
        (1.0, "Đã đạt", "Met"),
        # An edge of the words is not reached by rounding.
        (0.9496, "94,9 %", "94.9%"),
        (0.949999999, "94,9 %", "94.9%"),
        (0.945, "94 %", "94%"),
        (0.7999, "79,9 %", "79.9%"),
        (0.4999, "49,9 %", "49.9%"),
        (0.5, "50 %", "50%"),
        (0.1999, "19,9 %", "19.9%"),
        (0.8476, "85 %", "85%"),
    ],
)
def test_a_probability_is_printed_as_far_as_it_was_tested(value: float, vi: str, en: str) -> None:
    assert plain(rates.probability(value, "vi")) == vi
    assert plain(rates.probability(value, "en")) == en


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (0.84, "khoảng 84 %", "about 84%"),
        (0.4959, "khoảng 50 %", "about 50%"),
        (0.97, "trên 95 %", "above 95%"),
        (0.03, "dưới 5 %", "below 5%"),
    ],
)
def test_an_estimate_of_a_probability_says_so(value: float, vi: str, en: str) -> None:
    assert plain(rates.about_probability(value, "vi")) == vi
    assert plain(rates.about_probability(value, "en")) == en


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (0.677, "khoảng hai phần ba", "about two thirds"),
        (0.5, "khoảng một nửa", "about half"),
        (0.34, "khoảng một phần ba", "about a third"),
        (0.249, "khoảng một phần tư", "about a quarter"),
        (0.588, "58,8 %", "58.8%"),
    ],
)
def test_a_part_has_its_name_where_it_is_near_one(value: float, vi: str, en: str) -> None:
    assert plain(rates.part(value, "vi")) == vi
    assert plain(rates.part(value, "en")) == en


def test_a_growth_that_is_asked_for_says_its_way() -> None:
    assert rates.way(0.034, "vi") == "cần tăng ít nhất"
    assert rates.way(-0.323, "vi") == "được phép giảm tới"
    assert rates.way(-0.323, "en") == "may fall by up to"


def test_growth_is_a_rise_or_a_fall_without_a_sign() -> None:
    assert plain(rates.growth(0.335, "vi")) == "tăng 33,5 %"
    assert plain(rates.growth(-0.324, "en")) == "down 32.4%"
    assert plain(rates.about_growth(0.262, "vi", 0)) == "tăng khoảng 26 %"
    assert rates.growth(None, "vi") == "–"


@pytest.mark.parametrize(
    ("fraction", "vi", "en"),
    [
        # "51 million USD a month" of 167 as printed are 30,5 %; 50,3 of 166,6 up are 30,2 %.
        (
            0.302,
            "30,2 % (làm tròn lên)",
            "30.2% (rounded up)",
        ),
        (0.677, "khoảng hai phần ba", "about two thirds"),
    ],
)
def test_a_part_that_is_asked_for_says_that_it_was_rounded_up(
    fraction: float, vi: str, en: str
) -> None:
    assert plain(rates.asked_part(fraction, "vi")) == vi
    assert plain(rates.asked_part(fraction, "en")) == en
