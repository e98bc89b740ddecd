"""The intervals that the rounding of the printed figures leaves, by hand."""

import pytest

from dakcong.answers.boards.explain import explain
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.vintages import vintages
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer, answer
from dakcong.answers.year.rounding import LEVELS, rounding_left
from dakcong.texts import say
from tests.answers.answered import answered
from tests.boards.reading import headings

INDICATORS = ("exports", "retail_sales", "iip")


def test_retail_of_june_by_hand(facts: Facts) -> None:
    # Printed "gần 92.742" beside a plan less its rest: 92 741. Last year 182 281 / 1.095 to
    # / 1.0935, same period 92 741 / 1.17 to / 1.155; growth of +10 % is kept.
    low = 92741 + 1.1 * (182281 / 1.095 - 92741 / 1.155)
    high = 92741 + 1.1 * (182281 / 1.0935 - 92741 / 1.17)
    assert (low, high) == pytest.approx((187_529.6, 188_913.1), abs=0.05)
    found = rounding_left(answered(facts, "retail_sales", complete(facts, "2025-06", {})))
    assert found is not None
    assert found.ends["p50"] == pytest.approx((low, high), abs=0.01)
    # Required +2,414 to +3,909 %: ln(1.1 / 1.03909) / 0.0509 = 1.1195 and 1.4036 of t(3), below
    # which lie 82,8 and 87,2 %.
    assert found.probability == pytest.approx((0.8277, 0.8725), abs=5e-4)


def test_industry_of_september_by_hand(facts: Facts) -> None:
    # +12,36 % is [12.355, 12.37), of a weight of 72,7 %: 0.727 * 0.00015 wide.
    one = answered(facts, "iip", complete(facts, "2025-09", {}))
    found = rounding_left(one)
    assert found is not None
    for name, level in LEVELS.items():
        low, high = found.ends[name]
        assert high - low == pytest.approx(0.727 * 0.00015, rel=1e-3)
        assert low <= one.outlook.year_end(level) <= high


@pytest.mark.parametrize("indicator", INDICATORS)
def test_the_point_lies_within_and_the_intervals_are_in_order(facts: Facts, indicator: str) -> None:
    for vintage in vintages(facts.catalogue):
        one = answer(facts, indicator, complete(facts, vintage, {}))
        if not isinstance(one, Answer):
            continue
        found = rounding_left(one)
        assert found is not None
        for name, level in LEVELS.items():
            low, high = found.ends[name]
            assert low <= one.outlook.year_end(level) <= high
        low, high = found.probability
        assert 0 <= low <= one.reach.probability <= high <= 1
        assert found.ends["p10"] < found.ends["p50"] < found.ends["p90"]


@pytest.mark.parametrize(
    ("indicator", "given"), [("retail_sales", {"r.h": 10.9}), ("iip", {"i.h": 15.0})]
)
def test_an_assumed_growth_so_far_has_no_rounding(
    facts: Facts, indicator: str, given: dict[str, float]
) -> None:
    one = answered(facts, indicator, complete(facts, "2025-06", {**given}))
    assert rounding_left(one) is None
    reader = Reader(facts=facts, scenario=one.scenario, language="vi")
    assert say("vi", "explore.rounding_heading") not in headings(explain(reader, one))


def test_the_intervals_are_said_below_the_board(facts: Facts) -> None:
    one = answered(facts, "retail_sales", complete(facts, "2025-06", {}))
    reader = Reader(facts=facts, scenario=one.scenario, language="vi")
    *_, last = explain(reader, one)
    assert last["heading"] == say("vi", "explore.rounding_heading")
    (said,) = (one["words"] for one in last["content"] if one["kind"] == "text")
    said = said.replace("\u00a0", " ")
    assert "từ 187.530 đến 188.913 tỷ đồng" in said
    assert "khả năng đạt từ 83 % đến 87 %" in said
