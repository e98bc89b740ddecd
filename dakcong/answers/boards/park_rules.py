"""Whether a further cluster may be established: the rules by date, and what can be said of them."""

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dakcong.answers.boards import parts
from dakcong.answers.known.land import Reading, clusters, in_force
from dakcong.answers.known.vintages import known_on
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import sourced
from dakcong.answers.words.parks import dated, later_marked
from dakcong.engine.occupancy import Land
from dakcong.figures.cluster_rules import ClusterRule
from dakcong.shows import Part, Table

# A reading of the printed rate, and the land after what the reader tries; None where it lacks.
Tried = tuple[Reading, Land | None]


def further(reader: Reader, tried: Sequence[Tried], opened: float, changed: bool) -> Part:
    """The rule in force, what the province as one would give, and every rule by its date.

    Args:
        reader: who reads.
        tried: both readings.
        opened: hectares of new clusters.
        changed: whether hectares were entered, so that there is an after.
    """
    return parts.part(
        reader.text("parks.rule_heading"),
        parts.text(_said(reader, tried, opened)),
        *(parts.text(one) for one in _replaced(reader)),
        _rules(reader, tried, changed),
        parts.note(reader.text("parks.rule_note")),
        level=2,
    )


def _said(reader: Reader, tried: Sequence[Tried], opened: float) -> str:
    """Which rule is in force at the release, and why it cannot be answered by name."""
    month = known_on(reader.facts.catalogue, reader.scenario.vintage)
    rule = in_force(reader.facts.catalogue, month)
    if rule is None:
        return reader.text("parks.no_rule", date=month)
    scope, name = reader.text(f"rule_scope.{rule.scope}"), reader.text(f"cluster_rule.{rule.id}")
    said = (
        reader.text("parks.rule_in_force", name=name, date=month, scope=scope),
        reader.text(f"parks.rule_{_together(rule, tried)}", scope=scope),
        _size(reader, rule, opened),
    )
    return " ".join(said).strip()


def _replaced(reader: Reader) -> Iterator[str]:
    """What comes after the rule in force at the release, and what of it is another."""
    month = known_on(reader.facts.catalogue, reader.scenario.vintage)
    for before, after in pairwise(reader.facts.catalogue.cluster_rules):
        if after.in_force_from[: len(month)] > month:
            was, now = (one.condition.free_at_most for one in (before, after))
            other = reader.text("parks.rule_free", free=now, before=was) if now != was else ""
            yield reader.text(
                "parks.rule_replaced",
                date=_day(reader, after.in_force_from),
                name=reader.text(f"cluster_rule.{after.id}"),
                scope=reader.text(f"rule_scope.{after.scope}"),
                other=other,
                sizes=_sizes(reader, after),
            )


def _together(rule: ClusterRule, tried: Sequence[Tried]) -> str:
    """Whether the province as one would meet a rule: by both readings, by none, or by one."""
    met = {after is not None and rule.condition.met(after) for _one, after in tried}
    if any(after is None for _one, after in tried):
        return "unknown"
    return "open" if len(met) == 2 else ("met" if met.pop() else "unmet")


def _size(reader: Reader, rule: ClusterRule, opened: float) -> str:
    """What the size of what is opened means under a rule."""
    if not opened:
        return ""
    if opened < rule.smallest_ha:
        least = rule.smallest_mountain_ha
        mountain = least is not None and opened >= least
        key = "parks.size_mountain" if mountain else "parks.size_small"
        return reader.text(key, opened=opened, smallest=rule.smallest_ha)
    count = -(-opened // rule.largest_ha)
    key = "parks.size_one" if count == 1 else "parks.size_several"
    return reader.text(key, opened=opened, count=int(count), largest=rule.largest_ha)


def _rules(reader: Reader, tried: Sequence[Tried], changed: bool) -> Table:
    rules = reader.facts.catalogue.cluster_rules
    ends = [*(_day_before(after) for _one, after in pairwise(rules)), ""]
    rows = [_rule(reader, *one, tried) for one in zip(rules, ends, strict=True)]
    as_one = "as_one_then" if changed else "as_one_now"
    heads = ("rule", "applied_from", "applied_until", "scope", "condition_head", "sizes_head")
    when = dated(reader, clusters(reader.facts.catalogue))
    named = (*heads, as_one, "source_confidence")
    return parts.grid([reader.text(f"parks.{one}", date=when) for one in named], rows, wide=True)


def _day_before(rule: ClusterRule) -> str:
    begins = datetime.date.fromisoformat(rule.in_force_from)
    return (begins - datetime.timedelta(days=1)).isoformat()


def _day(reader: Reader, date: str) -> str:
    """A day, marked where it came after the release; that no source gives one."""
    if not date:
        return reader.text("park_basis.not_printed")
    return later_marked(reader, reader.written(date, "date"), date)


def _sizes(reader: Reader, one: ClusterRule) -> str:
    """The sizes that a cluster may have; in mountains too, where they have a limit of their own."""
    ends = {"smallest": one.smallest_ha, "largest": one.largest_ha}
    if one.smallest_mountain_ha is None:
        return reader.text("parks.sizes_alike", **ends)
    return reader.text("parks.sizes", mountain=one.smallest_mountain_ha, **ends)


def _rule(reader: Reader, one: ClusterRule, until: str, tried: Sequence[Tried]) -> list[str]:
    text, condition = reader.text, one.condition
    counted = clusters(reader.facts.catalogue).as_of
    # A rule that had ended when the land was counted judges nothing of it.
    ended = bool(until) and until[: len(counted)] < counted
    return [
        text(f"cluster_rule.{one.id}"),
        _day(reader, one.in_force_from),
        _day(reader, until),
        text(f"rule_scope.{one.scope}"),
        text("parks.condition", above=condition.occupancy_above, free=condition.free_at_most),
        _sizes(reader, one),
        text(f"parks.as_one_{'ended' if ended else _together(one, tried)}"),
        sourced(reader, one.source, one.confidence),
    ]
