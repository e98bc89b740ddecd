"""Bars of parts: one axis that begins at zero, words once a line."""

from dakcong.charts.bars import Bar
from dakcong.charts.stacked import stacked_data, stacked_specification
from dakcong.charts.style import EAST, HOLLOW, WEST, Mark

MARKS = (Mark("■", WEST, "side_west"), Mark("■", EAST, "side_east"))


def test_the_axis_is_fixed_and_colours_are_those_of_the_legend() -> None:
    found = stacked_specification("vi", "MW", MARKS, 6000.0)
    bars, *words = found["layer"]
    assert bars["encoding"]["x"]["scale"]["domain"] == [0, 6000.0]
    assert bars["encoding"]["color"]["scale"]["range"] == [WEST, EAST]
    # Name and numbers stand above the bar, from zero on, where every screen has room for them.
    assert [one["encoding"]["text"]["field"] for one in words] == ["label", "said"]
    for one in words:
        assert one["mark"]["dy"] < bars["mark"]["yOffset"] - 12
        assert one["encoding"]["x"] == {"datum": 0}
        assert one["transform"] == [{"filter": "datum.said != ''"}]


def test_what_the_legend_shows_as_an_outline_is_drawn_as_one() -> None:
    marks = (*MARKS, Mark(HOLLOW, WEST, "side_both"))
    bars, *_ = stacked_specification("vi", "MW", marks, 6000.0)["layer"]
    for channel, outline, filled in (("fillOpacity", 0, 1), ("strokeWidth", 1.5, 1)):
        found = bars["encoding"][channel]
        (drawn,) = found["condition"]
        assert drawn["test"] == {"field": "meaning", "oneOf": ["side_both"]}
        assert (drawn["value"], found["value"]) == (outline, filled)


def test_a_part_of_less_than_a_pixel_is_seen_by_its_edge() -> None:
    bars, *_ = stacked_specification("vi", "MW", MARKS, 6000.0)["layer"]
    assert bars["encoding"]["stroke"] == bars["encoding"]["color"]
    assert bars["encoding"]["strokeWidth"] == {"value": 1}


def test_parts_follow_each_other() -> None:
    rows = stacked_data(
        [
            Bar(label="a", start=0.0, end=2.0, meaning="side_west", said="West 2 · East 3"),
            Bar(label="a", start=2.0, end=5.0, meaning="side_east", said="West 2 · East 3"),
        ]
    )
    assert [(row["start"], row["end"]) for row in rows] == [(0.0, 2.0), (2.0, 5.0)]
    # Said once.
    assert [row["said"] for row in rows] == ["West 2 · East 3", ""]
