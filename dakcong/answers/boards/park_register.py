"""The register of parks and clusters: a row a reading, to be searched, chosen in and sorted."""

from typing import Final

from dakcong.answers.boards.parts import register, sorted_by
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import known_words, printed, printed_in, source_short
from dakcong.answers.words.parks import amount_words, as_of, park_name
from dakcong.figures.parks import AMOUNTS, ParkReading
from dakcong.shows import Line, Register

# Columns by the key of their head, behind a colon what they are beside words; what is measured
# stands second, where a phone shows it.
COLUMNS: Final = (
    *("place:long", "area_ha:amount", "occupancy_percent:amount", "as_of"),
    *("kind:choice", "side:choice", "state:choice", "area_basis:choice", "occupancy_basis"),
    *("leased_ha:amount", "free_ha:amount", "projects:amount"),
    *("capital_billion_vnd:amount", "infrastructure_billion_vnd:amount"),
    *("wastewater_m3_day:amount", "treated_percent:amount", "known:choice", "confidence:choice"),
    *("doubts:long", "source:long", "printed:quoted"),
)
# What is not built has no land to let.
_NOT_BUILT: Final = ("building", "planned")
_OF_LETTING: Final = ("leased_ha", "free_ha", "occupancy_percent")


def park_register(reader: Reader) -> Register:
    """All readings."""
    return register(
        reader, "parks", COLUMNS, [_line(reader, one) for one in reader.facts.catalogue.parks]
    )


def _line(reader: Reader, one: ParkReading) -> Line:
    shown = _cells(reader, one)
    own = {key: sorted_by(getattr(one, key)) for key in AMOUNTS}
    own["as_of"] = one.as_of
    keys = [column.partition(":")[0] for column in COLUMNS]
    return Line(
        cells=[shown[key] for key in keys],
        order=[own.get(key) for key in keys],
        quoted=printed_in(reader, one.as_printed, one.source),
        marks=[],
        move=None,
    )


def _cells(reader: Reader, one: ParkReading) -> dict[str, str]:
    text = reader.text
    never = text("table.not_applicable")
    empty = one.state in _NOT_BUILT and not one.several
    rate = text("parks.nothing_to_let") if empty else never
    return {
        "place": park_name(reader, one),
        "kind": text(f"park_kind.{one.kind}"),
        "side": text(f"energy_side.{one.side}"),
        "state": text(f"park_state.{one.state}"),
        "as_of": as_of(reader, one),
        "known": known_words(reader, one.as_of),
        "area_basis": text(f"park_basis.{one.area_basis}") if one.area_basis else never,
        "confidence": text(f"energy_confidence.{one.confidence}"),
        "doubts": "; ".join(text(f"park_doubt.{code}") for code in one.doubts)
        or text("table.none"),
        "source": source_short(reader, one.source),
        "printed": printed(reader, one.as_printed, one.source),
        **{
            key: never
            if empty and key in _OF_LETTING and getattr(one, key) is None
            else amount_words(reader, one, key)
            for key in AMOUNTS
        },
        "occupancy_basis": text(f"park_basis.{one.occupancy_basis}")
        if one.occupancy_basis
        else rate,
    }
