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
    return _of(facts, vintage, indicator, known=True)


def later_events(facts: Facts, vintage: str, indicator: str = "") -> tuple[Event, ...]:
    """Events of the year that became known after the vintage: "Đã xảy ra sau đó"."""
    return _of(facts, vintage, indicator, known=False)


def _of(facts: Facts, vintage: str, indicator: str, *, known: bool) -> tuple[Event, ...]:
    """Events of the year that is projected, of one indicator or of all."""
    until = known_on(facts.catalogue, vintage)
    year = (release(facts.catalogue, indicator, vintage).origin if indicator else vintage)[:4]
    return tuple(
        one
        for one in facts.catalogue.events.values()
        if one.date.startswith(year)
        and (one.known_on <= until) is known
        and (not indicator or indicator in one.indicators)
    )
