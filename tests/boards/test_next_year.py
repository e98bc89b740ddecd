"""The release of January 2026 rolls the year over, by rows and tables of the data alone."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from dakcong.answers.boards.agreement import agreement
from dakcong.answers.boards.overview import tiles
from dakcong.answers.edition import facts_in_force
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts, try_out
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.year.answer import Answer
from dakcong.texts import take
from dakcong.ui.pages import page_at, pages, paths
from tests import next_release
from tests.golden.board_lines import board_lines

EXPORTS, RETAIL = "exports", "retail_sales"


@pytest.fixture(scope="module")
def facts(root: Path) -> Facts:
    """The shipped folder."""
    return facts_in_force(root / "data")


@pytest.fixture(scope="module")
def after(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The shipped folder with the release, which opens first."""
    folder = shutil.copytree(root / "data", tmp_path_factory.mktemp("after") / "data")
    next_release.add_to(folder)
    choices = folder / "choices.toml"
    text = choices.read_text(encoding="utf-8")
    choices.write_text(text.replace('"2025-06"', f'"{next_release.RELEASE}"', 1), encoding="utf-8")
    found = load_facts(folder)
    try_out(found)
    return found


@pytest.fixture(autouse=True)
def in_force(after: Facts, facts: Facts) -> Iterator[None]:
    """Its words are those in force, and afterwards those of the shipped folder."""
    take(after.catalogue.words)
    yield
    take(facts.catalogue.words)


def opened(facts: Facts, link: str) -> Reader:
    return arrived(facts, parse_qsl(link))[0]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("vi", "Đắk Lắk 2026: cuối năm có đạt mục tiêu không?"),
        ("en", "Where will Đắk Lắk end 2026?"),
    ],
)
def test_the_overview_says_2026(after: Facts, language: str, heading: str) -> None:
    reader = opened(after, f"lang={language}")
    overview = page_at(after, "")
    assert overview is not None
    assert overview.heading(reader) == heading
    exports, retail, industry = tiles(reader, paths(after))
    assert "223" in exports["meter"]["so_far_words"]
    assert "16" in industry["meter"]["so_far_words"]
    # Retail sales of January were not printed: the newest figures are those of 11 months of 2025.
    assert "173" in retail["meter"]["so_far_words"]
    assert "11" in retail["note"]
    headings = [one.heading(reader) for one in pages(after)]
    assert [one[-4:] for one in headings[1:4]] == ["2026", "2025", "2026"]


def test_last_year_is_only_what_was_published(after: Facts) -> None:
    one = opened(after, "lang=en").answer(EXPORTS)
    assert isinstance(one, Answer)
    ytd = one.outlook.ytd
    # 2,900 / 1.043 and 223 / 1.257, by hand.
    assert ytd.previous_year == pytest.approx(2780.44, abs=0.01)
    assert ytd.same_period == pytest.approx(177.41, abs=0.01)
    # (2,900 - 223) / (2,780.44 - 177.41) - 1 = 2.84 %, rounded up.
    assert one.reach.required_growth == pytest.approx(0.029)
    other = opened(after, "x.b=december").answer(EXPORTS)
    assert isinstance(other, Answer)
    assert other.outlook.ytd.previous_year == 2800
    assert other.reach.required_growth == pytest.approx(0.021)  # 2,677 / 2,622.59 - 1 = 2.07 %


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_conflicts_is_said(after: Facts, language: str) -> None:
    reader = opened(after, f"lang={language}&v={next_release.RELEASE}")
    said = json.dumps(agreement(reader, EXPORTS), ensure_ascii=False)
    for number in ("780", "800", "845"):
        assert number in said


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", [EXPORTS, RETAIL, "iip"])
@pytest.mark.parametrize("link", ["v=2025-06&x.g=7.5&r.g=4&i.h=15", "v=2025-11"])
def test_a_link_of_2025_opens_unchanged(
    facts: Facts, after: Facts, name: str, link: str, language: str
) -> None:
    take(facts.catalogue.words)
    before = list(board_lines(opened(facts, f"{link}&lang={language}"), name))
    take(after.catalogue.words)
    now = list(board_lines(opened(after, f"{link}&lang={language}"), name))
    # A newer release is told of, and stands in the choice of releases; nothing else is new.
    assert [one for one in before if one not in now] == []
