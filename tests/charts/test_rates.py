import pytest

from dakcong.charts.rates import rates_data, rates_specification
from dakcong.engine.index import index_year
from dakcong.engine.outlook import Outlook

# 48 % of the year at +15 %, the rest at +5 %: 0.48 * 15 + 0.52 * 5 = 9.8 %.
YTD = index_year(year=2025, month=6, growth=0.15, weight=0.48, vintage="2025-06")
OUTLOOK = Outlook(ytd=YTD, growth=0.05, spread=0.0)


def test_rates_are_weighted_and_shown_in_per_cent() -> None:
    data = rates_data(OUTLOOK, 1.10, "vi", published=True)
    assert [row["growth"] for row in data] == pytest.approx([15.0, 5.0, 9.8])
    assert [row["target"] for row in data] == pytest.approx([10.0] * 3)


def test_an_assumed_first_part_is_not_called_published() -> None:
    said = [rates_data(OUTLOOK, 1.10, "vi", published=one)[0]["kind"] for one in (True, False)]
    assert said == ["Đã công bố", "Giả định"]


def test_the_specification_carries_no_data() -> None:
    assert "data" not in rates_specification("vi")
