"""Which assumptions have an effect, by the way the reader set the growth and the shocks."""

from dakcong.answers.facts import Facts
from dakcong.answers.shocks import acting, possible
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.record import Scenario
from dakcong.scenario.registry import Assumption


def in_use(facts: Facts, indicator: Indicator, scenario: Scenario) -> tuple[Assumption, ...]:
    """The assumptions of an indicator that can move a digit of its answer, in order.

    Left out are growths, shares, prices and volumes of another way than the chosen one, switches of
    shocks that rest in it, and sizes of shocks that do not act.
    """
    way = str(scenario.by_code.get(f"{indicator.letter}.p", "whole"))
    switches = {one.code for one in possible(facts, indicator, scenario)}
    sizes = {one.size for one in acting(facts, indicator, scenario)}
    return tuple(
        one
        for one in facts.registry.of(indicator.id)
        if one.code in scenario.by_code
        and (one.code in switches | sizes if one.kind == "shock" else _of_way(one, way))
    )


def _of_way(one: Assumption, way: str) -> bool:
    if one.part:
        return way == ("commodities" if one.commodity else "volume_price")
    if one.quarter:
        return way == "quarters"
    if one.rule == "persistence":
        return way == "whole"
    if one.rule == "season":
        return way != "commodities"
    return True
