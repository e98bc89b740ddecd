"""Why a product may have an edge: its growth, its month, its plan, prices, season; no ranking."""

from collections.abc import Iterable, Sequence

from dakcong.answers.boards import parts
from dakcong.answers.boards.product_register import month_beside
from dakcong.answers.facts import Facts
from dakcong.answers.known.events import known_events
from dakcong.answers.known.products import YEAR, compared
from dakcong.answers.reader import Reader
from dakcong.answers.words.evidence import event_words
from dakcong.answers.words.labels import source_short
from dakcong.answers.words.products import (
    amount,
    growth_words,
    month_growth,
    product_name,
    why_untold,
)
from dakcong.engine.profile import year_share
from dakcong.figures.catalogue import Catalogue
from dakcong.figures.events import Event
from dakcong.figures.products import ProductOutput
from dakcong.shows import Part
from dakcong.texts import capital
from dakcong.units import VND_PER_KG


def edge(reader: Reader) -> Part:
    """A line for each product that grows, with every reason that has a figure; what is missing."""
    known = compared(reader.facts.catalogue, reader.scenario.vintage)
    lines = [_line(reader, one) for one in known if one.growth and one.growth > 0]
    shown = [parts.text("\n".join(lines))] if lines else []
    missing = parts.note(reader.text("products.edge_missing"))
    return parts.part(reader.text("products.edge"), *shown, missing, level=2)


def prices(reader: Reader, one: ProductOutput) -> tuple[Event, ...]:
    """Known prices of the commodity of a product; an event's id begins with its commodity."""
    known = known_events(reader.facts, reader.scenario.vintage)
    own = f"{one.commodity}-"
    return tuple(each for each in known if each.unit == VND_PER_KG and each.id.startswith(own))


def season_share(catalogue: Catalogue, one: ProductOutput) -> float | None:
    """Part of a year's national exports that the months after an output usually bring.

    None without a season of the commodity's own, or without a month left.
    """
    own = (
        shares
        for name, shares in catalogue.profiles.items()
        if one.commodity and name.endswith(f".{one.commodity}")
    )
    shares = next(own, None)
    if shares is None or one.last_month == YEAR:
        return None
    return 1.0 - year_share(shares, one.last_month)


def season_sources(facts: Facts) -> tuple[str, ...]:
    """Sources of the seasons."""
    named = (one.sources for one in facts.registry.assumptions if one.rule == "season")
    return tuple(dict.fromkeys(source for some in named for source in some))


def _line(reader: Reader, one: ProductOutput) -> str:
    name = capital(product_name(reader, one))
    more = " ".join(_reasons(reader, one))
    return reader.text(
        "products.reason", name=name, growth=growth_words(reader, one), more=more
    ).strip()


def _reasons(reader: Reader, one: ProductOutput) -> Iterable[str]:
    month = month_beside(reader, one)
    if month and month.growth:
        said = month_growth(reader, month)
        yield reader.text("products.reason_month", month=one.last_month, growth=said)
    elif month and (why := why_untold(reader, one, month)):
        yield reader.text("products.reason_untold", month=one.last_month, why=why)
    if one.plan_share is not None:
        yield reader.text("products.reason_plan", share=amount(reader, one.plan_share))
    if priced := prices(reader, one):
        told = "; ".join(
            f"{event_words(each, reader.language)} ({source_short(reader, each.source)})"
            for each in priced
        )
        yield reader.text("products.reason_price", events=told)
        yield from _direction(reader, one, priced)
    share = season_share(reader.facts.catalogue, one)
    if share is not None:
        yield reader.text(
            "products.reason_season",
            share=share,
            commodity=reader.text(f"commodity.{one.commodity}"),
            name=product_name(reader, one),
            source="; ".join(source_short(reader, each) for each in season_sources(reader.facts)),
        )


def _direction(reader: Reader, one: ProductOutput, priced: Sequence[Event]) -> Iterable[str]:
    """Whether the newest price lies below that before it, of its own area where there is one."""
    *before, last = sorted(priced, key=lambda event: event.date)
    if not before:
        return
    first = ([event for event in before if event.area == last.area] or before)[-1]
    if first.area != last.area:
        areas = ", ".join(reader.text(f"area.{event.area}") for event in (first, last))
        yield reader.text("products.price_areas", areas=areas)
    if first.value != last.value:
        yield reader.text(
            f"products.price_{'down' if last.value < first.value else 'up'}",
            commodity=reader.text(f"commodity.{one.commodity}"),
            name=product_name(reader, one),
        )
