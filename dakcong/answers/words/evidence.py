"""Evidence in words: what a range rests on, when a value is unusual, what happened and when."""

from dakcong.answers.facts import Facts
from dakcong.answers.known.usual import outside, usual_range
from dakcong.answers.words.series import growth_printed
from dakcong.figures.events import Event
from dakcong.scenario.registry import Assumption
from dakcong.texts import numbers, say


def range_words(facts: Facts, one: Assumption, vintage: str, language: str) -> str:
    """What the range of a number rests on, with what real series have shown where it is known."""
    first = say(language, f"range.{one.evidence}")
    usual = usual_range(facts, one, vintage)
    if usual is None:
        return first
    ends = {
        **dict(zip(("low_80", "high_80"), usual.range_80, strict=True)),
        **dict(zip(("low_95", "high_95"), usual.range_95, strict=True)),
    }
    shown = {name: f"{growth_printed(end, language)}{numbers.SPACE}%" for name, end in ends.items()}
    band = say(
        language,
        "range.history.band",
        series=usual.series,
        years=numbers.number(usual.years, language),
        **shown,
    )
    return f"{first} {band}"


def unusual(facts: Facts, one: Assumption, vintage: str, value: float, language: str) -> str:
    """A warning that a value leaves what real series have shown, with a suggestion; else empty."""
    found = outside(facts, one, vintage, value)
    if found is None:
        return ""

    def shown(percentage: float) -> str:
        number = numbers.number(percentage, language, one.digits, signed=True)
        return f"{number}{numbers.SPACE}%"

    return say(
        language,
        "range.history.far_outside" if found.beyond_99 else "range.history.outside",
        value=shown(value),
        low=shown(found.low),
        high=shown(found.high),
        nearest=shown(found.nearest),
    )


def event_words(event: Event, language: str) -> str:
    """When and what: 15/11/2025 – 21/11/2025: Lũ lịch sử …."""
    when = numbers.date(event.date, language)
    if event.until:
        when = f"{when} {numbers.DASH} {numbers.date(event.until, language)}"
    return f"{when}: {say(language, f'event.{event.id}')}"
