"""Published figures in words: value, period, statement."""

from collections.abc import Sequence
from typing import Final

from dakcong.answers.known.published import Published, year_to_date
from dakcong.answers.known.so_far import chosen_figures
from dakcong.answers.known.verdicts import set_aside
from dakcong.answers.known.vintages import visible
from dakcong.answers.reader import Reader
from dakcong.model import Figure
from dakcong.texts import numbers
from dakcong.units import BILLION_VND, MILLION_USD, PERCENT

# What stands at a time, though it is a rate or an amount of money.
_STOCKS: Final = ("capital", "occupancy_rate")
_OF_PLAN: Final = ("plan_share", "estimated_outturn_share")


def figure_value(reader: Reader, one: Figure) -> str:
    """A figure's value with its unit, with the decimals it was printed with."""
    signed = one.unit == PERCENT and "growth" in one.measure
    digits = max(one.decimals, 0)
    return numbers.printed(one.value, one.unit, reader.language, digits, signed=signed)


def figure_period(reader: Reader, one: Figure) -> str:
    """What a figure covers: the months from January on, or a year; or when it stood."""
    flow = one.unit in (PERCENT, MILLION_USD, BILLION_VND) and one.measure not in _STOCKS
    if not flow or one.measure.startswith("month_"):
        return numbers.month(one.until, reader.language)
    if one.month == 12:
        return str(one.year)
    if one.measure == "plan_remainder":
        return f"{numbers.remaining(one.month, reader.language)} {one.year}"
    return numbers.period(one.until, reader.language)


def aside_words(reader: Reader, *figures: Figure, key: str = "aside") -> str:
    """What is used by default instead of some figures of one reading, and why; else empty."""
    aside = set_aside(reader.facts.catalogue)
    found = {one.measure: aside[one.key] for one in figures if one.key in aside}
    if not found:
        return ""
    used = ", ".join(_used(reader, reading, measure) for measure, reading in found.items())
    reason = next(iter(found.values())).level.reason
    return reader.text(f"figures.{key}", used=used, reason=reader.text(reason))


def used_words(reader: Reader, *figures: Figure) -> str:
    """That figures of one reading are used, where others were printed of the same; else empty.

    Of a year so far that its reading takes from other figures the words say how.
    """
    used = [one for one in figures if use_of(reader, one) == "in_use" and _rivals(reader, one)]
    if not used:
        return ""
    said, reading = reader.text("figures.used"), _chosen(reader, used[0])
    if reading is None or reading.level.level == "level":
        return said
    amount = any(one.measure == "level" for one in used)
    return f"{said}: {reader.text(reading.level.reason)}" if amount else said


def mark_words(reader: Reader, *figures: Figure) -> str:
    """Whether figures of one reading are used, where others were printed of the same; else empty.

    In few words, for the cell with which a row begins: of a year so far that its reading takes from
    other figures with the amount that is used.
    """
    used = [one for one in figures if use_of(reader, one) == "in_use" and _rivals(reader, one)]
    if not used:
        return reader.text("figures.not_used") if _outdone(reader, figures) else ""
    reading, said = _chosen(reader, used[0]), reader.text("figures.used")
    taken = reading is not None and reading.level.level not in ("level", "growth")
    if reading is None or not taken or all(one.measure != "level" for one in used):
        return said
    return f"{said}: {_used(reader, reading, 'level')}"


def use_of(reader: Reader, one: Figure) -> str:
    """Whether the projection of the release rests on a figure: in_use, not_used, later_unused."""
    if all(one.key != other.key for other in _known(reader)):
        return "later_unused"
    found = _chosen(reader, one)
    used = found is not None and any(one.key == other.key for other in found.figures.values())
    return "in_use" if used else "not_used"


def _chosen(reader: Reader, one: Figure) -> Published | None:
    indicator, scenario = reader.indicator(one.indicator), reader.scenario
    return chosen_figures(reader.facts, indicator, scenario.vintage, scenario.by_code)


def _known(reader: Reader) -> tuple[Figure, ...]:
    return visible(reader.facts.catalogue, reader.scenario.vintage)


def _rivals(reader: Reader, one: Figure) -> list[Figure]:
    """Other numbers of the same thing that the release knows."""
    thing = (one.indicator, one.region, one.until, one.measure)
    return [
        other
        for other in _known(reader)
        if thing == (other.indicator, other.region, other.until, other.measure)
        and (one.value, one.qualifier) != (other.value, other.qualifier)
    ]


def _outdone(reader: Reader, figures: Sequence[Figure]) -> bool:
    """Whether other numbers are used of what some figures say."""
    return any(
        use_of(reader, one) == "not_used"
        and any(use_of(reader, other) == "in_use" for other in _rivals(reader, one))
        for one in figures
    )


def _used(reader: Reader, reading: Published, measure: str) -> str:
    """What a reading uses of a measure; of a flow the year so far as its rule gives it."""
    used = reading.figures[measure]
    if measure == "level":
        return numbers.printed(year_to_date(reading).value, used.unit, reader.language)
    return figure_value(reader, used)


def statement_words(reader: Reader, name: str) -> str:
    """A statement's name in words: Lũy kế, or Lũy kế (phía Tây)."""
    region, _, measure = name.rpartition(".")
    words = reader.text(f"measure.{measure.partition('@')[0]}")
    return f"{words} ({reader.text(f'region.{region}')})" if region else words


def statements_words(reader: Reader, names: tuple[str, ...] | list[str]) -> str:
    """Names of several statements in words."""
    return ", ".join(statement_words(reader, name) for name in names)


def figure_number(reader: Reader, one: Figure) -> str:
    """A figure's value without its unit, with the decimals it was printed with."""
    signed = one.unit == PERCENT and "growth" in one.measure
    return numbers.number(one.value, reader.language, max(one.decimals, 0), signed=signed)


def figure_unit(reader: Reader, one: Figure) -> str:
    """Its unit, and where it has one the basis of its prices: tỷ đồng (giá hiện hành).

    Of a share of the plan what it is a share of.
    """
    if one.measure in _OF_PLAN:
        return reader.text("figures.of_plan")
    unit = numbers.unit_name(one.unit, reader.language)
    return f"{unit} ({reader.text(f'price_basis.{one.price_basis}')})" if one.price_basis else unit
