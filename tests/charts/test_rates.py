import pytest

from dakcong.charts.rates import rates_data, rates_specification
from dakcong.charts.summary import Bar, summary_data, summary_specification
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


def test_the_summary_is_in_per_cent_of_the_target() -> None:
    data = summary_data([Bar(label="IIP", outlook=OUTLOOK, target=1.098)])
    # 1.098 of 1.098.
    assert [row["median"] for row in data] == pytest.approx([100.0])
    assert [row["target"] for row in data] == [100.0]


@pytest.mark.parametrize("make", [rates_specification, summary_specification])
def test_specifications_carry_no_data(make) -> None:  # type: ignore[no-untyped-def]
    assert "data" not in make("vi")
