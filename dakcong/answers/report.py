"""Answers as plain documents with stable keys: the contract of the command line."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from dakcong.answers.facts import Facts
from dakcong.answers.known.agreement import Reconciled
from dakcong.answers.known.published import Published
from dakcong.answers.moves.links import full_link, page_address
from dakcong.answers.year.answer import Answer
from dakcong.engine import ENGINE_VERSION
from dakcong.engine.outlook import DOCUMENTED
from dakcong.engine.rounding import significant
from dakcong.engine.statements import Statement
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
    return {
        "indicator": one.indicator.id,
        "year": one.outlook.ytd.year,
        "month": one.month,
        "vintage": one.scenario.vintage,
        "figures_vintage": one.vintage,
        "engine": ENGINE_VERSION,
        **_figures(one),
        "assumptions": {
            code: facts.registry.find(code).text(value)
            for code, value in one.scenario.by_code.items()
            if codes(one.indicator.letter).owns(code)
        },
        **_result(one),
        "link": full_link(facts, one.scenario, page=page_address(address, one.indicator.page)),
        "notices": [asdict(notice) for notice in notices],
    }


def _figures(one: Answer) -> dict[str, Any]:
    index, ytd = one.indicator.index, one.outlook.ytd
    return {
        "unit": "fraction" if index else one.indicator.unit,
        "year_to_date": _amount(one, ytd.value),
        "same_period": _amount(one, ytd.same_period),
        "previous_year": _amount(one, ytd.previous_year),
        "remainder_last_year": _amount(one, ytd.remainder_last_year),
        "target": significant(one.reach.target - 1) if index else one.reach.target,
        "plan": one.plan,
        "growth_to_date": significant(ytd.growth),
    }


def _result(one: Answer) -> dict[str, Any]:
    return {
        "year_end": {name: one.stated(probability) for name, probability in DOCUMENTED.items()},
        "year_end_growth": one.outlook.year_growth(),
        "probability": one.reach.probability,
        "status": status(one.reach),
        "low_plan": asks_too_little(one.reach),
        "gap": _amount(one, one.reach.gap),
        "per_month": _amount(one, one.reach.per_month),
        "required_growth": {
            "value": one.reach.required_growth,
            "low": one.required_low,
            "high": one.required_high,
        },
        "growth_for_80": one.reach.growth_for_80,
    }


def _amount(one: Answer, value: float | None) -> float | None:
    """An amount; None for an index, which has rates alone."""
    return None if one.indicator.index or value is None else significant(value)


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
    return {
        "growth": None if east.growth is None else significant(east.growth),
        "low": east.low,
        "high": east.high,
        "west_growth": significant(east.west_growth),
        "plausible": east.plausible,
    }
