"""Settings that a reader may choose, at random."""

import random
from typing import Any

from dakcong.answers.facts import Facts

# Highest value of parts that make a whole together: of six commodities, of three sections.
SMALL = {"share": 14.0, "weight": 30.0}


def random_values(facts: Facts, source: random.Random, indicator: str) -> dict[str, Any]:
    """Values of one indicator on a way drawn with them; parts of a whole stay below it."""
    letter = facts.catalogue.indicators[indicator].letter
    values: dict[str, Any] = {}
    for one in facts.registry.of(indicator):
        if one.code == f"{letter}.p":
            values[one.code] = source.choice(one.options)
        elif one.form == "number":
            high = SMALL.get(one.part, one.high)
            values[one.code] = one.rounded(source.uniform(one.low, high))
        elif one.kind == "shock":
            values[one.code] = source.choice(("on", "off"))
    return values
