"""The calendar: days by hand, what is overdue on a day, what the next figure decides."""

import datetime
from pathlib import Path

import pytest

from dakcong.answers.boards.due_days import due_days
from dakcong.answers.facts import Facts
from dakcong.answers.known.due_days import coming, due_day, lags, latest, overdue
from dakcong.answers.loading import load_facts
from dakcong.answers.reader import arrived
from dakcong.shows import Part
from dakcong.texts import LANGUAGES
from dakcong.ui.day import today
from tests.cut_folder import cut
from tests.golden.page_lines import lines_of_parts

DAY = datetime.date(2026, 11, 29)


def parts(facts: Facts, *pairs: tuple[str, str], day: datetime.date = DAY) -> list[Part]:
    return due_days(arrived(facts, list(pairs))[0], day)


def lines(facts: Facts, *pairs: tuple[str, str], day: datetime.date = DAY) -> list[str]:
    return list(lines_of_parts(parts(facts, *pairs, day=day)))


@pytest.mark.parametrize(
    ("rule", "year", "month", "day"),
    [
        # Decree 94/2016: the 29th of the month, the last day of February.
        ("report-2016", 2020, 2, datetime.date(2020, 2, 29)),
        ("report-2016", 2023, 2, datetime.date(2023, 2, 28)),
        ("report-2016", 2024, 6, datetime.date(2024, 6, 29)),
        ("report-2016", 2024, 8, None),
        # Decree 62/2024: the 6th of the month after; December comes in the next year.
        ("report-2024", 2024, 12, datetime.date(2025, 1, 6)),
        ("report-2024", 2024, 7, datetime.date(2024, 8, 6)),
        ("report-2024", 2025, 12, datetime.date(2026, 1, 6)),
        ("report-2024", 2026, 1, None),
        # Decree 13/2026: the 3rd.
        ("cpi-2026", 2026, 1, datetime.date(2026, 2, 3)),
        ("gdp-2024", 2025, 3, datetime.date(2025, 4, 6)),
        ("gdp-2024", 2025, 4, None),
        # The year's GRDP in November; the clusters before 30 June and 31 December.
        ("grdp-year-2026", 2026, 12, datetime.date(2026, 11, 29)),
        ("cluster-half-2024", 2026, 6, datetime.date(2026, 6, 29)),
        ("cluster-year-2024", 2025, 12, datetime.date(2025, 12, 30)),
    ],
)
def test_days_by_rule(
    facts: Facts, rule: str, year: int, month: int, day: datetime.date | None
) -> None:
    (found,) = (one for one in facts.catalogue.due_rules if one.id == rule)
    assert due_day(found, year, month) == day


def test_the_province_came_from_8_days_before_to_17_after_the_end(facts: Facts) -> None:
    # 23 December 2025 for the year; 17 September 2025 for August.
    assert lags(facts.catalogue) == (-8, 17)
    assert latest(facts.catalogue).published_on == datetime.date(2025, 9, 17)


def test_what_is_overdue_begins_the_day_after_the_latest_habit(facts: Facts) -> None:
    # The figures at hand end with November 2025; 31 December and 17 days is 17 January.
    for day, count in ((17, 0), (18, 1)):
        late = {one.figure: one for one in overdue(facts.catalogue, datetime.date(2026, 1, day))}
        assert len(late["exports"].periods) == count
    late = {one.figure: one for one in overdue(facts.catalogue, DAY)}
    exports = late["exports"]
    assert (exports.newest, len(exports.periods)) == ("2025-11", 11)
    assert (exports.periods[0], exports.periods[-1]) == ("2025-12", "2026-10")
    assert exports.due == datetime.date(2026, 1, 17)
    # Clusters: known of July 2025, then due for the year and for the first half of 2026.
    clusters = late["clusters"]
    assert (clusters.newest, clusters.periods) == ("2025-07", ("2025-12", "2026-06"))
    assert clusters.due == datetime.date(2025, 12, 30)


def test_what_comes_next_is_not_yet_due_and_in_order(facts: Facts) -> None:
    found = coming(facts.catalogue, DAY)
    assert [one.last for one in found] == sorted(one.last for one in found)
    assert all(one.last >= DAY for one in found)
    by_name = {one.figure: one for one in found}
    assert by_name["national_cpi"].last == datetime.date(2026, 12, 3)
    # 30 November less 8 days, and 17 after it.
    exports = by_name["exports"]
    ends = (datetime.date(2026, 11, 22), datetime.date(2026, 12, 17))
    assert (exports.first, exports.last) == ends
    # No text that was read says when GDP comes since 2026.
    assert "national_gdp" not in by_name


