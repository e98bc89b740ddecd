"""One indicator as a vintage knows it: its newest year so far, and what was printed of it."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from dakcong.answers.known import vintages
from dakcong.figures.catalogue import Catalogue
from dakcong.figures.choices import LevelReading
from dakcong.model import Figure
from dakcong.periods import split_vintage


@dataclass(frozen=True, eq=False)
class Release:
    """One indicator in one vintage.

    Attributes:
        catalogue: the data.
        indicator: its id.
        vintage: the release, YYYY-MM.
    """

    catalogue: Catalogue
    indicator: str
    vintage: str

    @cached_property
    def readings(self) -> tuple[LevelReading, ...]:
        """Readings of the newest year to date; the default first."""
        return vintages.levels(self.catalogue, self.indicator, self.vintage)

    @cached_property
    def origin(self) -> str:
        """Release of the newest figure; the vintage itself when there is none yet."""
        return self.readings[0].vintage if self.readings else self.vintage

    @cached_property
    def year(self) -> int:
        """The year that is projected."""
        return split_vintage(self.origin)[0]

    @cached_property
    def month(self) -> int:
        """The last published month, 1..12; that of the vintage while there is no figure."""
        return split_vintage(self.origin)[1]

    def figures(self, measure: str, *, region: str = "merged", year: int = 0) -> list[Figure]:
        """What was printed of a measure, in the order of the file.

        Of one year, or of all for 0; of one region, or of all for an empty one.
        """
        return [
            one
            for one in vintages.visible(self.catalogue, self.vintage)
            if (one.indicator, one.measure) == (self.indicator, measure)
            and region in ("", one.region)
            and year in (0, one.year)
        ]


@lru_cache(maxsize=256)
def release(catalogue: Catalogue, indicator: str, vintage: str) -> Release:
    """An indicator in a vintage."""
    return Release(catalogue, indicator, vintage)
