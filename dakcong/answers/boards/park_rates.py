"""What the rates of occupancy divide by: the three definitions, and every printed rate."""

from dakcong.answers.boards import parts
from dakcong.answers.known.park_checks import rate_fits
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import source_short, sourced
from dakcong.answers.words.parks import amount_words, dated, park_name
from dakcong.figures.parks import NOT_PRINTED, ParkReading
from dakcong.shows import Part, Table
from dakcong.texts.numbers import DASH

_DEFINED = {"decree": "nd32-2024", "form": "tt14-2024", "park": "nd35-2022"}


def rates(reader: Reader) -> list[Part]:
    """The definitions, then the printed rates with the area of each."""
    text = reader.text
    defined = [
        [
            text(f"park_rate.{name}"),
            text(f"park_rate.{name}_let"),
            text(f"park_rate.{name}_of"),
            text("park_rate.unknown"),
            source_short(reader, source),
        ]
        for name, source in _DEFINED.items()
    ]
    heads = ("definition", "numerator", "denominator", "printed_so", "source")
    table = parts.table(reader, " ".join(f"parks.{one}" for one in heads), defined, wide=True)
    return [
        parts.part(
            text("parks.rates_heading"), table, parts.note(text("parks.rates_note")), level=2
        ),
        parts.part(
            text("parks.printed_heading"),
            parts.text(text("parks.compared")),
            _printed(reader),
            parts.note(text("parks.printed_note")),
            level=2,
        ),
    ]


def _printed(reader: Reader) -> Table:
    found = [one for one in reader.facts.catalogue.parks if one.occupancy_percent is not None]
    found.sort(key=lambda one: one.as_of, reverse=True)
    heads = (
        "place",
        "as_of",
        "rate",
        "rate_basis",
        "area_printed",
        "leased",
        "divided",
        "source_confidence",
    )
    keys = " ".join(f"parks.{one}" for one in heads)
    return parts.table(reader, keys, [_row(reader, one) for one in found], wide=True)


def _row(reader: Reader, one: ParkReading) -> list[str]:
    """A printed rate, what it divides by, and what the printed hectares give."""
    divided = one.leased_ha / one.area_ha if one.leased_ha and one.area_ha else None
    basis = f" ({reader.text(f'park_basis.{one.area_basis}')})" if one.area_basis else ""
    return [
        park_name(reader, one),
        dated(reader, one),
        reader.text("parks.rate_number", value=amount_words(reader, one, "occupancy_percent")),
        _divided_by(reader, one),
        f"{amount_words(reader, one, 'area_ha')}{basis}",
        amount_words(reader, one, "leased_ha"),
        DASH if divided is None else reader.written(divided, "share1"),
        sourced(reader, one.source, one.confidence),
    ]


def _divided_by(reader: Reader, one: ParkReading) -> str:
    """What a source says that its rate divides by; where it does not, what its hectares fit."""
    said = reader.text(f"park_basis.{one.occupancy_basis}")
    if one.occupancy_basis != NOT_PRINTED or not rate_fits(reader.facts.catalogue.parks, one):
        return said
    fits = reader.text("parks.rate_fits", area=reader.text(f"park_basis.{one.area_basis}"))
    return f"{said}; {fits}"
