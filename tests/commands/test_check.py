"""`dakcong check`: the checks of the page for a file of rows."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from dakcong.figures.records import COLUMNS
from tests.commands.conftest import Run
from tests.cut_folder import cut


@pytest.fixture
def august(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> Path:
    """August's rows in a file, beside the data folder of June; `run` has taken its place before."""
    folder = shutil.copytree(root / "data", tmp_path / "data")
    later = cut(folder, "2025-06")
    monkeypatch.setenv("DAKCONG_DATA", str(folder))
    return written(tmp_path / "rows.csv", [one for one in later if one["vintage"] == "2025-08"])


def written(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_rows_that_fit_pass(run: Run, august: Path) -> None:
    code, out, _ = run("check", august, "--json")
    document = json.loads(out)
    assert (code, document["new"], document["blocked"], document["findings"]) == (0, 4, False, [])


def test_what_cannot_be_is_named_in_both_languages(run: Run, august: Path) -> None:
    with august.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for one in rows:
        if one["measure"] == "plan_share":
            one |= {"value": "19", "as_printed": "19% kế hoạch"}
    code, out, _ = run("check", written(august, rows), "--json")
    document = json.loads(out)
    assert code == 1
    one = document["findings"][0]
    assert (one["check"], one["severity"]) == ("contradiction", "impossible")
    assert one["rows"] == [1, 2]
    assert {each["stands"] for each in one["figures"]} == {"entered", "known"}
    assert "không thể cùng đúng" in one["vi"]["what"]
    assert "cannot all be right" in one["en"]["what"]
    assert "89,5" in one["vi"]["right"]
    code, out, _ = run("check", august)
    assert code == 1
    assert out.startswith("4 new, 0 known\nImpossible: These figures")


def test_rows_that_stand_already_are_recognised(run: Run, root: Path) -> None:
    code, out, _ = run("check", root / "data" / "figures.csv", "--json")
    document = json.loads(out)
    assert (code, document["new"], document["known"]) == (0, 0, 78)


def test_a_file_without_a_column_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("indicator,value\nexports,1\n", encoding="utf-8")
    code, out, complaint = run("check", path, "--json")
    assert code == 1
    assert "column 'region' is missing" in json.loads(out)["error"]["message"]
    assert complaint == ""
