"""The methods page: the document, and the table that is made from the data in its midst."""

import csv
from pathlib import Path

import pytest

from dakcong.answers.boards.methods import methods
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_table_stands_in_the_document(facts: Facts, language: str) -> None:
    (page,) = methods(arrived(facts, [("lang", language)])[0])
    before, table, after = page["content"]
    assert (before["kind"], table["kind"], after["kind"]) == ("text", "table", "text")
    assert "{{" not in before["words"] + after["words"]
    assert before["words"].count("$$") % 2 == after["words"].count("$$") % 2 == 0


def test_the_table_says_what_the_results_file_says(facts: Facts, root: Path) -> None:
    path = root / "data" / "calibration" / "history_results.csv"
    with path.open(encoding="utf-8") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if (row["kinds"], row["kind"]) == ("known", "all") and row["basis"] != "new_country"
        ]
    (page,) = methods(arrived(facts, [("lang", "en")])[0])
    table = page["content"][1]
    assert table["kind"] == "table"
    levels = ("published", "published5", "1y", "3y", "full")
    assert len(table["rows"]) == len(levels)
    for name, cells in zip(levels, table["rows"], strict=True):
        found = {row["month"]: row for row in rows if row["information"] == name}
        for month, cell in zip(("3", "6", "9"), cells[1:], strict=True):
            error, held = float(found[month]["mape"]), float(found[month]["held_80"])
            assert f"off by {100 * error:.1f}\u00a0%" in cell
            assert f"80\u00a0% range {100 * held:.0f}\u00a0%" in cell


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_document_quotes_the_calibration_files(facts: Facts, root: Path, language: str) -> None:
    (page,) = methods(arrived(facts, [("lang", language)])[0])
    said = "\n".join(one["words"] for one in page["content"] if one["kind"] == "text")
    path = root / "data" / "calibration" / "published_totals.csv"
    with path.open(encoding="utf-8") as file:
        rows = {row["kind"]: row for row in csv.DictReader(file) if row["month"] == "6"}
    for row in rows.values():
        held = [f"{100 * float(row[name]):.0f} %" for name in ("held_80", "held_95")]
        assert f"| {row['judged']} | {' | '.join(held)} |" in said
    for column in ("intercept", "slope", "scale"):
        cells = [f"{float(rows[kind][column]):.4f}" for kind in ("retail", "trade", "industry")]
        line = f"| {' | '.join(cells)} |"
        assert (line.replace(".", ",") if language == "vi" else line) in said
    # coverage.toml: 449 series fitted to, 287 judged on, 138 of Vietnam with 62 and 87 %.
    for words in ("**449 ", "**287 ", "**138 ", "| **62 %** | **87 %** |"):
        assert words in said


@pytest.mark.parametrize(
    ("language", "end"), [("vi", "−15,2 đến +28,6 %"), ("en", "−15.2 to +28.6 %")]
)
def test_a_quoted_range_is_rounded_as_it_stands_in_its_file(
    facts: Facts, language: str, end: str
) -> None:
    # growth_ranges.csv: retail, remainder after month 6: -0.1521 and 0.2855, which is 28,55 %.
    (page,) = methods(arrived(facts, [("lang", language)])[0])
    assert any(end in one["words"] for one in page["content"] if one["kind"] == "text")
