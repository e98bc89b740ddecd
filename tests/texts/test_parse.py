"""Cases N1 to N5 of the fault list: numbers as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.errors import InputError
from dakcong.texts.parse import typed_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.234,5", 1234.5),  # N1
        ("1234,5", 1234.5),  # N1
        ("1.234", 1234.0),  # N2
        ("12.345.678", 12345678.0),
        ("4,5", 4.5),
        ("-4,5", -4.5),
        ("+4,5", 4.5),
        ("−5", -5.0),  # N4: the minus sign U+2212
        ("5\u00a0%", 5.0),  # N4: a no-break space
        ("\u00a07,25 ", 7.25),
        ("12,5%", 12.5),
        ("0", 0.0),  # N5
        ("0,000000001", 1e-9),  # N5
        ("1.000.000.000.000.000", 1e15),  # N5
    ],
)
def test_vietnamese_numbers_are_read(text: str, number: float) -> None:
    assert typed_number(text, "vi") == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,234.5", 1234.5), ("1234.5", 1234.5), ("1,234", 1234.0), ("1.234", 1.234), ("−5", -5.0)],
)
def test_english_numbers_are_read(text: str, number: float) -> None:
    assert typed_number(text, "en") == number


@pytest.mark.parametrize("text", ["-0", "−0,0"])
def test_zero_has_no_sign(text: str) -> None:
    assert str(typed_number(text, "vi")) == "0.0"


REFUSED = ["", " ", "abc", "1,234.5", "12.34,5", "1.23.4", "1.2345", "1,2,3", ",5", "5,", "--5"]
REFUSED += [
    "1e5",
    "NaN",
    "inf",
    "８７７１",
    "٣",
    "½",
    "5 5",
    "5%%",
    "1e300",
    "0x10",
    "1_000",
    "4.5",
]


@pytest.mark.parametrize("text", REFUSED)  # N3, N4
def test_anything_else_is_refused_with_the_right_form(text: str) -> None:
    with pytest.raises(InputError, match=r"write it as in 12,5 \(vi\)") as caught:
        typed_number(text, "vi")
    assert caught.value.key == "error.typed_number"
    assert caught.value.fields == {"given": text}


@pytest.mark.parametrize("text", ["1.234,5", "1234,5", "12,34.5", "1.2.3"])
def test_vietnamese_numbers_are_refused_on_the_english_page(text: str) -> None:
    with pytest.raises(InputError):
        typed_number(text, "en")


@pytest.mark.parametrize(("text", "language"), [("0.500", "vi"), ("00.125", "vi"), ("0,500", "en")])
def test_no_thousands_start_with_a_zero(text: str, language: str) -> None:
    # Somebody who types 0.500 on the Vietnamese page means a half, not five hundred.
    with pytest.raises(InputError):
        typed_number(text, language)


def test_a_long_text_is_refused_and_cut_short() -> None:
    with pytest.raises(InputError) as caught:
        typed_number("9" * 5000, "vi")
    assert len(caught.value.message) < 200


@given(st.text("0123456789.,+-−% \u00a0exN٣½７", max_size=12), st.sampled_from(["vi", "en"]))
def test_any_text_is_a_finite_number_or_refused(text: str, language: str) -> None:
    try:
        number = typed_number(text, language)
    except InputError:
        return
    assert abs(number) < 1e31
