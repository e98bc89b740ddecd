"""The words of the browser, with their places filled in, are those of the server."""

import random
from collections.abc import Iterator

import pytest

from dakcong.answers.boards.captions import fan_caption, fan_title, rates_caption, rates_title
from dakcong.answers.boards.indicator import board
from dakcong.answers.boards.said import said, variants
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.changes import changed
from dakcong.answers.reader import Reader
from dakcong.answers.words.base import base_effect, base_words
from dakcong.answers.words.pens import (
    PLACES as WRITTEN,
)
from dakcong.answers.words.pens import (
    numbers_pen,
    passing_month,
    places,
    state_of,
    takes_of,
    track_of,
)
from dakcong.answers.year.answer import Answer
from dakcong.shows import PLACES, Said
from dakcong.texts import LANGUAGES
from tests.random_settings import random_values

# What a slider of each board moves while it is dragged.
DRAGGED = {"exports": ("x.g",), "retail_sales": ("r.g",), "iip": ("i.h", "i.g")}


def pairs(facts: Facts, language: str) -> Iterator[tuple[Reader, Answer, Answer]]:
    """A reader, the answer that the browser was handed, and the one that it drags to."""
    source = random.Random(f"said {language}")
    for vintage in ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11"):
        for name, codes in DRAGGED.items():
            for _ in range(6):
                given = {"i.h": 15.0} if name == "iip" and vintage < "2025-09" else {}
                start = complete(facts, vintage, given)
                ends = (facts.registry.find(code) for code in codes)
                moves = {one.code: one.rounded(source.uniform(one.low, one.high)) for one in ends}
                end = changed(facts, start, moves)
                reader = Reader(facts=facts, scenario=start, language=language)
                before, after = reader.answer(name), reader.assuming(end).answer(name)
                assert isinstance(before, Answer)
                assert isinstance(after, Answer)
                yield reader, before, after


def filled(words: str, one: Answer, language: str) -> str:
    """Words with every place written as the server writes it."""
    pen = numbers_pen(one, language)
    for place in WRITTEN:
        words = words.replace(f"{{{place}}}", pen(place))
    return words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dragged_answer_says_what_the_server_will_say(facts: Facts, language: str) -> None:
    states = set()
    for reader, before, after in pairs(facts, language):
        handed = variants(reader, before)[state_of(after).name]
        there = reader.assuming(after.scenario)
        assert in_words(handed, after, language) == said(there, after)
        states.add(state_of(after).name)
    assert {"near_certain", "unlikely", "met", "possible-assumed"} <= states


@pytest.mark.parametrize("indicator", sorted(DRAGGED))
def test_no_value_that_is_dragged_changes_the_words_that_are_filled_in(
    facts: Facts, indicator: str
) -> None:
    source, seen = random.Random(indicator), 0
    while seen < 40:
        scenario = complete(
            facts, facts.catalogue.default_vintage, random_values(facts, source, indicator)
        )
        reader = Reader(facts=facts, scenario=scenario, language=source.choice(LANGUAGES))
        one = reader.outcome(indicator)
        if not isinstance(one, Answer):
            continue
        made = board(reader, indicator)
        assert made["variants"] == variants(reader, one)
        assert made["base_effect_live"] == base_words(facts, one, reader.language, places)
        seen += 1


def in_words(handed: Said, one: Answer, language: str) -> Said:
    """An answer with its places filled in."""

    def fill(words: str) -> str:
        return filled(words, one, language)

    return Said(
        badges=handed["badges"],
        sentence=fill(handed["sentence"]),
        bar=[{**one, "words": fill(one["words"])} for one in handed["bar"]],
        remarks=[fill(words) for words in handed["remarks"]],
        cards=[
            {
                "label": fill(card["label"]),
                "value": fill(card["value"]),
                "below": fill(card["below"]),
                "origin": card["origin"],
            }
            for card in handed["cards"]
        ],
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_dragged_charts_say_what_the_server_will_say(facts: Facts, language: str) -> None:
    for reader, before, after in pairs(facts, language):
        there = reader.assuming(after.scenario)
        if before.indicator.form == "index":
            above = after.outlook.year_end() >= after.reach.target
            titles, title = rates_title(reader, before), "above" if above else "below"
            captions, caption = (
                rates_caption(reader, before),
                f"{takes_of(after)}-{track_of(after)}",
            )
            now = rates_title(there, after).now, rates_caption(there, after).now
        else:
            passed = passing_month(after) is not None
            title = "met" if after.reach.met else "reach" if passed else "short"
            titles, captions, caption = (
                fan_title(reader, before),
                fan_caption(reader, before),
                "fan",
            )
            now = fan_title(there, after).now, fan_caption(there, after).now
        assert filled(titles.states[title], after, language) == now[0]
        handed = board(reader, before.indicator.id)["doubts"]
        growth = after.outlook.ytd.growth
        held = [one["words"] for one in handed if one["least"] <= growth][-1]
        words = captions.states[caption].replace("{coverage}", held)
        assert filled(words, after, language) == now[1]


def test_the_base_is_said_with_places_for_what_the_first_part_moves(facts: Facts) -> None:
    for reader, before, after in pairs(facts, "en"):
        if before.indicator.form != "index":
            continue
        open_words = base_words(reader.facts, before, "en", places)
        there = base_effect(reader.facts, after, "en")
        start, end = open_words.split("{so_far}")
        assert there.startswith(start)
        assert there.endswith(end.rpartition("{default}")[2])


def test_every_place_has_a_pen() -> None:
    # The default growth after a first part rests on the calibration, which an answer does not hold.
    # The words of the coverage are handed for every growth so far.
    assert set(WRITTEN) | {"default", "coverage"} == set(PLACES)
