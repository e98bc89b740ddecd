import math
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dakcong.texts import numbers
from dakcong.texts.parse import typed_number

VIETNAMESE = re.compile(r"[+−]?\d{1,3}(\.\d{3})*(,\d+)?")
ENGLISH = re.compile(r"[+−]?\d{1,3}(,\d{3})*(\.\d+)?")
USD, VND, PERCENT = "million USD", "billion VND", "percent"

shown = st.floats(min_value=-9e14, max_value=9e14)
decimals = st.integers(min_value=0, max_value=4)
NO_MARKS = str.maketrans({"−": "-", ".": None, ",": None})
anything = st.floats() | st.none()


def plain(text: str) -> str:
    """Every no-break space as a blank, for easier reading here."""
    return text.replace("\u00a0", " ")


@given(value=shown, digits=decimals, signed=st.booleans())
def test_numbers_have_the_form_of_their_language(value: float, digits: int, signed: bool) -> None:
    assert VIETNAMESE.fullmatch(numbers.number(value, "vi", digits, signed=signed))
    assert ENGLISH.fullmatch(numbers.number(value, "en", digits, signed=signed))


@given(value=st.floats(min_value=-1e9, max_value=1e9), digits=decimals)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_shown_number_can_be_typed_back(language: str, value: float, digits: int) -> None:
    shown = numbers.number(value, language, digits)
    # One mark between a number and three digits may be read either way, and is asked back.
    assume(digits > 0 or not 1e3 <= abs(float(shown.translate(NO_MARKS))) < 1e6)
    typed = typed_number(shown, language)
    assert typed == pytest.approx(value, abs=0.5001 * 10**-digits, rel=1e-12)


@pytest.mark.parametrize(
    ("value", "digits", "vietnamese", "english"),
    [
        (92742, 0, "92.742", "92,742"),
        (1234567.891, 2, "1.234.567,89", "1,234,567.89"),
        (0, 0, "0", "0"),
        (-0.0, 1, "0,0", "0.0"),
        (-0.04, 1, "0,0", "0.0"),
        (1e-9, 0, "0", "0"),
        (-5.25, 1, "−5,2", "−5.2"),
        (999.95, 0, "1.000", "1,000"),
    ],
)
def test_numbers_by_hand(value: float, digits: int, vietnamese: str, english: str) -> None:
    assert numbers.number(value, "vi", digits) == vietnamese
    assert numbers.number(value, "en", digits) == english


@pytest.mark.parametrize("value", [None, math.nan, math.inf, -math.inf, 1e15, -1e15, 1e300])
def test_what_is_no_number_is_a_dash(value: float | None) -> None:
    assert numbers.number(value, "vi") == "–"


@given(value=anything, unit=st.sampled_from([USD, VND, PERCENT]))
def test_no_value_breaks_a_sentence(value: float | None, unit: str) -> None:
    for text in (
        numbers.number(value, "vi", 1),
        numbers.share(value, "vi"),
        numbers.amount(value, unit, "vi"),
        numbers.fine(value, unit, "vi"),
    ):
        assert not re.search(r"nan|inf|None|e\+|-", text)
        assert "−0 " not in plain(text + " ")


@pytest.mark.parametrize(
    ("value", "signed", "text"),
    [
        (0.0, True, "0,0 %"),
        (0.1, True, "+10,0 %"),
        (-0.324, True, "−32,4 %"),
        (0.1, False, "10,0 %"),
    ],
)
def test_a_sign_is_shown_where_asked(value: float, signed: bool, text: str) -> None:
    assert plain(numbers.share(value, "vi", signed=signed)) == text


# docs/design.md 7: 92.742 tỷ đồng, 50,8 %, 1,52 tỷ USD.
@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (92742, VND, "92.742 tỷ đồng"),
        (188078, VND, "188.078 tỷ đồng"),
        (1520, USD, "1,52 tỷ USD"),
        (2645.5, USD, "2,65 tỷ USD"),
        (680, USD, "680 triệu USD"),
        (-1200, USD, "−1,20 tỷ USD"),
        (1.1109, PERCENT, "+11,1 %"),
        (0.95, PERCENT, "−5,0 %"),
    ],
)
def test_amounts_of_a_sentence(value: float, unit: str, text: str) -> None:
    assert plain(numbers.amount(value, unit, "vi")) == text


def test_a_share_as_the_design_shows_it() -> None:
    assert numbers.share(0.508, "vi") == "50,8\u00a0%"


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (2645.54, USD, "2.646 triệu USD"),
        (89540, VND, "89.540 tỷ đồng"),
        (1.11088, PERCENT, "+11,09 %"),
    ],
)
def test_amounts_of_a_table_keep_their_own_unit(value: float, unit: str, text: str) -> None:
    assert plain(numbers.fine(value, unit, "vi")) == text


@pytest.mark.parametrize(
    ("low", "high", "unit", "text"),
    [
        (2443.8, 2891.3, USD, "từ 2,44 đến 2,89 tỷ USD"),
        (180452.6, 196365.7, VND, "từ 180.453 đến 196.366 tỷ đồng"),
        (950, 1020, USD, "từ 950 đến 1.020 triệu USD"),
        (1.039, 1.199, PERCENT, "từ +3,9 % đến +19,9 %"),
        # Ends that read alike are one.
        (1.0367, 1.0371, PERCENT, "+3,7 %"),
        (3058.1, 3058.9, USD, "3,06 tỷ USD"),
    ],
)
def test_a_range_names_its_unit_once(low: float, high: float, unit: str, text: str) -> None:
    assert plain(numbers.amount_range(low, high, unit, "vi")) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (2200, USD, "2,2 tỷ USD"),
        (2235, USD, "2,235 tỷ USD"),
        (182281, VND, "182.281 tỷ đồng"),
        (1.10, PERCENT, "10 %"),
        (1.094, PERCENT, "9,4 %"),
    ],
)
def test_a_target_keeps_the_decimals_it_has(value: float, unit: str, text: str) -> None:
    assert plain(numbers.exact(value, unit, "vi")) == text


def test_months_and_periods_in_both_languages() -> None:
    assert numbers.month("2025-07", "vi") == "tháng 7/2025"
    assert numbers.month("2025-07", "en") == "July 2025"
    assert numbers.month("2025", "vi") == "2025"
    assert numbers.period("2025-06", "vi") == "6 tháng 2025"


@pytest.mark.parametrize(
    ("text", "date"), [("2025-07-16", "16/07/2025"), ("2025-07", "tháng 7/2025"), ("2025", "2025")]
)
def test_dates_are_as_exact_as_their_source(text: str, date: str) -> None:
    assert numbers.date(text, "vi") == date
