"""Links that were sent stay readable for ever: tests/links/ only grows."""

from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.moves.links import open_link, then_and_now
from dakcong.engine import ENGINE_VERSION
from dakcong.scenario.link import Vocabulary
from dakcong.scenario.read import from_query, pairs_of

LINKS = [
    line
    for file in sorted((Path(__file__).parents[1] / "links").glob("*.txt"))
    for line in file.read_text(encoding="utf-8").splitlines()
]


def parameters(link: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(link).query, strict_parsing=True))


def test_the_links_of_the_first_release_are_kept() -> None:
    assert len(LINKS) >= 3


@pytest.mark.parametrize("link", LINKS)
def test_an_old_link_still_says_the_same(link: str, vocabulary: Vocabulary) -> None:
    sent = parameters(link)
    decoded = from_query(pairs_of(link), vocabulary)
    assert decoded.vintage == sent.pop("v")
    assert decoded.language == sent.pop("lang")
    engine, results = sent.pop("e"), sent.pop("r")
    assert [
        f"{one.letter}{one.median:.10g}_{one.probability:.10g}" for one in decoded.headlines
    ] == results.replace("-", " ").split()
    assert set(decoded.by_code) == set(sent)
    for code, value in decoded.by_code.items():
        assert value == (sent[code] if isinstance(value, str) else float(sent[code]))
    expected = [] if engine == ENGINE_VERSION else ["link.engine"]
    assert [notice.key for notice in decoded.notices] == expected


def test_every_link_still_gives_the_results_it_was_sent_with(
    facts: Facts, vocabulary: Vocabulary
) -> None:
    # `e` changes when a published digit would: with the same `e` the digits are the same. Links of
    # e=1 and e=2 carry all that later engines compute anew, growth and spread.
    engines = {parameters(link)["e"] for link in LINKS}
    assert engines == {"1", "2", ENGINE_VERSION}, (
        "every engine version leaves a link in tests/links"
    )
    for link in LINKS:
        scenario, decoded = open_link(facts, vocabulary, pairs_of(link))
        assert decoded.headlines
        assert then_and_now(facts, scenario, decoded.headlines) == ()


def test_the_first_default_link_holds_the_worked_results() -> None:
    # docs/design.md 4: medians 2 645 and 188 099 before the growth is rounded to its step;
    # with +11,9 % and +10,0 % by hand 2 645.5 and 188 078, probabilities 0.9875 and 0.8472.
    assert parameters(LINKS[0])["r"] == "x2645.5_0.9875-r188078_0.8472"
