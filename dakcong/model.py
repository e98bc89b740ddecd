"""What a figure is: the frozen records every layer shares."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from dakcong.errors import InputError
from dakcong.units import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One published figure, as one row of `figures.csv`.

    Attributes:
        indicator: its id; see `data/indicators.toml`.
        region: merged, or one of the former provinces, west or east.
        year: calendar year the figure speaks of.
        month: last month of the period, 1..12.
        measure: what is measured, e.g. "level" (months 1..month added up), "growth", "plan".
        value: in `unit`; percentages as printed (16 is 16 %).
        qualifier: exact, more_than (hơn), nearly (gần) or about (khoảng).
        decimals: digits after the point, in `unit`; -2 when the last printed digit is a hundred.
        status: estimate, preliminary, official or plan.
        vintage: the release, named by the last month it covers, YYYY-MM.
        known_on: month the figure became public, YYYY-MM.
        source: id in `sources.toml`.
        line: line in the file, for messages.
    """

    indicator: str
    region: str
    year: int
    month: int
    measure: str
    value: float
    unit: str
    price_basis: str
    qualifier: str
    decimals: int
    status: str
    vintage: str
    known_on: str
    source: str
    locator: str
    as_printed: str
    line: int

    @property
    def key(self) -> tuple[str, str, int, int, str, str, str]:
        """What tells it from every other figure, wherever it stands."""
        return (
            *(self.indicator, self.region, self.year, self.month),
            *(self.measure, self.vintage, self.source),
        )

    @property
    def name(self) -> str:
        """Measure and source, the way `choices.toml` names a figure: "plan@nq19"."""
        return f"{self.measure}@{self.source}"

    @property
    def until(self) -> str:
        """The last month of its period, YYYY-MM."""
        return f"{self.year}-{self.month:02d}"

    @property
    def amount(self) -> Quantity:
        """Its value with its unit."""
        return Quantity(self.value, self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearToDate:
    """One flow indicator, months 1..month added up (lũy kế), with last year beside it.

    The three amounts share one unit, one price basis and one territory.

    Attributes:
        month: last month included, 1..11; after December there is nothing left to project.
        value: this year, months 1..month.
        same_period: last year, months 1..month (cùng kỳ).
        previous_year: last year, all twelve months.
        vintage: the release the figures come from, YYYY-MM.
    """

    year: int
    month: int
    value: float
    same_period: float
    previous_year: float
    vintage: str

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 11:
            raise InputError(
                f"month={self.month}; year to date needs 1..11", key="error.month", month=self.month
            )
        if self.value < 0 or self.same_period <= 0:
            raise InputError(
                f"year to date {self.value:g} on {self.same_period:g}: the first may not be"
                " negative and the second must be positive; check both figures",
                key="error.no_base",
                value=self.value,
                base=self.same_period,
            )

    @property
    def remainder_last_year(self) -> float:
        """Months month+1..12 of last year: the base the rest of this year is compared with."""
        return self.previous_year - self.same_period

    @property
    def growth(self) -> float:
        """Growth of the year to date on the same period; a fraction."""
        return self.value / self.same_period - 1.0

    def rebased(self, growth: float) -> "YearToDate":
        """The same year to date on another growth (a fraction); last year's total is kept.

        What last year brought so far becomes value / (1 + growth), the rest of it what is left.
        """
        return replace(self, same_period=self.value / (1.0 + growth))

    @property
    def year_share(self) -> float:
        """Part of last year that months 1..month brought; a fraction."""
        return self.same_period / self.previous_year


@dataclass(frozen=True, slots=True, kw_only=True)
class YearBefore:
    """The year before last year, beside a `YearToDate`: what last year's growth is measured on.

    With it five totals are known instead of three, and the base effect shows.

    Attributes:
        same_period: months 1..month of that year, in the unit of the year to date.
        total: all twelve months.
    """

    same_period: float
    total: float

    def __post_init__(self) -> None:
        if not 0 < self.same_period < self.total:
            raise InputError(
                f"the year before last brought {self.same_period:g} so far and {self.total:g} in"
                " all; both parts of it must be positive, so check the two figures",
                key="error.no_base",
                value=self.same_period,
                base=self.total,
            )

    @property
    def remainder(self) -> float:
        """Months month+1..12 of that year."""
        return self.total - self.same_period


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultSet:
    """Every default of a release, as links write them; kept for ever once links were made with it.

    Attributes:
        vintage: the release, YYYY-MM.
        engine: version of the engine that computed them.
        by_code: code to canonical text.
    """

    vintage: str
    engine: str
    by_code: Mapping[str, str]

    @property
    def text(self) -> str:
        """The defaults on one line: `x.y=plan x.b=resolution …`."""
        return " ".join(f"{code}={text}" for code, text in self.by_code.items())

    @property
    def digest(self) -> str:
        """Its name in links, made from all that it says."""
        return short_sum(f"{self.vintage} {self.engine} {self.text}")


def short_sum(text: str) -> str:
    """Five letters (25 bits) that tell one text from another: of SHA-256, base 32, lower case."""
    found = hashlib.sha256(text.encode("utf-8", "replace")).digest()
    return base64.b32encode(found)[:5].decode("ascii").lower()


# What is done with a source that one person entered and published: nobody else has seen it.
ALONE: Final = "one_person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What people have published, to be read behind the files of the data folder.

    Attributes:
        edition: counted from 1; 0 where nothing was published.
        figures: rows with the columns of `figures.csv`, as text, in the order of publication.
        sources: fields of `sources.toml`, and "id"; their processing is `ALONE` where that is so.
        default_sets: rows with the columns of `default_sets.csv`; those of what was undone too,
            for the sake of links.
    """

    edition: int = 0
    figures: tuple[Mapping[str, str], ...] = ()
    sources: tuple[Mapping[str, str], ...] = ()
    default_sets: tuple[Mapping[str, str], ...] = ()
