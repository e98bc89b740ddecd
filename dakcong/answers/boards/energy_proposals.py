"""Proposals to the committee and to ministries: by whom, by when, who decides, what came of it."""

from collections.abc import Iterable
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.energy_chain import gwh_words, points_words, share_words
from dakcong.answers.boards.energy_proposed import named_words
from dakcong.answers.known.power_chain import effect
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import later, locator_words, set_apart, source_short
from dakcong.figures.proposals import Proposal
from dakcong.shows import Part
from dakcong.texts.numbers import DASH

# What a report must say of a proposal (the four elements), and a source may leave out.
ELEMENTS: Final = ("recipient", "legal_basis", "due", "decider", "outcome")


def proposals(reader: Reader) -> Part:
    """What is printed in a sentence, then a row for each proposal, the newest first."""
    known = sorted(
        reader.facts.catalogue.proposals.values(), key=lambda one: one.date, reverse=True
    )
    rows = [_row(reader, one) for one in known]
    heads = ("what", "effect", "from_to", "due", "decider", "decision", "as_of", "source", "lacks")
    keys = " ".join(f"proposals.{one}" for one in heads)
    table = parts.telling(parts.table(reader, keys, rows, wide=True))
    dashes = any(DASH in row for row in table["rows"])
    unknown = f" {reader.text('proposals.unknown')}" if dashes else ""
    return parts.part(
        reader.text("proposals.heading"),
        parts.text(_said(reader, known)),
        table,
        parts.note(f"{reader.text('proposals.note')}{unknown}"),
        level=2,
    )


def _said(reader: Reader, known: Iterable[Proposal]) -> str:
    every = list(known)
    counts = {name: sum(not getattr(one, name) for one in every) for name in ELEMENTS}
    newest = every[0].date
    return reader.text("proposals.said", total=len(every), newest=newest, **counts)


def _row(reader: Reader, one: Proposal) -> list[str]:
    text = reader.text
    when = reader.written(one.date, "date")
    mark = f" ({text('figures.later')})" if later(reader, one.date) else ""
    to = text(f"body.{one.recipient}") if one.recipient else text("proposals.nobody")
    missing = [name for name in ELEMENTS if not getattr(one, name)]
    return [
        named_words(reader, one),
        _effect(reader, one),
        text("proposals.way", proposer=text(f"body.{one.proposer}"), to=to),
        reader.written(one.due, "date") if one.due else DASH,
        _decider(reader, one),
        _decision(reader, one),
        f"{when}{mark}",
        f"{_source(reader, one)}: {set_apart(reader, one.as_printed, one.source)}",
        ", ".join(text(f"proposals.lacks_{name}") for name in missing) or text("table.none"),
    ]


def _source(reader: Reader, one: Proposal) -> str:
    """What printed it, and where in it; how sure that is."""
    places = filter(None, (source_short(reader, one.source), locator_words(reader, one.locator)))
    word = reader.text(f"energy_confidence.{one.confidence}")
    sure = reader.text("proposals.sure", sure=word)
    return f"{', '.join(places)} ({sure})"


def _effect(reader: Reader, one: Proposal) -> str:
    """What of a target it would move, by the chain; else why nothing can be computed."""
    found = effect(reader.facts, reader.scenario, one)
    if found.reached is None:
        return reader.text("proposals.no_effect", why=reader.text(f"proposals.why_{found.why}"))
    gwh, share = gwh_words(reader, found.reached.gwh), share_words(reader, found.reached.share)
    points = found.reached.points
    if points is None:
        return reader.text("proposals.effect_power", gwh=gwh, share=share)
    told = points_words(reader, points)
    return reader.text("proposals.effect_points", gwh=gwh, share=share, points=told)


def _decider(reader: Reader, one: Proposal) -> str:
    if not one.decider:
        return DASH
    named = reader.text(f"body.{one.decider}")
    return reader.text(f"energy.group_{one.decider_basis}", group=named)


def _decision(reader: Reader, one: Proposal) -> str:
    if not one.decision:
        return reader.text("proposals.undecided")
    quoted = set_apart(reader, one.decision_printed, one.source)
    when = f" ({reader.written(one.decided_on, 'date')})" if one.decided_on else ""
    return f"{reader.text(f'proposal_decision.{one.decision}')}: {quoted}{when}"
