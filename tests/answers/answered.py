"""The answer that a test is about, where there is one."""

from dakcong.answers.facts import Facts
from dakcong.answers.year.answer import Answer, answer
from dakcong.scenario.scenario import Scenario


def answered(facts: Facts, indicator: str, scenario: Scenario) -> Answer:
    """The answer for an indicator; a test that expects one fails without it."""
    found = answer(facts, indicator, scenario)
    assert isinstance(found, Answer)
    return found
