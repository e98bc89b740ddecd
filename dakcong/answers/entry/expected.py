"""What stands beside a field: what was before, the plan, the usual share, the range to expect."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.published import printed, published
from dakcong.answers.known.vintages import levels, vintages
from dakcong.answers.year.answer import Answer, answer
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.model import Figure
from dakcong.periods import MONTHS, split_vintage
from dakcong.units import percent

Interval = tuple[float, float]
# Measures that a release brings: of an indicator whose months add up, and of an index.
FLOW: Final = ("level", "month_level", "growth", "month_growth", "plan_share")
INDEX: Final = ("growth", "month_growth")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What is known of an indicator before a release comes.

    Attributes:
        month: the last month known of the year, 0 for none.
        before: the last printed figure of each measure.
        year_ago: the figure of the same months a year earlier, where one was printed.
        last_year: what the same months of last year brought, computed where nobody printed it;
            in its unit, None for an index or where nothing tells.
        same_period: what the months known so far brought last year, likewise.
        plan: of the year.
        usual_share: part of a year that its months bring by the season; a fraction.
        ranges: measure to what 99 % of real series would give, in its unit.
    """

    month: int
    before: Mapping[str, Figure]
    year_ago: Mapping[str, Figure]
    last_year: float | None
    same_period: float | None
    plan: float | None
    usual_share: float
    ranges: Mapping[str, Interval] = field(default_factory=dict)


def measures(indicator: Indicator) -> tuple[str, ...]:
    """What a release brings of an indicator's months."""
    return INDEX if indicator.index else FLOW


def year_measures(indicator: Indicator) -> tuple[str, ...]:
    """What is set for its year."""
    if indicator.index:
        return indicator.targets
    pairs = (("plan", "plan_growth"), ("goal", "goal_growth"))
    return tuple(one for pair in pairs if pair[0] in indicator.targets for one in pair)


@lru_cache(maxsize=64)
def expected(facts: Facts, indicator_id: str, release: str) -> Expected:
    """What is known of an indicator before a release comes."""
    indicator = facts.catalogue.indicators[indicator_id]
    year, month = split_vintage(release)
    found = _answer_before(facts, indicator_id, release)
    if found is not None and (found.outlook.ytd.year != year or found.month >= month):
        found = None
    last = _last(facts, indicator_id, release)
    chosen = published(facts.catalogue, indicator_id, last) if last else None
    plan = printed(chosen, "plan") if chosen is not None and chosen.year == year else None
    ytd = None if found is None else found.outlook.ytd
    added = None if found is None else _added(found, month)
    flow = indicator.flow and ytd is not None and added is not None
    return Expected(
        month=0 if found is None else found.month,
        before=_before(facts, indicator_id, release),
        year_ago=_at(facts, indicator_id, year - 1, month),
        last_year=ytd.same_period + added if flow and ytd and added is not None else None,
        same_period=ytd.same_period if flow and ytd else None,
        plan=plan,
        usual_share=sum(facts.catalogue.profiles[indicator_id][:month]),
        ranges=_ranges(facts, indicator, month, found, plan),
    )


def _last(facts: Facts, indicator: str, release: str) -> str:
    known = (one.vintage for one in facts.catalogue.levels if one.indicator == indicator)
    return max((one for one in known if one < release), default="")


def _answer_before(facts: Facts, indicator: str, release: str) -> Answer | None:
    """The default answer of the last release before; None where there is none."""
    last = max((one for one in vintages(facts.catalogue) if one < release), default="")
    if not last:
        return None
    try:
        found = answer(facts, indicator, complete(facts, last, {}))
    except InputError:
        return None
    return found if isinstance(found, Answer) else None


def _added(found: Answer, month: int) -> float:
    """What last year brought between the month known and this one, by the season."""
    share = sum(part for one, part in found.shares.items() if one <= month)
    return found.outlook.ytd.remainder_last_year * share


def _before(facts: Facts, indicator: str, release: str) -> dict[str, Figure]:
    """The newest printing of each measure; of several the one that projections rest on."""
    known = [
        one
        for one in facts.catalogue.figures
        if (one.indicator, one.region) == (indicator, "merged") and one.until < release
    ]
    relied = {
        (one.vintage, name)
        for one in facts.catalogue.levels
        if one.indicator == indicator and one == levels(facts.catalogue, indicator, one.vintage)[0]
        for name in one.figures
    }
    known.sort(key=lambda one: (one.until, (one.vintage, one.name) in relied))
    return {one.measure: one for one in known}


def _at(facts: Facts, indicator: str, year: int, month: int) -> dict[str, Figure]:
    return {
        one.measure: one
        for one in facts.catalogue.figures
        if (one.indicator, one.region) == (indicator, "merged")
        and (one.year, one.month) == (year, month)
    }


def _ranges(
    facts: Facts, indicator: Indicator, month: int, found: Answer | None, plan: float | None
) -> dict[str, Interval]:
    """Growth of the months since by what real series have shown, on what last year brought."""
    kind, known = indicator.kind, facts.catalogue.growth_ranges
    if found is None:
        so_far = known.get((kind, "to_date", min(month, MONTHS - 1)))
        return {"growth": _rates(so_far.range_99)} if so_far is not None else {}
    ytd, usual = found.outlook.ytd, known[kind, "remainder", found.month].range_99
    added = _added(found, month)
    low, high = (ytd.value + added * (1 + one) for one in usual)
    base = ytd.same_period + added
    ranges = {"growth": _rates((low / base - 1, high / base - 1)), "month_growth": _rates(usual)}
    if indicator.flow:
        single = ytd.remainder_last_year * found.shares[month]
        ranges["level"] = (low, high)
        ranges["month_level"] = (single * (1 + usual[0]), single * (1 + usual[1]))
        if plan:
            ranges["plan_share"] = (percent(low / plan), percent(high / plan))
    return ranges


def _rates(ends: Interval) -> Interval:
    return percent(ends[0]), percent(ends[1])
