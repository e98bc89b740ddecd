"""Answers as plain documents with stable keys: the contract of the command line."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from dakcong.answers.facts import Facts
from dakcong.answers.known.agreement import Reconciled
from dakcong.answers.known.published import Published
from dakcong.answers.moves.links import full_link
from dakcong.answers.year.answer import Answer
from dakcong.engine import ENGINE_VERSION
from dakcong.engine.outlook import DOCUMENTED
from dakcong.engine.rounding import significant
from dakcong.engine.status import asks_too_little, status
from dakcong.scenario.codes import codes
from dakcong.scenario.link import Notice

Amount = Callable[[float | None], float | None]


def projection(
    facts: Facts, one: Answer, notices: Sequence[Notice], address: str
) -> dict[str, Any]:
    """One answer; `address` is where the app is reached.

    Rates are fractions; amounts are in `unit`; an index has rates, no amounts.
    """
    index = one.indicator.index
    outlook, ytd = one.outlook, one.outlook.ytd
    registry = facts.registry

    def amount(value: float | None) -> float | None:
        return None if index or value is None else significant(value)

    return {
        "indicator": one.indicator.id,
        "year": ytd.year,
        "month": ytd.month,
        "vintage": one.scenario.vintage,
        "figures_vintage": ytd.vintage,
        "engine": ENGINE_VERSION,
        "unit": "fraction" if index else one.indicator.unit,
        "year_to_date": amount(ytd.value),
        "same_period": amount(ytd.same_period),
        "previous_year": amount(ytd.previous_year),
        "remainder_last_year": amount(ytd.remainder_last_year),
        "target": significant(one.reach.target - 1) if index else one.reach.target,
        "plan": one.plan,
        "growth_to_date": significant(ytd.growth),
        "assumptions": {
            code: registry.find(code).text(value)
            for code, value in one.scenario.by_code.items()
            if codes(one.indicator.letter).owns(code)
        },
        "year_end": {name: one.stated(probability) for name, probability in DOCUMENTED.items()},
        "year_end_growth": outlook.year_growth(),
        "probability": one.reach.probability,
        "status": status(one.reach),
        "low_plan": asks_too_little(one.reach),
        "gap": amount(one.reach.gap),
        "per_month": amount(one.reach.per_month),
        "required_growth": {
            "value": one.reach.required_growth,
            "low": one.required_low,
            "high": one.required_high,
        },
        "growth_for_80": one.reach.growth_for_80,
        "link": full_link(facts, one.scenario, base=address, path=one.indicator.page),
        "notices": [asdict(notice) for notice in notices],
    }


def reconciliation(published: Published, found: Reconciled) -> dict[str, Any]:
    """One reconciliation. Ratios are factors (1.16 for +16 %); amounts are in the figures' unit."""
    checks = {one.statement.name: one for one in found.result.checks}
    return {
        "indicator": published.indicator,
        "vintage": published.level.vintage,
        "reading": published.level.code,
        "unit": published.figures["plan"].unit,
        "consistent": found.result.consistent,
        "contradictions": [list(one) for one in found.result.contradictions],
        "unchecked": list(found.result.unchecked),
        "statements": [
            {
                "name": one.name,
                "as_printed": found.figures[one.name].as_printed,
                "source": found.figures[one.name].source,
                "low": significant(one.low),
                "high": significant(one.high),
                "implied": list(checks[one.name].implied) if one.name in checks else None,
                "checked": checks[one.name].checked if one.name in checks else None,
            }
            for one in found.statements
        ],
        "amounts": {name: list(ends) for name, ends in found.result.amounts.items()},
        "share_of_plan_fits": found.denominators,
        "east": None
        if found.east is None
        else {
            "growth": None if found.east.growth is None else significant(found.east.growth),
            "low": found.east.low,
            "high": found.east.high,
            "west_growth": significant(found.east.west_growth),
            "plausible": found.east.plausible,
        },
        "alternatives": [
            {
                "name": one.figure.name,
                "as_printed": one.figure.as_printed,
                "contradicts": list(one.contradicts),
            }
            for one in found.alternatives
        ],
    }


def amounts_of(one: Answer) -> Amount:
    """How a year end is written: as it is, or as growth for an index."""
    if not one.indicator.index:
        return lambda value: None if value is None else significant(value)
    return lambda value: None if value is None else significant(value - 1)
