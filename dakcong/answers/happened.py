"""Dated events: those that a reader of a vintage could know, and "Đã xảy ra sau đó"."""

from dakcong.answers.facts import Facts
from dakcong.answers.vintages import known_on
from dakcong.figures.events import Event
from dakcong.scenario.registry import Assumption


def known_events(facts: Facts, vintage: str, indicator: str = "") -> tuple[Event, ...]:
    """Events that were known when the vintage became public, in the order of the file.

    Args:
        facts: the data.
        vintage: the release, YYYY-MM.
        indicator: only events that touch it; all when empty.
    """
    until = known_on(facts.catalogue, vintage)
    return tuple(one for one in _of(facts, indicator) if one.known_on <= until)


def later_events(facts: Facts, vintage: str, indicator: str = "") -> tuple[Event, ...]:
    """Events that became known after the vintage: "Đã xảy ra sau đó"."""
    until = known_on(facts.catalogue, vintage)
    return tuple(one for one in _of(facts, indicator) if one.known_on > until)


def shocks_of(facts: Facts, event: Event) -> tuple[Assumption, ...]:
    """The switches that stand for an event, one an indicator; empty for a mere record."""
    return tuple(one for one in facts.registry.assumptions if one.size and one.event == event.id)


def _of(facts: Facts, indicator: str) -> tuple[Event, ...]:
    events = facts.catalogue.events.values()
    return tuple(one for one in events if not indicator or indicator in one.indicators)
