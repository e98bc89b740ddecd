"""How the growth of the remaining months is set: as one rate, by quarter, by what drives it."""

from dakcong.figures.catalogue import Indicator
from dakcong.scenario.record import Scenario


def path_code(indicator: Indicator) -> str:
    """Code of the option that says how growth is set."""
    return f"{indicator.letter}.p"


def way_of(indicator: Indicator, scenario: Scenario) -> str:
    """How growth is set: as one rate ("whole"), or in parts such as "quarters"."""
    return str(scenario.by_code.get(path_code(indicator), "whole"))
