"""Which assumptions have an effect, by the way the reader set the growth and the shocks."""

from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import TREND, default_of
from dakcong.answers.year.actions import needed, taking_effect
from dakcong.answers.year.growth_way import SECTIONS, way_of
from dakcong.answers.year.shocks import acting, possible
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Assumption
from dakcong.scenario.scenario import Scenario


def in_use(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Assumption, ...]:
    """The assumptions of an indicator that can move a digit of its answer, in order.

    Left out are growths, shares, prices, volumes and sections of another way than the chosen one,
    switches of shocks that rest in it, sizes of shocks that do not act, a trend that no growth on
    its default rests on, its size while it is off, and actions that do not act, with what only they
    rest on.
    """
    return _in_use(facts, indicator.id, scenario)


@lru_cache(maxsize=64)
def _in_use(facts: Facts, indicator_id: str, scenario: Scenario) -> tuple[Assumption, ...]:
    """One board asks for the same many times."""
    indicator = facts.catalogue.indicators[indicator_id]
    way = way_of(indicator, scenario)
    switches = {one.code for one in possible(facts, indicator, scenario)}
    acting_sizes = {one.size for one in acting(facts, indicator, scenario)}
    shocks, trend = switches | acting_sizes, _trend(facts, indicator, scenario, way)
    actions = taking_effect(facts, indicator, scenario)
    acting_besides = {one.code for one in (*actions, *needed(facts, indicator, scenario))}

    def used(one: Assumption) -> bool:
        if one.kind == "shock":
            return one.code in shocks
        if one.code in acting_besides or one.deed or one.plant:
            return one.code in acting_besides
        return one.code in trend if one.rule == TREND else _of_way(one, way)

    return tuple(
        one for one in facts.registry.of(indicator.id) if one.code in scenario.by_code and used(one)
    )


def _trend(facts: Facts, indicator: Indicator, scenario: Scenario, way: str) -> set[str]:
    """Codes of the trend that play a part: its switch, and its size while it is on."""
    rests = any(
        scenario.by_code[one.code] == default_of(facts, one, scenario.vintage, scenario.by_code)
        for one in facts.registry.of(indicator.id)
        if one.rule == "persistence" and one.code in scenario.by_code and _of_way(one, way)
    )
    if not rests:
        return set()
    code = codes(indicator.letter)
    on = scenario.by_code.get(code.trend) == "on"
    return {code.trend, code.trend_size} if on else {code.trend}


def _of_way(one: Assumption, way: str) -> bool:
    if one.section:
        return way == SECTIONS
    if one.part:
        return way == ("commodities" if one.commodity else "volume_price")
    if one.quarter:
        return way == "quarters"
    if one.rule == "persistence":
        return way == "whole"
    if one.rule == "season":
        return way != "commodities"
    return True
