import re
from itertools import pairwise

import pytest
import vl_convert
from hypothesis import given
from hypothesis import strategies as st

from dakcong.charts.compared import Line, compared_data, compared_specification, spread

FIRST = Line(kind="default", name="Mặc định 115", amounts={10: 60.0, 11: 80.0, 12: 115.0})
OTHER = Line(kind="pa", name="A 117", amounts={10: 60.0, 11: 90.0, 12: 117.0})
GOALS = (("target", 110.0), ("plan", 112.0))


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
    # The published amount once a line.
    assert [one["actual"] for one in rows if one["actual"]] == [60.0, 60.0]
    assert [one["month"] for one in rows] == [10, 11, 12, 10, 11, 12]


def svg(lines: list[Line], width: int = 700) -> str:
    made = {**compared_specification("vi", "triệu USD"), "width": width}
    rows = compared_data(lines, 60.0, 200.0, "vi")
    return vl_convert.vegalite_to_svg(
        {**made, "data": {"name": "source"}, "datasets": {"source": rows}}
    )


def test_each_name_stands_behind_a_piece_of_its_line() -> None:
    goals = [Line(kind=one, name=one, amounts=dict.fromkeys((10, 11, 12), at)) for one, at in GOALS]
    drawn = svg([FIRST, OTHER, *goals])
    looks = re.findall(
        r'd="M[\d.]+,[\d.]+L[^"]*" stroke="(#\w+)" stroke-width="2" stroke-dasharray="([\d,]+)"',
        drawn,
    )
    # As many looks as lines: a target and a plan are two.
    assert len(set(looks)) == len(looks) == 4
    piece = (
        r'<line[^>]*translate\(([\d.]+),([\d.]+)\)" x2="(\d+)" y2="0"'
        r' stroke="(#\w+)" stroke-width="2" stroke-dasharray="([\d,]+)"'
    )
    pieces = re.findall(piece, drawn)
    names = re.findall(
        r'translate\(([\d.]+),([\d.]+)\)"[^>]*>(Mặc định 115|A 117|target|plan)<', drawn
    )
    assert [name for *_, name in names] == ["Mặc định 115", "A 117", "target", "plan"]
    assert [look for *_, colour, dash in pieces for look in [(colour, dash)]] == looks
    for (left, at, width, *_), (name_left, name_at, _) in zip(pieces, names, strict=True):
        # Letters of 12 px stand 4 px below their middle.
        assert float(name_at) - 4 == pytest.approx(float(at), abs=1)
        assert 0 < float(name_left) - float(left) - float(width) < 8


@pytest.mark.parametrize("width", [700, 1100])
def test_the_lines_go_on_to_where_the_names_begin(width: int) -> None:
    drawn = svg([FIRST, OTHER], width)
    (end,) = set(re.findall(r'd="M0,[\d.]+L[\d.]+,[\d.]+L([\d.]+),[\d.]+" stroke="#', drawn))
    # "Mặc định 188.704" in bold letters of 12 px is 110 px wide, its line in front of it 40.
    assert width - float(end) == pytest.approx(110 + 40, abs=15)


def test_every_number_stands_at_its_line() -> None:
    axes = [
        one["encoding"].get("y", {}).get("axis")
        for one in compared_specification("vi", "x")["layer"]
    ]
    assert [one["labelFlush"] for one in axes if one] == [False]


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
