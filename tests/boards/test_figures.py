"""The figures page: every record, what agrees and what does not, what came later, all sources."""

import csv
from pathlib import Path

import pytest

from dakcong.answers.boards.figures import figures
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.shows import Control, Part, Table
from tests.boards.words import tables_of, words_of

SHOWN = ("exports", "retail_sales", "iip", "others")


def reader_of(facts: Facts, *pairs: tuple[str, str]) -> Reader:
    reader, arrival = arrived(facts, pairs)
    assert arrival.notices == ()
    return reader


def choice_of(parts: list[Part]) -> Control:
    (content,) = parts[0]["content"]
    assert content["kind"] == "choice"
    return content["control"]


def recorded(root: Path, vintage: str, *, later: bool) -> dict[str, int]:
    """Rows of the data file that a reader of a release could know, or not yet, by indicator."""
    found = dict.fromkeys(SHOWN, 0)
    with (root / "data" / "figures.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = row["indicator"] if row["indicator"] in SHOWN else "others"
            found[name] += (row["vintage"] > vintage) == later
    return found


def records(reader: Reader, heading: str) -> list[Table]:
    return tables_of(one for one in figures(reader) if one["heading"] == reader.text(heading))


@pytest.mark.parametrize("shown", SHOWN)
@pytest.mark.parametrize("vintage", ["2025-06", "2025-09", "2025-11"])
def test_every_record_of_the_data_is_shown_once(
    facts: Facts, root: Path, shown: str, vintage: str
) -> None:
    reader = reader_of(facts, ("v", vintage), ("kf", shown))
    for heading, later in (("figures.all_heading", False), ("figures.later_heading", True)):
        count = sum(len(one["rows"]) for one in records(reader, heading))
        assert count == recorded(root, vintage, later=later)[shown]


def test_the_reader_chooses_the_indicator(facts: Facts) -> None:
    control = choice_of(figures(reader_of(facts)))
    assert [one["id"] for one in control["options"]] == list(SHOWN)
    assert (control["move"], control["code"], control["value"]) == ("show", "kf", "exports")
    assert choice_of(figures(reader_of(facts, ("kf", "iip"))))["value"] == "iip"


def test_a_record_says_where_it_stands_and_how_it_was_printed(facts: Facts) -> None:
    reader = reader_of(facts, ("kf", "retail_sales"), ("lang", "en"))
    (table,) = records(reader, "figures.all_heading")
    assert table["wide"]
    row = dict(zip(table["columns"], table["rows"][0], strict=True))
    # First row of figures.csv.
    assert row["Value"] == "92,742\u00a0billion VND"
    assert row["As printed"] == "“gần 92.742 tỷ đồng”"
    assert row["Source"].startswith("[Báo Đắk Lắk, July 2025](https://baodaklak.vn/")


def test_the_other_figures_name_their_indicator_and_have_no_reading(facts: Facts) -> None:
    found = figures(reader_of(facts, ("kf", "others"), ("lang", "en")))
    assert [one["heading"] for one in found] == [
        *("", "Every figure known in this release", "What happened later", "Sources")
    ]
    assert tables_of(found)[0]["columns"][0] == "Indicator"


def test_every_source_is_named_with_what_was_done_to_it(facts: Facts) -> None:
    sources = figures(reader_of(facts))[-1]
    (content,) = sources["content"]
    assert content["kind"] == "text"
    lines = content["words"].splitlines()
    assert len(lines) == len(facts.catalogue.sources)
    assert all(line.startswith("- ") and line.endswith(")") for line in lines)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("vintage", ["2025-06", "2025-09", "2025-11"])
@pytest.mark.parametrize("shown", SHOWN)
def test_every_view_can_be_made(facts: Facts, shown: str, vintage: str, language: str) -> None:
    reader = reader_of(facts, ("v", vintage), ("kf", shown), ("lang", language))
    words = words_of(figures(reader))
    assert [one for one in words if "{" in one or "}" in one] == []
