"""The whole country in place of the province, by another data folder: each page works."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from streamlit.testing.v1 import AppTest

from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.paper import paper
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.scenario.link import SECTIONS
from dakcong.texts import take
from dakcong.ui.live.screen import screen
from dakcong.ui.pages import menu, pages
from dakcong.ui.reader import facts as facts_in_use
from tests import country
from tests.pages.conftest import Open
from tests.pages.test_pages import failures

pytestmark = pytest.mark.thorough  # facts of its own, and all pages on them

FOREIGN = re.compile(r"[Đđ]ắk Lắk|Phú Yên|2025|tỉnh|province|Tây Nguyên|cà phê|coffee")
EMPTY = ("parks", "energy", "products", "sides")


@pytest.fixture(autouse=True)
def country_in_use(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, root: Path, facts: Facts
) -> Iterator[None]:
    folder = tmp_path / "country"
    folder.mkdir()
    country.write(folder, root / "data")
    monkeypatch.setenv("DAKCONG_DATA", str(folder))
    yield
    take(facts.catalogue.words)


def said(app: AppTest) -> str:
    """All that Streamlit shows of a page."""
    kinds = ("markdown", "text", "caption", "header", "subheader", "info", "warning", "dataframe")
    return "\n".join(
        str(one.value) for kind in kinds for one in app.get(kind) if hasattr(one, "value")
    )


def foreign(text: str) -> list[str]:
    """What speaks of another place or year, with what stands around it."""
    return [text[max(0, one.start() - 60) : one.end() + 40] for one in FOREIGN.finditer(text)]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_works_and_speaks_of_the_country(open_page: Open, language: str) -> None:
    known = facts_in_use()
    for page in pages(known):
        for vintage in ("2018-06", "2019-06", "2019-09"):
            app = open_page(page.path, lang=language, v=vintage)
            assert failures(app) == [], page.path
            assert foreign(said(app)) == [], page.path
            reader, arrival = arrived(known, [("lang", language), ("v", vintage)])
            seen = orjson.dumps(screen(reader, page, arrival)).decode()
            printed = json.dumps(paper(reader, page.path, page.indicator, ""), ensure_ascii=False)
            assert foreign(seen) == foreign(printed) == [], page.path


@pytest.mark.parametrize(
    ("language", "level"), [("vi", "Một năm trước theo tháng"), ("en", "One earlier year by month")]
)
def test_a_monthly_history_lifts_the_projection(language: str, level: str) -> None:
    reader, _ = arrived(facts_in_use(), [("lang", language)])
    lifted = [
        name for name in country.INDICATORS if level in board(reader, name)["doubts"][0]["words"]
    ]
    assert lifted == ["exports", "retail_sales"]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("section", SECTIONS)
def test_every_question_is_answered(open_page: Open, section: str, language: str) -> None:
    for indicator in country.INDICATORS:
        app = open_page(indicator, lang=language, k=section, v="2019-09")
        assert failures(app) == [], indicator
        assert foreign(said(app)) == [], indicator


def test_a_page_without_figures_leaves_the_menu_and_says_so(open_page: Open) -> None:
    reader, _ = arrived(facts_in_use(), [("lang", "vi")])
    listed = [one["path"] for one in menu(reader)]
    assert listed == ["", *country.INDICATORS, "compare", "figures", "methods"]
    for path in EMPTY:
        app = open_page(path, lang="vi")
        assert failures(app) == []
        (told,) = [one.value for one in app.info]
        assert "chưa có số nào cho trang này" in told
