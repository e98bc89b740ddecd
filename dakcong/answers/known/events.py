"""Dated events: those that a reader of a vintage could know, and "Đã xảy ra sau đó"."""

from dakcong.answers.facts import Facts
from dakcong.answers.known.release import release
from dakcong.answers.known.vintages import known_on
from dakcong.figures.events import Event


def known_events(
    facts: Facts, vintage: str, indicator: str = "", *, later: bool = False
) -> tuple[Event, ...]:
    """Events of the projected year that were known when the vintage became public, in order.

    Args:
        facts: the data.
        vintage: the release, YYYY-MM.
        indicator: only events that touch it; all when empty.
        later: those that became known after it instead: "Đã xảy ra sau đó".
    """
    until = known_on(facts.catalogue, vintage)
    year = (release(facts.catalogue, indicator, vintage).origin if indicator else vintage)[:4]
    return tuple(
        one
        for one in facts.catalogue.events.values()
        if one.date.startswith(year)
        and (one.known_on > until) is later
        and (not indicator or indicator in one.indicators)
    )
