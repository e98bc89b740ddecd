"""A value outside what real series have shown is named, with the nearest that is not."""

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.usual import Outside, outside, usual_range

# The ends of the slider ranges, as the head of assumptions.toml says them since the first release.
FIRST_RELEASE = {
    "x.g": (-0.596, 1.109),
    "r.g": (-0.249, 0.434),
    "i.g": (-0.400, 0.852),
}


@pytest.mark.parametrize(("code", "ends"), FIRST_RELEASE.items())
def test_the_outer_range_is_the_one_behind_the_sliders(
    facts: Facts, code: str, ends: tuple[float, float]
) -> None:
    found = usual_range(facts, facts.registry.find(code), "2025-06")
    assert found is not None
    assert found.range_99 == pytest.approx(ends, abs=6e-4)


def test_ranges_lie_inside_each_other(facts: Facts) -> None:
    for one in facts.catalogue.growth_ranges.values():
        lows = [ends[0] for ends in (one.range_99, one.range_95, one.range_80)]
        highs = [ends[1] for ends in (one.range_80, one.range_95, one.range_99)]
        assert [*lows, *highs] == sorted([*lows, *highs])
        assert one.range_80[0] < 0 < one.range_80[1]
    assert len(facts.catalogue.growth_ranges) == 3 * (11 + 11 + 4)


# Trade after June: 95 % from -33.03 to +58.90 %, 99 % from -59.58 to +110.93 %.
@pytest.mark.parametrize(
    ("value", "nearest", "beyond"),
    [(58.9, None, False), (59.0, 58.9, False), (-33.1, -33.0, False), (115.0, 58.9, True)],
)
def test_a_value_outside_history_gets_the_nearest_usual_one(
    facts: Facts, value: float, nearest: float | None, beyond: bool
) -> None:
    found = outside(facts, facts.registry.find("x.g"), "2025-06", value)
    if nearest is None:
        assert found is None
    else:
        assert found == Outside(low=-33.0, high=58.9, nearest=nearest, beyond_99=beyond)


def test_what_is_suggested_is_usual_and_on_the_step(facts: Facts) -> None:
    for one in facts.registry.assumptions:
        if one.form == "number":
            found = outside(facts, one, "2025-06", one.high)
            if found is not None:
                assert one.rounded(found.nearest) == found.nearest
                assert outside(facts, one, "2025-06", found.nearest) is None


@pytest.mark.parametrize(
    ("code", "vintage", "span", "place"),
    [
        ("x.g", "2025-06", "remainder", 6),
        ("x.q3", "2025-06", "quarter", 3),
        ("x.q4", "2025-06", "quarter", 4),
        ("x.q4", "2025-08", "quarter", 4),
        ("x.q4", "2025-10", "remainder", 10),
        ("x.g", "2025-11", "remainder", 11),
    ],
)
def test_growth_is_judged_by_the_same_months(
    facts: Facts, code: str, vintage: str, span: str, place: int
) -> None:
    found = usual_range(facts, facts.registry.find(code), vintage)
    assert found is facts.catalogue.growth_ranges["trade", span, place]


def test_the_first_part_of_industry_is_judged_by_first_parts(facts: Facts) -> None:
    found = usual_range(facts, facts.registry.find("i.h"), "2025-06")
    assert found is facts.catalogue.growth_ranges["industry", "to_date", 6]


# Nobody measured a history of the last month of a quarter, of volumes, prices, shares and sizes.
@pytest.mark.parametrize(
    ("code", "vintage"),
    [
        *(("x.q3", "2025-08"), ("x.cv", "2025-06"), ("x.cp", "2025-06"), ("x.cs", "2025-06")),
        *(("x.uz", "2025-06"), ("x.s", "2025-06"), ("r.v", "2025-06"), ("i.w", "2025-06")),
    ],
)
def test_what_has_no_history_is_not_judged(facts: Facts, code: str, vintage: str) -> None:
    one = facts.registry.find(code)
    assert usual_range(facts, one, vintage) is None
    assert outside(facts, one, vintage, one.high) is None


def test_every_default_is_usual(facts: Facts) -> None:
    for vintage in ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11"):
        scenario = complete(facts, vintage, {})
        for code, value in scenario.by_code.items():
            if not isinstance(value, str):
                assert outside(facts, facts.registry.find(code), vintage, value) is None, code
