"""What the week asks for: obstacles, overdue figures, the side that lacks figures."""

import csv
import datetime
from pathlib import Path

import pytest

from dakcong.answers.boards.week import week, week_sources
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived

DATA = Path(__file__).parents[2] / "data"
NOVEMBER = datetime.date(2026, 11, 29)


def asked(facts: Facts, day: datetime.date, **query: str) -> list[dict[str, str]]:
    (part,) = week(arrived(facts, list(query.items()))[0], day)
    return [dict(one) for one in part["content"]]


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_obstacle_that_frees_most_is_the_largest_sum_of_the_rows(facts: Facts) -> None:
    held = {one["project"] for one in rows("obstacles.csv") if one["content"] == "land_plan"}
    power = sum(float(one["capacity"] or 0) for one in rows("energy.csv") if one["id"] in held)
    said = asked(facts, NOVEMBER)[0]["said"]
    # The list of 24 June 2026: six projects, 357.9 MW.
    assert (len(held), round(power, 3)) == (6, 357.9)
    assert "6 dự án điện, 357,9 MW" in said
    assert "24/06/2026, có sau kỳ số liệu đang xem" in said


def test_a_level_that_was_told_by_its_kind_is_marked(facts: Facts) -> None:
    assert "không nguồn nào ghi" in asked(facts, NOVEMBER)[0]["said"]
    assert "no source" in asked(facts, NOVEMBER, lang="en")[0]["said"]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        # The figures at hand end with November 2025, seen at the latest 17 days after a month.
        (NOVEMBER, "từ số tháng 12/2025"),
        (datetime.date(2025, 7, 20), "chưa số nào của tỉnh mà trang này giữ bị quá hạn"),
    ],
)
def test_overdue_is_said_of_a_day(facts: Facts, day: datetime.date, words: str) -> None:
    assert words in asked(facts, day)[1]["said"]


def test_each_answer_has_its_way_and_its_sources(facts: Facts) -> None:
    pages = [one["page"] for one in asked(facts, NOVEMBER)]
    assert pages == ["energy", "figures", "sides"]
    reader = arrived(facts, [])[0]
    assert set(week_sources(reader)) <= set(facts.catalogue.sources)
    assert week_sources(reader)
