"""The energy page and the week of a folder in which every, or no, obstacle has a level."""

import csv
import datetime
from pathlib import Path

import pytest

from dakcong.answers.boards.due_days import due_days
from dakcong.answers.boards.energy import energy
from dakcong.answers.boards.week import week, week_sources
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.reader import Reader, arrived
from dakcong.texts import LANGUAGES
from tests.figures.damaging import with_cell
from tests.golden.page_lines import lines_of_parts

DAY = datetime.date(2026, 11, 29)
LEVELS = {"level": "localities", "level_basis": "assigned"}


def rewrite(path: Path, text: dict[str, str]) -> None:
    """Write these texts into every row."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows({**one, **text} for one in rows)


def first_words(reader: Reader) -> str:
    (words,) = (one for one in energy(reader, DAY)[0]["content"][:1] if one["kind"] == "text")
    return words["words"]


@pytest.mark.parametrize(
    ("file", "text", "said", "counts"),
    [
        # Irrigation land holds up 30 + 1000 + 40 + 30 + 80 MW, more than anything else.
        (
            "obstacles.csv",
            LEVELS,
            "can decide (inferred)**, “Irrigation land or works on the site” holds up most MW: "
            "5 projects, 1,180",
            (6, 3),
        ),
        (
            "obstacles.csv",
            dict.fromkeys(LEVELS, ""),
            "on part of the site only; which level decides is not known",
            (4, 2),
        ),
        ("energy.csv", {"stage": "approved"}, "No source names an obstacle", (0, 2)),
        ("obstacles.csv", {"content": "low_wind"}, "obstacle that can be removed", (0, 2)),
    ],
)
def test_the_first_lines_say_what_is_known(
    data_copy: Path, file: str, text: dict[str, str], said: str, counts: tuple[int, int]
) -> None:
    rewrite(data_copy / file, text)
    facts, (amounts, questions) = load_facts(data_copy), counts
    for language in LANGUAGES:
        reader, _ = arrived(facts, [("lang", language)])
        first = first_words(reader)
        # What is held up, how much of it in part, what of it this removal alone would free, what
        # one frees most by; the first two twice where it is also the most that a level decides.
        assert first.count("\u00a0MW") == amounts
        (part,) = week(reader, DAY)
        assert len(part["content"]) == questions
        assert bool(week_sources(reader)) == (questions == 3)
    assert said in first


def test_the_table_of_stages_says_what_its_sums_leave_out(facts: Facts) -> None:
    reader, _ = arrived(facts, [("lang", "en")])
    shown = "\n".join(lines_of_parts(energy(reader, DAY)))
    # 3,700 MW and 4,193 MWp of October 2020 are lists of 41 and 19 projects: neither without a
    # capacity nor known to stand in another row.
    left = [one for one in facts.catalogue.projects.values() if one.capacity and not one.counted]
    lists = [one for one in left if "part_of_other" not in one.doubts]
    assert [one.capacity.value for one in lists if one.capacity] == [3700, 4193]
    assert "or the row is a list of many projects, which may hold those of other rows" in shown
    # "16 grid-connected solar power projects", and a wind farm whose MW no page prints.
    lacking = "operating: Nhà máy điện gió Ea Nam, Điện mặt trời nối lưới (16 nhà máy)"
    assert f"; {lacking}." in shown
    # Of energy.csv six more of other stages; the line of the grid has no MW that a sum could lack.
    assert (
        "by stage: proposed: Cụm dự án điện gió Ea H’leo 3 & 4, Nhà máy điện gió Cư M’gar 2, "
        "Nhà máy thủy điện Ea Tih; approved: Nhà máy điện gió Krông Búk 1, Nhà máy điện gió Krông "
        "Búk 2; under construction: Điện mặt trời nổi KN Srêpốk 3; operating"
    ) in shown


def test_outputs_of_one_side_alone_leave_the_calendar_whole(data_copy: Path) -> None:
    rewrite(data_copy / "products.csv", {"region": "west"})
    reader, _ = arrived(load_facts(data_copy), [("lang", "en")])
    shown = "\n".join(lines_of_parts(due_days(reader, DAY)))
    assert "Exports" in shown
    assert "industrial products" not in shown


@pytest.mark.parametrize(
    ("opened", "day", "since"),
    [
        # Whole months; a month or a year counts from its end, an origin before who reports it.
        ("", "2021-05-23", "24 April 2021: at least 0 months"),
        ("", "2021-05-24", "24 April 2021: at least 1 month"),
        ("2020-05-31", "2021-05-30", "31 May 2020: at least 11 months"),
        ("2020-04", "2022-04-30", "April 2020: at least 23 months"),
        ("2019", "2022-01-01", "2019: at least 24 months"),
    ],
)
def test_an_obstacle_says_who_leads_by_when_and_how_old_it_is_at_least(
    data_copy: Path, opened: str, day: str, since: str
) -> None:
    # Line 31 is the missing papers of Cư Né 1, which a page of 24 April 2021 reports.
    with_cell(data_copy / "obstacles.csv", 31, "opened", opened)
    with_cell(data_copy / "obstacles.csv", 31, "agency", "Sở Nông nghiệp và Môi trường")
    reader, _ = arrived(load_facts(data_copy), [("lang", "en"), ("v", "2025-06")])
    shown = list(lines_of_parts(energy(reader, datetime.date.fromisoformat(day))))
    row = next(one for one in shown if "Cư Né 1" in one and "Papers" in one)
    assert f"| {since} |" in row
    assert "lead agency: Sở Nông nghiệp và Môi trường" in row
    # EVN prints EVNNPT as the investor of the 500 kV line and 2027 as its schedule.
    line = next(one for one in shown if "Bình Định" in one and "row" in one)
    assert line.endswith("lead agency, start date, deadline")


def test_one_content_under_two_levels_has_a_line_for_each(data_copy: Path) -> None:
    # Line 2 is production forest at Krông Năng 1.4, 40 of the 318 MW with that obstacle.
    for column, text in LEVELS.items():
        with_cell(data_copy / "obstacles.csv", 2, column, text)
    reader, _ = arrived(load_facts(data_copy), [("lang", "en")])
    (chart,) = (
        one
        for part in energy(reader, DAY)
        for one in part["content"]
        if one["kind"] == "chart" and one["name"] == "obstacles"
    )
    ends = {one["label"]: one["end"] for one in chart["rows"]}
    assert ends["Production forest on the site (Local authorities) *"] == 40
    assert ends["Production forest on the site (Level not known) *"] == 278
