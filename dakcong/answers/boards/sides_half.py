"""What each side adds to the growth of both."""

from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.sides_words import amount_words, flows, period_words
from dakcong.answers.known.agreement import PLAUSIBLE_DISTANCE
from dakcong.answers.known.sides import Half, half
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import source_short
from dakcong.answers.words.titles import indicator_name
from dakcong.engine.amounts import EAST, MERGED, WEST
from dakcong.engine.sides import Contribution, total
from dakcong.figures.catalogue import Indicator
from dakcong.shows import Part
from dakcong.texts import numbers
from dakcong.units import percent

# What a side contributes stands next to its name, where a phone shows it.
_HEADS: Final = (
    *("whose", "points", "part", "growth", "level", "before", "share", "months", "how"),
)


def halves(reader: Reader) -> list[Part]:
    """What each side adds to the growth of both, over the newest months known of both."""
    found = [
        (one, way)
        for one in flows(reader)
        if (way := half(reader.facts.catalogue, reader.scenario.vintage, one.id))
    ]
    heading = reader.text("sides.half_heading")
    if not found:
        return [parts.part(heading, parts.note(reader.text("sides.half_none")), level=2)]
    said = [parts.text(_half_said(reader, one, way), _tone(way)) for one, way in found]
    rows = [row for one, way in found for row in _half_rows(reader, one, way)]
    table = parts.grid([reader.text(f"sides.{key}") for key in _HEADS], rows, wide=True)
    note = parts.note(reader.text("sides.half_note"))
    return [parts.part(heading, *said, table, note, level=2)]


def _tone(way: Half) -> parts.Tone:
    return "warning" if _doubtful(way) else "text"


def _doubtful(way: Half) -> bool:
    return abs(way.east.growth - way.west.growth) > PLAUSIBLE_DISTANCE


def _half_said(reader: Reader, one: Indicator, way: Half) -> str:
    said = reader.text(
        "sides.half_said",
        indicator=indicator_name(one, reader.language),
        period=f"{way.merged.year}-{way.merged.last_month:02d}",
        growth=way.west.points + way.east.points,
        west_points=way.west.points,
        east_points=way.east.points,
    )
    if not _doubtful(way):
        return said
    doubt = reader.text(
        "sides.half_doubtful",
        east_growth=way.east.growth,
        west_growth=way.west.growth,
        distance=percent(PLAUSIBLE_DISTANCE),
    )
    return f"{said} {doubt}"


def _half_rows(reader: Reader, one: Indicator, way: Half) -> list[list[str]]:
    """Both sides, and the province that they add up to."""
    name = indicator_name(one, reader.language)
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
            numbers.number(before.value, reader.language),
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


def _how(reader: Reader, way: Half) -> tuple[str, str, str]:
    """Where the amounts of West, East and the province come from."""
    published, language = way.published, reader.language
    west = next(figure for figure in published.west if figure.measure == "level")
    whole = dict.fromkeys(
        source_short(reader, figure.source)
        for measure, figure in published.figures.items()
        if measure in ("level", "growth", "plan", "plan_remainder")
    )
    terms = [numbers.number(one.value, language) for one in (way.merged, way.now[0])]
    reading = reader.text(published.level.reason)
    return (
        reader.text("sides.how_printed", source=source_short(reader, west.source)),
        reader.text("sides.how_rest", whole=terms[0], west=terms[1]),
        reader.text("sides.how_whole", reading=reading, source=", ".join(whole)),
    )
