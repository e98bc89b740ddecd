"""The path to the target by month and quarter, for one indicator."""

from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.year.answer import Answer
from dakcong.engine.planned_path import PlannedPath, planned_path


@lru_cache(maxsize=256)
def target_path(facts: Facts, one: Answer) -> PlannedPath:
    """The path under the scenario's season; amounts of an index are parts of last year's sum."""
    season = facts.catalogue.profiles[one.indicator.id]
    return planned_path(one.outlook.ytd, one.reach.target, season, one.shares)
