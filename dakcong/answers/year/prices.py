"""What each shock changes of the year end, beside all else that a scenario assumes."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from dakcong.answers.facts import Facts
from dakcong.answers.year.answer import Answer, projected
from dakcong.answers.year.remaining import remaining
from dakcong.answers.year.shocks import possible
from dakcong.errors import InputError
from dakcong.scenario.scenario import Scenario


@lru_cache(maxsize=256)
def prices(facts: Facts, one: Answer) -> Mapping[str, float]:
    """Code of each shock that can act to the median year end with it less that without it.

    In the unit of the outlook; one that leaves no projection is left out.
    """
    indicator, scenario = one.indicator, one.scenario
    rest = remaining(facts, indicator, scenario)

    def year_end(code: str, option: str) -> float:
        if scenario.option(code) == option:
            return one.outlook.year_end()
        moved = Scenario(scenario.vintage, {**scenario.by_code, code: option})
        return projected(facts, indicator, moved, rest, one.outlook.ytd)[0].year_end()

    found = {}
    for shock in possible(facts, indicator, scenario):
        try:
            found[shock.code] = year_end(shock.code, "on") - year_end(shock.code, "off")
        except InputError:
            continue
    return MappingProxyType(found)
