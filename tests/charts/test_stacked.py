"""Bars of parts: one axis that begins at zero, words once a line."""

from dakcong.charts.bars import Bar, bars_data
from dakcong.charts.stacked import stacked_specification
from dakcong.charts.style import EAST, WEST, Mark

MARKS = (Mark("■", WEST, "side_west"), Mark("■", EAST, "side_east"))


def test_the_axis_is_fixed_and_colours_are_those_of_the_legend() -> None:
    found = stacked_specification("vi", "MW", MARKS, 6000.0)
    bars, words = found["layer"]
    assert bars["encoding"]["x"]["scale"]["domain"] == [0, 6000.0]
    assert bars["encoding"]["color"]["scale"]["range"] == [WEST, EAST]
    # The words stand above the bar, from zero on, where every screen has room for them.
    assert words["mark"]["dy"] < 0
    assert words["encoding"]["x"] == {"datum": 0}
    assert words["transform"] == [{"filter": "datum.said != ''"}]


def test_parts_follow_each_other() -> None:
    rows = bars_data(
        [
            Bar(label="a", start=0.0, end=2.0, meaning="side_west", said="West 2 · East 3"),
            Bar(label="a", start=2.0, end=5.0, meaning="side_east", said=""),
        ]
    )
    assert [(row["start"], row["end"]) for row in rows] == [(0.0, 2.0), (2.0, 5.0)]
