"""What each side adds to the growth of both."""

from collections.abc import Sequence
from typing import Any, Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.sides_words import amount_words, flows, period_words
from dakcong.answers.known.agreement import PLAUSIBLE_DISTANCE
from dakcong.answers.known.sides import Half, half, read_otherwise
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import source_short
from dakcong.answers.words.titles import indicator_name
from dakcong.engine.amounts import EAST, MERGED, WEST
from dakcong.engine.sides import Contribution, total
from dakcong.figures.catalogue import Indicator
from dakcong.model import Figure
from dakcong.scenario.codes import codes
from dakcong.shows import Part
from dakcong.texts import numbers
from dakcong.units import percent

# What a side contributes stands next to its name, where a phone shows it.
_HEADS: Final = (
    *("whose", "points", "part", "growth", "level", "before", "share", "months", "how"),
)
# What the amount of the province and of its year before is made of: printed, or left of the plan.
_PRINTED: Final = ("level", "growth")
_BY_PLAN: Final = ("growth", "plan", "plan_remainder")
# Indicators, each with its readings: the chosen one first.
_Found = Sequence[tuple[Indicator, Sequence[Half]]]


def halves(reader: Reader) -> list[Part]:
    """What each side adds to the growth of both, over the newest months known of both."""
    found = [(one, ways) for one in flows(reader) if (ways := _ways(reader, one))]
    heading = reader.text("sides.half_heading")
    if not found:
        return [parts.part(heading, parts.note(reader.text("sides.half_none")), level=2)]
    said = [parts.text(_half_said(reader, one, ways), _tone(ways)) for one, ways in found]
    rows = [
        row
        for one, ways in found
        for way in ways
        for row in _half_rows(reader, way, _name(reader, one, way, ways[0]))
    ]
    table = parts.grid([reader.text(f"sides.{key}") for key in _HEADS], rows, wide=True)
    notes = [reader.text("sides.half_note"), *_dates(reader, found), *_reasons(reader, found)]
    return [parts.part(heading, *said, table, *map(parts.note, notes), level=2)]


def _ways(reader: Reader, one: Indicator) -> list[Half]:
    """By the reading that the reader has chosen, then by every other; none without the West."""
    catalogue, scenario = reader.facts.catalogue, reader.scenario
    reading = str(scenario.by_code.get(codes(one.letter).reading, ""))
    way = half(catalogue, scenario.vintage, one.id, reading)
    return [way, *read_otherwise(catalogue, way)] if way else []


def _name(reader: Reader, one: Indicator, way: Half, first: Half) -> str:
    name = indicator_name(one, reader.language)
    if way is first:
        return name
    return reader.text("sides.half_name", indicator=name, whole=amount_words(reader, way.merged))


def _dates(reader: Reader, found: _Found) -> list[str]:
    """That the West was published before the province, where it was."""
    told = []
    for way in (ways[0] for _, ways in found):
        west = reader.facts.catalogue.sources[_level(way).source].date_published
        whole = way.published.figures["growth"].known_on
        told += [reader.text("sides.half_dates", west=west, whole=whole)] if west < whole else []
    return list(dict.fromkeys(told))


def _reasons(reader: Reader, found: _Found) -> list[str]:
    """Why the amounts of the province are read so."""
    return [
        reader.text(
            "sides.half_why",
            name=indicator_name(one, reader.language),
            reason=reader.text(way.published.level.reason),
        )
        for one, ways in found
        for way in ways
    ]


def _tone(ways: Sequence[Half]) -> parts.Tone:
    return "warning" if len(ways) > 1 or _doubtful(ways[0]) else "text"


def _doubtful(way: Half) -> bool:
    return abs(way.east.growth - way.west.growth) > PLAUSIBLE_DISTANCE


def _half_said(reader: Reader, one: Indicator, ways: Sequence[Half]) -> str:
    """The sides by the chosen reading, what is doubtful in it, and the sides by the others."""
    first, *others = ways
    month = f"{first.merged.year}-{first.merged.last_month:02d}"
    name = indicator_name(one, reader.language)
    said = [reader.text("sides.half_said", indicator=name, period=month, **_said(reader, first))]
    if _doubtful(first):
        distance = percent(PLAUSIBLE_DISTANCE)
        grown = {"east_growth": first.east.growth, "west_growth": first.west.growth}
        said.append(reader.text("sides.half_doubtful", distance=distance, **grown))
    for way in others:
        east = way.east.growth
        said.append(reader.text("sides.half_other", east_growth=east, **_said(reader, way)))
    return " ".join(said)


def _said(reader: Reader, way: Half) -> dict[str, Any]:
    return {
        "whole": amount_words(reader, way.merged),
        "growth": way.west.points + way.east.points,
        "west_points": way.west.points,
        "east_points": way.east.points,
    }


def _half_rows(reader: Reader, way: Half, name: str) -> list[list[str]]:
    """Both sides, and the province that they add up to."""
    names = [reader.text(f"sides.of_{whose}", indicator=name) for whose in (WEST, EAST, MERGED)]
    growth = way.west.points + way.east.points
    whole = Contribution(territory=MERGED, share=1.0, growth=growth, points=growth, part=1.0)
    return [
        [
            name,
            reader.written(100 * own.points, "+number1"),
            reader.written(own.part, "share1"),
            reader.written(own.growth, "+share1"),
            amount_words(reader, now),
            amount_words(reader, before),
            reader.written(own.share, "share1"),
            period_words(reader, now.period),
            how,
        ]
        for name, now, before, own, how in zip(
            names,
            (*way.now, way.merged),
            (*way.before, total(way.before)),
            (way.west, way.east, whole),
            _how(reader, way),
            strict=True,
        )
    ]


def _level(way: Half) -> Figure:
    """The amount of the West as printed."""
    return next(figure for figure in way.published.west if figure.measure == "level")


def _how(reader: Reader, way: Half) -> tuple[str, str, str]:
    """Where the amounts of West, East and the province come from."""
    published, language = way.published, reader.language
    used = _PRINTED if published.level.level == "level" else _BY_PLAN
    whole = dict.fromkeys(
        source_short(reader, figure.source)
        for measure, figure in published.figures.items()
        if measure in used
    )
    terms = [numbers.number(one.value, language) for one in (way.merged, way.now[0])]
    return (
        reader.text("sides.how_printed", source=source_short(reader, _level(way).source)),
        reader.text("sides.how_rest", whole=terms[0], west=terms[1]),
        reader.text("sides.how_whole", source=", ".join(whole)),
    )
