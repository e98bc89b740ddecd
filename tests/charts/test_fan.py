import re
from xml.etree import ElementTree

import pytest
import vl_convert

from dakcong.charts.compared import LINES
from dakcong.charts.fan import earlier_data, fan_data, fan_specification
from dakcong.engine.outlook import Outlook
from dakcong.model import YearToDate

# 60 in nine months on 50 before; last year's other months brought 10, 20 and 20.
YTD = YearToDate(
    year=2025, month=9, value=60.0, same_period=50.0, previous_year=100.0, vintage="2025-09"
)
OUTLOOK = Outlook(ytd=YTD, growth=0.10, spread=0.0)
SHARES = {10: 0.2, 11: 0.4, 12: 0.4}


def test_the_path_starts_at_the_published_amount_and_ends_at_the_year_end() -> None:
    data = fan_data(OUTLOOK, 120.0, SHARES, SHARES, "vi")
    # 60 + 11, + 22, + 22 = 115.
    assert [row["p50"] for row in data] == pytest.approx([60.0, 71.0, 93.0, 115.0])
    assert [row["last_year"] for row in data] == pytest.approx([50.0, 60.0, 80.0, 100.0])
    assert [row["label"] for row in data] == ["T9", "T10", "T11", "T12"]
    assert [row["target"] for row in data] == [120.0] * 4


def test_only_the_published_month_is_marked_as_published() -> None:
    data = fan_data(OUTLOOK, 120.0, SHARES, SHARES, "en")
    assert [row["actual"] for row in data] == [60.0, None, None, None]


def test_the_year_begins_with_nothing() -> None:
    data = earlier_data({6: 40.0}, 120.0, "vi")
    assert [(row["month"], row["label"], row["actual"]) for row in data] == [
        (0, "", 0.0),
        (6, "T6", 40.0),
    ]


def test_without_spread_all_ranges_lie_on_the_median() -> None:
    data = fan_data(OUTLOOK, 120.0, SHARES, SHARES, "vi")
    for name in ("p2_5", "p10", "p90", "p97_5"):
        assert [row[name] for row in data] == pytest.approx([row["p50"] for row in data])


@pytest.mark.parametrize(("language", "decimal"), [("vi", ","), ("en", ".")])
def test_the_specification_carries_no_data_and_the_numbers_of_its_language(
    language: str, decimal: str
) -> None:
    made = fan_specification(language, "million USD")
    assert "data" not in made
    assert "datasets" not in made
    assert made["config"]["locale"]["number"]["decimal"] == decimal


def test_pinned_lines_are_drawn_as_in_the_comparison_and_named_where_they_end() -> None:
    data = fan_data(OUTLOOK, 120.0, SHARES, SHARES, "vi")
    rows = [{**row, "pa": row["p50"] * 0.9, "pb": None, "pc": None, "top": 150} for row in data]
    made = {**fan_specification("vi", "million USD"), "width": 600, "data": {"name": "source"}}
    drawn = vl_convert.vegalite_to_svg({**made, "datasets": {"source": rows}})
    colours = {kind: drawn.count(LINES[kind][0]) for kind in ("pa", "pb", "pc")}
    assert colours == {"pa": 1, "pb": 0, "pc": 0}
    # 115 * 0.9 million are 0.10 billion.
    assert ">A 0,10<" in drawn
    assert ">B" not in drawn


@pytest.mark.parametrize("same_period", [1181.0, 1400.0, 1700.0])
def test_words_of_the_months_so_far_stand_clear_of_last_year(same_period: float) -> None:
    half = YearToDate(
        year=2025,
        month=6,
        value=1520.0,
        same_period=same_period,
        previous_year=2187.0,
        vintage="2025-06",
    )
    equal = dict.fromkeys(range(7, 13), 1 / 6)
    rows = fan_data(Outlook(ytd=half, growth=0.29, spread=0.1), 2200.0, equal, equal, "vi")
    rows = [{**row, "top": 4000.0, "said": None} for row in rows]
    rows[0]["said"] = "6 tháng\n(68 %)"
    made = {**fan_specification("vi", "million USD"), "width": 600, "data": {"name": "source"}}
    svg = vl_convert.vegalite_to_svg({**made, "datasets": {"source": rows}})
    (dotted,) = re.findall(r'd="M[\d.]+,([\d.]+)L[^"]*"[^>]* stroke-dasharray="2,3"', svg)
    (words,) = re.findall(r'translate\([\d.]+,([\d.]+)\)"[^>]*><tspan>6 tháng', svg)
    # Capitals of 13 px are 9 px high; the line is 2 px thick, and rises from where it begins.
    assert float(words) - 9 > float(dotted) + 1


def test_the_specification_is_made_once() -> None:
    assert fan_specification("vi", "billion VND") is fan_specification("vi", "billion VND")


@pytest.mark.parametrize(("width", "step"), [(280, 2), (358, 2), (440, 2), (520, 1), (760, 1)])
def test_months_are_named_on_a_phone_and_on_a_wall(width: int, step: int) -> None:
    rows = [one | {"top": 140.0} for one in fan_data(OUTLOOK, 120.0, SHARES, SHARES, "vi")]
    chart = fan_specification("vi", "billion VND") | {
        "width": width,
        "autosize": {"type": "fit", "contains": "padding"},
        "data": {"name": "source", "values": rows},
    }
    drawn = ElementTree.fromstring(vl_convert.vegalite_to_svg(chart))
    words = {one.text for one in drawn.iter("{http://www.w3.org/2000/svg}text")}
    named = {f"T{month}" for month in range(1, 13)} & words
    assert named == {f"T{month}" for month in range(step, 13, step)}
