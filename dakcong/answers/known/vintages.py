"""What was known when: vintages, and the figures visible in one."""

from functools import lru_cache

from dakcong.figures.catalogue import Catalogue
from dakcong.figures.choices import BaseReading, LevelReading
from dakcong.model import Figure
from dakcong.periods import split_vintage


def vintages(catalogue: Catalogue) -> tuple[str, ...]:
    """Vintages that a projection can rest on, earliest first."""
    return tuple(sorted({one.vintage for one in catalogue.levels}))


@lru_cache(maxsize=64)
def known_on(catalogue: Catalogue, vintage: str) -> str:
    """Month in which a vintage became public, YYYY-MM: that of the last figure it rests on.

    Only figures that a reading of the vintage names count, so that a figure added later cannot
    open the vintage to what nobody knew then.
    """
    named = {
        (one.indicator, name)
        for one in catalogue.levels
        if one.vintage == vintage
        for name in one.figures
    }
    merged = [one for one in catalogue.figures if one.vintage == vintage and one.region == "merged"]
    rested = (one.known_on for one in merged if (one.indicator, one.name) in named)
    return max(rested, default=vintage)


@lru_cache(maxsize=64)
def visible(catalogue: Catalogue, vintage: str) -> tuple[Figure, ...]:
    """Figures that a reader of the vintage could know, in the order of the file."""
    until = known_on(catalogue, vintage)
    return tuple(
        one for one in catalogue.figures if one.vintage <= vintage and one.known_on <= until
    )


@lru_cache(maxsize=256)
def levels(catalogue: Catalogue, indicator: str, vintage: str) -> tuple[LevelReading, ...]:
    """Readings of the newest year to date that the vintage knows; the default first."""
    known = [
        one for one in catalogue.levels if one.indicator == indicator and one.vintage <= vintage
    ]
    newest = max((one.vintage for one in known), default="")
    return tuple(one for one in known if one.vintage == newest)


def later_level(catalogue: Catalogue, indicator: str, vintage: str) -> str:
    """The next release of the same year with a year to date of an indicator; empty for none."""
    later = (
        one.vintage
        for one in catalogue.levels
        if one.indicator == indicator
        and one.vintage > vintage
        and split_vintage(one.vintage)[0] == split_vintage(vintage)[0]
    )
    return min(later, default="")


def bases(catalogue: Catalogue, indicator: str, vintage: str) -> tuple[BaseReading, ...]:
    """Readings of last year's total, by the year that the vintage projects; the default first."""
    readings = levels(catalogue, indicator, vintage)
    year, _ = split_vintage(readings[0].vintage if readings else vintage)
    own = [one for one in catalogue.bases if one.indicator == indicator]
    of_year = [one for one in own if one.year == year]
    return tuple(of_year or (one for one in own if not one.year))
