"""Short names and values of assumptions, as sentences and bars need them."""

from dakcong.answers.facts import Facts
from dakcong.answers.moves.trying import switch_of
from dakcong.answers.words.titles import assumption_label
from dakcong.scenario.registry import Assumption
from dakcong.texts import has, numbers, say

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
    return numbers.printed(value, one.unit, language, one.digits, signed=one.low < 0)
