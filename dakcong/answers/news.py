"""Why the projection of an indicator changed from one release to the next."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dakcong.answers.changes import moved, touched
from dakcong.answers.defaults import complete, default_of, persistence_of
from dakcong.answers.facts import Facts
from dakcong.answers.outlooks import Answer, Missing, answer
from dakcong.answers.shown import joined
from dakcong.engine.calibration import default_growth
from dakcong.engine.news import News, View, news
from dakcong.scenario.record import Scenario
from dakcong.scenario.registry import Assumption
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
def change(
    facts: Facts, indicator_id: str, older: str, newer: str, scenario: Scenario | None = None
) -> Change | None:
    """What moved the median from one vintage to another.

    Args:
        facts: the data.
        indicator_id: the indicator.
        older: the earlier vintage, under default assumptions and the reader's choice of figures.
        newer: the later vintage.
        scenario: of the later vintage; the defaults when None. What the reader set in it, beyond
            the choice of figures, is a bar of its own.

    Returns:
        None when a vintage has no answer, or they speak of different years.

    Raises:
        InputError: the newer vintage is of an earlier month.
    """
    indicator = facts.catalogue.indicators[indicator_id]
    scenario = complete(facts, newer, {}) if scenario is None else scenario
    chosen = {
        code: value
        for code, value in touched(facts, scenario).items()
        if facts.registry.find(code).kind == "choice"
    }
    before, _ = moved(facts, complete(facts, newer, chosen), older)
    first, second = (answer(facts, indicator_id, one) for one in (before, scenario))
    if isinstance(first, Missing) or isinstance(second, Missing):
        return None
    if first.outlook.ytd.year != second.outlook.ytd.year:
        return None
    published = sum(share for month, share in first.shares.items() if month <= second.month)
    pace = default_growth(second.outlook.ytd, persistence_of(facts, indicator, older))
    number = facts.registry.find(f"{indicator.letter}.g")
    found = news(
        _view(facts, number, first),
        _view(facts, number, second),
        published,
        fraction(number.rounded(percent(pace))),
    )
    shown = joined(found.bars, found.older, found.newer, indicator.unit)
    return Change(older=first, newer=second, news=found, shown=shown)


def _view(facts: Facts, number: Assumption, one: Answer) -> View:
    scenario = one.scenario
    growth = default_of(facts, number, scenario.vintage, scenario.by_code)
    if not isinstance(growth, float | int):
        raise TypeError(f"{number.code} has no default in {scenario.vintage}")
    return View(outlook=one.outlook, rule_growth=fraction(growth), target=one.reach.target)
