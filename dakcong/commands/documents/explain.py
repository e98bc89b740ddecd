"""What changes the answer, as documents.

Units as in `reach`. Bars of a waterfall and of news are given exactly and as shown; the shown ones
join the shown ends exactly.
"""

from dataclasses import asdict
from typing import Any

from dakcong.answers.explain.map import Goal, Map
from dakcong.answers.explain.parts import growth_parts, methods_beside
from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.facts import Facts
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.sections import sections_together
from dakcong.commands.documents.amounts import amounts_of
from dakcong.engine.rounding import significant


def explain_report(facts: Facts, one: Answer) -> dict[str, Any]:
    """Tornado, waterfall, contributions, base and simple methods of one indicator."""
    amount, growth = amounts_of(one), growth_parts(facts, one)
    return {
        "indicator": one.indicator.id,
        "vintage": one.scenario.vintage,
        "median": amount(one.outlook.year_end()),
        "tornado": [
            {
                "code": bar.move.name,
                "low": bar.move.low,
                "high": bar.move.high,
                "median": [amount(bar.low.median), amount(bar.high.median)],
                "probability": [bar.low.probability, bar.high.probability],
            }
            for bar in sensitivity(facts, one)
        ],
        "waterfall": _waterfall(facts, one),
        "growth": {**asdict(growth.parts), **asdict(growth.base), "two_years": growth.two_years},
        "sections": _sections(facts, one),
        "methods": {
            key: amount(value) for key, value in methods_beside(facts, one).year_ends.items()
        },
    }


def map_report(one: Map) -> dict[str, Any]:
    """The map of two growth rates: one row a y, one column an x."""
    grid, index = one.grid, one.indicator.index
    return {
        "x": one.x.code,
        "y": one.y.code,
        "xs": list(grid.xs),
        "ys": list(grid.ys),
        "target": significant(one.target - 1) if index else one.target,
        "median": [[significant(cell - 1) if index else cell for cell in r] for r in grid.median],
        "probability": [list(row) for row in grid.probability],
        "contour": list(grid.contour),
    }


def two_goals_report(found: tuple[Goal, Goal]) -> dict[str, Any]:
    """Two indicators' goals over the growth of both."""
    return {
        side: {
            "indicator": goal.answer.indicator.id,
            "growth": list(goal.growths),
            "required": goal.required,
            "reached": list(goal.reached),
            "probability": list(goal.probabilities),
        }
        for side, goal in zip("xy", found, strict=True)
    }


def _waterfall(facts: Facts, one: Answer) -> dict[str, Any]:
    way, amount = waterfall(facts, one), amounts_of(one)
    return {
        "start": amount(way.start.median),
        "end": amount(way.end.median),
        "probability": [way.start.probability, way.end.probability],
        "held": dict(way.held),
        "rest": None if way.rest is None else list(way.rest),
        "bars": [asdict(bar) | {"codes": list(bar.codes)} for bar in way.bars],
    }


def _sections(facts: Facts, one: Answer) -> dict[str, Any] | None:
    found = sections_together(facts, one)
    if found is None:
        return None
    return {
        "growth": found.growth,
        "from_shocks": found.from_shocks,
        "parts": [asdict(part) for part in found.parts],
        "shown": dict(found.shown),
    }
