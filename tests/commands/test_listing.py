"""What is known of parks and clusters, on the command line."""

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
