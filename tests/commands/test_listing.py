"""What is known of parks, clusters, power and obstacles, on the command line."""

import csv
import json

import pytest

from tests.commands.conftest import Run


def test_clusters_are_listed_as_they_were_printed(run: Run) -> None:
    code, out, _complaint = run("list", "clusters", "--json")
    assert code == 0
    first = json.loads(out)["clusters"][0]
    assert (first["number"], first["area_ha"], first["occupancy_percent"]) == (22, 1011.5, 60.6)
    assert first["occupancy_basis"] == "not_printed"
    assert first["source"] == "baodaklak-2025-07"


@pytest.mark.parametrize(("side", "other"), [("east", "west"), ("west", "east")])
def test_a_side_has_its_rows_and_those_of_both(run: Run, side: str, other: str) -> None:
    _code, out, _complaint = run("list", "parks", "--csv", "--side", side)
    sides = {row["side"] for row in csv.DictReader(out.splitlines())}
    assert sides == {side, "both"}
    assert other not in sides


def test_lines_for_people_leave_out_what_is_not_known(run: Run) -> None:
    _code, out, _complaint = run("list", "parks")
    line = next(one for one in out.splitlines() if "52.54" in one)
    assert line.startswith("KCN Hòa Hiệp 1: kind park, side east, state operating, as_of 2024-06")
    assert "area_ha 67.18, leased_ha 52.54, free_ha 14.64, occupancy_percent 78.21" in line
    assert "capital" not in line


def test_what_cannot_be_listed_is_refused(run: Run) -> None:
    code, _out, complaint = run("list", "farms")
    assert code == 2
    assert "'clusters'" in complaint


def test_power_is_listed_by_stage_and_kind(run: Run) -> None:
    _code, out, _complaint = run(
        "list", "energy", "--csv", "--where", "stage=calling", "--where", "kind=hydro"
    )
    rows = list(csv.DictReader(out.splitlines()))
    # Eight hydropower projects in the list of 24 June 2026.
    assert len(rows) == 8
    first = rows[0]
    assert (first["capacity"], first["unit"], first["source"]) == ("4", "MW", "qd1985-2026")
    assert first["doubts"] == "transcribed side_assigned"


def test_an_obstacle_says_whose_word_its_level_and_group_are(run: Run) -> None:
    _code, out, _complaint = run("list", "obstacles", "--json")
    rows = json.loads(out)["obstacles"]
    assert len(rows) == 42
    assert all(bool(row["level"]) == (row["level_basis"] == "assigned") for row in rows)
    assert all(bool(row["group"]) == (row["group_basis"] == "assigned") for row in rows)
    _code, out, _complaint = run("list", "obstacles", "--where", "level=localities")
    assert "level localities, level_basis assigned" in out
    assert len(out.splitlines()) == 16


def test_one_of_several_values_is_found(run: Run) -> None:
    _code, out, _complaint = run("list", "energy", "--json", "--where", "land=rice")
    rows = json.loads(out)["energy"]
    # Krông Ana 1, Sơn Long, LRSH Sơn Hòa 2: "đất trồng lúa" in the list.
    assert [row["locator"] for row in rows] == ["row 4", "row 14", "row 15"]
    assert rows[1]["land"] == ["crops", "production_forest", "rice"]


def test_a_number_is_chosen_as_the_list_writes_it(run: Run) -> None:
    _code, out, _complaint = run("list", "energy", "--csv")
    rows = [row for row in csv.DictReader(out.splitlines()) if float(row["capacity"] or 0) == 150]
    written = rows[0]["capacity"]
    _code, out, _complaint = run("list", "energy", "--csv", "--where", f"capacity={written}")
    assert list(csv.DictReader(out.splitlines())) == rows


@pytest.mark.parametrize(
    ("condition", "remedy"),
    [
        ("colour=green", "no column 'colour'; use one of: id, name, kind"),
        ("stage=soon", "no row has 'soon'; use one of: approved, calling, construction"),
        ("stage", "no row has ''; use one of: approved"),
    ],
)
def test_a_condition_that_fits_no_row_is_refused(run: Run, condition: str, remedy: str) -> None:
    code, _out, complaint = run("list", "energy", "--where", condition)
    assert code == 1
    assert remedy in complaint


def test_products_are_listed_as_they_were_printed(run: Run) -> None:
    _code, out, _complaint = run("list", "products", "--json", "--where", "product=steel")
    rows = json.loads(out)["products"]
    # West 4, 5 and 6 months; of the whole province July alone and the year.
    assert [row["value"] for row in rows] == [114_000, 167_470, 142_500, 14_500, None]
    assert [row["side"] for row in rows] == ["west", "west", "west", "both", "both"]
    assert rows[1]["as_printed"] == "baja 167.470 ton, +17,9%"


def test_products_of_a_side_are_its_own_and_those_of_the_whole(run: Run) -> None:
    _code, out, _complaint = run("list", "products", "--csv", "--side", "east")
    rows = list(csv.DictReader(out.splitlines()))
    sides = [row["side"] for row in rows]
    assert (sides.count("east"), sides.count("west")) == (8, 0)
    assert {"unit", "growth", "plan_share", "confidence", "source"} <= set(rows[0])


def test_proposals_are_listed_with_what_was_decided(run: Run) -> None:
    _code, out, _complaint = run("list", "proposals", "--json", "--where", "decision=asked")
    rows = json.loads(out)["proposals"]
    assert [one["topic"] for one in rows] == ["production", "infrastructure", "energy"]
    assert {one["effect"] for one in rows} == {"none: no project"}
    assert all(one["decision_printed"] and one["source"] == "baodaklak-2025-07" for one in rows)
