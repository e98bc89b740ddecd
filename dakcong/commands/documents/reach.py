"""What reaching the target takes, as documents.

Rates and probabilities are fractions, amounts are in the indicator's unit; an index has no
amounts, so its year ends are growth on last year. Values of assumptions are as in links.
"""

from dataclasses import asdict
from typing import Any

from dakcong.answers.facts import Facts
from dakcong.answers.reach.goals import Together, denominators, sureness
from dakcong.answers.reach.path import target_path
from dakcong.answers.reach.waiting import last_chance
from dakcong.answers.year.answer import Answer
from dakcong.commands.documents.amounts import amounts_of


def reach_report(facts: Facts, one: Answer) -> dict[str, Any]:
    """Denominators, confidences, last chance and path of one indicator."""
    amount = amounts_of(one)
    return {
        "indicator": one.indicator.id,
        "vintage": one.scenario.vintage,
        "denominators": [
            {
                "target_kind": row.answer.target_kind,
                "base": row.base,
                "target": amount(row.answer.reach.target),
                "required_growth": row.answer.reach.required_growth,
                "probability": row.answer.reach.probability,
                "status": row.status,
                "chosen": row.chosen,
            }
            for row in denominators(facts, one)
        ],
        "confidences": [
            {**asdict(row), "fair_target": amount(row.fair_target)} for row in sureness(facts, one)
        ],
        "last_chance": _chance(facts, one),
        "path": _path(facts, one),
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
        "otherwise": [
            {
                "indicator": read.answer.indicator.id,
                "reading": read.reading,
                "all": read.probability,
            }
            for read in one.otherwise
        ],
        "independent": None if found is None else found.independent,
        "bounds": None if found is None else [found.low, found.high],
    }


def _chance(facts: Facts, one: Answer) -> dict[str, Any]:
    chance = last_chance(facts, one)
    found, figure = chance.delay, chance.best_figure
    return {
        "outcome": found.outcome,
        "month": found.last,
        "best": found.best,
        "best_source": None if figure is None else figure.source,
        "needed": {str(state.month): state.needed for state in found.states},
    }


def _path(facts: Facts, one: Answer) -> dict[str, Any]:
    found, index = target_path(facts, one), one.indicator.index
    # Amounts of an index are parts of last year's sum: they mean nothing by themselves.
    return {
        "track": found.track,
        "ratio": found.ratio,
        "months": None if index else [asdict(stage) for stage in found.months],
        "quarters": None if index else [asdict(stage) for stage in found.quarters],
    }
