"""Figures that one person entered and published carry that mark on paper, screen and message."""

from pathlib import Path

import pytest

from dakcong.answers.boards.files import figures_sheet
from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.message import message
from dakcong.answers.boards.paper import paper
from dakcong.answers.boards.picture import picture
from dakcong.answers.boards.sources import sources
from dakcong.answers.boards.stage import stage
from dakcong.answers.edition import facts_in_force
from dakcong.answers.publishing import publish, undo
from dakcong.answers.reader import arrived
from dakcong.shows import Part
from dakcong.store import Store
from dakcong.store.records import LOCAL
from tests.answers.test_publishing import SOURCE, submitted
from tests.store.conftest import BINH, made

LINK = "http://127.0.0.1:8501/exports?v=2025-08"
MARKS = {"vi": "chưa có người thứ hai duyệt", "en": "not approved by a second person"}


@pytest.fixture
def store(data_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """An empty store beside a copy of the data folder."""
    monkeypatch.delenv("DAKCONG_STORE")
    folder = data_copy.with_name("data-store")
    folder.mkdir()
    return made(str(folder))


def printed(folder: Path, language: str) -> dict[str, str]:
    """Kind of paper to all that it says of exports of August."""
    query = [("v", "2025-08"), ("lang", language)]
    reader, _ = arrived(facts_in_force(folder), query)
    drawn = picture(reader, reader.indicator("exports"), "months", LINK)
    assert drawn is not None
    sheet = figures_sheet(reader, LINK)
    about = reader.indicator("exports")
    messages = {
        "message of a board": message(reader, "Đắk Lắk", about, every=False),
        "message of the overview": message(reader, "Đắk Lắk", None, every=True),
        "message of the comparison": message(reader, "Đắk Lắk", None, every=False, said="2,8 tỷ"),
    }
    return {
        **{kind: one["words"] for kind, one in messages.items()},
        **{f"description, {kind}": one["description"] for kind, one in messages.items()},
        "presentation": stage(reader, board(reader, "exports"))["about"],
        "sheet of a board": said(paper(reader, "exports", "exports", LINK)["parts"]),
        "end of a page": said(sources(reader, [SOURCE["id"]])),
        "picture of a chart": "\n".join(drawn["notes"]),
        "rows of a file": "\n".join(" ".join(map(str, row)) for row in sheet.rows),
        "sources of a file": "\n".join(words for _, words in sheet.about),
    }


def said(parts: list[Part]) -> str:
    """The words of parts, of their folds too."""
    content = [one for part in parts for one in part["content"]]
    folded = [each for one in content if one["kind"] == "fold" for each in one["content"]]
    return "\n".join(one["words"] for one in (*content, *folded) if one["kind"] == "text")


def untouched(folder: Path, language: str) -> str:
    """The message of an indicator of which nothing was entered."""
    reader, _ = arrived(facts_in_force(folder), [("v", "2025-08"), ("lang", language)])
    return message(reader, "", reader.indicator("iip"), every=False)["words"]


def unmarked(folder: Path, language: str) -> bool:
    """Whether no paper carries the mark."""
    return not any(MARKS[language] in words for words in printed(folder, language).values())


@pytest.mark.parametrize("language", MARKS)
def test_what_one_person_published_alone_says_so(
    data_copy: Path, store: Store, language: str
) -> None:
    publish(data_copy, store, LOCAL, submitted(store, known_on="2025-09"), 2)
    for kind, words in printed(data_copy, language).items():
        assert MARKS[language] in words, kind
    assert MARKS[language] not in untouched(data_copy, language)
    # Gone with the edition.
    undo(data_copy, store, LOCAL, 1, "nhầm kỳ")
    assert unmarked(data_copy, language)


@pytest.mark.parametrize("language", MARKS)
def test_what_a_second_person_approved_says_nothing(
    data_copy: Path, store: Store, language: str
) -> None:
    publish(data_copy, store, BINH, submitted(store, known_on="2025-09"), 2)
    assert unmarked(data_copy, language)
