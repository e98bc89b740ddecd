"""The parks page: land that is ready and where, stages, rates and what they divide by, checks."""

from collections.abc import Iterable

from dakcong.answers.boards import parts
from dakcong.answers.boards.park_form import form
from dakcong.answers.boards.park_leasing import leasing
from dakcong.answers.boards.park_rates import rates
from dakcong.answers.boards.park_register import park_register
from dakcong.answers.boards.park_stages import stages
from dakcong.answers.boards.park_what_if import what_if
from dakcong.answers.known.land import clusters, free, full, readings
from dakcong.answers.known.park_checks import AT_MOST, Check, checks, disputed_free
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge, later, later_note, source_short
from dakcong.answers.words.parks import amount_words, as_of, dated, park_name, sources_words
from dakcong.figures.parks import ParkReading
from dakcong.figures.records import printed_qualifier
from dakcong.shows import Part, Table, Text
from dakcong.texts import capital

# Sources of the three definitions of a rate.
DEFINITIONS = ("nd32-2024", "tt14-2024", "nd35-2022")
# With which names of parks and of clusters begin: said in full the first time.
KINDS = ("KCN", "CCN")
# Checks of the form that are of industrial land.
_BY_INDUSTRIAL = ("rate", "leased")
_SIDES = ("east", "west")


def parks(reader: Reader) -> list[Part]:
    """All that the page shows, its answer first."""
    text = reader.text
    after = later_note(reader, [one.as_of for one in reader.facts.catalogue.parks], "parks.rows_of")
    notes = [parts.note(one) for one in (text("parks.answer_note"), after) if one]
    return [
        parts.part("", parts.text(_answer(reader)), *notes),
        *stages(reader),
        *what_if(reader),
        leasing(reader),
        *rates(reader),
        parts.part(
            text("parks.register_heading"),
            parts.note(text("parks.register_note")),
            *_with_later(reader),
            park_register(reader),
            level=2,
        ),
        *_wastewater(reader),
        parts.part(
            text("parks.checks_heading"),
            _checks(reader),
            parts.note(text("parks.checks_note")),
            form(reader),
            level=2,
        ),
        parts.part(text("parks.gaps_heading"), parts.text(_gaps(reader)), level=2),
    ]


def _with_later(reader: Reader) -> list[Text]:
    """Why the list shows at first what came after the release, too; nothing where none did."""
    count = sum(later(reader, one.as_of) for one in reader.facts.catalogue.parks)
    return [parts.note(reader.text("parks.with_later", count=count))] if count else []


def parks_sources(reader: Reader) -> list[str]:
    """Sources of what the page shows."""
    catalogue = reader.facts.catalogue
    rules = (one.source for one in catalogue.cluster_rules)
    return [*(one.source for one in catalogue.parks), *rules, *DEFINITIONS]


def _answer(reader: Reader) -> str:
    """Where land is free by name, side by side; then what all clusters have and nobody names."""
    catalogue = reader.facts.catalogue
    said = []
    for side in _SIDES:
        ready, gone = free(catalogue, side), full(catalogue, side)
        places = "; ".join(_place(reader, one) for one in ready)
        names = ", ".join(f"{park_name(reader, one)} ({dated(reader, one)})" for one in gone)
        told = [reader.text("parks.free", places=places)] if ready else []
        told += [reader.text("parks.full", names=names)] if gone else []
        told += [] if ready else [reader.text("parks.no_place")]
        others = (disputed_free(catalogue.parks, one) for one in ready)
        read = [*ready, *(one for one in others if one), *gone]
        from_where = f" {_from(reader, read)}" if read else ""
        said.append(f"**{reader.text(f'energy_side.{side}')}**: {'; '.join(told)}.{from_where}")
    one = clusters(catalogue)
    ends = tuple(sorted(round(reading.now.free) for reading in readings(catalogue)))
    rest = reader.text(
        "parks.clusters",
        number=one.number,
        free=reader.written(ends, "number"),
        rate=amount_words(reader, one, "occupancy_percent"),
        date=dated(reader, one),
    )
    words = "\n".join(f"- {line}" for line in (*said, f"{rest} {_from(reader, [one])}"))
    for kind in KINDS:
        words = words.replace(f"{kind} ", f"{reader.text(f'parks.{kind}')} ", 1)
    return words


def _from(reader: Reader, some: Iterable[ParkReading]) -> str:
    """The sentence that names their sources."""
    return reader.text("parks.from", sources=sources_words(reader, some))


