"""Cases N1 to N5 of the fault list: numbers as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.errors import InputError
from dakcong.texts.parse import typed_number

# As typed, and what it means on the Vietnamese and on the English page.
TYPED = [
    ("4,5", 4.5, 4.5),
    ("8.5", 8.5, 8.5),
    ("8,", 8.0, 8.0),
    (",5", 0.5, 0.5),
    ("12,34", 12.34, 12.34),
    ("-4,5", -4.5, -4.5),
    ("+ 4,5", 4.5, 4.5),
    ("−5", -5.0, -5.0),  # N4: the minus sign U+2212
    ("– 5", -5.0, -5.0),  # an en dash, as word processors write it
    ("‑5 %", -5.0, -5.0),  # the hyphen U+2011
    ("5\u00a0%", 5.0, 5.0),  # N4: a no-break space
    ("\u00a07,25 ", 7.25, 7.25),
    ("12,5%", 12.5, 12.5),
    ("0", 0.0, 0.0),  # N5
    ("0,000000001", 1e-9, 1e-9),  # N5
    ("1234,5", 1234.5, 1234.5),  # N1
    ("1.234,5", 1234.5, 1234.5),  # N1
    ("1,234.5", 1234.5, 1234.5),
    ("1\u202f234,5", 1234.5, 1234.5),
    ("1 234", 1234.0, 1234.0),
    ("12.345.678", 12345678.0, 12345678.0),
    ("1,234,567", 1234567.0, 1234567.0),
    ("1.000.000.000.000.000", 1e15, 1e15),  # N5
    ("1.2345", 1.2345, 1.2345),  # four digits are no thousands
    ("0.500", 0.5, 0.5),  # no thousands start with a zero
    ("0,500", 0.5, 0.5),
    ("1,234", 1.234, None),
    ("1.234", None, 1.234),  # N2
    ("-12.345", None, -12.345),
]


@pytest.mark.parametrize(("text", "vietnamese", "english"), TYPED)
def test_a_typed_number_is_read_as_it_is_meant(
    text: str, vietnamese: float | None, english: float | None
) -> None:
    for language, number in (("vi", vietnamese), ("en", english)):
        if number is not None:
            assert typed_number(text, language) == number


@pytest.mark.parametrize(
    ("text", "language", "whole", "decimal"),
    [("1.234", "vi", "1234", "1,234"), ("– 12,345", "en", "– 12345", "– 12.345")],
)
def test_thousands_that_may_be_decimals_are_asked_back(
    text: str, language: str, whole: str, decimal: str
) -> None:
    with pytest.raises(InputError, match=f"may be {whole} or {decimal}") as caught:
        typed_number(text, language)
    assert caught.value.key == "error.ambiguous_number"
    assert caught.value.fields == {"whole": whole, "decimal": decimal}


@pytest.mark.parametrize("text", ["-0", "−0,0"])
def test_zero_has_no_sign(text: str) -> None:
    assert str(typed_number(text, "vi")) == "0.0"


REFUSED = ["", " ", "abc", ",", "%", "12.34,5", "1.23.4", "1,2,3", "--5", "12 34", "1.234 567"]
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
]


@pytest.mark.parametrize("text", REFUSED)  # N3, N4
def test_anything_else_is_refused_with_the_right_form(text: str) -> None:
    with pytest.raises(InputError, match=r"write it as in 12,5 \(vi\)") as caught:
        typed_number(text, "vi")
    assert caught.value.key == "error.typed_number"
    assert caught.value.fields == {"given": text}


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
