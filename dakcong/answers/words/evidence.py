"""Evidence in words: what a range rests on, when a value is unusual, what happened and when."""

from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.known.so_far import origin_month
from dakcong.answers.known.usual import outside, usual_range
from dakcong.answers.words.series import growth_printed
from dakcong.figures.events import Event
from dakcong.scenario.registry import Assumption
from dakcong.texts import numbers, say
from dakcong.units import PERCENT, percent


@lru_cache(maxsize=1024)
def range_words(facts: Facts, one: Assumption, vintage: str, language: str) -> str:
    """What the range of a number rests on, with what real series have shown where it is known."""
    first = say(
        language, f"range.{one.evidence}", month=origin_month(facts, one.indicator, vintage)
    )
    usual = usual_range(facts, one, vintage)
    if usual is None:
        return first
    levels = {80: usual.range_80, 95: usual.range_95, 99: usual.range_99}
    ends = {
        f"{name}_{level}": say(language, "number.per_cent", value=growth_printed(end, language))
        for level, both in levels.items()
        for name, end in zip(("low", "high"), both, strict=True)
    }
    said = [
        first,
        say(language, "range.history.band", series=usual.series, years=usual.years, **ends),
    ]
    low, high = map(percent, usual.range_99)
    if low < one.low or high > one.high:
        said.append(say(language, "range.history.beyond"))
    return " ".join(said)


def unusual(facts: Facts, one: Assumption, vintage: str, value: float, language: str) -> str:
    """A warning that a value leaves what real series have shown, with a suggestion; else empty."""
    found = outside(facts, one, vintage, value)
    if found is None:
        return ""
    shown = {"value": value, "low": found.low, "high": found.high, "nearest": found.nearest}
    written = {
        name: numbers.printed(one_value, PERCENT, language, one.digits, signed=True)
        for name, one_value in shown.items()
    }
    key = "range.history.far_outside" if found.beyond_99 else "range.history.outside"
    return say(language, key, **written)


def event_words(event: Event, language: str) -> str:
    """When and what: 15/11/2024 – 21/11/2024: Lũ …."""
    when = numbers.date(event.date, language)
    if event.until:
        when = f"{when} {numbers.DASH} {numbers.date(event.until, language)}"
    return f"{when}: {say(language, f'event.{event.id}')}"
