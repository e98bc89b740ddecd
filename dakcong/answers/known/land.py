"""The land of parks and clusters: what is free and where, both readings of the rate, the pace."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from dakcong.engine.occupancy import Land, after_opening, read_back, yearly
from dakcong.errors import InputError
from dakcong.figures.catalogue import Catalogue
from dakcong.figures.cluster_rules import ClusterRule
from dakcong.figures.parks import ParkReading, all_clusters, industrial_part
from dakcong.units import fraction

# Stages of a park, and what a reading says of it.
STAGES: Final = ("operating", "building", "planned")
_STAGE_OF: Final = {"full": "operating", "established": "planned"}
# Readings that say nothing of today's land, or speak of another's too.
_APART: Final = {"old_plan", "includes_other"}
_DAY: Final = len("YYYY-MM-DD")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The land of all clusters, if the printed rate divides by one of the two areas.

    Attributes:
        basis: total_area or industrial_land.
        part: what of an opened area counts, 0 to 1.
        now: as printed.
    """

    basis: str
    part: float
    now: Land

    def after(self, opened: float, leased: float) -> Land | None:
        """After opening and letting more hectares; None where more is let than there is."""
        try:
            return after_opening(self.now, opened * self.part, leased)
        except InputError:
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast land was let between two readings of the same clusters."""

    before: ParkReading
    after: ParkReading
    days: int
    hectares: float
    a_year: float


def clusters(catalogue: Catalogue) -> ParkReading:
    """The newest reading of all clusters."""
    return all_clusters(catalogue.parks)


def industrial_share(catalogue: Catalogue) -> float:
    """Industrial land as a share of the total area, where a source prints both."""
    part, whole = industrial_part(catalogue.parks)
    return (part.area_ha or 0) / (whole.area_ha or 1)


def readings(catalogue: Catalogue) -> tuple[Reading, Reading]:
    """Both readings of the rate of all clusters: of the total area, of the industrial land."""
    one, share = clusters(catalogue), industrial_share(catalogue)
    rate, area = fraction(one.occupancy_percent or 0), one.area_ha or 0
    bases = (("total_area", 1.0), ("industrial_land", share))
    made = (Reading(basis=name, part=k, now=read_back(rate, area * k)) for name, k in bases)
    total, industrial = made
    return total, industrial


def free(catalogue: Catalogue, side: str) -> list[ParkReading]:
    """The newest reading of free land of each park and cluster of a side, most land first."""
    known = _newest(one for one in _named(catalogue, side) if one.free_ha is not None)
    return sorted((one for one in known if one.free_ha), key=lambda one: -(one.free_ha or 0))


def full(catalogue: Catalogue, side: str) -> list[ParkReading]:
    """Parks and clusters of a side that have run out of land, by readings that are not old."""
    known = _newest(
        one for one in _named(catalogue, side) if one.state == "full" or one.free_ha is not None
    )
    return [one for one in known if one.state == "full" and "stage_old" not in one.doubts]


def areas(catalogue: Catalogue) -> dict[str, list[ParkReading]]:
    """The newest total area of each park by stage; land that another park holds too stands out."""
    found: dict[str, list[ParkReading]] = {one: [] for one in STAGES}
    listed = [one for one in catalogue.parks if one.kind == "park" and not _APART & {*one.doubts}]
    stages = {one.name: _STAGE_OF.get(one.state, one.state) for one in _newest(listed)}
    for one in _newest(one for one in listed if one.area_ha and one.area_basis == "total_area"):
        if stages[one.name] in found:
            found[stages[one.name]].append(one)
    return found


def split(catalogue: Catalogue, name: str) -> ParkReading | None:
    """The newest reading of a park that says what of it is let or free, or that nothing is left."""
    told = (
        one
        for one in catalogue.parks
        if one.name == name
        and not {"stage_old", *_APART} & {*one.doubts}
        and (one.state == "full" or one.free_ha is not None)
    )
    return max(told, key=lambda one: one.as_of, default=None)


def pace(catalogue: Catalogue) -> Pace | None:
    """The newest pace of letting: of the clusters of a side, between two days; None without."""
    known = [
        one
        for one in catalogue.parks
        if one.kind == "clusters" and one.leased_ha and len(one.as_of) == _DAY
    ]
    known.sort(key=lambda one: one.as_of)
    for before, after in reversed(list(pairwise(known))):
        if before.side == after.side and before.as_of < after.as_of:
            return _pace(before, after)
    return None


def in_force(catalogue: Catalogue, month: str) -> ClusterRule | None:
    """The rule for further clusters at the end of a month, YYYY-MM; None before the first."""
    begun = [one for one in catalogue.cluster_rules if one.in_force_from[: len(month)] <= month]
    return begun[-1] if begun else None


def _pace(before: ParkReading, after: ParkReading) -> Pace:
    first, last = (datetime.date.fromisoformat(one.as_of) for one in (before, after))
    days = (last - first).days
    let = (before.leased_ha or 0, after.leased_ha or 0)
    return Pace(
        before=before,
        after=after,
        days=days,
        hectares=let[1] - let[0],
        a_year=yearly(*let, days),
    )


def _named(catalogue: Catalogue, side: str) -> list[ParkReading]:
    return [one for one in catalogue.parks if one.side == side and not one.several]


def _newest(found: Iterable[ParkReading]) -> list[ParkReading]:
    """Of each name the newest reading, in the order of the file."""
    kept: dict[str, ParkReading] = {}
    for one in found:
        if one.name not in kept or kept[one.name].as_of < one.as_of:
            kept[one.name] = one
    return list(kept.values())
