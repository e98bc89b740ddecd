"""Quotations in plain tables: on an English page Vietnamese words say that they are."""

import datetime
import re

import pytest

from dakcong.answers.boards.agreement import agreement
from dakcong.answers.boards.due_days import due_days
from dakcong.answers.boards.figures import figures
from dakcong.answers.boards.files import Told, sheet_of, titled
from dakcong.answers.boards.from_where import from_where
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader
from dakcong.shows import Part
from tests.boards.reading import parts_of, reading, tables

# Letters that Vietnamese alone has, within quotation marks that nothing sets apart.
BARE = re.compile(r"(?<!\*)“[^”]*[ăđơưạ-ỹ][^”]*”", re.IGNORECASE)
QUOTED = {
    "events": "*“gần 1.900 tỷ đồng”* (in Vietnamese)",
    "history": "*“gần 92.742 tỷ đồng”* (in Vietnamese)",
    "agreement": "*“gần 1,5 tỷ USD”* (in Vietnamese)",
    "calendar": "(in Vietnamese)",
}


def parts(facts: Facts, of: str, language: str) -> tuple[Reader, list[Part]]:
    """A reader with what has a table of quotations."""
    reader = reading(facts, {"k": "events", "kh": "retail_sales-merged-level"}, language)
    match of:
        case "events":
            return reader, parts_of(reader, "exports")
        case "history":
            return reader, figures(reader)
        case "agreement":
            return reader, agreement(reader, "exports")
    return reader, due_days(reader, datetime.date(2026, 1, 31))


@pytest.mark.parametrize("of", QUOTED)
def test_vietnamese_words_say_so_on_an_english_page_alone(facts: Facts, of: str) -> None:
    for language in ("en", "vi"):
        _, made = parts(facts, of, language)
        cells = [cell for one in tables(made) for row in one["rows"] for cell in row]
        assert any(QUOTED[of] in one for one in cells) is (language == "en")
        assert any(BARE.search(one) for one in cells) is (language == "vi")


def test_where_a_number_comes_from_marks_its_words_too(facts: Facts) -> None:
    for language in ("en", "vi"):
        found = from_where(reading(facts, {}, language), "retail_sales", "so_far")
        assert found is not None
        said = "\n".join(found["words"])
        assert ("*“gần 92.742 tỷ đồng”* (in Vietnamese)" in said) is (language == "en")
        assert bool(BARE.search(said)) is (language == "vi")


@pytest.mark.parametrize("of", QUOTED)
def test_a_file_has_no_marks_of_a_page(facts: Facts, of: str) -> None:
    reader, made = parts(facts, of, "en")
    sheets = [sheet_of(reader, one, Told(link="", sources=())) for one in titled(made)]
    cells = [str(cell) for one in sheets for row in one.rows for cell in row]
    assert any(QUOTED[of].replace("*", "") in one for one in cells)
    assert not any("*" in one for one in cells)
