"""The charts of a board."""

import pytest

from dakcong.answers.boards.indicator import board
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.reader import Reader
from tests.boards.reading import reading


def test_what_is_pinned_has_a_line_of_its_own_in_the_year(facts: Facts) -> None:
    given = {"v": "2025-06", "x.g": "10", "pb": "x.g_20", "pa": "x.g_5"}
    made = board(reading(facts, given), "exports")["exhibits"]["fan"]
    last = made["rows"][-1]
    # 1 520 + 1 005.847 * 1.05, and * 1.2; each line begins where the published one ends.
    assert (last["pa"], last["pb"]) == pytest.approx((2576.14, 2727.02), abs=0.01)
    first = next(row for row in made["rows"] if row["actual"] == 1520)
    assert (first["pa"], first["pb"]) == (1520, 1520)
    # A browser that has drawn a third one is told that it is gone.
    assert {row["pc"] for row in made["rows"] if "p50" in row} == {None}
    said = made["alt"].replace("\u00a0", " ")
    assert said.endswith("Đã ghim A: cả năm 2.576 triệu USD. Đã ghim B: cả năm 2.727 triệu USD.")


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


@pytest.mark.parametrize("assumed", [True, False])
def test_the_legend_names_no_bar_that_is_not_there(facts: Facts, assumed: bool) -> None:
    # No source printed the index of six months of 2025; of nine months one did.
    given = {"v": "2025-06", "i.h": "15"} if assumed else {"v": "2025-09"}
    made = board(reading(facts, given), "iip")["exhibits"]["rates"]
    assert made["absent"] == ["Đã công bố" if assumed else "Giả định"]
