"""Dated events: those that a reader of a vintage could know, and "Đã xảy ra sau đó"."""

from dakcong.answers.facts import Facts
from dakcong.answers.known.release import release
from dakcong.answers.known.vintages import known_on
from dakcong.figures.events import Event


def known_events(facts: Facts, vintage: str, indicator: str = "") -> tuple[Event, ...]:
    """Events of the year that were known when the vintage became public, in the file's order.

    Args:
        facts: the data.
        vintage: the release, YYYY-MM.
        indicator: only events that touch it; all when empty.
    """
    until = known_on(facts.catalogue, vintage)
    return tuple(one for one in _of(facts, vintage, indicator) if one.known_on <= until)


def later_events(facts: Facts, vintage: str, indicator: str = "") -> tuple[Event, ...]:
    """Events of the year that became known after the vintage: "Đã xảy ra sau đó"."""
    until = known_on(facts.catalogue, vintage)
    return tuple(one for one in _of(facts, vintage, indicator) if one.known_on > until)


def _of(facts: Facts, vintage: str, indicator: str) -> tuple[Event, ...]:
    """Events of the year that is projected, of one indicator or of all."""
    year = (release(facts.catalogue, indicator, vintage).origin if indicator else vintage)[:4]
    return tuple(
        one
        for one in facts.catalogue.events.values()
        if one.date.startswith(year) and (not indicator or indicator in one.indicators)
    )
