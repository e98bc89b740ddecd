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
    for one in facts.catalogue.parks:
        assert facts.catalogue.sources[one.source].url_main.startswith("https://")
        assert one.as_of[:2] == "20"
        assert one.confidence in ("high", "medium", "low")
        assert (one.occupancy_percent is None) == (one.occupancy_basis == "")
        hectares = (one.area_ha, one.leased_ha, one.free_ha)
        assert all(amount is None for amount in hectares) == (one.area_basis == "")


def test_what_is_not_built_has_no_occupancy(facts: Facts) -> None:
    unbuilt = [one for one in facts.catalogue.parks if one.state in ("planned", "building")]
    assert len(unbuilt) > 10
    assert {one.occupancy_percent for one in unbuilt} == {None}


@pytest.mark.parametrize(
    ("column", "text", "remedy"),
    [
        ("area_ha", "1.011,5", "write 12345.6"),
        ("area_ha", "1011", "write that number"),
        ("occupancy_percent", "160.6", "not from 0 to 100"),
        ("occupancy_basis", "", "write a value"),
        ("occupancy_basis", "some", "use one of: industrial_land, not_printed, total_area"),
        ("area_basis", "not_printed", "use one of: industrial_land, total_area"),
        ("leased_ha", "8771.7", "is less than what of it is let"),
        ("as_of", "7/2025", "write YYYY, YYYY-MM or YYYY-MM-DD"),
        ("as_of", "2025-13", "write YYYY, YYYY-MM or YYYY-MM-DD"),
        ("number", "", "for parks and clusters only"),
        ("side", "north", "use one of: both, east, west"),
        ("confidence", "", "write a value"),
        ("source", "nowhere", "use one of: "),
    ],
)
def test_a_damaged_cell_is_named(data_copy: Path, column: str, text: str, remedy: str) -> None:
    with_cell(data_copy / "parks.csv", 2, column, text)
    said = message(data_copy)
    named = "area_ha" if column == "leased_ha" else column
    assert said.startswith(f"parks.csv:2: column '{named}': ")
    assert remedy in said


def test_a_basis_of_nothing_and_a_reading_twice_are_named(data_copy: Path) -> None:
    file = data_copy / "parks.csv"
    with_cell(file, 3, "occupancy_basis", "total_area")
    assert "belongs to nothing: occupancy_percent empty too" in message(data_copy)
    with_cell(file, 3, "occupancy_basis", "")
    with file.open("a", encoding="utf-8") as more:
        more.write(file.read_text(encoding="utf-8").splitlines()[2] + "\n")
    assert "has the same date and source as line 3" in message(data_copy)
