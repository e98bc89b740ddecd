from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.charts.compared import Line, compared_data, compared_specification, spread

FIRST = Line(kind="default", name="Mặc định 115", amounts={10: 60.0, 11: 80.0, 12: 115.0})
OTHER = Line(kind="pa", name="A 117", amounts={10: 60.0, 11: 90.0, 12: 117.0})


def test_every_line_has_its_months_and_a_name_where_it_ends() -> None:
    rows = compared_data([FIRST, OTHER], 60.0, 200.0, "vi")
    drawn = [(one["kind"], one["label"], one["amount"]) for one in rows if one["amount"]]
    assert drawn[:3] == [
        ("default", "T10", 60.0),
        ("default", "T11", 80.0),
        ("default", "T12", 115.0),
    ]
    assert [one["words"] for one in rows if one["words"]] == ["Mặc định 115", "A 117"]
    assert {one["top"] for one in rows if one["amount"]} == {200.0}
    # The published amount once a line; beyond the months only room for the names.
    assert [one["actual"] for one in rows if one["actual"]] == [60.0, 60.0]
    assert [one["label"] for one in rows[6:]] == [" ", "  "]


def test_names_that_would_overlap_stand_around_their_middle() -> None:
    assert spread([100.0, 104.0, 200.0], 10.0) == pytest.approx([97.0, 107.0, 200.0])
    assert spread([104.0, 100.0, 102.0], 10.0) == pytest.approx([112.0, 92.0, 102.0])
    assert spread([1.0], 10.0) == [1.0]


@given(values=st.lists(st.floats(0, 1000), min_size=1, max_size=7), apart=st.floats(0.5, 50))
def test_names_keep_their_order_and_distance(values: list[float], apart: float) -> None:
    places = spread(values, apart)
    order = sorted(range(len(values)), key=lambda one: values[one])
    for before, after in pairwise(order):
        assert places[after] - places[before] >= apart - 1e-6
    assert sum(places) == pytest.approx(sum(values), abs=1e-6)


def test_the_specification_is_made_once_and_carries_no_data() -> None:
    made = compared_specification("en", "million USD")
    assert made is compared_specification("en", "million USD")
    assert "data" not in made
