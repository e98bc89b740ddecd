"""Every page works on the release of another year, in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.scenario.link import SECTIONS
from dakcong.texts import take
from tests import next_release
from tests.pages.conftest import Open
from tests.pages.test_pages import BOARDS, PAGES, failures

pytestmark = pytest.mark.thorough  # facts of its own, and all pages on them


@pytest.fixture(autouse=True)
def next_year(monkeypatch: pytest.MonkeyPatch, data_copy: Path, facts: Facts) -> Iterator[None]:
    next_release.add_to(data_copy)
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    yield
    take(facts.catalogue.words)


def test_every_page_runs(open_page: Open) -> None:
    for language in ("vi", "en"):
        for path in PAGES:
            app = open_page(path, lang=language, v=next_release.RELEASE)
            assert failures(app) == [], path


def test_every_question_is_answered(open_page: Open) -> None:
    for language in ("vi", "en"):
        for path in BOARDS:
            for section in SECTIONS:
                app = open_page(path, lang=language, v=next_release.RELEASE, k=section)
                assert failures(app) == [], (path, section)
