"""Settings that a reader may choose, at random."""

import random
from typing import Any

from dakcong.answers.facts import Facts


def random_values(facts: Facts, source: random.Random, indicator: str) -> dict[str, Any]:
    """Values of one flow on a way drawn with them; shares so small that they stay below 100 %."""
    letter = facts.catalogue.indicators[indicator].letter
    values: dict[str, Any] = {}
    for one in facts.registry.of(indicator):
        if one.code == f"{letter}.p":
            values[one.code] = source.choice(one.options)
        elif one.form == "number":
            high = 14.0 if one.part == "share" else one.high
            values[one.code] = one.rounded(source.uniform(one.low, high))
        elif one.kind == "shock":
            values[one.code] = source.choice(("on", "off"))
    return values
