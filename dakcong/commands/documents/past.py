"""News between releases and the record of projections, as documents.

Growth rates and probabilities are fractions, amounts in the unit of the indicator.
"""

from typing import Any

from dakcong.answers.facts import Facts
from dakcong.answers.past.news import Change, changes
from dakcong.answers.past.record import Announced, Entry, announced, record
from dakcong.commands.documents.amounts import amounts_of
from dakcong.engine.rounding import significant


def news_report(facts: Facts, indicator_id: str, until: str = "9999-12") -> list[dict[str, Any]]:
    """The changes of the default projection between consecutive releases."""
    return [_change(one) for one in changes(facts, indicator_id, until)]


def record_report(facts: Facts, indicator_id: str) -> dict[str, Any]:
    """Every stated default projection and what was published later."""
    early = announced(facts, indicator_id)
    return {
        "indicator": indicator_id,
        "full_year": None,
        "entries": [_entry(one) for one in record(facts, indicator_id)],
        "announced": None if early is None else _announced(early),
    }


def _change(one: Change) -> dict[str, Any]:
    index = one.newer.indicator.index
    amount, found = amounts_of(one.newer), one.news
    return {
        "older": one.older.vintage,
        "newer": one.newer.vintage,
        "medians": [amount(found.older), amount(found.newer)],
        "expected": None if index else found.expected,
        "actual": None if index else significant(found.actual),
        "bars": dict(found.bars),
        "shown": dict(one.shown),
        "target_change": one.target_change,
    }


def _entry(one: Entry) -> dict[str, Any]:
    return {
        "vintage": one.answer.vintage,
        "year_end": dict(one.stated),
        "probability": one.answer.reach.probability,
        "later": [
            {
                "vintage": later.answer.vintage,
                "actual": significant(later.actual),
                "expected": dict(later.expected),
                "inside_80": later.inside_80,
                "inside_95": later.inside_95,
            }
            for later in one.later
        ],
        "at_least": one.floor,
        "verdict": one.verdict,
        "target_met": one.target_met,
    }


def _announced(one: Announced) -> dict[str, Any]:
    return {
        "value": one.figure.value,
        "low": one.low,
        "high": one.high,
        "source": one.figure.source,
        "below_year_to_date": one.below,
        "impossible": one.impossible,
        "share": one.share,
        "share_before": one.share_before,
    }
