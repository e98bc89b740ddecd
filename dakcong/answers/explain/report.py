"""Explanation, news and record as plain documents with stable keys.

Units as in `report_reach`. Bars of a waterfall and of news are given exactly and as shown; the
shown ones join the shown ends exactly.
"""

from dataclasses import asdict
from typing import Any

from dakcong.answers.explain.map import Map, TwoGoals
from dakcong.answers.explain.parts import GrowthParts, growth_parts, methods_beside
from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import Waterfall, waterfall
from dakcong.answers.facts import Facts
from dakcong.answers.report import Amount, amounts_of
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.sections import SectionsTogether, sections_together
from dakcong.engine.rounding import significant
from dakcong.engine.sensitivity import Bar


def explain_report(facts: Facts, one: Answer) -> dict[str, Any]:
    """Tornado, waterfall, contributions, base and simple methods of one indicator."""
    amount, by_section = amounts_of(one), sections_together(facts, one)
    year_ends = methods_beside(facts, one).year_ends
    return {
        "indicator": one.indicator.id,
        "vintage": one.scenario.vintage,
        "median": amount(one.outlook.year_end()),
        "tornado": [_bar(bar, amount) for bar in sensitivity(facts, one)],
        "waterfall": _waterfall(waterfall(facts, one), amount),
        "growth": _growth(growth_parts(facts, one)),
        "sections": None if by_section is None else _sections(by_section),
        "methods": {key: amount(value) for key, value in year_ends.items()},
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


def two_goals_report(one: TwoGoals) -> dict[str, Any]:
    """Two indicators' goals over the growth of both."""
    return {
        side: {
            "indicator": found.indicator.id,
            "growth": list(growth),
            "required": required,
            "reached": list(reached),
            "probability": list(chances),
        }
        for side, found, growth, required, reached, chances in (
            ("x", one.x, one.xs, one.x_required, one.x_reached, one.x_probability),
            ("y", one.y, one.ys, one.y_required, one.y_reached, one.y_probability),
        )
    }


def _bar(one: Bar, amount: Amount) -> dict[str, Any]:
    return {
        "code": one.move.name,
        "low": one.move.low,
        "high": one.move.high,
        "median": [amount(one.low.median), amount(one.high.median)],
        "probability": [one.low.probability, one.high.probability],
    }


def _waterfall(one: Waterfall, amount: Amount) -> dict[str, Any]:
    return {
        "start": amount(one.start.median),
        "end": amount(one.end.median),
        "probability": [one.start.probability, one.end.probability],
        "held": dict(one.held),
        "rest": None if one.rest is None else list(one.rest),
        "bars": [
            {"codes": list(bar.codes), "part": bar.part, "shown": bar.shown} for bar in one.bars
        ],
    }


def _growth(one: GrowthParts) -> dict[str, Any]:
    return {
        "so_far": one.parts.so_far,
        "remainder": one.parts.remainder,
        "year": one.parts.year,
        "base_ratio": one.base.base_ratio,
        "year_share": one.base.year_share,
        "usual_share": one.base.usual_share,
        "two_years": one.two_years,
    }


def _sections(one: SectionsTogether) -> dict[str, Any]:
    return {
        "growth": one.growth,
        "from_shocks": one.from_shocks,
        "parts": [asdict(part) for part in one.parts],
        "shown": dict(one.shown),
    }
