"""Numbers, amounts, percentages and months as a reader expects them.

Vietnamese: 92.742 tỷ đồng, 50,8 %, 1,52 tỷ USD. A no-break space stands between number and unit.
"""

import datetime
import math
import re
from functools import lru_cache
from typing import Final

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from dakcong.texts.catalogue import words
from dakcong.units import (
    BILLION_VND,
    MILLION_USD,
    PERCENT,
    VND_PER_KG,
    percent,
)

SPACE: Final = "\u00a0"
MINUS: Final = "\u2212"
DASH: Final = "\u2013"
_LOCALE: Final = {"vi": Locale("vi", "VN"), "en": Locale("en", "US")}
_LARGEST: Final = 1e15
# Digits after the point in which `fine` writes an amount.
FINE_DIGITS: Final = {MILLION_USD: 0, BILLION_VND: 0, PERCENT: 2}
# From this amount on, million USD are shown as billion USD.
_BILLION_FROM: Final = 1000.0
_ONE_MONTH: Final = re.compile(r"(?<![\d.,])(first |First )?1 months( were| are| bring| have)?\b")
_ONE_DOES: Final = {None: "", " were": " was", " are": " is", " bring": " brings", " have": " has"}


def number(value: float | None, language: str, decimals: int = 0, *, signed: bool = False) -> str:
    """A number with a fixed count of decimals; an en dash for none, nan, infinite or absurd."""
    if value is None or not math.isfinite(value) or abs(value) >= _LARGEST:
        return DASH
    return _number(round(float(value), decimals) + 0.0, language, decimals, signed)


@lru_cache(maxsize=4096)
def _number(value: float, language: str, decimals: int, signed: bool) -> str:
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    text = str(format_decimal(abs(value), format=pattern, locale=_LOCALE[language]))
    sign = MINUS if value < 0 else "+" if signed and value > 0 else ""
    return sign + text


def share(fraction: float | None, language: str, decimals: int = 1, *, signed: bool = False) -> str:
    """A fraction as a percentage: 0.508 is 50,8 %."""
    if fraction is None or not math.isfinite(fraction):
        return DASH
    return _per_cent(number(percent(fraction), language, decimals, signed=signed), language)


def points(fraction: float, language: str, decimals: int = 1, *, signed: bool = False) -> str:
    """A difference of two rates (fractions) in percentage points."""
    return _points(number(percent(fraction), language, decimals, signed=signed), language)


def _points(size: str, language: str) -> str:
    return words(language, "number.points").format(value=size)


def _per_cent(size: str, language: str) -> str:
    return words(language, "number.per_cent").format(value=size)


def between(low: str, high: str, language: str) -> str:
    """Two ends as from … to …; one where they read alike."""
    return low if low == high else words(language, "number.between").format(low=low, high=high)


def difference(value: float, unit: str, language: str) -> str:
    """A difference of two amounts: +134 triệu USD, −0,54 điểm phần trăm (of a fraction)."""
    if unit == PERCENT:
        return points(value, language, 2, signed=True)
    return printed(value, unit, language, 0, signed=True)


def moved(value: float, unit: str, language: str) -> str:
    """The same in words: tăng 134 triệu USD, giảm 0,54 điểm phần trăm."""
    size = difference(abs(value), unit, language).removeprefix("+")
    return words(language, f"number.{'rises' if value >= 0 else 'falls'}").format(value=size)


def amount(value: float | None, unit: str, language: str) -> str:
    """An amount for a sentence: 188.078 tỷ đồng, 2,65 tỷ USD, 680 triệu USD, +11,1 %."""
    if value is None:
        return DASH
    if unit == MILLION_USD and abs(value) >= _BILLION_FROM:
        return f"{number(value / 1000, language, 2)}{SPACE}{words(language, 'unit.billion_usd')}"
    if unit == PERCENT:
        return share(value - 1, language, 1, signed=True)
    return fine(value, unit, language)


def fine(value: float | None, unit: str, language: str) -> str:
    """An amount for a table, in its own unit: 2.646 triệu USD."""
    if value is None:
        return DASH
    if unit == PERCENT:
        return share(value - 1, language, FINE_DIGITS[unit], signed=True)
    return f"{number(value, language, FINE_DIGITS.get(unit, 0))}{SPACE}{unit_name(unit, language)}"


def need(value: float, unit: str, language: str) -> str:
    """An amount that is asked for, up to the last digit of `fine`: never less than is needed."""
    size, digits = _sized(value, unit)
    return _distance(math.ceil(round(size * 10**digits, 6)) / 10**digits, unit, language, digits)


def gap(value: float, unit: str, language: str) -> str:
    """A distance as `amount` writes what is apart, with more decimals where it would read as 0."""
    size, fine_digits = _sized(value, unit)
    least = min(fine_digits, 1)
    digits = next((one for one in range(least, 6) if round(size, one)), 6) if size else least
    return _distance(size, unit, language, digits)


