"""The methods page: the document, and the table that is made from the data in its midst."""

import csv
import re
from pathlib import Path

import pytest

from dakcong.answers.boards.methods import methods
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.moves.doubted import doubted
from dakcong.answers.reach.goals import together
from dakcong.answers.reach.waiting import last_chance
from dakcong.answers.reader import arrived
from dakcong.answers.year.answer import Answer
from dakcong.texts import numbers


@pytest.fixture(scope="module")
def facts(root: Path) -> Facts:
    """The shipped coefficients, which the document quotes."""
    return load_facts(root / "data")


def rows_of(root: Path, name: str) -> list[dict[str, str]]:
    """Rows of a computed table."""
    with (root / "data" / "calibration" / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_examples_of_the_document_are_what_the_pages_say(facts: Facts, language: str) -> None:
    """They are written by hand, and another default moves them."""
    asked = [("v", "2025-06"), ("lang", language)]
    reader, assuming = (arrived(facts, [*asked, *one])[0] for one in ([], [("i.h", "15")]))
    exports, retail = map(reader.answer, ("exports", "retail_sales"))
    industry = assuming.answer("iip")
    assert isinstance(exports, Answer)
    assert isinstance(retail, Answer)
    assert isinstance(industry, Answer)
    both = together(facts, reader.scenario).joint
    assert both is not None
    year, base = exports.outlook.ytd, exports.outlook.ytd.previous_year
    gained = (year.value - year.same_period) / base
    growth = exports.outlook.year_growth()
    waiting = {one.month: one for one in last_chance(facts, retail).delay.states}
    said = {
        "growth_to_date": [one.probability for one in reversed(doubted(facts, retail))],
        "together": [both.probability, both.independent, both.low, both.high],
        "contributions": [growth, gained, growth - gained],
        "in_time": [waiting[10].needed],
        "first_part": [industry.outlook.year_growth(), industry.reach.probability],
    }
    digits = {"growth_to_date": (0, 0), "contributions": (2, 2, 2), "first_part": (1, 0)}
    page, _terms = methods(reader)
    words = " ".join(one["words"] for one in page["content"] if one["kind"] == "text")
    for name, values in said.items():
        for value, places in zip(values, digits.get(name, (1, 1, 1, 1)), strict=False):
            written = numbers.number(100 * value, language, places)
            assert re.search(rf"(?<![\d.,]){re.escape(written)}(?![\d])", words), (name, written)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_tables_stand_in_the_document(facts: Facts, language: str) -> None:
    page, _terms = methods(arrived(facts, [("lang", language)])[0])
    kinds = [one["kind"] for one in page["content"]]
    assert kinds == ["text", "table", "text", "table", "text"]
    for one in page["content"]:
        if one["kind"] == "text":
            assert "{{" not in one["words"]
            assert one["words"].count("$$") % 2 == 0


def test_the_table_says_what_the_results_file_says(facts: Facts, root: Path) -> None:
    rows = [
        row
        for name in ("totals_results", "history_results")
        for row in rows_of(root, name)
        if (row["kinds"], row["kind"]) == ("known", "all") and row["basis"] != "new_country"
    ]
    page, _terms = methods(arrived(facts, [("lang", "en")])[0])
    table = page["content"][3]
    assert table["kind"] == "table"
    levels = ("published", "published5", "1y", "3y", "full")
    assert len(table["rows"]) == len(levels)
    for name, cells in zip(levels, table["rows"], strict=True):
        found = {row["month"]: row for row in rows if row["information"] == name}
        for month, cell in zip(("3", "6", "9"), cells[1:], strict=True):
            error, held = float(found[month]["mape"]), float(found[month]["held_80"])
            assert f"off by {100 * error:.1f}%" in cell
            assert f"80% range: {100 * held:.0f}%" in cell


def test_how_ranges_held_is_what_the_coverage_file_says(facts: Facts, root: Path) -> None:
    rows = [row for row in rows_of(root, "coverage") if row["month"] == "6"]
    page, _terms = methods(arrived(facts, [("lang", "en")])[0])
    table = page["content"][1]
    assert table["kind"] == "table"
    assert [cells[0] for cells in table["rows"]] == [
        *("any distance", "less than 5%", "5% to 10%", "10% to 20%"),
        *("20% to 30%", "more than 30%"),
    ]
    for fair, strict, cells in zip(rows[:6], rows[6:], table["rows"], strict=True):
        shares = [one[name] for one in (fair, strict) for name in ("held_80", "held_95")]
        assert cells[2:] == [f"{100 * float(share):.0f}%" for share in shares]
        assert cells[1] == f"{int(fair['years']):,}"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_document_quotes_the_calibration_files(facts: Facts, language: str) -> None:
    page, _terms = methods(arrived(facts, [("lang", language)])[0])
    said = "\n".join(one["words"] for one in page["content"] if one["kind"] == "text")
    # totals.csv, month 6, three totals, kinds known: one; growth and growth@kind added up;
    # usual_season@kind; season@kind; one@kind, away@kind and uneven@kind of the spread.
    # coverage.csv: 449 series, 83 of them Vietnamese.
    for line in (
        "0.01695 | 0.01695 | 0.01695",
        "0.57209 | 0.57290 | 0.63071",
        "0.00000 | 0.02404 | 0.00000",
        "0.00000 | −0.45973 | −0.34163",
        "0.02049 | 0.06223 | 0.03223",
        "0.26247 | 0.27955 | 0.35540",
        "0.07998 | 0.08519 | 0.10830",
    ):
        assert (line.replace(".", ",") if language == "vi" else line) in said
    assert "**449 " in said
    assert " 83 " in said


@pytest.mark.parametrize(
    ("language", "end"), [("vi", "−15,2 đến +28,6\u00a0%"), ("en", "−15.2 to +28.6%")]
)
def test_a_quoted_range_is_rounded_as_it_stands_in_its_file(
    facts: Facts, language: str, end: str
) -> None:
    # growth_ranges.csv: retail, remainder after month 6: -0.1521 and 0.2855, which is 28,55 %.
    page, _terms = methods(arrived(facts, [("lang", language)])[0])
    assert any(end in one["words"] for one in page["content"] if one["kind"] == "text")
