"""Statuses as they are seen."""

import pytest

from dakcong.answers.boards.badges import badge, badges, marked
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.charts.style import STATUS_LOOK
from dakcong.engine.status import RULE


def test_a_badge_says_its_status_in_word_shape_and_colour(facts: Facts) -> None:
    reader, _ = arrived(facts, [("lang", "en")])
    # As the words of page.overview.00.en.txt have it, where retail sales are likely.
    assert (
        marked(badge(reader, "likely")) == ":green-badge[:material/trending_up: Likely to be met]"
    )
    assert badge(reader, "likely", plain=True)["colour"] == "gray"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_status_has_a_look_and_a_word(facts: Facts, language: str) -> None:
    reader, _ = arrived(facts, [("lang", language)])
    assert {name for _, name in RULE} <= STATUS_LOOK.keys()
    words = [badge(reader, name)["word"] for name in STATUS_LOOK]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("given", "icons"),
    [
        # Six months of exports need no growth at all for the goal, which asks for too little.
        ({}, {"exports": ["verified", "flag"], "retail_sales": ["trending_up"], "iip": ["help"]}),
        ({"i.h": "15"}, {"iip": ["balance", "help"]}),
        ({"v": "2025-11"}, {"exports": ["check_circle"], "iip": ["balance"]}),
    ],
    ids=str,
)
def test_an_answer_carries_all_that_is_to_be_known_of_it(
    facts: Facts, given: dict[str, str], icons: dict[str, list[str]]
) -> None:
    # What each page showed when the words were frozen (tests/golden/seen/page.overview.*).
    reader, _ = arrived(facts, given.items())
    found = {name: badges(reader, reader.answer(name)) for name in icons}
    assert {name: [one["icon"] for one in seen] for name, seen in found.items()} == icons


def test_what_is_assumed_is_not_coloured(facts: Facts) -> None:
    reader, _ = arrived(facts, [("i.h", "15")])
    assert [one["colour"] for one in badges(reader, reader.answer("iip"))] == ["gray", "gray"]
