"""Outputs of products in words: what is called how, when, where, and how it grew."""

from dakcong.answers.known.products import YEAR, Month
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge
from dakcong.engine.outputs import USUAL
from dakcong.figures.products import ProductOutput
from dakcong.texts import numbers
from dakcong.units import fraction, percent


def product_name(reader: Reader, one: ProductOutput) -> str:
    """What is made: cà phê bột."""
    return reader.text(f"product.{one.product}")


def period_words(reader: Reader, one: ProductOutput) -> str:
    """The months of an output: 6 tháng 2024, tháng 7/2024, 2024 of a whole year."""
    if (one.first_month, one.last_month) == (1, YEAR):
        return str(one.year)
    style = "month" if one.first_month == one.last_month else "period"
    return reader.written(f"{one.year}-{one.last_month:02d}", style)


def months_inside(reader: Reader, one: ProductOutput) -> str:
    """The same of a year to date, as a sentence has it."""
    return reader.written(f"{one.year}-{one.last_month:02d}", "inside")


def within(reader: Reader, one: ProductOutput) -> str:
    """The months of a year to date and the area: 6 tháng 2024 của tỉnh."""
    area = reader.text(f"area.{one.region}")
    return reader.text("products.within", months=months_inside(reader, one), area=area)


def amount(reader: Reader, value: float | None) -> str:
    """An output or a share without its unit, with the decimals it has; empty for none."""
    return "" if value is None else numbers.trimmed(value, reader.language)


def per_cent(reader: Reader, value: float | None) -> str:
    """A growth as printed, with its sign and without its unit; empty for none."""
    if value is None:
        return ""
    return numbers.number(value, reader.language, numbers.decimals_of(value), signed=True)


def growth_words(reader: Reader, one: ProductOutput) -> str:
    """The growth as a sentence has it: tăng 10,9 %."""
    assert one.growth is not None
    digits = numbers.decimals_of(one.growth)
    return reader.written(fraction(one.growth), f"growth{digits}")


def month_growth(reader: Reader, month: Month) -> str:
    """The growth of a month alone: tăng 6,0 %, or tăng 25,8–27,4 %; empty for none."""
    if month.growth is None:
        return ""
    low, high = month.growth
    if low < 0 < high:
        return reader.text("products.either", low=low, high=high)
    return reader.text(f"number.{'falls' if high < 0 else 'rises'}", value=_size(reader, low, high))


def month_decimals(growth: tuple[float, float]) -> int:
    """Decimals of the growth of a month in per cent: as printed, else one."""
    return numbers.decimals_of(percent(growth[0])) if growth[0] == growth[1] else 1


def month_amount(reader: Reader, month: Month) -> str:
    """The output of a month alone; one that fits no growth is marked, none at all is not told."""
    if month.doubted and not month.value:
        return reader.text("products.untold_amount")
    words = f"{hedge(reader, month.qualifier)}{amount(reader, month.value)}"
    return to_check(reader, words) if month.doubted else words


def to_check(reader: Reader, words: str) -> str:
    """Words of what is in doubt, marked: khoảng 24.970 (cần rà lại)."""
    return reader.text("products.to_check", words=words)


def why_untold(reader: Reader, one: ProductOutput, month: Month) -> str:
    """Why the growth of its last month cannot be told; empty where nothing is in doubt."""
    if month.base is not None:
        last, base = one.last_month, month.base
        return reader.text("products.why_base", month=last, base=base, usual=USUAL)
    if month.value == 0:
        return reader.text(
            "products.why_same",
            month=one.last_month,
            before=one.last_month - 1,
            value=amount(reader, one.value),
            unit=reader.text(f"unit.{one.unit}"),
        )
    return reader.text("products.why_unclear") if month.doubted else ""


def _size(reader: Reader, low: float, high: float) -> str:
    """The size of what lies between two ends on one side of zero.

    Not as from … to …: after the verb that would be a growth that changed.
    """
    ends, digits = sorted((abs(low), abs(high))), month_decimals((low, high))
    first, last = (numbers.number(percent(end), reader.language, digits) for end in ends)
    if first != last:
        return reader.text("number.per_cent", value=f"{first}{numbers.DASH}{last}")
    size = reader.text("number.per_cent", value=first)
    return size if low == high else reader.text("number.about", value=size)
