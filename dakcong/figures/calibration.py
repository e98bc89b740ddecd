"""The tables computed from public series: persistence, season, coverage, growth."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.engine.calibration import Persistence
from dakcong.errors import DataError
from dakcong.fields import record
from dakcong.figures.tables import read_csv, read_toml

PERSISTENCE: Final = (
    *("kind", "month", "intercept", "slope", "scale"),
    *("judged", "held_80", "held_95", "source"),
)
RANGES: Final = (
    *("kind", "span", "place", "p0_5", "p2_5", "p10", "p90", "p97_5", "p99_5"),
    *("series", "years", "source"),
)
# How many places a span has: months that may be the last published one, and quarters.
SPANS: Final = {"remainder": 11, "to_date": 11, "quarter": 4}
PROFILE: Final = ("indicator", "month", "share", "source")
# Twelve shares, each rounded at its fifth decimal, and some room.
ROUNDING: Final = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How often stated ranges held on series that were not used to fit them.

    Attributes:
        series: how many.
        month: last month known in the test, 1..11; other months were not measured.
        range_80: part of the years inside the 80 % range, 0..1.
        range_95: likewise for 95 %.
        fitted: how many series the coefficients in use were fitted to.
        judged: how many others they were judged on.
    """

    source: str
    series: int
    month: int
    range_80: float
    range_95: float
    fitted: int
    judged: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthRange:
    """Which growth on the year before real series of a kind have shown; fractions.

    Attributes:
        range_80, range_95, range_99: ends between which that part of all series-years lies.
        series: how many series.
        years: how many series-years.
    """

    range_80: tuple[float, float]
    range_95: tuple[float, float]
    range_99: tuple[float, float]
    series: int
    years: int
    source: str


def read_persistence(path: Path, sources: Collection[str]) -> dict[tuple[str, int], Persistence]:
    """Coefficients by kind and last published month.

    Raises:
        DataError: a cell is wrong, a row stands twice, or a month of a kind is missing.
    """
    found: dict[tuple[str, int], Persistence] = {}
    for row in read_csv(path, PERSISTENCE):
        row.one_of("source", tuple(sources))
        one = Persistence(
            kind=row.text("kind"),
            month=row.whole("month", 1, 11),
            intercept=row.number("intercept", -0.5, 0.5),
            slope=row.number("slope", -0.5, 1.5),
            scale=row.number("scale", 0, 1),
        )
        if one.scale == 0:
            raise row.error("scale", "is not positive; write the spread as a fraction, 0.05")
        row.whole("judged", 1, 1_000_000)
        if row.number("held_80", 0, 1) > row.number("held_95", 0, 1):
            raise row.error("held_95", "is below held_80; the wider range holds more often")
        if (one.kind, one.month) in found:
            raise row.error("month", f"stands twice for {one.kind}; keep one")
        found[one.kind, one.month] = one
    for kind in {kind for kind, _ in found}:
        missing = [month for month in range(1, 12) if (kind, month) not in found]
        if missing:
            raise DataError(f"{path.name}: {kind} has no row for month {missing[0]}; restore it")
    if not found:
        raise DataError(f"{path.name} holds no row; restore the file")
    return found


def read_growth_ranges(
    path: Path, sources: Collection[str]
) -> dict[tuple[str, str, int], GrowthRange]:
    """Growth that real series have shown, by kind, span and place.

    Raises:
        DataError: a cell is wrong, a row stands twice, or the ends do not widen.
    """
    found: dict[tuple[str, str, int], GrowthRange] = {}
    for row in read_csv(path, RANGES):
        span = row.one_of("span", tuple(SPANS))
        # Nothing falls by more than all of it.
        ends = [row.number(name, -1, 100) for name in RANGES[3:9]]
        if ends != sorted(ends):
            raise row.error("p10", "is out of order; from p0_5 to p99_5 the growth must rise")
        key = (row.text("kind"), span, row.whole("place", 1, SPANS[span]))
        if key in found:
            raise row.error("place", f"stands twice for {key[0]} {span}; keep one")
        found[key] = GrowthRange(
            range_80=(ends[2], ends[3]),
            range_95=(ends[1], ends[4]),
            range_99=(ends[0], ends[5]),
            series=row.whole("series", 1, 10**6),
            years=row.whole("years", 1, 10**6),
            source=row.one_of("source", tuple(sources)),
        )
    if not found:
        raise DataError(f"{path.name} holds no row; restore the file")
    return found


def read_profiles(path: Path, sources: Collection[str]) -> dict[str, tuple[float, ...]]:
    """Twelve monthly shares by indicator.

    Raises:
        DataError: a cell is wrong, or an indicator does not have the months 1..12 in order.
    """
    found: dict[str, list[float]] = {}
    for row in read_csv(path, PROFILE):
        row.one_of("source", tuple(sources))
        shares = found.setdefault(row.text("indicator"), [])
        share = row.number("share", 0, 1)
        if share == 0:
            raise row.error("share", "is not positive; write the part of the year, 0.083")
        if row.whole("month", 1, 12) != len(shares) + 1:
            raise row.error("month", "is out of order; write the months 1 to 12 in order")
        shares.append(share)
    if not found:
        raise DataError(f"{path.name} holds no row; restore the file")
    for indicator, shares in found.items():
        if len(shares) != 12:
            raise DataError(f"{path.name}: {indicator} has {len(shares)} months; it needs 12")
        if abs(sum(shares) - 1) > ROUNDING:
            raise DataError(
                f"{path.name}: the months of {indicator} add up to {sum(shares):.4f}; shares of a"
                " year add up to 1; check them"
            )
    return {indicator: tuple(shares) for indicator, shares in found.items()}


def read_coverage(path: Path, sources: Collection[str]) -> Coverage:
    """How ranges held.

    Raises:
        DataError: a field is missing or unknown, or the source is.
    """
    one = record(Coverage, read_toml(path), path.name)
    for name in ("series", "fitted", "judged"):
        if getattr(one, name) < 1:
            count = getattr(one, name)
            raise DataError(f"{path.name}: {name} is {count}; write how many series there were")
    if not 1 <= one.month <= 11:
        raise DataError(f"{path.name}: month is {one.month}; write the last month known, 1 to 11")
    for name in ("range_80", "range_95"):
        part = getattr(one, name)
        if not 0 < part < 1:
            raise DataError(f"{path.name}: {name} is {part!r}; write a part between 0 and 1, 0.62")
    if one.range_80 >= one.range_95:
        raise DataError(
            f"{path.name}: range_95 is {one.range_95}; the wider range holds more often"
        )
    if one.source not in sources:
        raise DataError(f"{path.name}: source {one.source!r} is not in sources.toml; add it there")
    return one
