"""Defaults of a scenario, computed from the vintage's figures and rounded to the step.

Every rule that `assumptions.toml` names stands here. The order of the registry is the order of
computation: a default may rest on values before it (the growth on the chosen reading).
"""

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known import vintages
from dakcong.answers.known.published import Published, published, year_to_date
from dakcong.engine.calibration import Persistence, default_growth
from dakcong.engine.index import index_year
from dakcong.engine.profile import quarter_shares, remainder_shares, year_share
from dakcong.figures.catalogue import Indicator
from dakcong.figures.events import Event
from dakcong.model import YearToDate
from dakcong.periods import remaining_quarters, split_vintage
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Assumption, Value
from dakcong.scenario.scenario import Scenario
from dakcong.units import fraction, percent

OPTION_RULES: Final = ("readings", "bases", "targets")
# Rule of a stated trend, whose default is fixed: default growths further down rest on it.
TREND: Final = "trend"


def origin(facts: Facts, indicator: str, vintage: str) -> str:
    """Release of an indicator's newest figure; the vintage itself when it has none yet."""
    readings = vintages.levels(facts.catalogue, indicator, vintage)
    return readings[0].vintage if readings else vintage


def origin_month(facts: Facts, indicator: str, vintage: str) -> int:
    """Last published month of an indicator; that of the vintage when it has no figure yet."""
    return split_vintage(origin(facts, indicator, vintage))[1]


def options(facts: Facts, one: Assumption, vintage: str) -> tuple[str, ...]:
    """What an option may be in a vintage, the default first; empty for a number."""
    match one.rule if one.form == "option" else "":
        case "readings":
            readings = vintages.levels(facts.catalogue, one.indicator, vintage)
            return tuple(reading.code for reading in readings)
        case "bases":
            return tuple(base.code for base in vintages.bases(facts.catalogue, one.indicator))
        case "targets":
            return facts.catalogue.indicators[one.indicator].targets
    return one.options


def applies(facts: Facts, one: Assumption, vintage: str) -> bool:
    """Whether an assumption plays a part in a vintage."""
    return one.code in _applying(facts, vintage)


@lru_cache(maxsize=64)
def _applying(facts: Facts, vintage: str) -> frozenset[str]:
    """Codes of all assumptions that play a part in a vintage."""
    found = (one.code for one in facts.registry.assumptions if _applies(facts, one, vintage))
    return frozenset(found)


def _applies(facts: Facts, one: Assumption, vintage: str) -> bool:
    year, month = split_vintage(origin(facts, one.indicator, vintage))
    if one.quarter:
        return one.quarter in remaining_quarters(month)
    if one.rule == "season":
        return len(remaining_quarters(month)) > 1
    if one.rule == "readings":
        return bool(options(facts, one, vintage))
    known = vintages.known_on(facts.catalogue, vintage)
    event = _event_of(facts, one)
    if event is not None and not event.date.startswith(str(year)):
        return False
    if event is not None and one.by_month:
        return event.known_on <= known and max(event.months) > month
    return not one.known_on or one.known_on <= known


def _event_of(facts: Facts, one: Assumption) -> Event | None:
    """The event behind a shock or its size."""
    names = (other.event for other in facts.registry.of(one.indicator) if other.size == one.code)
    return facts.catalogue.events.get(one.event or next(names, ""))


def vocabulary(facts: Facts) -> dict[str, dict[str, tuple[str, ...]]]:
    """Vintage to code to options, for the link codec."""
    return {
        vintage: {
            one.code: options(facts, one, vintage)
            for one in facts.registry.assumptions
            if applies(facts, one, vintage)
        }
        for vintage in vintages.vintages(facts.catalogue)
    }


def complete(facts: Facts, vintage: str, given: Mapping[str, Value]) -> Scenario:
    """A scenario with every value: the given ones, and defaults that rest on them.

    A default that cannot be computed (the growth of an index whose first half nobody published)
    stays out of the scenario; setting what it rests on brings it in.
    """
    return _complete(facts, vintage, frozenset(given.items()))


@lru_cache(maxsize=512)
def _complete(facts: Facts, vintage: str, given: frozenset[tuple[str, Value]]) -> Scenario:
    """One move asks for several scenarios that it does not change, such as those of the presets."""
    values: dict[str, Value] = {}
    known = dict(given)
    for one in facts.registry.assumptions:
        if not applies(facts, one, vintage):
            continue
        if one.code in known:
            values[one.code] = known[one.code]
            continue
        default = default_of(facts, one, vintage, values)
        if default is not None:
            values[one.code] = default
    return Scenario(vintage, values)


def default_of(
    facts: Facts, one: Assumption, vintage: str, values: Mapping[str, Value]
) -> Value | None:
    """Default of one assumption, given the values before it; None when it cannot be computed."""
    if one.default is not None:
        return one.default
    if one.form == "option":
        return options(facts, one, vintage)[0]
    found = RULES[one.rule](facts, one, vintage, values)
    return None if found is None else one.rounded(percent(found))


