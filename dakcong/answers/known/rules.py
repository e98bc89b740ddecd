"""How a default is computed: every rule that `assumptions.toml` names for a number."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.so_far import (
    chosen_figures,
    inputs,
    origin_month,
    persistence_of,
    stated_trend,
    year_so_far,
)
from dakcong.engine.calibration import default_growth, default_spread
from dakcong.engine.profile import quarter_shares, remainder_shares, year_share
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.registry import Assumption, Value, Values
from dakcong.units import fraction

OfYear = Callable[[Facts, Indicator, str, Values], float | None]
Rule = Callable[[Facts, Assumption, str, Values], float | None]


def _kept(of_year: OfYear) -> Rule:
    """A rule that rests on the year so far alone: one scenario asks it for every quarter and part.

    Args:
        of_year: facts, indicator, vintage, and the values that the year so far rests on.
    """

    @lru_cache(maxsize=512)
    def found(
        facts: Facts, indicator: str, vintage: str, known: frozenset[tuple[str, Value]]
    ) -> float | None:
        return of_year(facts, facts.catalogue.indicators[indicator], vintage, dict(known))

    def rule(facts: Facts, one: Assumption, vintage: str, values: Values) -> float | None:
        known = inputs(facts.catalogue.indicators[one.indicator], values)
        return found(facts, one.indicator, vintage, known)

    return rule


@_kept
def _growth(facts: Facts, indicator: Indicator, vintage: str, values: Values) -> float | None:
    ytd = year_so_far(facts, indicator, vintage, values)
    if ytd is None:
        return None
    trend = stated_trend(indicator, values)
    return default_growth(ytd, persistence_of(facts, indicator, vintage), trend)


@_kept
def _spread(facts: Facts, indicator: Indicator, vintage: str, values: Values) -> float | None:
    ytd = year_so_far(facts, indicator, vintage, values)
    return None if ytd is None else default_spread(ytd, persistence_of(facts, indicator, vintage))


def _season(facts: Facts, one: Assumption, vintage: str, _values: Values) -> float | None:
    month = origin_month(facts, one.indicator, vintage)
    shares = remainder_shares(facts.catalogue.profiles[one.indicator], month)
    return quarter_shares(shares)[4]


def commodity_season(facts: Facts, indicator: str, commodity: str) -> tuple[float, ...]:
    """Twelve monthly shares of a commodity; those of the whole indicator when it has none."""
    profiles = facts.catalogue.profiles
    return profiles.get(f"{indicator}.{commodity}", profiles[indicator])


def _commodity_share(facts: Facts, one: Assumption, vintage: str, _values: Values) -> float | None:
    month = origin_month(facts, one.indicator, vintage)
    return _remaining_shares(facts, one.indicator, month)[one.commodity]


@lru_cache(maxsize=64)
def _remaining_shares(facts: Facts, indicator: str, month: int) -> dict[str, float]:
    """Share in last year's remaining months: by the share of the year and the season of each."""
    parts = facts.registry.parts(indicator, "share")
    of_year = {part.commodity: fraction(part.year_share) for part in parts}
    of_year[""] = 1.0 - sum(of_year.values())
    remaining = {
        name: share * (1.0 - year_share(commodity_season(facts, indicator, name), month))
        for name, share in of_year.items()
    }
    whole = sum(remaining.values())
    return {name: share / whole for name, share in remaining.items()}


def _unpublished(_facts: Facts, _one: Assumption, _vintage: str, _values: Values) -> None:
    """No source prints it (a weight, a capacity factor, what is decided): the reader gives it."""


def _index_weight(facts: Facts, one: Assumption, vintage: str, _values: Values) -> float | None:
    month = origin_month(facts, one.indicator, vintage)
    return year_share(facts.catalogue.profiles[one.indicator], month)


def _published_growth(facts: Facts, one: Assumption, vintage: str, values: Values) -> float | None:
    indicator = facts.catalogue.indicators[one.indicator]
    figures = chosen_figures(facts, indicator, vintage, values)
    return None if figures is None else fraction(figures.value("growth"))


RULES: Final[dict[str, Rule]] = {
    "persistence": _growth,
    "spread": _spread,
    "season": _season,
    "commodity_share": _commodity_share,
    "index_weight": _index_weight,
    "section_weight": _unpublished,
    "capacity_factor": _unpublished,
    "action_size": _unpublished,
    "action_month": _unpublished,
    "action_delay": _unpublished,
    "leased_output": _unpublished,
    "published_growth": _published_growth,
}
# Of what a reader gives and what has no default to go back to.
UNPUBLISHED: Final = frozenset(name for name, rule in RULES.items() if rule is _unpublished)
