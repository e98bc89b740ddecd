"""The first minute: four steps, short, on the pages that need them."""

import pytest

from dakcong.answers.boards.guide import guide
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.ui.live.screen import screen
from dakcong.ui.pages import page_at


@pytest.mark.parametrize("language", ["vi", "en"])
def test_four_steps_take_no_more_than_a_minute(language: str) -> None:
    for kind in ("overview", "board"):
        found = guide(language, kind)
        assert [one["place"] for one in found["steps"]] == ["answer", "sure", "slider", "share"]
        # A minute of reading at 250 syllables; who reads slowly keeps half of it to look.
        assert sum(len(one["words"].split()) for one in found["steps"]) <= 125


@pytest.mark.parametrize(
    ("path", "guided"),
    [("", True), ("exports", True), ("compare", False), ("methods", False), ("meeting", False)],
)
def test_the_overview_and_the_boards_have_one(facts: Facts, path: str, guided: bool) -> None:
    reader, arrival = arrived(facts, ())
    page = page_at(facts, path)
    assert page is not None
    assert (screen(reader, page, arrival)["guide"] is not None) == guided