def test_the_first_line_says_what_is_overdue_on_the_day(facts: Facts) -> None:
    first = lines(facts, ("lang", "en"))[1]
    assert first.startswith("text As of 29 November 2026, due but missing here")
    assert "from December 2025 on (11 periods)" in first
    # 30 December 2025 to 29 November 2026.
    assert "The oldest has been overdue for 334 days, since 30 December 2025" in first
    # The table has the longest first.
    shown = [one for one in lines(facts, ("lang", "en")) if "| 316 |" in one or "| 334 |" in one]
    assert ["334" in one for one in shown] == [True, False, False, False]
    # A report that comes twice a year, by its periods; of the others, the first and the last.
    assert "half-yearly: December 2025, June 2026" in shown[0]
    # 22 clusters as they stood in July 2025: no month of publication.
    assert "| as at July 2025 |" in shown[0]
    assert "December 2025 to October 2026" in shown[1]
    quiet = lines(facts, ("lang", "en"), day=datetime.date(2025, 12, 20))
    assert "none of the province's figures that this page keeps is overdue" in quiet[1]
    assert not any(one.startswith("table") for one in quiet)


def test_an_indicator_that_nobody_has_printed_yet_is_not_awaited(data_copy: Path) -> None:
    cut(data_copy, "2025-06")
    facts = load_facts(data_copy)
    awaited = {one.figure for one in overdue(facts.catalogue, DAY)}
    # The first half of the merged province's index was never printed.
    assert awaited == {"exports", "retail_sales", "products", "clusters"}
    for language in LANGUAGES:
        assert lines(facts, ("lang", language))


def test_the_next_figure_decides_by_the_release_shown(facts: Facts) -> None:
    def said(vintage: str) -> list[str]:
        return [one for one in lines(facts, ("lang", "en"), ("v", vintage)) if "- **" in one]

    june, november = said("2025-06"), said("2025-11")
    # Exports: 2200 x (1181 + 100 or so) / 2187 lies below the 1,520 that are there.
    assert "ahead of the schedule of July" in june[0]
    assert "by an assumed season) for the target of 2.2" in june[0]
    assert (
        "July has two marks on the way to the plan of 182,281\N{NO-BREAK SPACE}billion VND"
        in june[1]
    )
    # 92,742 and the least that the month may bring end above 102,847, as that is rounded up.
    first = (
        "The first is 10,106\N{NO-BREAK SPACE}billion VND: from there on the year to date stays on"
    )
    assert first in june[1]
    # The other basis, as in the months of the board: 89,539 * 14,060 / 86,669 = 14,525.5.
    assert (
        "The second is 14,526\N{NO-BREAK SPACE}billion VND: what falls to July when all" in june[1]
    )
    assert "no figure of the first 6 months" in june[2]
    assert "is reached; figures of December 2025 only say by how much" in november[0]
    # 182,281 - 173,324.
    assert "December needs at least 8,957\N{NO-BREAK SPACE}billion VND" in november[1]
    assert "decide whether" in november[2]


def test_what_the_next_figure_decides_is_seen_from_the_release_shown(facts: Facts) -> None:
    def said(vintage: str) -> str:
        shown = lines(facts, ("lang", "vi"), ("v", vintage))
        return next(one for one in shown if "số kế tiếp quyết định gì?" in one)

    # The newest release at hand is of eleven months.
    assert said("2025-06").startswith("text **Nhìn từ kỳ 6 tháng 2025: ")
    assert "đã có số đến kỳ 11 tháng 2025: chọn ở ô “Kỳ công bố”" in said("2025-06")
    assert said("2025-11").startswith("text **Nhìn từ kỳ 11 tháng 2025: ")
    assert "đã có số đến" not in said("2025-11")
    assert all("đang chọn" in said(one) for one in ("2025-06", "2025-11"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_of_the_calendar_is_whole(facts: Facts, language: str) -> None:
    folds = [one for one in parts(facts, ("lang", language))[0]["content"] if one["kind"] == "fold"]
    tables = [one for fold in folds for one in fold["content"] if one["kind"] == "table"]
    assert len(tables) == 3
    for table in tables:
        assert table["rows"]
        assert all(cell for row in table["rows"] for cell in row)
    # Quarters end with months that have names.
    said = " ".join(cell for table in tables for row in table["rows"] for cell in row)
    named = {
        "vi": "kỳ hết tháng 3, tháng 6, tháng 9, tháng 12",
        "en": "periods that end with March, June, September, December",
    }
    assert named[language] in said


def test_a_day_seen_in_a_former_province_says_so_and_a_signing_is_not_the_start(
    facts: Facts,
) -> None:
    folds = [one for one in parts(facts, ("lang", "en"))[0]["content"] if one["kind"] == "fold"]
    rules, seen = (one["content"][0]["rows"] for one in folds[1:])
    # Before July 2025 three days were seen, all of former Đắk Lắk.
    assert [row[2].endswith(", former Đắk Lắk") for row in seen] == [True] * 3 + [False] * 6
    # The page of 15 January 2026 prints the decree's date, not since when it holds.
    told = "(from the day of signing; since when it holds was not seen)"
    assert [row[0] for row in rules if told in row[3]] == ["National consumer prices (CPI)"]


def test_the_clock_is_read_in_viet_nam() -> None:
    utc = datetime.datetime.now(datetime.UTC)  # noqa: TID251 - what is compared with it
    assert today() - utc.date() in (datetime.timedelta(0), datetime.timedelta(days=1))
