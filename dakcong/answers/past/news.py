"""Why the projection of an indicator changed from one release to the next."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.so_far import persistence_of
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.answers.year.joined import joined
from dakcong.engine.calibration import default_growth
from dakcong.engine.news import News, news
from dakcong.engine.rounding import significant
from dakcong.scenario.codes import codes
from dakcong.units import fraction, percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The change between two releases of one indicator.

    Attributes:
        older, newer: the answers.
        news: exact bars.
        shown: bars on the shown digits, joining the shown medians exactly.
    """

    older: Answer
    newer: Answer
    news: News
    shown: Mapping[str, float]

    @property
    def target_change(self) -> float:
        """Newer target less older one: it moves no median, but the margin over the target."""
        return significant(self.newer.reach.target - self.older.reach.target)


def releases(facts: Facts, indicator_id: str) -> tuple[str, ...]:
    """Vintages that brought this indicator a figure of its own, earliest first."""
    levels = facts.catalogue.levels
    return tuple(sorted({one.vintage for one in levels if one.indicator == indicator_id}))


def changes(facts: Facts, indicator_id: str, until: str = "9999-12") -> tuple[Change, ...]:
    """The changes of the default projection between consecutive releases, up to `until`."""
    known = [one for one in releases(facts, indicator_id) if one <= until]
    found = (change(facts, indicator_id, older, newer) for older, newer in pairwise(known))
    return tuple(one for one in found if one is not None)


@lru_cache(maxsize=256)
def change(facts: Facts, indicator_id: str, older: str, newer: str) -> Change | None:
    """What moved the median of the default projection from one vintage to another.

    Returns:
        None when a vintage has no answer, or they speak of different years.

    Raises:
        InputError: the newer vintage is of an earlier month.
    """
    indicator = facts.catalogue.indicators[indicator_id]
    first, second = (
        answer(facts, indicator_id, complete(facts, vintage, {})) for vintage in (older, newer)
    )
    if isinstance(first, Missing) or isinstance(second, Missing):
        return None
    if first.outlook.ytd.year != second.outlook.ytd.year:
        return None
    published = sum(share for month, share in first.shares.items() if month <= second.month)
    pace = default_growth(second.outlook.ytd, persistence_of(facts, indicator, older))
    number = facts.registry.find(codes(indicator.letter).growth)
    pace = fraction(number.rounded(percent(pace)))
    found = news(first.outlook, second.outlook, published, pace)
    shown = joined(found.bars, found.older, found.newer, indicator.unit)
    return Change(older=first, newer=second, news=found, shown=shown)
