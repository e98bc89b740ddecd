"""Reach and explanation as plain documents with stable keys, for the command line and files.

Rates and probabilities are fractions, amounts are in the indicator's unit; an index has no
amounts, so its year ends are growth on last year. Values of assumptions are as in links.
"""

from collections.abc import Mapping
from typing import Any

from dakcong.answers.facts import Facts
from dakcong.answers.reach.goals import Together, denominators, sureness
from dakcong.answers.reach.path import target_path
from dakcong.answers.reach.waiting import Chance, last_chance
from dakcong.answers.report import amounts_of
from dakcong.answers.year.answer import Answer
from dakcong.engine.planned_path import PlannedPath, Stage


def reach_report(facts: Facts, one: Answer) -> dict[str, Any]:
    """Denominators, confidences, last chance and path of one indicator."""
    amount = amounts_of(one)
    return {
        "indicator": one.indicator.id,
        "vintage": one.scenario.vintage,
        "denominators": [
            {
                "target_kind": row.target_kind,
                "base": row.base,
                "target": amount(row.reach.target),
                "required_growth": row.reach.required_growth,
                "probability": row.reach.probability,
                "status": row.status,
                "chosen": row.chosen,
            }
            for row in denominators(facts, one)
        ],
        "confidences": [
            {
                "confidence": row.confidence,
                "growth": row.growth,
                "fair_target": amount(row.fair_target),
            }
            for row in sureness(one)
        ],
        "last_chance": _chance(last_chance(facts, one)),
        "path": _path(one, target_path(facts, one)),
    }


def together_report(one: Together) -> dict[str, Any]:
    """All targets at once."""
    found = one.joint
    return {
        "probabilities": dict(one.probabilities),
        "missing": list(one.missing),
        "assumed": list(one.assumed),
        "correlation": None if found is None else found.correlation,
        "all": None if found is None else found.probability,
        "independent": None if found is None else found.independent,
        "bounds": None if found is None else [found.low, found.high],
    }


def _chance(one: Chance) -> dict[str, Any]:
    found, figure = one.delay, one.best_figure
    return {
        "outcome": found.outcome,
        "month": found.last,
        "best": found.best,
        "best_source": None if figure is None else figure.source,
        "needed": {str(state.month): state.needed for state in found.states},
    }


def _path(one: Answer, found: PlannedPath) -> dict[str, Any]:
    index = one.indicator.index
    return {
        "track": found.track,
        "ratio": found.ratio,
        # Amounts of an index are parts of last year's sum: they mean nothing by themselves.
        "months": None if index else [_stage(stage) for stage in found.months],
        "quarters": None if index else [_stage(stage) for stage in found.quarters],
    }


def _stage(one: Stage) -> Mapping[str, float | None]:
    return {
        "number": one.number,
        "planned": one.planned,
        "cumulative": one.cumulative,
        "needed": one.needed,
        "needed_cumulative": one.needed_cumulative,
    }
