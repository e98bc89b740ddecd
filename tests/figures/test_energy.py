"""Power projects and obstacles of the shipped folder, and damage to them."""

from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.engine.power import STAGES
from dakcong.errors import DataError
from dakcong.figures.folder import load
from tests.figures.damaging import message, with_cell

LIST = "qd1985-2026"
# Printed in the headings of the list of 24 June 2026: projects, capital in billion VND.
GROUPS = {
    ("wind",): (16, 37022),
    ("solar", "floating_solar", "rooftop_solar"): (25, 84005),
    ("biomass",): (4, 7375),
    ("hydro",): (8, 8343.4),
    ("waste",): (1, 270),
}


def test_the_list_of_2026_has_what_its_headings_print(facts: Facts) -> None:
    listed = [one for one in facts.catalogue.projects.values() if one.source == LIST]
    for kinds, (count, capital) in GROUPS.items():
        own = [one for one in listed if one.kind in kinds]
        assert len(own) == count
        assert sum(one.capital_billion_vnd or 0 for one in own) == pytest.approx(capital)
    assert {one.stage for one in listed} == {"calling"}
    assert all("transcribed" in one.doubts and one.confidence == "medium" for one in listed)


def test_every_row_has_source_date_stage_and_confidence(facts: Facts) -> None:
    catalogue = facts.catalogue
    for one in catalogue.projects.values():
        assert one.stage in STAGES
        assert one.date
        assert one.confidence
        assert catalogue.sources[one.source].url_main.startswith("http")
    for held in catalogue.obstacles.values():
        assert held.project in catalogue.projects
        assert held.date
        assert held.confidence
        assert catalogue.sources[held.source].url_main.startswith("http")
    for output in catalogue.power_output.values():
        assert output.confidence
        assert catalogue.sources[output.source].url_main.startswith("http")


def test_only_printed_terms_are_used(facts: Facts) -> None:
    terms = facts.catalogue.obstacle_terms
    # Five levels and four of sixteen groups are printed (30 March 2025); wind that is weak, and
    # land that a project has to keep off, are conditions.
    assert set(terms["condition"]) == {"low_wind", "excluded_land"}
    assert (len(terms["level"]), len(terms["group"])) == (5, 4)


# Line 2 is Thuận Phong 2, line 56 a project without a capacity.
@pytest.mark.parametrize(
    ("line", "column", "text", "remedy"),
    [
        (2, "id", "", "leave the whole row out"),
        (3, "id", "nha-may-dien-gio-thuan-phong-2-gd-1", "stands in line 2 too"),
        (2, "kind", "tidal", "use one of: "),
        (2, "side", "north", "use one of: both, east, west"),
        (2, "stage", "soon", "use one of: "),
        (2, "capacity", "1,0", "write 12345.6"),
        (2, "unit", "kW", "use one of: MW, MWp"),
        (56, "unit", "MW", "write both, or neither"),
        (56, "counted", "yes", "write no, or the capacity"),
        (2, "land", "crops, rice", "names 'crops,', which is unknown"),
        (2, "doubts", "perhaps", "which is unknown"),
        (2, "date", "24/06/2026", "write YYYY, YYYY-MM or YYYY-MM-DD"),
        (2, "expected", "soon", "is not a date"),
        # 100 MW in all 8,760 hours.
        (2, "output_gwh", "876.1", "is more than 876, all hours of a year"),
        (2, "capital_billion_vnd", "3401", "is not what the source prints: 'diện tích 35 ha;"),
        (2, "date", "2026-06-25", "lies after its source, which is of 2026-06-24"),
        (2, "source", "nowhere", "use one of: "),
        (2, "confidence", "sure", "use one of: high, low, medium"),
    ],
)
def test_a_damaged_project_is_named(
    data_copy: Path, line: int, column: str, text: str, remedy: str
) -> None:
    with_cell(data_copy / "energy.csv", line, column, text)
    said = message(data_copy)
    assert said.startswith(f"energy.csv:{line}: column '{column}': {text!r} ")
    assert remedy in said


@pytest.mark.parametrize(
    ("file", "column", "text", "remedy"),
    [
        ("obstacles.csv", "project", "unknown", "is not an id of energy.csv"),
        ("obstacles.csv", "content", "bad luck", "use one of: "),
        ("obstacles.csv", "content_basis", "heard", "use one of: printed, status"),
        ("obstacles.csv", "group", "own", "use one of: "),
        ("obstacles.csv", "group_basis", "printed by us", "does not fit the group"),
        ("obstacles.csv", "level", "village", "use one of: "),
        ("obstacles.csv", "level", "localities", "does not fit the level"),
        ("obstacles.csv", "due", "soon", "is not a date"),
        ("obstacles.csv", "opened", "2026-06-25", "lies after 2026-06-24, when the source says so"),
        ("obstacles.csv", "date", "2027", "lies after its source, which is of 2026-06-24"),
        ("power_output.csv", "last", "2026-01", "to the end of that year"),
        ("power_output.csv", "first", "July", "write YYYY-MM"),
        ("power_output.csv", "gwh", "4900", "is not what the source prints"),
        ("power_output.csv", "part", "wind", "use one of: all, hydro_biomass"),
        ("obstacle_terms.csv", "kind", "rank", "use one of: condition, group, level"),
        ("obstacle_terms.csv", "id", "government", "stands twice"),
        ("obstacle_terms.csv", "source", "nowhere", "use one of: "),
    ],
)
def test_a_damaged_obstacle_is_named(
    data_copy: Path, file: str, column: str, text: str, remedy: str
) -> None:
    with_cell(data_copy / file, 2, column, text)
    said = message(data_copy)
    assert said.startswith(f"{file}:")
    assert remedy in said


def test_an_obstacle_due_before_it_was_opened_is_named(data_copy: Path) -> None:
    with_cell(data_copy / "obstacles.csv", 2, "opened", "2026-05-01")
    with_cell(data_copy / "obstacles.csv", 2, "due", "2026-05")
    load(data_copy)  # the month in which it was opened may still come to an end
    with_cell(data_copy / "obstacles.csv", 2, "due", "2026-04-30")
    assert "obstacles.csv:2: column 'due': '2026-04-30' lies before 2026-05-01" in message(
        data_copy
    )


def test_a_condition_is_a_content_and_nobody_removes_it(data_copy: Path) -> None:
    path = data_copy / "obstacle_terms.csv"
    known = path.read_text(encoding="utf-8")
    path.write_text(f"{known}condition,bad_luck,qd1985-2026\n", encoding="utf-8")
    assert "column 'id': 'bad_luck' is unknown; use one of: boundary_unknown" in message(data_copy)
    path.write_text(f"{known}condition,land_plan,qd1985-2026\n", encoding="utf-8")
    with pytest.raises(DataError, match="'land_plan' is a condition"):
        load_facts(data_copy)


@pytest.mark.parametrize(("row", "key"), [("level", "obstacle_level"), ("group", "obstacle_group")])
def test_a_term_without_words_stops_the_start(data_copy: Path, row: str, key: str) -> None:
    path = data_copy / "obstacle_terms.csv"
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{row},commune,laodong-2025-03-30\n")
    with pytest.raises(DataError, match=rf"obstacle_terms.csv.*'commune'.*'{key}.commune'"):
        load_facts(data_copy)
