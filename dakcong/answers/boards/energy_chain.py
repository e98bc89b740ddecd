"""From obstacle to MW, GWh, share of the province's power and points of the index, ranked."""

from collections.abc import Iterable, Iterator
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.deeds import WEIGHTS, numbers_list
from dakcong.answers.boards.energy_answer import part_words, power_words, rest_words, told_as
from dakcong.answers.boards.energy_proposed import apart_names, apart_words
from dakcong.answers.boards.energy_stages import megawatt_words, sum_words
from dakcong.answers.known.power import Held, held, lacking, megawatts
from dakcong.answers.known.power_chain import (
    DONE,
    Freed,
    designs,
    electricity_code,
    electricity_share,
    factor_codes,
    factors,
    freed,
    output_readings,
    year_output,
)
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge, later_mark, set_apart, source_short
from dakcong.engine.power import Span
from dakcong.figures.energy import IN_PART
from dakcong.scenario.registry import Assumption
from dakcong.shows import Part, Table, Text
from dakcong.texts.numbers import DASH

# What a link to the lists here leads to.
ANCHOR: Final = "power"
# Capacity factors that the lists offer, per cent.
FACTORS: Final = tuple(range(5, 100, 5))


def chain(reader: Reader) -> list[Part]:
    """What frees most, what the reader gives, the ranked obstacles, what each link rests on."""
    found = freed(reader.facts, reader.scenario)
    asked = [electricity_code(reader.facts), *_asked(reader, found)]
    offered = (WEIGHTS, *([FACTORS] * (len(asked) - 1)))
    return [
        parts.part(
            reader.text("chain.heading"),
            parts.text(_first(reader, found)),
            parts.text(reader.text("chain.give")),
            *(numbers_list(reader, one, some) for one, some in zip(asked, offered, strict=True)),
            _ranked(reader, found),
            *conditions(reader, *_without_power(reader)),
            parts.note(reader.text("chain.note")),
            level=2,
            anchor=ANCHOR,
        ),
        parts.part(reader.text("chain.links_heading"), _links(reader)),
    ]


def chain_sources(reader: Reader) -> list[str]:
    """Sources of what a year of power is told by."""
    return [one.source for one in output_readings(reader.facts)]


def _asked(reader: Reader, found: Iterable[Freed]) -> list[Assumption]:
    """The capacity factors that the obstacles need and no design gives."""
    kinds = {project.kind for one in found for project in one.held.projects if project.counted}
    return [one for kind, one in factor_codes(reader.facts).items() if kind in kinds]


def _first(reader: Reader, found: tuple[Freed, ...]) -> str:
    """What frees most energy of what can be told."""
    first = next(iter(found), None)
    if first is None or first.reached is None:
        return reader.text("chain.unknown")
    points = first.reached.points
    key = "chain.first" if points is None else "chain.first_points"
    said = reader.text(
        key,
        content=reader.text(f"obstacle.{first.held.content}"),
        stage=reader.text(f"energy_stage.{first.held.stage}").lower(),
        count=len(first.held.projects),
        part=part_words(reader, first.held.projects),
        told=sum(one.reached is not None for one in found),
        later=later_mark(reader, (one.date for one in first.held.obstacles)),
        gwh=_least_gwh(reader, first, " GWh"),
        share=_least(reader, first, share_words(reader, first.reached.share)),
        points=_least(reader, first, points_words(reader, points)),
        rest=rest_words(reader, first.held),
    )
    return " ".join(filter(None, (said, apart_words(reader), *told_as(reader, first.held))))


def conditions(reader: Reader, *more: Held) -> Iterator[Text]:
    """What brings nothing, or is no case: nobody can remove it, it is done, merely proposed."""
    known = held(reader.facts.catalogue)
    fixed = (one for one in known if not one.removable)
    done = (one for one in known if one.removable and one.stage in DONE)
    named = [_condition(reader, one) for one in (*fixed, *done, *more)]
    if alone := apart_names(reader):
        named.append(reader.text("chain.apart", names=alone))
    if named:
        yield parts.note(reader.text("chain.conditions", names="; ".join(named)))


def _without_power(reader: Reader) -> Iterator[Held]:
    """What could be freed and has no MW at all."""
    for one in held(reader.facts.catalogue):
        if one.removable and not one.capacity and one.stage not in DONE:
            yield one


