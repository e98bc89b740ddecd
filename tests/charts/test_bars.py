"""Bars under their names, and the map of two growth rates: what the data say."""

import re

import pytest
import vl_convert

from dakcong.charts.bars import OF_PERIODS, SIDES, Bar, bars_data, bars_specification
from dakcong.charts.heat import heat_data
from dakcong.charts.stacked import stacked_data, stacked_specification
from dakcong.engine.two_way import TwoWay


def test_bars_keep_their_ends_and_share_the_reference() -> None:
    bars = [
        Bar(label="a", start=10.0, end=8.0, meaning="less", said="8"),
        Bar(label="a", start=10.0, end=13.0, meaning="more", said="13"),
    ]
    rows = bars_data(bars, 11.0)
    assert [(row["start"], row["end"], row["meaning"], row["reference"]) for row in rows] == [
        (10.0, 8.0, "less", 11.0),
        (10.0, 13.0, "more", 11.0),
    ]
    assert bars_data(bars)[0]["reference"] is None


def test_a_long_name_breaks_but_never_within_a_number() -> None:
    name = "Giá cà phê ở mức đáy đầu tháng 7 cho đến hết năm: −1.234\u00a0triệu\u00a0USD"
    (row,) = bars_data([Bar(label=name, start=0.0, end=1.0, meaning="more", said="")])
    lines = row["label"].split("\n")
    assert len(lines) == 3
    assert " ".join(lines) == name
    assert lines[-1].endswith("−1.234\u00a0triệu\u00a0USD")


def test_cells_touch_and_the_line_ends_at_the_edge() -> None:
    grid = TwoWay(
        xs=(0.0, 0.1),
        ys=(0.0, 0.05),
        median=((1.0, 1.0), (1.0, 1.0)),
        probability=((0.1, 0.2), (0.3, 0.998)),
        contour=(0.04, 0.99),
    )
    rows = heat_data(grid, (0.0, 5.0), "en")
    cells = [row for row in rows if row["part"] == "cell"]
    assert [(row["x"], row["x2"], row["y"], row["y2"]) for row in cells] == [
        (-5.0, 5.0, -2.5, 2.5),
        (5.0, 15.0, -2.5, 2.5),
        (-5.0, 5.0, 2.5, 7.5),
        (5.0, 15.0, 2.5, 7.5),
    ]
    assert [row["chance"] for row in cells] == [0.1, 0.2, 0.3, 0.998]
    assert [row["chance_words"] for row in cells] == [*("10%", "20%", "30%", "above 95%")]
    assert [(row["x"], row["y"]) for row in rows if row["part"] == "line"] == [(0.0, 4.0)]
    assert [(row["x"], row["y"]) for row in rows if row["part"] == "here"] == [(0.0, 5.0)]


def test_a_step_begins_where_the_last_one_ends() -> None:
    bars = [
        Bar(label="a", start=0.0, end=1500.0, meaning="more", said=""),
        Bar(label="b", start=1500.0, end=1514.0, meaning="more", said=""),
        Bar(label="c", start=1514.0, end=1514.0, meaning="less", said=""),
    ]
    made = bars_specification("en", "ha", SIDES, compared=False, ends=(0.0, 3000.0))
    data = {"name": "source", "values": bars_data(bars)}
    svg = vl_convert.vegalite_to_svg({**made, "width": 632, "data": data})
    drawn = re.findall(r'd="M([\d.]+),[^"]*?h([\d.]+)[^"]*" fill=[^>]*stroke-width="(\d)"', svg)
    # 632 less 8 and 24 are 600 pixels for 3000 ha: 300, and 2.8; a level alone has an outline.
    found = [tuple(round(float(one), 3) for one in bar) for bar in drawn]
    assert found == [(8, 300, 0), (308, 2.8, 0), (310.8, 0, 3)]


def test_what_the_legend_shows_as_an_outline_is_drawn_as_one() -> None:
    bars = [
        Bar(label="a", start=0.0, end=2.0, meaning="year_to_date", said=""),
        Bar(label="b", start=0.0, end=1.0, meaning="to_check", said=""),
    ]
    made = bars_specification("en", "%", OF_PERIODS, compared=False, ends=(0.0, None))
    data = {"name": "source", "values": bars_data(bars)}
    svg = vl_convert.vegalite_to_svg({**made, "width": 632, "data": data})
    filled, hollow = re.findall(r'<path [^>]*aria-roledescription="bar"[^>]*>', svg)
    assert ('fill-opacity="0"' in filled, 'fill-opacity="0"' in hollow) == (False, True)
    assert ('stroke-width="0"' in filled, 'stroke-width="1.5"' in hollow) == (True, True)
    # One colour says that both are of the year to date.
    assert {re.findall(r' stroke="(#\w+)"', one)[0] for one in (filled, hollow)} == {"#0f8a7e"}


def test_amounts_begin_at_zero_and_changes_where_they_begin() -> None:
    for wanted, ends in (([0.0, 700.0], (0.0, 700.0)), (None, None)):
        made = bars_specification("vi", "ha", SIDES, compared=False, ends=ends)
        scale = made["layer"][0]["encoding"]["x"]["scale"]
        assert scale.get("domain") == wanted


@pytest.mark.parametrize("until", [None, 100.0])
@pytest.mark.parametrize("width", [358, 960])
def test_every_number_of_the_axis_stands_whole_under_its_line(
    until: float | None, width: int
) -> None:
    bars = [Bar(label="a", start=0.0, end=end, meaning="more", said="1") for end in (-30.0, 96.0)]
    ends = (0.0, until) if until else None
    upright = bars_specification("en", "%", SIDES, compared=False, ends=ends)
    lying = stacked_specification("en", "%", SIDES, until or 100.0)
    for made, rows in ((upright, bars_data(bars)), (lying, stacked_data(bars))):
        drawn = {**made, "width": width, "autosize": {"type": "fit", "contains": "padding"}}
        svg = vl_convert.vegalite_to_svg({**drawn, "data": {"name": "source", "values": rows}})
        axis = re.findall(r'role-axis-label" .*?</g>', svg.split('aria-label="X-axis')[1])[0]
        found = re.findall(r'text-anchor="(\w+)" transform="translate\(([-\d.]+),', axis)
        left = float(re.findall(r"translate\(([\d.]+),", svg)[0])
        assert len(found) > 1
        assert {anchor for anchor, _ in found} == {"middle"}
        # A digit is some 7 pixels wide; the longest number here has three.
        assert all(10 - left <= float(at) <= width - left - 10 for _, at in found)


@pytest.mark.parametrize("width", [358, 960])
def test_changes_of_one_sign_take_the_room_and_leave_some_for_their_numbers(width: int) -> None:
    bars = [Bar(label="a", start=0.0, end=27.4, meaning="more", said="1")]
    made = bars_specification("en", "%", SIDES, compared=False, ends=(0.0, None))
    data = {"name": "source", "values": bars_data(bars)}
    svg = vl_convert.vegalite_to_svg({**made, "width": width, "data": data})
    ((begins, length),) = re.findall(r'd="M([\d.]+),[^"]*?h([\d.]+)[^"]*" fill=[^>]*stroke-', svg)
    assert float(begins) == 8
    # Two lines of "+25.8 to" in letters of 12 pixels are some 50 pixels wide, and stand 6 away.
    assert 56 <= width - 8 - float(length) <= 100
