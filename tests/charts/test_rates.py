from xml.etree import ElementTree

import pytest
import vl_convert

from dakcong.charts.rates import earlier_data, rates_data, rates_specification
from dakcong.engine.index import index_year
from dakcong.engine.outlook import Outlook

# 48 % of the year at +15 %, the rest at +5 %: 0.48 * 15 + 0.52 * 5 = 9.8 %.
YTD = index_year(year=2025, month=6, growth=0.15, weight=0.48, vintage="2025-06")
OUTLOOK = Outlook(ytd=YTD, growth=0.05, spread=0.0)


def test_rates_are_weighted_and_shown_in_per_cent() -> None:
    # 10 % less what the first part brings, 7.2, is 2.8 of 52 %: 5.38 %, asked for as 5.4.
    data = rates_data(OUTLOOK, 1.10, 0.054, "vi", published=True)
    assert [row["growth"] for row in data] == pytest.approx([15.0, 5.0, 9.8])
    assert [row["target"] for row in data[1:]] == pytest.approx([5.4, 10.0])
    assert data[0]["target"] is None


def test_the_first_part_is_told_from_the_months_that_remain() -> None:
    for language, first, rest in (
        ("vi", "6 tháng đầu năm", "6 tháng cuối năm"),
        ("en", "First 6 months", "July–December"),
    ):
        rows = rates_data(OUTLOOK, 1.10, 0.054, language, published=True)
        assert [row["label"] for row in rows[:2]] == [first, rest]


def test_an_assumed_first_part_is_not_called_published() -> None:
    said = [
        rates_data(OUTLOOK, 1.10, None, "vi", published=one)[0]["kind"] for one in (True, False)
    ]
    assert said == ["Đã công bố", "Giả định"]


def test_what_was_printed_earlier_stands_before_without_a_range() -> None:
    (row,) = earlier_data({9: 12.36}, "en")
    assert (row["label"], row["low"], row["growth"], row["high"]) == (
        "First 9 months",
        *(12.36,) * 3,
    )


def test_no_bar_covers_a_range() -> None:
    marks = [one["mark"]["type"] for one in rates_specification("vi")["layer"]]
    assert marks.index("bar") < marks.index("rule")
    assert "bar" not in marks[marks.index("rule") :]


def texts(width: int) -> list[tuple[str, int]]:
    """What is written on a chart of that width, and in how many lines."""
    rows = rates_data(OUTLOOK, 1.10, 0.054, "vi", published=True)
    made = {**rates_specification("vi"), "width": width, "data": {"name": "source"}}
    made["datasets"] = {"source": [{**row, "floor": -20, "top": 40} for row in rows]}
    drawn = ElementTree.fromstring(vl_convert.vegalite_to_svg(made))
    found = list(drawn.iter("{http://www.w3.org/2000/svg}text"))
    said = [" ".join(one.itertext()).replace("\u00a0", " ") for one in found]
    return [(words, len(list(one)) or 1) for words, one in zip(said, found, strict=True)]


@pytest.mark.parametrize(("width", "lines"), [(330, 2), (700, 1)])
def test_what_is_asked_is_named_on_a_phone_too(width: int, lines: int) -> None:
    # In two lines below the bar, or in one beside it.
    found = texts(width)
    assert found.count(("cần từ +5,4 %", lines)) == 1
    assert found.count(("mục tiêu 10 %", lines)) == 1


@pytest.mark.parametrize(("width", "lines"), [(330, 2), (700, 1)])
def test_names_of_parts_have_room_on_a_phone(width: int, lines: int) -> None:
    found = dict(texts(width))
    assert [found["6 tháng đầu năm"], found["6 tháng cuối năm"], found["Cả năm"]] == [
        lines,
        lines,
        1,
    ]


def test_the_specification_carries_no_data() -> None:
    assert "data" not in rates_specification("vi")
