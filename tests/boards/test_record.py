"""What projections were worth, as parts: news known to the reader, what came later, provinces."""

from itertools import pairwise

import pytest

from dakcong.answers.facts import Facts
from dakcong.texts import say
from tests.boards.reading import charts, contents, headings, parts_of, reading, tables, under, words


@pytest.mark.parametrize("language", ["vi", "en"])
def test_news_after_the_readers_release_stands_apart(facts: Facts, language: str) -> None:
    parts = parts_of(reading(facts, {"k": "record", "v": "2025-08"}, language), "exports")
    known, later = (
        under(parts, say(language, key)) for key in ("explore.news_heading", "events.later")
    )
    assert [one["name"] for one in charts(known)] == ["news_2025-08"]
    assert [one["name"] for one in charts(later)] == ["news_2025-10", "news_2025-11"]
    assert words(later).startswith(say(language, "explore.later_note"))


def test_the_first_release_has_no_news_yet(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "record"}), "exports")
    assert charts(parts[:1]) == []
    assert words(parts[:1]) == say("vi", "explore.news_none")


def test_the_bars_of_news_join_both_medians_and_have_no_target(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "record", "v": "2025-11"}), "exports")
    found = charts(parts)
    assert len(found) == 3
    for chart in found:
        first, *moved, last = chart["rows"]
        assert {row["reference"] for row in chart["rows"]} == {None}
        assert first["end"] == moved[0]["start"]
        # The bars are on the shown digits, millions of USD.
        assert moved[-1]["end"] == pytest.approx(last["start"], abs=1.0)
    for before, after in pairwise(found):
        assert after["rows"][0]["start"] == before["rows"][-1]["start"]


def test_each_release_has_a_line_of_its_own(facts: Facts) -> None:
    parts = parts_of(reading(facts, {"k": "record"}, "en"), "retail_sales")
    (part,) = under(parts, say("en", "explore.record_heading"))
    said = part["content"][0]
    assert said["kind"] == "text"
    lines = said["words"].split("\n")
    # Figures of retail were published for 6, 9 and 11 months.
    assert len(lines) == 3
    assert all(line.startswith("- ") for line in lines)
    assert lines[-1].endswith(say("en", "explain.record.nothing_later"))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_table_of_the_record_sets_what_was_said_beside_what_was_published(
    facts: Facts, language: str
) -> None:
    parts = parts_of(reading(facts, {"k": "record"}, language), "exports")
    (part,) = under(parts, say(language, "explore.record_heading"))
    (fold,) = [one for one in part["content"] if one["kind"] == "fold"]
    (table,) = fold["content"]
    assert table["kind"] == "table"
    # Releases of 6, 8, 10 and 11 months: six pairs, and the last without one behind it.
    assert len(table["rows"]) == 7
    # data/figures.csv: 2 034 million USD in eight months, 2 845 in eleven.
    amounts = [row[-1].replace("\u00a0", " ") for row in table["rows"]]
    assert amounts[0] == {"vi": "2.034 triệu USD", "en": "2,034 million USD"}[language]
    assert amounts[2] == {"vi": "2.845 triệu USD", "en": "2,845 million USD"}[language]
    assert table["rows"][-1][3:] == ["–"] * 3


def test_figures_that_conflict_are_warned_of(facts: Facts) -> None:
    # 2.8 billion USD were announced for the year, 2 845 million published for eleven months.
    parts = parts_of(reading(facts, {"k": "record"}, "en"), "exports")
    warned = [one for one in contents(parts) if one["kind"] == "text" and one["tone"] == "warning"]
    assert len(warned) == 1
    assert "2,845" in warned[0]["words"]
    retail = parts_of(reading(facts, {"k": "record"}, "en"), "retail_sales")
    assert [one for one in contents(retail) if one.get("tone") == "warning"] == []


@pytest.mark.parametrize(("language", "count"), [("vi", "13/16"), ("en", "13 of 16")])
def test_the_record_says_how_the_projection_did_on_real_provinces(
    facts: Facts, language: str, count: str
) -> None:
    parts = parts_of(reading(facts, {"k": "record"}, language), "retail_sales")
    assert headings(parts)[-1] == say(language, "province_years.heading")
    # 16 readings; 13 of them within the 80 % range (counted in tests/answers).
    assert count in words(parts[-1:])
    (table,) = tables(parts[-1:])
    assert len(table["rows"]) == 16
    assert table["wide"]
