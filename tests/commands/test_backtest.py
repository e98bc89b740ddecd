"""`dakcong backtest`: what it prints and writes, and with which exit code."""

import csv
import json
import math
from pathlib import Path

import pytest

from tests.commands.conftest import Run

COLUMNS = ["series", "year", "origin", "actual", "p2_5", "p10", "p50", "p90", "p97_5"]


@pytest.fixture
def series(tmp_path: Path) -> Path:
    """Two growing seasonal series of six and five years, one of three, and one begun year."""
    lines = ["series,kind,month,value"]
    for name, kind, years in (("x", "trade", 6), ("y", "retail", 5), ("z", "fish", 3)):
        for month in range(12 * years + (4 if name == "x" else 0)):
            wave = math.sin(month * 0.7) / 5 + math.cos(month * month) / 20
            value = 100 * 1.006**month * (1 + wave + (month % 12) / 40)
            lines.append(f"{name},{kind},{2015 + month // 12}-{month % 12 + 1:02d},{value:.3f}")
    file = tmp_path / "series.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def predictions(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_predictions_are_written_for_every_year_with_three_earlier_ones(
    backtest: Run, series: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    code, printed, complaint = backtest(series, "--origin", 9, 3, "--predictions", out)
    assert (code, complaint) == (0, "")
    rows = predictions(out)
    assert list(rows[0]) == COLUMNS
    assert [(row["series"], row["year"], row["origin"]) for row in rows] == [
        (name, year, origin)
        for origin in ("3", "9")
        for name, year in [
            ("x", "2018"),
            ("x", "2019"),
            ("x", "2020"),
            ("y", "2018"),
            ("y", "2019"),
        ]
    ]
    for row in rows:
        ends = [float(row[name]) for name in COLUMNS[4:]]
        assert ends == sorted(ends)
        assert len({*ends}) == 5
    with series.open(encoding="utf-8") as file:
        held = [line.split(",") for line in file]
    total = sum(float(one[3]) for one in held if one[0] == "x" and one[2].startswith("2018"))
    assert float(rows[0]["actual"]) == pytest.approx(total)
    assert "5 years of 2 series judged" in printed
    assert "note: x: years that are not whole were left out" in printed
    assert "note: fish: not a known kind" in printed
    assert {one.name for one in tmp_path.iterdir()} == {"series.csv", "out.csv"}


def test_one_json_document_with_stable_keys(backtest: Run, series: Path) -> None:
    code, printed, complaint = backtest(series, "--json")
    assert (code, complaint) == (0, "")
    found = json.loads(printed)
    assert found.keys() >= {"engine", "information", "series", "judged", "projected", "origins"}
    assert (found["information"], found["series"], found["series_judged"]) == ("full", 3, 2)
    assert (found["projected"], found["judged"]) == (5, 5)
    assert [one["origin"] for one in found["origins"]] == [3, 6, 9]
    for one in found["origins"]:
        assert set(one) == {
            *("origin", "engine", "run_rate", "same_growth", "rest_flat", "phi_half"),
            "chain_ladder",
        }
        assert set(one["engine"]) == {
            *("mape", "median", "held_80", "held_95", "score_80", "score_95", "relative")
        }
        assert set(one["run_rate"]) == {"mape", "median"}


@pytest.mark.parametrize("information", ["full", "3y", "1y", "published5", "published"])
def test_every_level_of_information_is_offered(
    backtest: Run, series: Path, tmp_path: Path, information: str
) -> None:
    out = tmp_path / "out.csv"
    arguments = (series, "--origin", 1, 11, "--information", information, "--predictions", out)
    code, printed, _ = backtest(*arguments)
    assert code == 0
    assert f"information: {information}" in printed
    assert len(predictions(out)) == 10
    first = out.read_bytes()
    assert backtest(*arguments)[0] == 0
    assert out.read_bytes() == first


def test_a_series_alone_in_a_file_has_the_same_predictions(
    backtest: Run, series: Path, tmp_path: Path
) -> None:
    out, alone = tmp_path / "out.csv", tmp_path / "alone.csv"
    backtest(series, "--predictions", out)
    lines = series.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(("x,", "z,"))]
    series.write_text("\n".join(kept), encoding="utf-8")
    backtest(series, "--predictions", alone)
    assert predictions(alone) == [row for row in predictions(out) if row["series"] == "y"]


def test_input_that_cannot_be_used_exits_1(backtest: Run, series: Path, tmp_path: Path) -> None:
    code, printed, complaint = backtest(tmp_path / "none.csv")
    assert (code, printed) == (1, "")
    assert "is missing; check the name" in complaint
    code, printed, complaint = backtest(tmp_path / "none.csv", "--json")
    assert (code, complaint) == (1, "")
    assert json.loads(printed)["error"]["key"] == "error.data"
    out = tmp_path / "no" / "out.csv"
    code, printed, complaint = backtest(series, "--predictions", out)
    assert (code, printed) == (1, "")
    assert "out.csv cannot be written (No such file or directory)" in complaint
    code, _, complaint = backtest(series, "--predictions", tmp_path)
    assert code == 1
    assert "cannot be written" in complaint
    assert [one.name for one in tmp_path.iterdir()] == ["series.csv"]


def test_an_old_file_stays_when_the_new_one_cannot_be_made(
    backtest: Run, series: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    out.write_text("kept", encoding="utf-8")
    series.write_text("series,kind,month,value\nx,trade,2020-01,0\n", encoding="utf-8")
    assert backtest(series, "--predictions", out)[0] == 1
    assert out.read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--origin", "12"),
        ("--origin", "0"),
        ("--origin", "six"),
        ("--information", "2y"),
        ("--levels", "3"),
    ],
)
def test_wrong_usage_exits_2(backtest: Run, series: Path, arguments: tuple[str, ...]) -> None:
    assert backtest(series, *arguments)[0] == 2
    assert backtest()[0] == 2
