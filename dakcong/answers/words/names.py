"""Short names and values of assumptions, and signed amounts, as sentences and bars need them."""

from dakcong.answers.facts import Facts
from dakcong.answers.moves.trying import switch_of
from dakcong.answers.words.titles import assumption_label
from dakcong.scenario.registry import Assumption
from dakcong.texts import has, numbers, say
from dakcong.units import PERCENT, percent

# Roles (the end of an id) that have a short name; the others go by their label.
SHORT = "explain.name"


def name_of(facts: Facts, code: str, language: str, month: int = 0) -> str:
    """Short name of an assumption, or its quoted label; the size of a shock goes by the shock.

    Args:
        facts: the registry.
        code: of the assumption.
        language: vi or en.
        month: last published month, for labels that name it.
    """
    one = facts.registry.find(code)
    one = switch_of(facts, one) or one
    short = f"{SHORT}.{one.id.rpartition('.')[2]}"
    if has(language, short):
        section = say(language, f"section.{one.section}") if one.section else ""
        return say(language, short, quarter=one.quarter, month=month, section=section)
    label = assumption_label(facts, one, language, month)
    # The unit stands beside the value.
    return say(language, "explain.quoted", label=label.removesuffix(" (%)"))


def names_of(facts: Facts, codes: tuple[str, ...], language: str, month: int = 0) -> str:
    """Short names of several assumptions; a shock and its size are one name."""
    return ", ".join(dict.fromkeys(name_of(facts, code, language, month) for code in codes))


def value_of(one: Assumption, value: float, language: str) -> str:
    """A value of an assumption with its unit: +11,9 %, 11 ngày; shares and sizes without a sign."""
    signed = one.low < 0
    text = numbers.number(value, language, one.digits, signed=signed)
    return f"{text}{numbers.SPACE}{numbers.unit_name(one.unit, language)}"


def signed(value: float, unit: str, language: str) -> str:
    """A difference: +134 triệu USD, −0,54 điểm phần trăm (of a fraction)."""
    if unit == PERCENT:
        return points(value, language, 2)
    text = numbers.number(value, language, signed=True)
    return f"{text}{numbers.SPACE}{numbers.unit_name(unit, language)}"


def points(value: float, language: str, decimals: int = 1) -> str:
    """A difference of two rates (fractions) in percentage points, signed."""
    text = numbers.number(percent(value), language, decimals, signed=True)
    return say(language, "number.points", value=text)


def period_of(vintage: str, language: str) -> str:
    """Months 1 to m of a year inside a sentence: 6 tháng 2025; first 6 months of 2025."""
    text = numbers.period(vintage, language)
    return text[0].lower() + text[1:]


def between(low: str, high: str, language: str) -> str:
    """Two values as a range, or the one when they read alike."""
    return low if low == high else f"{low} {say(language, 'number.to')} {high}"
