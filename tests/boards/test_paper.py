"""What paper says besides its page."""

import pytest

from dakcong.answers.boards.paper import CHANGED, SOURCES, paper
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.texts import say
from tests.documents.reading import text_of

LINK = "http://127.0.0.1:8501/exports?v=2025-06&e=2&d=3xn6p&x.g=-20&lang=vi&c=sgsjm"


def parts(facts: Facts, indicator: str, **given: str) -> dict[str, str]:
    """Heading to words of what stands under a board."""
    reader, _ = arrived(facts, [("v", "2025-06"), *given.items()])
    made = paper(reader, "page", indicator, LINK)["parts"]
    said = {one["heading"]: "\n".join(each["words"] for each in one["content"]) for one in made}
    return {heading: words.replace("\u00a0", " ") for heading, words in said.items()}


def test_what_was_set_stands_beside_its_default(facts: Facts) -> None:
    found = parts(facts, "exports", **{"x.g": "-20", "x.t": "plan", "x.us": "on", "r.g": "3"})
    lines = found["Giả định khác mặc định"].splitlines()
    # The plan of the resolution, in place of the goal of the article.
    assert "**Kế hoạch 2,235 tỷ USD** (mặc định Mục tiêu 2,2 tỷ USD)" in lines[0]
    assert "6 tháng cuối năm" in lines[1]
    assert "**−20** (mặc định 11,9)" in lines[1]
    assert "**bật** (mặc định tắt)" in lines[2]
    assert len(lines) == 3


def test_nothing_set_is_said_in_words(facts: Facts) -> None:
    assert parts(facts, "exports")["Giả định khác mặc định"] == say("vi", "paper.unchanged")


def test_what_has_no_default_is_called_assumed(facts: Facts) -> None:
    found = parts(facts, "iip", **{"i.h": "15", "lang": "en"})
    assert "**15** (assumed, no figure published)" in found[say("en", "paper.changed")]


def test_there_is_room_for_so_many_and_the_rest_is_counted(facts: Facts) -> None:
    given = {f"x.{name}v": "3" for name in "cfpnl"} | {f"x.{name}p": "4" for name in "cfpnl"}
    found = parts(facts, "exports", **{"x.p": "commodities", **given})
    lines = found["Giả định khác mặc định"].splitlines()
    assert len(lines) == CHANGED + 1
    # The way and ten prices and volumes.
    assert lines[-1] == f"- {say('vi', 'paper.changed_more', count=11 - CHANGED)}"


def test_what_it_takes_and_whose_figures_they_are(facts: Facts) -> None:
    found = parts(facts, "retail_sales")
    # 89.539 in six months, where last year's brought 86.669 (tests/worked): 3,4 % more.
    assert "tăng 3,4 %" in found["Cần gì để đạt"]
    sources = [one for one in found["Nguồn số liệu chính"].splitlines() if one.startswith("- ")]
    assert len(sources) == SOURCES
    assert "Báo Đắk Lắk" in sources[0]
    assert "tháng 7/2025" in found["Nguồn số liệu chính"]


def test_without_an_answer_nothing_is_asked_of_the_target(facts: Facts) -> None:
    found = parts(facts, "iip")
    assert list(found) == ["Giả định khác mặc định", "Nguồn số liệu chính"]
    assert parts(facts, "") == {}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_link_stands_in_letters_and_as_a_picture(facts: Facts, language: str) -> None:
    reader, _ = arrived(facts, [("x.g", "-20"), ("lang", language)])
    made = paper(reader, "exports", "exports", LINK)
    assert (made["page"], made["query"]) == ("exports", reader.query())
    assert made["link"]["address"] == LINK
    assert text_of(made["link"]["picture"]) == LINK
