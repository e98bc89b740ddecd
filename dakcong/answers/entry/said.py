"""What a check found, in words: what, where the figures stand, what would be right."""

from dataclasses import dataclass
from typing import Final

from dakcong.answers.entry.finding import Finding
from dakcong.answers.facts import Facts
from dakcong.answers.words.titles import indicator_in_sentence, indicator_name, producer
from dakcong.model import Figure
from dakcong.texts import capital, numbers, say
from dakcong.units import FLOW_UNITS, PERCENT

# How ids of sources begin that came with what people published.
PUBLISHED: Final = "entry-"
# Checks that know the value that was meant.
_ONE: Final = frozenset({"digit_swap", "thousand"})
_QUALIFIED: Final = ("more_than", "nearly", "about")


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in one language.

    Attributes:
        what: what was found.
        where: each figure it speaks of, with the place where it stands.
        right: what would be right, or what to do.
    """

    what: str
    where: tuple[str, ...]
    right: str


def said(facts: Facts, one: Finding, language: str) -> Said:
    """A finding in words."""
    named = [figure_words(facts, figure, language) for figure in one.figures]
    values = {"place": one.place, **one.values}
    if named:
        values |= {"first": named[0], "figures": "; ".join(named), "others": "; ".join(named[1:])}
        values |= {"second": named[1] if len(named) > 1 else "", "release": one.figures[0].vintage}
    kind = "source_missing" if one.kind == "source" and not one.values["source"] else one.kind
    return Said(
        what=capital(say(language, f"entry.finding.{kind}", **values)),
        where=tuple(_placed(facts, figure, language) for figure in one.figures),
        right=_right(one, kind, language),
    )


def figure_words(facts: Facts, one: Figure, language: str) -> str:
    """A figure as one says it: Lũy kế xuất khẩu 8 tháng: hơn 2.000 triệu USD."""
    indicator = facts.catalogue.indicators[one.indicator]
    called = indicator_in_sentence if indicator.projected else indicator_name
    name = called(indicator, language)
    words = say(
        language,
        "entry.where.figure",
        name=name,
        measure=say(language, f"measure.{one.measure}").lower(),
        period=period_words(one, language),
        value=value_words(one, language),
    )
    if one.region == "merged":
        return words
    region = say(language, f"region.{one.region}")
    return say(language, "entry.where.of_side", figure=words, region=region)


def value_words(one: Figure, language: str) -> str:
    """Its value as printed, with its unit, behind what softens it: hơn 2.000 triệu USD, 45 %."""
    value = numbers.printed(one.value, one.unit, language, max(one.decimals, 0))
    if one.qualifier not in _QUALIFIED:
        return value
    return f"{say(language, f'qualifier.{one.qualifier}')} {value}"


def period_words(one: Figure, language: str) -> str:
    """What a figure covers, inside a sentence."""
    if one.unit not in {PERCENT, *FLOW_UNITS} or one.measure.startswith("month_"):
        return numbers.month(one.until, language)
    return str(one.year) if one.month == 12 else numbers.inside(one.until, language)


def _placed(facts: Facts, one: Figure, language: str) -> str:
    words = figure_words(facts, one, language)
    if one not in facts.catalogue.figures:
        return say(language, "entry.where.entered", figure=words)
    source = facts.catalogue.sources[one.source]
    key = "published" if one.source.startswith(PUBLISHED) else "file"
    named = producer(source, language)
    return say(language, f"entry.where.{key}", figure=words, line=one.line, source=named)


def _right(one: Finding, kind: str, language: str) -> str:
    if kind in ("unit", "period", "source", "source_missing", "row", "twice", "known"):
        return say(language, f"entry.right.{kind}", **one.values)
    again = say(language, "entry.right.reread")
    if one.right is None:
        return again
    first = one.figures[0]
    low, high = (_rounded(first, end, language) for end in one.right)
    if one.right[0] == one.right[1]:
        edge = "least" if first.value < one.right[0] else "most"
        told = say(language, f"entry.right.{'one' if kind in _ONE else edge}", value=low)
        return f"{told} {again}"
    measure = say(language, f"measure.{first.measure}").lower()
    ends = numbers.between(low, high, language)
    key = "usual" if kind == "outside" else "range"
    told = say(language, f"entry.right.{key}", measure=measure, range=ends)
    return told if one.severity == "impossible" else f"{told} {again}"


def _rounded(one: Figure, value: float, language: str) -> str:
    """A value that was computed, in the unit of a figure: whole amounts, rates to one decimal."""
    digits = 0 if one.unit in FLOW_UNITS and abs(value) >= 10 else 1
    signed = one.unit == PERCENT and "growth" in one.measure
    return numbers.printed(value, one.unit, language, digits, signed=signed)
