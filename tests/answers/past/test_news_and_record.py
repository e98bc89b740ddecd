from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.past.news import change, changes, releases
from dakcong.answers.past.record import announced, record
from dakcong.errors import InputError

INDICATORS = ("exports", "retail_sales", "iip")


def test_the_releases_of_each_indicator(facts: Facts) -> None:
    assert releases(facts, "exports") == ("2025-06", "2025-08", "2025-10", "2025-11")
    assert releases(facts, "retail_sales") == ("2025-06", "2025-09", "2025-11")


def test_exports_from_june_to_august(facts: Facts) -> None:
    # July and August are 33,73 % of the remainder (national season, fourth quarter at 49,8 %), so
    # 1 520 + 1 005.85 * 0.3373 * 1.119 = 1 899.6 were expected; 91 % of 2 235 = 2 033.85 came.
    # Last year by August 1 181.04 + 339.2 = 1 520.3 assumed, 2 033.85 / 1.339 = 1 518.93 printed:
    # 1.34 * 1.119 = +1.5. 667.96 are left: June's rule at +33,9 % gives 13,3 % (+1.4 points =
    # +9.4), August's rule 14,4 % (+1.1 points = +7.3).
    found = change(facts, "exports", "2025-06", "2025-08")
    assert found is not None
    assert found.news.expected == pytest.approx(1899.6, abs=0.1)
    assert found.news.bars == pytest.approx(
        {"data": 134.2, "total": 0, "season": 1.5, "pace": 9.4, "rule": 7.3}, abs=0.06
    )
    assert found.target_change == 0


@pytest.mark.parametrize("indicator", INDICATORS)
def test_the_bars_of_every_change_join_both_medians_exactly(facts: Facts, indicator: str) -> None:
    found = changes(facts, indicator)
    assert len(found) == {"exports": 3, "retail_sales": 2, "iip": 1}[indicator]
    unit = 10**4 if indicator == "iip" else 1
    for one in found:
        start, end = round(one.news.older * unit), round(one.news.newer * unit)
        assert start + sum(round(bar * unit) for bar in one.shown.values()) == end
        assert sum(one.news.bars.values()) == pytest.approx(one.news.change, rel=1e-6, abs=1e-4)


def test_changes_stop_at_the_vintage_a_reader_stands_in(facts: Facts) -> None:
    assert changes(facts, "exports", "2025-06") == ()
    assert len(changes(facts, "exports", "2025-09")) == 1


def test_a_release_without_an_answer_has_no_news(facts: Facts) -> None:
    assert change(facts, "iip", "2025-06", "2025-09") is None


def test_news_run_forward_only(facts: Facts) -> None:
    with pytest.raises(InputError, match="not of an earlier month"):
        change(facts, "exports", "2025-10", "2025-08")


def test_the_july_projection_of_exports_was_too_low(facts: Facts) -> None:
    # Stated 2 645.5 (80 %: 2 443.8 to 2 891.3). Eleven months later brought 127,3 % of 2 235 =
    # 2 845.2: the year is above the median for certain; in the range only if December brings less
    # than 2 891.3 - 2 845.2 = 46.2.
    first = record(facts, "exports")[0]
    assert first.stated["p50"] == pytest.approx(2645.5, abs=0.1)
    assert (first.floor, first.floor_month) == (pytest.approx(2845.155), 11)
    assert (first.verdict, first.target_met) == ("above_median", True)
    assert first.room_below("p90") == pytest.approx(46.2, abs=0.1)
    assert first.floor_single is not None
    assert first.floor_single.as_printed == "251 triệu USD"
    assert [(one.answer.month, one.inside_80, one.inside_95) for one in first.later] == [
        (8, False, True),
        (10, False, True),
        (11, False, True),
    ]


def test_what_only_the_face_value_passes_is_not_certain(data_copy: Path) -> None:
    # 129,4 % of 2 235 is 2 892.1, above the 2 891.3 of the 80 % range; its rounding begins at
    # 129,35 % = 2 891.0, below it.
    path = data_copy / "figures.csv"
    text = path.read_text(encoding="utf-8")
    assert "127,3%" in text
    path.write_text(text.replace("127.3", "129.4").replace("127,3%", "129,4%"), encoding="utf-8")
    first = record(load_facts(data_copy), "exports")[0]
    assert first.stated["p90"] == pytest.approx(2891.3, abs=0.05)
    assert first.floor == pytest.approx(2892.09)
    assert first.verdict == "above_median"


def test_the_july_projection_of_retail_is_not_settled(facts: Facts) -> None:
    # 173 324 after eleven months lies below the stated 188 078: nothing follows for the year.
    first = record(facts, "retail_sales")[0]
    assert (first.floor, first.verdict, first.target_met) == (173_324, "open", False)
    assert all(one.inside_80 for one in first.later)


def test_rates_bound_no_year_and_the_last_release_has_nothing_after_it(facts: Facts) -> None:
    entries = record(facts, "iip")
    assert entries[0].verdict == "rates_only"
    assert entries[0].later[0].actual == pytest.approx(0.1086)
    last = record(facts, "exports")[-1]
    assert (last.later, last.floor, last.verdict) == ((), None, "open")
    assert last.room_below("p90") is None


def test_the_early_announcement_of_december_is_a_conflict(facts: Facts) -> None:
    # "2,8 tỷ" is below 2 845.2 after eleven months, though its rounding (to 2,9) is not; 125,3 %
    # of plan below 127,3 % cannot be.
    found = announced(facts, "exports")
    assert found is not None
    assert (found.below, found.impossible, found.high) == (True, False, 2900)
    assert (found.share, found.share_before) == (pytest.approx(1.253), pytest.approx(1.273))
    assert announced(facts, "retail_sales") is None
