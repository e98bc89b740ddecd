"""The two former provinces together: the bridge of bases, contributions, sums that were tried."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dakcong.answers.known.published import Published, published, year_to_date
from dakcong.answers.known.side_readings import age, known, says, seen
from dakcong.answers.known.vintages import levels, vintages
from dakcong.engine.amounts import (
    EAST,
    FIRST,
    IMPLIED,
    MERGED,
    REVISED,
    SIDES,
    WEST,
    Amount,
    require_alike,
)
from dakcong.engine.sides import Bridge, Contribution, bridge, contributions, rest, total
from dakcong.errors import InputError
from dakcong.figures.catalogue import Catalogue
from dakcong.figures.sides import SideReading
from dakcong.model import Figure
from dakcong.periods import MONTHS
from dakcong.units import fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """Both sides over the same months.

    Attributes:
        now: amounts of West and East; that of the East is what the West leaves of `merged`.
        before: the same a year before, as the printed growths imply them.
        west, east: their contributions.
        published: the figures of the merged province, and those of the West.
    """

    now: tuple[Amount, Amount]
    before: tuple[Amount, Amount]
    merged: Amount
    west: Contribution
    east: Contribution
    published: Published


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bridged:
    """The bridge to the total that a plan rests on, and the readings behind it.

    Attributes:
        parts, revised: of the sides, as first printed and as printed again.
        plan: the figures of the merged province that the total was computed from.
    """

    parts: tuple[SideReading, ...]
    revised: tuple[SideReading, ...]
    plan: Published
    way: Bridge

    @property
    def plan_growth(self) -> float:
        """Growth of the plan on what the sides first printed, for comparison alone; a fraction."""
        return self.plan.value("plan") / self.way.printed - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A sum of a West and an East reading that was tried.

    Attributes:
        both: the sum; None where it was refused.
        refusals: why; empty where it was not.
    """

    west: SideReading
    east: SideReading
    both: Amount | None
    refusals: tuple[InputError, ...]


def base_bridge(
    catalogue: Catalogue, vintage: str, indicator: str, base: str = ""
) -> Bridged | None:
    """From last year's sides to the total that the plan rests on; None without a side's total.

    Args:
        catalogue: the data.
        vintage: the release, YYYY-MM.
        indicator: a projected flow.
        base: code of the base reading; the default when empty.
    """
    one = published(catalogue, indicator, vintage, base=base)
    if one is None:
        return None
    before = year_to_date(one)
    period = (before.year - 1, 1, MONTHS)
    own = [reading for reading in seen(catalogue, vintage) if reading.period == period]
    parts = [found for side in SIDES if (found := _chosen(own, indicator, side, FIRST))]
    revised = [found for side in SIDES if (found := _chosen(own, indicator, side, REVISED))]
    if not parts:
        return None
    given, again = (
        [reading.amount for reading in some if reading.amount] for some in (parts, revised)
    )
    whole = _merged(one, before.previous_year, IMPLIED, period[0], MONTHS)
    return Bridged(
        parts=tuple(parts), revised=tuple(revised), plan=one, way=bridge(given, again, whole)
    )


def half(catalogue: Catalogue, vintage: str, indicator: str, reading: str = "") -> Half | None:
    """Contributions over the newest months of which merged province and West are known alike.

    Args:
        catalogue: the data.
        vintage: the release, YYYY-MM.
        indicator: a projected flow.
        reading: code of the level reading; the default when empty or unknown to those months.
    """
    for release in sorted((one for one in vintages(catalogue) if one <= vintage), reverse=True):
        one = published(catalogue, indicator, release, reading)
        west = {figure.measure: figure for figure in one.west} if one else {}
        if one and one.level.vintage == release and {"level", "growth"} <= west.keys():
            return _half(one, west)
    return None


def read_otherwise(catalogue: Catalogue, one: Half) -> list[Half]:
    """The same months by the other readings of what was published of the merged province."""
    level = one.published.level
    codes = (other.code for other in levels(catalogue, level.indicator, level.vintage))
    others = (
        published(catalogue, level.indicator, level.vintage, code)
        for code in codes
        if code != level.code
    )
    west = {figure.measure: figure for figure in one.published.west}
    return [_half(other, west) for other in others if other]


def tried_sums(readings: Sequence[SideReading], indicator: str) -> list[Tried]:
    """The newest of the East with the West of its months, first and revised, or its newest."""
    east = known(readings, indicator, EAST).newest
    west = [one for one in readings if says(one, indicator, WEST) and one.amount]
    if east is None or not west:
        return []
    same = [one for one in west if one.period == east.period]
    both = (_chosen(same, indicator, WEST, basis) for basis in (FIRST, REVISED))
    own = [one for one in both if one is not None]
    return [_tried(one, east) for one in own or [max(west, key=age)]]


def _half(one: Published, west: dict[str, Figure]) -> Half:
    merged, level, growth = year_to_date(one), west["level"], fraction(west["growth"].value)
    both = _merged(one, merged.value, FIRST, one.year, one.month)
    side = replace(
        both,
        value=level.value,
        unit=level.unit,
        prices=level.price_basis,
        territory=WEST,
        last_month=level.month,
    )
    now = (side, rest(both, side))
    side_before = _year_before(side, level.value / (1 + growth))
    before = (side_before, rest(_year_before(both, merged.same_period), side_before))
    west_part, east_part = contributions(now, before)
    return Half(now=now, before=before, merged=both, west=west_part, east=east_part, published=one)


def _merged(one: Published, value: float, basis: str, year: int, last_month: int) -> Amount:
    """An amount of the merged province, from January on."""
    plan = one.figures["plan"]
    return Amount(
        value=value,
        unit=plan.unit,
        prices=plan.price_basis,
        territory=MERGED,
        basis=basis,
        year=year,
        first_month=1,
        last_month=last_month,
    )


def _year_before(now: Amount, value: float) -> Amount:
    """The same months of the year before, as the printed growth implies them."""
    return replace(now, value=value, year=now.year - 1, basis=IMPLIED)


def _tried(west: SideReading, east: SideReading) -> Tried:
    given = [one.amount for one in (west, east) if one.amount]
    try:
        return Tried(west=west, east=east, both=total(given), refusals=())
    except InputError as error:
        return Tried(west=west, east=east, both=None, refusals=(error, *_besides(given, error)))


def _besides(given: Sequence[Amount], error: InputError) -> Iterator[InputError]:
    """Other months, which known prices would not mend."""
    if error.key == "amounts.prices_unknown":
        try:
            require_alike(given[0], given[1], "period")
        except InputError as other:
            yield other


def _chosen(
    readings: Sequence[SideReading], indicator: str, side: str, basis: str
) -> SideReading | None:
    """The first printed, or the last that revises it."""
    own = [one for one in readings if says(one, indicator, side) and one.basis == basis]
    amounts = sorted((one for one in own if one.value is not None), key=lambda o: o.known_on)
    if not amounts:
        return None
    return amounts[0 if basis == FIRST else -1]
