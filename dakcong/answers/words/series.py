"""What words say of the real series that the data rests on: how many, what they went through."""

from typing import Final

from dakcong.answers.facts import Facts
from dakcong.texts import numbers, say
from dakcong.units import percent

# Last published month for which the sliders of growth hold what real series went through.
_SLIDERS_OF: Final = 6


def growth_printed(growth: float, language: str) -> str:
    """Growth of a table of the data in per cent, signed, without its sign for per cent.

    Rounded as the decimal number that stands there: 0.2855 is 28,55 and becomes 28,6, although its
    hundredfold lies a little lower in binary.
    """
    return numbers.number(round(percent(growth), 9), language, 1, signed=True)


def series_counts(facts: Facts) -> dict[str, int]:
    """How many series: `fitted` to, `judged` on, and of each kind."""
    held = facts.catalogue.coverage
    of_kinds = {
        kind: one.series
        for (kind, span, place), one in facts.catalogue.growth_ranges.items()
        if (span, place) == ("remainder", _SLIDERS_OF)
    }
    return {"fitted": held.fitted, "judged": held.judged, **of_kinds}


def series_fields(facts: Facts, kind: str, language: str) -> dict[str, object]:
    """The counts, and which growth 99 % of the remaining months of a kind of series showed."""
    shown = facts.catalogue.growth_ranges[kind, "remainder", _SLIDERS_OF].range_99
    low, high = (growth_printed(end, language) for end in shown)
    named = say(language, f"kind.{kind}")
    return {"kind": named, "low": low, "high": high, **series_counts(facts)}


def processing_words(facts: Facts, codes: str, language: str) -> str:
    """What was done with a source: its codes in words."""
    counts = series_counts(facts)
    return ", ".join(say(language, f"processing.{code}", **counts) for code in codes.split(", "))
