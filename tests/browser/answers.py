"""What the engine says, for what the browser shows."""

from typing import Any

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.year.answer import Answer, answer


def answered(facts: Facts, indicator: str, values: dict[str, Any]) -> Answer:
    found = answer(facts, indicator, complete(facts, "2025-06", values))
    assert isinstance(found, Answer)
    return found