def _distance(size: float, unit: str, language: str, digits: int) -> str:
    """A difference of two amounts; of two rates in percentage points."""
    if unit == PERCENT:
        return _points(number(size, language, digits), language)
    return printed(size, unit, language, digits)


def _sized(value: float, unit: str) -> tuple[float, int]:
    """A difference of two amounts in its unit, points of an index, and the decimals of `fine`."""
    return percent(value) if unit == PERCENT else value, FINE_DIGITS.get(unit, 0)


def exact(value: float | None, unit: str, language: str) -> str:
    """A set amount with the decimals it has, at most three: 2,2 tỷ USD, 2,235 tỷ USD, 10 %."""
    if value is None:
        return DASH
    if unit == PERCENT:
        return _per_cent(trimmed(percent(value - 1), language), language)
    if unit == MILLION_USD and abs(value) >= _BILLION_FROM:
        return f"{trimmed(value / 1000, language)}{SPACE}{words(language, 'unit.billion_usd')}"
    return f"{trimmed(value, language)}{SPACE}{unit_name(unit, language)}"


def printed(
    value: float, unit: str, language: str, decimals: int | None = None, *, signed: bool = False
) -> str:
    """A value in its unit with some decimals, or those it has; 16 per cent is 16 %."""
    digits = decimals_of(value) if decimals is None else decimals
    size = number(value, language, digits, signed=signed)
    if unit == PERCENT:
        return _per_cent(size, language)
    return f"{size}{SPACE}{unit_name(unit, language)}"


@lru_cache(maxsize=1024)
def decimals_of(value: float, most: int = 3) -> int:
    """How many decimals a number has, at most `most`."""
    return next((d for d in range(most) if abs(round(value, d) - value) < 5e-7), most)


def trimmed(value: float, language: str) -> str:
    """A number with the decimals it has, at most three."""
    return number(value, language, decimals_of(value))


def amount_range(low: float, high: float, unit: str, language: str, *, own: bool = False) -> str:
    """Two amounts with their unit once: từ 2,44 đến 2,89 tỷ USD; in their `own` unit as `fine`."""
    if unit == PERCENT:
        first, last = ((fine if own else amount)(end, unit, language) for end in (low, high))
        return between(first, last, language)
    billions = not own and unit == MILLION_USD and min(abs(low), abs(high)) >= _BILLION_FROM
    name = words(language, "unit.billion_usd") if billions else unit_name(unit, language)
    scale, digits = (1000, 2) if billions else (1, 0)
    first, last = (number(end / scale, language, digits) for end in (low, high))
    return f"{between(first, last, language)}{SPACE}{name}"


def large(unit: str, language: str) -> tuple[str, float, int]:
    """How year ends are written beside each other: unit in words, its size, decimals.

    Million USD as billions, as `amount` writes them; any other unit as it is.
    """
    if unit == MILLION_USD:
        return words(language, "unit.billion_usd"), _BILLION_FROM, 2
    return unit_name(unit, language), 1.0, FINE_DIGITS.get(unit, 0)


def unit_name(unit: str, language: str) -> str:
    """The unit in words."""
    names = {
        MILLION_USD: "unit.million_usd",
        BILLION_VND: "unit.billion_vnd",
        PERCENT: "unit.percent",
        VND_PER_KG: "unit.vnd_per_kg",
    }
    return words(language, names.get(unit, f"unit.{unit}"))


def month(year_month: str, language: str) -> str:
    """A month: 2024-07 is tháng 7/2024, July 2024."""
    parts = year_month.split("-")
    if len(parts) < 2:
        return year_month
    named = month_name(int(parts[1]), language)
    return words(language, "month.full").format(month=named, year=parts[0])


def month_name(one: int, language: str) -> str:
    """A month of any year: tháng 7, July."""
    return words(language, f"month.name.{one}")


def remaining(month: int, language: str) -> str:
    """The months after the last published one: 6 tháng cuối năm, July–December; tháng 12."""
    return words(language, f"month.rest.{month}")


@lru_cache(maxsize=4096)
def date(text: str, language: str) -> str:
    """A date, a month or a year as sources give it: 2024-07-16 is 16/07/2024, 16 July 2024."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) < 3:
        return month(text, language)
    pattern = words(language, "date.pattern")
    return str(format_date(datetime.date(*parts), pattern, locale=_LOCALE[language]))


def singular(text: str) -> str:
    """English words in which a number of months is one, put right; others as they are."""
    if "1 months" not in text:
        return text
    return _ONE_MONTH.sub(lambda one: f"{one[1] or '1 '}month{_ONE_DOES[one[2]]}", text)


def period(vintage: str, language: str) -> str:
    """Months 1 to m of a year: 6 tháng 2024; first 6 months of 2024."""
    year, one = vintage.split("-")
    return singular(words(language, "month.first").format(count=int(one), year=year))


def inside(vintage: str, language: str) -> str:
    """The same inside a sentence: 6 tháng 2024; first 6 months of 2024."""
    text = period(vintage, language)
    return text[0].lower() + text[1:]
