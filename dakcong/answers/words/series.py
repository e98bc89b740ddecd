"""What words say of the real series that the data rests on: how many, what they went through."""

from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.words.coverage import held
from dakcong.figures.calibration import FITTED
from dakcong.texts import numbers, say
from dakcong.units import percent

# A last published month: every one has as many series.
_MEASURED: Final = 6


def growth_printed(growth: float, language: str) -> str:
    """Growth of a table of the data in per cent, signed, without its sign for per cent.

    Rounded as the decimal number that stands there: 0.2855 is 28,55 and becomes 28,6, although its
    hundredfold lies a little lower in binary.
    """
    return numbers.number(round(percent(growth), 9), language, 1, signed=True)


def series_counts(facts: Facts) -> dict[str, int]:
    """How many series: `fitted` to, and of each kind those whose growth was measured."""
    of_kinds = {
        kind: one.series
        for (kind, span, place), one in facts.catalogue.growth_ranges.items()
        if (span, place) == ("remainder", _MEASURED)
    }
    return {"fitted": held(facts, FITTED, _MEASURED, None).series, **of_kinds}


def processing_words(facts: Facts, codes: str, language: str) -> str:
    """What was done with a source: its codes in words."""
    counts = series_counts(facts)
    return ", ".join(say(language, f"processing.{code}", **counts) for code in codes.split(", "))
