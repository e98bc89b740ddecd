import random
from urllib.parse import urlencode

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.rules import UNPUBLISHED
from dakcong.answers.moves.changes import changed
from dakcong.answers.moves.links import full_link, headlines, open_link, page_address, then_and_now
from dakcong.scenario.link import Headline, Vocabulary, to_query
from dakcong.scenario.read import from_query, pairs_of
from dakcong.scenario.scenario import Scenario

BASE = "http://127.0.0.1:8501"
VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")


def random_scenario(facts: Facts, vocabulary: Vocabulary, source: random.Random) -> Scenario:
    vintage = source.choice(VINTAGES)
    given = {}
    for code, options in vocabulary.allowed[vintage].items():
        one = vocabulary.registry.find(code)
        if source.random() < 0.4:
            number = one.rounded(source.uniform(one.low, one.high))
            given[code] = source.choice(options) if options else number
    return complete(facts, vintage, given)


@pytest.mark.parametrize("seed", range(50))
def test_a_link_that_was_sent_opens_as_the_same_scenario(
    facts: Facts, vocabulary: Vocabulary, seed: int
) -> None:
    scenario = random_scenario(facts, vocabulary, random.Random(seed))
    link = full_link(facts, scenario, page=page_address(BASE, "exports"), language="en")
    opened, decoded = open_link(facts, vocabulary, pairs_of(link))
    assert opened == scenario
    assert decoded.notices == ()
    assert decoded.language == "en"
    assert decoded.headlines == headlines(facts, scenario)
    assert then_and_now(facts, opened, decoded.headlines) == ()


@pytest.mark.parametrize("vintage", VINTAGES)
def test_the_address_says_every_value_of_its_vintage(
    facts: Facts, vocabulary: Vocabulary, vintage: str
) -> None:
    sent = to_query(complete(facts, vintage, {"i.h": 15.0}), facts.registry, "vi")
    # Weights of sections, capacity factors and what else nobody published have no default, nor have
    # actions.
    given = {one.code for one in facts.registry.of("iip") if one.rule in UNPUBLISHED}
    assert {"v", "e", "lang"} | set(vocabulary.allowed[vintage]) - given == set(sent)
    assert sent["v"] == vintage
    assert len(urlencode(sent)) < 2000


@pytest.mark.parametrize("base", [BASE, BASE + "/"])
def test_a_link_is_absolute_and_names_its_page(facts: Facts, base: str) -> None:
    scenario = complete(facts, "2025-06", {})
    assert full_link(facts, scenario, page=page_address(base, "exports")).startswith(
        f"{BASE}/exports?v="
    )
    assert full_link(facts, scenario, page=page_address(base)).startswith(f"{BASE}/?v=2025-06&e=3&")


def test_headlines_by_hand(facts: Facts) -> None:
    # 1 520 + 1 005.847 * 1.119 = 2 645.5; 92 742 + 86 668.83 * 1.10 = 188 078.
    assert headlines(facts, complete(facts, "2025-06", {})) == (
        Headline(letter="x", median=2645.5, probability=0.9875),
        Headline(letter="r", median=188078, probability=0.8472),
    )


def test_without_a_first_half_industry_has_no_headline_and_with_one_a_rate(facts: Facts) -> None:
    scenario = changed(facts, complete(facts, "2025-06", {}), {"i.h": 15.0})
    last = headlines(facts, scenario)[-1]
    assert (last.letter, last.median) == ("i", 11.31)  # 0.48 * 15 + 0.52 * 7.9 = 11.308


def test_an_empty_link_is_the_default_scenario(facts: Facts, vocabulary: Vocabulary) -> None:
    opened, decoded = open_link(facts, vocabulary, [])
    assert opened == complete(facts, "2025-06", {})
    assert decoded.notices == ()
    assert then_and_now(facts, opened, decoded.headlines) == ()


def test_a_value_that_is_left_out_rests_on_those_that_are_given(
    facts: Facts, vocabulary: Vocabulary
) -> None:
    opened, _ = open_link(facts, vocabulary, [("x.y", "press")])
    assert opened.by_code["x.g"] == 14.1


def test_a_refused_value_leaves_the_default(facts: Facts, vocabulary: Vocabulary) -> None:
    opened, decoded = open_link(facts, vocabulary, [("x.g", "999"), ("x.t", "Kế hoạch")])
    assert opened == complete(facts, "2025-06", {})
    assert [notice.code for notice in decoded.notices] == ["x.g", "x.t"]


def test_results_that_have_changed_stand_beside_todays(
    facts: Facts, vocabulary: Vocabulary
) -> None:
    opened, decoded = open_link(facts, vocabulary, [("r", "x2600_0.98-r188078_0.8472")])
    (one,) = then_and_now(facts, opened, decoded.headlines)
    assert one.indicator.id == "exports"
    assert one.then == Headline(letter="x", median=2600, probability=0.98)
    assert one.now == Headline(letter="x", median=2645.5, probability=0.9875)


def test_a_changed_probability_alone_is_a_change(facts: Facts, vocabulary: Vocabulary) -> None:
    opened, decoded = open_link(facts, vocabulary, [("r", "x2645.5_0.98")])
    assert len(then_and_now(facts, opened, decoded.headlines)) == 1


def test_results_of_an_indicator_that_does_not_exist_are_named(vocabulary: Vocabulary) -> None:
    decoded = from_query([("r", "q5_0.5")], vocabulary)
    assert [(one.key, one.given) for one in decoded.notices] == [("link.results", "q5_0.5")]
