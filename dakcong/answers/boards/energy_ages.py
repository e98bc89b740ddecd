"""How old the obstacles of power projects are at least."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from dakcong.answers.known.power import Held
from dakcong.answers.reader import Reader
from dakcong.figures.obstacles import Obstacle
from dakcong.periods import MONTHS

# Bands of age, the oldest first, by the least months that they hold.
_BANDS: Final = {"over_24": 25, "to_24": 12, "under_12": 0}


def since(obstacles: Iterable[Obstacle]) -> str:
    """Since when one of them is known at least: its origin, else the first that reports it."""
    return min(one.opened or one.date for one in obstacles)


def months(start: str, day: datetime.date) -> int:
    """Whole months that have passed at least since a day, or since the end of a month or year."""
    year, *rest = map(int, start.split("-"))
    month, first = [*rest, *(MONTHS, 31)[len(rest) :]]
    passed = (day.year - year) * MONTHS + day.month - month - (day.day < first)
    return max(passed, 0)


def oldest_first(groups: Iterable[Held], day: datetime.date) -> list[Held]:
    """By bands of age, in the order given within each."""
    bands = [*_BANDS]
    return sorted(groups, key=lambda one: bands.index(_band(months(since(one.obstacles), day))))


def ages(reader: Reader, groups: Sequence[Held], day: datetime.date) -> str:
    """How many have no origin, and of which band all are at least."""
    every = [one for own in groups for one in own.obstacles]
    counted = Counter(_band(months(since([one]), day)) for one in every)
    return reader.text(
        "energy.ages",
        unknown=sum(not one.opened for one in every),
        total=len(every),
        day=reader.written(day.isoformat(), "date"),
        kinds=len({one.content for one in every}),
        oldest=since(every),
        **{band: counted[band] for band in _BANDS},
    )


def _band(passed: int) -> str:
    return next(band for band, least in _BANDS.items() if passed >= least)
