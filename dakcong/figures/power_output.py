"""`power_output.csv` as records: electricity that was generated, as printed for some months."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.errors import DataError
from dakcong.figures.energy import CONFIDENCES
from dakcong.figures.records import QUALIFIERS, printed_numbers
from dakcong.figures.tables import Row, read_records
from dakcong.periods import split_vintage

FILE: Final = "power_output.csv"
COLUMNS: Final = (
    *("id", "region", "part", "first", "last", "gwh", "qualifier", "as_printed", "source"),
    "confidence",
)
REGIONS: Final = ("merged", "west", "east")
# All plants; hydropower and biomass alone.
ALL: Final = "all"
PARTS: Final = (ALL, "hydro_biomass")


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerOutput:
    """Electricity generated in some months of one year.

    Attributes:
        region: merged, or one of the former provinces, west or east.
        part: of which plants, of `PARTS`.
        first, last: the months, YYYY-MM, of one year.
        gwh: in these months together, GWh (million kWh).
        line: line in the file, for messages.
    """

    id: str
    region: str
    part: str
    first: str
    last: str
    gwh: float
    qualifier: str
    as_printed: str
    source: str
    confidence: str
    line: int

    @property
    def months(self) -> int:
        """How many months it holds."""
        return split_vintage(self.last)[1] - split_vintage(self.first)[1] + 1


def read_power_output(path: Path, sources: Collection[str]) -> dict[str, PowerOutput]:
    """Readings by id, in the order of the file.

    Raises:
        DataError: a cell is not what its column allows, an id stands twice, the number is not one
            that `as_printed` shows, or no reading holds all plants of the merged province.
    """
    key = ("id", lambda one: one.id)
    made = read_records(path, COLUMNS, lambda row: _reading(row, tuple(sources)), key, "output")
    found = {one.id: one for one in made}
    if not any((one.region, one.part) == ("merged", ALL) for one in found.values()):
        raise DataError(f"{path.name} holds no output of the merged province; restore the file")
    return found


def _reading(row: Row, sources: tuple[str, ...]) -> PowerOutput:
    first, last = _month(row, "first"), _month(row, "last")
    if first[:4] != last[:4] or first > last:
        raise row.error("last", f"is not from {first} to the end of that year; correct one of them")
    gwh = row.number("gwh", 0.001, 1e6)
    if gwh not in printed_numbers(row.text("as_printed"), ""):
        shown = row.cells["as_printed"]
        raise row.error("gwh", f"is not what the source prints: {shown!r}; write that number")
    return PowerOutput(
        id=row.text("id"),
        region=row.one_of("region", REGIONS),
        part=row.one_of("part", PARTS),
        first=first,
        last=last,
        gwh=gwh,
        qualifier=row.one_of("qualifier", QUALIFIERS),
        as_printed=row.text("as_printed"),
        source=row.one_of("source", sources),
        confidence=row.one_of("confidence", CONFIDENCES),
        line=row.line,
    )


def _month(row: Row, column: str) -> str:
    text = row.text(column)
    try:
        split_vintage(text)
    except ValueError as error:
        raise row.error(column, "is not a month; write YYYY-MM, as in 2024-07") from error
    return text