def _place(reader: Reader, one: ParkReading) -> str:
    """Free hectares, where, when, and what is to be minded."""
    minded = [reader.text(f"park_doubt.{code}") for code in one.doubts]
    if other := disputed_free(reader.facts.catalogue.parks, one):
        size, date = amount_words(reader, other, "free_ha"), dated(reader, other)
        minded.append(reader.text("parks.free_disputed", value=size, date=date))
    when, land = ", ".join([dated(reader, one), *minded]), amount_words(reader, one, "free_ha")
    return reader.text("parks.free_place", free=land, name=park_name(reader, one), when=when)


def _wastewater(reader: Reader) -> list[Part]:
    """How many parks and clusters treat their waste water, and what one can take."""
    known = reader.facts.catalogue.parks
    lines = [
        _treated(reader, one, f"treated_{'aim' if one.state == 'planned' else 'now'}")
        for one in known
        if one.treated_percent is not None
    ]
    lines += [
        _treated(reader, one, "capacity") for one in known if one.wastewater_m3_day is not None
    ]
    listed = "\n".join(f"- {line}" for line in lines)
    return [parts.part(reader.text("parks.wastewater_heading"), parts.text(listed), level=2)]


def _treated(reader: Reader, one: ParkReading, key: str) -> str:
    """What a reading says of waste water, when, and where that was read."""
    return reader.text(
        f"parks.{key}",
        name=park_name(reader, one),
        share=one.treated_percent,
        size=one.wastewater_m3_day,
        date=as_of(reader, one),
        source=source_short(reader, one.source),
    )


def _checks(reader: Reader) -> Table:
    rows = [_check(reader, one) for one in checks(reader.facts.catalogue.parks)]
    heads = ("check", "place", "printed_number", "other_number", "verdict", "source")
    return parts.table(reader, " ".join(f"parks.{one}" for one in heads), rows, wide=True)


def _check(reader: Reader, one: Check) -> list[str]:
    form = "parks.rate_number" if one.kind == "rate" else "parks.hectares"
    pairs = ((one.readings[0], one.printed), (one.readings[-1], one.expected))
    dates = [dated(reader, reading) for reading, _number in pairs]
    # One date stands with the place, two stand each beside its number.
    alike = len(set(dates)) == 1
    beside = ["", ""] if alike else [f" ({date})" for date in dates]
    numbers = (reader.text(form, value=_soft(reader, *pair)) for pair in pairs)
    named = dict.fromkeys(source_short(reader, reading.source) for reading in one.readings)
    verdict = ("holds" if one.agrees else "exceeds") if one.kind in AT_MOST else ""
    verdict = verdict or ("agrees" if one.agrees else "disagrees")
    return [
        reader.text(f"park_check.{one.kind}{_of_total(one)}"),
        f"{park_name(reader, one.readings[0])}{f' ({dates[0]})' if alike else ''}",
        *map("".join, zip(numbers, beside, strict=True)),
        capital(reader.text(f"parks.{verdict}")),
        ", ".join(named),
    ]


def _of_total(one: Check) -> str:
    """Ending of the words for what the form checks by industrial land, where there is none."""
    return (
        "_total"
        if one.kind in _BY_INDUSTRIAL and one.readings[0].area_basis == "total_area"
        else ""
    )


def _soft(reader: Reader, one: ParkReading, number: float) -> str:
    """A number that the reading prints, as it does; one of ours with two decimals."""
    if number not in (one.area_ha, one.leased_ha, one.free_ha, one.occupancy_percent):
        return reader.written(round(number, 2), "")
    return f"{hedge(reader, printed_qualifier(one.as_printed, number))}{reader.written(number, '')}"


def _gaps(reader: Reader) -> str:
    """What is missing, a line each."""
    keys = (
        "named",
        "denominator",
        "built",
        "pace",
        "commune",
        "parks",
        "rows",
        "wastewater",
        "left_out",
    )
    one, newer = clusters(reader.facts.catalogue), _newer(reader)
    given: dict[str, object] = {"number": one.number, "date": one.as_of, "newer": newer}
    return "\n".join(f"- {reader.text(f'parks.gap_{key}', **given)}" for key in keys)


def _newer(reader: Reader) -> str:
    """Clusters of which something is published that is not old, each with its date."""
    names = "; ".join(
        f"{park_name(reader, one)}, {dated(reader, one)}"
        for one in reader.facts.catalogue.parks
        if one.kind == "cluster" and one.state != "planned" and "stage_old" not in one.doubts
    )
    return reader.text("parks.gap_newer", names=names) if names else ""