def chosen_figures(
    facts: Facts, indicator: Indicator, vintage: str, values: Mapping[str, Value]
) -> Published | None:
    """The published figures under the readings that the values choose."""
    return published(
        facts.catalogue,
        indicator.id,
        vintage,
        str(values.get(codes(indicator.letter).reading, "")),
        str(values.get(codes(indicator.letter).base, "")),
    )


def year_so_far(
    facts: Facts, indicator: Indicator, vintage: str, values: Mapping[str, Value]
) -> YearToDate | None:
    """The year to date under the given values; None when a figure and an assumption lack."""
    if indicator.index:
        code = codes(indicator.letter)
        growth, weight = values.get(code.first_part), values.get(code.first_part_weight)
        if not isinstance(growth, float | int) or not isinstance(weight, float | int):
            return None
        figures_vintage = origin(facts, indicator.id, vintage)
        year, month = split_vintage(figures_vintage)
        return index_year(
            year=year,
            month=month,
            growth=fraction(growth),
            weight=fraction(weight),
            vintage=figures_vintage,
        )
    figures = chosen_figures(facts, indicator, vintage, values)
    return None if figures is None else year_to_date(figures)


def persistence_of(facts: Facts, indicator: Indicator, vintage: str) -> Persistence:
    """Calibration of the indicator's kind at its last published month."""
    month = origin_month(facts, indicator.id, vintage)
    return facts.catalogue.persistence[indicator.kind, month]


def _growth(
    facts: Facts, one: Assumption, vintage: str, values: Mapping[str, Value]
) -> float | None:
    indicator = facts.catalogue.indicators[one.indicator]
    ytd = year_so_far(facts, indicator, vintage, values)
    if ytd is None:
        return None
    trend = stated_trend(indicator, values)
    return default_growth(ytd, persistence_of(facts, indicator, vintage), trend)


def stated_trend(indicator: Indicator, values: Mapping[str, Value]) -> float | None:
    """Usual log growth a year that the reader states; None while its switch is off."""
    code = codes(indicator.letter)
    usual = values.get(code.trend_size)
    if values.get(code.trend) != "on" or not isinstance(usual, float | int):
        return None
    return math.log1p(fraction(usual))


def _spread(
    facts: Facts, one: Assumption, vintage: str, _values: Mapping[str, Value]
) -> float | None:
    return persistence_of(facts, facts.catalogue.indicators[one.indicator], vintage).scale


def _season(
    facts: Facts, one: Assumption, vintage: str, _values: Mapping[str, Value]
) -> float | None:
    month = origin_month(facts, one.indicator, vintage)
    shares = remainder_shares(facts.catalogue.profiles[one.indicator], month)
    return quarter_shares(shares)[4]


def commodity_season(facts: Facts, indicator: str, commodity: str) -> tuple[float, ...]:
    """Twelve monthly shares of a commodity; those of the whole indicator when it has none."""
    profiles = facts.catalogue.profiles
    return profiles.get(f"{indicator}.{commodity}", profiles[indicator])


def _commodity_share(
    facts: Facts, one: Assumption, vintage: str, _values: Mapping[str, Value]
) -> float | None:
    """Share in last year's remaining months: by the share of the year and the season of each."""
    month = origin_month(facts, one.indicator, vintage)
    of_year = {
        part.commodity: fraction(part.year_share)
        for part in facts.registry.parts(one.indicator, "share")
    }
    of_year[""] = 1.0 - sum(of_year.values())
    remaining = {
        name: share * (1.0 - year_share(commodity_season(facts, one.indicator, name), month))
        for name, share in of_year.items()
    }
    return remaining[one.commodity] / sum(remaining.values())


def _section_weight(
    _facts: Facts, _one: Assumption, _vintage: str, _values: Mapping[str, Value]
) -> None:
    """No source prints the weight of a section of the province's index: the reader gives it."""


def _index_weight(
    facts: Facts, one: Assumption, vintage: str, _values: Mapping[str, Value]
) -> float | None:
    month = origin_month(facts, one.indicator, vintage)
    return year_share(facts.catalogue.profiles[one.indicator], month)


def _published_growth(
    facts: Facts, one: Assumption, vintage: str, values: Mapping[str, Value]
) -> float | None:
    indicator = facts.catalogue.indicators[one.indicator]
    figures = chosen_figures(facts, indicator, vintage, values)
    return None if figures is None else fraction(figures.value("growth"))


Rule = Callable[[Facts, Assumption, str, Mapping[str, Value]], float | None]
RULES: Final[dict[str, Rule]] = {
    "persistence": _growth,
    "spread": _spread,
    "season": _season,
    "commodity_share": _commodity_share,
    "index_weight": _index_weight,
    "section_weight": _section_weight,
    "published_growth": _published_growth,
}
