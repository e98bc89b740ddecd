"""Readings of releases that `choices.toml` does not name: made by rule from the figures alone.

A release that was published without a file changed by hand has none. Of the ways in which its year
to date may be read, the one is taken that rounding leaves the least room.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from dakcong.engine.statements import printed_interval
from dakcong.figures.catalogue import Indicator
from dakcong.figures.choices import LevelReading
from dakcong.figures.consistency import NEEDED
from dakcong.model import Figure
from dakcong.periods import MONTHS, split_vintage

# Rule to its code in links.
CODES: Final = {
    "level": "printed",
    "plan_share": "share",
    "plan_less_remainder": "plan",
    "growth": "printed",
}
# Months after a release in which its figures still come; later ones belong to a later release.
LATEST: Final = 3
# What a reading rests on: of months 1 to m, and of the year.
_SO_FAR: Final = ("level", "plan_share", "growth", "plan_remainder")
_OF_THE_YEAR: Final = ("plan", "plan_growth", "goal", "goal_growth")


def derived(
    figures: Sequence[Figure],
    levels: Iterable[LevelReading],
    indicators: Mapping[str, Indicator],
) -> tuple[LevelReading, ...]:
    """A reading of every release that has what a rule needs and no reading yet, earliest first."""
    read = {(one.indicator, one.vintage) for one in levels}
    projected = {one.id: one for one in indicators.values() if one.projected}
    merged = [one for one in figures if one.indicator in projected and _in_time(one)]
    releases = dict.fromkeys((one.indicator, one.vintage) for one in merged)
    made = (
        _reading(projected[indicator], release, merged)
        for indicator, release in sorted(releases.keys() - read, key=lambda one: one[::-1])
    )
    return tuple(one for one in made if one is not None)


def _in_time(one: Figure) -> bool:
    """Whether a figure of the province came with its release, which a later one cannot open."""
    (year, month), (known, until) = split_vintage(one.vintage), split_vintage(one.known_on)
    return one.region == "merged" and MONTHS * (known - year) + until - month <= LATEST


def newest(figures: Iterable[Figure], release: str) -> dict[str, Figure]:
    """Measure to figure of one indicator that a reading of the release may rest on.

    Of several printings of one figure the last counts: a correction stands behind what it corrects.
    """
    year, month = split_vintage(release)
    known = [one for one in figures if one.year == year and one.vintage <= release]
    so_far = [one for one in known if one.month == month and one.vintage == release]
    found = {one.measure: one for one in so_far if one.measure in _SO_FAR}
    of_year = sorted(known, key=lambda one: one.vintage)
    return found | {one.measure: one for one in of_year if one.measure in _OF_THE_YEAR}


def _reading(indicator: Indicator, release: str, figures: Sequence[Figure]) -> LevelReading | None:
    own = newest((one for one in figures if one.indicator == indicator.id), release)
    if "growth" not in own or split_vintage(release)[1] == MONTHS:
        return None
    rule = "growth" if indicator.index else _narrowest(own)
    if rule is None:
        return None
    return LevelReading(
        indicator=indicator.id,
        vintage=release,
        code=CODES[rule],
        level=rule,
        figures=tuple(one.name for one in own.values()),
        reason=f"reading.derived.{rule}",
    )


def _narrowest(own: Mapping[str, Figure]) -> str | None:
    """The rule whose year to date rounding moves least; None where figures lack."""
    rooms = {
        rule: _room(own[rule if rule != "plan_less_remainder" else "plan_remainder"])
        for rule in _possible(own)
    }
    return min(rooms, key=lambda rule: rooms[rule], default=None)


def _possible(own: Mapping[str, Figure]) -> Iterator[str]:
    """Rules that have what they need; the first of the same room is taken."""
    for rule in ("level", "plan_less_remainder", "plan_share"):
        if all(measure in own for measure in NEEDED[rule]):
            yield rule


def _room(one: Figure) -> float:
    """How far rounding may move a figure, as a part of it; a resolution's amount stands."""
    fixed = one.measure == "plan_remainder"
    low, high = printed_interval(one.value, one.decimals, one.qualifier, fixed=fixed)
    return (high - low) / abs(one.value) if one.value else high - low
