"""The charts of a board."""

import pytest

from dakcong.answers.boards.indicator import board
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.reader import Reader


@pytest.mark.parametrize("name", ["exports", "retail_sales"])
def test_the_axis_stands_while_the_scenario_moves(facts: Facts, name: str) -> None:
    found = set()
    for growth in (-20.0, 0.0, 20.0):
        given = {"x.g": growth, "r.g": growth}
        scenario = complete(facts, "2025-06", given)
        reader = Reader(facts=facts, scenario=scenario, language="vi")
        rows = board(reader, name)["exhibits"]["fan"]["rows"]
        found |= {row["top"] for row in rows}
        assert max(row["p97_5"] for row in rows if "p97_5" in row) < rows[0]["top"]
    assert len(found) == 1
