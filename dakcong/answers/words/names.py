"""Short names and values of assumptions, as sentences and bars need them."""

import re
from typing import Final

from dakcong.answers.known.so_far import origin_month
from dakcong.answers.moves.trying import switch_of
from dakcong.answers.reader import Reader
from dakcong.answers.words import titles
from dakcong.scenario.registry import Assumption
from dakcong.texts import has, numbers

_UNIT: Final = re.compile(r" \((%|MW|ha)\)$")
# Roles (the end of an id) that have a short name; the others go by their label.
SHORT = "explain.name"


def name_of(reader: Reader, code: str) -> str:
    """Short name of an assumption, or its quoted label; the size of a shock goes by the shock."""
    one = reader.facts.registry.find(code)
    one = switch_of(reader.facts, one) or one
    short = f"{SHORT}.{one.id.rpartition('.')[2]}"
    month = origin_month(reader.facts, one.indicator, reader.scenario.vintage)
    if has(reader.language, short):
        section = reader.text(f"section.{one.section}") if one.section else ""
        return reader.text(short, quarter=one.quarter, month=month, section=section)
    label = titles.assumption_label(reader.facts, one, reader.language, month)
    # The unit stands beside the value.
    return reader.text("explain.quoted", label=_UNIT.sub("", label))


def value_of(one: Assumption, value: float, language: str) -> str:
    """A value of an assumption with its unit: +11,9 %, 11 ngày; shares and sizes without a sign."""
    if one.unit == "month":
        return numbers.month_name(round(value), language)
    return numbers.printed(value, one.unit, language, one.digits, signed=one.low < 0)
