"""Shocks beside the sliders: each with its price, and with its size while it is on."""

from dakcong.answers.boards.controls import switches
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.prices import prices
from dakcong.answers.year.shocks import possible
from dakcong.figures.catalogue import Indicator
from dakcong.shows import Control
from dakcong.texts import numbers


def shocks(reader: Reader, indicator: Indicator) -> list[Control]:
    """What may come from outside, each with its price, and with its size below it while it is on.

    The price is what it changes of the median year end, beside all else as it stands.
    """
    facts, scenario, outcome = reader.facts, reader.scenario, reader.outcome(indicator.id)
    known = prices(facts, outcome) if isinstance(outcome, Answer) else {}
    found = switches(reader, possible(facts, indicator, scenario), "shocks")
    for one in found:
        if one["kind"] == "switch" and one["code"] in known:
            one["price"] = _price(reader, indicator, one["code"], known[one["code"]])
    if found:
        found[-1]["note"] = reader.text("control.shock_note")
    return found


def _price(reader: Reader, indicator: Indicator, code: str, price: float) -> str:
    """What a shock changes of the year end, or that its size is still to be set."""
    if reader.scenario.number(reader.facts.registry.find(code).size) == 0.0:
        return reader.text("control.no_size")
    return numbers.difference(price, indicator.unit, reader.language)
