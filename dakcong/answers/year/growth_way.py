"""How the growth of the remaining months is set: as one rate, by quarter, by what drives it."""

from typing import Final

from dakcong.answers.facts import Facts
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.scenario import Scenario

# The way of an index: each of its sections grows on its own.
SECTIONS: Final = "sections"
# Ways to set the growth of the remaining months by what drives it.
DRIVEN: Final = ("commodities", "volume_price", SECTIONS)
# What a refusal is called when parts, each in its range, make no whole together.
NO_WHOLE: Final = ("error.shares", "error.section_weights")


def growth_digits(facts: Facts, indicator: Indicator) -> int:
    """Digits after the point of the step, in per cent, on which growth is set and asked for."""
    return facts.registry.find(codes(indicator.letter).growth).digits


def path_code(indicator: Indicator) -> str:
    """Code of the option that says how growth is set."""
    return codes(indicator.letter).path


def way_of(indicator: Indicator, scenario: Scenario) -> str:
    """How growth is set: as one rate ("whole"), or in parts such as "quarters"."""
    return str(scenario.by_code.get(path_code(indicator), "whole"))
