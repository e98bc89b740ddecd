"""Reach, explanation, news and record in words: every sentence is whole, in both languages."""

import re

import pytest

from dakcong.answers.explain import words as explain_words
from dakcong.answers.explain.map import growth_map, two_goals
from dakcong.answers.explain.parts import growth_parts, methods_beside
from dakcong.answers.explain.tornado import sensitivity
from dakcong.answers.explain.waterfall import waterfall
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.past import words as news_words
from dakcong.answers.past.news import changes
from dakcong.answers.past.record import announced, record
from dakcong.answers.reach import words as reach_words
from dakcong.answers.reach.goals import denominators, sureness, together
from dakcong.answers.reach.path import target_path
from dakcong.answers.reach.solver import solve_for
from dakcong.answers.reach.waiting import last_chance
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer, answer
from dakcong.scenario.registry import Value
from dakcong.texts import LANGUAGES

VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")


CHANGED: dict[str, Value] = {"x.g": 20.0, "x.us": "on", "r.g": 4.0, "i.h": 12.0, "i.g": 3.0}


def of_reach(facts: Facts, one: Answer, language: str) -> list[str]:
    name, scenario = one.indicator.id, one.scenario
    reader = Reader(facts=facts, scenario=scenario, language=language)
    chance, path = last_chance(facts, one), target_path(facts, one)
    said = [
        reach_words.last_chance(chance, language),
        reach_words.delay_cost(chance, language),
        reach_words.track(path, one.month, language),
        reach_words.track_rule(language),
        reach_words.quarters_needed(path, one.indicator, language),
        reach_words.denominators(denominators(facts, one), language),
        reach_words.sureness(sureness(facts, one), one.indicator, language),
        reach_words.together(together(facts, scenario), language),
    ]
    for number in facts.registry.of(name):
        if number.form == "number" and number.code in scenario.by_code:
            for confidence in (None, 0.8):
                solved = solve_for(facts, name, scenario, number.code, confidence)
                said.append(reach_words.solved(reader, solved))
    return said


def of_explanation(facts: Facts, one: Answer, language: str) -> list[str]:
    reader = Reader(facts=facts, scenario=one.scenario, language=language)
    bars, falls = sensitivity(facts, one), waterfall(facts, one)
    parts, methods = growth_parts(facts, one), methods_beside(facts, one)
    both = two_goals(facts, "exports", "retail_sales", one.scenario)
    shown = growth_map(facts, one.indicator.id, one.scenario)
    assert both is not None
    return [
        explain_words.tornado(reader, bars, one),
        explain_words.tornado_rule(reader, bars),
        explain_words.waterfall(reader, falls, one),
        "" if shown is None else explain_words.growth_map(reader, shown),
        explain_words.two_goals(both, language, alone=True),
        explain_words.contributions(parts, language),
        explain_words.base(parts, language),
        explain_words.methods(methods, one.indicator, language),
        *(f"{explain_words.bar_label(reader, bar)}." for bar in bars),
    ]


def of_the_past(facts: Facts, indicator: str, language: str) -> list[str]:
    said = [news_words.news(one, language) for one in changes(facts, indicator)]
    for entry in record(facts, indicator):
        said += [news_words.stated(entry, language), news_words.followed(entry, language)]
    early = announced(facts, indicator)
    if early is not None:
        said.append(news_words.announced(early, language))
    return said


def check_whole(said: list[str]) -> None:
    for text in filter(None, said):
        assert re.match(r"[“\w]", text), text
        assert text.endswith("."), text
        assert not re.search(r"[{}]|nan|inf\b|None|\d-\d|\.\.|  ", text), text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("vintage", VINTAGES)
@pytest.mark.parametrize("indicator", ["exports", "retail_sales", "iip"])
@pytest.mark.parametrize("given", [{"i.h": 12.0}, CHANGED], ids=["defaults", "changed"])
def test_every_sentence_is_whole(
    facts: Facts, indicator: str, vintage: str, language: str, given: dict[str, Value]
) -> None:
    one = answer(facts, indicator, complete(facts, vintage, given))
    assert isinstance(one, Answer)
    check_whole(of_reach(facts, one, language) + of_explanation(facts, one, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("indicator", ["exports", "retail_sales", "iip"])
def test_every_sentence_about_the_past_is_whole(
    facts: Facts, indicator: str, language: str
) -> None:
    check_whole(of_the_past(facts, indicator, language))
