"""Figures of the two sides in words: amount, period, printing, and why a sum was refused."""

from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge
from dakcong.engine.amounts import Amount
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.figures.records import printed_qualifier
from dakcong.figures.sides import SideReading
from dakcong.periods import MONTHS
from dakcong.texts import numbers
from dakcong.units import PERCENT


def shown(reader: Reader, one: SideReading) -> str:
    """What a reading says: 1.293 triệu USD (+27,9 %), +15,0 %."""
    amount, growth = said(reader, one)
    return f"{amount} ({growth})" if amount and growth else amount or growth or numbers.DASH


def said(reader: Reader, one: SideReading) -> tuple[str, str]:
    """The amount and the growth of a reading; empty where it has none."""
    language, amount, growth = reader.language, "", ""
    if one.value is not None:
        amount = hedge(reader, one.qualifier) + numbers.printed(one.value, one.unit, language)
    if one.growth is not None:
        soft = hedge(reader, printed_qualifier(one.as_printed, abs(one.growth)))
        growth = soft + numbers.printed(one.growth, PERCENT, language, signed=True)
    return amount, growth


def amount_words(reader: Reader, one: Amount, digits: int = 0) -> str:
    """An amount with its unit."""
    return numbers.printed(one.value, one.unit, reader.language, digits)


def flows(reader: Reader) -> list[Indicator]:
    """The projected indicators that are amounts."""
    return [one for one in reader.facts.catalogue.projected if one.flow]


def period_words(reader: Reader, period: str) -> str:
    """Months YYYY-MM/YYYY-MM of a year: cả năm 2023, 6 tháng 2024, tháng 6/2024."""
    first, last = period.split("/")
    year, month = last.split("-")
    if first == last:
        return numbers.month(last, reader.language)
    if first.endswith("-01"):
        whole = int(month) == MONTHS
        return reader.text("sides.year", year=year) if whole else reader.written(last, "inside")
    months = {"first": int(first.split("-")[1]), "last": int(month)}
    return reader.text("sides.period_months", year=year, **months)


def refused(reader: Reader, error: InputError) -> str:
    """Why a sum was refused, with its codes in words."""
    kind = error.key.rpartition("_")[2]
    fields = {name: _code(reader, kind, str(code)) for name, code in error.fields.items()}
    return reader.text(error.key, **fields)


def confidence(reader: Reader, one: SideReading) -> str:
    """How far a reading can be relied on; where its row does not say, as far as its source."""
    source = reader.facts.catalogue.sources[one.source]
    return reader.text(f"side_confidence.{one.confidence or source.confidence}")


def prices_words(reader: Reader, prices: str) -> str:
    """A price basis, which not every unit has."""
    return reader.text(f"side_prices.{prices}" if prices else "table.not_applicable")


def _code(reader: Reader, kind: str, code: str) -> str:
    match kind:
        case "unit":
            return numbers.unit_name(code, reader.language)
        case "period":
            return period_words(reader, code)
        case "prices":
            return prices_words(reader, code)
        case "territory":
            return reader.text(f"region.{code}")
        case _:
            return reader.text(f"side_basis.{code}")
