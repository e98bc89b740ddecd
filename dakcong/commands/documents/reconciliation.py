"""One reconciliation as a document."""

from dataclasses import asdict
from typing import Any

from dakcong.answers.known.agreement import Reconciled
from dakcong.answers.known.published import Published
from dakcong.engine.rounding import significant
from dakcong.engine.statements import Statement


def reconciliation(published: Published, found: Reconciled) -> dict[str, Any]:
    """One reconciliation. Ratios are factors (1.16 for +16 %); amounts are in the figures' unit."""
    return {
        "indicator": published.indicator,
        "vintage": published.level.vintage,
        "reading": published.level.code,
        "unit": published.figures["plan"].unit,
        "consistent": found.result.consistent,
        "contradictions": [list(one) for one in found.result.contradictions],
        "unchecked": list(found.result.unchecked),
        "statements": [_statement(found, one) for one in found.statements],
        "amounts": {name: list(ends) for name, ends in found.result.amounts.items()},
        "share_of_plan_fits": found.denominators,
        "east": _east(found),
        "alternatives": [
            {"name": figure.name, "as_printed": figure.as_printed, "contradicts": list(against)}
            for figure, against in found.alternatives
        ],
    }


def _statement(found: Reconciled, one: Statement) -> dict[str, Any]:
    check = next((check for check in found.result.checks if check.statement.name == one.name), None)
    return {
        "name": one.name,
        "as_printed": found.figures[one.name].as_printed,
        "source": found.figures[one.name].source,
        "low": significant(one.low),
        "high": significant(one.high),
        "implied": list(check.implied) if check else None,
        "checked": check.checked if check else None,
    }


def _east(found: Reconciled) -> dict[str, Any] | None:
    east = found.east
    if east is None:
        return None
    rounded = {"west_growth": significant(east.west_growth)}
    if east.growth is not None:
        rounded["growth"] = significant(east.growth)
    return {**asdict(east), **rounded, "plausible": east.plausible}
