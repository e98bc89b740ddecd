"""The path to the target by month and quarter, for one indicator."""

from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.year.answer import Missing, answer
from dakcong.engine.planned_path import PlannedPath, planned_path
from dakcong.scenario.scenario import Scenario


@lru_cache(maxsize=256)
def target_path(facts: Facts, indicator_id: str, scenario: Scenario) -> PlannedPath | Missing:
    """The path under the scenario's season; amounts of an index are parts of last year's sum."""
    one = answer(facts, indicator_id, scenario)
    if isinstance(one, Missing):
        return one
    season = facts.catalogue.profiles[indicator_id]
    return planned_path(one.outlook.ytd, one.reach.target, season, one.shares)
