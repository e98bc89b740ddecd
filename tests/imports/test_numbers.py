"""Numbers of a column: one convention, never guessed by cell."""

import pytest

from dakcong.imports.numbers import COMMA, POINT, Marks, Mixed, marks_of, number, worded_change


def rows(*texts: str) -> list[tuple[int, str]]:
    return list(enumerate(texts, 1))


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (("20.012.454,18", "3.400"), COMMA),
        (("20,012,454.18", "1,464"), POINT),
        (("102,9", "7"), COMMA),
        (("661.0",), POINT),
        (("1.234.567",), COMMA),
        (("3.400", "612"), None),
        (("20 150 333",), None),
        (("tăng 18,9%",), COMMA),
        (("…", "-", "abc"), None),
    ],
)
def test_a_column_tells_its_convention_or_not(texts: tuple[str, ...], marks: Marks | None) -> None:
    assert marks_of(rows(*texts)) == marks


def test_two_conventions_are_named_with_both_rows() -> None:
    with pytest.raises(Mixed) as caught:
        marks_of(rows("5", "1.234,5", "7", "1,234.5"))
    assert (caught.value.first, caught.value.second) == (2, 4)


@pytest.mark.parametrize(
    ("text", "marks", "value"),
    [
        ("20.012.454,18", COMMA, 20012454.18),
        ("3.400", COMMA, 3400),
        ("3.400", POINT, 3.4),
        ("13 112.6", POINT, 13112.6),
        ("20 150 333", COMMA, 20150333),
        ("−5,5", COMMA, -5.5),
        ("-5", COMMA, -5),
        ("+9,43 %", COMMA, 9.43),
        ("1.23.4,5", COMMA, None),
        ("12.34,5", COMMA, None),
        ("1,23,4", POINT, None),
        ("1e5", COMMA, None),
        ("NaN", COMMA, None),
        ("٣", COMMA, None),
        ("½", COMMA, None),
        ("56..537,447", COMMA, None),
        ("8.290 tỷ đồng", COMMA, None),
    ],
)
def test_numbers_in_a_convention(text: str, marks: Marks, value: float | None) -> None:
    assert number(text, marks) == value


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("tăng 18,9%", 18.9),
        ("Giảm 3,2 %", -3.2),
        ("(↓3,32%)", -3.32),
        ("↑ 12,3%", 12.3),
        ("+9,43%", 9.43),
        ("á 2,2%", None),
        ("18,9%", None),
        ("tăng mạnh", None),
    ],
)
def test_changes_in_words(text: str, change: float | None) -> None:
    assert worded_change(text, COMMA) == change
