"""One answer as a document: the contract of the command line."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from dakcong.answers.facts import Facts
from dakcong.answers.moves.doubted import doubted
from dakcong.answers.moves.links import full_link, page_address
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.rounding import rounding_left
from dakcong.engine import ENGINE_VERSION
from dakcong.engine.outlook import DOCUMENTED
from dakcong.engine.rounding import significant
from dakcong.engine.status import asks_too_little, status
from dakcong.scenario.codes import codes
from dakcong.scenario.link import Notice


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
        "rounding": _rounding(one),
        "growth_readings": [asdict(reading) for reading in doubted(facts, one)],
        "link": full_link(facts, one.scenario, page=page_address(address, one.indicator.page)),
        "notices": [_notice(notice) for notice in notices],
    }


def _notice(one: Notice) -> dict[str, str]:
    """A notice; `pin` where it speaks of a pinned scenario."""
    said: dict[str, str] = asdict(one)
    return said if one.pin else {name: text for name, text in said.items() if name != "pin"}


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
        "excess": _amount(one, one.reach.excess),
        "per_month": _amount(one, one.reach.per_month),
        "required_growth": {
            "value": one.reach.required_growth,
            "low": one.required_low,
            "high": one.required_high,
        },
        "growth_for_80": one.reach.growth_for_80,
    }


def _rounding(one: Answer) -> dict[str, list[float]] | None:
    """What the rounding of the printed figures alone leaves open, lowest and highest."""
    left, less = rounding_left(one), 1 if one.indicator.index else 0
    if left is None:
        return None
    ends = {name: [significant(end - less) for end in both] for name, both in left.ends.items()}
    return {**ends, "probability": list(left.probability)}


def _amount(one: Answer, value: float | None) -> float | None:
    """An amount; None for an index, which has rates alone."""
    return None if one.indicator.index or value is None else significant(value)
