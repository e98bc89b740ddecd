"""Parks and clusters: the shipped readings, and what a damaged file is told."""

from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from tests.figures.damaging import message, with_cell


def test_the_sums_of_july_2025_stand_there_as_printed(facts: Facts) -> None:
    # 22 CCN, 1.011,5 ha, 202 dự án, 8.771,7 tỷ đồng, 60,6 %; 6 KCN.
    clusters, parks = facts.catalogue.parks[:2]
    assert (clusters.number, clusters.area_ha, clusters.projects) == (22, 1011.5, 202)
    assert (clusters.capital_billion_vnd, clusters.occupancy_percent) == (8771.7, 60.6)
    assert (clusters.occupancy_basis, clusters.as_of) == ("not_printed", "2025-07")
    assert (parks.number, parks.occupancy_percent) == (6, None)


def test_every_reading_has_source_date_confidence_and_basis(facts: Facts) -> None:
    assert len(facts.catalogue.parks) == 67
    for one in facts.catalogue.parks:
        assert facts.catalogue.sources[one.source].url_main.startswith("http")
        assert one.as_of[:2] == "20"
        assert one.confidence in ("high", "medium", "low")
        assert one.as_printed
        assert (one.occupancy_percent is None) == (one.occupancy_basis == "")
        assert (one.area_ha is None) == (one.area_basis == "")


def test_a_page_without_a_date_says_so(facts: Facts) -> None:
    for one in facts.catalogue.parks:
        undated = "undated_page" in facts.catalogue.sources[one.source].processing
        assert undated == (one.dated != "printed"), one.name


def test_what_is_not_built_has_no_occupancy(facts: Facts) -> None:
    unbuilt = [one for one in facts.catalogue.parks if one.state in ("planned", "building")]
    assert len(unbuilt) > 10
    assert {one.occupancy_percent for one in unbuilt} == {None}


def test_the_rules_for_further_clusters_stand_by_date(facts: Facts) -> None:
    # Decree 32/2024, articles 2 and 8; as amended from 15 September 2026, by a summary.
    before, between, after = facts.catalogue.cluster_rules
    assert (before.in_force_from, before.scope) == ("2024-05-01", "district")
    assert (before.condition.occupancy_above, before.condition.free_at_most) == (0.5, 100)
    assert (before.smallest_ha, before.smallest_mountain_ha, before.largest_ha) == (10, 5, 75)
    # Guidance 1178/ĐCK-CTT: article 8.1(c) as the provincial People's Committee decides.
    assert (between.in_force_from, between.scope) == ("2025-07-01", "decided")
    assert between.condition == before.condition
    # "không vượt quá 75 ha và không dưới 05 ha": mountains have no limit of their own.
    assert (after.smallest_mountain_ha, after.largest_ha) == (None, 75)
    assert (after.in_force_from, after.scope, after.confidence) == ("2026-09-15", "commune", "low")
    assert (after.condition.free_at_most, after.smallest_ha) == (50, 5)


@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        ("area_ha", "1.011,5", "write 12345.6"),
        ("name_en", "", "has no English words for several together"),
        ("area_ha", "1011", "write that number"),
        ("occupancy_percent", "160.6", "not from 0 to 100"),
        ("occupancy_basis", "", "write a value"),
        ("occupancy_basis", "some", "use one of: industrial_land, not_printed, total_area"),
        ("area_basis", "not_printed", "use one of: industrial_land, total_area"),
        ("leased_ha", "8771.7", "is less than what of it is let"),
        ("as_of", "7/2025", "write YYYY, YYYY-MM or YYYY-MM-DD"),
        ("as_of", "2025-08", "lies after its source, which is of 2025-07"),
        ("as_of", "2025-13", "write YYYY, YYYY-MM or YYYY-MM-DD"),
        ("dated", "perhaps", "use one of: about, printed"),
        ("dated", "2030", "use one of: about, printed"),
        ("kind", "cluster", "for parks and clusters only"),
        ("side", "north", "use one of: both, east, west"),
        ("doubts", "strange", "names 'strange', which is unknown"),
        ("confidence", "", "write a value"),
        ("source", "nowhere", "use one of: "),
    ],
)
def test_a_damaged_cell_is_named(data_copy: Path, column: str, text: str, remedy: str) -> None:
    with_cell(data_copy / "parks.csv", 2, column, text)
    said = message(data_copy)
    named = {"leased_ha": "area_ha", "kind": "number"}.get(column, column)
    assert said.startswith(f"parks.csv:2: column '{named}': ")
    assert remedy in said


def test_a_basis_of_nothing_and_a_reading_twice_are_named(data_copy: Path) -> None:
    file = data_copy / "parks.csv"
    with_cell(file, 3, "occupancy_basis", "total_area")
    assert "belongs to nothing: occupancy_percent empty too" in message(data_copy)
    with_cell(file, 3, "occupancy_basis", "")
    with file.open("a", encoding="utf-8") as more:
        more.write(file.read_text(encoding="utf-8").splitlines()[2] + "\n")
    assert "stands in line 3 too; keep one reading" in message(data_copy)


def test_readings_that_the_page_rests_on_are_missed(data_copy: Path) -> None:
    file = data_copy / "parks.csv"
    kept = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(one for one in kept if "1011.5" not in one), encoding="utf-8")
    assert "no reading of the clusters of both sides" in message(data_copy)
    file.write_text("".join(one for one in kept if "475.937," not in one), encoding="utf-8")
    assert "both their industrial land and their total area" in message(data_copy)


@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        ("in_force_from", "soon", "write YYYY, YYYY-MM or YYYY-MM-DD"),
        ("in_force_from", "2026-09-15", "begins on the day of line"),
        ("scope", "village", "use one of: commune, decided, district, province"),
        ("occupancy_above_percent", "60", "is not what the source prints"),
        ("free_at_most_ha", "a", "write 12345.6"),
        ("largest_ha", "5", "is less than the smallest size"),
        ("source", "nowhere", "use one of: "),
    ],
)
def test_a_damaged_rule_is_named(data_copy: Path, column: str, text: str, remedy: str) -> None:
    with_cell(data_copy / "cluster_rules.csv", 2, column, text)
    said = message(data_copy)
    assert said.startswith("cluster_rules.csv:")
    assert remedy in said
