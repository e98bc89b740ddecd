"""How a field of the words is written: its style stands in the words, behind a colon.

`{growth:+share2}` is a style with `+` before it, for a sign on what is above zero, and a digit
behind it, for the decimals. Without a style a number has the decimals it has.

| style | of | written |
| --- | --- | --- |
| number | a number | 92.742 |
| share | a fraction | 50,8 % |
| asked_part | a fraction | khoảng hai phần ba, 58,8 % (làm tròn lên) |
| probability | a fraction | 79,9 %, trên 95 %; Đã đạt for 1 |
| about_probability | a fraction | khoảng 84 %, trên 95 % |
| growth | a fraction | tăng 11,1 %, giảm 2,0 % |
| about_growth | a fraction | tăng khoảng 26 % |
| way | a fraction | cần tăng ít nhất, được phép giảm tới: before the size of what is needed |
| points | a fraction | 0,5 điểm phần trăm |
| amount | a quantity | 2,65 tỷ USD, in running text |
| fine | a quantity | 2.646 triệu USD, in its own unit |
| need | a quantity | 1.351 triệu USD, rounded up: what is asked for |
| gap | a quantity | 134 triệu USD, 0,3 triệu USD, 1,4 điểm phần trăm: never 0 for what is not |
| exact | a quantity | 2,235 tỷ USD, with the decimals it has |
| difference | a quantity | +134 triệu USD |
| moved | a quantity | tăng 134 triệu USD, giảm 0,54 điểm phần trăm |
| range | two quantities | từ 2,44 đến 2,89 tỷ USD |
| fine_range | two quantities | từ 2.438 đến 2.891 triệu USD, in their own unit |
| month_name | 1..12 | tháng 7 |
| quarter | 1..4 | III after quý, 3 after quarter |
| remaining | 1..11 | 6 tháng cuối năm: the months after |
| month, date | YYYY-MM, YYYY-MM-DD | tháng 7/2024, 16/07/2024 |
| period, inside | YYYY-MM | 6 tháng 2024; the latter as within a sentence |
| unit | a unit | triệu USD |

Rates and points have one decimal in sentences and on cards; two in `fine`, `difference` and
`moved`, where steps add up to what is shown and one action may move an index by hundredths.

Two values in one field are written as from … to …, or once where they read alike. Text takes no
style of a number: it stands as it is, so that a place for the browser may stand for a number.
"""

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, Final

import dakcong.texts.numbers as numbers
import dakcong.texts.rates as rates
from dakcong.texts.catalogue import words
from dakcong.units import Quantity

# The value of a field by its name.
Given = Callable[[str], object]
_FORM: Final = re.compile(r"(\+?)([a-z_]+)(\d?)")
# Styles of numbers: value, language, decimals (None: those of the style), signed.
_NUMBERS: Final[dict[str, Callable[[Any, str, int | None, bool], str]]] = {
    "number": lambda one, lang, digits, sign: numbers.number(one, lang, digits or 0, signed=sign),
    "share": lambda one, lang, digits, sign: numbers.share(one, lang, _or_1(digits), signed=sign),
    "asked_part": lambda one, lang, *_: rates.asked_part(one, lang),
    "probability": lambda one, lang, *_: rates.probability(one, lang),
    "about_probability": lambda one, lang, *_: rates.about_probability(one, lang),
    "growth": lambda one, lang, digits, _: rates.growth(one, lang, _or_1(digits)),
    "about_growth": lambda one, lang, digits, _: rates.about_growth(one, lang, _or_1(digits)),
    "way": lambda one, lang, *_: rates.way(one, lang),
    "points": lambda one, lang, digits, sign: numbers.points(one, lang, _or_1(digits), signed=sign),
    "amount": lambda one, lang, *_: numbers.amount(one.value, one.unit, lang),
    "fine": lambda one, lang, *_: numbers.fine(one.value, one.unit, lang),
    "need": lambda one, lang, *_: numbers.need(one.value, one.unit, lang),
    "gap": lambda one, lang, *_: numbers.gap(one.value, one.unit, lang),
    "exact": lambda one, lang, *_: numbers.exact(one.value, one.unit, lang),
    "difference": lambda one, lang, *_: numbers.difference(one.value, one.unit, lang),
    "moved": lambda one, lang, *_: numbers.moved(one.value, one.unit, lang),
    "range": lambda ends, lang, *_: _range(ends, lang),
    "fine_range": lambda ends, lang, *_: _range(ends, lang, own=True),
    "month_name": lambda one, lang, *_: numbers.month_name(one, lang),
    "quarter": lambda one, lang, *_: words(lang, f"quarter.{one}"),
    "remaining": lambda one, lang, *_: numbers.remaining(one, lang),
}
# Styles of two numbers.
_RANGES: Final = ("range", "fine_range")
_TEXTS: Final[dict[str, Callable[[str, str], str]]] = {
    "month": numbers.month,
    "date": numbers.date,
    "period": numbers.period,
    "inside": numbers.inside,
    "unit": numbers.unit_name,
}


def say(language: str, key: str, **values: object) -> str:
    """The words for a key, with its named fields filled in, each in its style.

    Raises:
        KeyError: the key, or a field of it, is unknown.
        ValueError: the style of a field is unknown.
    """
    found = words(language, key)
    if not values:
        return found
    made = {name: _Field(value, language) for name, value in values.items()}
    return numbers.singular(found.format(**made))


def say_by(given: Given, language: str, key: str, **values: object) -> str:
    """The same; a field that `values` lack, and no other, is asked of `given` by its name."""
    fields = _Fields((name, _Field(value, language)) for name, value in values.items())
    fields.ask = lambda name: _Field(given(name), language)
    return numbers.singular(words(language, key).format_map(fields))


def of(record: object) -> Given:
    """What a record says of itself by the names of its attributes."""
    return partial(getattr, record)


def written(value: object, style: str, language: str) -> str:
    """A value in a style, as the words would write it."""
    if style in _TEXTS:
        return _TEXTS[style](str(value), language)
    if isinstance(value, str):
        return value
    if isinstance(value, tuple) and not isinstance(value, Quantity) and style not in _RANGES:
        low, high = (written(end, style, language) for end in value)
        return numbers.between(low, high, language)
    if not style:
        return numbers.trimmed(value, language) if isinstance(value, float) else str(value)
    sign, name, digits = _parts(style)
    return _NUMBERS[name](value, language, int(digits) if digits else None, bool(sign))


@lru_cache(maxsize=128)
def _parts(style: str) -> tuple[str, str, str]:
    found = _FORM.fullmatch(style)
    if found is None or found[2] not in _NUMBERS:
        raise ValueError(f"{style!r} is no style; see the table in dakcong/texts/styles.py")
    return found[1], found[2], found[3]


def _range(ends: tuple[Quantity, Quantity], language: str, *, own: bool = False) -> str:
    low, high = ends
    if low.value is None or high.value is None:
        return numbers.DASH
    return numbers.amount_range(low.value, high.value, low.unit, language, own=own)


def _or_1(digits: int | None) -> int:
    return 1 if digits is None else digits


class _Fields(dict[str, "_Field"]):
    """Fields by name; those that lack are asked for."""

    ask: Callable[[str], "_Field"]

    def __missing__(self, name: str) -> "_Field":
        return self.ask(name)


class _Field:
    """A value that is written in the style of its field."""

    __slots__ = ("language", "value")

    def __init__(self, value: object, language: str) -> None:
        self.value, self.language = value, language

    def __format__(self, style: str) -> str:
        return written(self.value, style, self.language)
