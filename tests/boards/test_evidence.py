"""What is known beside a missing figure, and the sources at the end of a page."""

from dakcong.answers.boards.evidence import evidence, evidence_sources
from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.sources import sources, sources_of
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.shows import Part
from tests.boards.words import tables_of

# Where +15.26 % stands.
REVISED = "vietnamvn-2025-06-30"


def reader_of(facts: Facts, vintage: str = "2025-06") -> Reader:
    return arrived(facts, [("v", vintage), ("lang", "en")])[0]


def test_the_rates_of_the_parts_stand_newest_first(facts: Facts) -> None:
    (table,) = tables_of(evidence(reader_of(facts), "iip"))
    assert table["columns"] == ["Territory", "Period", "Growth", "Source"]
    # Rows of figures.csv for the former provinces, up to June 2025, and the one that sides.csv has
    # as revised: 15.26 % of the same months, a week after the 15 %.
    assert [row[:3] for row in table["rows"]] == [
        ["Former Đắk Lắk", "First 6 months of 2025, first published", "+15%"],
        ["Former Đắk Lắk", "First 6 months of 2025, revised", "+15.26%"],
        ["Former Đắk Lắk", "First 5 months of 2025", "+15.16%"],
        ["Former Đắk Lắk", "First 4 months of 2025", "+14.23%"],
        ["Former Đắk Lắk", "First 3 months of 2025", "+15.2%"],
        ["Former Đắk Lắk", "First 6 months of 2024", "+6.3%"],
        ["Former Phú Yên", "First 6 months of 2023", "+12.4%"],
    ]


def test_each_of_the_two_stands_with_its_day_and_both_sources_at_the_end(facts: Facts) -> None:
    reader = reader_of(facts)
    (table,) = tables_of(evidence(reader, "iip"))
    days = [row[3].partition("]")[0].partition(", ")[2] for row in table["rows"][:2]]
    assert days == ["23 June 2025", "30 June 2025"]
    assert evidence_sources(reader, "iip") == [REVISED]


def test_what_may_be_assumed_is_the_revised_and_the_first_is_told(facts: Facts) -> None:
    # 15,26 % of 30 June 2025 takes the place of 15 % of 23 June; both were known in July.
    (action,) = board(reader_of(facts), "iip")["actions"]
    assert action["label"].startswith("Assume the first 6 months up 15.26% (as revised for former")
    assert action["move"] == {"kind": "set", "code": "i.h", "value": 15.26}
    assert action["help"] == "First published: up 15%."


def test_sections_have_a_table_once_one_was_printed(facts: Facts) -> None:
    reader = reader_of(facts, "2025-08")
    before, sections = tables_of(evidence(reader_of(facts), "iip")), evidence(reader, "iip")
    assert len(before) == 1
    heading, table = sections[-1]["heading"], tables_of(sections)[-1]
    assert heading == "Published growth of the sections"
    assert ["Mining", "July 2025", "+23.1%"] in [row[:3] for row in table["rows"]]
    assert evidence_sources(reader, "iip") == [REVISED, *["vietnamvn-2025-08"] * 4]


def fold_of(parts: list[Part]) -> tuple[str, list[str]]:
    note, fold = parts[0]["content"]
    assert note["kind"] == "text"
    assert note["tone"] == "note"
    assert fold["kind"] == "fold"
    (text,) = fold["content"]
    assert text["kind"] == "text"
    return fold["label"], text["words"].splitlines()


def test_sources_are_named_once_and_counted(facts: Facts) -> None:
    given = ["nq19-2025", "baodaklak-2025-07", "nq19-2025", "no-source"]
    label, lines = fold_of(sources(reader_of(facts), given))
    assert label == "Sources of this page (2)"
    assert "Nghị quyết 19/NQ-HĐND" in lines[0]
    assert "Báo Đắk Lắk" in lines[1]
    assert len(lines) == 2


def test_a_page_names_the_release_and_the_sources_of_its_figures(facts: Facts) -> None:
    reader = reader_of(facts, "2025-08")
    named = sources_of(reader, "exports")
    assert {"nq19-2025", "laodong-2025-09-17"} <= set(named)
    # What was printed in November is of a later release.
    assert "vietnamvn-2025-11-09" not in named
    note = sources(reader, named)[0]["content"][0]
    assert note["kind"] == "text"
    assert "First 8 months of 2025 (published September 2025)" in note["words"]
