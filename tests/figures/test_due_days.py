"""Rules and days of release: each has source, basis and confidence; damage is named."""

import re
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from tests.figures.damaging import message, with_cell


def test_every_rule_and_day_has_a_source_and_a_confidence(facts: Facts) -> None:
    catalogue = facts.catalogue
    for one in (*catalogue.due_rules, *catalogue.observed):
        assert catalogue.sources[one.source].url_main.startswith("https://")
        assert one.confidence in ("high", "medium", "low")
    assert all(one.as_printed for one in catalogue.due_rules)


def test_a_law_is_named_alike_in_both_languages(facts: Facts) -> None:
    english = {"Nghị định": "Decree", "Thông tư": "Circular", "biểu": "form"}
    for one in facts.catalogue.due_rules:
        kinds = [english[kind] for kind in english if kind in one.legal_basis]
        assert kinds == [word for word in english.values() if word in one.legal_basis_en]
        number = re.compile(r"\d+/\d{4}/[A-ZĐ-]+")
        assert number.findall(one.legal_basis) == number.findall(one.legal_basis_en) != []


def test_what_was_not_seen_in_a_final_text_is_marked(facts: Facts) -> None:
    drafts = {
        one.id: one.confidence for one in facts.catalogue.due_rules if one.standing == "draft"
    }
    assert drafts == dict.fromkeys(("report-2026", "grdp-2026", "grdp-year-2026"), "medium")


# Line 2 is the national report from 2016 on.
@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        ("id", "report-2024", "stands in line 2 too"),
        ("figure", "weather", "use one of: clusters, national_cpi"),
        ("months", "1, 2", "write 3 6 9 12"),
        ("months", "13", "write 3 6 9 12"),
        ("months", "3 3", "write 3 6 9 12"),
        ("lag", "2", "whole number from -1 to 1"),
        ("day", "32", "whole number from 1 to 31"),
        ("valid_from", "2016", "is not a day; write YYYY-MM-DD"),
        ("valid_to", "2015-01-01", "lies before 2016-07-01"),
        ("standing", "wished", "use one of: draft, in_force"),
        ("legal_basis", "", "leave the whole row out"),
        ("legal_basis_en", "", "leave the whole row out"),
        ("source", "nowhere", "use one of: "),
        ("confidence", "sure", "use one of: high, low, medium"),
    ],
)
def test_a_damaged_rule_is_named(data_copy: Path, column: str, text: str, remedy: str) -> None:
    with_cell(data_copy / "calendar.csv", 2, column, text)
    said = message(data_copy)
    assert said.startswith(f"calendar.csv:{3 if column == 'id' else 2}: column '{column}'")
    assert remedy in said


@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        ("period", "June", "YYYY-MM"),
        ("published_on", "2022-06-31", "is not a day; write YYYY-MM-DD"),
        ("published_on", "2022-06-30", "lies after its source, which is of 2022-06-29"),
        ("published_on", "2022-05-31", "lies before 2022-06 began"),
        ("region", "north", "use one of: east, merged, west"),
        ("body", "press", "use one of: committee, industry_department, statistics_office"),
    ],
)
def test_a_damaged_day_is_named(data_copy: Path, column: str, text: str, remedy: str) -> None:
    with_cell(data_copy / "calendar_observed.csv", 2, column, text)
    said = message(data_copy)
    assert said.startswith(f"calendar_observed.csv:2: column '{column}'")
    assert remedy in said


def test_two_rules_that_hold_at_once_are_named(data_copy: Path) -> None:
    # The report of Decree 62/2024 and the one of Decree 94/2016 until the day before.
    with_cell(data_copy / "calendar.csv", 2, "valid_to", "2024-08-01")
    said = message(data_copy)
    assert said.startswith("calendar.csv:3: column 'valid_from': '2024-08-01' lies within the time")
    assert "line 2" in said
