"""The tables computed from public series: season, coverage, growth."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dakcong.errors import DataError
from dakcong.figures.tables import read_csv

HELD: Final = ("basis", "month", "low", "high", "series", "years", "held_80", "held_95", "source")
FITTED: Final = "out_of_fold"  # series left out of the fit, one part after the other: all of them
HELD_ON: Final = (FITTED, "new_country")
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
    """How often stated ranges held in years that had moved as far.

    Attributes:
        basis: "out_of_fold": series left out of the fit; "new_country": Vietnamese series, by rules
            that were fitted without any of them and do not know the kind.
        month: last month known, 1..11.
        low, high: ends of the distance |ln(year to date / same period)|, low included.
        series, years: how many were tried.
        range_80: part of the years inside the 80 % range, 0..1.
        range_95: likewise for 95 %.
    """

    basis: str
    month: int
    low: float
    high: float
    series: int
    years: int
    range_80: float
    range_95: float
    source: str


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


def read_coverage(path: Path, sources: Collection[str]) -> tuple[Coverage, ...]:
    """How ranges held, by basis, month and distance; of each basis and month all years come first.

    Raises:
        DataError: a cell is wrong, or the distances of a month do not join or are missing.
    """
    found: dict[tuple[str, int], list[Coverage]] = {}
    for row in read_csv(path, HELD):
        one = Coverage(
            basis=row.one_of("basis", HELD_ON),
            month=row.whole("month", 1, 11),
            low=row.number("low", 0, 10),
            high=row.number("high", 0, 10),
            series=row.whole("series", 1, 10**6),
            years=row.whole("years", 1, 10**6),
            range_80=row.number("held_80", 0, 1),
            range_95=row.number("held_95", 0, 1),
            source=row.one_of("source", tuple(sources)),
        )
        others = found.setdefault((one.basis, one.month), [])
        if others and one.low != (others[-1].high if len(others) > 1 else others[0].low):
            raise row.error("low", "does not join the row before; restore the file")
        if one.high <= one.low:
            raise row.error("high", "is not above low; write the far end of the distance")
        if one.range_80 > one.range_95:
            raise row.error("held_95", "is below held_80; the wider range holds more often")
        others.append(one)
    for basis in HELD_ON:
        for month in range(1, 12):
            rows = found.get((basis, month), [])
            if len(rows) < 2 or rows[-1].high != rows[0].high:
                raise DataError(f"{path.name}: {basis}, month {month}, is not whole; restore it")
    return tuple(one for rows in found.values() for one in rows)