def _condition(reader: Reader, one: Held) -> str:
    why = "no_megawatt" if lacking(one.projects) else "grid_line"
    names = ", ".join(own.name for own in one.projects)
    said = {
        "content": reader.text(f"obstacle.{one.content}"),
        "power": f"{power_words(reader, one)}\u00a0MW"
        if one.capacity
        else f"{names}: {reader.text(f'energy.{why}')}",
        "stage": reader.text(f"energy_stage.{one.stage}").lower(),
    }
    if one.removable:
        return reader.text("chain.done", **said)
    return reader.text(
        "chain.condition", why=reader.text(f"obstacle_condition.{one.content}"), **said
    )


def _ranked(reader: Reader, found: Iterable[Freed]) -> Table:
    heads = ("content", "gwh", "share", "points", "level", "stage", "megawatt", "left_out")
    keys = " ".join(f"{'chain' if one in _OWN else 'energy'}.{one}" for one in heads)
    return parts.telling(parts.table(reader, keys, [_row(reader, one) for one in found], wide=True))


_OWN: Final = ("level", "left_out", "share", "points")


def _row(reader: Reader, one: Freed) -> list[str]:
    own, reached = one.held, one.reached
    named = reader.text(f"obstacle_level.{own.level or 'none'}")
    return [
        f"{reader.text(f'obstacle.{own.content}')}{part_words(reader, own.projects)}",
        _least_gwh(reader, one, ""),
        _least(reader, one, share_words(reader, reached.share) if reached else DASH),
        _least(reader, one, points_words(reader, reached.points if reached else None)),
        reader.text(f"energy.group_{own.basis}", group=named) if own.basis else named,
        reader.text(f"energy_stage.{own.stage}"),
        power_words(reader, own),
        sum_words(reader, one.left_out, own.projects),
    ]


def _least(reader: Reader, one: Freed, span: str) -> str:
    """A range as what it is at least, where some MW have no factor or are not published."""
    least = _in_part(one) and not _at_most(one)
    return reader.text("chain.least", span=span) if least and span != DASH else span


def _in_part(one: Freed) -> bool:
    return bool(one.left_out or lacking(one.held.projects))


def _at_most(one: Freed) -> bool:
    """Whether some MW count in full that are held up on a part of their site."""
    return any(IN_PART in project.doubts for project in one.held.projects)


def _least_gwh(reader: Reader, one: Freed, unit: str) -> str:
    """GWh, and of how many MW where that is not of all."""
    if one.reached is None:
        return DASH
    span = gwh_words(reader, one.reached.gwh)
    if not _in_part(one):
        return f"{span}{unit}"
    power = megawatt_words(reader, megawatts(one.held) - one.left_out)
    key = "chain.counted_gwh" if _at_most(one) else "chain.least_gwh"
    return reader.text(key, span=span, unit=unit, power=power)


def gwh_words(reader: Reader, span: Span) -> str:
    """Lowest and highest GWh, without the unit."""
    return reader.written((span.low, span.high), "number")


def share_words(reader: Reader, span: Span) -> str:
    """Lowest and highest part of the province's power."""
    return reader.written((span.low, span.high), "share1")


def points_words(reader: Reader, span: Span | None) -> str:
    """Lowest and highest points of the index; a dash where no weight is given."""
    return DASH if span is None else reader.written((span.low, span.high), "number2")


def _links(reader: Reader) -> Table:
    """Each link with its range and what it rests on."""
    facts, text = reader.facts, reader.text
    kinds = factors(facts, reader.scenario).items()
    paces = "; ".join(
        text(
            "chain.reading" if one.months > 1 else "chain.reading_month",
            gwh=f"{hedge(reader, one.qualifier)}{reader.written(one.gwh, '')}",
            printed=set_apart(reader, one.as_printed, one.source),
            count=one.months,
            last=one.last,
            source=source_short(reader, one.source),
        )
        for one in output_readings(facts)
    )
    weight = electricity_share(facts, reader.scenario)
    given = text("chain.nothing") if weight is None else reader.written(weight, "share1")
    rows = [
        *(_factor(reader, kind, span) for kind, span in kinds),
        [text("chain.year"), text("chain.about", gwh=gwh_words(reader, year_output(facts))), paces],
        [text("chain.weight"), given, text("chain.weight_basis")],
    ]
    return parts.table(reader, "chain.link chain.range chain.basis", rows, wide=True)


def _factor(reader: Reader, kind: str, span: Span) -> list[str]:
    named = reader.text("chain.factor", kind=reader.text(f"energy_kind.{kind}").lower())
    count, factor = designs(reader.facts, kind), reader.written((span.low, span.high), "share1")
    alike = factor == reader.written(span.low, "share1")
    basis = ("chain.designs" if alike else "chain.designs_range") if count else "chain.given"
    return [named, factor, reader.text(basis, count=count)]
